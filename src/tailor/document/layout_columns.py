"""The columns of a page, and the order in which a person reads them.

A page is cut at its best gutter, then each part again: what is above it, the left
side, the right side, what is below. Labels get their band of the right side each.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.document.layout_cells import split_at_edges
from tailor.document.layout_dates import is_date
from tailor.document.layout_glyph import Piece, Row
from tailor.document.layout_gutters import (
    ALIGNED,
    Gutter,
    best_gutter,
)
from tailor.document.layout_labels import is_level
from tailor.document.layout_pieces import rows_of
from tailor.document.layout_rows import with_cells_whole
from tailor.document.layout_text import text_of

_MAX_DEPTH = 12  # a page cut more often is no page of text


@dataclass(slots=True)
class Block:
    """Rows in order. column: 0 for the page itself, else the column they stand in."""

    rows: list[Row]
    column: int = 0


def blocks_of(pieces: Sequence[Piece]) -> list[Block]:
    """Return the blocks of a page in reading order; every piece is in one of them."""
    blocks: list[Block] = []
    if pieces:
        height = max(p.bottom for p in pieces) - min(p.top for p in pieces)
        _cut(split_at_edges(pieces), blocks, height, column=0, depth=0)
    return blocks


def _cut(
    pieces: list[Piece], blocks: list[Block], height: float, *, column: int, depth: int
) -> None:
    gutter = best_gutter(pieces, height) if depth < _MAX_DEPTH else None
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
    _cut(above, blocks, height, column=column, depth=depth)
    if gutter.kind != "columns":
        part = [*left, *right]
        _cut_labelled(gutter, part, blocks, height, column=column, depth=depth)
    else:
        sides = [left, right]
        if _bears_title(right, left):
            sides.reverse()
        for side in sides:
            _cut(side, blocks, height, column=_next_column(blocks), depth=depth)
    _cut(below, blocks, height, column=column, depth=depth)


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
    height: float,
    *,
    column: int,
    depth: int,
) -> None:
    """Give each label of the left side its band of the right side."""
    cells = gutter.labels
    labels = {id(piece) for cell in cells for row in cell for piece in row}
    right = [p for p in pieces if id(p) not in labels]
    starts = [cell[0][0].top - 0.4 * cell[0][0].size for cell in cells]
    bands: list[list[Piece]] = [[] for _ in range(len(cells) + 1)]
    for piece in right:
        bands[sum(start <= (piece.top + piece.bottom) / 2 for start in starts)].append(
            piece
        )
    _cut(bands[0], blocks, height, column=column, depth=depth)
    for cell, band in zip(cells, bands[1:], strict=True):
        label = [piece for row in cell for piece in row]
        first = len(blocks)
        _cut(band, blocks, height, column=column, depth=depth)
        row = blocks[first].rows[0] if first < len(blocks) else []
        is_of_row = row and (is_date(text_of(label)[0]) or is_level(label[0], row[0]))
        if gutter.kind == "sections" or not is_of_row:
            blocks.insert(first, Block(cell, column))
        else:
            row[0].apart = True
            row[:0] = label
