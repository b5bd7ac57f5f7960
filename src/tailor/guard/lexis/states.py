"""Participles that one text shows to be no acts: sold used cars, accessories and used cars.

What stands right behind a verb and before a noun says how the thing is. In the other text,
where it stands on a list behind "and", it is read so as well.

Source: participial adjectives, Huddleston and Pullum, The Cambridge Grammar of the English
Language, 2002, chapter 16, section 10.1.3.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.qualities import LISTED
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word

_AS_QUALITY = "~"  # behind a key: no verb


def with_qualities(
    old: Sequence[Word], new: Sequence[Word]
) -> tuple[list[Word], list[Word]]:
    """Return both with "used" of "used cars" as no verb, where the line has it as none.

    Never the reverse: who delivered linen and washed towels washed them.
    """
    both = _participles(new, is_listed=True)
    both = both and both & _participles(old, is_listed=False)
    qualities = both and _qualities(tuple(new), "verb") & _qualities(tuple(old), "")
    if not qualities:
        return [*old], [*new]
    return _told(old, qualities), _told(new, qualities)


@lru_cache(maxsize=64)  # a side is compared in several readings of the other
def _qualities(side: tuple[Word, ...], tag: str) -> frozenset[tuple[str, str]]:
    """Return participles with the noun behind each: in the line right behind a verb."""
    return frozenset(_found(side, tag))


def _found(side: tuple[Word, ...], tag: str) -> Iterator[tuple[str, str]]:
    known = tags(side)
    for at in _places(side, is_listed=tag == "verb"):
        if known[at] == tag and not known[at + 1] and (tag or known[at - 1] == "verb"):
            yield side[at].key, side[at + 1].key


def _participles(side: Sequence[Word], *, is_listed: bool) -> set[tuple[str, str]]:
    """Return participles with the noun behind each, whatever they stand as."""
    return {(side[at].key, side[at + 1].key) for at in _places(side, is_listed=is_listed)}


def _places(side: Sequence[Word], *, is_listed: bool) -> list[int]:
    """Return where a participle stands before a word; one that may be an act on a list."""
    return [
        at
        for at in range(1, len(side) - 1)
        if not (is_listed and side[at - 1].key not in LISTED)
        and side[at + 1].kind == "word"
        and "past" in forms_of(side[at].key).values()
    ]


def _told(side: Sequence[Word], qualities: frozenset[tuple[str, str]]) -> list[Word]:
    return [
        replace(word, key=f"{word.key}{_AS_QUALITY}")
        if (word.key, key_at(side, at + 1)) in qualities
        else word
        for at, word in enumerate(side)
    ]
