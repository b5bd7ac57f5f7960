"""How something was done takes one word, where there is one."""

import pytest

from tailor.llm.manners import manner_at
from tailor.text import tokens


@pytest.mark.parametrize(
    ("manner", "adverb"),
    [
        ("in a calm way", "calmly"),
        ("in an efficient manner", "efficiently"),
        ("in a steady fashion", "steadily"),
        ("in a humble way", "humbly"),
        ("in a systematic way", "systematically"),
        ("in a friendly way", ""),
        ("in a similar way to nurses", ""),
        ("in a calm room", ""),
    ],
)
def test_a_manner_is_an_adverb(manner: str, adverb: str) -> None:
    assert manner_at(manner, tokens(manner), 0)[1] == adverb
