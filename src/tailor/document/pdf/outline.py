"""The outline of a filled path of a PDF: which points it covers."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2_raw as pdfium

MAX_SEGMENTS = 2_000  # of one path; a rounded frame has two hundred
Point = tuple[float, float]


def covers(path: Any, x: float, y: float) -> bool:
    """Return whether a filled path covers a point, within all that clips it.

    The sides of a border are drawn as rectangles as big as what they go around, clipped
    to a strip. An outline with more segments than anybody looks at covers all it spans.
    """
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    count = pdfium.FPDFPath_CountSegments(path)
    if not _is_inside(
        lambda n: pdfium.FPDFPath_GetPathSegment(path, n), count, matrix, (x, y)
    ):
        return False
    clip = pdfium.FPDFPageObj_GetClipPath(path)
    page = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)  # clips count as the page does
    for at in range(max(0, pdfium.FPDFClipPath_CountPaths(clip)) if clip else 0):
        count = pdfium.FPDFClipPath_CountPathSegments(clip, at)
        segment = _segments_of(clip, at)
        if count > 0 and not _is_inside(segment, count, page, (x, y)):
            return False
    return True


def _segments_of(clip: Any, at: int) -> Callable[[int], Any]:
    return lambda n: pdfium.FPDFClipPath_GetPathSegment(clip, at, n)


def _is_inside(
    segment: Callable[[int], Any], count: int, matrix: Any, point: Point
) -> bool:
    """Count how often the outline crosses a ray from the point: odd is inside.

    Curves are taken as straight between the points that define them.
    """
    if count > MAX_SEGMENTS:
        return True
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in _sides(segment, count, matrix):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def _sides(
    segment: Callable[[int], Any], count: int, matrix: Any
) -> Iterator[tuple[Point, Point]]:
    """Yield the sides of an outline, each of its parts closed."""
    first = last = None
    a, b = ctypes.c_float(), ctypes.c_float()
    for number in range(count):
        part = segment(number)
        pdfium.FPDFPathSegment_GetPoint(part, a, b)
        point = (
            matrix.a * a.value + matrix.c * b.value + matrix.e,
            matrix.b * a.value + matrix.d * b.value + matrix.f,
        )
        if (
            last is None
            or pdfium.FPDFPathSegment_GetType(part) == pdfium.FPDF_SEGMENT_MOVETO
        ):
            if first is not None and last is not None:
                yield last, first
            first = point
        else:
            yield last, point
        last = point
    if first is not None and last is not None:
        yield last, first
