"""The glyphs of a PDF's pages, from pdfium: where each stands and how it looks."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any

import pypdfium2_raw as pdfium  # 16 ms; the package pypdfium2 itself costs 15 more

from tailor.document.bullet import SURE
from tailor.document.layout.glyph import MADE_UP_SPACE, Glyph, Style
from tailor.document.pdf.ground import colour_of, drawings_of
from tailor.document.pdf.links import links_of
from tailor.document.pdf.marks import with_drawn_marks
from tailor.document.pdf.page import PageGlyphs
from tailor.document.pdf.torn import EDGE, is_cut
from tailor.text import LIGATURES

MAX_GLYPHS = 60_000  # on one page; a page full of 6 pt text has 15,000
_TINY = 3.0  # points; nobody sets a resume smaller than 6
_TILT = 5  # degrees: a page that was scanned askew is still upright
_SPACE = 0x20
_HYPHEN_AT_LINE_END = 2  # how pdfium marks it
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|cmbx|sfbx|\bbd\b|bx\d", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted|cmti|cmsl|sfti|\bit\b|ti\d", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")


class PdfiumError(Exception):
    """pdfium can't open a file. pages: how many it has, where they are too many."""

    def __init__(self, code: int = 0, pages: int = 0) -> None:
        super().__init__(f"pdfium says {code}; {pages} pages")
        self.needs_password = code == pdfium.FPDF_ERR_PASSWORD
        self.pages = pages


def read_pages(data: bytes, *, most: int) -> list[PageGlyphs]:
    """Return the pages of a file, in order.

    Raises:
        PdfiumError: it is damaged, a password is needed, or it has too many pages.
    """
    _start_library()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise PdfiumError(pdfium.FPDF_GetLastError())
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count > most:
            raise PdfiumError(pages=count)
        return list(_iter_pages(document, count))
    finally:
        pdfium.FPDF_CloseDocument(document)


def _iter_pages(document: Any, count: int) -> Iterator[PageGlyphs]:
    for index in range(count):
        page = pdfium.FPDF_LoadPage(document, index)
        text = pdfium.FPDFText_LoadPage(page) if page else None
        try:
            if text:
                glyphs = _Reader(page, text, index + 1).read()
                glyphs.links, glyphs.beside = links_of(document, page, index + 1)
                yield glyphs
            else:  # damaged: the pages after it keep their numbers
                yield PageGlyphs(index + 1, 0.0, 0.0)
        finally:
            if text:
                pdfium.FPDFText_ClosePage(text)
            if page:
                pdfium.FPDF_ClosePage(page)


@cache
def _start_library() -> None:
    pdfium.FPDF_InitLibrary()


@dataclass(frozen=True, slots=True)
class _Look:
    """What all glyphs of one text object share."""

    style: Style
    turn: int
    base: float
    reason: str | None
    mapped: bool


