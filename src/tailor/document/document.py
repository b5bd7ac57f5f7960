"""What a file says and how it looks: a Document is Lines in reading order.

Everything downstream (Resume, Job, Gap, Plan) points back to Lines, so
each claim can be shown where the person wrote it. No file format is known
here; the readers next door know them.
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

Format = Literal["pdf", "docx", "text", "markdown", "html", "json"]
Place = Literal["body", "table", "textbox", "header", "footer", "note", "form"]
HazardKind = Literal[
    "columns",
    "tables",
    "text boxes",
    "contact in header",
    "contact in text box",
    "pictures",
    "broken characters",
    "hidden text",
    "look-alike letters",
    "too big",
    "unusual heading",
    "unreadable date",
    "link without text",
    "tracked changes",
    "comments",
    "form fields",
    "damaged file",
    "left out",
]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points (1/72 inch), origin top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of a line looks.

    start, end: offsets in the line's text.
    size: in points; None where the file does not say.
    """

    start: int
    end: int
    size: float | None = None
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    r"""One line of text, as a person sees it.

    text: normalised by `tailor.text.normalise`, never empty, without the bullet
        mark; "\t" stands for a wide gap (a tab, a date pushed to the right edge).
    page: counted from 1; always 1 in formats without pages.
    box: None in formats without geometry (text, Markdown, DOCX).
    visible: False for white, clipped or zero-size text.
    bullet: the bullet mark as the file has it ("•", "-"; "•" for a native list
        item); None where the line is no list item. A wrapped second line has None.
    level: depth of a list item, 0 for the outermost; 0 for every other line.
    heading: 1 to 6 where the file itself calls the line a heading, else None.
    gap: white space above the line in line heights; 0 for none or unknown.
    number: the line's number as a person counts in the source: file lines in
        text formats, else the running number from 1.
    place: where on the page it stands.
    block: lines of one column, cell or text box share a number.
    looks: in order, not overlapping; () where the file says nothing.
    says: which field of a job it is, where the file itself names its fields.
    anchor: known to the reader that made it and to `output/` alone.
    """

    text: str
    page: int = 1
    box: Box | None = None
    visible: bool = True
    bullet: str | None = None
    level: int = 0
    heading: int | None = None
    gap: float = 0.0
    number: int = 0
    place: Place = "body"
    block: int = 0
    looks: tuple[Look, ...] = ()
    says: Literal["title", "employer", "place"] | None = None
    anchor: object = field(default=None, compare=False)

    @property
    def size(self) -> float | None:
        """The font size of most of the line's characters, in points."""
        sizes: dict[float, int] = {}
        for look in self.looks:
            if look.size is not None:
                sizes[look.size] = sizes.get(look.size, 0) + look.end - look.start
        return max(sizes, key=lambda size: (sizes[size], size)) if sizes else None

    @property
    def is_bold(self) -> bool:
        """Whether every visible character of the line is bold."""
        bold = {i for look in self.looks if look.bold for i in range(look.start, look.end)}
        return bool(bold) and all(
            i in bold for i, character in enumerate(self.text) if not character.isspace()
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the file: where it points and the text that carries it.

    line: index into Document.lines; None where no text carries it.
    """

    url: str
    text: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Hazard:
    """Something that would trip a hiring system's reader, or ours.

    problem, advice: one sentence each, to the person.
    lines: indexes into Document.lines that show it; () for the whole file.
    """

    kind: HazardKind
    problem: str
    advice: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line: Document.lines[line].text[start:end]."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """The lines of one file, in the order a person reads them.

    name: what to call the file in a sentence.
    path: None for standard input, a pipe and a web page.
    sha256: of the file's bytes, in hex.
    data: those bytes where there is no path to read them from again.
    pages: None in formats without pages.
    paper: width and height of the first page as a Box from 0, 0; None if unknown.
    stated: the file's own text where it is a JSON Resume, which names its fields.
    """

    name: str
    format: Format
    lines: tuple[Line, ...]
    path: Path | None = None
    sha256: str = ""
    links: tuple[Link, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    pages: int | None = None
    paper: Box | None = None
    data: bytes | None = field(default=None, compare=False, repr=False)
    stated: str | None = field(default=None, compare=False, repr=False)

    @cached_property
    def text(self) -> str:
        """The visible lines, one a row."""
        return "\n".join(line.text for line in self.lines if line.visible)

    def at(self, span: Span) -> str:
        """Return what stands at a span."""
        return self.lines[span.line].text[span.start : span.end]
