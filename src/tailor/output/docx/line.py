"""An edit of a Line becomes an edit of the paragraph that the line stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.document import Line
from tailor.document.docx.anchor import DocxAnchor, Stretch
from tailor.errors import OutputError
from tailor.output.docx.redline import redline


class NoPlaceError(OutputError):
    """An edit can't be made where it stands; `str(error)` is the reason."""


@dataclass(frozen=True, slots=True)
class ParagraphEdit:
    """A change of one paragraph of the source, its own tracked changes accepted.

    paragraph: number of the w:p in its part, from 0, both twins of a text box counted.
    twin: number of the paragraph that says the same in the box's other branch.
    start, end: raw offsets of what goes; equal for an insertion.
    note: what the review copy says about it in a comment; "" for none.
    waits: for the person's yes; `new` is then the text over what is made, too.
    over: the made edits inside the range of one that waits.
    """

    part: str
    paragraph: int
    twin: int | None
    start: int
    end: int
    new: str
    note: str = ""
    waits: bool = False
    over: tuple["ParagraphEdit", ...] = ()


def line_edit(line: Line, start: int, end: int, new: str) -> ParagraphEdit:
    """Return the edit that replaces line.text[start:end].

    Characters between the words that change stay as the file has them, soft hyphens
    and wide spaces included, although the line doesn't show them.

    Raises:
        ValueError: the line is of no DOCX, or the range is outside of it.
        NoPlaceError: the range spans two cells of a table.
    """
    anchor = _anchor(line)
    if not 0 <= start <= end <= len(line.text):
        raise ValueError(f"no range of the line: {start=}, {end=}")
    for stretch in anchor.stretches:
        if stretch.at <= start and end <= stretch.at + len(stretch.starts):
            text = line.text[stretch.at : stretch.at + len(stretch.starts)]
            return _edit(
                anchor.part, stretch, text, start - stretch.at, end - stretch.at, new
            )
    raise NoPlaceError(
        f"“{line.text[start:end]}” stands in several cells of a table:"
        " change each cell on its own."
    )


def line_edits(line: Line, start: int, end: int, new: str) -> tuple[ParagraphEdit, ...]:
    r"""Return the edits that replace line.text[start:end], one for each table cell.

    Raises:
        ValueError: the line is of no DOCX, or the range is outside of it.
        NoPlaceError: the range spans cells, and new has not one "\t" for each border.
    """
    anchor = _anchor(line)
    inside = [
        (max(start, s.at), min(end, s.at + len(s.starts)))
        for s in anchor.stretches
        if s.at < end and s.at + len(s.starts) > start
    ]
    news = new.split("\t")
    if len(inside) < 2 or len(news) != len(inside):
        return (line_edit(line, start, end, new),)
    return tuple(
        line_edit(line, first, last, cell)
        for (first, last), cell in zip(inside, news, strict=True)
        if line.text[first:last] != cell
    )


def _anchor(line: Line) -> DocxAnchor:
    if not isinstance(line.anchor, DocxAnchor):
        raise ValueError("the line was not read from a DOCX")
    return line.anchor


def _edit(
    part: str, stretch: Stretch, text: str, start: int, end: int, new: str
) -> ParagraphEdit:
    starts, ends = stretch.starts, stretch.ends
    # a ligature is one character of the file and two or three of the line
    while 0 < start < len(text) and starts[start] == starts[start - 1]:
        start, new = start - 1, text[start - 1] + new
    while 0 < end < len(text) and starts[end] == starts[end - 1]:
        end, new = end + 1, new + text[end]
    if start == end:
        at = ends[start - 1] if start else starts[0]
        return ParagraphEdit(part, stretch.paragraph, stretch.twin, at, at, new)
    new = "".join(_raw_pieces(stretch, text, start, end, new))
    return ParagraphEdit(
        part, stretch.paragraph, stretch.twin, starts[start], ends[end - 1], new
    )


def _raw_pieces(
    stretch: Stretch, text: str, start: int, end: int, new: str
) -> Iterator[str]:
    """Yield the new text, the words that stay as the file has them."""
    at, first = start, stretch.starts[0]
    for piece in redline(text[start:end], new):
        until = at if piece.kind == "inserted" else at + len(piece.text)
        if piece.kind == "kept":
            yield stretch.raw[stretch.starts[at] - first : stretch.ends[until - 1] - first]
        elif piece.kind == "inserted":
            yield piece.text
        at = until
