"""Ads for the tests of the room."""

from collections.abc import Callable

import pytest

from tailor.document import Document, Line
from tailor.job import Job, Requirement, job_from_document


def document_of(text: str) -> Document:
    """Return a text as a reader gives it: "- " begins an item, an empty row is a gap."""
    lines: list[Line] = []
    gap = 0.0
    for number, row in enumerate(text.strip("\n").splitlines(), 1):
        shown = row.strip()
        if not shown:
            gap = 1.0
            continue
        bullet = "-" if shown.startswith("- ") else None
        shown = shown.removeprefix("- ")
        lines.append(Line(shown, bullet=bullet, gap=gap if lines else 0.0, number=number))
        gap = 0.0
    return Document("job.txt", "text", tuple(lines))


@pytest.fixture(scope="session")
def ad() -> Callable[[str], Job]:
    """Return a reader of a whole ad."""
    return lambda text: job_from_document(document_of(text))


@pytest.fixture(scope="session")
def asked() -> Callable[[str], dict[str, Requirement]]:
    """Return a reader of one item under "Requirements": requirements by their name."""

    def read(item: str) -> dict[str, Requirement]:
        job = job_from_document(document_of(f"Clerk\n\nRequirements\n- {item}"))
        return {requirement.term: requirement for requirement in job.requirements}

    return read
