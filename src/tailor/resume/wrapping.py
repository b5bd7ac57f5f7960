"""Which lines go on in the next one: the wrapped rest of a bullet or a paragraph.

Full lines, white space, indentation and look tell it, whatever the layout.
"""

import re
from collections import Counter
from typing import Literal

from tailor.document import Document, Line
from tailor.resume.dates import iter_dates
from tailor.resume.line_limits import (
    MARK,
    SAME_PARAGRAPH,
    columns_of,
    item_limits,
    right_limits,
    where_of,
)
from tailor.resume.sounds import title_score

MIN_WRAPPED = 16  # characters: a shorter line is a name or a town, not a wrapped text
MIN_LINES = 4  # a block of fewer lines does not show how far its lines reach
HEAD = 1.5  # a score from which a line can be a job's title
CLOSER = 0.3  # line heights: the lines of an item stand closer than items do
HANG = 4.0  # points; the wrapped lines of one item stand below each other
MAX_HANG = 40.0  # points between a mark and its text
NARROW = 200.0  # points, about a third of a page
NEARLY_FULL = 0.8  # of the width of its block
# "September 2013 – August" and, below, "2017"; "Midwifery Council, Sep" and "2017"
_HANGING = re.compile(
    r"\d{4}\s*(?:[-\u2010-\u2015]|to\b)\s*(?:[^\W\d_]{3,9}\.?)?$"
    r"|[\s(](?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?$",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d$|(?:present|current|now)$", re.I)
# "Reduced cost by 41%": how lines of a list without marks begin, and how a line can't end
_DONE = re.compile(r"[A-Z][a-z]+ed\b")
_OPEN_END = re.compile(
    r"(?:[,;(&/\u2013-]|\b(?:and|or|the|an?|of|in|to|for|with|by|at|on|from|as|into|per))$"
)
_OPEN = re.compile(r"present|current(?:ly)?|now|today|ongoing|to date", re.I)
_SEPARATOR = re.compile(r"[,;|\u00b7\u2022\t:]|\s/\s")
_MARKS = (",", ";", "|", "\u00b7", "\u2022")
_LABELLED = re.compile(r"[^,:;|]{2,40}:\s")

# prose: a full line goes on in the next. list: only inside a list with separators.
# lines: only where the text can't end there.
Joining = Literal["prose", "list", "lines"]


class Wrapping:
    """How far the lines of one document reach, and so which are full."""

    def __init__(self, document: Document) -> None:
        self.lines = document.lines
        self.has_paragraphs = document.format in ("docx", "html", "json")
        self._columns = columns_of(document)
        self._limits = right_limits(document)
        self._item_limits = item_limits(document)
        self._counts = Counter(where_of(line) for line in document.lines)

    def goes_on(self, group: list[int], number: int, *, how: Joining) -> bool:
        """Return whether a line is the wrapped rest of the lines before it.

        Args:
            group: the lines that are one already.
            number: the line in question.
            how: what kind of section they stand in.
        """
        line, before = self.lines[number], self.lines[group[-1]]
        if line.bullet is not None or line.heading or before.heading:
            return False
        if number != group[-1] + 1:
            return False
        if self.has_paragraphs:
            is_pair = len(group) == 1 and _is_date(before.text) and _is_end(line.text)
            return is_pair and line.block == before.block and line.gap < SAME_PARAGRAPH
        if _YEAR.match(line.text) and _HANGING.search(before.text):
            return True
        if line.block != before.block:
            return False
        if len(group) == 1 and _is_date(before.text) and _is_end(line.text):
            return True  # "2015" and, below, "2019"
        if is_torn(before.text) and "\t" not in line.text:
            return True  # "National Academy of Arts and<tab>2012 – 2016", below: "Design"
        if line.page == before.page and line.gap > SAME_PARAGRAPH:
            return False
        if how != "prose" and self._is_new_item(group, number, how):
            return False
        return self._is_rest(group, number, how)

    def _is_rest(self, group: list[int], number: int, how: Joining) -> bool:
        """Whether a line close below belongs to the lines before it."""
        line, before = self.lines[number], self.lines[group[-1]]
        if "\t" in line.text and any(iter_dates(line.text)):
            return False  # "since 01/2023<tab>Acme Ltd" begins an entry
        is_item = self.lines[group[0]].bullet is not None
        if before.box is None or line.box is None:
            if is_item:
                full = self._is_full(before, line, in_item=True)
                return line.text[:1].islower() or full
            return not _ends_in_date(before.text) and self._is_full(before, line)
        if not _same_look(before, line):
            return False
        if is_item:
            return how != "prose" or self._is_rest_of_item(group, number)
        is_cut = how == "list" and line.text.split()[0].islower()
        if is_cut and line.gap + CLOSER < before.gap:
            return True  # "IV" and, closer than the items are, "therapy"
        if _ends_in_date(before.text) or (len(before.text) < MIN_WRAPPED and not is_cut):
            return False
        if _is_range(line.text):
            return False  # the dates of an entry in a narrow column
        if _DONE.match(line.text) and not _OPEN_END.search(before.text):
            return False
        return self._is_full(before, line)

    def _is_new_item(self, group: list[int], number: int, how: Joining) -> bool:
        """Whether a line of a list without commas or bars is an item of its own."""
        text = " ".join(self.lines[n].text for n in group)
        line = self.lines[number].text
        if _LABELLED.match(line):
            return True
        if line[:1].islower() or line[:1] in "(&" or text.count("(") > text.count(")"):
            return False
        if line[:1].isdigit() and _SEPARATOR.search(text):
            return False  # "NEC" and, below, "2023"
        if self.lines[group[0]].bullet is not None:
            return False  # the marks part the items
        if how == "lines":
            before, after = self.lines[group[-1]], self.lines[number]
            if before.is_bold and after.is_bold:
                return False
            if self._is_cut(before.text, number):
                return False
            return not text.endswith((*_MARKS, "&", "-", "/", "\u2013"))
        if not _SEPARATOR.search(text):
            return True
        return not text.endswith(_MARKS) and self._is_narrow(self.lines[number])

    def _is_cut(self, text: str, number: int) -> bool:
        """Whether a full line can't end where it does: "State Board of"."""
        is_full = self._is_full(self.lines[number - 1], self.lines[number])
        return is_full and _OPEN_END.search(text) is not None

    def _is_narrow(self, line: Line) -> bool:
        """Whether a block is a side column: its lists have one item a line, or few."""
        limit = self._limits.get(where_of(line), 0.0)
        return line.box is not None and limit - line.box.left < NARROW

    def _is_full(self, before: Line, line: Line, *, in_item: bool = False) -> bool:
        """Whether the next line's first word had no room on the line before."""
        if "\t" in before.text or "\t" in line.text:
            return False
        word = line.text.split()[0]
        if before.text.endswith(("-", "/")) and line.text[:1].islower():
            return True
        if before.box is None or line.box is None:
            room = self._columns - len(before.text) - 1 - (MARK if in_item else 0)
            return -3 <= room < len(word)
        if not self._is_wide(before) and not (
            line.text[:1].islower() or line.text[:1].isdigit()
        ):
            return False
        limits = self._item_limits if in_item else self._limits
        limit = limits.get(where_of(before), 0.0)
        width = (before.box.right - before.box.left) / max(1, len(before.text))
        return before.box.right + width * (len(word) + 0.8) > limit

    def _is_rest_of_item(self, group: list[int], number: int) -> bool:
        """Whether a line below a list item is its rest: it hangs where the text does."""
        first, line = self.lines[group[0]], self.lines[number]
        before = self.lines[group[-1]]
        full, lower = self._is_full(before, line, in_item=True), line.text[:1].islower()
        if first.box is None or line.box is None:
            return full or lower
        if len(group) > 1:
            second = self.lines[group[1]]
            hangs = second.box is None or abs(line.box.left - second.box.left) < HANG
            return hangs and (full or lower or self._reach(before) > NEARLY_FULL)
        if _hangs_below(first, line):
            return full or lower or self._reach(before) > NEARLY_FULL
        return full and (lower or self._is_between_items(number))

    def _is_between_items(self, number: int) -> bool:
        """Whether a line that names no job stands close above the next list item."""
        if number + 1 >= len(self.lines):
            return False
        line, after = self.lines[number], self.lines[number + 1]
        is_close = after.bullet is not None and after.gap <= SAME_PARAGRAPH
        is_head = title_score(line.text) >= HEAD or any(iter_dates(line.text))
        return is_close and after.block == line.block and not is_head

    def _reach(self, line: Line) -> float:
        """Return how far a line reaches, of the way that lines of its block go."""
        limit = self._limits.get(where_of(line), 0.0)
        if line.box is None or limit <= line.box.left:
            return 0.0
        return (line.box.right - line.box.left) / (limit - line.box.left)

    def _is_wide(self, line: Line) -> bool:
        """Whether a line's block is wide enough to show where lines wrap."""
        return self._counts.get(where_of(line), 0) >= MIN_LINES


def is_torn(text: str) -> bool:
    """Whether a line's words go on in the next line although a date ends it."""
    left, gap, right = text.partition("\t")
    dates = list(iter_dates(right))
    is_date = len(dates) == 1 and dates[0].to - dates[0].at == len(right)
    return bool(gap) and is_date and _OPEN_END.search(left) is not None


def _hangs_below(bullet: Line, line: Line) -> bool:
    """Whether a line stands where the text of a list item does, right of its mark."""
    if bullet.box is None or line.box is None or "\t" in line.text or line.is_bold:
        return False
    return HANG <= line.box.left - bullet.box.left < MAX_HANG


def _is_italic(line: Line) -> bool:
    return sum(look.end - look.start for look in line.looks if look.italic) * 2 > len(
        line.text
    )


def _is_range(text: str) -> bool:
    dates = list(iter_dates(text))
    return len(dates) == 1 and dates[0].is_range and dates[0].to - dates[0].at == len(text)


def _is_end(text: str) -> bool:
    return _is_date(text) or _OPEN.fullmatch(text) is not None


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
