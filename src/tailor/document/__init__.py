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
    "Span",
]
