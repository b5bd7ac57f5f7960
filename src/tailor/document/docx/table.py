"""Rows of a Word table: short entries side by side are one line, the rest are columns.

A row such as "2019 - 2021 | Registered Nurse" says one thing and is read as a person
reads it, with a tab between; so are the first lines of a row with dates in one cell and
a whole entry in the other. A table that lays out a page has cells of many lines: they
are read one after the other. No rule here hangs on a length that an edit of a word or
two changes: a copy is read like its source.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from tailor.document.document import Line
from tailor.document.docx.anchor import DocxAnchor
from tailor.document.docx.names import CELL, ROW, TABLE, WRAPPERS, P, w
from tailor.document.docx.paragraph import Draft, Ground, Spot, drafts_of
from tailor.document.layout.dates import is_date

MAX_SHORT = 80  # characters: two cells of a row above that are columns of text
MAX_DATES = 40  # characters: "September 2019 - December 2021" and a place below
MAX_LABEL = 40  # characters: a section's name beside its text
_TALL = 3  # lines: what stands beside its section's name has so many
_PROSE = 8  # words that end in a full stop


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with text in it, its number in the row, and its lines."""

    element: etree._Element
    number: int
    drafts: tuple[Draft, ...]

    @property
    def first(self) -> str:
        """The text of the first line."""
        return self.drafts[0].line.text

    @property
    def is_label(self) -> bool:
        """Whether it could be the name of the section beside it."""
        short = len(self.drafts) == 1 and len(self.first) <= MAX_LABEL
        return short and not is_date(self.first)

    @property
    def is_text(self) -> bool:
        """Whether it holds what a section does: several lines, or sentences."""
        prose = self.first.endswith(".") and len(self.first.split()) >= _PROSE
        return len(self.drafts) >= _TALL or prose


@dataclass(frozen=True, slots=True)
class Dated:
    """A row with dates beside an entry: which cell is the entry, what stands beside.

    beside: for each line of the entry that has one, the draft in the other cell.
    """

    entry: etree._Element
    is_left: bool
    beside: tuple[Draft, ...]


def rows_of(table: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the cells of each row."""
    for row in _iter_inside(table, ROW):
        yield list(_iter_inside(row, CELL))


def full_cells(
    cells: Sequence[etree._Element], ground: Ground, spot: Spot
) -> tuple[Cell, ...]:
    """Return a row's cells that hold text; () where one holds a table or a text box."""
    if any(_has(cell, TABLE, w("txbxContent")) for cell in cells):
        return ()
    read = [
        Cell(cell, i, tuple(d for p in cell.iter(P) for d in drafts_of(p, ground, spot)))
        for i, cell in enumerate(cells)
    ]
    return tuple(cell for cell in read if cell.drafts)


def names_sections(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether the first column of a table names sections, the second holds them."""
    beside = 0  # lines beside the last name, over the rows in which it isn't repeated
    for row in rows:
        if len(row) == 2 and row[0].is_label:
            beside = _TALL if row[1].is_text else len(row[1].drafts)
        elif beside and len(row) == 1 and row[0].number == 1:
            beside += len(row[0].drafts)
        else:
            beside = 0
        if beside >= _TALL:
            return True
    return False


def is_entry(row: tuple[Cell, ...], *, beside_sections: bool) -> bool:
    """Whether a row is one of short entries, to be read as one line."""
    if len(row) < 2 or any(len(cell.drafts) > 1 for cell in row):
        return False
    lines = [cell.drafts[0].line for cell in row]
    if any(line.bullet or line.heading or not line.visible for line in lines):
        return False
    if sum(len(line.text) > MAX_SHORT for line in lines) > 1:
        return False
    first = lines[0].text
    if any(is_date(line.text) for line in lines) or first.endswith(":"):
        return True
    return not (beside_sections and row[0].is_label) and not first.isupper()


def dated_row(row: tuple[Cell, ...]) -> Dated | None:
    """Return how a row reads that has dates in one cell, an entry of lines in the other."""
    if len(row) != 2:
        return None
    for dates, entry in (row, row[::-1]):
        first = [draft.line for draft in entry.drafts[: len(dates.drafts)]]
        few = len(dates.drafts) <= min(2, len(entry.drafts))
        plain = all(line.visible and not line.bullet for line in first)
        if few and plain and _are_dates(dates):
            return Dated(entry.element, dates is row[0], dates.drafts)
    return None


def joined(drafts: Sequence[Draft], part: str, *, like: Draft) -> Line:
    """Return one line of several cells, otherwise like one of them, not numbered yet."""
    text, stretches, looks = "", [], []
    for draft in drafts:
        text += "\t" if text else ""
        at = len(text)
        stretches.append(replace(draft.stretch, at=at))
        looks += [
            replace(look, start=look.start + at, end=look.end + at)
            for look in draft.line.looks
        ]
        text += draft.line.text
    anchor = DocxAnchor(part, tuple(stretches))
    return replace(like.line, text=text, looks=tuple(looks), anchor=anchor)


def _are_dates(cell: Cell) -> bool:
    lines = [draft.line for draft in cell.drafts]
    return is_date(cell.first) and all(
        len(k.text) <= MAX_DATES and k.visible and not (k.bullet or k.heading)
        for k in lines
    )


def _has(cell: etree._Element, *names: str) -> bool:
    return next(cell.iter(*names), None) is not None


def _iter_inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield rows of a table or cells of a row, content controls around them unwrapped."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in WRAPPERS:
            yield from _iter_inside(child, name)
