"""Gutters: strips that no piece crosses between two heights, and what they part.

What stands beside a gutter decides. Dates and labels, each level with an entry, belong
to their rows; two texts that run on their own are columns.
"""

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal

from tailor.document.document import Box
from tailor.document.layout.barriers import barriers_of
from tailor.document.layout.glyph import Piece
from tailor.document.layout.labels import (
    INDENT,
    Cell,
    cells_of,
    is_heading,
    labels_of,
)
from tailor.document.layout.pieces import rows_of
from tailor.document.layout.sides import (
    ALIGNED,
    are_beside_dates,
    is_edge_of,
    is_set_right,
    make_rows,
)

Kind = Literal["columns", "labels", "sections"]

_LEAST_WIDTH = 0.1  # font sizes; cells of a table come as close as this
_TALL = 0.3  # of the page's text: a column this high is the page's, not a small grid's
_LEADING = 2.3  # font sizes; lines of one text stand no further apart
_ENOUGH_HEADS = 3  # sections on a page
_MOST_EDGES = 60  # looked at; a page with more is a drawing, or made to take long


@dataclass(frozen=True, slots=True)
class Page:
    """height: of all its text, in points. rules: lines drawn across parts of it.

    edge: where the right column of the page before begins.
    """

    height: float
    rules: tuple[Box, ...] = ()
    edge: float | None = None


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


def best_gutter(pieces: Sequence[Piece], page: Page) -> Gutter | None:
    """Return the gutter to cut at first; None where the pieces make rows together."""
    if len(pieces) < 3:
        return None
    if page.edge is not None and (gutter := _continued(pieces, page.edge)):
        return gutter
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
        for gutter in _gutters_at(edge[0], ordered, page, centred)
    ]
    best = max(found, key=lambda g: g.score, default=None)
    # a page's sections stand outside of the columns in them
    sections = [
        g for g in found if best and g.kind == "sections" and g.score > best.score / 2
    ]
    return max(sections, key=lambda g: g.score, default=best)


def _continued(pieces: Sequence[Piece], edge: float) -> Gutter | None:
    """Return the gutter of the page before where nothing crosses it on this one."""
    left = [p for p in pieces if p.right <= edge - _LEAST_WIDTH * p.size]
    right = [p for p in pieces if p.left >= edge - ALIGNED]
    if not left or not right or len(left) + len(right) < len(pieces):
        return None
    if abs(min(p.left for p in right) - edge) > ALIGNED:
        return None
    top, bottom = min(p.top for p in pieces), max(p.bottom for p in pieces)
    return Gutter("columns", edge, top, bottom, bottom - top)


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
    edge: float, pieces: Sequence[Piece], page: Page, centred: Container[int]
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
            found += _between_barriers(left, right, edge, page)
            left, right = [], []
    found += _between_barriers(left, right, edge, page)
    return [gutter for gutter in found if gutter is not None]


def _between_barriers(
    left: Sequence[Piece], right: Sequence[Piece], edge: float, page: Page
) -> list[Gutter | None]:
    """Return the gutter between two sides, or those between what ends columns in it."""
    gutter = _gutter_between(left, right, edge, page.height)
    if gutter is None or gutter.kind != "columns":
        return [gutter]
    heights = barriers_of(left, right, edge, page.rules)
    across = [height for height in heights if gutter.top < height < gutter.bottom]
    if not across:
        return [gutter]
    bands: list[tuple[list[Piece], list[Piece]]] = [
        ([], []) for _ in range(len(across) + 1)
    ]
    for at, side in enumerate((left, right)):
        for piece in side:
            bands[bisect_left(across, piece.base)][at].append(piece)
    return [_gutter_between(*band, edge, page.height) for band in bands]


def _gutter_between(
    left: Sequence[Piece], right: Sequence[Piece], edge: float, height: float
) -> Gutter | None:
    if not left or not right or min(p.left for p in right) > edge + ALIGNED:
        return None
    rows, others = map(rows_of, _beside(left, right))
    if rows and others and are_beside_dates(rows, others):
        return None
    if labels := labels_of(left, right):
        return _gutter_of_labels(labels, right, edge, height)
    if tail := _tail(left, right):
        return _gutter_of_labels(*tail, edge, height)
    if (
        rows
        and others
        and (is_set_right(rows, others) or is_set_right(rows_of(left), rows_of(right)))
    ):
        return _gutter_of_columns(left, right, edge, height)
    if len(rows) < 2 or not is_edge_of(others, edge) or make_rows(rows, others):
        return None
    return _gutter_of_columns(left, right, edge, height)


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
        near = last.base < piece.base <= last.base + _LEADING * last.size
        is_louder = piece.glyphs[0].style.bold and not last.glyphs[0].style.bold
        if near and piece.size <= last.size and not is_louder:
            found.append(piece)
            last = piece
    return found
