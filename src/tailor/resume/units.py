"""The lines of a section become Units: a bullet with its wrapped lines, a head line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tailor.document import Document, Line, Span
from tailor.resume.dates import When, is_day_first, iter_dates
from tailor.resume.ledger import Ledger
from tailor.resume.passage import Passage, join, whole_line, words_of
from tailor.resume.wrapping import Joining, Wrapping, is_torn

SENTENCE_WORDS = 14  # a head line is shorter; a sentence of a resume mostly longer
MAX_DATES = 20  # of one unit; a line with more is no head of an entry
MAX_DATED_WORDS = 10  # a longer line that ends in a year is a sentence
MIN_SMALL = 3  # small words of a statement; "Institut de tourisme et d'hôtellerie" has two
INDENT = 5.0  # points; a list item stands further right than the head of its entry
# how names end: with a legal form or with initials ("B.V.", "U.S.")
_FORM = re.compile(r"\b(?:Inc|Co|Ltd|Corp|Jr|Sr|S\.r\.l|S\.p\.A|[A-Z](?:\.\s?[A-Z])+)\.$")
_FROM = re.compile(r"from\b", re.I)
_INSIDE = re.compile(r"\b(?:in|of|by|for|during|to|from|the|since|and|over)$", re.I)


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
        """Whether it is a list item; what the file calls a heading is none."""
        if self.first.heading and not self.is_item:
            return False
        if self.when and not re.search(
            r"\w", self.text[: self.when.at] + self.text[self.when.to :]
        ):
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
    def is_statement(self) -> bool:
        """Whether it tells of something done, as the lines of a list without marks do.

        Names and titles are written with capitals; small words of four letters and
        more are the body of a statement.
        """
        if self.when or "\t" in self.text or self.first.is_bold or self.is_sentence:
            return False
        words = re.findall(r"[^\W\d_][\w\u2019'-]*", self.text)
        small = [word for word in words if word[0].islower() and len(word) >= 4]
        names = sum(word[0].isupper() for word in words[1:])
        is_begun = self.text[:1].isupper() and len(small) >= MIN_SMALL
        return is_begun and names <= len(small)

    @property
    def when(self) -> When | None:
        """The date of an entry: a range before a single date, set off from other words."""
        free = [date for date in self.dates if _is_apart(self.text, date)]
        ranges = [date for date in free if date.is_range]
        return next(iter([*ranges, *free]), None)


class Reader:
    """What all readers of sections share: the document, the ledger, how to join lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.ledger = Ledger(document)
        self.words = words_of(document)
        self.towns: frozenset[str] = frozenset()  # where the person lives
        self.day_first = is_day_first(document.text)
        self._wrapping = Wrapping(document)

    def passage(self, lines: Iterable[int]) -> Passage | None:
        """Return what is still free of some lines as one Passage."""
        spans = [span for line in lines for span in self.ledger.free(line)]
        return join(self.document, spans, self.words) if spans else None

    def units(self, lines: Sequence[int], *, how: Joining = "prose") -> tuple[Unit, ...]:
        """Return the units of some lines in order; lines without a free rest drop out."""
        groups: list[list[int]] = []
        for number in lines:
            line = self.document.lines[number]
            if not line.visible or not self.ledger.free(number):
                continue
            if not any(c.isalnum() for c in line.text):
                continue  # a drawn rule
            if groups and self._wrapping.goes_on(groups[-1], number, how=how):
                groups[-1].append(number)
            else:
                groups.append([number])
        units = []
        for group in groups:
            passage = self._whole(group)
            if passage is not None:
                shown = tuple(self.document.lines[number] for number in group)
                dates = iter_dates(passage.text, day_first=self.day_first)
                units.append(Unit(passage, shown, tuple(islice(dates, MAX_DATES))))
        return tuple(units)

    def _whole(self, group: Sequence[int]) -> Passage | None:
        """Return lines as one Passage; a date between the words of two goes behind them."""
        spans = [span for line in group for span in self.ledger.free(line)]
        first = self.document.lines[group[0]].text
        if (
            len(group) > 1
            and is_torn(first)
            and spans[0] == whole_line(self.document, group[0])
        ):
            at = first.index("\t")
            left, right = Span(group[0], 0, at), Span(group[0], at + 1, len(first))
            spans = [left, *spans[1:], right]
        return join(self.document, spans, self.words) if spans else None

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


def _is_dated(unit: Unit) -> bool:
    return unit.when is not None and (unit.when.is_range or unit.when.at == 0)


def _is_apart(text: str, date: When) -> bool:
    """Whether a date is set off: not a year inside a sentence or a name."""
    before, after = text[: date.at].rstrip(" "), text[date.to :].lstrip(" ")
    if _INSIDE.search(before):
        return False
    if date.is_range:
        is_inside = _FROM.match(text, date.at) and before[-1:].isalnum()
        return not (is_inside and len(text.split()) > MAX_DATED_WORDS)
    left = not before or before[-1] in "\t|,(\u00b7\u2022\u2013\u2014-:;["
    right = not after or after[0] in "\t|,)\u00b7\u2022\u2013\u2014-:;(]"
    return (
        (left and right)
        or (not after and len(text.split()) <= MAX_DATED_WORDS)
        or (not before and right)
    )
