"""Gutters: strips that no piece crosses between two heights, and what they part.

What stands beside a gutter decides. Dates and labels, each level with an entry, belong
to their rows; two texts that run on their own are columns.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Literal

from tailor.document.layout_dates import is_date
from tailor.document.layout_glyph import Piece, Row
from tailor.document.layout_labels import (
    INDENT,
    NARROW,
    Cell,
    are_dates,
    cells_of,
    is_heading,
    labels_of,
    share_level,
)
from tailor.document.layout_pieces import rows_of
from tailor.document.layout_text import has_mark, text_of

Kind = Literal["columns", "labels", "sections"]

ALIGNED = 2.0  # points; edges this near are one edge
_LEAST_WIDTH = 0.1  # font sizes; cells of a table come as close as this
_PADDING = 0.7  # font sizes; a frame around a word moves it in by less
_TALL = 0.3  # of the page's text: a column this high is the page's, not a small grid's
_PADDED = 2.0  # font sizes between baselines: cells of a table, not lines of a text
_TITLE = 1.4  # of the type beside it: a person's name is as large
_CAPITALS = 5  # characters: "SKILLS", but not "ACLS"
_ENOUGH_HEADS = 3  # sections on a page
_LOOSE = 1.45  # the same for short names and their values
_MOST_EDGES = 60  # looked at; a page with more is a drawing, or made to take long


@dataclass(frozen=True, slots=True)
class Gutter:
    """kind: "sections" are labels that are headings. edge: where its right side begins.

    score: how far down both sides stand beside each other, in points.
    """

    kind: Kind
    edge: float
    top: float
    bottom: float
    score: float
    labels: tuple[Cell, ...] = field(default=(), repr=False)


def best_gutter(pieces: Sequence[Piece], height: float) -> Gutter | None:
    """Return the gutter to cut at first; None where the pieces make rows together.

    `height` is that of all text of the page, in points.
    """
    if len(pieces) < 3:
        return None
    edges: list[list[float]] = []
    for left in sorted(p.left for p in pieces):
        if edges and left - edges[-1][-1] <= ALIGNED:
            edges[-1].append(left)
        else:
            edges.append([left])
    if len(edges) > _MOST_EDGES:
        edges = sorted(edges, key=len, reverse=True)[:_MOST_EDGES]
    ordered = sorted(pieces, key=lambda p: p.top)
    centred = _centred(pieces)
    found = [
        gutter
        for edge in edges[1:]
        for gutter in _gutters_at(edge[0], ordered, height, centred)
    ]
    best = max(found, key=lambda g: g.score, default=None)
    # a page's sections stand outside of the columns in them
    sections = [
        g for g in found if best and g.kind == "sections" and g.score > best.score / 2
    ]
    return max(sections, key=lambda g: g.score, default=best)


def _centred(pieces: Sequence[Piece]) -> set[int]:
    """Return the ids of pieces alone in the middle of the page: headings across it."""
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    alone = [
        row[0]
        for row in rows_of(pieces)
        if len(row) == 1 and abs(row[0].left + row[0].right - left - right) <= 2 * ALIGNED
    ]
    # lines of a column begin where others begin
    return {
        id(p)
        for p in alone
        if not any(p is not q and abs(p.left - q.left) <= ALIGNED for q in pieces)
    }


def _gutters_at(
    edge: float, pieces: Sequence[Piece], height: float, centred: Container[int]
) -> list[Gutter]:
    """Return the gutters whose right side begins at an edge; pieces from the top."""
    found: list[Gutter | None] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in pieces:
        across = id(piece) in centred and abs(piece.left - edge) > ALIGNED
        if piece.left >= edge - ALIGNED and not across:
            right.append(piece)
        elif piece.right <= edge - _LEAST_WIDTH * piece.size and not across:
            left.append(piece)
        else:
            found.append(_gutter_between(left, right, edge, height))
            left, right = [], []
    found.append(_gutter_between(left, right, edge, height))
    return [gutter for gutter in found if gutter is not None]


def _gutter_between(
    left: Sequence[Piece], right: Sequence[Piece], edge: float, height: float
) -> Gutter | None:
    if not left or not right or min(p.left for p in right) > edge + ALIGNED:
        return None
    rows, others = map(rows_of, _beside(left, right))
    if rows and others and _are_beside_dates(rows, others):
        return None
    if labels := labels_of(left, right):
        return _gutter_of_labels(labels, right, edge, height)
    if tail := _tail(left, right):
        return _gutter_of_labels(*tail, edge, height)
    if (
        rows
        and others
        and (_is_set_right(rows, others) or _is_set_right(rows_of(left), rows_of(right)))
    ):
        return _gutter_of_columns(left, right, edge, height)
    if len(rows) < 2 or not _is_edge_of(others, edge) or _make_rows(rows, others):
        return None
    return _gutter_of_columns(left, right, edge, height)


def _is_edge_of(rows: Sequence[Row], edge: float) -> bool:
    """Whether rows begin at an edge: two of them, or a heading and what is set in."""
    flush = sum(row[0].left - edge <= _PADDING * row[0].size for row in rows)
    lefts = [row[0].left for row in rows[1:]]
    is_set_in = len(lefts) > 1 and (
        max(lefts) - min(lefts) <= ALIGNED and lefts[0] - edge <= INDENT * rows[0][0].size
    )
    return flush > 1 or (is_set_in and rows[0][0].left - edge <= ALIGNED)


def _is_set_right(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether the right side is a block at the right edge beside a name in large type."""
    ends = [row[-1].right for row in others]
    return (
        len(others) > 1
        and max(ends) - min(ends) <= ALIGNED
        and bool(rows)
        and rows[0][0].size >= _TITLE * max(row[0].size for row in others)
        and share_level(others, rows) <= 0.5
        and not is_date(text_of(others[0])[0])
    )


