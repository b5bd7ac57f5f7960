"""How often something was done goes before its thing, where that comes so often."""

import pytest

from tailor.llm.offers import iter_offers
from tailor.llm.often import often_at
from tailor.text import tokens


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Wrote reports every week for managers", "weekly reports"),
        ("Sorted mail and made home visits each month", "monthly home visits"),
        ("Gave talks on an annual basis", "annual talks"),
    ],
)
def test_it_goes_before_its_thing(line: str, said: str) -> None:
    assert said in {word for offer in iter_offers(line) for word in offer.new}


@pytest.mark.parametrize(
    "line",
    [
        "Cleaned pens every day",  # the guard: no daily pens
        "Wrote papers on plants every year",  # the papers, not the plants
        "Counted rooms and beds every week",
        "Wrote six reports every week",
    ],
)
def test_it_stays_where_it_says_how_often_it_was_done(line: str) -> None:
    said = {word for offer in iter_offers(line) for word in offer.new}
    assert not any(word.startswith(("daily ", "annual ", "weekly ")) for word in said)


def test_it_belongs_to_what_the_verb_is_done_to() -> None:
    line = "Wrote papers on plants every year"

    assert often_at(line, tokens(line), 3) == ("", "")
