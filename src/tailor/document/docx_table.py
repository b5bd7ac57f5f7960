"""Rows of a Word table: short entries side by side are one line, the rest are columns.

A row such as "2019 - 2021 | Registered Nurse" says one thing and is read as a person
reads it, with a tab between; so are the first lines of a row with dates in one cell and
a whole entry in the other. A table that lays out a page has cells of many lines: they
are read one after the other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from tailor.document.document import Line
from tailor.document.docx_anchor import DocxAnchor
from tailor.document.docx_names import CELL, ROW, TABLE, WRAPPERS, P, w
from tailor.document.docx_paragraph import Draft, Ground, Spot, drafts_of
from tailor.document.docx_pieces import raw_text

MAX_CELL = 60  # characters: a table cell above that is text, no entry of a row
MAX_ROW = 110  # characters: what fits on one line of a page
MAX_DATES = 40  # characters: "September 2019 - December 2021" and a place below
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def rows_of(table: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the cells of each row."""
    for row in _iter_inside(table, ROW):
        yield list(_iter_inside(row, CELL))


def entries_of(cells: Sequence[etree._Element], ground: Ground, spot: Spot) -> list[Draft]:
    """Return one line a cell where a row is one of short entries, else ()."""
    paragraphs: list[etree._Element] = []
    for cell in cells:
        with_text = [p for p in cell.iter(P) if raw_text(p).strip()]
        if len(with_text) > 1 or _has(cell, TABLE, w("txbxContent")):
            return []
        paragraphs += with_text
    rows = [drafts_of(p, ground, spot) for p in paragraphs]
    drafts = [row[0] for row in rows if len(row) == 1]
    lines = [draft.line for draft in drafts]
    return drafts if len(drafts) == len(rows) and _is_row(lines) else []


@dataclass(frozen=True, slots=True)
class Dated:
    """A row with dates beside an entry: which cell is the entry, what stands beside.

    beside: for each line of the entry that has one, the draft in the other cell.
    """

    entry: int
    is_left: bool
    beside: tuple[Draft, ...]


def dated_row(cells: Sequence[etree._Element], ground: Ground, spot: Spot) -> Dated | None:
    """Return how a row reads that has dates in one cell, an entry of lines in the other."""
    full = [
        i for i, cell in enumerate(cells) if any(raw_text(p).strip() for p in cell.iter(P))
    ]
    if len(full) != 2 or any(_has(cells[i], TABLE, w("txbxContent")) for i in full):
        return None
    drafts = {
        i: [d for p in cells[i].iter(P) for d in drafts_of(p, ground, spot)] for i in full
    }
    for dates, entry in (full, full[::-1]):
        beside, lines = drafts[dates], drafts[entry]
        if len(beside) <= 2 and len(beside) <= len(lines) and _are_dates(beside):
            first = [draft.line for draft in lines[: len(beside)]]
            if all(line.visible and not line.bullet for line in first):
                return Dated(entry, dates < entry, tuple(beside))
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


def _is_row(lines: Sequence[Line]) -> bool:
    if len(lines) < 2 or any(k.bullet or k.heading or not k.visible for k in lines):
        return False
    first = lines[0].text
    if first.isupper() and not any(c.isdigit() for c in first):
        return False  # a section's heading beside the section
    return all(len(line.text) <= MAX_CELL for line in lines) and (
        sum(len(line.text) for line in lines) <= MAX_ROW
    )


def _are_dates(drafts: Sequence[Draft]) -> bool:
    lines = [draft.line for draft in drafts]
    return bool(_YEAR.search(lines[0].text)) and all(
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
