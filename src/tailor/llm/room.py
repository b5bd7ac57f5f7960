"""What of a line could be said better: where there is nothing, nobody is asked.

Told to the model below the line, so that it leaves the rest alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tailor.guard import Context, judge
from tailor.llm.classes import figures, of_class
from tailor.llm.offer import Offer
from tailor.llm.offers import iter_offers
from tailor.llm.openings import Opening, opening_of
from tailor.llm.results import result_first
from tailor.text import Token, tokens

TEN = 10
_HYPHENS = "-\u2010\u2011"
_PARTS = re.compile(
    r"half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?"
)
_PAIRED = ("by", "for")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}


@dataclass(frozen=True, slots=True)
class Room:
    """Words of a line for which there may be better ones.

    numbers: written out, each with its figure.
    has_late: one of them stands behind the first word. Readers who scan stop at a
        figure, at a small one too (docs/sources.md, 43).
    result: the line with what came of its act first; "" where that can't be.
    """

    opening: Opening
    offers: tuple[Offer, ...]
    numbers: tuple[tuple[str, str], ...]
    has_late: bool
    result: str = ""

    def __bool__(self) -> bool:
        """Say whether there is anything that a reader would notice."""
        return bool(self.opening.words or self.offers or self.has_late or self.result)


@lru_cache(maxsize=512)  # the guard is asked about each offer, and the line again and again
def room_in(text: str, *, is_over: bool = True) -> Room:
    """Return what of a line could be said better.

    is_over: whether it tells of a job that has ended.
    """
    numbers = tuple(row for row in _numbers(text) if row[0])
    opening = opening_of(text, is_over=is_over)
    begun = opening.begun(text)
    result = result_first(begun)
    return Room(
        opening,
        tuple(iter_offers(begun, is_over=is_over)),
        tuple((text[start:end], figure) for start, end, figure in numbers),
        bool(numbers),
        result if result and not judge(begun, result, Context()) else "",
    )


def with_figures(text: str) -> str:
    """Return a line with each number in words as a figure, but for its first word."""
    parts, at = [], 0
    for start, end, figure in _numbers(text):
        if start:
            parts += [text[at:start], figure]
            at = end
    return "".join(parts) + text[at:]


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where numbers are written out, and their figures.

    Not the million of "86 million", nor what words on both sides could make longer, nor
    what is one of a pair: "two by two", "one-for-two".
    """
    found = tokens(text)
    i = 0
    while i < len(found):
        figure, last = _figure(text, found, i)
        if figure and not _is_bound(text, found, i, last):
            yield found[i].start, found[last].end, figure
        i = last + 1


def _figure(text: str, found: tuple[Token, ...], i: int) -> tuple[str, int]:
    """Return the number that begins at a place as a figure, "" for none; its last word."""
    last = i
    while last + 1 < len(found) and _goes_on(text, found, last):
        last += 1
    words = [word.key for word in found[i : last + 1]]
    before = found[i - 1].key if i else ""
    if any(word not in figures() for word in words) or any(c.isdigit() for c in before):
        return "", last
    known = [int(figures()[word]) for word in words if word not in _SCALES]
    if len(words) == len(known) == 1:
        return f"{known[0]}", last
    if len(words) == 2 and len(known) == 1 and words[1] in _SCALES:
        is_long = words[1] == "million"  # "2 million" is read at once, six zeros are not
        figure = f"{known[0]} million" if is_long else f"{known[0] * _SCALES[words[1]]:,}"
        return figure, last
    is_tens = len(words) == len(known) == 2 and known[0] >= 2 * TEN > TEN > known[1]
    return (f"{sum(known)}" if is_tens else ""), last


def _goes_on(text: str, found: tuple[Token, ...], i: int) -> bool:
    """Say whether the next word belongs to the same number: "twenty-two"."""
    if not {found[i].key, found[i + 1].key} <= figures().keys():
        return False
    return text[found[i].end : found[i + 1].start] in (" ", "-", "\u2010")


def _is_bound(text: str, found: tuple[Token, ...], first: int, last: int) -> bool:
    """Say whether a number is a part of a saying or a fraction: "three-quarters"."""
    before, behind = text[: found[first].start], text[found[last].end :]
    more = found[last + 1].key if last + 1 < len(found) else ""
    if before[-1:] and before[-1] in _HYPHENS:
        return True
    is_joined = behind[:1] and behind[0] in _HYPHENS  # not "a two-person crew"
    if is_joined and (more in of_class("joint") or _PARTS.fullmatch(more)):
        return True
    is_led = first > 1 and found[first - 1].key in _PAIRED
    goes_on = more in _PAIRED and last + 2 < len(found)
    return (is_led and _is_number(found[first - 2].key)) or (
        goes_on and _is_number(found[last + 2].key)
    )


def _is_number(word: str) -> bool:
    return word == "one" or word in figures() or word.isdigit()
