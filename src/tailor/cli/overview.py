"""What a machine reads in a resume, on a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tailor.cli.layout import Layout
from tailor.document import Document, Hazard
from tailor.resume import (
    Entry,
    Language,
    Period,
    Piece,
    Resume,
    Role,
    Skill,
    YearMonth,
)

MAX_QUOTE = 40  # characters of a line that show where something stands
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip


def iter_overview(resume: Resume, layout: Layout) -> Iterator[str]:
    """Yield what was understood, what was not, and what could trip a reader."""
    document = resume.document
    yield from layout.wrap(f"What a machine reads in {document.name}:")
    yield from _contact(resume, layout)
    yield from _pieces("SUMMARY", resume.summary, layout)
    yield from _roles("WORK", [r for r in resume.roles if not r.is_volunteer], layout)
    yield from _roles("VOLUNTEER WORK", [r for r in resume.roles if r.is_volunteer], layout)
    yield from _schools(resume, layout)
    yield from _skills(resume.skills, layout)
    yield from _certificates(resume, layout)
    yield from _languages(resume.languages, layout)
    yield from _entries(resume.entries, layout)
    yield from _pieces(
        "NOT UNDERSTOOD (it stays in every copy; check that it has a heading)",
        resume.other,
        layout,
    )
    yield from _hazards(resume, layout)


def _contact(resume: Resume, layout: Layout) -> Iterator[str]:
    contact = resume.contact
    yield from ("", layout.heading("CONTACT"))
    rows: list[tuple[str, Sequence[Piece]]] = [
        ("name", [contact.name] if contact.name else []),
        ("headline", [contact.label] if contact.label else []),
        ("e-mail", contact.emails),
        ("phone", contact.phones),
        ("web", contact.urls),
        ("place", [contact.place] if contact.place else []),
    ]
    for label, pieces in rows:
        found = ", ".join(piece.text for piece in pieces)
        if found or label in ("name", "e-mail", "phone"):
            yield from layout.labelled(label, found or "not found", indent=2)


def _roles(heading: str, roles: Sequence[Role], layout: Layout) -> Iterator[str]:
    if not roles:
        return
    yield from ("", layout.heading(heading))
    for role in roles:
        names = ", ".join(p.text for p in (role.title, role.employer, role.place) if p)
        yield from layout.split(
            names or "(no title or employer found)", _dates(role.period)
        )
        for note in role.notes:
            yield from layout.wrap(note.text, indent=4)
        for bullet in role.bullets:
            yield from layout.wrap(f"- {bullet.text}", indent=4, hang=6)


def _dates(period: Period | None) -> str:
    if period is None:
        return "no dates found"
    if period.is_open:
        return f"{_month(period.start) if period.start else '?'} to now"
    ends = dict.fromkeys(_month(end) for end in (period.start, period.end) if end)
    return " to ".join(ends) or period.piece.text


def _month(date: YearMonth) -> str:
    return f"{_MONTHS[date.month - 1]} {date.year}" if date.month else str(date.year)


def _schools(resume: Resume, layout: Layout) -> Iterator[str]:
    if resume.education:
        yield from ("", layout.heading("EDUCATION"))
    for school in resume.education:
        parts = (school.degree, school.area, school.institution, school.place)
        names = ", ".join(piece.text for piece in parts if piece)
        yield from layout.split(names, _dates(school.period) if school.period else "")
        for note in school.notes:
            yield from layout.wrap(note.text, indent=4)


def _certificates(resume: Resume, layout: Layout) -> Iterator[str]:
    if resume.certificates:
        yield from ("", layout.heading("CERTIFICATES"))
    for certificate in resume.certificates:
        parts = (certificate.name, certificate.issuer, certificate.number)
        names = ", ".join(piece.text for piece in parts if piece)
        yield from layout.split(
            names, certificate.period.piece.text if certificate.period else ""
        )


def _entries(entries: Sequence[Entry], layout: Layout) -> Iterator[str]:
    kinds = dict.fromkeys(entry.kind for entry in entries)
    for kind in kinds:
        yield from ("", layout.heading(kind.upper()))
        for entry in (entry for entry in entries if entry.kind == kind):
            if entry.name:
                yield from layout.split(
                    entry.name.text, _dates(entry.period) if entry.period else ""
                )
            for note in (*entry.notes, *entry.bullets):
                yield from layout.wrap(f"- {note.text}", indent=4, hang=6)


def _skills(skills: Sequence[Skill], layout: Layout) -> Iterator[str]:
    """Yield the skills as the person grouped them."""
    if skills:
        yield from ("", layout.heading("SKILLS"))
    for group, some in groupby(skills, key=lambda skill: skill.group):
        names = ", ".join(skill.name.text for skill in some)
        label = f"{group.strip(' :')}: " if group else ""
        yield from layout.wrap(f"{label}{names}", indent=2, hang=4 if group else 2)


def _languages(languages: Sequence[Language], layout: Layout) -> Iterator[str]:
    if languages:
        yield from ("", layout.heading("LANGUAGES"))
        shown = (
            f"{one.name.text} ({one.fluency.text.strip('()')})"
            if one.fluency
            else one.name.text
            for one in languages
        )
        yield from layout.wrap(", ".join(shown), indent=2)


def _pieces(heading: str, pieces: Sequence[Piece], layout: Layout) -> Iterator[str]:
    if pieces:
        yield from ("", layout.heading(heading))
    for piece in pieces:
        yield from layout.wrap(piece.text, indent=2, hang=4)


def _hazards(resume: Resume, layout: Layout) -> Iterator[str]:
    yield ""
    hazards = resume.document.hazards
    if not hazards:
        yield from layout.wrap("Nothing in this file should trip a hiring system's reader.")
        return
    yield layout.heading("WHAT COULD TRIP A HIRING SYSTEM")
    for hazard in hazards:
        where = _where(resume.document, hazard)
        yield from layout.wrap(f"- {hazard.problem}", indent=2, hang=4)
        if where and where not in hazard.problem:
            yield from layout.labelled("where", where)
        yield from layout.labelled("what to do", hazard.advice)


def _where(document: Document, hazard: Hazard) -> str:
    """Return "line 3" in a text, else the words that begin the first line."""
    if not hazard.lines:
        return ""
    more = len(hazard.lines) - 1
    others = f" and {more} more" if more else ""
    first = document.lines[hazard.lines[0]]
    if document.format in ("text", "markdown"):
        return f"line {first.number}{others}"
    words = " ".join(first.text.split())
    words = words if len(words) <= MAX_QUOTE else f"{words[: MAX_QUOTE - 1].rstrip()}…"
    page = f"page {first.page}, " if (document.pages or 1) > 1 else ""
    return f'{page}"{words}"{others}'
