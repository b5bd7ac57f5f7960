"""What would trip a hiring system in the words themselves: headings and dates.

Systems look for a section by the usual words of its heading, and for months and years
in a date: "Where I have been" and "Summer '19" are clear to a person alone.
"""

import re
from collections.abc import Iterator

from tailor.document import Hazard
from tailor.resume.dates import iter_dates
from tailor.resume.resume import Resume, Section, SectionKind, iter_pieces
from tailor.resume.wordings import heading_kind

_USUAL: dict[SectionKind, str] = {
    "work": "Experience",
    "education": "Education",
    "skills": "Skills",
    "certificates": "Certifications",
    "languages": "Languages",
    "summary": "Summary",
}
_SPOKEN = re.compile(r"\b(?:i|i['\u2019](?:ve|m)|what|where|who|how|my)\b", re.I)
_VAGUE = re.compile(
    r"\b(?:springs?|summers?|autumns?|falls?|winters?|early|mid|late|michaelmas|easter|q[1-4])\b"
    r"|['\u2018\u2019]\d\d\b|^\d\d?/\d\d\s*\D",
    re.I,
)
# "3/19 – 5/21", "03-19 to 05-21": nobody can tell months from days and years
_SHORT = re.compile(
    r"(?<![\d/.$-])\d{1,2}[/.-]\d\d\s*(?:[-\u2010-\u2015]|to)\s*(?:\d{1,2}[/.-]\d\d(?![\d/.%])|present)",
    re.I,
)
# "a while back to last spring", "Summer of '19 until recently", "the early nineties"
_SPAN = re.compile(
    r"\b(?:ago|recently|a while|some time|(?:last|this|past|previous) (?:\w+ )?"
    r"(?:spring|summer|autumn|fall|winter|year|month)s?|decade|nineties|noughties"
    r"|(?:19|20)\d0['\u2019]?s)\b|['\u2018\u2019]\d\d\b"
    r"|\b(?:springs?|summers?|autumns?|falls?|winters?|early|mid|late)\W+(?:19|20)\d\d\b",
    re.I,
)
MAX_SPAN = 8  # words of a line that says when; a longer one is a sentence
MAX_QUOTE = 40  # characters of a heading or a date that are shown


def hazards_of(resume: Resume) -> tuple[Hazard, ...]:
    """Return the headings and dates that a hiring system may not understand."""
    skills = [section for section in resume.sections if section.kind == "skills"]
    headings = [
        _heading(section)
        for section in resume.sections
        if section.kind != "skills" or len(skills) == 1  # more are groups: "Tools"
    ]
    homeless = () if resume.roles else tuple(_homeless(resume))
    return (*(hazard for hazard in headings if hazard), *homeless, *_dates(resume))


def _heading(section: Section) -> Hazard | None:
    usual, heading = _USUAL.get(section.kind), section.heading
    if usual is None or heading is None:
        return None
    is_known = heading_kind(heading.text) is not None or heading.text.endswith(":")
    if is_known and not _SPOKEN.search(heading.text):
        return None
    return Hazard(
        "unusual heading",
        f"The heading {_quoted(heading.text)} is not one that hiring systems look for.",
        f'Call that section "{usual}".',
        (section.first_line,),
    )


def _homeless(resume: Resume) -> Iterator[Hazard]:
    """Yield that lines with dates stand below no heading, where no job was found."""
    lines = {
        span.line
        for piece in resume.other
        if any(when.is_range for when in iter_dates(piece.text))
        for span in piece.spans
    }
    if lines:
        yield Hazard(
            "unusual heading",
            "No jobs were found, and some lines with dates belong to no known section.",
            'If they are your jobs, put the heading "Experience" on a line above them.',
            tuple(sorted(lines)),
        )


def _dates(resume: Resume) -> Iterator[Hazard]:
    """Yield one hazard for all dates of jobs and schools that name no clear month."""
    found: dict[int, str] = {}
    periods = [role.period for role in resume.roles]
    for period in (*periods, *(school.period for school in resume.education)):
        if period is not None and _VAGUE.search(period.piece.text):
            found.setdefault(period.piece.spans[0].line, period.piece.text)
    for role in resume.roles:
        if role.period is None:
            for line in sorted({span.line for p in iter_pieces(role) for span in p.spans}):
                short = _SHORT.search(resume.document.lines[line].text)
                if short:
                    found.setdefault(line, short[0])
            for note in role.notes:
                if len(note.text.split()) <= MAX_SPAN and _SPAN.search(note.text):
                    found.setdefault(note.spans[0].line, note.text)
    if found:
        first = min(found)
        yield Hazard(
            "unreadable date",
            f"Of the date {_quoted(found[first])} a machine can't tell month and year.",
            'Write it as "06/2019" or "June 2019".',
            tuple(sorted(found)),
        )


def _quoted(text: str) -> str:
    shown = text.strip(" :")
    return f'"{shown}"' if len(shown) <= MAX_QUOTE else f'"{shown[: MAX_QUOTE - 1]}…"'
