"""A Document becomes a Resume: headings cut it into sections, each has its reader."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tailor.document import Document
from tailor.resume.certificates import (
    certificates_of,
    is_certificate,
    is_licence,
    read_certificates,
)
from tailor.resume.claims import claim_units
from tailor.resume.contact import read_contact
from tailor.resume.education import read_schools
from tailor.resume.entries import read_entries
from tailor.resume.hazards import hazards_of
from tailor.resume.headings import Heading, find_headings
from tailor.resume.kinds import kind_of_lines
from tailor.resume.languages import read_languages
from tailor.resume.lead import lead_lines
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
from tailor.resume.sections import contact_lines, line_ranges, skill_groups, stray_contact
from tailor.resume.skills import read_skills
from tailor.resume.units import Reader
from tailor.resume.wordings import heading_kind, hinted_kind, speaks_only
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
    spans = line_ranges(document, headings)
    headings = _by_content(document, headings, spans[1:])
    sections = tuple(_section(reader, heading) for heading in headings)
    stray = stray_contact(document, headings, spans)
    spans = [[n for n in lines if n not in stray] for lines in spans]
    lead = lead_lines(document, spans[1:])
    spans = [[*spans[0], *lead], *([n for n in s if n not in lead] for s in spans[1:])]
    top, more = contact_lines(document, headings, spans)
    more += stray
    contact = read_contact(reader, top, more)
    reader.towns = _towns(contact)
    parts = _Parts(entries=_availability(reader, document))
    groups = skill_groups(document, headings, spans[1:])
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
    resume = replace(resume, separators=separators, other=other)
    hazards = (*document.hazards, *hazards_of(resume))
    return replace(resume, document=replace(document, hazards=hazards))


def _by_content(
    document: Document, headings: Sequence[Heading], spans: Sequence[Sequence[int]]
) -> tuple[Heading, ...]:
    """Return the headings, those of unknown words with the kind that their lines have."""
    found = []
    for heading, lines in zip(headings, spans, strict=True):
        is_known = heading_kind(document.lines[heading.line].text) is not None
        kind = heading.kind
        if kind == "other" and not is_known:
            inferred = kind_of_lines(document, lines)
            hint = hinted_kind(document.lines[heading.line].text)
            # short items may be anything
            kind = (hint or inferred if inferred == "skills" else inferred or hint) or kind
        found.append(replace(heading, kind=kind))
    return tuple(found)


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
        spoken = [n for n in lines if speaks_only(reader.document.lines[n].text)]
        parts.languages += read_languages(reader, spoken)
        skills, groups = read_skills(reader, [n for n in lines if n not in spoken])
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
