"""The two files of a command line become a Gap."""

import sys
from datetime import date
from pathlib import Path

import tailor
from tailor.cli.console import tell
from tailor.errors import InputError
from tailor.gap import Gap
from tailor.job import Job
from tailor.resume import Resume, resume_from_document


def load(resume: Path, ad: str, *, today: date) -> Gap:
    """Read both files and compare them; the ad may be "-", standard input, or an address.

    Two files with the same text are told, not refused: a file that can be read can be
    used, in every command.

    Raises:
        InputError: a file can't be used.
    """
    source = tailor.read_resume(resume)
    job = _read_ad(ad)
    if source.document.sha256 == job.document.sha256:
        tell(
            f"Note: {source.document.name} and {job.document.name} are the same file."
            " Give your resume first, then the job ad."
        )
    elif _looks_swapped(source, job):
        tell(
            f"Note: {source.document.name} reads like a job ad, {job.document.name} like a"
            " resume. Give your resume first, then the job ad."
        )
    return tailor.compare(source, job, today=today)


def _looks_swapped(source: Resume, job: Job) -> bool:
    """Say whether the second file has jobs with dates and the first has none."""
    if any(role.period for role in source.roles):
        return False
    return any(role.period for role in resume_from_document(job.document).roles)


def _read_ad(ad: str) -> Job:
    from tailor.document import is_web_address, read_stdin, web_address
    from tailor.job import job_from_document

    if is_web_address(ad):
        address = web_address(ad)
        tell(f"Fetching {address.scheme}://{address.authority} ...")
    if ad != "-":
        return tailor.read_job(ad)
    if sys.stdin is None:
        raise InputError("Standard input is closed: give the job ad as a file.")
    return job_from_document(read_stdin(sys.stdin.buffer, role="ad"))
