"""The glyphs of a page become pieces: stretches that no column's edge can cut.

What a file draws out of order is put in order, bullet marks are put to their text.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tailor.document.layout.dates import is_date
from tailor.document.layout.glyph import (
    MADE_UP,
    MADE_UP_SPACE,
    OTHER_SIZE_GAP,
    WIDE_GAP,
    WORD_GAP,
    WRITTEN,
    Glyph,
    Piece,
    Row,
    is_alike,
    is_right_to_left,
    usual_gap,
)
from tailor.document.layout.text import is_mark, is_number, text_of

# gaps, in font sizes
_LEAST_WIDE_GAP = 0.55  # where spaces are all alike
_DATE_GAP = 2.0  # between the words of a date that is spread over its cell
_MARK_GAP = 4.0  # how far its text may stand from a bullet mark
_BACK = -0.6  # a jump back by more begins something new (kerning and accents are less)
_SAME_LINE = 0.35  # baselines this near are one line (superscripts)
_WRITES_SPACES = 0.05  # of a page's glyphs; every sixth of a text is a space
_RATING = "●○•◦◉◯★☆■□▪▫▮▯▰▱⬤"
_ENOUGH_GAPS = 20  # to say how wide a page's spaces are


def pieces_of(glyphs: Sequence[Glyph]) -> list[Piece]:
    """Return the pieces of a page, glyphs in the order in which the file draws them."""
    wide = _wide_gap(glyphs)
    writes = sum(g.text == " " for g in glyphs) > _WRITES_SPACES * len(glyphs)
    pieces: list[Piece] = []
    piece: Piece | None = None
    space, reach = 0, 0.0
    for glyph in glyphs:
        if glyph.text == " ":
            space, reach = WRITTEN, glyph.right
            continue
        if glyph.text == MADE_UP_SPACE:
            space = max(space, MADE_UP)
            continue
        if space == WRITTEN and glyph.left - reach > wide * glyph.style.size:
            space = 0  # the space ended what stands before it
        if piece is not None and _goes_on(piece, glyph, space, wide):
            piece.glyphs.append(glyph)
            piece.spaced.append(space)
            piece.left = min(piece.left, glyph.left)
            piece.right = max(piece.right, glyph.right)
            if glyph.style.size > piece.size:
                piece.size, piece.base = glyph.style.size, glyph.base
        else:
            piece = Piece(
                [glyph],
                [space],
                glyph.left,
                glyph.right,
                glyph.base,
                glyph.style.size,
                wide,
                writes,
            )
            pieces.append(piece)
        space = 0
    return _with_marks(_with_ratings(_mended(pieces)))


def _goes_on(piece: Piece, glyph: Glyph, space: int, wide: float) -> bool:
    """Whether a glyph belongs to the piece drawn just before it."""
    size = glyph.style.size
    gap = glyph.left - piece.right
    if gap < 0 and is_right_to_left(glyph):
        gap = piece.left - glyph.right
    most = WIDE_GAP if space == WRITTEN else wide
    return (
        abs(glyph.base - piece.base) <= _SAME_LINE * max(size, piece.size)
        and _BACK * size <= gap
        and (gap <= most * size or gap <= most * size + 2 * usual_gap(piece))
        and (
            gap <= OTHER_SIZE_GAP * size
            or is_alike(size, piece.size)
            or gap <= OTHER_SIZE_GAP * size + 2 * usual_gap(piece)
        )
        and glyph.style.visible == piece.glyphs[0].style.visible
    )


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Return the pieces row by row, from the top, each row from the left."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (p.base, p.left)):
        row = rows[-1] if rows else None
        if row and piece.base - row[0].base <= _SAME_LINE * min(
            max(p.size for p in row), 2 * piece.size
        ):
            row.append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.left)
    return rows


def _wide_gap(glyphs: Sequence[Glyph]) -> float:
    """Return the gap, in font sizes, that no space between words of this page reaches.

    Ragged lines have spaces of one width, justified ones stretch them, by how much
    differs from page to page.
    """
    words: list[float] = []
    for a, b in pairwise(g for g in glyphs if g.text not in (" ", MADE_UP_SPACE)):
        if a.base == b.base:
            gap = (b.left - a.right) / b.style.size
            if WORD_GAP < gap < WIDE_GAP:
                words.append(gap)
    if len(words) < _ENOUGH_GAPS:
        return 1.0
    words.sort()
    return min(max(1.6 * words[len(words) * 19 // 20], _LEAST_WIDE_GAP), WIDE_GAP)


def _mended(pieces: list[Piece]) -> list[Piece]:
    """Join what the file draws out of order but close together (links, bold words)."""
    mended: list[Piece] = []
    for row in rows_of(pieces):
        for piece in row:
            if mended and _belong_together(mended[-1], piece):
                _append(mended[-1], piece)
            else:
                mended.append(piece)
    return mended


def _belong_together(last: Piece, piece: Piece) -> bool:
    gap = (piece.left - last.right) / piece.size
    if (
        abs(last.base - piece.base) > _SAME_LINE * max(last.size, piece.size)
        or not -0.3 <= gap <= _DATE_GAP
        or last.glyphs[0].style.visible != piece.glyphs[0].style.visible
    ):
        return False
    text, after = text_of([last])[0], text_of([piece])[0]
    if is_date(f"{text} {after}"):
        return True  # its words may be spread over a narrow column
    return gap <= 0.35 and not is_date(after)  # a column of dates may come very close


def _with_ratings(pieces: list[Piece]) -> list[Piece]:
    """Join each row of dots or stars with what it rates, so that it is no column."""
    kept: list[Piece] = []
    for row in rows_of(pieces):
        for at, piece in enumerate(row):
            if at and _is_rating(piece) and not _is_rating(row[at - 1]):
                piece.spaced[0] = WRITTEN
                _append(kept[-1], piece)
            else:
                kept.append(piece)
    return kept


def _is_rating(piece: Piece) -> bool:
    return len(piece.glyphs) > 1 and all(g.text in _RATING for g in piece.glyphs)


def _with_marks(pieces: list[Piece]) -> list[Piece]:
    """Join each bullet mark with the text it belongs to, so no gutter parts them."""
    kept: list[Piece] = []
    for row in rows_of(pieces):
        at = 0
        while at < len(row):
            piece = row[at]
            after = row[at + 1] if at + 1 < len(row) else None
            if (
                after is not None
                and (is_mark(piece) or is_number(piece))
                and 0 < after.left - piece.right <= _MARK_GAP * after.size
                and (at == 0 or piece.left - row[at - 1].right > WIDE_GAP * piece.size)
            ):
                after.spaced[0] = WRITTEN
                _append(piece, after)
                piece.base, piece.size = after.base, after.size
                at += 1
            kept.append(piece)
            at += 1
    return kept


def _append(piece: Piece, after: Piece) -> None:
    piece.glyphs.extend(after.glyphs)
    piece.spaced.extend(after.spaced)
    piece.right = max(piece.right, after.right)
    if after.size > piece.size:
        piece.size, piece.base = after.size, after.base
