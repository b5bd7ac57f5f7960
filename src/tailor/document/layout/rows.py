"""Rows whose cells wrap: what slipped into the next row goes back to its own."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tailor.document.layout.dates import is_date, is_open
from tailor.document.layout.glyph import Piece, Row
from tailor.document.layout.text import has_mark, is_cut_word, text_of

_ALIGNED = 2.0  # points; edges this near are one edge
_LEADING = 1.7  # font sizes; lines of one cell stand no further apart


def with_cells_whole(rows: list[Row]) -> list[Row]:
    """Return the rows with each wrapped cell of an entry's head in one row."""
    return _with_heads_whole(_with_dates_lifted(rows))


def with_words_whole(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with the end of a word put to where it begins, in a narrow cell.

    The last line of a label may be wider than its column and stand apart from it.
    """
    whole = list(rows[:1])
    for row in rows[1:]:
        cell = _first_cell(whole[-1])
        if cell and len(row) == 1 and _is_end_of_word(cell[-1], row[0]):
            whole[-1] = [*cell, row[0], *whole[-1][len(cell) :]]
        else:
            whole.append(row)
    return whole


def _first_cell(row: Row) -> Row:
    """Return the pieces of a row's first cell, where another one stands beside it."""
    end = next((at for at, piece in enumerate(row) if at and piece.apart), 0)
    return row[:end]


def _is_end_of_word(piece: Piece, below: Piece) -> bool:
    return (
        0 < below.base - piece.base <= _LEADING * piece.size
        and abs(below.left - piece.left) <= _ALIGNED
        and below.glyphs[0].style == piece.glyphs[-1].style
        and is_cut_word(piece, below)
    )


def _with_dates_lifted(rows: list[Row]) -> list[Row]:
    """Move dates that stand beside bullets, or go on below, to their entry's row."""
    for at, row in enumerate(rows):
        if len(row) < 2 or has_mark(row):
            continue
        last = row[-1]
        for after in rows[at + 1 :]:
            if not after or after[-1].base - last.base > _LEADING * last.size:
                break
            if _goes_on_below(last, after, lifted=last is not row[-1] or last.apart):
                after[-1].apart = not is_open(text_of([last])[0])
                last = after.pop()
                row.append(last)
    return [row for row in rows if row]


def _goes_on_below(piece: Piece, row: Row, *, lifted: bool) -> bool:
    """Whether the last cell of a row is a date that belongs to the piece above it."""
    date = row[-1]
    off = min(abs(piece.right - date.right), abs(piece.left - date.left))
    if off > _ALIGNED or not is_date(text_of([date])[0]):
        return False
    if is_open(text_of([piece])[0]):
        return True
    return len(row) > 1 and (lifted or has_mark(row))


def _with_heads_whole(rows: list[Row]) -> list[Row]:
    """Join what is left of a date and goes on below it: the date stands in between."""
    edges = _edges_of_dates(rows)
    has_two_lines = any(
        _may_go_on(head, row) and not _is_full(head, row, edges)
        for head, row in pairwise(rows)
    )
    whole = rows[:1]
    for row in rows[1:]:
        head = whole[-1]
        # where heads have a second line that had room above, a full one tells nothing
        room = {} if has_two_lines else edges
        if _may_go_on(head, row) and _is_full(head, row, room):
            head[-1].apart = True
            head.insert(-1, row[0])
        else:
            whole.append(row)
    return whole


def _edges_of_dates(rows: Sequence[Row]) -> dict[int, float]:
    """Return where the columns of dates begin, by where they end.

    The longest date of a column tells it: the years of others stand far to its right.
    """
    edges: dict[int, float] = {}
    for row in rows:
        if len(row) > 1 and is_date(text_of(row[-1:])[0]):
            key = _place(row[-1].right)
            edges[key] = min(row[-1].left, edges.get(key, row[-1].left))
    return edges


def _place(right: float) -> int:
    return round(right / _ALIGNED)


def _may_go_on(head: Row, row: Row) -> bool:
    """Whether a row looks like more of what stands left of a date."""
    if len(head) < 2 or len(row) != 1:
        return False
    (text, date), below = head[-2:], row[0]
    style, after = text.glyphs[-1].style, below.glyphs[0].style
    return (
        abs(head[0].left - below.left) <= _ALIGNED
        and below.base - text.base <= _LEADING * text.size
        and (style.size, style.bold, style.italic) == (after.size, after.bold, after.italic)
        and not has_mark(head)
        and not has_mark(row)
        and is_date(text_of([date])[0])
    )


def _is_full(head: Row, row: Row, edges: Mapping[int, float]) -> bool:
    """Whether the first word of a row had no room above it, left of the date."""
    (text, date), below = head[-2:], row[0]
    ends = zip(below.glyphs[1:], below.spaced[1:], strict=True)
    width = next((b.left for b, s in ends if s), below.right) - below.left
    key = _place(date.right)
    edge = min([date.left, *(edges[k] for k in (key - 1, key, key + 1) if k in edges)])
    return text.right + width > edge - 2 * text.size
