"""A figure takes a sign where words beside it say no more."""

import pytest

from tailor.llm.signs import sign_at
from tailor.text import tokens


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("20 percent of sales", "20%"),
        ("more than 400 uninsured patients", "400+"),
        ("more than 3 years", ""),  # what an ad asks for
        ("more than 40 percent", ""),
        ("more than 86 million", ""),
    ],
)
def test_a_sign_stands_for_words(words: str, sign: str) -> None:
    assert sign_at(words, tokens(words), 0)[1] == sign
