"""What a PDF holds beside its text and its links: filled form fields, from pypdf."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from tailor.document.document import Box
from tailor.document.pdf.links import MAX_NOTES
from tailor.document.pdf.note import Note, Structure

_UNSHOWN = 0b10_0010  # of an annotation's flags: hidden, not to be viewed
# pypdf walks into whatever a damaged file says; these are what comes out of it
_DAMAGE = (
    PyPdfError, ArithmeticError, AttributeError, LookupError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip


def read_structure(data: bytes) -> Structure:
    """Return the filled fields of a file that opens without a password."""
    notes: list[Note] = []
    with _log() as complaints:
        try:
            # it tries the empty password by itself
            reader = PdfReader(io.BytesIO(data), strict=False)
            for number, page in enumerate(reader.pages, 1):
                notes.extend(islice(_notes_of(page, number), MAX_NOTES - len(notes)))
        except _DAMAGE:
            return Structure(tuple(notes), False)
    return Structure(tuple(notes), not complaints)


def repaired(data: bytes) -> bytes | None:
    """Return a file written anew from what pypdf finds in it; None if it finds nothing."""
    out = io.BytesIO()
    with _log():
        try:
            PdfWriter(clone_from=PdfReader(io.BytesIO(data), strict=False)).write(out)
        except _DAMAGE:
            return None
    return out.getvalue()


@contextmanager
def _log() -> Iterator[list[str]]:
    """Keep what pypdf would print to stderr; it says where a file had to be repaired."""
    complaints: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            complaints.append(record.msg)

    logger, keep = logging.getLogger("pypdf"), Keep(logging.WARNING)
    before = logger.propagate
    logger.addHandler(keep)
    logger.propagate = False
    try:
        yield complaints
    finally:
        logger.removeHandler(keep)
        logger.propagate = before


def _notes_of(page: Any, number: int) -> Iterator[Note]:
    annotations = page.get("/Annots")
    annotations = annotations.get_object() if annotations is not None else None
    if not isinstance(annotations, list):
        return
    for entry in annotations[: 4 * MAX_NOTES]:
        annotation = entry.get_object()
        if not isinstance(annotation, dict) or "/Rect" not in annotation:
            continue
        if int(annotation.get("/F", 0)) & _UNSHOWN:
            continue
        text = _read(annotation)
        if text.strip():
            xs, ys = _corners(annotation["/Rect"])
            yield Note(number, Box(xs[0], ys[1], xs[1], ys[0]), text)


def _read(annotation: Any) -> str:
    kind = annotation.get("/Subtype")
    if kind == "/FreeText":
        return _string(annotation.get("/Contents"))
    return _value(annotation) if kind == "/Widget" else ""


def _value(field: Any) -> str:
    """Return what a text or choice field says; a child inherits from its parents."""
    kind = value = None
    for _ in range(8):
        kind = kind if kind is not None else field.get("/FT")
        value = value if value is not None else field.get("/V")
        parent = field.get("/Parent")
        if parent is None:
            break
        field = parent.get_object()
        if not isinstance(field, dict):
            break
    return _string(value) if kind in ("/Tx", "/Ch") else ""


def _string(value: Any) -> str:
    value = value.get_object() if hasattr(value, "get_object") else value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value) if isinstance(value, str) else ""


def _corners(rectangle: Any) -> tuple[list[float], list[float]]:
    numbers = [float(number) for number in rectangle.get_object()]
    return sorted(numbers[0:3:2]), sorted(numbers[1:4:2])
