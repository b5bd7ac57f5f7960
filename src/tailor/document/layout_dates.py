"""Dates beside an entry: where a row has one, and where it slipped into the next row."""

import re

from tailor.document.layout_pieces import Piece, Row, has_mark, text_of

_ALIGNED = 2.0  # points; edges this near are one edge
_DATE = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\bpresent\b|\bcurrent\b"
    r"|\bnow\b|\btoday\b|\bongoing\b|\bsince\b|\bto\b|\buntil\b|\bspring\b|\bsummer\b|\bfall\b"
    r"|\bautumn\b|\bwinter\b|\d{1,2}[./-]|\b(?:19|20)\d\d\b|\d{1,2}\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|['’]\d\d\b", re.IGNORECASE)
# a span of dates that goes on
_OPEN = re.compile(r"(?:[-–—]|\bto)(?:\s*[^\W\d]{3,9})?\s*$", re.IGNORECASE)


def is_date(text: str) -> bool:
    """Whether a text is a date or a span of dates and little else."""
    if not _YEAR.search(text):
        return False
    rest = _DATE.sub("", text)
    return sum(c.isalnum() for c in rest) <= 0.25 * len(text)


def with_dates_lifted(rows: list[Row]) -> list[Row]:
    """Move dates that stand beside bullets, or go on below, to their entry's row."""
    for at, row in enumerate(rows):
        if len(row) < 2 or has_mark(row):
            continue
        last = row[-1]
        for after in rows[at + 1 :]:
            date = after[-1]
            if not _goes_on_below(last, date) or len(after) < 2:
                break
            is_open = _OPEN.search(text_of([last])[0])
            is_beside_text = has_mark(after) or last is not row[-1] or last.apart
            if not is_date(text_of([date])[0]) or not (is_open or is_beside_text):
                break
            date.apart = not is_open
            last = after.pop()
            row.append(last)
    return rows


def _goes_on_below(piece: Piece, below: Piece) -> bool:
    """Whether a piece stands in the cell of another, on the next line."""
    off = min(abs(piece.right - below.right), abs(piece.left - below.left))
    return off <= _ALIGNED and below.base - piece.base <= 1.7 * piece.size
