"""`tailor resume.pdf job.txt`: the main job."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

import tailor
from tailor.cli.app import app
from tailor.cli.console import PrintingError, finish, say, say_json, tell, terminal
from tailor.cli.model import BaseUrl, ModelName
from tailor.cli.today import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tailor.output import Written
    from tailor.plan.facts import Fact

ResumeFile = Annotated[
    Path,
    typer.Argument(
        metavar="RESUME",
        help="Your resume: PDF, DOCX, text, Markdown, HTML or JSON Resume.",
    ),
]
AdFile = Annotated[
    str,  # a Path would lose the second "/" of a web address
    typer.Argument(metavar="AD", help="The job ad: text, HTML, PDF or DOCX, or its web"
                   " address; - reads it from standard input."),
]  # fmt: skip
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON object in place of the report.")
]
ShowAll = Annotated[bool, typer.Option("--all", help="List every missing term.")]
Have = Annotated[
    list[str] | None,
    typer.Option("--have", metavar="TERM", help="Add what you have and the resume lacks, in"
                 ' your words: --have "First Aid, expires 08/2027". Can be repeated.'),
]  # fmt: skip
NoFacts = Annotated[
    bool,
    typer.Option("--no-facts", help="Keep nothing of what you say for the next time, and"
                 " offer nothing of it."),
]  # fmt: skip
Why = Annotated[
    bool,
    typer.Option("--why", help="Show how each term's weight and the coverage are made."),
]


@app.command("run")
def run(
    resume: ResumeFile,
    ad: AdFile,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help="Folder to write to; made if it is"
                     " not there. Without it a new one, named after the employer."),
    ] = None,
    paper: Annotated[
        Literal["letter", "a4"] | None,
        typer.Option(help="Paper of a document built from PDF or text. Without it that of"
                     " the source, else of your country; a DOCX keeps its own."),
    ] = None,
    keep_order: Annotated[
        bool, typer.Option("--keep-order", help="Leave your skills in your order.")
    ] = False,
    reorder: Annotated[
        bool,
        typer.Option("--reorder", help="Within each job, put first the lines that show what"
                     " the ad asks for."),
    ] = False,
    have: Have = None,
    review_first: Annotated[
        bool,
        typer.Option("--review-first", help="Make no edit until you have said yes to it: in"
                     " tailor review, or by accepting it in review.docx. What you leave"
                     " tracked there goes on waiting."),
    ] = False,
    no_facts: NoFacts = False,
    model: ModelName = None,
    base_url: BaseUrl = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Print what would be sent to the model, and to which"
                     " host. Send nothing, write nothing."),
    ] = False,
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help="Ask the model anew, keep none of its answers."),
    ] = False,
    as_json: AsJson = False,
    show_all: ShowAll = False,
    why: Why = False,
) -> None:  # fmt: skip
    """Compare a resume with a job ad and write a tailored copy.

    The word "run" may be left out: tailor resume.pdf job.txt

    Prints which terms of the ad your resume lacks, with the ad's sentence and your
    line, and writes three files: resume.docx to send, review.docx with the same
    changes tracked and explained, report.html. Each change is listed with its reason;
    decisions.json beside them lets tailor review keep it or take it back. A DOCX is
    changed in place, nothing else in it is touched; from other files a clean one is
    built. Existing files are never replaced.

    \b
    Examples:
      tailor resume.pdf job.txt
      tailor resume.docx job.html -o riverside
      pbpaste | tailor resume.docx -
    """  # noqa: D301
    from tailor.cli.choices import edits_of
    from tailor.cli.facts_file import keep_facts, known_facts
    from tailor.cli.load import load
    from tailor.output import write_plan
    from tailor.plan import with_edits
    from tailor.plan.decision import Decided, undecided

    gap = load(resume, ad, today=today())
    sort: list[Literal["skills", "bullets"]] = [] if keep_order else ["skills"]
    if reorder:
        sort.append("bullets")
    plan = tailor.propose(gap.resume, gap, sort=sort)
    if dry_run:
        from tailor.cli.reword import print_requests

        print_requests(plan, model, base_url, as_json=as_json)
        return
    if model:
        from tailor.cli.reword import reworded

        plan = reworded(plan, model, base_url, use_cache=not no_cache)
    if review_first:
        plan = undecided(plan)
    plan = with_edits(plan, edits_of(plan, have or []))
    written = write_plan(plan, out, paper=paper)
    facts = () if no_facts else known_facts()
    if have and not no_facts:
        keep_facts(Decided(plan), written.paths[0].parent)
    try:
        _show(written, facts, as_json=as_json, show_all=show_all, why=why)
    except PrintingError:
        tell(f"Written all the same: {', '.join(str(path) for path in written.paths)}")
        raise


def _show(
    written: "Written",
    facts: "Sequence[Fact]",
    *,
    as_json: bool,
    show_all: bool,
    why: bool,
) -> None:
    if as_json:
        from tailor.output.plan_json import plan_json

        say_json(plan_json(written))
    else:
        from tailor.cli.report import iter_report

        report = iter_report(
            written.plan,
            terminal(),
            written=written,
            facts=facts,
            show_all=show_all,
            why=why,
        )
        for line in report:
            say(line)
    finish()
