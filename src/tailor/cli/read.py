"""`tailor read resume.pdf`: what a machine reads in a file."""

from pathlib import Path
from typing import Annotated

import typer

from tailor.cli.app import app
from tailor.cli.console import say, say_json, terminal


@app.command("read")
def read(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="A resume: PDF, DOCX, text, Markdown, HTML or JSON Resume."
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON Resume v1; hazards stand under meta.")
    ] = False,
) -> None:
    """Print what a machine reads in a resume, and what could trip it.

    Contact, jobs with dates and bullets, education, skills and certificates, what
    could not be placed, and what a hiring system's reader would stumble over.

    \b
    Examples:
      tailor read resume.docx
      tailor read resume.pdf --json > resume.json
    """  # noqa: D301
    import tailor

    resume = tailor.read_resume(file)
    if as_json:
        from tailor.resume import json_resume

        say_json(json_resume(resume))
        return
    from tailor.cli.overview import iter_overview

    for line in iter_overview(resume, terminal()):
        say(line)
