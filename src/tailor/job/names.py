"""Who asks: the job's title, the employer and the place, and every name among them.

These are never requirements, wherever the ad repeats them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.document import Document
from tailor.job.sentences import Sentence
from tailor.job.words import words
from tailor.job.zones import Zone

HEAD_LINES = 12  # in which "Company: ..." is a label
# not inside brackets: "2nd Shift (2:00 PM - 10:00 PM)"
_PARTS = re.compile(r"(?:\s+[-–—|•·]\s+|\s*\|\s*|\t|\s+@\s+)(?![^()]*\))")
_LABEL = re.compile(
    r"\s*(job title|title|position|employer|company|organi[sz]ation|location|place)"
    r"\s*:\s*(.+)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w&.'’-]*(?:,? (?:& |of |and )?[A-Z][\w&.'’-]*){0,6}"
_PLACE = re.compile(
    r"\b(?:[A-Z][\w.'-]+ ){0,2}[A-Z][\w.'-]+,? "
    r"(?:[A-Z]{2}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?\b)"
)
_EQUAL = re.compile(
    rf"(?:^|[.!?]\s+)(?:The )?({_NAME}),?\s+(?:is|are|provides|participates|does not)\s+"
    r"(?:(?:proud to be|committed to being|also)\s+)?(?:an?\s+|in\s+)?"
    r"(?:equal|EEO|E-Verify|affirmative|discriminate)"
)
_SUBJECT = re.compile(
    rf"^(?:At\s+|The\s+)?({_NAME})\s+"
    r"(?:is|are|has|builds|makes|serves|provides|offers|moves|runs)\b"
)
_ABOUT = re.compile(rf"^(?:About|Why|Working at|Join|Life at) ({_NAME})$")
_AT = re.compile(rf"\b(?:at|for|with) ({_NAME})\s*$")
_NO_NAMES = frozenset(
    ["we", "our", "you", "it", "this", "they", "the", "city", "company", "all", "i", "us"]
)
_WORD = re.compile(r"[^\W_][\w&'’.-]*")


@dataclass(frozen=True, slots=True)
class Names:
    """What the head of an ad says. words: every word of names, in lower case."""

    title: str | None
    employer: str | None
    place: str | None
    words: frozenset[str]


def names(
    document: Document, of_line: tuple[Zone, ...], sentences: tuple[Sentence, ...]
) -> Names:
    """Return title, employer and place as the ad writes them, None where it doesn't."""
    seen = [
        (ln.text, z) for ln, z in zip(document.lines, of_line, strict=True) if ln.visible
    ]
    head = [text for text, zone in seen if zone == "title"]
    labels = dict(_labels([text for text, _ in seen[:HEAD_LINES]]))
    employer = labels.get("employer") or _employer([text for text, _ in seen], head)
    title = labels.get("title") or next(iter(_parts(head)), None)
    if title and (match := _AT.search(title)):
        title = title[: match.start()].strip() or title
    place = labels.get("place") or _place(head, employer)
    known = {
        *words("place"),
        *_names_in(" ".join((*head[1:], employer or "", place or ""))),
    }
    for sentence in sentences:
        if sentence.zone in ("about", "legal", "apply"):
            # the first word has a capital whatever it is
            found = _WORD.findall(sentence.text)[1:]
            known.update(word.lower() for word in found if word[0].isupper())
    return Names(title, employer, place, frozenset(known))


def _labels(head: list[str]) -> Iterator[tuple[str, str]]:
    kinds = {"location": "place", "place": "place", "position": "title"}
    for text in head:
        if match := _LABEL.match(text):
            label = match[1].lower()
            kind = "title" if "title" in label else kinds.get(label, "employer")
            yield kind, match[2].strip()


def _parts(head: list[str]) -> list[str]:
    return [part.strip() for text in head for part in _PARTS.split(text) if part.strip()]


def _employer(lines: list[str], head: list[str]) -> str | None:
    """Return the part of the head that the ad speaks of later, else a likely one."""
    said = [
        m[1] for text in lines for p in (_EQUAL, _SUBJECT, _ABOUT) if (m := p.search(text))
    ]
    said = [name.strip(" ,.") for name in said if name.split()[0].lower() not in _NO_NAMES]
    rows = [part.split(" (")[0].strip() for part in _parts(head)[1:]]
    for row in filter(None, rows):
        first = row.split()[0].lower().strip(",")
        if any(name.lower().replace(",", " ").split()[0] == first for name in said):
            return _without_place(row)
    for row in rows:
        if {word.lower().strip(".,") for word in row.split()} & words("org"):
            return _without_place(row)
    if head and (match := _AT.search(head[0])):
        return match[1]
    return said[0] if said else None


def _without_place(name: str) -> str:
    """Cut a town after a comma, not a second partner: "Strand, Abara & Cole LLP"."""
    first, comma, rest = name.partition(", ")
    return first if comma and "&" not in rest and " and " not in rest else name


def _place(head: list[str], employer: str | None) -> str | None:
    for text in head:
        for match in _PLACE.finditer(text.replace(employer, "") if employer else text):
            if match[0].split()[-1].lower() in words("place"):
                return match[0].strip(" ,")
    return None


def _names_in(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
