"""The two files of a command line become a Gap."""

import sys
from datetime import date
from pathlib import Path

import tailor
from tailor.cli.console import tell
from tailor.errors import InputError
from tailor.gap import Gap
from tailor.job import Job


def load(resume: Path, ad: Path, *, today: date) -> Gap:
    """Read both files and compare them; "-" reads the ad from standard input.

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
    return tailor.compare(source, job, today=today)


def _read_ad(ad: Path) -> Job:
    if str(ad) != "-":
        return tailor.read_job(ad)
    from tailor.document import read_stdin
    from tailor.job import job_from_document

    if sys.stdin is None:
        raise InputError("Standard input is closed: give the job ad as a file.")
    return job_from_document(read_stdin(sys.stdin.buffer, role="ad"))
