"""`tailor gap resume.pdf job.txt`: the report alone; writes nothing unless asked."""

from pathlib import Path
from typing import Annotated

import typer

from tailor.cli.app import app
from tailor.cli.console import say, say_json, terminal
from tailor.cli.run import AdFile, AsJson, ResumeFile, ShowAll, Why
from tailor.cli.today import today
from tailor.errors import OutputError


@app.command("gap")
def gap(
    resume: ResumeFile,
    ad: AdFile,
    as_json: AsJson = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write the report as one HTML file."),
    ] = None,
    show_all: ShowAll = False,
    why: Why = False,
) -> None:
    """Print what the ad asks for and the resume lacks.

    Writes no file, but for the report itself with --html. Coverage and weights come
    with their formula: --why.

    \b
    Examples:
      tailor gap resume.pdf job.txt
      tailor gap resume.docx job.html --html report.html
      tailor gap resume.txt job.txt --json > gap.json
    """  # noqa: D301
    from tailor.cli.load import load
    from tailor.plan import Plan

    if html is not None and (
        html.is_dir() or html.suffix.casefold() not in (".html", ".htm")
    ):
        raise OutputError(f"{html} is no name for a web page: give one that ends in .html.")
    found = load(resume, ad, today=today())
    plan = Plan(found.resume, found)
    if html is not None:
        from tailor.output import write_report

        html = write_report(plan, html)
    if as_json:
        from tailor.output.story.gap_json import gap_json

        say_json(gap_json(found))
        return
    from tailor.cli.report import iter_report

    for line in iter_report(plan, terminal(), show_all=show_all, why=why):
        say(line)
    if html is not None:
        say(f"Written: {html}")
