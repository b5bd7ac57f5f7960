"""How wide a text is in Arial, and how many rows it fills.

What a built document needs on paper is told without a word processor: Arial's widths are
known, and whoever lacks Arial has a font of the same widths (design.py).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tailor.packaged import table_rows

UNITS = 2048  # of the table, to the em
WIDE, OTHER = 1.0, 0.6  # ems of a character that the table lacks: Chinese, any other
# a row ends behind white space, a hyphen or a dash
_WORDS = re.compile(r"[^\s\-–—]*(?:[-–—]+|\s+|$)")


@dataclass(frozen=True, slots=True)
class Word:
    """What can't be broken, and the white space behind it; widths in ems."""

    width: float
    space: float


def width(text: str, bold: Sequence[bool] | bool = False) -> float:
    """Return how wide a text is, in ems; bold: of each character, or of all."""
    regular, heavy = _widths()
    if isinstance(bold, bool):
        table = heavy if bold else regular
        return sum(table.get(c) or _other(c) for c in text)
    return sum(
        (heavy if is_bold else regular).get(c) or _other(c)
        for c, is_bold in zip(text, bold, strict=True)
    )


def words(text: str, bold: Sequence[bool] | bool = False) -> tuple[Word, ...]:
    """Return the words of a text, in order."""
    return tuple(_words(text, bold))


def rows(found: Sequence[Word], room: float) -> int:
    """Return how many rows words fill where one is `room` ems wide; at least 1."""
    count, at = 1, 0.0
    for word in found:
        if at and at + word.width > room:
            count, at = count + 1, 0.0
        # what is wider than a row, a long address, is broken inside
        full, rest = divmod(word.width, room)
        count += int(full)
        at += rest + word.space
    return count


def _words(text: str, bold: Sequence[bool] | bool) -> Iterator[Word]:
    for match in _WORDS.finditer(text):
        start, end = match.span()
        inner = start + len(match[0].rstrip())
        if end > start:
            yield Word(
                width(text[start:inner], _part(bold, start, inner)),
                width(text[inner:end], _part(bold, inner, end)),
            )


def _part(bold: Sequence[bool] | bool, start: int, end: int) -> Sequence[bool] | bool:
    return bold if isinstance(bold, bool) else bold[start:end]


def _other(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    return WIDE if unicodedata.east_asian_width(character) in "WF" else OTHER


@cache
def _widths() -> tuple[dict[str, float], dict[str, float]]:
    """Return the widths of characters in ems, regular and bold."""
    regular: dict[str, float] = {"\t": 0.28}
    heavy: dict[str, float] = {"\t": 0.28}
    for pair, characters in table_rows("output.built", "widths.tsv"):
        thin, thick = (int(units) / UNITS for units in pair.split())
        for character in characters:
            regular[character], heavy[character] = thin, thick
    return regular, heavy
