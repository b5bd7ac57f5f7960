"""Rule: long form and acronym once, where the resume has one and the ad the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.gap import Evidence, Gap, Match
from tailor.plan.acronym import both_in, is_acronym, stands_for
from tailor.plan.edit import Edit
from tailor.resume import Resume
from tailor.text import key


@dataclass(frozen=True, slots=True)
class Draft:
    """An edit before it has a number; `match` is what it serves."""

    edit: Edit
    match: Match | None


def iter_spellings(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write long form and acronym once where the resume has one and the ad the other."""
    used: set[tuple[int, int]] = set()
    for match in gap.matches:
        if not match.counts or not match.evidence or match.requirement.kind == "years":
            continue
        forms = _both_forms(match)
        if forms is None or _holds_both(resume, forms):
            continue
        evidence = next(
            (e for e in match.evidence if key(e.spelling) in map(key, forms)), None
        )
        if evidence is None or (evidence.span.line, evidence.span.start) in used:
            continue
        used.add((evidence.span.line, evidence.span.start))
        yield Draft(_write_both(resume, match, evidence, forms), match)


def _both_forms(match: Match) -> tuple[str, str] | None:
    """Return long form and acronym of what the ad asks for, where it has both."""
    requirement = match.requirement
    if both := both_in(requirement.spelling):
        return both
    short = next(
        (s for s in (requirement.spelling, requirement.term) if is_acronym(s)), None
    )
    if short is not None:
        long = next((s for s in requirement.spellings if stands_for(short, s)), None)
        return (long, short) if long else None
    found = match.evidence[0].spelling
    if is_acronym(found) and stands_for(found, requirement.spelling):
        return requirement.spelling, found
    return None


def _holds_both(resume: Resume, forms: tuple[str, str]) -> bool:
    text = f" {key(resume.document.text)} "
    return all(f" {key(form)} " in text for form in forms)


def _write_both(
    resume: Resume, match: Match, evidence: Evidence, forms: tuple[str, str]
) -> Edit:
    long, short = forms
    span = evidence.span
    found = resume.document.at(span)
    start, old, new = span.start, found, f"{long} ({found})"
    if key(found) == key(long):  # the person's own capitals stay
        start, old, new = span.end, "", f" ({short})"
    return Edit(
        number=0,
        kind="spelling",
        line=span.line,
        start=start,
        end=span.end,
        old=old,
        new=new,
        why=f"The ad writes {match.requirement.spelling}. Full name and short form once."
        " No new fact.",
        term=match.requirement.term,
    )
