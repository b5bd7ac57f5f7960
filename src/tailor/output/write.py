"""A Plan becomes resume.docx, review.docx and report.html, proven before they stay."""

from dataclasses import dataclass
from pathlib import Path

from tailor.document.docx import read_docx
from tailor.output.docx_edit import edit_docx
from tailor.output.files import NewFile, folder_stem, write_all, write_all_new
from tailor.output.original import Original, original
from tailor.output.report import report_html
from tailor.plan import Plan

RESUME, REVIEW, REPORT = "resume.docx", "review.docx", "report.html"


@dataclass(frozen=True, slots=True)
class Copies:
    """The two documents of a plan, as bytes, and what they were made from."""

    resume: bytes
    review: bytes
    original: Original


@dataclass(frozen=True)
class Written:
    """What one run wrote: resume.docx, review.docx and report.html, in this order."""

    plan: Plan
    copies: Copies
    paths: tuple[Path, ...]


def write(plan: Plan, folder: Path | None = None) -> tuple[Path, ...]:
    """Write the tailored copy, the review copy and the report; return their paths.

    folder: made if it is not there; None makes one under the working folder, named
        after the employer.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: a file can't be written, or the read-back differs; nothing stays.
    """
    return write_plan(plan, folder).paths


def write_plan(plan: Plan, folder: Path | None = None) -> Written:
    """Do what `write` does, and return what was written with its plan.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: a file can't be written, or the read-back differs; nothing stays.
    """
    copies = copies_of(plan)
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


def copies_of(plan: Plan) -> Copies:
    """Return both documents of a plan, read back and found right.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: what was made does not hold what the source and the edits say.
    """
    source = original(plan)
    clean = edit_docx(source.data, source.changes, tracked=False)
    review = edit_docx(source.data, source.changes, tracked=True)
    for data, name in ((clean, RESUME), (review, REVIEW)):
        source.check(read_docx(data, name))
    return Copies(clean, review, source)
