"""The lines of a section become Units: a bullet with its wrapped lines, a paragraph, a
head line. Which lines belong together is told by bullet marks, full lines, white space,
indentation and look, whatever the layout.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import Literal

from tailor.document import Document, Line, Span
from tailor.resume.dates import When, iter_dates
from tailor.resume.ledger import Ledger
from tailor.resume.passage import Passage, join, words_of

SENTENCE_WORDS = 14  # a head line is shorter; a sentence of a resume mostly longer
MIN_COLUMNS = 50  # characters; a text with shorter lines is not wrapped at all
MIN_WRAPPED = 16  # characters: a shorter line is a name or a town, not a wrapped text
HANG = 4.0  # points; the wrapped lines of one item stand below each other
NEARLY_FULL = 0.8  # of the width of its block
INDENT = 5.0  # points; a list item stands further right than the head of its entry
MIN_LINES = 4  # a block of fewer lines does not show how far its lines reach
_SAME_PARAGRAPH = 0.45  # line heights of white space; more opens a new paragraph


@dataclass(frozen=True, slots=True)
class Unit:
    """What a person reads as one item.

    lines: the lines that are joined in `passage`; the first tells how it looks.
    dates: what the text says about when, in its order.
    is_item: a list item without a mark of its own, told by its indentation.
    """

    passage: Passage
    lines: tuple[Line, ...]
    dates: tuple[When, ...]
    is_item: bool = False

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
        """Whether it is a list item."""
        if self.when and self.when.at == 0 and self.when.to == len(self.text):
            return False  # a dash before a date marks no item
        return self.is_item or self.first.bullet is not None

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


_HANGING = re.compile(
    r"\d{4}\s*[-\u2010-\u2015]\s*[^\W\d_]{3,9}\.?$|\d{4}\s*[-\u2010-\u2015]$"
)
_YEAR = re.compile(r"(?:19|20)\d\d$|(?:present|current|now)$", re.I)
_SEPARATOR = re.compile(r"[,;|\u00b7\u2022\t:]|\s/\s")
_LABELLED = re.compile(r"[^,:;|]{2,40}:\s")
_FORM = re.compile(
    r"\b(?:Inc|Co|Ltd|Corp|P\.C|S\.r\.l|S\.A|S\.p\.A|Jr|Sr|U\.S|U\.K|D\.C)\.$"
)


# prose: a full line goes on in the next. list: only inside a list with separators.
# lines: only where the text can't end there.
Joining = Literal["prose", "list", "lines"]


class Reader:
    """What all readers of sections share: the document, the ledger, how to join lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.ledger = Ledger(document)
        self.words = words_of(document)
        self.towns: frozenset[str] = frozenset()  # where the person lives
        self._limits = _limits(document)
        self._item_limits = _item_limits(document)
        self._counts = Counter(line.block * 1000 + line.page for line in document.lines)

    def passage(self, lines: Iterable[int]) -> Passage | None:
        """Return what is still free of some lines as one Passage."""
        spans = [span for line in lines for span in self.ledger.free(line)]
        return join(self.document, spans, self.words) if spans else None

    def units(self, lines: Sequence[int], *, how: Joining = "prose") -> tuple[Unit, ...]:
        """Return the units of some lines, in their order; lines without a free rest drop out."""
        groups: list[list[int]] = []
        for number in lines:
            line = self.document.lines[number]
            if not line.visible or not self.ledger.free(number):
                continue
            if not any(c.isalnum() for c in line.text):
                continue  # a drawn rule
            if (
                groups
                and self._goes_on(groups[-1], number)
                and not (how != "prose" and self._is_new_item(groups[-1], number, how))
            ):
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

    def entry_units(self, lines: Sequence[int]) -> tuple[Unit, ...]:
        """Return the units of a section of entries; indented lines below a head are items.

        Browsers draw list marks as shapes: a PDF printed from one holds none.
        """
        units = self.units(lines)
        if any(unit.is_bullet or unit.first.box is None for unit in units):
            return units
        lefts = [unit.first.box.left for unit in units if unit.first.box]
        heads = [u.first.box.left for u in units if u.first.box and u.when]
        if not heads or min(heads) > min(lefts) + INDENT:
            return units
        edge = min(lefts) + INDENT
        return tuple(
            replace(unit, is_item=True) if left >= edge and not _is_dated(unit) else unit
            for unit, left in zip(units, lefts, strict=True)
        )

    def _is_new_item(self, group: list[int], number: int, how: Joining) -> bool:
        """Whether a line of a list without commas or bars is an item of its own."""
        text = " ".join(self.document.lines[n].text for n in group)
        line = self.document.lines[number].text
        if _LABELLED.match(line):
            return True
        if line[:1].islower() or line[:1] in "(&" or text.count("(") > text.count(")"):
            return False
        if how == "lines":
            before, after = self.document.lines[group[-1]], self.document.lines[number]
            if before.is_bold and after.is_bold:
                return False
            return not text.endswith((",", ";", "&", "-", "/", "\u2013"))
        return not _SEPARATOR.search(text)

    def _goes_on(self, group: list[int], number: int) -> bool:
        """Whether a line is the wrapped rest of the lines before it."""
        line, before = self.document.lines[number], self.document.lines[group[-1]]
        first = self.document.lines[group[0]]
        if line.bullet is not None or line.heading or before.heading:
            return False
        if self.document.format in ("docx", "html", "json"):
            return False  # a paragraph is one line there
        if (
            number == group[-1] + 1
            and _HANGING.search(before.text)
            and _YEAR.match(line.text)
        ):
            return True  # "September 2013 – August" and, below, "2017"
        if line.block != before.block or number != group[-1] + 1:
            return False
        if line.page == before.page and line.gap > _SAME_PARAGRAPH:
            return False
        if self.document.format in ("text", "markdown"):
            if first.bullet is not None:
                return line.text[:1].islower() or self._is_full(before, line)
            return not _ends_in_date(before.text) and self._is_full(before, line)
        if not _same_look(before, line):
            return False
        if len(group) == 1 and _is_date(before.text) and _is_date(line.text):
            return True  # "2015" and, below, "2019"
        if first.bullet is not None:
            return self._goes_on_in_item(group, number)
        if _ends_in_date(before.text) or len(before.text) < MIN_WRAPPED:
            return False
        return self._is_full(before, line)

    def _is_full(self, before: Line, line: Line, *, in_item: bool = False) -> bool:
        """Whether the next line's first word had no room on the line before."""
        if "\t" in before.text or "\t" in line.text:
            return False
        word = line.text.split()[0]
        if before.text.endswith(("-", "/")) and line.text[:1].islower():
            return True
        if before.box is None or line.box is None:
            limit = self._limits.get(0, 0.0)
            room = limit - len(before.text) - 1
            return -3 <= room < len(word) and len(before.text) > 0.6 * limit  # also for inf
        if not self._is_wide(before) and not line.text[:1].islower():
            return False
        limits = self._item_limits if in_item else self._limits
        limit = limits.get(before.block * 1000 + before.page, 0.0)
        width = (before.box.right - before.box.left) / max(1, len(before.text))
        return before.box.right + width * (len(word) + 0.8) > limit

    def _goes_on_in_item(self, group: list[int], number: int) -> bool:
        """Whether a line below a list item is its rest: it hangs where the text does."""
        first, line = self.document.lines[group[0]], self.document.lines[number]
        before = self.document.lines[group[-1]]
        full, lower = self._is_full(before, line, in_item=True), line.text[:1].islower()
        if first.box is None or line.box is None:
            return full or lower
        if len(group) > 1:
            second = self.document.lines[group[1]]
            hangs = second.box is None or abs(line.box.left - second.box.left) < HANG
            return hangs and (full or lower or self._reach(before) > NEARLY_FULL)
        if _hangs_below(first, line):
            return full or lower or self._reach(before) > NEARLY_FULL
        return full and lower

    def _reach(self, line: Line) -> float:
        """Return how far a line reaches, of the way that lines of its block go."""
        limit = self._limits.get(line.block * 1000 + line.page, 0.0)
        if line.box is None or limit <= line.box.left:
            return 0.0
        return (line.box.right - line.box.left) / (limit - line.box.left)

    def _is_wide(self, line: Line) -> bool:
        """Whether a line's block is wide enough to show where lines wrap."""
        return self._counts.get(line.block * 1000 + line.page, 0) >= MIN_LINES


