"""What ends columns: a line drawn across them, or a heading below which both begin again.

A grid of cards in one section stands over the jobs of the next, and no gutter of the
grid is one of theirs.
"""

from collections.abc import Sequence
from itertools import pairwise

from tailor.document.document import Box
from tailor.document.layout.dates import is_date
from tailor.document.layout.glyph import Piece, Row
from tailor.document.layout.pieces import rows_of
from tailor.document.layout.text import has_mark, text_of

_SAME_LINE = 1.0  # points; two columns that run on their own hardly meet so well
_APART = 2.5  # font sizes; a heading and white space have room between two lines
_CROSSES = 20.0  # points; a line that reaches so far over a gutter crosses it


def barriers_of(
    left: Sequence[Piece], right: Sequence[Piece], edge: float, rules: Sequence[Box]
) -> list[float]:
    """Return the heights at which two sides of a gutter are cut, from the top.

    Args:
        left: what stands left of the gutter.
        right: what stands right of it.
        edge: where the right side begins.
        rules: thin lines and the edges of boxes that are drawn on the page.
    """
    drawn = [
        rule.top
        for rule in rules
        if rule.left < edge - _CROSSES and edge + _CROSSES < rule.right
    ]
    return sorted([*drawn, *_restarts(rows_of(left), rows_of(right))])


def _restarts(rows: Sequence[Row], others: Sequence[Row]) -> list[float]:
    """Return where a heading stands alone, and both sides begin again on one line."""
    found = []
    at = 0
    for head, below in pairwise(rows):
        while at < len(others) and others[at][0].base <= head[0].base:
            at += 1
        if at in (0, len(others)) or not _is_heading(head, below):
            continue
        beside, after = others[at - 1][0], others[at][0]
        is_apart = after.base - beside.base >= _APART * after.size
        if is_apart and abs(after.base - below[0].base) <= _SAME_LINE:
            found.append(head[0].top - 0.1 * head[0].size)
    return found


def _is_heading(row: Row, below: Row) -> bool:
    """Whether a row is louder than the one below it, and neither a date nor an item."""
    style, after = row[0].glyphs[0].style, below[0].glyphs[0].style
    if len(row) > 1 or not (style.bold and style.size > after.size):
        return False
    return not has_mark(row) and not is_date(text_of(row)[0])
