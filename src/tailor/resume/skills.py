"""Skills sections: lists with commas, bars, bullets or gaps, with or without groups."""

import re
from collections.abc import Sequence

from tailor.resume.atoms import depths
from tailor.resume.claims import without_labels
from tailor.resume.passage import Passage
from tailor.resume.resume import Piece, Skill
from tailor.resume.units import Reader, Unit
from tailor.text import key

_SPLIT = re.compile(r"\s*[,;|\u00b7\u2022\u2027\u2219\u25aa\u25cf\t]\s*|\s+/\s+|\s{2,}")
_GROUP = re.compile(
    r"^([^:,;|\t]{2,40}?)\s*:\s+(?=\S)|^([^:,;|\t]{2,40}?)\s+[\u2013\u2014-]\s+(?=[^,;/]+(?:,|;|\s/\s))"
    r"|^([^:,;|\t]{2,40}?)\t(?=[^,;|\t]+[,;|])"
)
_LEVEL = re.compile(
    r"(?:\s*[\u2013\u2014:-]\s*|\s*\(\s*|\s+|^)"
    r"(?P<level>(?:expert|advanced|intermediate|beginner|basic|master|proficient|fluent|novice"
    r"|competent|familiar|strong|working knowledge|elementary)"
    r"(?:\s+(?:level|user|knowledge))?)\s*\)?$",
    re.I,
)
_CERTIFIED = re.compile(r"\w\s+(?:certified|licen[cs]ed|registered|accredited)$", re.I)
MAX_WORDS = 9  # a longer item is a sentence, kept whole


def read_skills(
    reader: Reader, lines: Sequence[int], heading: Piece | None = None
) -> tuple[tuple[Skill, ...], tuple[Piece, ...]]:
    """Return the skills of a section and the labels of its groups.

    Args:
        reader: of the document.
        lines: of the section.
        heading: the section's heading where it names a group, not "Skills".
    """
    units = without_labels(reader, reader.units(lines, how="list"))
    skills: list[Skill] = []
    groups: list[Piece] = []
    group = heading
    at = 0
    while at < len(units):
        unit = units[at]
        at += 1
        if _is_label(units, at - 1):
            end = len(unit.text.rstrip().rstrip(":"))
            group = reader.ledger.try_claim(unit.passage, 0, end)
            groups += [group] if group else []
            continue
        passage = unit.passage
        label = _GROUP.match(unit.text)
        start = 0
        if label:
            stop = label.end(label.lastindex or 1)
            group = reader.ledger.try_claim(passage, 0, stop)
            groups += [group] if group else []
            start = label.end()
        elif not unit.is_bullet and _is_apart(units, at - 1):
            group = heading
        skills += _items(reader, passage, start, group)
    return tuple(skills), tuple(groups)


def is_level(text: str) -> bool:
    """Whether a line only says how well something is mastered: "Expert"."""
    match = _LEVEL.match(text)
    return match is not None and match.start("level") == 0 and match.end() == len(text)


def iter_items(text: str, start: int) -> list[tuple[int, int]]:
    """Return where the items of a list stand; separators inside brackets part nothing."""
    items, at = [], start
    inside = depths(text)
    for match in _SPLIT.finditer(text, start):
        if inside[match.start()] or _is_shared(text, match):
            continue
        items.append((at, match.start()))
        at = match.end()
    items.append((at, len(text)))
    return [(a, b) for a, b in items if any(c.isalnum() for c in text[a:b])]


def _is_shared(text: str, mark: re.Match[str]) -> bool:
    """Whether a slash parts two names with one word for both: "ACLS / BLS Certified"."""
    if mark[0].strip() != "/":
        return False
    after = _SPLIT.split(text[mark.end() :], maxsplit=1)[0]
    return _CERTIFIED.search(after) is not None


def _is_label(units: Sequence[Unit], at: int) -> bool:
    """Whether a line only names the list below it."""
    unit = units[at]
    if (
        unit.is_bullet
        or len(unit.text.split()) > 5
        or re.search(r"[,;|\t\u00b7]", unit.text)
    ):
        return False
    if unit.text.rstrip().endswith(":"):
        return True
    if _LEVEL.match(unit.text):
        return False
    below = units[at + 1] if at + 1 < len(units) else None
    if below is None:
        return False
    if below.is_bullet or (unit.first.heading and not below.first.heading):
        return True
    stronger = unit.first.is_bold and not below.first.is_bold
    bigger = (unit.first.size or 0) > (below.first.size or 0) + 0.4
    return stronger or bigger


def _is_apart(units: Sequence[Unit], at: int) -> bool:
    return at > 0 and units[at - 1].is_bullet


def _items(
    reader: Reader, passage: Passage, start: int, group: Piece | None
) -> list[Skill]:
    skills = []
    name = group.text if group else None
    for low, high in iter_items(passage.text, start):
        text = passage.text[low:high]
        if key(text) in ("and", "etc"):
            continue
        stop = high
        level = _LEVEL.search(text)
        if level and level.start() > 0:
            reader.ledger.separate(
                passage, low + level.start("level"), low + level.end("level")
            )
            stop = low + level.start()
        elif level:
            reader.ledger.separate(passage, low, high)
            continue
        while (
            stop > low
            and passage.text[stop - 1] in ". ,;"
            and not text[: stop - low].endswith("etc.")
        ):
            stop -= 1
        piece = reader.ledger.try_claim(passage, low, stop)
        if piece is not None:
            skills.append(Skill(piece, name))
    return skills
