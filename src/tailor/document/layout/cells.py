"""Cells that come so close that their gap looks like a space: told by their edges."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from tailor.document.layout.dates import is_date
from tailor.document.layout.glyph import WORD_GAP, WRITTEN, Piece, are_spaced_out
from tailor.document.layout.text import is_mark, is_number, text_of

_SAME_EDGE = 0.7  # points
_AS_USUAL = 0.2  # of a usual space: a gap that differs by less is one
_SLANTED = "ATVWY"
_KERNED = 0.06  # font sizes; slanted letters stand nearer to a space (Arial's "A": 0.055)
_ENOUGH_SPACES = 5
_ENOUGH = 2  # pieces that begin at an edge make it the edge of a column


def split_at_edges(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, cut where a word begins at the edge of a column.

    Only a word without a written space before it can be a cell of its own.
    """
    lefts = [piece.left for piece in pieces]
    for piece in pieces:
        if piece.writes_spaces:
            lefts.extend(piece.glyphs[at].left for at in _unspaced(piece))
    lefts.sort()
    spaces = {bold: _usual_space(pieces, bold=bold) for bold in (False, True)}
    return [
        part
        for piece in pieces
        for part in _split(piece, lefts, spaces[piece.glyphs[0].style.bold])
    ]


def _usual_space(pieces: Sequence[Piece], *, bold: bool) -> float:
    """Return the usual gap between words, in font sizes, where spaces are not written.

    Bold type may have wider ones; too few of them tell nothing.
    """
    gaps = [
        (piece.glyphs[0].style.bold, _gap(piece, at))
        for piece in pieces
        if not _writes_spaces(piece)
        for at in _unspaced(piece)
    ]
    alike = [gap for weight, gap in gaps if weight is bold]
    if len(alike) < _ENOUGH_SPACES:
        alike = [gap for _, gap in gaps]
    if len(alike) < _ENOUGH_SPACES and any(piece.writes_spaces for piece in pieces):
        return 0.0
    return median(alike) if alike else 0.0


def _writes_spaces(piece: Piece) -> bool:
    # some files write them in one font and not in another
    return piece.writes_spaces and WRITTEN in piece.spaced


def _is_usual(piece: Piece, at: int, space: float) -> bool:
    """Whether a gap is a space between words; after a comma it may be wider."""
    slack = 0.5 if piece.glyphs[at - 1].text in ",;:." else _AS_USUAL
    is_slanted = any(glyph.text in _SLANTED for glyph in piece.glyphs[at - 1 : at + 1])
    less = max(_KERNED if is_slanted else 0.0, _AS_USUAL * space)
    return -less < _gap(piece, at) - space < slack * space


def _gap(piece: Piece, at: int) -> float:
    glyph = piece.glyphs[at]
    return (glyph.left - piece.glyphs[at - 1].right) / glyph.style.size


def _unspaced(piece: Piece) -> Iterator[int]:
    """Yield where a word begins that no written space parts from the one before."""
    for at in range(1, len(piece.glyphs)):
        if piece.spaced[at] != WRITTEN and _gap(piece, at) > WORD_GAP:
            yield at


def _split(piece: Piece, lefts: Sequence[float], space: float) -> Iterator[Piece]:
    if are_spaced_out(piece):
        yield piece
        return
    start = 0
    words = [*_unspaced(piece), len(piece.glyphs)]
    for at, after in pairwise(words):
        left = piece.glyphs[at].left
        if not _writes_spaces(piece) and _is_usual(piece, at, space):
            continue  # words that happen to stand below each other
        around = bisect_left(lefts, left + _SAME_EDGE) - bisect_left(
            lefts, left - _SAME_EDGE
        )
        own = 1 if piece.writes_spaces else 0
        if around - own < _ENOUGH or _is_label(_part(piece, start, at)):
            continue
        if is_date(text_of([_part(piece, start, after)])[0]):
            continue  # the years of dates stand below each other too
        yield _part(piece, start, at)
        start = at
    yield _part(piece, start, None) if start else piece


def _is_label(piece: Piece) -> bool:
    return is_mark(piece) or is_number(piece)


def _part(piece: Piece, start: int, end: int | None) -> Piece:
    glyphs = piece.glyphs[start:end]
    return Piece(
        glyphs,
        [0, *piece.spaced[start + 1 : end]] if start else piece.spaced[:end],
        min(g.left for g in glyphs),
        max(g.right for g in glyphs),
        piece.base,
        max(g.style.size for g in glyphs),
        piece.wide,
        piece.writes_spaces,
        apart=start > 0 and piece.writes_spaces,
    )
