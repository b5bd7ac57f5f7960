"""Who it is and how to reach them: the lines above the first heading and "Contact"."""

import re
from collections.abc import Sequence

from tailor.resume.addresses import read_addresses
from tailor.resume.name import (
    LONE_LABEL,
    drop_title,
    read_credentials,
    read_headline,
    read_name,
    read_named,
)
from tailor.resume.passage import Passage, join
from tailor.resume.places import place_score
from tailor.resume.resume import Contact, Piece
from tailor.resume.units import Reader
from tailor.resume.words import has_organisation_word

_LABEL = re.compile(
    r"(?:e-?mail|mail|phone|tel(?:ephone)?|mobile|cell|[mtpeawhx]|address|location|website"
    r"|web|url|portfolio|linkedin|github|gitlab|twitter|behance|dribbble|instagram|home"
    r"|lives? in|based in|contact)(?:\s+(?:no|number|address))?\s*[:.]\s*"
    r"|(?:e-?mail|phone|tel|mobile|address|location|website)\s+",
    re.I,
)
_EDGES = " \t|,;:.()[]\u00b7\u2022\u2013\u2014-"
_PAGE = re.compile(
    r"(?:(?:page\s*)?\d{1,2}(?:\s*(?:/|of)\s*\d{1,2})?|last updated\b.{0,40}"
    r"|curriculum vitae|resume|résumé|cv)?"
)
_CODE = re.compile(r"\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d\w? ?\d[A-Z]{2}")
_MARKS = re.compile(r"\s*[|\u00b7\u2022\t;]\s*|\s+[-\u2013\u2014]\s+")


def read_contact(reader: Reader, top: Sequence[int], more: Sequence[int]) -> Contact:
    """Return who the resume is about.

    Args:
        reader: of the whole document.
        top: lines above the first heading, page headers and footers included.
        more: lines of contact sections.
    """
    lines = [*top, *more]
    found = read_addresses(reader, lines)
    drop_title(reader, lines)
    name = read_named(reader, lines) or read_name(reader, top) or read_name(reader, more)
    credentials = read_credentials(reader, name)
    _repeats(reader, name)
    label = read_headline(reader, top, name)
    _labels(reader, lines)
    place = _place(reader, lines)
    _labels(reader, lines)  # the place's own
    return Contact(name, label, found.emails, found.phones, found.urls, place, credentials)


def _place(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """The free part of a contact line that sounds most like a place."""
    best: tuple[float, Passage, int, int] | None = None
    for number in lines:
        if not reader.document.lines[number].visible:
            continue
        for span in reader.ledger.free(number):
            passage = join(reader.document, [span], reader.words)
            for start, end in _parts(passage.text):
                value = place_score(passage.text[start:end])
                if has_organisation_word(passage.text[start:end]):
                    value -= 2
                if value > (best[0] if best else 0.4):
                    best = (value, passage, start, end)
    if best is None:
        return None
    _, passage, start, end = best
    below = reader.passage([passage.line + 1]) if _has_below(reader, passage) else None
    if below is not None and end == len(passage.text) and _CODE.fullmatch(below.text):
        spans = [*passage.spans_of(start, end), *below.spans]
        return reader.ledger.try_claim(join(reader.document, spans, reader.words))
    return reader.ledger.try_claim(passage, start, end)


def _has_below(reader: Reader, passage: Passage) -> bool:
    return passage.line + 1 < len(reader.document.lines)


def _parts(text: str) -> list[tuple[int, int]]:
    parts, at = [], 0
    for match in _MARKS.finditer(text):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, len(text)))
    found = []
    for start, end in parts:
        label = _LABEL.match(text[start:end])
        start += label.end() if label else 0
        while start < end and text[start] in " ,|\t":
            start += 1
        while end > start and text[end - 1] in " ,|\t":
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def _labels(reader: Reader, lines: Sequence[int]) -> None:
    """Words such as "Email:" only say what stands beside them."""
    for number in lines:
        if not reader.document.lines[number].visible:
            continue
        for span in reader.ledger.free(number):
            passage = join(reader.document, [span], reader.words)
            for start, end in _parts_with_labels(passage.text):
                if LONE_LABEL.match(passage.text[start:end]):
                    reader.ledger.separate(passage, start, end)


def _parts_with_labels(text: str) -> list[tuple[int, int]]:
    return [
        (m.start(), m.end())
        for m in re.finditer(r"[^|\u00b7\u2022\t,()\s][^|\u00b7\u2022\t,()]*", text)
        if m[0].strip()
    ]


def _repeats(reader: Reader, name: Piece | None) -> None:
    """The name again on a page's edge, page numbers, "Last updated": not a statement."""
    own = name.text.casefold() if name else ""
    for number, line in enumerate(reader.document.lines):
        words = line.text.strip(_EDGES).casefold()
        rest = words.removeprefix(own).strip(_EDGES) if own else words
        is_edge = line.place in ("header", "footer") or any(c.isdigit() for c in words)
        is_name = bool(own) and words == own
        if not line.visible or not (is_name or (is_edge and _PAGE.fullmatch(rest))):
            continue
        passage = reader.passage([number])
        if passage is not None:
            reader.ledger.separate(passage)
