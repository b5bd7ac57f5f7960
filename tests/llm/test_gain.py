"""A wording is made only where a reader has something of it."""

import pytest

from tailor.llm.gain import gain


@pytest.mark.parametrize(
    ("old", "new", "better"),
    [
        ("Kept the books", "Maintained the books", "more exactly: “Maintained”"),
        ("Took part in rounds", "Participated in rounds", "more exactly: “Participated”"),
        ("Moved stock", "Transferred stock", "more exactly: “Transferred”"),
        ("Make maps", "Create maps", "more exactly: “Create”"),
        ("Wrote plans, gave talks", "Wrote plans, delivered talks", "“delivered”"),
        ("Was responsible for ordering stock", "Ordered stock", "fewer words"),
        ("Trained twelve clerks", "Trained 12 clerks", "as figures"),
        ("Drove trucks", "Drove tractor-trailers", "says “tractor-trailer”"),
    ],
)
def test_what_is_better_is_said(old: str, new: str, better: str) -> None:
    assert better in gain(old, new, ("tractor-trailers",)).replace("trailers”", "trailer”")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Counted stock", "Counted stock"),
        ("Counted stock", "Counted the stock"),
        ("counted stock", "Counted Stock."),
        ("Maintained the books", "Kept the books"),
        ("Built a library", "Developed a library"),
        ("Make maps of the town", "Created maps of the town"),  # it is done today
        ("Cut costs by 30%", "Reduced costs by 30%"),
        ("Reduced costs", "Decreased costs"),
        ("Filed 12 returns a year", "Filed 12 returns annually"),
        ("Set stock apart", "Put stock apart"),
        ("", ""),
    ],
)
def test_what_is_only_other_is_no_gain(old: str, new: str) -> None:
    assert gain(old, new) == ""
