"""Folders of earlier runs, made once and copied, to be opened again."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import tailor
from tailor.document import read_document
from tailor.output.review.rewrite import Review, reopen, rewrite
from tailor.plan import Edit, Plan
from tailor.plan.decision import Decision

FIXTURES = Path(__file__).parents[2] / "fixtures"
TODAY = date(2026, 11, 1)
PEOPLE = ("nurse", "electrician", "accountant", "engineer")


def run_of(person: str, place: Path, ending: str = "docx") -> Path:
    """Return the folder of a run; the resume and the ad lie beside it."""
    for name, data in _files_of(person, ending):
        path = place / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return place / "out"


@cache
def _files_of(person: str, ending: str) -> tuple[tuple[str, bytes], ...]:
    place = Path(mkdtemp())
    try:
        return tuple(_run(person, ending, place))
    finally:
        shutil.rmtree(place)


def _run(person: str, ending: str, place: Path) -> Iterator[tuple[str, bytes]]:
    resume, ad = f"{person}.{ending}", f"{person}-ad.txt"
    for name in (resume, ad):
        (place / name).write_bytes((FIXTURES / name).read_bytes())
    tailor.write(_plan(place / resume, place / ad), place / "out")
    for path in (place / resume, place / ad, *(place / "out").iterdir()):
        yield path.relative_to(place).as_posix(), path.read_bytes()


def _plan(resume: Path, ad: Path) -> Plan:
    read = tailor.read_resume(resume)
    gap = tailor.compare(read, tailor.read_job(ad), today=TODAY)
    return tailor.propose(read, gap, sort=("skills", "bullets"))


@cache
def proposed(person: str) -> Plan:
    """Return what the rules propose."""
    return _plan(FIXTURES / f"{person}.docx", FIXTURES / f"{person}-ad.txt")


def decided(folder: Path, *decisions: Decision, new: Sequence[Edit] = ()) -> Review:
    """Decide, and write the files anew."""
    review = reopen(folder, today=TODAY).decide(decisions, new)
    rewrite(review)
    return review


def texts(path: Path) -> list[str]:
    """Return the lines of a document."""
    return [line.text for line in read_document(path, role="resume").lines]


def choices(review: Review) -> dict[int, str]:
    """Return what was decided by number."""
    return {d.number: d.choice for d in review.decided.decisions}
