"""The text of a row: its words are told apart by the gaps between glyphs.

So they are whether or not the file writes spaces, and with letters spaced out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from tailor.document.bullet import split_bullet
from tailor.document.document import Look
from tailor.document.layout.glyph import (
    OTHER_SIZE_GAP,
    WIDE_GAP,
    WORD_GAP,
    WRITTEN,
    Piece,
    Style,
    are_spaced_out,
    is_alike,
    is_right_to_left,
    usual_gap,
)

_NARROW = 6  # font sizes; a cell that holds a word or two
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]")
_SPACED_WORD_GAP = 0.17  # font sizes beyond the gap between letters; a space is 0.2
_MADE_UP_GAP = 0.06  # font sizes; above: the space that pdfium supposed is one


def text_of(row: Sequence[Piece]) -> tuple[str, tuple[Look, ...]]:
    r"""Return the text of a row, "\t" for its wide gaps, and how it looks."""
    parts: list[str] = []
    looks: list[Look] = []
    at = 0
    last: Piece | None = None
    for piece in row:
        if last is not None:
            between = _between(last, piece)
            if between == " " and is_cut_word(last, piece):
                at -= 1
                parts[-1], between = parts[-1][:-1], ""
                looks[-1] = replace(looks[-1], end=at)
            parts.append(between)
            at += len(between)
        for text, style in _written(piece):
            parts.append(text)
            if (
                looks
                and looks[-1].size == style.size
                and looks[-1].bold == style.bold
                and looks[-1].italic == style.italic
            ):
                start = looks.pop().start
            else:
                start = at
            at += len(text)
            looks.append(Look(start, at, style.size, style.bold, style.italic))
        last = piece
    return "".join(parts), tuple(looks)


def is_mark(piece: Piece) -> bool:
    """Whether a piece is a bullet mark and nothing else."""
    if len(piece.glyphs) > 2:
        return False
    text = "".join(g.text for g in piece.glyphs)
    mark, rest = split_bullet(f"{text} x", indented=True)
    return mark is not None and rest == "x"


def is_number(piece: Piece) -> bool:
    """Whether a piece is the number of a list item and nothing else."""
    return _NUMBER.fullmatch("".join(g.text for g in piece.glyphs)) is not None


def has_mark(row: Sequence[Piece]) -> bool:
    """Whether a row begins with a bullet mark."""
    return split_bullet(text_of(row[:1])[0])[0] is not None


def is_cut_word(last: Piece, piece: Piece) -> bool:
    """Whether a piece below another is the rest of its last word."""
    # only in a narrow cell, where one word fills the line
    return (
        piece.left < last.left + last.size
        and last.glyphs[-1].text in "-\u2010"
        and len(last.glyphs) > 1
        and last.right - last.left <= _NARROW * last.size
        and piece.glyphs[0].text.islower()
    )


def _between(last: Piece, piece: Piece) -> str:
    if piece.apart:
        return "\t"
    size = max(last.size, piece.size)
    gap = piece.left - last.right
    if gap < -size or abs(last.base - piece.base) > 0.6 * size:
        return " "  # a cell that goes on below
    most = WIDE_GAP if piece.spaced[0] == WRITTEN else piece.wide
    if is_mark(last):
        return " "
    usual = usual_gap(last) or usual_gap(piece)
    if gap > most * size + 2 * usual or (
        gap > OTHER_SIZE_GAP * size + 2 * usual and not is_alike(*_sizes(last, piece))
    ):
        return "\t"
    return " " if gap > WORD_GAP * size + usual or piece.spaced[0] == WRITTEN else ""


def _sizes(last: Piece, piece: Piece) -> tuple[float, float]:
    return last.glyphs[-1].style.size, piece.glyphs[0].style.size


def _written(piece: Piece) -> tuple[tuple[str, Style], ...]:
    # asked for at each gutter that is tried
    if piece.said is None or piece.said[0] != len(piece.glyphs):
        piece.said = len(piece.glyphs), tuple(_stretches(piece))
    return piece.said[1]


def _stretches(piece: Piece) -> Iterable[tuple[str, Style]]:
    """Yield the text of a piece, stretch by stretch of one style, spaces put in."""
    breaks = _word_breaks(piece)
    stretch: list[str] = []
    style = piece.glyphs[0].style
    for glyph, is_break in zip(piece.glyphs, breaks, strict=True):
        if glyph.style is not style:
            yield "".join(stretch), style
            stretch, style = [], glyph.style
        if is_break:
            stretch.append(" ")
        stretch.append(glyph.text)
    yield "".join(stretch), style


def _word_breaks(piece: Piece) -> list[bool]:
    glyphs = piece.glyphs
    if any(is_right_to_left(g) for g in glyphs):
        return _breaks_right_to_left(piece)
    gaps = [b.left - a.right for a, b in pairwise(glyphs)]
    usual = usual_gap(piece)
    if are_spaced_out(piece):
        return _breaks_of_spaced_letters(piece, gaps, usual)
    tight = min(median(gaps), 0.0) if len(gaps) > 2 else 0.0  # letters set closer
    word, made_up = WORD_GAP * piece.size + tight, _MADE_UP_GAP * piece.size + tight
    least = (word, made_up, -piece.size)
    return [False] + [
        gap > least[spaced] for gap, spaced in zip(gaps, piece.spaced[1:], strict=True)
    ]


def _breaks_of_spaced_letters(
    piece: Piece, gaps: Sequence[float], usual: float
) -> list[bool]:
    # "E X P E R I E N C E": the usual gap stands between letters, a wider one parts words
    between = [spaced == WRITTEN for spaced in piece.spaced[1:]]
    spaces_are_words = sum(between) <= len(between) / 3
    size = median(g.style.size for g in piece.glyphs)  # small capitals are most of it
    limit = max(1.45 * usual, usual + _SPACED_WORD_GAP * size)
    return [False] + [
        (spaced and spaces_are_words) or gap > limit
        for gap, spaced in zip(gaps, between, strict=True)
    ]


def _breaks_right_to_left(piece: Piece) -> list[bool]:
    least = WORD_GAP * piece.size
    breaks = [False]
    for (a, b), spaced in zip(pairwise(piece.glyphs), piece.spaced[1:], strict=True):
        apart = max(b.left - a.right, a.left - b.right)
        breaks.append(spaced == WRITTEN or least < apart < WIDE_GAP * piece.size)
    return breaks
