"""Which part of an ad a line belongs to: duties, musts, wishes, benefits, praise.

Headings decide first, then the words of a paragraph: benefits and the notice of equal
opportunity often stand without a heading. What is neither is read as a duty.
"""

import re
from typing import Literal, cast

from tailor.document import Document, Line
from tailor.job.head import is_noise, title_at
from tailor.job.lexicon import names_a
from tailor.job.sections import begins_with_an_act, tells_an_act, zone_by_items
from tailor.job.words import headings, pattern

Zone = Literal[
    "title", "heading", "must", "nice", "duties", "about", "benefits", "legal", "apply"
]

MOST_WORDS = 9  # of a heading
LONGEST_LABEL = 60  # characters
MOST_LABEL = 5  # capitals before a colon among which a heading may begin
_COLON = re.compile(r":(?=\s)\s*")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z]")
_SHOUTED = re.compile(r"\b[A-Z][A-Z,&/’']+(?: (?:[A-Z,&/’']+|&))+(?![\w])")
# labels whose value is a word or two, after which the ad goes on
_FIELDS = frozenset(
    ["job title", "location", "salary", "hours", "reference", "job reference", "job ref",
     "job type", "start date", "contract", "shift", "email", "telephone", "tel", "phone"]
)  # fmt: skip
_FIELD_END = re.compile(r"[.!?]\s+(?=[A-Z])|(?<=\w{3})\s(?=(?:We|You|The|Our|My|I) )")
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
_SOMEBODY_WILL = re.compile(r"\b([A-Za-z]+) will (?!be |have |receive |find )")
_NOT_A_NAME = re.compile(r"[^\w\s&/-]|['’]")


def zones(document: Document) -> tuple[Zone, ...]:
    """Return the zone of each line; a line that nobody sees is "legal": not read."""
    lines = document.lines
    first = title_at(lines)
    out: list[Zone] = []
    unsure: list[int] = []  # the lines below a heading that says nothing to us
    zone: Zone = "title"
    is_sure = True
    for at, line in enumerate(lines):
        if not line.visible or at < first or is_noise(line):
            out.append("legal")
            continue
        opened = _opens(lines, at, first)
        if opened is not None:
            is_sure = opened != "heading"
            zone = "duties" if opened == "heading" else opened
            out.append("heading")
            continue
        if zone == "title" and at > first:
            zone = "title" if at <= first + 2 and _is_header(line) else "about"
        out.append("title" if at == first else zone)
        if not is_sure or (zone == "about" and line.bullet and not _about_opened(out)):
            unsure.append(at)
    return _settled(lines, out, unsure)


def _about_opened(out: list[Zone]) -> bool:
    """Whether a heading stands before: then its items are about the employer."""
    return "heading" in out


def _settled(
    lines: tuple[Line, ...], out: list[Zone], unsure: list[int]
) -> tuple[Zone, ...]:
    """Give the parts of an ad that no known heading opens the zone of their items."""
    for part in _runs(unsure):
        texts = [lines[at] for at in part]
        asked = any(zone in ("must", "nice") for zone in out[: part[0]])
        zone = cast("Zone", zone_by_items(texts, asked_before=asked))
        for at in part:
            out[at] = zone
    return tuple(out)


