"""Columns that go on on the next page: the main text is read to its end first.

A column beside the main text that ends on a page would cut it in two at the page break.
"""

from collections.abc import Sequence
from itertools import groupby

from tailor.document.document import Line
from tailor.document.layout.lines import Layout

_SAME_EDGE = 4.0  # points; a column's text begins at the same edge on each page
_INDENT = 24.0  # points; a page may begin with bullets, set in
_OTHER_EDGE = 20.0  # points; another column begins this far away at least
_NEAR_END = 80.0  # points, six lines: the head of an entry is kept with its first lines
_TALL = 0.4  # of the page's text
_FOOT = 2  # lines; a page number below the columns has no more

Column = list[Line]  # lines that share a block


def in_reading_order(layouts: Sequence[Layout]) -> list[Line]:
    """Return the lines of all pages, each column read on over the page breaks."""
    order: list[Column] = []
    held: list[Column] = []  # what stands beside a main text that may go on
    main: Column = []
    for layout in layouts:
        columns = [list(lines) for _, lines in groupby(layout.lines, lambda k: k.block)]
        if held and columns and _goes_on(main, held[0], columns[0]):
            run = _run(main, held[0], columns)
            order += columns[:run]
            held += columns[run:]
            continue
        order += held
        at = _main_at(columns, layout) if layout.columns else None
        held = [] if at is None else columns[at + 1 :]
        main = [] if at is None else columns[at]
        order += columns[: len(columns) - len(held)]
    return [line for column in [*order, *held] for line in column]


def _main_at(columns: Sequence[Column], layout: Layout) -> int | None:
    """Return which column the last ones of a page stand beside; None for none."""
    end = len(columns)
    while end and len(columns[end - 1]) <= _FOOT and not _is_side(columns[end - 1], layout):
        end -= 1
    if end < 2 or not _is_side(columns[end - 1], layout):
        return None
    side = columns[end - 1]
    at = end - 2
    while at >= 0 and not _are_apart(columns[at], side):
        at -= 1
    if at < 0 or not _is_side(columns[at], layout):
        return None
    first = at  # grids of cards cut the main text into several columns
    while first and _is_side(columns[first - 1], layout):
        if not _are_apart(columns[first - 1], side):
            break
        first -= 1
    main = [line for column in columns[first : at + 1] for line in column]
    return at if _fills(main, columns) else None


def _fills(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a column reaches to the end of the page, and is no cell of a table."""
    bottom = max(
        [_bottom(column), *(_bottom(other) for other in columns if len(other) > _FOOT)]
    )
    height = bottom - min(_top(other) for other in columns)
    return (
        bottom - _bottom(column) <= _NEAR_END
        and _bottom(column) - _top(column) >= _TALL * height
    )


def _goes_on(main: Column, side: Column, below: Column) -> bool:
    """Whether a column on the next page is the main text and not the one beside it."""
    return (
        -_SAME_EDGE <= _left(below) - _left(main) <= _INDENT
        and abs(_left(side) - _left(below)) >= _OTHER_EDGE
    )


def _run(main: Column, side: Column, columns: Sequence[Column]) -> int:
    """Return how many columns of a page come before what stands beside the main text."""
    for at, column in enumerate(columns):
        if abs(_left(column) - _left(side)) <= _SAME_EDGE and _are_apart(column, main):
            return at
    return len(columns)


def _is_side(column: Column, layout: Layout) -> bool:
    return column[0].block in layout.sides


def _are_apart(column: Column, other: Column) -> bool:
    return _right(column) <= _left(other) or _right(other) <= _left(column)


def _left(column: Column) -> float:
    return min(line.box.left for line in column if line.box)


def _right(column: Column) -> float:
    return max(line.box.right for line in column if line.box)


def _top(column: Column) -> float:
    return min(line.box.top for line in column if line.box)


def _bottom(column: Column) -> float:
    return max(line.box.bottom for line in column if line.box)
