"""Which short lines of a source stand in one row: contact data, a head and its dates.

A narrow column gives each a line of its own. On the width of a page such a stack is half
a blank page, and all the rest would have to be set small to have room.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tailor.document import Line, Span
from tailor.output.built.design import GAP_EMS, USUAL, Paper, Style, setting
from tailor.output.built.joint import GAP, Part, wrapped_heads
from tailor.output.built.measure import width
from tailor.output.built.sense import Sense, spans_by_line, understood
from tailor.resume import (
    Certificate,
    Entry,
    Period,
    Piece,
    Resume,
    Role,
    School,
)

_Time = tuple[Period, Piece | None]
MOST_RIGHT = 52  # characters at the right edge: two long months, a place


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a resume, how they are tied so far, and what is bold."""

    lines: tuple[Line, ...]
    ties: dict[int, Part]
    strong: Mapping[int, Sequence[Span]]

    def joined(self, index: int) -> float:
        """Return how wide a row would be that a line joins, in ems."""
        first = index - 1
        while first in self.ties:
            first -= 1
        gaps = 1 + sum(self.lines[i].text.count("\t") for i in range(first, index + 1))
        gaps += sum(self.ties[i].glue == GAP for i in range(first + 1, index))
        return GAP_EMS * gaps + sum(map(self._width, range(first, index + 1)))

    def _width(self, index: int) -> float:
        text = self.lines[index].text
        spans = self.strong.get(index, ())
        bold = [any(s.start <= i < s.end for s in spans) for i in range(len(text))]
        return width(text, bold)


def rows(
    resume: Resume, sense: Sense, ties: Mapping[int, Part], paper: Paper
) -> dict[int, Part]:
    """Return the lines that stand in the row of the line above, and how they are tied.

    ties: of the lines that are one text with the line above; they stay as they are.
    """
    page = _Page(resume.document.lines, dict(ties), sense.strong)
    for index in wrapped_heads(resume, sense.heads):
        page.ties.setdefault(index, Part(index, " "))
    for kind in _times(resume):
        _put_dates(page, sense, resume, kind, _room(paper, "Role"))
    for index in _levels(resume):
        _put(page, index, _room(paper, "Normal"))
    for index in sorted(sense.data):
        if index - 1 in sense.data:
            _put(page, index, _room(paper, "Contact"))
    return {index: part for index, part in page.ties.items() if index not in ties}


def _put(page: _Page, index: int, room: float) -> None:
    if index not in page.ties and page.joined(index) <= room:
        page.ties[index] = Part(index, GAP)


def _room(paper: Paper, style: Style) -> float:
    """Return how many ems a row has in the usual designs at least."""
    return min(
        paper.text_width(design) / 20 / setting(design, style).points for design in USUAL
    )


def _put_dates(
    page: _Page, sense: Sense, resume: Resume, kind: Sequence[_Time], room: float
) -> None:
    """Put dates that have a line to themselves below a head beside it: all, or none."""
    whole = spans_by_line(understood(resume))
    below: list[int] = []
    for period, place in kind:
        index = period.piece.spans[0].line
        entry = sense.heads.get(index)
        if entry is None or sense.heads.get(index - 1) != entry:
            continue
        if spans_by_line((period.piece, place)).get(index) == whole.get(index):
            below.append(index)
    for index in below:
        line, above = page.lines[index], page.lines[index - 1]
        is_plain = "\t" not in line.text + above.text and line.bullet is None
        fits = len(line.text) <= MOST_RIGHT and page.joined(index) <= room
        if index in page.ties or not (is_plain and fits):
            return
    page.ties.update((index, Part(index, GAP)) for index in below)


def _times(resume: Resume) -> Iterator[list[_Time]]:
    """Yield the dates of each kind of entry, with its place if it has one."""
    placed: tuple[Sequence[Role | School], ...] = (resume.roles, resume.education)
    for kind in placed:
        yield [(one.period, one.place) for one in kind if one.period]
    others: tuple[Sequence[Certificate | Entry], ...] = (
        resume.certificates,
        resume.entries,
    )
    for other in others:
        yield [(one.period, None) for one in other if one.period]


def _levels(resume: Resume) -> Iterator[int]:
    """Yield the lines that say how well the language above is known."""
    for language in resume.languages:
        level = language.fluency.spans[0].line if language.fluency else None
        if level is not None and level == language.name.spans[-1].line + 1:
            yield level
