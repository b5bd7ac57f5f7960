"""Which words stand twice in a text: only there can something be said once instead."""

from functools import lru_cache

from tailor.guard.lexis.grammar import ARTICLES, LEADING
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import words

_SMALL = ARTICLES | LEADING | {"and", "or", ",", "-"}


@lru_cache(maxsize=64)  # each rule of a reading asks
def said_twice(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that stand twice in a text, in the singular; and what leads on."""
    once: set[str] = set()
    again: set[str] = set()
    for word in words(text):
        name = singular(word.key)
        (again if name in once else once).add(name)
    return frozenset(again - _SMALL), frozenset(again & LEADING)
