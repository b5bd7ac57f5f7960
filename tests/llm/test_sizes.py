"""A thing told in the singular is asked the size of, where its line leaves it open."""

import pytest

from tailor.document import Span
from tailor.llm import Asker
from tailor.llm.bullet import Bullet
from tailor.llm.client import Reply
from tailor.llm.hunks import applied
from tailor.llm.mask import Masked
from tailor.llm.question import question
from tailor.llm.sizes import size_in
from tailor.resume import Piece


@pytest.mark.parametrize(
    ("line", "with_blank"),
    [
        (
            "Led the kitchen team through a move",
            "Led the kitchen team of ____ through a move",
        ),
        ("Kept a caseload in order", "Kept a caseload of ____ in order"),
        ("Cared for a surgical unit", "Cared for a surgical unit (____)"),
    ],
)
def test_a_size_is_asked_for(line: str, with_blank: str) -> None:
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))

    found = question(bullet, Asker(lambda _: Reply("no"), "small"))

    assert found is not None
    assert found.text.startswith("How many ")
    assert applied(line, (found.change,)) == with_blank


@pytest.mark.parametrize(
    "line",
    [
        "Led a team of twelve",
        "Led the team at 4 sites",
        "Led team meetings",
        "Drove the crew van",
        "Read the unit of measure",
        "Ran the team-building day",
        "Worked in team spirit",
        "Sat on staff",
    ],
)
def test_a_size_that_is_told_or_of_another_thing_is_not(line: str) -> None:
    assert size_in(line) is None
