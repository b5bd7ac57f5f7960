"""Rule: a degree bears the ad's name beside its letters: "Bachelor's degree ... (B.S.)".

Level and field stay the person's own: who has a master's where the ad asks for a
bachelor's keeps what was given, and a diploma is no degree.
"""

import re
from collections.abc import Iterator

from tailor.document import Span
from tailor.gap import Evidence, Gap, Match
from tailor.job import degrees_in
from tailor.plan.edit import Edit
from tailor.plan.plain_award import is_plain_degree
from tailor.plan.shown import is_done, part_of
from tailor.plan.spelling import Draft, spelling_edit
from tailor.resume import Resume

# "Bachelor's degree", "Associate degree"; "Bachelors degree" is a slip that stays the ad's
_AD = re.compile(r"(?:associate|bachelor|master)(?:['’]s)?(?: degree)?", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]\.?(?:[A-Z][a-z]{0,3}\.?){1,3}(?![\w(])(?! \()")
_FIELD = re.compile(r" in (?=[A-Z])")
_PARTS = re.compile(r"[,;(|]|\s[-–—]\s")  # "in History, not completed"
_SCHOOL = "High school diploma"


def iter_degree_names(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write the ad's name of a degree where the resume has only its letters.

    Of the finished school, where the line has "Diploma" and the high school apart.
    """
    for match in gap.matches:
        if match.requirement.kind == "degree" and match.counts:
            edits = (
                _edit(resume, match, evidence)
                for evidence in match.evidence
                if _is_held(resume, evidence.span, year=gap.today.year)
            )
            yield from [Draft(edit, match) for edit in edits if edit is not None][:1]


def _is_held(resume: Resume, span: Span, *, year: int) -> bool:
    text = resume.document.lines[span.line].text
    return is_plain_degree(text, span.start, span.end, year=year)


def _edit(resume: Resume, match: Match, evidence: Evidence) -> Edit | None:
    span = evidence.span
    asked = next(iter(degrees_in(match.requirement.spelling)), None)
    if asked is None or not is_done(resume.document, span):
        return None
    if asked.level == 1:
        return _diploma(resume, match, span)
    found = resume.document.at(span)
    have = next(iter(degrees_in(found)), None)
    letters = _LETTERS.match(found)
    name = _AD.match(asked.name)
    if have is None or have.level != asked.level or letters is None or name is None:
        return None
    if part_of(resume, Span(span.line, span.start, span.start + letters.end())) != "degree":
        return None
    if not name[0].casefold().endswith(("degree", "s")) or _stands(resume, name[0]):
        return None
    short, rest = letters[0], found[letters.end() :]
    if (field := _FIELD.match(rest)) and not _PARTS.search(rest):
        new = f"{name[0].capitalize()} in {rest[field.end() :]} ({short})"
        return _written(match, span, found, new)
    if rest and not rest.startswith(","):  # "BS Accounting": the name would part it
        return None
    at = Span(span.line, span.start + letters.end(), span.start + letters.end())
    return _written(match, at, "", f" ({name[0].lower()})")


def _diploma(resume: Resume, match: Match, span: Span) -> Edit | None:
    """Return the edit that says which diploma one of a high school is."""
    found = resume.document.at(span)
    spelling = match.requirement.spelling
    is_its_own = re.match(r"Diploma\s*[,|–—-]\s*\S.*\bHigh School\b", found)
    if spelling.casefold() != _SCHOOL.casefold() or not is_its_own:
        return None
    at = Span(span.line, span.start, span.start + len("Diploma"))
    if part_of(resume, at) != "degree" or _stands(resume, _SCHOOL):
        return None
    return _written(match, at, "Diploma", _SCHOOL)


def _stands(resume: Resume, name: str) -> bool:
    return name.casefold().replace("’", "'") in resume.document.text.casefold().replace(
        "’", "'"
    )


def _written(match: Match, at: Span, old: str, new: str) -> Edit:
    ad = match.requirement.spelling
    why = f"The ad writes {ad}. The same degree under its name. No new fact."
    return spelling_edit(match, at, old, new, why)
