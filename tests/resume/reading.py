"""Resumes made of a few lines, for the tests of this room."""

from tailor.document import Document, Line, Look
from tailor.resume import Resume, resume_from_document
from tailor.text import normalise


def document_of(text: str, *, form: str = "docx") -> Document:
    """Return a Document with one Line a row; "* " begins a list item, "# " a heading.

    A row without text is white space above the next line; "docx" because each row is a
    paragraph of its own there.
    """
    lines: list[Line] = []
    gap = 0.0
    for row in text.strip("\n").split("\n"):
        shown = normalise(row.strip(" "))
        if not shown:
            gap = 1.0
            continue
        bullet = "•" if shown.startswith("* ") else None
        level = len(shown) - len(shown.lstrip("#"))
        shown = shown.removeprefix("* ").lstrip("# ")
        lines.append(
            Line(
                shown,
                bullet=bullet,
                heading=level or None,
                gap=gap,
                number=len(lines) + 1,
            )
        )
        gap = 0.0
    return Document("resume", form, tuple(lines))  # type: ignore[arg-type]


def resume_of(text: str, *, form: str = "docx") -> Resume:
    """Return what a resume of a few rows says."""
    return resume_from_document(document_of(text, form=form))


def looking(text: str, *, size: float, bold: bool = False, **more: object) -> Line:
    """Return a line of a certain look."""
    return Line(text, looks=(Look(0, len(text), size, bold),), **more)  # type: ignore[arg-type]
