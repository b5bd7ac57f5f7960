"""How far the lines of a document reach: where a text has to go on in the next line."""

from itertools import pairwise
from math import inf

from tailor.document import Document, Line

MIN_COLUMNS = 50  # characters; a text with shorter lines is not wrapped at all
MARK = 2  # characters of a list mark and its space
SAME_PARAGRAPH = 0.45  # line heights of white space; more opens a new paragraph


def right_limits(document: Document) -> dict[tuple[int, int], float]:
    """Return how far lines reach: in points, by block and page."""
    limits: dict[tuple[int, int], float] = {}
    for line in document.lines:
        if line.box is not None and line.visible:
            where = where_of(line)
            limits[where] = max(limits.get(where, 0.0), line.box.right)
    return limits


def item_limits(document: Document) -> dict[tuple[int, int], float]:
    """Return how far list items reach: dates beside them may leave them less room."""
    limits: dict[tuple[int, int], float] = {}
    in_item = False
    for line in document.lines:
        in_item = line.bullet is not None or (in_item and line.gap < SAME_PARAGRAPH)
        if in_item and line.box is not None and line.visible and "\t" not in line.text:
            where = where_of(line)
            limits[where] = max(limits.get(where, 0.0), line.box.right)
    return limits


def columns_of(document: Document) -> float:
    """Return at how many characters a text is wrapped: its wrapped bullets show it."""
    wrapped = [
        len(before.text) + MARK
        for before, line in pairwise(document.lines)
        if before.bullet and not line.bullet and not line.gap
    ]
    lengths = sorted(len(line.text) for line in document.lines if len(line.text) <= 110)
    plain = lengths[int(0.97 * (len(lengths) - 1))] if lengths else 0
    columns = max(wrapped, default=plain)
    return float(columns) if columns >= MIN_COLUMNS else inf


def where_of(line: Line) -> tuple[int, int]:
    """Return the block and page that a line stands in."""
    return line.block, line.page
