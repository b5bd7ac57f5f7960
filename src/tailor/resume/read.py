"""A Document becomes a Resume: headings cut it into sections, each has its reader."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tailor.document import Document
from tailor.resume.certificates import read_certificates
from tailor.resume.contact import is_contact_line, read_contact
from tailor.resume.education import read_schools
from tailor.resume.headings import Heading, find_headings
from tailor.resume.languages import read_languages
from tailor.resume.rest import read_entries
from tailor.resume.resume import (
    Certificate,
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
from tailor.resume.roles import claim_units, read_roles
from tailor.resume.skills import read_skills
from tailor.resume.units import Reader


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
    parts = _Parts()
    for heading, lines in zip(headings, spans[1:], strict=True):
        _read(reader, heading.kind, lines, parts)
    parts.summary[:0] = _introduction(reader, spans[0])
    separators, other = reader.ledger.rest()
    return Resume(
        document, contact, tuple(parts.summary), sections, tuple(parts.roles),
        tuple(parts.schools), tuple(parts.skills), tuple(parts.groups),
        tuple(parts.certificates), tuple(parts.languages), tuple(parts.entries),
        separators, other,
    )  # fmt: skip


def _section(reader: Reader, heading: Heading) -> Section:
    passage = reader.passage([heading.line])
    piece = reader.ledger.claim(passage) if passage else None
    return Section(heading.kind, piece, heading.line)


def _line_ranges(document: Document, headings: Sequence[Heading]) -> list[list[int]]:
    """Return the lines above the first heading, then those below each heading."""
    marks = [-1, *(heading.line for heading in headings), len(document.lines)]
    return [
        [n for n in range(start + 1, end) if document.lines[n].visible]
        for start, end in zip(marks, marks[1:], strict=False)
    ]


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
            more += [
                n
                for n in lines
                if n not in edges and is_contact_line(document.lines[n].text)
            ]
    return top, more


def _introduction(reader: Reader, lines: Sequence[int]) -> tuple[Piece, ...]:
    """Sentences above the first heading are a summary."""
    units = [unit for unit in reader.units(lines) if len(unit.text.split()) >= 8]
    return claim_units(reader, units)


def _read(reader: Reader, kind: SectionKind, lines: Sequence[int], parts: _Parts) -> None:
    if kind in ("work", "volunteer"):
        parts.roles += read_roles(reader, lines, is_volunteer=kind == "volunteer")
    elif kind == "education":
        parts.schools += read_schools(reader, lines)
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
