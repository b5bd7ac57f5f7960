"""Where a page has columns, and in which order a person reads them.

A gutter is a strip that no piece crosses between two heights. What stands beside it
decides: dates and labels, each level with an entry, belong to their rows; two texts
that run on their own are columns, read one after the other, the left one first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tailor.document.layout_pieces import Piece, rows_of, text_of

Row = list[Piece]

_LEAST_GUTTER = 0.4  # font sizes; table cells come as close as this
_ALIGNED = 2.0  # points; edges this near are one edge
_TALL = 0.3  # of the page's text: a column this high is the page's, not a small grid's
_MAX_DEPTH = 12  # a page cut more often is no page of text
_DATE = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\bpresent\b|\bcurrent\b"
    r"|\bnow\b|\btoday\b|\bongoing\b|\bsince\b|\bto\b|\buntil\b|\bspring\b|\bsummer\b|\bfall\b"
    r"|\bautumn\b|\bwinter\b|\d{1,2}[./-]|\b(?:19|20)\d\d\b|\d{1,2}\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|['’]\d\d\b", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """Rows of one column, in order. column: whether a gutter parts it from others."""

    rows: list[Row]
    column: bool = False


@dataclass(frozen=True, slots=True)
class _Gutter:
    kind: str  # "columns" or "labels"
    edge: float  # where the right side begins
    top: float
    bottom: float
    score: float


def blocks_of(pieces: Sequence[Piece]) -> list[Block]:
    """Return the blocks of a page in reading order; every piece is in one of them."""
    blocks: list[Block] = []
    if pieces:
        height = max(p.bottom for p in pieces) - min(p.top for p in pieces)
        _cut(list(pieces), blocks, height, column=False, depth=0)
    return blocks


def is_date(text: str) -> bool:
    """Whether a text is a date or a span of dates and little else."""
    if not _YEAR.search(text):
        return False
    rest = _DATE.sub("", text)
    return sum(c.isalnum() for c in rest) <= 0.25 * len(text)


def _cut(
    pieces: list[Piece], blocks: list[Block], height: float, *, column: bool, depth: int
) -> None:
    gutter = _best_gutter(pieces, height) if depth < _MAX_DEPTH else None
    if gutter is None:
        if pieces:
            blocks.append(Block(rows_of(pieces), column))
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
        elif piece.left >= gutter.edge - _ALIGNED:
            right.append(piece)
        else:
            left.append(piece)
    depth += 1
    _cut(above, blocks, height, column=column, depth=depth)
    if gutter.kind == "labels":
        _cut_labelled(left, right, blocks, height, column=column, depth=depth)
    else:
        sides = [left, right]
        if _bears_title(right, left):
            sides.reverse()
        for side in sides:
            _cut(side, blocks, height, column=True, depth=depth)
    _cut(below, blocks, height, column=column, depth=depth)


def _bears_title(side: Sequence[Piece], other: Sequence[Piece]) -> bool:
    # the person's name stands over the main text: then the side column comes after
    largest = max(side, key=lambda p: p.size)
    return largest.size >= 1.4 * max(p.size for p in other) and largest.top <= min(
        p.top for p in side
    )


def _cut_labelled(
    left: list[Piece],
    right: list[Piece],
    blocks: list[Block],
    height: float,
    *,
    column: bool,
    depth: int,
) -> None:
    """Give each label of the left side its band of the right side."""
    cells = _cells(left)
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
        usual = median(p.size for p in right)
        if first == len(blocks) or not _goes_with_row(cell, blocks[first].rows[0], usual):
            blocks.insert(first, Block(cell, column))
        else:
            blocks[first].rows[0][:0] = label


def _goes_with_row(cell: Sequence[Row], row: Row, usual: float) -> bool:
    text = " ".join(text_of(label)[0] for label in cell)
    if is_date(text):
        return True
    label = cell[0][0]
    is_heading = label.size >= 1.1 * usual or (text.isupper() and len(text) > 4)
    return not is_heading and _level(label, row[0])


def _cells(pieces: Sequence[Piece]) -> list[list[Row]]:
    cells: list[list[Row]] = []
    last: Piece | None = None
    for row in rows_of(pieces):
        piece = row[0]
        goes_on = (
            last is not None
            and piece.base - last.base <= 1.5 * last.size
            and abs(piece.size - last.size) < 0.1 * last.size
            # dates of entries that are one line each are not one date
            and not (is_date(text_of(cells[-1][-1])[0]) and is_date(text_of(row)[0]))
        )
        if goes_on:
            cells[-1].append(row)
        else:
            cells.append([row])
        last = piece
    return cells


def _best_gutter(pieces: Sequence[Piece], height: float) -> _Gutter | None:
    if len(pieces) < 3:
        return None
    edges: list[list[float]] = []
    for left in sorted(p.left for p in pieces):
        if edges and left - edges[-1][-1] <= _ALIGNED:
            edges[-1].append(left)
        else:
            edges.append([left])
    found = [
        gutter
        for edge in edges[1:]
        if len(edge) > 1 or len(edges) < 5
        for gutter in _gutters_at(edge[0], pieces, height)
    ]
    return max(found, key=lambda g: g.score, default=None)


def _gutters_at(edge: float, pieces: Sequence[Piece], height: float) -> list[_Gutter]:
    """Return the gutters whose right side begins at an edge."""
    found: list[_Gutter] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: p.top):
        if piece.left >= edge - _ALIGNED:
            right.append(piece)
        elif piece.right <= edge - _LEAST_GUTTER * piece.size:
            left.append(piece)
        else:
            if gutter := _gutter_between(left, right, edge, height):
                found.append(gutter)
            left, right = [], []
    if gutter := _gutter_between(left, right, edge, height):
        found.append(gutter)
    return found


def _gutter_between(
    left: Sequence[Piece], right: Sequence[Piece], edge: float, height: float
) -> _Gutter | None:
    if not left or not right:
        return None
    top = max(min(p.top for p in left), min(p.top for p in right))
    bottom = min(max(p.bottom for p in left), max(p.bottom for p in right))
    slack = 0.6 * min(left[0].size, right[0].size)
    beside_left = [p for p in left if top - slack <= p.top and p.bottom <= bottom + slack]
    beside_right = [p for p in right if top - slack <= p.top and p.bottom <= bottom + slack]
    if not beside_left or not beside_right:
        return None
    kind = _kind(left, right, beside_left, beside_right)
    if kind is None:
        return None
    if kind == "labels" or bottom - top >= _TALL * height:
        beside_left, beside_right = list(left), list(right)
    beside = beside_left + beside_right
    if kind == "labels":
        beside = [p for p in beside if p.bottom > min(q.top for q in left) - slack]
    return _Gutter(
        kind,
        edge,
        min(p.top for p in beside),
        max(p.bottom for p in beside),
        bottom - top,
    )


def _kind(
    left: Sequence[Piece],
    right: Sequence[Piece],
    beside_left: Sequence[Piece],
    beside_right: Sequence[Piece],
) -> str | None:
    """Tell columns from labels; None where both sides make rows together."""
    rows, others = rows_of(left), rows_of(right)
    texts = [text_of(row)[0] for row in rows]
    other_texts = [text_of(row)[0] for row in others]
    dates = sum(map(is_date, texts)) / len(texts)
    other_dates = sum(map(is_date, other_texts)) / len(other_texts)
    level = _share_level(rows, others)
    other_level = _share_level(others, rows)
    if other_dates >= 0.4 and other_level >= 0.7:
        return None
    cells = _cells(left)
    cells_level = _share_level([cell[0] for cell in cells], others)
    if cells_level >= 0.75 and dates >= 0.4:
        return "labels"
    width = max(p.right for p in right) - min(p.left for p in left)
    narrow = max(p.right for p in left) - min(p.left for p in left) <= 0.33 * width
    few = len(cells) <= 0.6 * len(others) or len(cells) < len(rows)
    few = few and max(len(cell) for cell in cells) <= 5
    if narrow and few and cells_level >= 0.9:
        return "labels"
    if other_level >= 0.8 and _is_sparse(others) and len(others) <= 0.6 * len(rows):
        return None
    if level >= 0.8 and sum(t.endswith(":") for t in texts) >= 0.6 * len(texts):
        return None
    enough = len(rows_of(beside_left)) >= 2 and len(rows_of(beside_right)) >= 2
    return "columns" if enough else None


def _share_level(rows: Sequence[Row], others: Sequence[Row]) -> float:
    return sum(any(_level(row[0], other[0]) for other in others) for row in rows) / len(
        rows
    )


def _level(piece: Piece, other: Piece) -> bool:
    return abs(piece.base - other.base) <= 0.35 * max(piece.size, other.size)


def _is_sparse(rows: Sequence[Row]) -> bool:
    close = sum(
        after[0].base - row[0].base <= 1.7 * row[0].size for row, after in pairwise(rows)
    )
    return close <= 0.5 * max(len(rows) - 1, 1)
