"""A Glyph with its Style, and a Piece: glyphs of one line without a wide gap in them."""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

# gaps, in font sizes
WORD_GAP = 0.14  # above: a space; fonts kern by less than 0.1 and space by 0.2 or more
WIDE_GAP = 1.3  # above: a tab; justified lines stretch a space to 1 at most
OTHER_SIZE_GAP = 0.5  # above, letters of another size begin a piece of their own
MADE_UP_SPACE = "\u200a"  # a space that the file does not write
MADE_UP, WRITTEN = 1, 2  # what stood before a glyph: Piece.spaced


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
    said: its text by style, once it was told, and of how many glyphs.
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
    said: tuple[int, tuple[tuple[str, Style], ...]] | None = None

    @property
    def top(self) -> float:
        """Where its letters begin."""
        return self.base - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Where its letters end."""
        return self.base + 0.25 * self.size


Row = list[Piece]  # of one line, in the order in which they are read


def usual_gap(piece: Piece) -> float:
    """Return the gap between the letters of a piece, 0 unless they are spaced out."""
    gaps = [b.left - a.right for a, b in pairwise(piece.glyphs)]
    if len(gaps) == 2 and min(gaps) > WORD_GAP * piece.size > 0.5 * max(gaps):
        return min(gaps)  # "K E Y"
    return max(median(gaps), 0.0) if len(gaps) > 2 else 0.0


def are_spaced_out(piece: Piece) -> bool:
    """Whether the letters of a piece stand apart: "E X P E R I E N C E"."""
    return usual_gap(piece) > 0.6 * WORD_GAP * piece.size


def is_alike(size: float, other: float) -> bool:
    """Whether two font sizes look the same."""
    return abs(size - other) <= 0.1 * max(size, other)


def is_right_to_left(glyph: Glyph) -> bool:
    """Whether a glyph is Hebrew or Arabic: drawn from the right."""
    return "\u0590" <= glyph.text <= "\u08ff" or "\ufb1d" <= glyph.text <= "\ufefc"
