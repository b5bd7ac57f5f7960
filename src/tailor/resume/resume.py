"""What a resume says: contact, roles with bullets, schools, skills, certificates.

Every Piece points to where it stands. The pieces and separators of a Resume cover
every visible character of its Document but white space exactly once (a Piece that two
parts share counts once, see `ledger.uncovered`); what was not understood is in `other`,
never dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from tailor.document import Document, Span

SectionKind = Literal[
    "contact",
    "summary",
    "work",
    "volunteer",
    "education",
    "skills",
    "certificates",
    "languages",
    "projects",
    "publications",
    "awards",
    "interests",
    "references",
    "other",
]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the resume with one meaning.

    text: the stretches joined as a person reads them (a word that was hyphenated
        at a line's end is whole again).
    spans: where it stands, in reading order; never empty.
    """

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, order=True)
class YearMonth:
    """A month, or a year where `month` is 0."""

    year: int
    month: int = 0

    def __str__(self) -> str:
        """Return "2021-03" or "2021", as JSON Resume writes dates."""
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, as far as the resume says.

    end: None with `is_open` for "present", None without it where there is no end.
    """

    start: YearMonth | None
    end: YearMonth | None
    is_open: bool
    piece: Piece


@dataclass(frozen=True, slots=True)
class Contact:
    """Who it is and how to reach them; `label` is the line under the name.

    credentials: letters behind the name, as one stretch ("RN, BSN").
    """

    name: Piece | None = None
    label: Piece | None = None
    emails: tuple[Piece, ...] = ()
    phones: tuple[Piece, ...] = ()
    urls: tuple[Piece, ...] = ()
    place: Piece | None = None
    credentials: Piece | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what kind of section it opens; None for the part without one."""

    kind: SectionKind
    heading: Piece | None
    first_line: int


@dataclass(frozen=True, slots=True)
class Role:
    """One job in one place with dates, or one post as a volunteer.

    employer, place: several roles below one employer's line share its Pieces.
    notes: sentences of the role that are no bullets.
    """

    title: Piece | None = None
    employer: Piece | None = None
    place: Piece | None = None
    period: Period | None = None
    notes: tuple[Piece, ...] = ()
    bullets: tuple[Piece, ...] = ()
    is_volunteer: bool = False


@dataclass(frozen=True, slots=True)
class School:
    """One entry of the education section; degrees at one school share its Pieces."""

    institution: Piece | None = None
    degree: Piece | None = None
    area: Piece | None = None
    place: Piece | None = None
    period: Period | None = None
    notes: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill of a skills section; `group` is the label before a list of them."""

    name: Piece
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate or licence; `number` as printed."""

    name: Piece
    issuer: Piece | None = None
    number: Piece | None = None
    period: Period | None = None
    notes: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """A spoken language and how well, in the person's words."""

    name: Piece
    fluency: Piece | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of projects, publications, awards, interests or references."""

    kind: SectionKind
    name: Piece | None = None
    period: Period | None = None
    notes: tuple[Piece, ...] = ()
    bullets: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Resume:
    """A Document, understood as a resume as far as that goes.

    groups: labels of skill lists ("Languages:"), each once.
    separators: marks between fields ("|", ",", "to"), so that nothing is uncounted.
    other: what was not understood, in reading order.
    """

    document: Document
    contact: Contact = Contact()
    summary: tuple[Piece, ...] = ()
    sections: tuple[Section, ...] = ()
    roles: tuple[Role, ...] = ()
    education: tuple[School, ...] = ()
    skills: tuple[Skill, ...] = ()
    groups: tuple[Piece, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[Language, ...] = ()
    entries: tuple[Entry, ...] = ()
    separators: tuple[Piece, ...] = ()
    other: tuple[Piece, ...] = ()

    @property
    def name(self) -> str | None:
        """The person's name as written, None where none was found."""
        return self.contact.name.text if self.contact.name else None


def iter_pieces(value: object) -> Iterator[Piece]:
    """Yield every Piece below a Resume or one of its parts, in the fields' order."""
    if isinstance(value, Piece):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from iter_pieces(item)
    elif is_dataclass(value) and not isinstance(value, (type, Document)):
        for part in fields(value):
            yield from iter_pieces(getattr(value, part.name))
