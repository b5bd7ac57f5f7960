"""What lies on a PDF's pages beside their text."""

from dataclasses import dataclass

from tailor.document.document import Box


@dataclass(frozen=True, slots=True)
class Note:
    """Something that lies on a page: text is a link's address or what a field says.

    page: counted from 1.
    area: in points, origin bottom left, as the file counts.
    """

    page: int
    area: Box
    text: str


@dataclass(frozen=True, slots=True)
class Structure:
    """whole: whether all of it could be read, without repair."""

    notes: tuple[Note, ...]
    whole: bool
