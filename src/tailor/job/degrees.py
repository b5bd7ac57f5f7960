"""Degrees: a level, so that a higher one answers a lower, and a field."""

import re
from dataclasses import dataclass
from functools import cache

from tailor.job.words import pattern, rows

LEVELS = {
    1: "high school diploma",
    2: "associate degree",
    3: "bachelor's degree",
    4: "master's degree",
    5: "doctorate",
}
OPEN_WITHIN = 40  # characters after the field in which "or a related field" stands


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree in a text: `text[start:end]`, its field included.

    level: 1 school, 2 associate, 3 bachelor, 4 master, 5 doctor.
    name: as written, without the field. field: as written, "" where none is named.
    is_open: whether the text takes a related field too.
    """

    level: int
    name: str
    start: int
    end: int
    field: str = ""
    is_open: bool = False


def degrees_in(text: str) -> tuple[Degree, ...]:
    """Return the degrees that a sentence of an ad, or a line of a resume, names."""
    found: list[Degree] = []
    for match in _names().finditer(text):
        if found and match.start() < found[-1].end:
            continue
        level = next(n for n in LEVELS if match[f"l{n}"])
        start, end = _field(text, match.end()) if level > 1 else (match.end(), match.end())
        is_open = bool(pattern("field open").search(text[end : end + OPEN_WITHIN]))
        found.append(Degree(level, match[0], match.start(), end, text[start:end], is_open))
    return tuple(found)


def _field(text: str, at: int) -> tuple[int, int]:
    """Return where the field stands after a degree's name, empty where there is none."""
    lead = pattern("field lead").match(text[at:])
    if not lead:
        return at, at
    start = at + lead.end()
    rest = text[start:]
    stop = pattern("field end").search(rest)
    field = rest[: stop.start() if stop else len(rest)].rstrip(" ,")
    return (start, start + len(field)) if field else (at, at)


@cache
def _names() -> re.Pattern[str]:
    """Return all names as one expression: a group l1 to l5 for each level."""
    parts: dict[str, list[str]] = {}
    for level, rest in rows("degrees.tsv"):
        case, _, expression = rest.partition("\t")
        flag = "i" if case == "any" else ""
        parts.setdefault(level, []).append(f"(?{flag}:{expression})")
    return re.compile("|".join(f"(?P<l{n}>{'|'.join(of)})" for n, of in parts.items()))
