"""A file becomes a Document: lines in reading order, links, hazards."""

from tailor.document.document import (
    Box,
    Document,
    Format,
    Hazard,
    HazardKind,
    Line,
    Link,
    Look,
    Place,
    Span,
)
from tailor.document.open import Role, document_from_bytes, read_document, read_stdin
from tailor.document.web_address import WebAddress, is_web_address, web_address

__all__ = [
    "Box",
    "Document",
    "Format",
    "Hazard",
    "HazardKind",
    "Line",
    "Link",
    "Look",
    "Place",
    "Role",
    "Span",
    "WebAddress",
    "document_from_bytes",
    "fetch_document",
    "is_web_address",
    "read_document",
    "read_stdin",
    "web_address",
]


def fetch_document(address: str) -> Document:
    """Return what the job ad at a web address says.

    Raises:
        InputError: it can't be had, or holds no text; the sentence says what to do.
    """
    from tailor.document import fetch  # http.client with ssl, see benchmarks/startup.py

    return fetch.fetch_document(address)
