"""A figure takes a sign where words beside it say no more."""

import pytest

from tailor.llm.signs import sign_at
from tailor.text import tokens


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("20 percent of sales", "20%"),
        ("ten percent of sales", "10%"),
        ("twenty-five percent of sales", "25%"),
        ("some percent of sales", ""),
        ("more than 400 uninsured patients", "400+"),
        ("more than 3 years", ""),  # what an ad asks for
        ("more than 40 percent", ""),
        ("more than 86 million", ""),
    ],
)
def test_a_sign_stands_for_words(words: str, sign: str) -> None:
    assert sign_at(words, tokens(words), 0)[1] == sign


@pytest.mark.parametrize(
    ("line", "i", "sign"),
    [
        ("Bathed 8 to 10 dogs a day", 1, "8\u201310"),
        ("Answered between 60 and 80 calls a day", 1, "60\u201380"),
        ("Rotated shifts between 2 and 5 wards", 2, ""),
        ("Cut waste by 30% by sorting bins", 2, "30% by"),
        ("Earned 40,000 dollars for shelters", 1, "$40,000"),
        ("Grew sales from 1.1 to 1.9 million euros", 3, "€1.1M to €1.9M"),
        ("Grew a team of 8 to 10 people", 4, ""),  # it may have grown from 8
        ("Grew sales from 8 to 10 shops", 3, ""),
        ("Worked 9 to 5 shifts", 1, ""),
        ("Cut waste by 30% by Friday", 2, ""),
        ("Milled 300 pounds of corn", 1, ""),
    ],
)
def test_a_sign_stands_for_words_inside_a_line(line: str, i: int, sign: str) -> None:
    assert sign_at(line, tokens(line), i)[1] == sign