class _Reader:
    """Reads one page; the native calls and their buffers live here."""

    def __init__(self, page: Any, text: Any, number: int) -> None:
        self.page, self.text = page, text
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self.box = box
        self.result = PageGlyphs(number, box.right - box.left, box.top - box.bottom)
        self.result.left, self.result.top = box.left, box.top
        self.name = ctypes.create_string_buffer(128)
        self.styles: dict[tuple[object, ...], Style] = {}
        self.drawings = drawings_of(page)
        area = max(self.result.width * self.result.height, 1.0)
        self.result.pictures = min(self.drawings.pictures / area, 1.0)
        self.result.drawings = len(self.drawings.grounds)
        self.result.is_scan = self.result.pictures > 0.5 and self._is_mostly_unseen()

    def read(self) -> PageGlyphs:
        text, result, rect = self.text, self.result, pdfium.FS_RECTF()
        get_object, get_code = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_GetUnicode
        get_box, address = pdfium.FPDFText_GetLooseCharBox, ctypes.addressof
        count = min(pdfium.FPDFText_CountChars(text), MAX_GLYPHS)
        result.left_out = pdfium.FPDFText_CountChars(text) - count
        last, look, glyphs, box = 0, None, list[Glyph](), (0.0, 0.0)
        x0, y0 = self.box.left, self.box.top
        for index in range(count):
            owner = get_object(text, index)
            if not owner:
                # a space or a line end that pdfium supposes
                if look is not None and get_code(text, index) == _SPACE:
                    glyphs.append(Glyph(MADE_UP_SPACE, 0.0, 0.0, look.base, look.style))
                continue
            at = address(owner.contents)
            if at != last or look is None:
                last, look = at, self._look(owner, index)
                glyphs = result.by_turn.setdefault(look.turn, [])
            result.drawn += 1
            character = _character(get_code(text, index), mapped=look.mapped)
            if character is None:
                result.unmapped += 1
                continue
            get_box(text, index, rect)
            if look.turn == 0:
                left, right = rect.left - x0, rect.right - x0
            else:
                left, right = self._turned(rect, look.turn, x0, y0)
            if (left, right) == box:
                left = right  # one glyph that stands for several letters
            else:
                box = (left, right)
            if look.reason and character != " ":
                result.hidden[look.reason] += 1
            glyphs.append(Glyph(character, left, right, look.base, look.style))
        result.rules = [result.placed(rule) for rule in self.drawings.rules]
        dots = [result.placed(dot) for dot in self.drawings.dots]
        result.by_turn[0] = with_drawn_marks(result.by_turn.get(0, []), dots)
        return result

    def _turned(self, rect: Any, turn: int, x0: float, y0: float) -> tuple[float, float]:
        c, s = cos(radians(turn)), sin(radians(turn))
        ends = [
            (x - x0) * c + (y - y0) * s
            for x in (rect.left, rect.right)
            for y in (rect.bottom, rect.top)
        ]
        if turn % 90 == 0:
            return min(ends), max(ends)
        middle, half = (min(ends) + max(ends)) / 2, (rect.top - rect.bottom) / 4
        return middle - half, middle + half

    def _look(self, owner: Any, index: int) -> _Look:
        matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetMatrix(self.text, index, matrix)
        pdfium.FPDFText_GetCharOrigin(self.text, index, x, y)
        across, up = x.value - self.box.left, self.box.top - y.value
        turn = _snapped(degrees(atan2(matrix.b, matrix.a)))
        base = up if turn == 0 else across * sin(radians(turn)) + up * cos(radians(turn))
        size = pdfium.FPDFText_GetFontSize(self.text, index) * hypot(matrix.c, matrix.d)
        if size < _TINY:  # a Type 3 font may count in units of its own
            box = pdfium.FS_RECTF()
            pdfium.FPDFText_GetLooseCharBox(self.text, index, box)
            size = max(size, min(box.top - box.bottom, box.right - box.left))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(owner)
        reason = self._reason(x.value, y.value, size, owner, mode)
        is_outer = not EDGE < up / max(self.result.height, 1.0) < 1 - EDGE
        if turn == 0 and is_outer and is_cut(owner):
            self.result.cut.add(base)
        mapped = not pdfium.FPDFText_HasUnicodeMapError(self.text, index)
        style = self._style(index, round(size, 1), mode, reason is None)
        return _Look(style, turn, base, reason, mapped)

    def _style(self, index: int, size: float, mode: int, visible: bool) -> Style:
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self.text, index, self.name, 128, flags)
        key = (self.name.value, size, mode == 2, visible)
        if key not in self.styles:
            name = _SUBSET.sub("", self.name.value.decode("utf-8", "replace"))
            bold = bool(_BOLD.search(name)) or mode == 2
            if not bold and not re.search(r"regular|roman|light|medium|book", name, re.I):
                bold = bool(flags.value & 1 << 18) or (
                    pdfium.FPDFText_GetFontWeight(self.text, index) >= 700
                )
            italic = bool(_ITALIC.search(name)) or bool(flags.value & 1 << 6)
            self.styles[key] = Style(size, bold, italic, visible)
        return self.styles[key]

    def _reason(self, x: float, y: float, size: float, owner: Any, mode: int) -> str | None:
        """Return why a person can't see a text; None where they can."""
        if not (
            self.box.left - 1 <= x <= self.box.right + 1
            and self.box.bottom - 1 <= y <= self.box.top + 1
        ):
            return "off the page"
        if self.result.is_scan:
            return None
        colour, alpha = colour_of(owner)
        if mode in (3, 7) or alpha == 0:
            # its shadow, of which pdfium reads the text and leaves out the one in front
            return None if self.drawings.is_drawn_again(owner) else "invisible"
        if size < _TINY:
            return "tiny"
        if self.drawings.covers and self.drawings.cover(owner):
            return "painted over"
        if mode in (1, 5):
            return None  # an outline has a colour of its own
        is_hidden = self.drawings.hides(x + 0.3 * size, y + 0.3 * size, colour)
        if is_hidden and self.drawings.is_blank(owner, colour):
            return "white"
        return None

    def _is_mostly_unseen(self) -> bool:
        seen = unseen = last = 0
        for index in range(min(pdfium.FPDFText_CountChars(self.text), MAX_GLYPHS)):
            owner = pdfium.FPDFText_GetTextObject(self.text, index)
            if not owner:
                continue
            at = ctypes.addressof(owner.contents)
            if at != last:
                last, mode = at, pdfium.FPDFTextObj_GetTextRenderMode(owner)
            if mode == 3:
                unseen += 1
            else:
                seen += 1
        return unseen > 4 * seen


def _snapped(degrees: float) -> int:
    quarter = round(degrees / 90) * 90
    return round(quarter if abs(degrees - quarter) <= _TILT else degrees) % 360


def _character(code: int, *, mapped: bool) -> str | None:
    """Return the character a glyph stands for; None where the file doesn't say."""
    if code == _HYPHEN_AT_LINE_END and mapped:
        return "-"
    if 0x20 < code < 0x7F:
        return chr(code) if mapped else None
    if code in LIGATURES:
        return LIGATURES[code]
    character = chr(code)
    if not mapped:
        return None
    if character.isspace():
        return " "
    if code < 0x20 or code in (0xFFFD, 0xFFFE, 0xFFFF):
        return None
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
        return character if character in SURE else None
    return character
