"""A wording is made only where a reader has something of it."""

import pytest

from tailor.llm.gain import gain
from tailor.llm.room import room_in


def gain_of(old: str, new: str, wanted: tuple[str, ...] = ()) -> str:
    room = room_in(old)
    opening = room.opening.words
    return gain(old, new, wanted, opening=opening, offers=room.offers, result=room.result)


@pytest.mark.parametrize(
    ("old", "new", "better"),
    [
        ("Kept the books", "Maintained the books", "more exactly: “Maintained”"),
        ("Gave out flyers", "Distributed flyers", "more exactly: “Distributed”"),
        ("Wrote plans, gave talks", "Wrote plans, delivered talks", "“delivered”"),
        ("Was responsible for ordering stock", "Ordered stock", "what you did: “Ordered”"),
        ("Management of stores", "Managed stores", "what you did: “Managed”"),
        ("I ordered stock", "Ordered stock", "what you did: “Ordered”"),
        ("Did an analysis of sales", "Analyzed sales", "in fewer words"),
        ("Met in order to plan", "Met to plan", "in fewer words"),
        ("Trained twelve clerks", "Trained 12 clerks", "as figures"),
        ("Brought the error rate down", "Reduced the error rate", "exactly: “Reduced”"),
        ("Drove trucks", "Drove tractor-trailers", "says “tractor-trailers”"),
        ("Built a van that cut costs", "Cut costs by building a van", "came of it: “Cut”"),
        ("Shipped; no returns", "Shipped with no returns", "outright what"),
    ],
)
def test_what_is_better_is_said(old: str, new: str, better: str) -> None:
    assert better.casefold() in gain_of(old, new, ("tractor-trailers",)).casefold()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Counted stock", "Counted stock"),
        ("Counted stock", "Counted the stock"),
        ("counted stock", "Counted Stock."),
        ("Maintained the books", "Kept the books"),
        ("Built a library", "Constructed a library"),  # strong as it is
        ("Cut costs by 30%", "Reduced costs by 30%"),
        ("Reduced costs", "Decreased costs"),
        ("Filed 12 returns a year", "Filed 12 returns annually"),
        ("In charge of the desk: took calls", "Answered calls in charge of the desk"),
        ("Brought the error rate down", "Reduced the error rate down"),
        ("", ""),
    ],
)
def test_what_is_only_other_is_no_gain(old: str, new: str) -> None:
    assert gain_of(old, new) == ""
