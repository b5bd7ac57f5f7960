"""The links of a PDF's page, from pdfium: an address and where it lies."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2_raw as pdfium

from tailor.document.document import Box
from tailor.document.pdf.note import Note

MAX_NOTES = 500  # links and fields that are read; a resume has twenty
_MAX_ADDRESS = 2083  # bytes: no browser takes a longer one everywhere
_SCHEMES = ("http://", "https://", "mailto:", "tel:", "www.")
_UNSHOWN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW


def links_of(document: Any, page: Any, number: int) -> tuple[list[Note], int]:
    """Return a page's links, and how many other things lie on it: fields, remarks."""
    links, others = list[Note](), 0
    for annotation in _iter_annotations(page):
        if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_LINK:
            others += 1
        elif not pdfium.FPDFAnnot_GetFlags(annotation) & _UNSHOWN:
            address = _address(document, annotation)
            area = pdfium.FS_RECTF()
            if address.lower().startswith(_SCHEMES) and pdfium.FPDFAnnot_GetRect(
                annotation, area
            ):
                xs, ys = sorted((area.left, area.right)), sorted((area.top, area.bottom))
                links.append(Note(number, Box(xs[0], ys[1], xs[1], ys[0]), address))
    return links, others


def _iter_annotations(page: Any) -> Iterator[Any]:
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), 4 * MAX_NOTES)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                yield annotation
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)


def _address(document: Any, annotation: Any) -> str:
    """Return the web, mail or phone address of a link; "" where it leads elsewhere."""
    link = pdfium.FPDFAnnot_GetLink(annotation)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < size <= _MAX_ADDRESS:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return "".join(buffer.value.decode("utf-8", "replace").split())
