"""Atoms: the parts of an entry's head that separators cut, with where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tailor.document import Span
from tailor.resume.dates import When
from tailor.resume.passage import Passage
from tailor.resume.sounds import title_score
from tailor.resume.units import Unit

MAX_HEAD = 400  # characters; a longer line is no head
_STRONG = re.compile(
    r"\t|\s+[|\u00b7\u2022\u2027\u2219\u25aa\u25cf\u25c6\u25e6/]\s+|\s*[|]\s*"
    r"|\s+[-\u2013\u2014\u2212]\s+|\s+(?:at|@)\s+(?=\S)|[\u2014]|\s*;\s+|(?<=\w):\s+"
)
_ENDS = re.compile(r"[\t|,;@]|\s[-\u2013\u2014]\s")
SIGN = 2.5  # a score from which a phrase is a job title
_EDGES = " \t,;|/\u00b7\u2022\u2013\u2014-:"
_BRACKET = re.compile(r"\s+\(")
_COMMA = re.compile(r",\s+")
_LONE_FORM = re.compile(
    r"^(?:inc|llc|ltd|l\.l\.c|llp|p\.?c|plc|corp|co|gmbh|s\.a|s\.?r\.?l|ab|pllc|n\.a|jr|sr"
    r"|cpa|rn|ph\.?d|mba)\.?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A part of a head that no separator cuts; `strong` where more than a comma ends it."""

    passage: Passage
    start: int
    end: int
    strong: bool

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands."""
        return self.passage.spans_of(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Field:
    """A run of atoms with one meaning."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


def atoms_of(unit: Unit, when: When | None) -> tuple[Atom, ...]:
    """Return the parts of a head line without its date."""
    text = unit.text
    if len(text) > MAX_HEAD:
        return (Atom(unit.passage, 0, len(text), True),)
    turns = _turns(unit)
    gaps = [] if when is None else [(when.at, when.to)]
    found: list[Atom] = []
    edges = [0] if not gaps else [0, gaps[0][1]]
    stops = [len(text)] if not gaps else [gaps[0][0], len(text)]
    for low, high in zip(edges, stops, strict=True):
        found += _parts(unit.passage, low, high, turns)
    return tuple(found)


def _turns(unit: Unit) -> list[int]:
    """Return where a line's look turns between two words: "**Lakeshore Co.** Foreman".

    Who sets the employer bold and the title in italics needs no mark between them.
    """
    line, spans = unit.first, unit.passage.spans
    if len(unit.lines) > 1 or len(spans) > 1 or len(unit.text) != len(line.text):
        return []
    return [
        after.start
        for before, after in pairwise(line.looks)
        if (before.bold, before.italic) != (after.bold, after.italic)
        and " " in line.text[after.start - 1 : after.start + 1]
        and line.text[before.start : after.start].strip(_EDGES)
        and line.text[after.start : after.end].strip(_EDGES)
    ]


def _parts(passage: Passage, low: int, high: int, turns: Sequence[int]) -> list[Atom]:
    """Cut a stretch at separators outside brackets and where its look turns."""
    text = passage.text
    inside = depths(text)
    marks: list[tuple[int, int, bool]] = []
    for pattern, strong in ((_STRONG, True), (_COMMA, False)):
        for match in pattern.finditer(text, low, high):
            if not inside[match.start()] and not any(
                a < match.end() and match.start() < b for a, b, _ in marks
            ):
                if match[0].strip() == "/" and _is_double_title(text, match):
                    continue
                marks.append((match.start(), match.end(), strong))
    # a bracket that a date was cut out of parts too: "BLS (Red Cross, 2024)"
    is_open = (
        m for m in _BRACKET.finditer(text, low, high) if ")" not in text[m.end() : high]
    )
    marks += [(match.start(), match.end(), True) for match in is_open]
    marks += [
        (turn, turn, True)
        for turn in turns
        if low < turn < high
        and not inside[turn]
        and not any(a - 1 <= turn <= b + 1 for a, b, _ in marks)
    ]
    marks.sort()
    parts: list[Atom] = []
    at = low
    for start, end, strong in [*marks, (high, high, True)]:
        left, right = _trim(text, at, start)
        if left < right:
            part = Atom(passage, left, right, strong)
            if parts and not parts[-1].strong and _LONE_FORM.match(part.text):
                part = Atom(passage, parts.pop().start, right, strong)  # "Analytics, Inc."
            parts.append(part)
        elif parts and strong:
            parts[-1] = Atom(passage, parts[-1].start, parts[-1].end, True)
        at = end
    return parts


def _is_double_title(text: str, slash: re.Match[str]) -> bool:
    """Whether a slash stands between two titles of one job: "Driver / Trainer"."""
    before = _ENDS.split(text[: slash.start()])[-1]
    after = _ENDS.split(text[slash.end() :])[0]
    return title_score(before) >= SIGN and title_score(after) >= SIGN


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    edges = _EDGES
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    # brackets that a date left behind: "pgthrottle (" "2021 - 2023" ")"
    while start < end and text[start] in ")]" + edges:
        start += 1
    while end > start and text[end - 1] in "([" + edges:
        end -= 1
    return start, end


def depths(text: str) -> list[int]:
    """Return how many brackets that will be closed stand open before each character."""
    closing = [0] * (len(text) + 1)
    for at in range(len(text) - 1, -1, -1):
        closing[at] = closing[at + 1] + (text[at] == ")")
    found, depth = [], 0
    for at, character in enumerate(text):
        found.append(depth if closing[at] else 0)
        depth = max(0, depth + (character == "(") - (character == ")"))
    return [*found, 0]
