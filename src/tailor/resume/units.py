"""The lines of a section become Units: a bullet with its wrapped lines, a paragraph, a
head line. Which lines belong together is told by bullet marks, full lines, white space,
indentation and look, whatever the layout.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tailor.document import Document, Line, Span
from tailor.resume.dates import When, iter_dates
from tailor.resume.ledger import Ledger
from tailor.resume.passage import Passage, join, words_of

SENTENCE_WORDS = 14  # a head line is shorter; a sentence of a resume mostly longer
_SAME_PARAGRAPH = 0.45  # line heights of white space; more opens a new paragraph


@dataclass(frozen=True, slots=True)
class Unit:
    """What a person reads as one item.

    lines: the lines that are joined in `passage`; the first tells how it looks.
    dates: what the text says about when, in its order.
    """

    passage: Passage
    lines: tuple[Line, ...]
    dates: tuple[When, ...]

    @property
    def text(self) -> str:
        """The text, as a person reads it."""
        return self.passage.text

    @property
    def first(self) -> Line:
        """The line that it begins with."""
        return self.lines[0]

    @property
    def is_bullet(self) -> bool:
        """Whether it begins with a bullet mark."""
        return self.first.bullet is not None

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like a sentence, not like the head of an entry."""
        words = len(self.text.split())
        if words > SENTENCE_WORDS and not self.dates:
            return True
        return (
            words >= 6
            and self.text.rstrip().endswith((".", "!"))
            and not _FORM.search(self.text)
        )

    @property
    def when(self) -> When | None:
        """The date of an entry: a range before a single date, set off from other words."""
        free = [date for date in self.dates if _is_apart(self.text, date)]
        ranges = [date for date in free if date.is_range]
        return (ranges or free or [None])[0]


_FORM = re.compile(
    r"\b(?:Inc|Co|Ltd|Corp|P\.C|S\.r\.l|S\.A|S\.p\.A|Jr|Sr|U\.S|U\.K|D\.C)\.$"
)


class Reader:
    """What all readers of sections share: the document, the ledger, how to join lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.ledger = Ledger(document)
        self.words = words_of(document)
        self._limits = _limits(document)

    def passage(self, lines: Iterable[int]) -> Passage | None:
        """Return what is still free of some lines as one Passage."""
        spans = [span for line in lines for span in self.ledger.free(line)]
        return join(self.document, spans, self.words) if spans else None

    def units(self, lines: Sequence[int]) -> tuple[Unit, ...]:
        """Return the units of some lines, in their order; lines without a free rest drop out."""
        groups: list[list[int]] = []
        for number in lines:
            if not self.document.lines[number].visible or not self.ledger.free(number):
                continue
            if groups and self._goes_on(groups[-1], number):
                groups[-1].append(number)
            else:
                groups.append([number])
        units = []
        for group in groups:
            passage = self.passage(group)
            if passage is not None:
                shown = tuple(self.document.lines[number] for number in group)
                units.append(Unit(passage, shown, tuple(iter_dates(passage.text))))
        return tuple(units)

    def _goes_on(self, group: list[int], number: int) -> bool:
        """Whether a line is the wrapped rest of the lines before it."""
        line, before = self.document.lines[number], self.document.lines[group[-1]]
        first = self.document.lines[group[0]]
        if line.bullet is not None or line.heading or before.heading:
            return False
        if self.document.format in ("docx", "html", "json"):
            return False  # a paragraph is one line there
        if line.block != before.block or number != group[-1] + 1:
            return False
        if line.page == before.page and line.gap > _SAME_PARAGRAPH:
            return False
        if self.document.format in ("text", "markdown"):
            return first.bullet is not None or self._is_full(before, line)
        if not _same_look(before, line):
            return False
        if first.bullet is not None:
            return self._is_full(before, line) or line.text[:1].islower()
        return self._is_full(before, line)

    def _is_full(self, before: Line, line: Line) -> bool:
        """Whether the next line's first word had no room on the line before."""
        if "\t" in before.text or "\t" in line.text:
            return False
        word = line.text.split()[0]
        if before.text.endswith(("-", "/")) and line.text[:1].islower():
            return True
        if before.box is None or line.box is None:
            limit = self._limits.get(0, 0.0)
            room = limit - len(before.text) - (2 if before.bullet is None else 4)
            return room < len(word) and len(before.text) > 0.6 * limit
        limit = self._limits.get(before.block * 1000 + before.page, 0.0)
        width = (before.box.right - before.box.left) / max(1, len(before.text))
        return before.box.right + width * (len(word) + 0.8) > limit


def _limits(document: Document) -> dict[int, float]:
    """Return how far lines reach: in points by block and page, in characters by 0."""
    limits: dict[int, float] = {}
    lengths = sorted(len(line.text) for line in document.lines if len(line.text) <= 110)
    limits[0] = float(lengths[int(0.97 * (len(lengths) - 1))]) if lengths else 0.0
    for line in document.lines:
        if line.box is not None and line.visible:
            where = line.block * 1000 + line.page
            limits[where] = max(limits.get(where, 0.0), line.box.right)
    return limits


def _same_look(before: Line, line: Line) -> bool:
    if before.is_bold != line.is_bold and not before.bullet:
        return False
    if line.is_bold and not before.is_bold:
        return False
    return not (before.size and line.size) or abs(before.size - line.size) < 0.6


def _is_apart(text: str, date: When) -> bool:
    """Whether a date is set off: not a year inside a sentence or a name."""
    before, after = text[: date.at].rstrip(" "), text[date.to :].lstrip(" ")
    if date.is_range:
        return True
    left = not before or before[-1] in "\t|,(\u00b7\u2022\u2013\u2014-:;["
    right = not after or after[0] in "\t|,)\u00b7\u2022\u2013\u2014-:;(]"
    return (
        (left and right)
        or (not after and len(text.split()) <= 10)
        or (not before and right)
    )


def line_spans(unit: Unit) -> tuple[Span, ...]:
    """Return the stretches of a unit."""
    return unit.passage.spans
