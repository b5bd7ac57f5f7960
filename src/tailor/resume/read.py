"""A Document becomes a Resume: headings cut it into sections, each has its reader."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tailor.document import Document
from tailor.resume.addresses import is_contact_line
from tailor.resume.certificates import (
    certificates_of,
    is_certificate,
    is_licence,
    read_certificates,
)
from tailor.resume.claims import claim_units
from tailor.resume.contact import read_contact
from tailor.resume.dates import iter_dates
from tailor.resume.education import read_schools
from tailor.resume.entries import read_entries
from tailor.resume.headings import Heading, find_headings, speaks
from tailor.resume.languages import read_languages
from tailor.resume.resume import (
    Certificate,
    Contact,
    Entry,
    Language,
    Piece,
    Resume,
    Role,
    School,
    Section,
    SectionKind,
    Skill,
)
from tailor.resume.roles import read_breaks, read_roles
from tailor.resume.skills import is_level, read_skills
from tailor.resume.units import Reader
from tailor.resume.wordings import heading_kind, names_skills
from tailor.text import key

_ON_REQUEST = re.compile(
    r"\W*(?:(?:references|referees)\b.{0,20}\b(?:available|furnished|provided|supplied)\b.*"
    r"|(?:available|furnished|provided)?\s*(?:up)?on request)\W*",
    re.I,
)
MIN_SUMMARY = 8  # words; shorter text above the first heading is no summary


@dataclass(slots=True)
class _Parts:
    """What the sections gave so far."""

    summary: list[Piece] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    schools: list[School] = field(default_factory=list)
    skills: list[Skill] = field(default_factory=list)
    groups: list[Piece] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


def resume_from_document(document: Document) -> Resume:
    """Return what a resume says; every visible character of it is in one Piece.

    Never raises for what a document says: what is not understood is in `other`.
    """
    reader = Reader(document)
    headings = find_headings(document)
    sections = tuple(_section(reader, heading) for heading in headings)
    spans = _line_ranges(document, headings)
    top, more = _contact_lines(document, headings, spans)
    contact = read_contact(reader, top, more)
    reader.towns = _towns(contact)
    parts = _Parts(entries=_availability(reader, document))
    groups = _skill_groups(document, headings, spans[1:])
    for number, (heading, lines) in enumerate(zip(headings, spans[1:], strict=True)):
        if number in groups:
            skills, labels = read_skills(reader, lines, sections[number].heading)
            parts.skills += skills
            parts.groups += labels
        else:
            _read(reader, heading.kind, lines, parts)
    parts.summary[:0] = _introduction(reader, spans[0])
    resume = Resume(
        document, contact, tuple(parts.summary), sections, tuple(parts.roles),
        tuple(parts.schools), tuple(parts.skills), tuple(parts.groups),
        tuple(parts.certificates), tuple(parts.languages), tuple(parts.entries),
    )  # fmt: skip
    separators, other = reader.ledger.rest(resume)
    return replace(resume, separators=separators, other=other)


def _towns(contact: Contact) -> frozenset[str]:
    if contact.place is None:
        return frozenset()
    parts = [contact.place.text, *contact.place.text.split(",")]
    return frozenset(key(part) for part in parts if key(part))


def _availability(reader: Reader, document: Document) -> list[Entry]:
    """Claim "References available on request", wherever it stands."""
    found = []
    for number, line in enumerate(document.lines):
        if line.visible and _ON_REQUEST.fullmatch(line.text):
            passage = reader.passage([number])
            if passage is not None:
                found.append(Entry("references", notes=(reader.ledger.claim(passage),)))
    return found


def _section(reader: Reader, heading: Heading) -> Section:
    passage = reader.passage([heading.line])
    piece = reader.ledger.claim(passage, 0, heading.end) if passage else None
    return Section(heading.kind, piece, heading.line)


def _line_ranges(document: Document, headings: Sequence[Heading]) -> list[list[int]]:
    """Return the lines above the first heading, then those below each heading.

    A box in the middle of a section interrupts it.
    """
    ranges: list[list[int]] = [[] for _ in range(len(headings) + 1)]
    at = {heading.line: number for number, heading in enumerate(headings, 1)}
    around = box = 0
    for number, line in enumerate(document.lines):
        if number in at:
            heading = headings[at[number] - 1]
            box = at[number] if heading.is_boxed else 0
            around = around if heading.is_boxed else at[number]
            if heading.end is None:
                continue
        if box and line.block != document.lines[headings[box - 1].line].block:
            box = 0
        if line.visible:
            ranges[box or around].append(number)
    return ranges


def _skill_groups(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> set[int]:
    """Return which headings name groups of skills: "Wiring", "Tools".

    Some layouts have no heading "Skills": neighbouring headings of unknown words over
    short lists are its groups where a line says how well ("Expert"), or where there are
    several and nothing else holds skills.
    """
    skills = {n for n, heading in enumerate(headings) if heading.kind == "skills"}
    groups = {n for n in skills if not names_skills(document.lines[headings[n].line].text)}
    for run in _runs_of_lists(document, headings, spans):
        levels = any(is_level(document.lines[at].text) for n in run for at in spans[n])
        if levels or (len(run) > 1 and skills <= set(run)):
            groups.update(
                n for n in run if not names_skills(document.lines[headings[n].line].text)
            )
    return groups


def _runs_of_lists(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> list[list[int]]:
    """Return neighbouring headings of skills or unknown words over short lists."""
    runs: list[list[int]] = [[]]
    for number, heading in enumerate(headings):
        texts = [document.lines[at].text for at in spans[number]]
        is_list = texts and all(_is_item(text) for text in texts)
        unknown = heading_kind(document.lines[heading.line].text) is None
        code = heading.kind == "languages" and not speaks(", ".join(texts))
        if is_list and (heading.kind == "skills" or unknown or code):
            runs[-1].append(number)
        else:
            runs.append([])
    return [run for run in runs if run]


def _is_item(text: str) -> bool:
    return len(text.split()) <= 6 and not text.endswith(".") and not list(iter_dates(text))


def _contact_lines(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> tuple[list[int], list[int]]:
    edges = [
        n
        for n, line in enumerate(document.lines)
        if line.visible and line.place in ("header", "footer")
    ]
    top = [n for n in spans[0] if n not in edges] + edges
    if not spans[0]:
        top = edges
    more: list[int] = []
    for heading, lines in zip(headings, spans[1:], strict=True):
        if heading.kind == "contact":
            more += [n for n in lines if n not in edges]
        elif heading.kind == "summary":
            more += _contact_block(document, [n for n in lines if n not in edges])
    return top, more


def _contact_block(document: Document, lines: Sequence[int]) -> list[int]:
    """Return the short lines of an "About" section that says how to reach somebody."""
    short = [n for n in lines if len(document.lines[n].text.split()) <= 6]
    if not any(is_contact_line(document.lines[n].text) for n in short):
        return []
    return [n for n in short if not document.lines[n].text.endswith(".")]


def _introduction(reader: Reader, lines: Sequence[int]) -> tuple[Piece, ...]:
    """Sentences above the first heading are a summary."""
    units = [
        unit
        for unit in reader.units(lines)
        if len(unit.text.split()) >= MIN_SUMMARY and not re.search(r"[|\t@]", unit.text)
    ]
    return claim_units(reader, units)


def _certificates(reader: Reader, lines: Sequence[int], parts: _Parts) -> set[int]:
    """Read certificates listed below the schools ("Education & Qualifications")."""
    units = reader.units(lines)
    tail = len(units)
    if not all(unit.is_bullet for unit in units):
        while tail and units[tail - 1].is_bullet and is_certificate(units[tail - 1]):
            tail -= 1
    found = [*(unit for unit in units[:tail] if is_licence(unit)), *units[tail:]]
    parts.certificates += certificates_of(reader, found)
    return {span.line for unit in found for span in unit.passage.spans}


def _read(reader: Reader, kind: SectionKind, lines: Sequence[int], parts: _Parts) -> None:
    if kind in ("work", "volunteer"):
        parts.roles += read_roles(reader, lines, is_volunteer=kind == "volunteer")
        parts.entries += read_breaks(reader, lines)
    elif kind == "education":
        rest = [n for n in lines if n not in _certificates(reader, lines, parts)]
        parts.schools += read_schools(reader, rest)
    elif kind == "skills":
        skills, groups = read_skills(reader, lines)
        parts.skills += skills
        parts.groups += groups
    elif kind == "certificates":
        parts.certificates += read_certificates(reader, lines)
    elif kind == "languages":
        parts.languages += read_languages(reader, lines)
    elif kind == "summary":
        parts.summary += claim_units(reader, reader.units(lines))
    elif (
        kind in ("projects", "publications", "awards", "interests", "references")
        or kind == "other"
    ):
        parts.entries += read_entries(reader, lines, kind)
