"""Bullets that are drawn, not written: browsers print list marks as small shapes."""

from collections import defaultdict
from collections.abc import Sequence

from tailor.document.document import Box
from tailor.document.layout.glyph import MADE_UP_SPACE, Glyph

MARK = "•"
# in font sizes of the text
_LARGEST = 0.5  # the dots of a time line are larger
_MIDDLE = 0.32  # above the baseline: where the middle of a bullet stands, more or less
_OFF_MIDDLE = 0.25
_GAP = 2.0  # from the mark to its text
_ROW = 2.0  # points: baselines are looked up in steps of this


def with_drawn_marks(glyphs: list[Glyph], dots: Sequence[Box]) -> list[Glyph]:
    """Return the glyphs with a "•" before each line that has a dot drawn before it.

    Args:
        glyphs: upright ones, of one page.
        dots: the small round or square shapes on the page.
    """
    if not dots or not glyphs:
        return glyphs
    rows: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        if glyph.text not in (" ", MADE_UP_SPACE):
            rows[int(glyph.base / _ROW)].append(glyph)
    marks = [mark for dot in dots if (mark := _mark(dot, rows)) is not None]
    return glyphs + marks


def _mark(dot: Box, rows: dict[int, list[Glyph]]) -> Glyph | None:
    middle = (dot.top + dot.bottom) / 2
    first: Glyph | None = None
    at = int(middle / _ROW)
    for row in range(at, at + 5):
        for glyph in rows.get(row, ()):
            size = glyph.style.size
            if abs(glyph.base - _MIDDLE * size - middle) > _OFF_MIDDLE * size:
                continue
            if dot.left - _GAP * size < glyph.right <= dot.right:
                return None  # text on its left: it parts words, or dots an i
            if dot.right - dot.left > _LARGEST * size:
                continue
            gap = glyph.left - dot.right
            if 0 < gap <= _GAP * size and (first is None or glyph.left < first.left):
                first = glyph
    if first is None:
        return None
    return Glyph(MARK, dot.left, dot.right, first.base, first.style)
