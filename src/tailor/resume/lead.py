"""A resume's top that stands below a side column: the name, and what follows it."""

from collections.abc import Sequence
from itertools import pairwise

from tailor.document import Document
from tailor.resume.name import BIG, MAX_NAME_LINES, may_be_name


def lead_lines(document: Document, spans: Sequence[Sequence[int]]) -> list[int]:
    """Return the lines below a heading that are a resume's top: a name and what follows.

    A side column or a cell comes first in some files. The biggest text of the first
    page, where it opens another block, is a name and not the end of that column's list.
    """
    first_page = [line for line in document.lines if line.visible and line.page == 1]
    biggest = max((line.size or 0.0 for line in first_page), default=0.0)
    for lines in spans:
        for before, number in pairwise(lines):
            line, last = document.lines[number], document.lines[before]
            if (line.page, line.size) != (1, biggest) or line.block == last.block:
                continue
            others = [one for one in first_page if one.size == biggest]
            if biggest < BIG or len(others) > MAX_NAME_LINES or line.bullet is not None:
                return []
            if not may_be_name(line.text):
                return []
            return [
                n for n in lines if n >= number and document.lines[n].block == line.block
            ]
    return []
