"""Tailor a resume to a job ad: nothing invented, nothing lost, nothing hidden.

Five functions do what the command does. Each takes and returns frozen values; heavy
libraries load when a function first needs them.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tailor.gap import Gap
    from tailor.job import Job
    from tailor.plan import Plan
    from tailor.resume import Resume

__version__ = "0.1.0"
__all__ = ["compare", "propose", "read_job", "read_resume", "write"]


def read_resume(path: str | Path) -> "Resume":
    """Read a resume from a PDF, DOCX, text, Markdown, HTML or JSON Resume file.

    Raises:
        InputError: the file can't be used; the message says what to do.
    """
    from tailor.document import read_document
    from tailor.resume import resume_from_document

    return resume_from_document(read_document(Path(path), role="resume"))


def read_job(path: str | Path) -> "Job":
    """Read a job ad from a text, HTML, PDF or DOCX file, or from its web address.

    path: "https://..." is fetched; nothing else here opens a connection.

    Raises:
        InputError: the ad can't be used; the message says what to do.
    """
    from tailor.document import fetch_document, is_web_address, read_document
    from tailor.job import job_from_document

    if is_web_address(str(path)):
        return job_from_document(fetch_document(str(path)))
    return job_from_document(read_document(Path(path), role="ad"))


def compare(resume: "Resume", job: "Job", *, today: date) -> "Gap":
    """Return how the resume answers each requirement of the ad, and the coverage.

    today: months up to "present" are counted to the first of its month.
    """
    from tailor.gap import compare as compare_

    return compare_(resume, job, today=today)


def propose(
    resume: "Resume",
    gap: "Gap",
    *,
    sort: Sequence[Literal["skills", "bullets"]] = ("skills",),
) -> "Plan":
    """Return the edits that rules make for this ad, each with its reason.

    sort: what is put in order of relevance: skills within their lists, bullets within
        their job.
    """
    from tailor.plan import propose as propose_

    return propose_(resume, gap, sort=sort)


def write(
    plan: "Plan",
    folder: str | Path | None = None,
    *,
    paper: Literal["letter", "a4"] | None = None,
) -> tuple[Path, ...]:
    """Write resume.docx, review.docx and report.html; return their paths.

    folder: made if it is not there; None makes one named after the employer.
    paper: of a document that is built; None takes the source's. A DOCX keeps its own.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: a file can't be written; nothing is left half-written.
    """
    from tailor.output import write as write_

    return write_(plan, None if folder is None else Path(folder), paper=paper)
