"""A plain text file becomes Lines: numbered as an editor counts them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tailor.document.bullet import SURE, is_nested_mark, split_bullet
from tailor.document.document import Document, Line
from tailor.text import normalise

TAB_COLUMNS = 4  # how far a tab indents; only more or less matters
LEAST_QUOTED = 3  # rows; fewer may be lists with odd marks
MAX_ITEM = 5  # rows from "1." to "2.": numbered headings lie farther apart
MAX_HEADING = 60  # characters: what is longer than that and underlined is a sentence
# \r alone ends a line in old Mac files; a form feed and Word's line separators part a
# line in two, but no editor counts them
_ROWS = re.compile(r"\r\n|\r|\n")
_BREAKS = re.compile("[\f\v\x1c-\x1e\x85\u2028\u2029]")
_WIDE = re.compile(r"\s{3,}")
_NUMBER = re.compile(r"\(?(\d{1,2})[.)](?=\s+\S)")
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_RULE = re.compile(r"([-=_*~#.─━═—–])(?:\s?\1){2,}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: its number, how far it is indented, and the rest."""

    number: int
    indent: int
    text: str


@dataclass(slots=True)
class Levels:
    """How deep a list item is: the indents, and marks, of the items it stands below."""

    open_items: list[tuple[int, bool]] = field(default_factory=list)

    def level(self, indent: int, mark: str) -> int:
        """Return the depth of the next item and remember it."""
        item = (indent, is_nested_mark(mark))
        while self.open_items and self.open_items[-1] > item:
            self.open_items.pop()
        if not self.open_items or self.open_items[-1] < item:
            self.open_items.append(item)
        return len(self.open_items) - 1

    def close(self, indent: int) -> None:
        """Forget the list where other text stands as far left as its first item."""
        if self.open_items and indent <= self.open_items[0][0]:
            self.open_items.clear()


def read_plain(text: str, name: str) -> Document:
    """Return the lines of a text: bullets apart, wide gaps as tabs, underlined headings."""
    return Document(name=name, format="text", lines=tuple(_lines(_unquoted(text))))


def iter_rows(text: str) -> Iterator[Row]:
    """Yield every row that shows something, white space around it cut off."""
    for number, row in enumerate(_ROWS.split(text), 1):
        for part in _BREAKS.split(row):
            if shown := normalise(_WIDE.sub("\t", part.strip())):
                yield Row(number, _indent(part), shown)


def is_rule(text: str) -> bool:
    """Whether a row only draws a line: "-----", "= = ="."""
    return _RULE.fullmatch(text) is not None


def split_row(row: Row) -> tuple[str | None, str]:
    """Return the bullet mark of a row and its text, which is "" for a mark alone."""
    if row.text in SURE:
        return row.text, ""
    return split_bullet(row.text, indented=row.indent > 0)


def _unquoted(text: str) -> str:
    """Take the marks of a quoted e-mail off, "> > ", where most rows have them."""
    rows = [row for row in _ROWS.split(text) if row.strip()]
    quoted = sum(_QUOTE.match(row) is not None for row in rows)
    if quoted < LEAST_QUOTED or 2 * quoted < len(rows):
        return text
    return _QUOTE.sub("", text)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    levels = Levels()
    lone_mark = None  # a bullet alone on its row, as PDF viewers copy it
    last = 0
    rows = list(iter_rows(text))
    numbered = _numbered(rows)
    for row in rows:
        mark, rest = (None, row.text) if is_rule(row.text) else split_row(row)
        if row in numbered:
            mark, rest = numbered[row]
        if lone_mark and mark:  # two marks in a row: the first is text
            lines.append(Line(text=lone_mark, number=last))
            lone_mark = None
        if mark and not rest:
            lone_mark, last = mark, row.number
            continue
        mark, lone_mark = mark or lone_mark, None
        if is_rule(row.text) and lines and row.number == last + 1:
            lines[-1] = _underlined(lines[-1], row.text)
        gap = max(0, row.number - last - 1) if lines else 0
        level = levels.level(row.indent, mark) if mark else 0
        if not mark:
            levels.close(row.indent)
        lines.append(
            Line(text=rest, bullet=mark, level=level, gap=float(gap), number=row.number)
        )
        last = row.number
    if lone_mark:
        lines.append(Line(text=lone_mark, number=last))
    return lines


def _numbered(rows: list[Row]) -> dict[Row, tuple[str, str]]:
    """Return mark and text of the items of numbered lists: "1." counts with a "2."."""
    matches = [(row, match) for row in rows if (match := _NUMBER.match(row.text))]
    found: dict[Row, tuple[str, str]] = {}
    for (above, first), (below, second) in pairwise(matches):
        apart = below.number - above.number
        is_heading = apart > 1 and above.text.isupper() and below.text.isupper()
        if int(second[1]) == int(first[1]) + 1 and apart <= MAX_ITEM and not is_heading:
            for row, match in ((above, first), (below, second)):
                found[row] = (match[0], row.text[match.end() :].lstrip())
    return found


def _underlined(line: Line, rule: str) -> Line:
    """Call a line a heading that is drawn as one: a line of its own width or few words."""
    is_long = len(line.text) > MAX_HEADING or line.text[-1] in ".,;"
    is_wider = len(rule) > 2 * len(line.text) and line.text.count(" ") > 2
    has_fields = any(mark in line.text for mark in "\t|@")
    if line.bullet or is_rule(line.text) or is_long or is_wider or has_fields:
        return line
    return replace(line, heading=1 if rule[0] in "=═" else 2)


def _indent(row: str) -> int:
    white = row[: len(row) - len(row.lstrip())]
    return len(white) + white.count("\t") * (TAB_COLUMNS - 1)
