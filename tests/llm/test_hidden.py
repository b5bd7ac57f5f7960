"""An act that hides in a thing is brought out, and nothing else is."""

import pytest

from tailor.llm.offers import iter_offers


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("Did the testing of new pumps", "Did the testing of", "Tested"),
        (
            "Performed the calibration of scales",
            "Performed the calibration of",
            "Calibrated",
        ),
        ("Took part in the planning of fairs", "the planning of", "planning"),
        (
            "Assisted with the preparation of bids",
            "Assisted with the preparation of",
            "Helped prepare",
        ),
        ("Helped with the launch of a site", "Helped with the launch of", "Helped launch"),
        (
            "Read logs for the purpose of finding leaks",
            "for the purpose of finding",
            "to find",
        ),
    ],
)
def test_a_hidden_act_is_brought_out(line: str, old: str, new: str) -> None:
    assert {offer.old: offer.new for offer in iter_offers(line)}[old] == (new,)


@pytest.mark.parametrize(
    "line",
    [
        "Offered help to guests",
        "Made recommendations to managers on shift plans",
        "Worked in the building of a bank",
        "Handled the clothing of actors",
    ],
)
def test_what_is_a_thing_stays_one(line: str) -> None:
    assert list(iter_offers(line)) == []


def test_of_two_hidden_acts_not_one_alone_is_brought_out() -> None:
    found = iter_offers("Did the cleaning of pumps and the repair of fans")

    assert all(offer.kind == "verb" for offer in found)
