"""A Resume as JSON Resume v1 (jsonresume.org/schema), checked against its schema in tests.

What the schema has no field for stands under `meta`: hazards, text that was not
understood, numbers of licences, the format of the file.
"""

from typing import Any

from tailor.resume.links import site_and_profiles
from tailor.resume.places import POSTCODE
from tailor.resume.resume import (
    Certificate,
    Entry,
    Period,
    Piece,
    Resume,
    Role,
    School,
    YearMonth,
)
from tailor.resume.stated import with_stated


def json_resume(resume: Resume) -> dict[str, Any]:
    """Return a Resume in the JSON Resume v1 format; empty sections are left out.

    What a JSON Resume states itself is given back as it is.
    """
    jobs = [role for role in resume.roles if not role.is_volunteer]
    posts = [role for role in resume.roles if role.is_volunteer]
    answer = {
        "basics": _basics(resume),
        "work": [_work(role) for role in jobs],
        "volunteer": [_volunteer(role) for role in posts],
        "education": [_school(school) for school in resume.education],
        "awards": [_award(entry) for entry in _entries(resume, "awards")],
        "certificates": [_certificate(one) for one in resume.certificates],
        "publications": [_publication(entry) for entry in _entries(resume, "publications")],
        "skills": _skills(resume),
        "languages": [
            _some(language=one.name.text, fluency=_text(one.fluency))
            for one in resume.languages
        ],
        "interests": [_interest(entry) for entry in _entries(resume, "interests")],
        "references": [_reference(entry) for entry in _entries(resume, "references")],
        "projects": [_project(entry) for entry in _entries(resume, "projects", "other")],
        "meta": _meta(resume),
    }
    answer = {name: value for name, value in answer.items() if value}
    stated = resume.document.stated
    return with_stated(answer, stated) if stated else answer


def _some(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value."""
    return {
        name: value for name, value in fields.items() if value not in (None, "", [], {})
    }


def _text(piece: Piece | None) -> str | None:
    return piece.text if piece else None


def _date(date: YearMonth | None) -> str | None:
    return str(date) if date else None


def _start(period: Period | None) -> str | None:
    return _date(period.start) if period else None


def _end(period: Period | None) -> str | None:
    return _date(period.end) if period else None


def _basics(resume: Resume) -> dict[str, Any]:
    contact = resume.contact
    site, profiles = site_and_profiles(resume)
    return _some(
        name=resume.name,
        label=_text(contact.label),
        email=contact.emails[0].text if contact.emails else None,
        phone=contact.phones[0].text if contact.phones else None,
        url=site,
        summary="\n".join(piece.text for piece in resume.summary),
        location=_location(contact.place),
        profiles=[
            _some(network=one.network, username=one.user, url=one.url) for one in profiles
        ],
    )


def _location(place: Piece | None) -> dict[str, Any]:
    if place is None:
        return {}
    code = POSTCODE.search(place.text)
    text = place.text[: code.start()] + place.text[code.end() :] if code else place.text
    parts = [part.strip(" ,") for part in text.split(",") if part.strip(" ,")]
    city, region = (parts[0], None) if len(parts) == 1 else ("", None)
    if len(parts) > 1:
        city, region = parts[-2], parts[-1]
    return _some(
        address=", ".join(parts[:-2]),
        city=city,
        region=region,
        postalCode=code[0].strip(" ,") if code else None,
    )


def _work(role: Role) -> dict[str, Any]:
    return _some(
        name=_text(role.employer),
        position=_text(role.title),
        location=_text(role.place),
        startDate=_start(role.period),
        endDate=_end(role.period),
        summary="\n".join(note.text for note in role.notes),
        highlights=[bullet.text for bullet in role.bullets],
    )


def _volunteer(role: Role) -> dict[str, Any]:
    job = _work(role)
    return _some(
        organization=job.pop("name", None), position=job.pop("position", None), **job
    )


def _school(school: School) -> dict[str, Any]:
    return _some(
        institution=_text(school.institution),
        area=_text(school.area),
        studyType=_text(school.degree),
        startDate=_start(school.period),
        endDate=_end(school.period),
        location=_text(school.place),
        courses=[note.text for note in school.notes],
    )


def _certificate(certificate: Certificate) -> dict[str, Any]:
    when = certificate.period
    return _some(
        name=certificate.name.text,
        issuer=_text(certificate.issuer),
        date=_start(when),
    )


def _skills(resume: Resume) -> list[dict[str, Any]]:
    skills: list[dict[str, Any]] = []
    for skill in resume.skills:
        if skill.group is None:
            skills.append({"name": skill.name.text})
        elif skills and skills[-1]["name"] == skill.group and "keywords" in skills[-1]:
            skills[-1]["keywords"].append(skill.name.text)
        else:
            skills.append({"name": skill.group, "keywords": [skill.name.text]})
    return skills


def _entries(resume: Resume, *kinds: str) -> list[Entry]:
    return [entry for entry in resume.entries if entry.kind in kinds]


def _notes(entry: Entry) -> str:
    return "\n".join(piece.text for piece in (*entry.notes, *entry.bullets))


def _award(entry: Entry) -> dict[str, Any]:
    return _some(title=_text(entry.name), date=_end(entry.period), summary=_notes(entry))


def _publication(entry: Entry) -> dict[str, Any]:
    return _some(
        name=_text(entry.name), releaseDate=_end(entry.period), summary=_notes(entry)
    )


def _interest(entry: Entry) -> dict[str, Any]:
    return _some(
        name=_text(entry.name), keywords=[p.text for p in (*entry.notes, *entry.bullets)]
    )


def _reference(entry: Entry) -> dict[str, Any]:
    return _some(name=_text(entry.name), reference=_notes(entry))


def _project(entry: Entry) -> dict[str, Any]:
    start, end = _start(entry.period), _end(entry.period)
    return _some(
        name=_text(entry.name),
        description="\n".join(note.text for note in entry.notes),
        highlights=[bullet.text for bullet in entry.bullets],
        startDate=start,
        endDate=end if end != start else None,  # a single date is no span
        type="other" if entry.kind == "other" else None,
    )


def _meta(resume: Resume) -> dict[str, Any]:
    return _some(
        format=resume.document.format,
        hazards=[
            {"kind": one.kind, "problem": one.problem, "advice": one.advice}
            for one in resume.document.hazards
        ],
        otherText=[piece.text for piece in resume.other],
        credentials=_text(resume.contact.credentials),
        certificates=[
            _some(name=one.name.text, number=_text(one.number), expires=_end(one.period))
            for one in resume.certificates
            if one.number or _end(one.period)
        ],
    )
