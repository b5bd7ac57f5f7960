"""Lines that the end of a page cuts in two: a browser prints one half on either page.

Each half has the letters that reach into it; a full stop is only below the cut, an
apostrophe only above it. Read as they are, the line would be there twice, never whole.
"""

import ctypes
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pypdfium2_raw as pdfium

from tailor.document.layout.glyph import MADE_UP_SPACE, Glyph
from tailor.document.pdf.page import PageGlyphs

EDGE = 0.15  # of a page's height: no text further in is cut by the page's end
_SAME_PLACE = 0.5  # points; a letter stands at one place on both pages
_OVERLAP = 1.0  # points; letters of one line overlap by less
_ENOUGH = 0.5  # of the letters of a half: the other half has them too
_MOST_LETTERS, _MOST_LINES = 400, 20  # of one line; cut by one page's end
_HIDDEN = 0.3  # points of a text that may be clipped by chance


def is_cut(text: Any) -> bool:
    """Return whether a text object is drawn without its upper or its lower part."""
    clip = pdfium.FPDFPageObj_GetClipPath(text)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    if count < 1:
        return False
    heights = [_heights(clip, at) for at in range(count)]
    low, high = max(low for low, _ in heights), min(high for _, high in heights)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(text, left, bottom, right, top)
    is_seen = bottom.value < high and low < top.value
    return is_seen and (bottom.value < low - _HIDDEN or top.value > high + _HIDDEN)


def _heights(clip: Any, at: int) -> tuple[float, float]:
    """Return between which heights a clip leaves something to see, as the page counts."""
    x, y = ctypes.c_float(), ctypes.c_float()
    found = []
    for number in range(max(0, pdfium.FPDFClipPath_CountPathSegments(clip, at))):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, at, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        found.append(y.value)
    return (min(found), max(found)) if found else (0.0, 0.0)


def make_torn_lines_whole(pages: Sequence[PageGlyphs]) -> None:
    """Put the halves of each cut line together, all at one end of the two pages."""
    for page, after in pairwise(pages):
        halves = _rows(page, page.cut, is_low=True)
        others = _rows(after, after.cut, is_low=False)
        pairs = [
            (base, other_base)
            for base, half in halves.items()
            for other_base, other in others.items()
            if _are_halves(half, other)
        ]
        n_above = sum(len(_letters(halves[base])) for base, _ in pairs)
        n_below = sum(len(_letters(others[base])) for _, base in pairs)
        for base, other_base in dict(pairs).items():
            if n_below < _ENOUGH * n_above:  # the tails of some letters
                _move(after, other_base, page, base)
            else:  # the head of an entry stands on the page of its first lines
                _move(page, base, after, other_base)


def _rows(page: PageGlyphs, bases: set[float], *, is_low: bool) -> dict[float, list[Glyph]]:
    """Return the cut lines at one end of a page, by their baselines."""
    rows: defaultdict[float, list[Glyph]] = defaultdict(list)
    ends = {base for base in bases if (base > page.height / 2) == is_low}
    if 0 < len(ends) <= _MOST_LINES:
        for glyph in page.by_turn.get(0, ()):
            if glyph.base in ends:
                rows[glyph.base].append(glyph)
    return {base: row for base, row in rows.items() if len(row) <= _MOST_LETTERS}


def _letters(row: Sequence[Glyph]) -> list[Glyph]:
    return [glyph for glyph in row if glyph.text not in (" ", MADE_UP_SPACE)]


def _are_halves(row: Sequence[Glyph], other: Sequence[Glyph]) -> bool:
    """Whether two rows are one line: where one has a letter, the other has it or none."""
    letters, others = _letters(row), _letters(other)
    if not letters or not others:
        return False
    both = len(letters) - len(_only_in(letters, others))
    if both < _ENOUGH * min(len(letters), len(others)):
        return False
    alone = sorted([*_only_in(letters, others), *others], key=lambda g: g.left)
    return all(b.left > a.right - _OVERLAP for a, b in pairwise(alone))


def _only_in(row: Sequence[Glyph], other: Sequence[Glyph]) -> list[Glyph]:
    """Return what of a row stands not in the other, at its place."""
    places: defaultdict[tuple[str, object], list[float]] = defaultdict(list)
    for glyph in other:
        places[glyph.text, glyph.style].append(glyph.left)
    return [
        glyph
        for glyph in row
        if not any(
            abs(left - glyph.left) <= _SAME_PLACE
            for left in places[glyph.text, glyph.style]
        )
    ]


def _move(page: PageGlyphs, base: float, to: PageGlyphs, to_base: float) -> None:
    """Take the half of a line off a page, and put what only it has to the other half."""
    glyphs = page.by_turn[0]
    half = [glyph for glyph in glyphs if glyph.base == base]
    page.by_turn[0] = [glyph for glyph in glyphs if glyph.base != base]
    whole = [glyph for glyph in to.by_turn[0] if glyph.base == to_base]
    for glyph in _only_in(_letters(half), whole):
        before = next((g for g in _letters(whole) if g.left > glyph.left), None)
        at = len(whole) if before is None else whole.index(before)
        whole.insert(at, glyph._replace(base=to_base))
    at = next(i for i, glyph in enumerate(to.by_turn[0]) if glyph.base == to_base)
    rest = [glyph for glyph in to.by_turn[0] if glyph.base != to_base]
    to.by_turn[0] = [*rest[:at], *whole, *rest[at:]]
