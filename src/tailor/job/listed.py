"""Items that an ad counts by letters or numbers, "(a)", "b)", "3.": a list like others."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tailor.document import Line

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


def _mark(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]
