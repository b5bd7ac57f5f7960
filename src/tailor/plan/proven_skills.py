"""Rule: what bullets prove and no skills list says is added to the list.

A term of the vocabulary is added as it is met. A phrase that only the ad has is added
where the resume says it in another form: "Process 80 vendor invoices" lets "invoice
processing" in, which a search for whole words would miss.
"""

from collections.abc import Iterable, Iterator

from tailor.gap import Evidence, Gap, Match, is_made
from tailor.plan.acronym import both_in, is_acronym, stands_for
from tailor.plan.edit import Edit
from tailor.plan.list_style import in_style
from tailor.plan.proven import is_own_title, proves
from tailor.plan.shown import is_done, part_of
from tailor.plan.skill_list import SkillList, best_list, skill_lists
from tailor.plan.spelling import SHORTEST, Draft, is_in_company
from tailor.plan.used import is_used
from tailor.resume import Resume
from tailor.terms import term_named
from tailor.text import key

# soft skills, fields, years and degrees are shown, not listed
_IN_A_LIST = ("skill", "tool")
_MOST_WORDS = 4  # of a phrase that reads as an item of a list


def iter_proven_skills(
    resume: Resume, gap: Gap, *, written: Iterable[str | None]
) -> Iterator[Draft]:
    """Add terms to the skills list that other lines of the resume prove.

    written: the terms of which an edit writes the ad's spelling elsewhere.
    """
    lists, done = skill_lists(resume), set(written)
    listed = {key(skill.name.text) for skill in resume.skills}
    for match in gap.matches:
        requirement = match.requirement
        if not lists or not match.counts or requirement.kind not in _IN_A_LIST:
            continue
        if requirement.term in done or any(one.is_list for one in match.evidence):
            continue
        spelling = _list_spelling(match)
        proof = next(
            (e for e in match.evidence if _is_proof(resume, gap, match, e, spelling)), None
        )
        if proof is None or key(spelling) in listed:
            continue
        is_act = part_of(resume, proof.span) == "bullet"
        line = resume.document.lines[proof.span.line].text if is_act else ""
        where = best_list(lists, requirement.term, kind=requirement.kind, proof=line)
        if where is None:
            continue
        listed.add(key(spelling))
        yield Draft(_addition(resume, where, spelling, match, proof), match)


def _is_proof(
    resume: Resume, gap: Gap, match: Match, evidence: Evidence, spelling: str
) -> bool:
    """Say whether a line shows a thing as done, in a form that a list may repeat."""
    span = evidence.span
    is_bullet = part_of(resume, span) == "bullet" and is_done(resume.document, span)
    if not is_bullet and not is_own_title(resume, evidence):
        return False
    text, kind = resume.document.lines[span.line].text, match.requirement.kind
    if is_bullet and not is_used(text, span.start, span.end, kind=kind, name=spelling):
        return False
    if len(evidence.spelling) < 2 or not _is_meant(resume, gap, match, evidence):
        return False  # C and R are too often something else
    if not proves(spelling, match, evidence, resume):
        return False
    if term_named(match.requirement.term) is not None:
        return True
    # what was found by its shape alone may be no skill: a word, a whole clause
    is_bent = key(spelling) != key(evidence.spelling)
    if " " not in spelling:  # "scheduling", of which the line has the product: "schedules"
        return is_bent and is_made(
            spelling.casefold(), evidence.spelling, text[: span.start]
        )
    return is_bent and len(spelling.split()) <= _MOST_WORDS


def _is_meant(resume: Resume, gap: Gap, match: Match, proof: Evidence) -> bool:
    """Say whether the resume's word can only mean what the ad means.

    "PM work orders" are no Project Management (PM), "swift answers" no Swift.
    """
    found, ad = resume.document.at(proof.span), match.requirement.spelling
    both = both_in(ad)
    long = both[0] if both else ad
    if is_acronym(found) and (both or stands_for(found, long)):
        is_sure = len(found) >= SHORTEST and is_in_company(gap, match, proof.span.line)
        is_spelled = f" {key(long)} " in f" {key(resume.document.text)} "
        return is_spelled or (is_sure and both is None)
    named = term_named(found)
    return not (
        found.islower()
        and found.isalpha()
        and named
        and named.kind == "tool"
        and not named.name.islower()
    )


def _list_spelling(match: Match) -> str:
    """Return the ad's spelling as it stands in a list: no capital of a sentence's start."""
    requirement = match.requirement
    spelling = requirement.spelling
    if both := both_in(spelling):
        return both[1]
    first, _, rest = spelling.partition(" ")
    named = term_named(first)
    if rest.islower() and named is not None and named.name == first:
        return spelling  # "Epic charting" begins with a name
    if spelling.casefold() == requirement.term.casefold():
        return requirement.term
    if rest.islower() and first.istitle():
        return first.lower() + " " + rest
    return spelling


def _addition(
    resume: Resume, where: SkillList, spelling: str, match: Match, proof: Evidence
) -> Edit:
    span, is_new_line = where.last, where.separator is None
    at = 0 if is_new_line else span.end
    number = resume.document.lines[proof.span.line].number
    return Edit(
        number=0,
        kind="skill",
        line=span.line,
        start=at,
        end=at,
        old="",
        new=f"{where.separator or ''}{in_style(spelling, where.names)}",
        why=f"The ad asks for {match.requirement.term}; your line {number} shows it"
        f" (“{proof.spelling}”), your skills list did not.",
        term=match.requirement.term,
        is_new_line=is_new_line,
    )
