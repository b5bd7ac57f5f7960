"""Rule: long form and acronym once, where the resume has one and the ad the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.document import Span
from tailor.gap import Evidence, Gap, Match
from tailor.plan.acronym import both_in, is_acronym, stands_for
from tailor.plan.edit import Edit
from tailor.plan.shown import is_done, part_of
from tailor.resume import Resume
from tailor.text import key


@dataclass(frozen=True, slots=True)
class Draft:
    """An edit before it has a number; `match` is what it serves."""

    edit: Edit
    match: Match | None


def iter_spellings(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write long form and acronym once where the resume has one and the ad the other.

    An acronym that the resume shares with the ad is left alone, and none is spelled out
    but a certificate's, where the ad spells it out: EMT is a technician in one trade, a
    pipe in another, OR a room in the one and a state in the other.
    """
    used: set[tuple[int, int]] = set()
    for match in gap.matches:
        if not match.counts or match.requirement.kind == "years":
            continue
        for evidence in match.evidence:
            span = evidence.span
            forms = _forms(resume, match.requirement.spelling, evidence)
            if (
                forms is None
                or _holds_both(resume, forms)
                or (span.line, span.start) in used
            ):
                continue
            if _says_last_word_twice(resume, span, forms):
                continue
            used.add((span.line, span.start))
            yield Draft(_write_both(resume, match, span, forms), match)
            break


@dataclass(frozen=True, slots=True)
class _Forms:
    """A long form and its acronym, and which of the two the resume has."""

    long: str
    short: str
    has_long: bool


def _forms(resume: Resume, ad: str, evidence: Evidence) -> _Forms | None:
    """Return the two forms of what the ad asks for, where the resume lacks one of them."""
    found = resume.document.at(evidence.span)
    part = part_of(resume, evidence.span)
    if part is None or not is_done(resume.document, evidence.span):
        return None
    if is_acronym(ad) and stands_for(ad, found):
        return _Forms(found, ad, has_long=True)
    both = both_in(ad)
    if both and key(found) == key(both[0]):
        return _Forms(found, both[1], has_long=True)
    long = both[0] if both else ad
    # an acronym alone tells its sense only where certificates are listed
    if is_acronym(found) and stands_for(found, long) and part == "certificate":
        return None if _has_own_long(resume, found) else _Forms(long, found, has_long=False)
    return None


def _has_own_long(resume: Resume, short: str) -> bool:
    """Say whether the resume itself says what an acronym stands for there."""
    text = resume.document.text
    return f"({short})" in text or f"{short} (" in text


def _holds_both(resume: Resume, forms: _Forms) -> bool:
    text = f" {key(resume.document.text)} "
    return all(f" {key(form)} " in text for form in (forms.long, forms.short))


def _says_last_word_twice(resume: Resume, span: Span, forms: _Forms) -> bool:
    """Say whether a spelled-out "NEC code" would become "... Code (NEC) code"."""
    following = key(resume.document.lines[span.line].text[span.end :]).split()[:1]
    return not forms.has_long and following == key(forms.long).split()[-1:]


def _write_both(resume: Resume, match: Match, span: Span, forms: _Forms) -> Edit:
    found = resume.document.at(span)
    start, old, new = span.start, found, f"{forms.long} ({found})"
    if forms.has_long:  # the person's own capitals stay
        start, old, new = span.end, "", f" ({forms.short})"
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
