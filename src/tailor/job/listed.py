"""Items that an ad counts by letters or numbers, "(a)", "b)", "3.": a list like others."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tailor.document import Line

LEAST_ITEMS = 3
_COUNTED = re.compile(r"\(?([a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+(?=\S)", re.IGNORECASE)


def as_list(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the mark of a counted item as its bullet.

    One such line alone is none: "A. Smith runs the shop" is a sentence.
    """
    marks = [None if line.bullet else _COUNTED.match(line.text) for line in lines]
    counted = [i for i, mark in enumerate(marks) if mark]
    items = set[int]()
    for i, following in pairwise(counted):
        if _mark(lines[i]) != _mark(lines[following]):
            items |= {i, following}
    return tuple(
        replace(line, bullet=mark[0].strip(), text=line.text[mark.end() :])
        if mark and i in items
        else line
        for i, (line, mark) in enumerate(zip(lines, marks, strict=True))
    )


def unmarked_items(lines: Sequence[Line]) -> frozenset[int]:
    """Return which lines are items of a list that lost its marks, below "You have:".

    They begin with small letters, as the rest of a wrapped sentence does; but there
    the next word would not have fitted into the line.
    """
    found = set[int]()
    for at, line in enumerate(lines):
        if not line.text.rstrip().endswith(":"):
            continue
        end = at + 1
        while end < len(lines) and _may_be_item(lines[end]):
            end += 1
        run = lines[at + 1 : end]
        if len(run) >= LEAST_ITEMS and _has_room(run):
            found.update(range(at + 1, end))
    return frozenset(found)


def _may_be_item(line: Line) -> bool:
    return line.text[0].islower() and not line.bullet and line.visible


def _has_room(run: Sequence[Line]) -> bool:
    """Whether most lines had room for the first word of the next one."""
    width = max(len(line.text) for line in run)
    needed = [
        len(line.text) + 1 + len(below.text.split()[0]) for line, below in pairwise(run)
    ]
    return 2 * sum(width >= length for length in needed) >= len(needed)


def _mark(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]
