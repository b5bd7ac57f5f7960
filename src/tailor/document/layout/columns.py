"""The columns of a page, and the order in which a person reads them.

A page is cut at its best gutter, then each part again: what is above it, the left
side, the right side, what is below. Labels get their band of the right side each.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.document.document import Box
from tailor.document.layout.cells import split_at_edges
from tailor.document.layout.dates import is_date, is_point
from tailor.document.layout.glyph import WRITTEN, Glyph, Piece, Row
from tailor.document.layout.gutters import Gutter, Page, best_gutter
from tailor.document.layout.labels import Cell, beginning_at, beginnings_of, is_level
from tailor.document.layout.pieces import rows_of
from tailor.document.layout.rows import with_cells_whole
from tailor.document.layout.sides import ALIGNED
from tailor.document.layout.text import text_of

_HEADING_GAP = 2.5  # font sizes from a heading to the first date under it
_MAX_DEPTH = 12  # a page cut more often is no page of text


@dataclass(slots=True)
class Block:
    """Rows in order. column: 0 for the page itself, else the column they stand in."""

    rows: list[Row]
    column: int = 0


def blocks_of(
    pieces: Sequence[Piece], rules: Sequence[Box] = (), edge: float | None = None
) -> list[Block]:
    """Return the blocks of a page in reading order; every piece is in one of them."""
    blocks: list[Block] = []
    if pieces:
        height = max(p.bottom for p in pieces) - min(p.top for p in pieces)
        page = Page(height, tuple(rules), edge)
        _cut(split_at_edges(pieces), blocks, page, column=0, depth=0)
    return blocks


def _cut(
    pieces: list[Piece], blocks: list[Block], page: Page, *, column: int, depth: int
) -> None:
    gutter = best_gutter(pieces, page) if depth < _MAX_DEPTH else None
    if gutter is None:
        if pieces:
            blocks.append(Block(with_cells_whole(rows_of(pieces)), column))
        return
    above: list[Piece] = []
    left: list[Piece] = []
    right: list[Piece] = []
    below: list[Piece] = []
    for piece in pieces:
        middle = (piece.top + piece.bottom) / 2
        if middle < gutter.top:
            above.append(piece)
        elif middle > gutter.bottom:
            below.append(piece)
        elif piece.left >= gutter.edge - ALIGNED:
            right.append(piece)
        else:
            left.append(piece)
    depth += 1
    _cut(above, blocks, page, column=column, depth=depth)
    if gutter.kind != "columns":
        part = [*left, *right]
        _cut_labelled(gutter, part, blocks, page, column=column, depth=depth)
    else:
        sides = [left, right]
        if _bears_title(right, left):
            sides.reverse()
        for side in sides:
            _cut(side, blocks, page, column=_next_column(blocks), depth=depth)
    _cut(below, blocks, page, column=column, depth=depth)


def _next_column(blocks: Sequence[Block]) -> int:
    return max((block.column for block in blocks), default=0) + 1


def _bears_title(side: Sequence[Piece], other: Sequence[Piece]) -> bool:
    # the person's name stands over the main text: then the side column comes after
    largest = max(side, key=lambda p: p.size)
    return largest.size >= 1.4 * max(p.size for p in other) and largest.top <= min(
        p.top for p in side
    )


def _cut_labelled(
    gutter: Gutter,
    pieces: Sequence[Piece],
    blocks: list[Block],
    page: Page,
    *,
    column: int,
    depth: int,
) -> None:
    """Give each label of the left side its band of the right side."""
    cells = gutter.labels
    labels = {id(piece) for cell in cells for row in cell for piece in row}
    right = [p for p in pieces if id(p) not in labels]
    starts = _starts(cells, right)
    bands: list[list[Piece]] = [[] for _ in range(len(cells) + 1)]
    for piece in right:
        bands[sum(start <= (piece.top + piece.bottom) / 2 for start in starts)].append(
            piece
        )
    _cut(bands[0], blocks, page, column=column, depth=depth)
    for cell, band in zip(cells, bands[1:], strict=True):
        label = [piece for row in cell for piece in row]
        first = len(blocks)
        _cut(band, blocks, page, column=column, depth=depth)
        row = blocks[first].rows[0] if first < len(blocks) else []
        is_of_row = row and (
            is_date(text_of(label)[0])
            or (is_level(label[0], row[0]) and not _is_above_dates(cell, cells))
        )
        if gutter.kind == "sections" or not is_of_row:
            blocks.insert(first, Block(cell, column))
        else:
            row[0].apart = True
            row[:0] = _with_dash(cell)


def _starts(cells: Sequence[Cell], right: Sequence[Piece]) -> list[float]:
    """Return where the band of each label begins."""
    beginnings = beginnings_of(rows_of(right)) if right else []
    starts: list[float] = []
    last: Cell | None = None
    for cell in cells:
        label = cell[0][0]
        start = label.top - 0.4 * label.size
        row = beginning_at(cell, beginnings)
        if row is not None:
            start = min(start, row[0].top - 0.1 * label.size)
        elif last is not None and _is_under_heading(cell, last):
            start = starts[-1]  # the heading is level with the entry, its date is below
        elif not is_date(text_of(cell[0])[0]):
            start = _start_of_middle(label, beginnings, starts)
        starts.append(max([start, *starts[-1:]]))
        last = cell
    return starts


def _start_of_middle(
    label: Piece, beginnings: Sequence[Row], starts: Sequence[float]
) -> float:
    """Return where the paragraph begins in whose middle a label stands."""
    start = label.top - 0.4 * label.size
    above = [row[0].top for row in beginnings if row[0].base < label.base]
    if above and (not starts or above[-1] - label.size > starts[-1]):
        return min(start, above[-1] - 0.1 * label.size)
    return start


def _is_under_heading(cell: Cell, last: Cell) -> bool:
    above, label = last[-1][0], cell[0][0]
    return (
        label.base - above.base <= _HEADING_GAP * above.size
        and is_date(text_of(cell[0])[0])
        and not is_date(text_of(last[0])[0])
    )


def _is_above_dates(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a label is the heading of others, which are dates."""
    dates = [c[0][0] for c in cells if is_date(text_of(c[0])[0])]
    label = cell[0][0]
    return bool(dates) and (
        label.size >= 1.1 * dates[0].size
        or label.glyphs[0].style.bold > dates[0].glyphs[0].style.bold
    )


def _with_dash(cell: Cell) -> Row:
    """Return a label as one row; dates on two lines are a span, as a dash says in one."""
    label = [piece for row in cell for piece in row]
    if len(cell) == 2 and all(is_point(text_of(row)[0]) for row in cell):
        last = cell[0][-1]
        style = last.glyphs[-1].style
        left = last.right + 0.25 * style.size
        last.glyphs.append(Glyph("–", left, left + 0.5 * style.size, last.base, style))
        last.spaced.append(WRITTEN)
    return label
