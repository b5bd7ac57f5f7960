"""Which words head a section, and of which kind: a table of usual wordings.

A heading of several known words ("Licenses & Certifications", "Relevant Work
Experience") takes the kind of the word that stands first in the table.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from tailor.resume.resume import SectionKind
from tailor.resume.table import rows
from tailor.text import key

MAX_WORDS = 6  # the longest usual wordings
_SKILLS = re.compile(
    r"\bi\b|skill|competenc|expertise|proficienc|strength|abilit|specialt|knowledge|qualific|toolbox",
    re.I,
)
_NUMBER = re.compile(
    r"\s*(?:\d{1,2}\b|(?:[IVX]{1,4}|[A-H])(?=[.)]))[\s.):/\u2013\u2014-]*(?=[^\W\d])"
)
# "$ cat experience.log": headings of resumes that look like a terminal
_COMMAND = re.compile(
    r"\W*(?:(?:cat|ls|less|vim|cd|open)\s+)?[~./]*([\w&-]+)(?:\.[a-z]{2,4}|/)\W*"
)
_CHIEF = frozenset(
    {"work", "education", "skills", "certificates", "languages", "projects", "volunteer"}
    | {"publications", "awards", "references"}
)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The table: kinds[phrase], order[phrase] (its place in the file) and side words."""

    kinds: Mapping[str, SectionKind]
    order: Mapping[str, int]
    side: frozenset[str]


def heading_kind(text: str) -> SectionKind | None:
    """Return the kind of section that a heading's words open; None for other words."""
    wordings = load_wordings()
    text = without_number(text)
    if command := _COMMAND.fullmatch(text):
        text = command[1].replace("_", " ").replace("-", " ")
    words = key(_EDGES.sub("", text).replace("&", " and "))
    if words in wordings.kinds:
        return wordings.kinds[words]
    spaced = _without_spaces(text)
    if spaced is not None:
        return spaced
    parts = words.split()
    if not 1 < len(parts) <= MAX_WORDS:
        return None
    if not all(part in wordings.kinds or part in wordings.side for part in parts):
        return None
    known = [part for part in parts if part in wordings.kinds]
    if not known:
        return None
    kinds = {wordings.kinds[part] for part in known}
    if kinds == {"skills", "languages"} and "and" in parts:
        return "skills"  # of which some lines are languages
    return wordings.kinds[min(known, key=lambda part: wordings.order[part])]


def hinted_kind(text: str) -> SectionKind | None:
    """Return the kind that the chief word of a heading names: "Core Culinary Skills"."""
    kinds = load_wordings().kinds
    words = key(_EDGES.sub("", without_number(text)).replace("&", " and ")).split()
    chief = [words[at - 1] for at, word in enumerate(words) if at and word == "and"]
    found = {kinds[word] for word in (*chief, *words[-1:]) if kinds.get(word) in _CHIEF}
    return found.pop() if len(found) == 1 else None


def without_number(text: str) -> str:
    """Return a heading without its number: "01 Experience", "II. Education"."""
    number = _NUMBER.match(text)
    return text[number.end() :] if number else text


def names_skills(text: str) -> bool:
    """Whether a heading of skills says no more than that, unlike "Tools"."""
    return _SKILLS.search(text) is not None


def speaks(text: str) -> bool:
    """Whether an item of a list is a language that people speak."""
    names = {name for name, _ in rows("languages.tsv")}
    items = [key(item).split() for item in re.split(r"[,;|/\u00b7\t]", text)]
    return any(item[0] in names for item in items if item)


def speaks_only(text: str) -> bool:
    """Whether a line lists languages that people speak and nothing else."""
    parts = [part for part in re.split(r"[,;|/\u00b7\t]", text) if key(part)]
    return bool(parts) and all(speaks(part) for part in parts)


@cache
def load_wordings() -> Wordings:
    """Return the packaged table, read once per process.

    Raises:
        ValueError: a row names no kind of section (a broken table, no person's mistake).
    """
    kinds: dict[str, SectionKind] = {}
    order: dict[str, int] = {}
    side = set()
    for number, (words, kind) in enumerate(rows("headings.tsv")):
        if kind == "-":
            side.add(words)
        elif kind in get_args(SectionKind):
            kinds[words] = cast(SectionKind, kind)
            order[words] = number
        else:
            raise ValueError(f"headings.tsv: no kind {kind!r}")
    return Wordings(kinds, order, frozenset(side))


@cache
def _compact() -> Mapping[str, SectionKind]:
    return {words.replace(" ", ""): kind for words, kind in load_wordings().kinds.items()}


def _without_spaces(text: str) -> SectionKind | None:
    """Letter-spaced headings come out as "S U M M A RY"."""
    parts = text.split()
    if len(parts) < 4 or sum(len(part) <= 2 for part in parts) * 2 < len(parts):
        return None
    return _compact().get("".join(parts).casefold())
