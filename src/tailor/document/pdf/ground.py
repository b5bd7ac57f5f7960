"""What is drawn on a page of a PDF behind and beside its text."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

import pypdfium2_raw as pdfium

from tailor.document.document import Box
from tailor.document.pdf.outline import covers

if TYPE_CHECKING:
    from tailor.document.pdf.pixels import Pixels

Colour = tuple[int, int, int]

MAX_OBJECTS = 20_000  # drawings looked at; a page of text has a hundred
MAX_SHADOWS, MAX_SEEN = 300, 5_000  # a big title's letters may be an object each
MAX_RULES = 300  # a page of a form has a hundred
_DOT = 6.5  # points; a drawn bullet of 13 pt text
_THIN, _LONG = 3.0, 72.0  # points; a line under a heading, not one under a word
_LEAST = 6.0  # points; nothing smaller lies behind a text
_SAME_COLOUR = 20  # of 255 a channel: less can't be told apart on paper
_SHADOW = 0.25  # of its height: how far a text's shadow may stand from it
_WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Ground:
    """A filled area or a picture, as the file counts; no colour: it can't be told.

    path: asked for its outline where the colour matters, while the page is open; None
        for a picture, which fills its area.
    """

    area: Box
    colour: Colour | None
    path: Any = None

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on it: a border has the area of what it goes around."""
        area = self.area
        if not (area.left <= x <= area.right and area.bottom <= y <= area.top):
            return False
        return self.path is None or covers(self.path, x, y)


@dataclass(slots=True)
class Drawings:
    """The drawings of a page. pictures: what they cover, in square points.

    dots: the small round or square shapes.
    rules: the thin lines across a part of the page, and the edges of filled areas.
    texts: the order of the text objects, by their address.
    covers: opaque rectangles that are painted after a text, with how many texts before.
    seen: where texts stand that are not see-through, once somebody asked.
    asked: how often.
    pixels: the page as it is drawn, once somebody asked.
    """

    grounds: list[Ground] = field(default_factory=list)
    texts: dict[int, int] = field(default_factory=dict)
    covers: list[tuple[int, Box]] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    pictures: float = 0.0
    page: Any = None
    pixels: "Pixels | None" = None
    seen: list[Box] | None = None
    asked: int = 0

    def hides(self, x: float, y: float, colour: Colour) -> bool:
        """Whether text of a colour can't be told from what is behind it at a point."""
        if not _is_near(_WHITE, colour) and not any(
            _is_near(ground.colour, colour) for ground in self.grounds
        ):
            return False
        under = [ground for ground in self.grounds if ground.holds(x, y)]
        return _is_near(under[-1].colour if under else _WHITE, colour)

    def is_blank(self, text: Any, colour: Colour) -> bool:
        """Whether the drawn page shows nothing but a text's own colour where it stands."""
        if self.pixels is None:
            from tailor.document.pdf.pixels import Pixels  # only where text may be hidden

            self.pixels = Pixels(self.page)
        return not self.pixels.shows(_bounds_of(text), colour)

    def is_drawn_again(self, text: Any) -> bool:
        """Whether a text that can be seen stands in front of one that can't."""
        if self.seen is None:
            self.seen = list(islice(_seen_texts(self.page), MAX_SEEN))
        self.asked += 1
        if self.asked > MAX_SHADOWS:
            return False
        area = _bounds_of(text)
        near = _SHADOW * (area.top - area.bottom)
        return any(
            max(abs(a - b) for a, b in zip(_edges(area), _edges(other), strict=True))
            <= near
            for other in self.seen
        )

    def cover(self, text: Any) -> bool:
        """Whether a rectangle that is painted later lies over the whole of a text."""
        order = self.texts.get(ctypes.addressof(text.contents))
        later = [area for count, area in self.covers if order is not None and order < count]
        edges = [ctypes.c_float() for _ in range(4)]
        if not later or not pdfium.FPDFPageObj_GetBounds(text, *edges):
            return False
        left, bottom, right, top = (edge.value for edge in edges)
        return any(
            area.left <= left
            and right <= area.right
            and area.bottom <= bottom <= top <= area.top
            for area in later
        )


def drawings_of(page: Any) -> Drawings:
    """Return what is drawn on a page, in the order in which it is painted."""
    drawings = Drawings(page=page)
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            drawings.texts[ctypes.addressof(thing.contents)] = len(drawings.texts)
            continue
        if not pdfium.FPDFPageObj_GetBounds(thing, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        _add(drawings, thing, kind, Box(left, top, right, bottom))
    return drawings


def _add(drawings: Drawings, thing: Any, kind: int, area: Box) -> None:
    width, height = area.right - area.left, area.top - area.bottom
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        if _is_dot(width, height):
            drawings.dots.append(area)
        elif height <= _THIN and width >= _LONG and len(drawings.rules) < MAX_RULES:
            drawings.rules.append(area)
    if width < _LEAST or height < _LEAST:
        return
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        drawings.pictures += width * height
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        drawings.grounds.append(Ground(area, None))
    elif shade := _shade(thing):
        if width >= _LONG and len(drawings.rules) < MAX_RULES:
            top = Box(area.left, area.top, area.right, area.top)
            drawings.rules += [top, Box(area.left, area.bottom, area.right, area.bottom)]
        drawings.grounds.append(Ground(area, shade, thing))
        if drawings.texts and _is_opaque_rectangle(thing):
            drawings.covers.append((len(drawings.texts), area))


def _seen_texts(page: Any) -> Iterator[Box]:
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
            if colour_of(thing)[1] and mode not in (3, 7):
                yield _bounds_of(thing)


def _bounds_of(thing: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return Box(left.value, top.value, right.value, bottom.value)


def _edges(area: Box) -> tuple[float, float, float, float]:
    return area.left, area.top, area.right, area.bottom


def colour_of(thing: Any) -> tuple[Colour, int]:
    """Return the colour that a thing is filled with, and how opaque it is, 0 to 255."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(thing, *parts):
        return (0, 0, 0), 255
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue), alpha


def _shade(path: Any) -> Colour | None:
    """Return the colour of a filled path on white; None where nothing is filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    colour, alpha = colour_of(path)
    if not fill.value or not alpha:
        return None
    red, green, blue = (255 - (255 - part) * alpha // 255 for part in colour)
    return red, green, blue


def _is_opaque_rectangle(path: Any) -> bool:
    """Whether a filled path surely hides all below it: no highlighter's, no part of it."""
    parts = [ctypes.c_uint() for _ in range(4)]  # none of a pattern
    has_colour = pdfium.FPDFPageObj_GetFillColor(path, *parts)
    if not has_colour or parts[3].value < 255 or pdfium.FPDFPageObj_HasTransparency(path):
        return False
    clip = pdfium.FPDFPageObj_GetClipPath(path)
    if clip and pdfium.FPDFClipPath_CountPaths(clip) > 0:
        return False
    if not 4 <= pdfium.FPDFPath_CountSegments(path) <= 5:
        return False
    points = []
    for index in range(4):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO:
            return False
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    return len({x for x, _ in points}) == len({y for _, y in points}) == 2


def _is_dot(width: float, height: float) -> bool:
    return 1 <= width <= _DOT and 1 <= height <= _DOT and abs(width - height) < 0.3 * width


def _is_near(ground: Colour | None, colour: Colour) -> bool:
    return ground is not None and all(
        abs(a - b) < _SAME_COLOUR for a, b in zip(ground, colour, strict=True)
    )