def _tail(
    left: Sequence[Piece], right: Sequence[Piece]
) -> tuple[Sequence[Cell], list[Piece]] | None:
    """Return section labels that begin below other text of the left side."""
    usual = median(p.size for p in right)
    cells = cells_of(left)
    heads = [cell for cell in cells if is_heading(cell, usual)]
    first = len(cells) - len(heads)
    if not first or len(heads) < _ENOUGH_HEADS or cells[first:] != heads:
        return None
    top = heads[0][0][0].top - 1.2 * heads[0][0][0].size
    below = [p for p in right if p.top >= top]
    tail = [p for cell in heads for row in cell for p in row]
    labels = labels_of(tail, below) if below else []
    return (labels, below) if labels else None


def _are_beside_dates(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether the right side is dates: level with entries, or lower where they wrap."""
    share = sum(is_date(text_of(row)[0]) for row in others) / len(others)
    few = len(others) <= 0.6 * len(rows)
    return share > 0.8 or (share >= 0.4 and (few or share_level(others, rows) >= 0.7))


def _make_rows(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether both sides are to be read across: places of entries, values of names."""
    level, other_level = share_level(rows, others), share_level(others, rows)
    few = len(others) <= 0.7 * len(rows)
    if few and other_level >= 0.8 and _is_sparse(others, rows):
        return True
    if level >= 0.9 and other_level >= 0.9 and _is_table(rows, others):
        return True
    named = sum(text_of(row)[0].endswith(":") for row in rows)
    return named >= 0.6 * len(rows) and level >= 0.8


def _is_table(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether rows that are all level are those of a table, not lines of two texts."""
    if are_dates([row[-1:] for row in others]):
        return True
    steps = [after[0].base - row[0].base for row, after in pairwise(rows)]
    if min(steps) >= _LOOSE * rows[0][0].size and _are_names(rows, others):
        return True
    if min(map(_n_capital_lines, (rows, others))) > 1:
        return False  # headings on both sides: each has sections of its own
    return (
        len(steps) > 1
        and min(steps) >= _PADDED * rows[0][0].size
        and all(len({len(row) for row in side}) == 1 for side in (rows, others))
    )


def _n_capital_lines(rows: Sequence[Row]) -> int:
    """Count lines in capitals among others: headings, where they are no short forms."""
    texts = [text_of(row)[0] for row in rows]
    capital = [text for text in texts if text.isupper() and len(text) >= _CAPITALS]
    return len(capital) if len(capital) < len(texts) else 0


def _are_names(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether the left side names what stands on the right: all short, all of one look."""
    looks = {(row[0].glyphs[0].style, len(row)) for row in rows}
    right = {(row[0].glyphs[0].style.size, len(row)) for row in others}
    width = max(row[-1].right for row in others) - min(row[0].left for row in rows)
    return (
        len(looks) == len(right) == 1
        and len({text_of(row)[0].isupper() for row in rows}) == 1  # no headings
        and not any(has_mark(row) for row in (*rows, *others))
        and max(row[0].right - row[0].left for row in rows) <= NARROW * width
    )


def _gutter_of_labels(
    cells: Sequence[Cell], right: Sequence[Piece], edge: float, height: float
) -> Gutter:
    labels = [piece for cell in cells for row in cell for piece in row]
    usual = median(p.size for p in right)
    first = min(labels, key=lambda p: p.top)
    top = first.top - 0.5 * first.size
    score = max(p.bottom for p in right) - first.top
    bold = all(p.glyphs[0].style.bold for p in labels)
    sections = all(is_heading(cell, usual) for cell in cells) or (
        # bold labels down the page; those of single entries (degrees) reach less far
        bold and len(cells) > 2 and score > _TALL * height
    )
    return Gutter(
        "sections" if sections else "labels",
        edge,
        min(p.top for p in (*labels, *right) if p.bottom > top and p.top > top - p.size),
        max(p.bottom for p in (*labels, *right)),
        score,
        tuple(cells),
    )


def _gutter_of_columns(
    left: Sequence[Piece], right: Sequence[Piece], edge: float, height: float
) -> Gutter:
    top = max(min(p.top for p in left), min(p.top for p in right))
    bottom = min(max(p.bottom for p in left), max(p.bottom for p in right))
    sides = _beside(left, right)
    if bottom - top >= _TALL * height:
        beside = [*left, *right]
    else:
        beside = [*sides[0], *_run_on(sides[0], left), *sides[1], *_run_on(sides[1], right)]
    # the edge of a column is where most of it begins, not a title that stands apart
    flush = sum(p.left <= edge + INDENT * p.size for p in sides[1]) / len(sides[1])
    return Gutter(
        "columns",
        edge,
        min(p.top for p in beside),
        max(p.bottom for p in beside),
        (bottom - top) * (1 + flush) / 2,
    )


def _beside(left: Sequence[Piece], right: Sequence[Piece]) -> list[list[Piece]]:
    """Return what of each side stands beside the other."""
    top = max(min(p.top for p in left), min(p.top for p in right))
    bottom = min(max(p.bottom for p in left), max(p.bottom for p in right))
    slack = 0.6 * min(left[0].size, right[0].size)
    return [
        [p for p in side if top - slack <= p.top and p.bottom <= bottom + slack]
        for side in (left, right)
    ]


def _run_on(beside: Sequence[Piece], side: Sequence[Piece]) -> list[Piece]:
    """Return the lines of a side that go on below without a break."""
    last, found = max(beside, key=lambda p: p.base), []
    for piece in sorted(side, key=lambda p: p.base):
        near = last.base < piece.base <= last.base + 1.5 * last.size
        if near and piece.size == last.size:
            found.append(piece)
            last = piece
    return found


def _is_sparse(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether most of the rows have other rows between them."""
    parted = sum(
        any(row[0].bottom < other[0].base < after[0].top for other in others)
        for row, after in pairwise(rows)
    )
    return parted >= 0.5 * (len(rows) - 1)
