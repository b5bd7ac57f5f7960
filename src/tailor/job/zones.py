"""Which part of an ad a line belongs to: duties, musts, wishes, benefits, praise.

Headings decide first, then the words of a paragraph: benefits and the notice of equal
opportunity often stand without a heading. What is neither is read as a duty.
"""

import re
from typing import Literal, cast

from tailor.document import Document, Line
from tailor.job.words import headings, pattern

Zone = Literal[
    "title", "heading", "must", "nice", "duties", "about", "benefits", "legal", "apply"
]

MOST_WORDS = 9  # of a heading
LONGEST_LABEL = 60  # characters
MOST_LABEL = 5  # capitals before a colon among which a heading may begin
_COLON = re.compile(r":(?=\s)\s*")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z]")
# in this order: "preferred qualifications" are wishes, "about you" says what you have
_LEAD_INS: tuple[Zone, ...] = (
    "duties",
    "nice",
    "must",
    "apply",
    "legal",
    "benefits",
    "about",
)
_NOT_A_NAME = re.compile(r"[^\w\s&/-]|['’]")


def zones(document: Document) -> tuple[Zone, ...]:
    """Return the zone of each line; a line that nobody sees is "legal": not read."""
    out: list[Zone] = []
    zone: Zone = "title"
    lines = document.lines
    for at, line in enumerate(lines):
        if not line.visible:
            out.append("legal")
            continue
        opened = _opens(lines, at)
        if opened is not None:
            if opened != "heading":
                zone = opened
            elif zone in ("title", "about"):
                zone = "duties"
            out.append("heading")
            continue
        if zone == "title" and at >= 1:
            zone = "title" if at <= 2 and _is_header(line) else "about"
        out.append("title" if at == 0 else zone)
    return tuple(out)


def zone_of_sentence(text: str, zone: Zone) -> Zone:
    """Return where a sentence belongs: benefits and notices stand in any zone."""
    if zone in ("title", "heading", "legal", "apply", "benefits"):
        return zone
    asked = zone in ("must", "nice", "duties")
    if pattern("legal").search(text):
        return "legal"
    if pattern("apply").search(text):
        return "apply"
    if len(pattern("benefit").findall(text)) >= (2 if asked else 1):
        return "benefits"
    if zone == "about" and not pattern("praise").search(text):
        if pattern("asks").search(text):
            return "must"
        return "duties" if pattern("tells").search(text) else zone
    return zone


def heading_zone(text: str) -> Zone | None:
    """Return what a heading opens, None for words that no heading of ours has."""
    name = _plain(text)
    if zone := headings().get(name):
        return cast("Zone", zone)
    return next((z for z in _LEAD_INS if pattern(f"lead-in {z}").search(text)), None)


def labels_in(text: str, zone: Zone) -> tuple[tuple[int, int, Zone], ...]:
    """Return start, end and zone of each heading before a colon: "Salary: ...".

    Text that was copied from a page often holds them in the middle of a line.
    """
    found = []
    for colon in _COLON.finditer(text):
        near = max(0, colon.start() - LONGEST_LABEL)
        starts = [m.start() for m in _CAPITAL.finditer(text, near, colon.start())]
        for start in starts[-MOST_LABEL:]:
            label = text[start : colon.start()]
            if opened := headings().get(_plain(label)):
                # "Education:" below "Preferred" is still a wish
                if not (zone == "nice" and opened == "must"):
                    zone = cast("Zone", opened)
                found.append((start, colon.end(), zone))
                break
    return tuple(found)


def _opens(lines: tuple[Line, ...], at: int) -> Zone | None:
    """Return the zone that a line opens as a heading; "heading" for an unknown one."""
    line = lines[at]
    text = line.text
    count = len(text.split())
    if at == 0 or line.bullet or "\t" in text:
        return None
    if text.rstrip().endswith(":") and count <= 16:
        zone = heading_zone(text[:-1])
        return zone or (None if count > MOST_WORDS else "heading")
    if count > MOST_WORDS or text[-1] in ".!?;," or ":" in text:
        return None
    known = headings().get(_plain(text))
    if known:
        return cast("Zone", known)
    stands_out = line.heading or line.is_bold or (text.isupper() and count <= 6)
    apart = line.gap > 0 and at + 1 < len(lines) and not lines[at + 1].gap
    if not (stands_out or (apart and count <= 5 and at > 2)):
        return None
    zone = heading_zone(text)
    return zone or (None if at <= 2 else "heading")


def _is_header(line: Line) -> bool:
    """Whether a line near the top is employer, place or hours, no sentence."""
    text = line.text
    ends = text.rstrip().endswith((".", "!", ":"))
    return len(text.split()) <= 16 and (not ends or "|" in text or " - " in text)


def _plain(text: str) -> str:
    text = (
        text.lower()
        .replace("’", "'")
        .replace("'", "")
        .replace("-", " ")
        .replace("&", "and")
    )
    kept = _NOT_A_NAME.sub(" ", text).split()
    while (
        kept
        and kept[0] in ("the", "your", "our", "my")
        and " ".join(kept) not in headings()
    ):
        kept = kept[1:]
    return " ".join(kept).replace("/", " ")
