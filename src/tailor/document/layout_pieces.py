"""Glyphs of one baseline become pieces, pieces of one row become text.

A piece is a stretch without a wide gap: what a column's edge can't cut. Words are
told apart by the gaps between glyphs, whether or not the file writes spaces.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tailor.document.bullet import split_bullet
from tailor.document.document import Look
from tailor.document.layout_dates import is_date

# gaps, in font sizes
WORD_GAP = 0.14  # above: a space; fonts kern by less than 0.1 and space by 0.2 or more
WIDE_GAP = 1.3  # above: a tab; justified lines stretch a space to 1 at most
_LEAST_WIDE_GAP = 0.7  # where spaces are all alike
_OTHER_SIZE_GAP = 0.5  # above, letters of another size begin a piece of their own
_MARK_GAP = 4.0  # how far its text may stand from a bullet mark
_MADE_UP_GAP = 0.06  # above: the space that pdfium supposed is one
_WRITES_SPACES = 0.05  # of a page's glyphs; every sixth of a text is a space
_ENOUGH_GAPS = 20  # to say how wide a page's spaces are
MADE_UP_SPACE = "\u200a"  # a space that the file does not write
_MADE_UP, WRITTEN = 1, 2
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
    """A stretch of one line.

    spaced: what stood before each glyph: 2 a written space, 1 a supposed one, 0 none.
    wide: the gap, in font sizes, that is wider than a word's on this page.
    writes_spaces: whether the file writes the spaces between words of this page.
    apart: whether it stands in another cell than the piece before it in its row.
    """

    glyphs: list[Glyph]
    spaced: list[int]
    left: float
    right: float
    base: float
    size: float
    wide: float = WIDE_GAP
    writes_spaces: bool = False
    apart: bool = False

    @property
    def top(self) -> float:
        """Where its letters begin."""
        return self.base - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Where its letters end."""
        return self.base + 0.25 * self.size


Row = list[Piece]  # of one line, in the order in which they are read


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
            space = max(space, _MADE_UP)
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
    return _with_marks(_mended(pieces))


def _goes_on(piece: Piece, glyph: Glyph, space: int, wide: float) -> bool:
    """Whether a glyph belongs to the piece drawn just before it."""
    size = glyph.style.size
    gap = glyph.left - piece.right
    if gap < 0 and _is_right_to_left(glyph):
        gap = piece.left - glyph.right
    most = WIDE_GAP if space == WRITTEN else wide
    return (
        abs(glyph.base - piece.base) <= _SAME_LINE * max(size, piece.size)
        and _BACK * size <= gap
        and (gap <= most * size or gap <= most * size + 2 * _usual_gap(piece))
        and (gap <= _OTHER_SIZE_GAP * size or _is_near(size, piece.size))
        and glyph.style.visible == piece.glyphs[0].style.visible
    )


def _usual_gap(piece: Piece) -> float:
    """Return the gap between the letters of a piece, 0 unless they are spaced out."""
    gaps = [b.left - a.right for a, b in pairwise(piece.glyphs)]
    return max(median(gaps), 0.0) if len(gaps) > 2 else 0.0


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
    return min(max(2 * words[len(words) * 9 // 10], _LEAST_WIDE_GAP), WIDE_GAP)


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


def is_mark(piece: Piece) -> bool:
    """Whether a piece is a bullet mark and nothing else."""
    if len(piece.glyphs) > 2:
        return False
    text = "".join(g.text for g in piece.glyphs)
    mark, rest = split_bullet(f"{text} x", indented=True)
    return mark is not None and rest == "x"


def has_mark(row: Sequence[Piece]) -> bool:
    """Whether a row begins with a bullet mark."""
    return split_bullet(text_of(row[:1])[0])[0] is not None


def text_of(row: Sequence[Piece]) -> tuple[str, tuple[Look, ...]]:
    r"""Return the text of a row, "\t" for its wide gaps, and how it looks."""
    parts: list[str] = []
    looks: list[Look] = []
    at = 0
    last: Piece | None = None
    for piece in row:
        if last is not None:
            between = _between(last, piece)
            if between == " " and _is_cut_word(last, piece):
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
    if gap > most * size or (
        gap > _OTHER_SIZE_GAP * size and not _is_near(*_sizes(last, piece))
    ):
        return "\t"
    return " " if gap > WORD_GAP * size or piece.spaced[0] == WRITTEN else ""


def _is_cut_word(last: Piece, piece: Piece) -> bool:
    # only in a narrow cell, where one word fills the line
    return (
        piece.left < last.left + last.size
        and last.glyphs[-1].text in "-\u2010"
        and len(last.glyphs) > 1
        and not any(last.spaced[1:])
        and piece.glyphs[0].text.islower()
    )


def _sizes(last: Piece, piece: Piece) -> tuple[float, float]:
    return last.glyphs[-1].style.size, piece.glyphs[0].style.size


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
    usual = _usual_gap(piece)
    if usual > 0.6 * WORD_GAP * piece.size:
        return _breaks_of_spaced_letters(piece, gaps, usual)
    least = (WORD_GAP * piece.size, _MADE_UP_GAP * piece.size, -piece.size)
    return [False] + [
        gap > least[spaced] for gap, spaced in zip(gaps, piece.spaced[1:], strict=True)
    ]


def _breaks_of_spaced_letters(
    piece: Piece, gaps: Sequence[float], usual: float
) -> list[bool]:
    # "E X P E R I E N C E": the usual gap stands between letters, a wider one parts words
    between = [spaced == WRITTEN for spaced in piece.spaced[1:]]
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
        breaks.append(spaced == WRITTEN or least < apart < WIDE_GAP * piece.size)
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
                and not is_date(text_of([piece])[0])  # of a column that comes very close
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
                after.spaced[0] = WRITTEN
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
