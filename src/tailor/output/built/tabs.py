"""Where the wide gaps of a built document end: at the right edge, or in columns.

A gap alone would end at the next half inch, near or far, and every row elsewhere. Rows of
one kind below one heading share their columns where they fit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tailor.output.built.design import (
    GAP_EMS,
    Design,
    Paper,
    Style,
    indent,
    setting,
)
from tailor.output.built.measure import width
from tailor.output.built.paragraph import Paragraph
from tailor.output.built.text import Text

LEAST_EMS = 0.7  # between two columns, where the usual gap is too much
PLACED = 2  # gaps of a head with its place before its dates
MOST_EMPTY = 12  # ems of a column that a row may leave empty
LOOSE_BY = 1.02  # a stop that the text before it reaches is passed over
_Columns = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Tabs:
    """The tab stops of a paragraph, in twips from the left margin.

    stops: on the left of what stands behind them.
    has_edge: the last gap goes to the stop at the right edge that all styles have.
    """

    stops: tuple[int, ...] = ()
    has_edge: bool = False


def tabs_of(
    made: Sequence[Paragraph], texts: Sequence[Text], design: Design, paper: Paper
) -> tuple[Tabs, ...]:
    """Return the tab stops of each paragraph."""
    found = [Tabs()] * len(made)
    rows: dict[tuple[int, Style], list[int]] = {}
    heads: dict[tuple[int, Style], list[int]] = {}
    section = 0
    for number, (paragraph, text) in enumerate(zip(made, texts, strict=True)):
        section += paragraph.style == "Heading1"
        if text.to_edge and not text.is_broken and text.text.count("\t") == PLACED:
            heads.setdefault((section, paragraph.style), []).append(number)
        if text.to_edge:
            columns = _columns(_cells(text)[:-2])
            found[number] = Tabs(_twips(columns, paragraph, design), has_edge=True)
        elif "\t" in text.text:
            style = "Normal" if paragraph.style == "Spaced" else paragraph.style
            rows.setdefault((section, style), []).append(number)
    for numbers in heads.values():
        room = min(_room(made[number], design, paper) for number in numbers)
        place = _place([_cells(texts[number]) for number in numbers], room)
        for number in numbers if place else ():
            stops = _twips((place,), made[number], design)
            found[number] = Tabs(stops, has_edge=True)
    for numbers in rows.values():
        ems = [_cells(texts[number]) for number in numbers]
        widest = _widest(ems)
        shared = _columns(widest)
        room = min(_room(made[number], design, paper) for number in numbers)
        is_shared = all(
            _fits(cells, shared, room) and _is_near(cells, widest) for cells in ems
        )
        for number, cells in zip(numbers, ems, strict=True):
            own = shared if is_shared else _own(cells, room)
            found[number] = Tabs(_twips(own[: len(cells) - 1], made[number], design))
    return tuple(found)


def is_too_long(paragraph: Paragraph, text: Text, design: Design, paper: Paper) -> bool:
    """Say whether a row has no room for what belongs at its right edge."""
    if not text.to_edge:
        return False
    cells = _cells(text)
    return _columns(cells[:-1])[-1] + cells[-1] > _room(paragraph, design, paper)


def _cells(text: Text) -> list[float]:
    """Return how wide the parts between the gaps are, in ems."""
    ems, at = [], 0
    for part in text.text.split("\t"):
        bold = [look.bold for look in text.looks[at : at + len(part)]]
        ems.append(width(part, bold))
        at += len(part) + 1
    return ems


def _columns(cells: Iterable[float], gap: float = GAP_EMS) -> _Columns:
    """Return where the columns behind these cells begin, in ems."""
    at, columns = 0.0, []
    for cell in cells:
        at += cell * LOOSE_BY + gap
        columns.append(at)
    return tuple(columns)


def _widest(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return how wide each column but the last of a row has to be."""
    count = max(map(len, rows)) - 1
    return [max(row[i] for row in rows if len(row) > i + 1) for i in range(count)]


def _fits(cells: Sequence[float], columns: _Columns, room: float) -> bool:
    return columns[len(cells) - 2] + cells[-1] <= room


def _is_near(cells: Sequence[float], widest: Sequence[float]) -> bool:
    """Whether no column is so wide that the next one seems to belong to another row."""
    return all(
        column - cell <= MOST_EMPTY
        for cell, column in zip(cells[:-1], widest, strict=False)
    )


def _place(heads: Sequence[Sequence[float]], room: float) -> float:
    """Return where the places of heads begin that all stand before dates; 0 for nowhere.

    heads: how wide the head, its place and its dates are, each.
    """
    _, places, dates = (max(cells) for cells in zip(*heads, strict=True))
    at = room - dates - places - GAP_EMS
    return at if all(head * LOOSE_BY + LEAST_EMS <= at for head, _, _ in heads) else 0.0


def _own(cells: Sequence[float], room: float) -> _Columns:
    """Return the columns of a row of its own; of one that is too long, equal ones."""
    for gap in (GAP_EMS, LEAST_EMS):
        columns = _columns(cells[:-1], gap)
        if _fits(cells, columns, room):
            return columns
    step = max(cells) + GAP_EMS
    return tuple(step * i for i in range(1, max(1, int(room // step))))


def _room(paragraph: Paragraph, design: Design, paper: Paper) -> float:
    """Return how wide a row of a paragraph is, in ems."""
    points = setting(design, paragraph.style).points
    return (paper.text_width(design) - _indent(paragraph, design)) / 20 / points


def _indent(paragraph: Paragraph, design: Design) -> int:
    return indent(design, paragraph.level) if paragraph.style == "ListBullet" else 0


def _twips(columns: _Columns, paragraph: Paragraph, design: Design) -> tuple[int, ...]:
    em = setting(design, paragraph.style).points * 20
    return tuple(round(at * em) + _indent(paragraph, design) for at in columns)
