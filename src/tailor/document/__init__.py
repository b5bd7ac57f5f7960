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
    "document_from_bytes",
    "read_document",
    "read_stdin",
]
