"""A Plan becomes resume.docx, review.docx and report.html, proven before they stay."""

from dataclasses import dataclass
from pathlib import Path

from tailor.output.copies import RESUME, REVIEW, Copies, provable
from tailor.output.files import NewFile, folder_stem, write_all, write_all_new
from tailor.output.paper import PaperName
from tailor.output.report import report_html
from tailor.plan import Plan

REPORT = "report.html"


@dataclass(frozen=True)
class Written:
    """What one run wrote: resume.docx, review.docx and report.html, in this order."""

    plan: Plan
    copies: Copies
    paths: tuple[Path, ...]


def write(
    plan: Plan, folder: Path | None = None, *, paper: PaperName | None = None
) -> tuple[Path, ...]:
    """Write the tailored copy, the review copy and the report; return their paths.

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
    plan, copies = provable(plan, paper=paper)
    files = (
        NewFile(RESUME, copies.resume),
        NewFile(REVIEW, copies.review),
        NewFile(REPORT, report_html(plan).encode("utf-8")),
    )
    ad = plan.gap.job.document
    if folder is not None:
        return Written(plan, copies, write_all(folder, files))
    stem = folder_stem(plan.gap.job.employer, ad.path.name if ad.path else None)
    return Written(plan, copies, write_all_new(Path(), stem, files))


def write_report(plan: Plan, path: Path) -> Path:
    """Write the HTML report alone; return its path, numbered if the name was taken.

    Raises:
        OutputError: it can't be written.
    """
    report = NewFile(path.name, report_html(plan, files=()).encode("utf-8"))
    return write_all(path.parent, (report,))[0]