def _runs(numbers: list[int]) -> list[list[int]]:
    """Return the numbers as runs that follow each other."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def zone_of_sentence(text: str, zone: Zone) -> Zone:
    """Return where a sentence belongs: benefits and notices stand in any zone."""
    if zone in ("title", "heading", "legal", "apply", "benefits"):
        return zone
    asked = zone in ("must", "nice", "duties")
    if pattern("legal").search(text):
        return "legal"
    if pattern("apply").search(text):
        return "apply"
    benefits = len(pattern("benefit").findall(text))
    is_asked = asked or pattern("insists").search(text)
    if benefits >= (2 if is_asked else 1) or pattern("benefit first").search(text):
        return "benefits"
    if zone != "about":
        return zone
    if pattern("insists").search(text):
        return "must"
    if pattern("uses").search(text):
        return "duties"
    if pattern("praise").search(text):
        return zone
    if pattern("asks").search(text):
        return "must"
    return "duties" if _tells(text) else zone


def _tells(text: str) -> bool:
    """Whether prose says what will be done: "the bookkeeper will", "Provide ..."."""
    if (
        pattern("tells").search(text)
        or tells_an_act(text)
        or any(
            names_a(match[1].lower(), "person") for match in _SOMEBODY_WILL.finditer(text)
        )
    ):
        return True
    return begins_with_an_act(text) and not pattern("speaks to you").search(text)


def heading_zone(text: str) -> Zone | None:
    """Return what a heading opens, None for words that no heading of ours has."""
    name = _plain(text)
    if zone := headings().get(name):
        return cast("Zone", zone)
    if pattern("lead-in first benefits").search(text):
        return "benefits"  # "advantages of this post" are no wishes
    return next((z for z in _LEAD_INS if pattern(f"lead-in {z}").search(text)), None)


def labels_in(text: str, zone: Zone) -> tuple[tuple[int, int, Zone], ...]:
    """Return start, end and zone of each heading before a colon: "Salary: ...".

    Text that was copied from a page often holds them in the middle of a line.
    """
    found = _shouted_in(text)
    for colon in _COLON.finditer(text):
        near = max(0, colon.start() - LONGEST_LABEL)
        starts = [m.start() for m in _CAPITAL.finditer(text, near, colon.start())]
        for start in starts[-MOST_LABEL:]:
            label = text[start : colon.start()]
            # "SKILLS, KNOWLEDGE EXPERIENCE:" in capitals is a heading of some kind
            shouted = heading_zone(label) if label.isupper() and " " in label else None
            if opened := headings().get(_plain(label)) or shouted:
                if _plain(label) in _FIELDS:
                    stop = _FIELD_END.search(text, colon.end())
                    found.append((start, colon.end(), cast("Zone", opened)))
                    if stop:
                        found.append((stop.end(), stop.end(), zone))
                    break
                # "Education:" below "Preferred" is still a wish
                if not (zone == "nice" and opened == "must"):
                    zone = cast("Zone", opened)
                found.append((start, colon.end(), zone))
                break
    return _in_order(found)


def _shouted_in(text: str) -> list[tuple[int, int, Zone]]:
    """Return the headings in capitals in the middle of a line: "MAIN RESPONSIBILITIES"."""
    found = []
    for match in _SHOUTED.finditer(text) if not text.isupper() else ():
        opened = headings().get(_plain(match[0]))
        if opened and " " in match[0].strip():
            found.append((match.start(), match.end(), cast("Zone", opened)))
    return found


def _in_order(
    found: list[tuple[int, int, Zone]],
) -> tuple[tuple[int, int, Zone], ...]:
    """Return labels by their place, none of them inside another."""
    kept: list[tuple[int, int, Zone]] = []
    for label in sorted(found):
        if not kept or label[0] >= kept[-1][1]:
            kept.append(label)
    return tuple(kept)


def _opens(lines: tuple[Line, ...], at: int, first: int) -> Zone | None:
    """Return the zone that a line opens as a heading; "heading" for an unknown one."""
    line = lines[at]
    text = line.text
    count = len(text.split())
    if at <= first or line.bullet or "\t" in text:
        return None
    if text.rstrip().endswith(":") and count <= 16:
        zone = heading_zone(text[:-1])
        return zone or (None if count > MOST_WORDS else "heading")
    has_items = at + 1 < len(lines) and bool(lines[at + 1].bullet)
    if has_items and at > first + 2 and count <= MOST_WORDS + 3 and text[-1] not in ".;,":
        return heading_zone(text) or "heading"
    if text[-1] == "?" and count <= MOST_WORDS:
        return heading_zone(text[:-1])  # "Why work here?"
    if count > MOST_WORDS or text[-1] in ".!?;," or ":" in text:
        return None
    known = headings().get(_plain(text))
    if known:
        return cast("Zone", known)
    stands_out = line.heading or line.is_bold or (text.isupper() and count <= 6)
    apart = line.gap > 0 and at + 1 < len(lines) and not lines[at + 1].gap
    is_head = at <= first + 2
    if not (stands_out or (apart and count <= 5 and not is_head)):
        return None
    zone = heading_zone(text)
    return zone or (None if is_head else "heading")


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
