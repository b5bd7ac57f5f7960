"""What a text shows at a glance: looked for before a pattern, which takes longer."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tailor.guard.lexis.verbs import forms_of

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)  # many rules ask of one text
def verbs_in(text: str) -> frozenset[str]:
    """Return the verbs that words of a text may be forms of."""
    return frozenset().union(*map(forms_of, _WORD.findall(text.casefold())))


def places_of(said: str, text: str) -> Iterator[int]:
    """Yield where some letters stand in a text.

    To make a pattern of them, which is used once, takes a hundred times as long.
    """
    at = text.find(said)
    while at >= 0:
        yield at
        at = text.find(said, at + 1)


def folded_places_of(said: str, text: str) -> Iterator[int]:
    """Yield where some letters stand in a text, large or small."""
    folded = text.lower()
    # of "İ" it makes two letters, and the places would be others
    return places_of(said.lower(), folded if len(folded) == len(text) else text)
