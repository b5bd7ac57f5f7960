"""A long form with its acronym, "Basic Life Support (BLS)", is one term."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BRACKET = re.compile(r"\s?\(([A-Z][A-Za-z&/-]{1,7}(?: [A-Z])?)\)")
_SMALL = {"of", "and", "for", "the", "in", "to", "as", "a", "an"}
_TWIN = re.compile(
    r"(?<![\w-])([a-z][a-z-]{3,}) \(([a-z][a-z-]{3,})\) "
    r"(?!(?:and|or|with|for|from|that|where|when|which|will|must|have)\b)([a-z]{4,})(?![\w-])"
)
_FRONT = re.compile(
    r"\b([A-Z][A-Za-z-]{1,7})(?: (?:certifi\w+|credentials?|licen[cs]e))?"
    r" \(([A-Z][^()]{5,80})\)"
)
LONGEST = 120  # characters of a long form
_WORD = re.compile(r"\S+")
MOST_EXTRA = 2  # letters of an acronym that no word of the long form begins with


@dataclass(frozen=True, slots=True)
class LongForm:
    """`text[start:end]` is long form, bracket and all; short is without a plural "s"."""

    long: str
    short: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Twin:
    """A noun with two words for its kind: "multistate (compact) license"."""

    one: str
    other: str
    noun: str
    start: int
    end: int


def long_forms(text: str) -> Iterator[LongForm]:
    """Yield each long form with its acronym, one of the two in brackets."""
    yield from _in_front(text)
    for match in _BRACKET.finditer(text):
        short = match[1]
        low = max(0, match.start() - LONGEST)
        if short.endswith("s") and short[:-1].isupper():
            short = short[:-1]
        starts = [m.start() for m in _WORD.finditer(text, low, match.start())]
        for start in starts[-len(short) - MOST_EXTRA :]:  # the longest that fits
            long = text[start : match.start()]
            if _is_short_for(short, long):
                yield LongForm(long, short, start, match.end())
                break


def _in_front(text: str) -> Iterator[LongForm]:
    for match in _FRONT.finditer(text):
        if _is_short_for(match[1], match[2]):
            yield LongForm(match[2], match[1], match.start(), match.end())


def twins(text: str) -> Iterator[Twin]:
    """Yield each noun with two names for its kind, one in brackets."""
    for match in _TWIN.finditer(text):
        yield Twin(match[1], match[2], match[3], match.start(), match.end())


def _is_short_for(short: str, long: str) -> bool:
    """Whether the words' first letters stand in the acronym, in their order."""
    parts = [w for w in re.split(r"[\s/-]+", long) if w and w.lower() not in _SMALL]
    letters = short.split()[0].lower().replace("&", "")
    if len(parts) < 2 or long[0].lower() != letters[0] or any(c in long for c in ",;:()"):
        return False
    at = 0
    for part in parts:
        first = part.lower() if part.isupper() else part[0].lower()
        at = letters.find(first, at)
        if at < 0:
            return False
        at += len(first)
    return len(letters) - len(parts) <= MOST_EXTRA
