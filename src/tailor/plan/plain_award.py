"""Whether a certificate or degree stands as one that is held, with nothing else beside.

Who writes "CNA waitlist" or "PE reference book owner" among the certificates holds none.
What people say of the way there has no end, so that only words which go with what is held
are let through.
"""

import re

from tailor.plan.words import words
from tailor.text import key

_ITEM = re.compile(r"[,;|•:()]|\s[-–—]\s")
_WORD = re.compile(r"[\w'’./&-]*\w")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_plain_certificate(text: str, start: int, end: int) -> bool:
    """Say whether the item of a line with a certificate says only what it is."""
    return _are_plain(_ITEM.split(text[:start])[-1] + " " + _ITEM.split(text[end:])[0])


def is_plain_degree(text: str, start: int, end: int, *, year: int) -> bool:
    """Say whether a line with a degree says only what it is in, from where and since when.

    year: this one; who is to graduate in a later one has no degree yet.
    """
    around = f"{text[:start]} {text[end:]}"
    is_past = all(int(found) <= year for found in _YEAR.findall(around))
    return is_past and _are_plain(around)


def _are_plain(around: str) -> bool:
    """Say whether every word is a name, a number or goes with what is held."""
    small = (word for word in _WORD.findall(around) if word[0].islower())
    return all(key(word) in words("held") for word in small)
