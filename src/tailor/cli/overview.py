"""What a machine reads in a resume, on a terminal."""

from collections.abc import Iterator, Sequence

from tailor.cli.layout import Layout
from tailor.document import Hazard
from tailor.resume import Entry, Period, Piece, Resume, Role


def iter_overview(resume: Resume, layout: Layout) -> Iterator[str]:
    """Yield what was understood, what was not, and what could trip a reader."""
    document = resume.document
    yield from layout.wrap(f"What a machine reads in {document.name}:")
    yield from _contact(resume, layout)
    yield from _pieces("SUMMARY", resume.summary, layout)
    yield from _roles("WORK", [r for r in resume.roles if not r.is_volunteer], layout)
    yield from _roles("VOLUNTEER WORK", [r for r in resume.roles if r.is_volunteer], layout)
    yield from _schools(resume, layout)
    yield from _names("SKILLS", [skill.name for skill in resume.skills], layout)
    yield from _certificates(resume, layout)
    yield from _names("LANGUAGES", [language.name for language in resume.languages], layout)
    yield from _entries(resume.entries, layout)
    yield from _pieces(
        "NOT PLACED (kept in every copy, but read as plain text)", resume.other, layout
    )
    yield from _hazards(resume, layout)


def _contact(resume: Resume, layout: Layout) -> Iterator[str]:
    contact = resume.contact
    yield from ("", layout.heading("CONTACT"))
    rows: list[tuple[str, Sequence[Piece]]] = [
        ("name", [contact.name] if contact.name else []),
        ("title", [contact.label] if contact.label else []),
        ("mail", contact.emails),
        ("phone", contact.phones),
        ("web", contact.urls),
        ("place", [contact.place] if contact.place else []),
    ]
    for label, pieces in rows:
        found = ", ".join(piece.text for piece in pieces)
        if found or label in ("name", "mail", "phone"):
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
        return f"{period.start or '?'} to now"
    return " to ".join(str(end) for end in (period.start, period.end) if end)


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


def _names(heading: str, pieces: Sequence[Piece], layout: Layout) -> Iterator[str]:
    if pieces:
        yield from ("", layout.heading(heading))
        yield from layout.wrap(", ".join(piece.text for piece in pieces), indent=2)


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
        yield from layout.wrap(
            f"{hazard.problem}{_where(resume, hazard)} {hazard.advice}", indent=2, hang=4
        )


def _where(resume: Resume, hazard: Hazard) -> str:
    """Return " (line 3)" for a hazard of a few lines, "" for one of the whole file."""
    numbers = [resume.document.lines[line].number or line + 1 for line in hazard.lines]
    if not 0 < len(numbers) <= 3:
        return ""
    return f" (line {', '.join(map(str, numbers))})"
