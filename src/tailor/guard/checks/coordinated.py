"""Prepositions that share one noun: "before, during and after treatment".

A place word that leads to a noun of its own may be another place word in a wording ("in
the store", "at the store"); one that shares its noun says a time or a place besides.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.checks.reasons import added_reason, lost_reason
from tailor.guard.lexis.grammar import BOUND, PLACES
from tailor.guard.lexis.words import Word
from tailor.guard.violation import Violation

_JOINTS = frozenset([",", "and", "or", "-", "/"])


def coordinated_violations(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Yield the place words sharing a noun that only one of two texts has."""
    ours, theirs = ({word.key: word for word in _shared(side)} for side in (old, new))
    for key, word in ours.items():  # in the order of the text, not of a set
        if key not in theirs:
            yield Violation("lost", word.text, lost_reason(word))
    for key, word in theirs.items():
        if key not in ours:
            yield Violation("added", word.text, added_reason(word))


def _shared(words: Sequence[Word]) -> Iterator[Word]:
    for at, word in enumerate(words):
        if word.key in PLACES and (_meets(words, at, 1) or _meets(words, at, -1)):
            yield word


def _meets(words: Sequence[Word], at: int, step: int) -> bool:
    """Say whether only a comma or "and" stands between a word and a preposition."""
    following = at + step
    while 0 <= following < len(words) and words[following].key in _JOINTS:
        following += step
    is_joined = abs(following - at) > 1 and 0 <= following < len(words)
    return is_joined and words[following].key in PLACES | BOUND
