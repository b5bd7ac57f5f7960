"""Acronyms and the long forms that they stand for."""

import re

from tailor.text import key

_LEADS = ("a", "an", "and", "or", "the")
# "Basic Life Support (BLS)", "Commercial Driver's License (CDL A)"
_BOTH = re.compile(r"^(?P<long>[^()]{4,80}?)\s*\((?P<short>[^()\s]{2,10}(?: [A-Z])?)\)$")


def both_in(text: str) -> tuple[str, str] | None:
    """Return long form and acronym of a text that is just these, else None.

    What leads up to the name is no part of it: "and Advanced Cardiac Life Support
    (ACLS)", "current Basic Life Support (BLS)".
    """
    both = _BOTH.match(text)
    return (_name(both["long"], both["short"]), both["short"]) if both else None


def _name(long: str, short: str) -> str:
    """Return the words that the acronym stands for, without others before them."""
    starts = [match.start() for match in re.finditer(r"\S+", long)]
    ends = (long[start:] for start in reversed(starts))
    return next((end for end in ends if stands_for(short, end)), _without_lead(long))


def _without_lead(long: str) -> str:
    first, _, rest = long.partition(" ")
    return _without_lead(rest) if rest and first.casefold() in _LEADS else long


def is_acronym(text: str) -> bool:
    """Say whether a spelling is an acronym: one word of 2 to 8 signs, mostly capitals."""
    capitals = sum(c.isupper() for c in text)
    return (
        2 <= len(text) <= 8
        and " " not in text
        and capitals >= 2
        and capitals * 2 > len(text)
    )


def stands_for(short: str, long: str) -> bool:
    """Say whether an acronym's letters begin the words of a long form, in order.

    Small words may be skipped: "RN" for "Registered Nurse", "SQL" for
    "Structured Query Language", not "ACLS" for "ACLS provider".
    """
    words = key(long).split()
    letters = [c for c in short.casefold() if c.isalnum()]
    if len(words) < 2 or short.casefold() in words or not letters:
        return False
    at = 0
    for word in words:
        if at < len(letters) and word[0] == letters[at]:
            at += 1
        elif len(word) > 3:
            return False
    return at == len(letters)
