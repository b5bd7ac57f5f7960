"""How a resume answers an ad, as a person would judge it."""

from datetime import date

import pytest

from tailor.document import Document, Line
from tailor.gap import Gap, Match, compare
from tailor.job import job_from_document
from tailor.resume import resume_from_document

TODAY = date(2026, 11, 24)


def document(text: str, name: str) -> Document:
    """Return a text as the reader gives it; "- " begins a list item."""
    lines = []
    gap = 0.0
    for number, row in enumerate(text.strip().splitlines(), 1):
        shown = row.strip()
        if not shown:
            gap = 1.0
            continue
        bullet = "-" if shown.startswith("- ") else None
        lines.append(Line(shown.removeprefix("- "), bullet=bullet, gap=gap, number=number))
        gap = 0.0
    return Document(name, "text", tuple(lines))


def gap_of(resume: str, ad: str) -> Gap:
    return compare(
        resume_from_document(document(resume, "resume.txt")),
        job_from_document(document(ad, "job.txt")),
        today=TODAY,
    )


def match_of(resume: str, asked: str, term: str) -> Match:
    gap = gap_of(resume, f"Clerk\n\nRequirements\n- {asked}")
    return next(m for m in gap.matches if m.requirement.term.lower() == term.lower())


def test_an_acronym_answers_its_long_form() -> None:
    match = match_of(
        "Ann Lee\n\nCERTIFICATES\nBLS, expires 08/2027",
        "Basic Life Support (BLS) required",
        "BLS",
    )

    assert match.status == "exact"
    assert match.evidence[0].quote == "BLS, expires 08/2027"


def test_a_form_of_the_words_is_a_variant() -> None:
    match = match_of(
        "Ann Lee\n\nEXPERIENCE\n- Reconciled 40 accounts a month",
        "Account reconciliations",
        "account reconciliations",
    )

    assert match.status == "variant"


@pytest.mark.parametrize("line", ["I like to go deep on performance.", "Ready to go."])
def test_go_the_verb_is_not_go_the_language(line: str) -> None:
    assert match_of(f"Ann Lee\n\nSUMMARY\n{line}", "Go or Rust", "Go").status == "missing"


def test_a_neighbour_is_shown_and_not_counted() -> None:
    match = match_of(
        "Ann Lee\n\nTRAINING\nOSHA 10-hour Construction", "OSHA 30 card", "OSHA 30"
    )

    assert match.status == "missing"
    assert match.neighbour is not None
    assert match.neighbour.quote == "OSHA 10-hour Construction"
