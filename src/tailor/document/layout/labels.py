"""Labels: dates, sections and names beside the entries that they belong to."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tailor.document.layout.dates import is_date, is_open, is_point
from tailor.document.layout.glyph import Piece, Row, is_alike
from tailor.document.layout.pieces import rows_of
from tailor.document.layout.text import has_mark, text_of

Cell = list[Row]

INDENT = 3  # font sizes; lines of a column begin no further in
NARROW = 0.33  # of both sides: labels take no more
_NEAR = 1.2  # font sizes between a label and the first line beside it
_BELOW = 2.5  # font sizes from a date to the place below it
_MOST_ROWS = 8  # a label wrapped more often is a text of its own


def labels_of(left: Sequence[Piece], right: Sequence[Piece]) -> list[Cell]:
    """Return the cells of the left side if they are labels of what is on the right."""
    return _labels_under_headings(left, right) or _labels(left, right)


def _labels(left: Sequence[Piece], right: Sequence[Piece]) -> list[Cell]:
    """Return the cells of the left side if they are labels of what is on the right."""
    others = rows_of(right)
    top, bottom = others[0][0].top, max(p.bottom for p in right)
    cells = _with_places(_with_spans_whole(cells_of(left), others), others)
    cells = _with_lines_apart(cells, others)
    while cells and cells[-1][0][0].top > bottom:
        cells.pop()
    while cells and cells[0][-1][0].bottom < top:
        del cells[0]
    if not cells:
        return []
    rows = [row for cell in cells for row in cell]
    level = share_level([cell[0] for cell in cells], others)
    if level < 0.9 and max(len(cell) for cell in cells) <= 2:
        beginnings = beginnings_of(others)
        level = sum(
            beginning_at(cell, beginnings) is not None or share_level([cell[0]], others) > 0
            for cell in cells
        ) / len(cells)
    if level >= 0.75 and are_dates([[p for row in c for p in row] for c in cells]):
        return cells
    if any(has_mark(cell[0]) for cell in cells):
        return []  # a list in columns
    begin = min(p.left for p in right)
    if len(cells) == 1 and not _is_label(cells[0], others, begin):
        return []
    width = max(p.right for p in right) - min(p.left for row in rows for p in row)
    if (
        max(p.right for row in rows for p in row) - min(r[0].left for r in rows)
        > NARROW * width
    ):
        return []
    rest = [row for cell in cells for row in cell[1:]]
    is_wrapped = bool(rest) and share_level(rest, others) <= 0.4
    if rest and not is_wrapped and not _are_headings(cells, right):
        return []  # lines of two texts, not labels that take two lines
    is_few = len(cells) <= 0.6 * len(others) or is_wrapped
    is_short = max(len(cell) for cell in cells) <= _MOST_ROWS
    return cells if is_few and is_short and level >= 0.9 else []


def _is_label(cell: Cell, others: Sequence[Row], edge: float) -> bool:
    """Whether a lone cell names what is beside it: no lines of an entry by its place."""
    flush = sum(row[0].left <= edge + INDENT * row[0].size for row in others)
    if flush < 0.6 * len(others):
        return False
    return len(cell) <= len(others) or _fills(cell, edge)


def _fills(cell: Cell, edge: float) -> bool:
    """Whether a label is wrapped: the next word had no room before the other side."""
    for row, below in pairwise(cell):
        text = text_of(below)[0]
        width = (below[-1].right - below[0].left) / max(1, len(text))
        word = width * len(text.split()[0])
        if row[-1].right + word < edge - _NEAR * row[0].size:
            return False
    return True


def beginnings_of(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that begin a paragraph: white space stands above them."""
    steps = [after[0].base - row[0].base for row, after in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    return [rows[0]] + [
        row for row, step in zip(rows[1:], steps, strict=True) if step > 1.2 * usual
    ]


def beginning_at(cell: Cell, beginnings: Sequence[Row]) -> Row | None:
    """Return the row with which a paragraph begins beside a label.

    A label in other type, or set in the middle, stands a little lower or higher.
    """
    label = cell[0][0]
    return min(
        (row for row in beginnings if abs(row[0].base - label.base) <= _NEAR * label.size),
        key=lambda row: abs(row[0].base - label.base),
        default=None,
    )


def _are_headings(cells: Sequence[Cell], right: Sequence[Piece]) -> bool:
    usual = median(p.size for p in right)
    return all(is_heading(cell, usual) for cell in cells)


def _labels_under_headings(left: Sequence[Piece], right: Sequence[Piece]) -> list[Cell]:
    """Return labels that stand in one column with the headings of their sections.

    Headings have nothing beside them; the labels under them are level with an entry.
    """
    rows, others = rows_of(left), rows_of(right)
    usual = median(p.size for p in left)
    heads = [row for row in rows if _is_head(row, usual)]
    plain = [row for row in rows if not _is_head(row, usual)]
    if len(heads) < 2 or len(plain) < 3 or share_level(plain, others) < 0.9:
        return []
    if share_level(heads, others) > 0.1 or any(has_mark(row) for row in plain):
        return []
    cells: list[Cell] = []
    for row in rows:
        goes_on = cells and is_open(text_of(cells[-1][-1])[0])
        if goes_on and not _is_head(row, usual):
            cells[-1].append(row)
        else:
            cells.append([row])
    return _with_spans_whole(cells, others)


def _is_head(row: Row, usual: float) -> bool:
    bold = all(glyph.style.bold for piece in row for glyph in piece.glyphs)
    return bold or row[0].size >= 1.1 * usual


def cells_of(pieces: Sequence[Piece]) -> list[Cell]:
    """Return the cells of a column: rows that follow each other closely, alike in size."""
    cells: list[Cell] = []
    last: Piece | None = None
    for row in rows_of(pieces):
        piece = row[0]
        goes_on = (
            last is not None
            and piece.base - last.base <= 1.5 * last.size
            and abs(piece.size - last.size) < 0.1 * last.size
            and _look(row)[1:] == _look(cells[-1][-1])[1:]
            # dates of entries that are one line each are not one date
            and not _are_two_dates(text_of(cells[-1][-1])[0], text_of(row)[0])
        )
        if goes_on:
            cells[-1].append(row)
        else:
            cells.append([row])
        last = piece
    return cells


def _with_spans_whole(cells: Sequence[Cell], others: Sequence[Row]) -> list[Cell]:
    """Join the first and the last day of a span that stand below each other.

    Two are a span, three or more are the years of entries of one line each; so are two
    beside lines that look alike.
    """
    whole: list[Cell] = []
    at = 0
    while at < len(cells):
        end = at + 1
        while end < len(cells) and _follow(cells[end - 1], cells[end]):
            end += 1
        if end - at == 2 and _are_span(cells[at], cells[at + 1], others):
            whole.append([*cells[at], *cells[at + 1]])
        else:
            whole.extend(cells[at:end])
        at = end
    return whole


def _follow(cell: Cell, below: Cell) -> bool:
    """Whether two cells are a date each, on two lines of one text."""
    row, after = cell[-1], below[0]
    return (
        len(cell) == len(below) == 1
        and after[0].base - row[0].base <= 1.5 * row[0].size
        and is_point(text_of(row)[0])
        and is_point(text_of(after)[0])
    )


def _are_span(cell: Cell, below: Cell, others: Sequence[Row]) -> bool:
    year, after = (re.search(r"\d{4}", text_of(c[0])[0]) for c in (cell, below))
    if year is None or (after is not None and after[0] < year[0]):
        return False
    first, second = (_beside(c[0], others) for c in (cell, below))
    if first is None or second is None:
        return True
    return _look(first) != _look(second)


def _beside(row: Row, others: Sequence[Row]) -> Row | None:
    return next((other for other in others if is_level(row[0], other[0])), None)


def _look(row: Row) -> tuple[float, bool, bool]:
    style = row[0].glyphs[0].style
    return style.size, style.bold, style.italic


def _with_lines_apart(cells: Sequence[Cell], others: Sequence[Row]) -> list[Cell]:
    """Part names that stand among dates, each beside a line of its own."""
    dates = [cell[0][0] for cell in cells if is_date(text_of(cell[0])[0])]
    apart: list[Cell] = []
    for cell in cells:
        is_list = (
            len(cell) > 1
            and bool(dates)
            and is_alike(cell[0][0].size, dates[0].size)
            and not any(is_date(text_of(row)[0]) for row in cell)
            and share_level(cell, others) == 1
        )
        apart.extend([[row] for row in cell] if is_list else [cell])
    return apart


def _with_places(cells: Sequence[Cell], others: Sequence[Row]) -> list[Cell]:
    """Join a date with the place below it in other type, beside no line of its own."""
    whole: list[Cell] = []
    for cell in cells:
        last = whole[-1] if whole else None
        if (
            last is not None
            and len(cell) == 1
            and is_date(text_of(last[0])[0])
            and not is_date(text_of(cell[0])[0])
            and cell[0][0].base - last[-1][0].base <= _BELOW * last[-1][0].size
            and cell[0][0].size <= last[0][0].size
            and share_level(cell, others) == 0
        ):
            whole[-1] = [*last, *cell]
        else:
            whole.append(cell)
    return whole


def _are_two_dates(text: str, below: str) -> bool:
    return is_date(text) and is_date(below) and not is_open(text) and below[0] not in "-–—"


def is_heading(cell: Sequence[Row], usual: float) -> bool:
    """Whether a label looks like the heading of a section; `usual` is the text's size."""
    text = " ".join(text_of(row)[0] for row in cell)
    return cell[0][0].size >= 1.1 * usual or (text.isupper() and len(text) > 4)


def is_level(piece: Piece, other: Piece) -> bool:
    """Whether two pieces stand on one line."""
    return abs(piece.base - other.base) <= 0.35 * max(piece.size, other.size)


def are_dates(rows: Sequence[Row]) -> bool:
    """Whether enough of the rows are dates to call all of them so."""
    return sum(is_date(text_of(row)[0]) for row in rows) >= 0.4 * len(rows)


def share_level(rows: Sequence[Row], others: Sequence[Row]) -> float:
    """Return the share of rows that stand on one line with another."""
    level = sum(any(is_level(row[0], other[0]) for other in others) for row in rows)
    return level / len(rows)
