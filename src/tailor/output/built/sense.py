"""What each line of a resume is, as far as the Resume understood it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tailor.document import Span
from tailor.resume import Piece, Resume, iter_pieces

Head = tuple[Piece | None, ...]
LEADS = 3  # of a head's pieces: titles and names come before place and dates


@dataclass(slots=True)
class Sense:
    """Indexes into Document.lines by what stands there.

    data: lines that hold contact data alone, beside others.
    heads: lines with the title, employer, place or dates of an entry, to its number.
    members: every line of an entry, to its number.
    titles: lines that hold the label of the list below them, and nothing else.
    known: every line of which something was understood.
    strong: what is to be bold.
    """

    name: set[int] = field(default_factory=set)
    label: set[int] = field(default_factory=set)
    contact: set[int] = field(default_factory=set)
    data: set[int] = field(default_factory=set)
    headings: set[int] = field(default_factory=set)
    heads: dict[int, int] = field(default_factory=dict)
    members: dict[int, int] = field(default_factory=dict)
    bullets: set[int] = field(default_factory=set)
    titles: set[int] = field(default_factory=set)
    known: set[int] = field(default_factory=set)
    strong: dict[int, list[Span]] = field(default_factory=dict)


def sense_of(resume: Resume) -> Sense:
    """Return what each line of a resume is."""
    sense = Sense()
    contact = resume.contact
    sense.name.update(_whole_lines(resume, contact.name, contact.credentials))
    sense.label.update(_lines_of(contact.label))
    sense.contact.update(
        _lines_of(*contact.emails, *contact.phones, *contact.urls, contact.place)
    )
    for section in resume.sections:
        whole = set(_whole_lines(resume, section.heading))
        sense.headings.update(whole)
        if section.heading and not whole:
            _embolden(sense, section.heading)
    for number, (head, entry) in enumerate(_entries(resume)):
        _add_entry(sense, number, head, entry)
    bullets = [b for role in resume.roles for b in role.bullets]
    bullets += [b for entry in resume.entries for b in entry.bullets]
    sense.bullets.update(bullet.spans[0].line for bullet in bullets)
    for group in resume.groups:
        _embolden(sense, group)
        sense.titles.update(_whole_lines(resume, group))
    for language in resume.languages:
        # with a line of its own each, only weight tells whose level it is
        level = language.fluency.spans[0] if language.fluency else None
        if level and level.line == language.name.spans[-1].line + 1:
            _embolden(sense, language.name)
            sense.titles.update(_whole_lines(resume, language.name))
    known = spans_by_line(understood(resume))
    sense.known.update(known)
    data = spans_by_line((contact.emails, contact.phones, contact.urls, contact.place))
    alone = {index for index, spans in data.items() if spans == known[index]}
    sense.data.update(i for i in alone if not alone.isdisjoint((i - 1, i + 1)))
    return sense


def understood(resume: Resume) -> Resume:
    """Return a resume without what was not understood."""
    return replace(resume, separators=(), other=())


def spans_by_line(value: object) -> dict[int, set[Span]]:
    """Return the spans of all pieces of something, by line."""
    found: dict[int, set[Span]] = {}
    for piece in iter_pieces(value):
        for span in piece.spans:
            found.setdefault(span.line, set()).add(span)
    return found


def _entries(resume: Resume) -> Iterator[tuple[Head, object]]:
    """Yield what has a head of its own, what may be its bold part first."""
    employers: set[Piece] = set()
    for role in resume.roles:
        period = role.period.piece if role.period else None
        # an employer that several roles share leads the first one alone
        employer = None if role.employer in employers else role.employer
        employers |= {employer} if employer else set()
        yield (role.title, employer, None, role.place, period), role
    for school in resume.education:
        period = school.period.piece if school.period else None
        head = (school.degree, school.area, school.institution, school.place, period)
        yield head, school
    for entry in resume.entries:
        if entry.bullets or entry.notes:
            period = entry.period.piece if entry.period else None
            yield (entry.name, None, None, None, period), entry
    for certificate in resume.certificates:
        if len(set(_lines_of(*iter_pieces(certificate)))) > 1:
            period = certificate.period.piece if certificate.period else None
            yield (certificate.name, None, None, certificate.issuer, period), certificate


def _add_entry(sense: Sense, number: int, head: Head, entry: object) -> None:
    for index in _lines_of(*head):
        sense.heads.setdefault(index, number)
    for index in _lines_of(*iter_pieces(entry)):
        sense.members.setdefault(index, number)
    # a title or a name leads, whichever comes first; a place or dates alone don't
    leads = [piece for piece in head[:LEADS] if piece] or [p for p in head if p]
    if leads:
        _embolden(
            sense, min(leads, key=lambda piece: (piece.spans[0].line, piece.spans[0].start))
        )


def _embolden(sense: Sense, piece: Piece) -> None:
    for span in piece.spans:
        sense.strong.setdefault(span.line, []).append(span)


def _lines_of(*pieces: Piece | None) -> Iterator[int]:
    for piece in pieces:
        for span in piece.spans if piece else ():
            yield span.line


def _whole_lines(
    resume: Resume, piece: Piece | None, suffix: Piece | None = None
) -> Iterator[int]:
    """Yield the lines of which a piece is all but marks ("SKILLS:") and its suffix."""
    covered: dict[int, list[Span]] = {}
    for part in (piece, suffix):
        for span in part.spans if part else ():
            covered.setdefault(span.line, []).append(span)
    for index in dict.fromkeys(_lines_of(piece)):
        text = resume.document.lines[index].text
        for span in sorted(covered[index], key=lambda span: -span.start):
            text = text[: span.start] + text[span.end :]
        if not any(c.isalnum() for c in text):
            yield index
