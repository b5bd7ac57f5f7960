"""Signs that say what words say beside a figure: "70%" for "70 percent", "400+"."""

import re

from tailor.llm.classes import of_class
from tailor.llm.verbs import bases
from tailor.text import Token

_PERCENT = re.compile(r"(?P<figure>\d[\d,.]*) (?:percent|per cent)\b")
_MORE = re.compile(r"(?:more than|over|upwards of) (?P<figure>\d[\d,]*)\b(?![.%+])")
_NO_COUNT = ("percent", "per", "million", "billion", "of", "to", "and", "or")
_NEAR = 2  # words behind a figure among which its measure stands


def sign_at(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return words that begin with one of a line, and the figure with its sign; "", ""."""
    rest = text[found[i].start :]
    if percent := _PERCENT.match(rest):
        return percent[0], f"{percent['figure']}%"
    more = _MORE.match(rest)
    if more is None or not _is_measured(found, i):
        return "", ""
    end = found[i].start + more.end()
    behind = [word.key for word in found if word.start >= end][:_NEAR]
    if (behind[:1] and behind[0] in _NO_COUNT) or any(_is_time(word) for word in behind):
        return "", ""  # "3+ years" is what an ad asks for
    return more[0], f"{more['figure']}+"


def _is_measured(found: tuple[Token, ...], i: int) -> bool:
    """Say whether an "over" leads to a number: "took over 12 shops" does not."""
    before = set(bases(found[i - 1].key)) if i else set()
    return found[i].key != "over" or (i > 0 and not before & of_class("over"))


def _is_time(word: str) -> bool:
    return {word, f"{word}s"} & of_class("time") != set()
