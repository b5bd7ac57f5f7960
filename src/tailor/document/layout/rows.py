"""Rows whose cells wrap: what slipped into the next row goes back to its own."""

from tailor.document.layout.dates import is_date, is_open
from tailor.document.layout.glyph import Piece, Row
from tailor.document.layout.text import has_mark, text_of

_ALIGNED = 2.0  # points; edges this near are one edge
_LEADING = 1.7  # font sizes; lines of one cell stand no further apart


def with_cells_whole(rows: list[Row]) -> list[Row]:
    """Return the rows with each wrapped cell of an entry's head in one row."""
    return _with_heads_whole(_with_dates_lifted(rows))


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
    whole = rows[:1]
    for row in rows[1:]:
        head = whole[-1]
        if len(head) > 1 and len(row) == 1 and _is_wrapped(head, row[0]):
            head[-1].apart = True
            head.insert(-1, row[0])
        else:
            whole.append(row)
    return whole


def _is_wrapped(head: Row, below: Piece) -> bool:
    text, date = head[-2:]
    style, after = text.glyphs[-1].style, below.glyphs[0].style
    if (
        abs(head[0].left - below.left) > _ALIGNED
        or below.base - text.base > _LEADING * text.size
        or (style.size, style.bold, style.italic) != (after.size, after.bold, after.italic)
        or has_mark(head)
        or has_mark([below])
        or not is_date(text_of([date])[0])
    ):
        return False
    word = next(
        (b.left for b, s in zip(below.glyphs, below.spaced, strict=True) if s), None
    )
    width = (below.right if word is None else word) - below.left
    return text.right + width > date.left - 2 * text.size  # it did not fit above