def _hangs_below(bullet: Line, line: Line) -> bool:
    """Whether a line stands where the text of a list item does, right of its mark."""
    if bullet.box is None or line.box is None or "\t" in line.text or line.is_bold:
        return False
    return HANG <= line.box.left - bullet.box.left < 40


def _is_italic(line: Line) -> bool:
    return sum(look.end - look.start for look in line.looks if look.italic) * 2 > len(
        line.text
    )


def _is_dated(unit: Unit) -> bool:
    return unit.when is not None and (unit.when.is_range or unit.when.at == 0)


def _limits(document: Document) -> dict[int, float]:
    """Return how far lines reach: in points by block and page, in characters by 0."""
    limits = {0: _columns(document)}
    for line in document.lines:
        if line.box is not None and line.visible:
            where = line.block * 1000 + line.page
            limits[where] = max(limits.get(where, 0.0), line.box.right)
    return limits


def _item_limits(document: Document) -> dict[int, float]:
    """Return how far list items reach: dates beside them may leave them less room."""
    limits: dict[int, float] = {}
    in_item = False
    for line in document.lines:
        in_item = line.bullet is not None or (in_item and line.gap < _SAME_PARAGRAPH)
        if in_item and line.box is not None and line.visible and "\t" not in line.text:
            where = line.block * 1000 + line.page
            limits[where] = max(limits.get(where, 0.0), line.box.right)
    return limits


def _columns(document: Document) -> float:
    """Return at how many characters a text is wrapped: its wrapped bullets show it."""
    wrapped = [
        len(before.text) + 2
        for before, line in pairwise(document.lines)
        if before.bullet and not line.bullet and not line.gap
    ]
    lengths = sorted(len(line.text) for line in document.lines if len(line.text) <= 110)
    plain = lengths[int(0.97 * (len(lengths) - 1))] if lengths else 0
    columns = max(wrapped, default=plain)
    return float(columns) if columns >= MIN_COLUMNS else inf


def _is_date(text: str) -> bool:
    dates = list(iter_dates(text))
    return (
        len(dates) == 1 and not dates[0].is_range and dates[0].to - dates[0].at == len(text)
    )


def _ends_in_date(text: str) -> bool:
    if text.endswith(("-", "\u2010", "\u2013", "\u2014")):
        return False
    return any(date.to >= len(text) - 1 for date in iter_dates(text))


def _same_look(before: Line, line: Line) -> bool:
    if not before.bullet and _is_italic(before) != _is_italic(line):
        return False
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
    if re.search(r"\b(?:in|of|by|for|during|to|from|the|since|and|over)$", before, re.I):
        return False
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
