"""A Plan becomes resume.docx, review.docx and report.html, proven before they stay.

Beside them lies decisions.json, which says what was proposed, for `tailor review`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tailor.output.built.paper import PaperName
from tailor.output.copies import RESUME, REVIEW, Copies, provable
from tailor.output.files import NewFile, folder_stem, write_all, write_all_new
from tailor.output.report.page import report_html
from tailor.output.review.decisions import (
    DECISIONS,
    Decisions,
    Ours,
    decisions_bytes,
    digest,
    source,
)
from tailor.plan import Plan
from tailor.plan.decision import Decided, Decision
from tailor.plan.remembered import remembered

REPORT = "report.html"


@dataclass(frozen=True)
class Written:
    """What one run wrote.

    paths: resume.docx, review.docx, report.html and decisions.json, in this order.
    stayed: files of earlier runs that the person has changed; they are as they were.
    """

    plan: Plan
    copies: Copies
    paths: tuple[Path, ...]
    stayed: tuple[Path, ...] = ()


def write(
    plan: Plan, folder: Path | None = None, *, paper: PaperName | None = None
) -> tuple[Path, ...]:
    """Write the tailored copy, the review copy and the report; return all paths.

    The last one is decisions.json, from which `tailor review` goes on.

    folder: made if it is not there; None makes one under the working folder, named
        after the employer.
    paper: of a document that is built; None takes the source's. A DOCX keeps its own.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: a file can't be written, or the read-back differs; nothing stays.
    """
    return write_plan(plan, folder, paper=paper).paths


def write_plan(
    plan: Plan, folder: Path | None = None, *, paper: PaperName | None = None
) -> Written:
    """Do what `write` does, and return what was written with its plan.

    An edit that can't be made in this file is in that plan as refused, with the reason.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: a file can't be written, or the read-back differs; nothing stays.
    """
    proven, copies = provable(plan, paper=paper)
    files = documents(proven, copies)
    ad = plan.gap.job.document
    stem = folder_stem(plan.gap.job.employer, ad.path.name if ad.path else None)
    ours = {name: Ours((digest(data),)) for name, data in files.items()}
    # what the person asked for needs no yes
    own = (e.number for e in plan.edits if e.origin == "person" and e.state == "made")
    decided = Decided(plan, tuple(Decision(number, "kept") for number in own))
    place = folder or Path(stem)  # its number makes no other way to the resume
    held = to_be_held(decided, place, paper=paper, files=ours)
    new = [NewFile(name, data) for name, data in files.items()]
    new.append(NewFile(DECISIONS, decisions_bytes(held)))
    if folder is not None:
        return Written(proven, copies, write_all(folder, new))
    return Written(proven, copies, write_all_new(Path(), stem, new))


def documents(
    plan: Plan,
    copies: Copies,
    names: Mapping[str, str] | None = None,
    decisions: str = "",
) -> dict[str, bytes]:
    """Return the three files of a plan by what they are.

    names: what they are called; None for their own names.
    decisions: see report_html.
    """
    called = [(names or {}).get(name, name) for name in (RESUME, REVIEW, REPORT)]
    report = report_html(plan, files=called, decisions=decisions).encode("utf-8")
    return {RESUME: copies.resume, REVIEW: copies.review, REPORT: report}


def to_be_held(
    decided: Decided,
    folder: Path,
    *,
    paper: PaperName | None,
    files: Mapping[str, Ours],
    last_number: int = 0,
) -> Decisions:
    """Return what decisions.json holds of a plan and its decisions."""
    from tailor import __version__

    plan = decided.plan
    return Decisions(
        version=__version__,
        resume=source(plan.resume.document, folder),
        ad=source(plan.gap.job.document, folder),
        sort=plan.sort,
        paper=paper,
        last_number=max([last_number, *(edit.number for edit in plan.edits)]),
        edits=tuple(remembered(plan, edit) for edit in plan.edits),
        decisions=decided.decisions,
        files=files,
        sent=plan.sent,
    )


def write_report(plan: Plan, path: Path) -> Path:
    """Write the HTML report alone; return its path, numbered if the name was taken.

    Raises:
        OutputError: it can't be written.
    """
    report = NewFile(path.name, report_html(plan, files=()).encode("utf-8"))
    return write_all(path.parent, (report,))[0]
