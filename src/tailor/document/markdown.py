"""A Markdown file becomes Lines: its marks become looks, headings, bullets and links.

Source: CommonMark 0.31.2 and GitHub's tables, as far as people use them in resumes and
ads. Lines are not joined, so that each keeps its number in the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tailor.document.document import Document, Line, Link, Place
from tailor.document.emphasis import runs_of_markdown
from tailor.document.plain import Levels, Row, is_rule, iter_rows, split_row
from tailor.document.runs import Run, join_runs

MAX_FRONT = 100  # rows that may stand between the "---" of the front matter
_HEADING = re.compile(r"(#{1,6})\s+")
_HEADING_END = re.compile(r"\s#+$")
_QUOTE = re.compile(r"(?:>\s?)+")
_ORDERED = re.compile(r"\d{1,3}[.)](?=\s+\S)")
_FENCE = re.compile(r"(```|~~~)[\w+-]*")
_FIELD = re.compile(r"[\w-]{1,40}:(?:\s|$)")
_CELLS = re.compile(r"(?<!\\)\|")
_CELL_RULE = re.compile(r"(?=.*-)(?=.*\|)[|:\-\s]+")


@dataclass(slots=True)
class Reading:
    """Lines and links so far, and what the last row was."""

    lines: list[Line]
    links: list[Link]
    levels: Levels
    last: int = 0
    fence: str = ""
    in_table: bool = False


def read_markdown(text: str, name: str) -> Document:
    """Return the lines of a Markdown text, without its marks."""
    reading = Reading([], [], Levels())
    rows = list(iter_rows(_without_comments(_without_front(text))))
    for i, row in enumerate(rows):
        _read_row(reading, row, rows[i + 1] if i + 1 < len(rows) else None)
    return Document(
        name=name,
        format="markdown",
        lines=tuple(reading.lines),
        links=tuple(reading.links),
    )


def _read_row(reading: Reading, row: Row, after: Row | None) -> None:
    fence = _FENCE.fullmatch(row.text)
    if fence and reading.fence in ("", fence[1]):
        reading.fence = "" if reading.fence else fence[1]
    elif reading.fence:
        _add(reading, row, [Run(row.text)])
    elif is_rule(row.text) and row.text[0] in "-=_*":
        _rule(reading, row)
    elif reading.in_table and _CELL_RULE.fullmatch(row.text):
        reading.last = row.number
    elif _is_table(reading, row, after):
        cells = _CELLS.split(row.text.strip("| \t"))
        text = "\t".join(cell.strip() for cell in cells)
        _add(reading, row, list(runs_of_markdown(text)), place="table")
        reading.in_table = True
        return
    else:
        _text(reading, row)
    reading.in_table = reading.in_table and bool(_CELL_RULE.fullmatch(row.text))


def _text(reading: Reading, row: Row) -> None:
    text = row.text
    if quote := _QUOTE.match(text):
        text = text[quote.end() :]
    if heading := _HEADING.match(text):
        text = _HEADING_END.sub("", text[heading.end() :])
        _add(reading, row, list(runs_of_markdown(text)), heading=len(heading[1]))
        return
    if ordered := _ORDERED.match(text):
        mark, text = ordered[0], text[ordered.end() :]
    else:
        found, text = split_row(replace(row, text=text))
        mark = found or ""
    text = text.removesuffix("\\")  # a hard line break
    _add(reading, row, list(runs_of_markdown(text)), bullet=mark or None)


def _rule(reading: Reading, row: Row) -> None:
    """Take "---" below a line as the mark of a heading, elsewhere as a ruled line."""
    line = reading.lines[-1] if reading.lines else None
    is_below = line is not None and line.number == row.number - 1 and row.text[0] in "=-"
    if line and is_below and not line.bullet and line.place == "body":
        reading.lines[-1] = replace(line, heading=1 if row.text[0] == "=" else 2)
        reading.last = row.number


def _is_table(reading: Reading, row: Row, after: Row | None) -> bool:
    """A row of cells has bars at both ends, or stands in a table, or above its rule."""
    bars = len(_CELLS.findall(row.text))
    if reading.in_table and row.number == reading.last + 1:
        return bars > 0
    if bars > 2 and row.text[0] == row.text[-1] == "|":
        return True
    is_above_rule = after is not None and after.number == row.number + 1
    return bars > 0 and is_above_rule and bool(after and _CELL_RULE.fullmatch(after.text))


def _add(
    reading: Reading,
    row: Row,
    runs: list[Run],
    *,
    heading: int | None = None,
    bullet: str | None = None,
    place: Place = "body",
) -> None:
    styled = join_runs(runs)
    if not styled.text:
        return
    level = reading.levels.level(row.indent, bullet) if bullet else 0
    if not bullet:
        reading.levels.close(row.indent)
    gap = row.number - reading.last - 1 if reading.lines else 0
    reading.links += [Link(url, shown, len(reading.lines)) for url, shown in styled.links]
    reading.lines.append(
        Line(
            text=styled.text,
            bullet=bullet,
            level=level,
            heading=heading,
            gap=float(max(gap, 0)),
            number=row.number,
            place=place,
            looks=styled.looks,
        )
    )
    reading.last = row.number


def _without_front(text: str) -> str:
    """Blank out the fields that site builders put before a page, between two "---"."""
    rows = text.split("\n", MAX_FRONT + 2)
    if rows[0].strip() != "---" or len(rows) < 3 or not _FIELD.match(rows[1]):
        return text
    for i, row in enumerate(rows[1 : MAX_FRONT + 1], 1):
        if row.strip() in ("---", "..."):
            return "\n" * i + "\n".join(["", *rows[i + 1 :]])
    return text


def _without_comments(text: str) -> str:
    return "".join(_outside_comments(text))


def _outside_comments(text: str) -> Iterator[str]:
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        yield text[at:start]
        yield "\n" * text.count("\n", start, end)
        at = end + 3
    yield text[at:]
