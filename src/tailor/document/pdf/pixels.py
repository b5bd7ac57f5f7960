"""What a page of a PDF looks like where a text stands: asked where no colour tells it.

pdfium calls a shaded ground white; white letters on it are seen all the same.
"""

import ctypes
from typing import Any

import pypdfium2_raw as pdfium

from tailor.document.document import Box

MAX_SIDE = 1_500  # pixels; a larger sheet is drawn smaller
MAX_LOOKS = 40  # at one side of an area
_LEAST_DRAWN = 0.5  # of the pixels: letters cover less of their box, their ground the rest
_OTHER = 20  # of 255 in a channel: less can't be told apart on paper
_BYTES = 4  # a pixel: blue, green, red and one unused


class Pixels:
    """A page as it is drawn, one pixel a point."""

    def __init__(self, page: Any) -> None:
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        scale = min(1.0, MAX_SIDE / max(width, height, 1.0))
        self._page = page
        self.width, self.height = int(width * scale) or 1, int(height * scale) or 1
        bitmap = pdfium.FPDFBitmap_Create(self.width, self.height, 0)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, self.width, self.height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, self.width, self.height, 0, 0)
        self._stride = pdfium.FPDFBitmap_GetStride(bitmap)
        start = pdfium.FPDFBitmap_GetBuffer(bitmap)
        self._data = ctypes.string_at(start, self._stride * self.height)
        pdfium.FPDFBitmap_Destroy(bitmap)

    def shows(self, area: Box, colour: tuple[int, int, int]) -> bool:
        """Whether most of an area of the page, as the file counts, has another colour."""
        left, top = self._at(area.left, area.top)
        right, bottom = self._at(area.right, area.bottom)
        rows = _range(top, bottom, self.height)
        columns = _range(left, right, self.width)
        drawn = sum(self._is_other(x, y, colour) for y in rows for x in columns)
        return drawn > _LEAST_DRAWN * max(1, len(rows) * len(columns))

    def _at(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(
            self._page, 0, 0, self.width, self.height, 0, x, y, across, down
        )
        return across.value, down.value

    def _is_other(self, x: int, y: int, colour: tuple[int, int, int]) -> bool:
        at = y * self._stride + x * _BYTES
        blue, green, red = self._data[at : at + 3]
        return any(
            abs(a - b) >= _OTHER for a, b in zip((red, green, blue), colour, strict=True)
        )


def _range(start: int, end: int, limit: int) -> range:
    """Return the pixels between two edges on the page, not more than are looked at."""
    first, last = max(0, min(start, end)), min(limit, max(start, end) + 1)
    return range(first, last, max(1, (last - first) // MAX_LOOKS))
