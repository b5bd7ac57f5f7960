"""Glyphs of one baseline become pieces, pieces of one row become text.

A piece is a stretch without a wide gap: what a column's edge can't cut. Words are
told apart by the gaps between glyphs, whether or not the file writes spaces.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tailor.document.bullet import split_bullet
from tailor.document.document import Look

# gaps, in font sizes
WORD_GAP = 0.14  # above: a space; fonts kern by less than 0.1 and space by 0.2 or more
WIDE_GAP = 1.3  # above: a tab; justified lines stretch a space to 1 at most
_OTHER_SIZE_GAP = 0.6  # above, letters of another size begin a piece of their own
_MARK_GAP = 4.0  # how far its text may stand from a bullet mark
_BACK = -0.6  # a jump back by more begins something new (kerning and accents are less)
_SAME_LINE = 0.35  # baselines this near are one line (superscripts)


@dataclass(frozen=True, slots=True)
class Style:
    """How glyphs look: size in points; visible is False for hidden text.

    form: whether they are what somebody wrote into a form field.
    """

    size: float
    bold: bool = False
    italic: bool = False
    visible: bool = True
    form: bool = False


class Glyph(NamedTuple):
    """A character with its place in points, origin top left; base is its baseline."""

    text: str
    left: float
    right: float
    base: float
    style: Style


@dataclass(slots=True)
class Piece:
    """A stretch of one line. spaced[i]: a space character stood before glyphs[i]."""

    glyphs: list[Glyph]
    spaced: list[bool]
    left: float
    right: float
    base: float
    size: float

    @property
    def top(self) -> float:
        """Where its letters begin."""
        return self.base - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Where its letters end."""
        return self.base + 0.25 * self.size


def pieces_of(glyphs: Iterable[Glyph]) -> list[Piece]:
    """Return the pieces of a page, glyphs in the order in which the file draws them."""
    pieces: list[Piece] = []
    piece: Piece | None = None
    space = False
    for glyph in glyphs:
        if glyph.text == " ":
            space = True
            continue
        size = glyph.style.size
        if piece is not None:
            gap = glyph.left - piece.right
            if gap < 0 and _is_right_to_left(glyph):
                gap = piece.left - glyph.right
            if (
                abs(glyph.base - piece.base) <= _SAME_LINE * max(size, piece.size)
                and _BACK * size <= gap <= WIDE_GAP * size
                and (gap <= _OTHER_SIZE_GAP * size or _is_near(size, piece.size))
                and glyph.style.visible == piece.glyphs[0].style.visible
            ):
                piece.glyphs.append(glyph)
                piece.spaced.append(space)
                piece.left = min(piece.left, glyph.left)
                piece.right = max(piece.right, glyph.right)
                if size > piece.size:
                    piece.size, piece.base = size, glyph.base
                space = False
                continue
        piece = Piece([glyph], [False], glyph.left, glyph.right, glyph.base, size)
        pieces.append(piece)
        space = False
    return _with_marks(_mended(pieces))


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces row by row, from the top, each row from the left."""
    rows: list[list[Piece]] = []
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


def is_mark(piece: Piece) -> bool:
    """Whether a piece is a bullet mark and nothing else."""
    if len(piece.glyphs) > 2:
        return False
    text = "".join(g.text for g in piece.glyphs)
    mark, rest = split_bullet(f"{text} x", indented=True)
    return mark is not None and rest == "x"


def text_of(row: Sequence[Piece]) -> tuple[str, tuple[Look, ...]]:
    r"""Return the text of a row, "\t" for its wide gaps, and how it looks."""
    parts: list[str] = []
    looks: list[Look] = []
    at = 0
    last: Piece | None = None
    for piece in row:
        if last is not None:
            parts.append(_between(last, piece))
            at += len(parts[-1])
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


def _between(last: Piece, piece: Piece) -> str:
    size = max(last.size, piece.size)
    gap = piece.left - last.right
    if gap < -size or abs(last.base - piece.base) > 0.6 * size:
        return " "  # a cell that goes on below
    if gap > WIDE_GAP * size and not is_mark(last):
        return "\t"
    return " " if gap > WORD_GAP * size or piece.spaced[0] else ""


def _written(piece: Piece) -> Iterable[tuple[str, Style]]:
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
    if any(_is_right_to_left(g) for g in glyphs):
        return _breaks_right_to_left(piece)
    gaps = [b.left - a.right for a, b in pairwise(glyphs)]
    usual = median(gaps) if len(gaps) > 2 else 0.0
    least = WORD_GAP * piece.size
    if len(gaps) > 2 and usual > 0.6 * least:
        return _breaks_of_spaced_letters(piece, gaps, usual)
    return [False] + [
        spaced or gap > least for gap, spaced in zip(gaps, piece.spaced[1:], strict=True)
    ]


def _breaks_of_spaced_letters(
    piece: Piece, gaps: Sequence[float], usual: float
) -> list[bool]:
    # "E X P E R I E N C E": the usual gap stands between letters, a wider one parts words
    between = piece.spaced[1:]
    spaces_are_words = sum(between) <= len(between) / 3
    limit = max(1.45 * usual, usual + 0.6 * WORD_GAP * piece.size)
    return [False] + [
        (spaced and spaces_are_words) or gap > limit
        for gap, spaced in zip(gaps, between, strict=True)
    ]


def _is_right_to_left(glyph: Glyph) -> bool:
    return "\u0590" <= glyph.text <= "\u08ff" or "\ufb1d" <= glyph.text <= "\ufefc"


def _breaks_right_to_left(piece: Piece) -> list[bool]:
    least = WORD_GAP * piece.size
    breaks = [False]
    for (a, b), spaced in zip(pairwise(piece.glyphs), piece.spaced[1:], strict=True):
        apart = max(b.left - a.right, a.left - b.right)
        breaks.append(spaced or least < apart < WIDE_GAP * piece.size)
    return breaks


def _mended(pieces: list[Piece]) -> list[Piece]:
    """Join what the file draws out of order but close together (links, bold words)."""
    mended: list[Piece] = []
    for row in rows_of(pieces):
        for piece in row:
            last = mended[-1] if mended else None
            if (
                last is not None
                and abs(last.base - piece.base) <= _SAME_LINE * max(last.size, piece.size)
                and -0.3 * piece.size <= piece.left - last.right <= 0.35 * piece.size
                and last.glyphs[0].style.visible == piece.glyphs[0].style.visible
            ):
                _append(last, piece)
            else:
                mended.append(piece)
    return mended


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
                and is_mark(piece)
                and 0 < after.left - piece.right <= _MARK_GAP * after.size
                and (at == 0 or piece.left - row[at - 1].right > WIDE_GAP * piece.size)
            ):
                after.spaced[0] = True
                _append(piece, after)
                piece.base, piece.size = after.base, after.size
                at += 1
            kept.append(piece)
            at += 1
    return kept


def _is_near(size: float, other: float) -> bool:
    return abs(size - other) <= 0.1 * max(size, other)


def _append(piece: Piece, after: Piece) -> None:
    piece.glyphs.extend(after.glyphs)
    piece.spaced.extend(after.spaced)
    piece.right = max(piece.right, after.right)
    if after.size > piece.size:
        piece.size, piece.base = after.size, after.base
