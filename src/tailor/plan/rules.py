"""What rules propose, with no model: spelling, proven skills, contact lines, order.

No rule adds a term that the resume does not prove; the guard refuses it if one tries.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tailor.gap import Evidence, Gap, Match
from tailor.plan.acronym import both_in, is_acronym
from tailor.plan.ad_form import iter_ad_forms
from tailor.plan.edit import Edit, State
from tailor.plan.guard import is_proven_name, objection
from tailor.plan.order import iter_bullet_orders, iter_skill_orders
from tailor.plan.plan import Plan, Sort
from tailor.plan.shown import is_done, part_of
from tailor.plan.skill_list import SkillList, best_list, skill_lists
from tailor.plan.spelling import Draft, iter_spellings
from tailor.resume import Resume
from tailor.terms import term_named
from tailor.text import key

# soft skills, fields, years and degrees are shown, not listed
_IN_A_LIST = ("skill", "tool")


def propose(resume: Resume, gap: Gap, *, sort: Sequence[Sort] = ("skills",)) -> Plan:
    """Return the edits that the rules make in a resume for one ad.

    sort: what is put in order of relevance.

    The edits are numbered in reading order. Each has passed the guard or is in the
    plan as refused, with the reason.
    """
    drafts = [
        *_contact_lines(resume),
        *_apart([*iter_spellings(resume, gap), *iter_ad_forms(resume, gap)]),
        *_proven_skills(resume, gap),
        *(Draft(edit, None) for edit in _orders(resume, gap, sort)),
    ]
    # moves come last, as they were found: each goes by where the one before has led
    drafts.sort(key=_place)
    edits = []
    for number, draft in enumerate(drafts, 1):
        reason = objection(draft.edit, resume, draft.match)
        state: State = "refused" if reason else "made"
        edits.append(replace(draft.edit, number=number, state=state, reason=reason))
    return Plan(resume=resume, gap=gap, edits=tuple(edits), sort=tuple(sort))


def _apart(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield drafts that change words which no earlier one changes."""
    taken: list[Edit] = []
    for draft in drafts:
        edit = draft.edit
        mine = [other for other in taken if other.line == edit.line]
        if all(edit.end < other.start or other.end < edit.start for other in mine):
            taken.append(edit)
            yield draft


def _place(draft: Draft) -> tuple[bool, int, bool, int]:
    edit = draft.edit
    if edit.kind == "move":
        return True, 0, False, 0
    return False, edit.line, edit.is_new_line, edit.start


def _orders(resume: Resume, gap: Gap, sort: Sequence[Sort]) -> Iterator[Edit]:
    if "skills" in sort:
        yield from iter_skill_orders(resume, gap)
    if "bullets" in sort:
        yield from iter_bullet_orders(resume, gap)


def _contact_lines(resume: Resume) -> Iterator[Draft]:
    """Copy contact data that stands only in the page header to the top of the page."""
    document = resume.document
    if document.format != "docx":  # a built document has no page header to lose
        return
    contact = [*resume.contact.emails, *resume.contact.phones, *resume.contact.urls]
    lines = {span.line for piece in contact for span in piece.spans}
    if not lines or any(document.lines[line].place != "header" for line in lines):
        return
    named = resume.contact.name.spans[0].line if resume.contact.name else None
    if named is not None and document.lines[named].place == "header":
        lines.add(named)
    for line in sorted(lines):
        text = document.lines[line].text
        why = (
            "It stands only in the page header, which some hiring systems don't read."
            " The header stays as it is; on paper the line now stands twice."
        )
        yield Draft(Edit(0, "contact", -1, 0, 0, "", text, why, is_new_line=True), None)


def _proven_skills(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Add terms to the skills list that other lines of the resume prove."""
    lists = skill_lists(resume)
    listed = {key(skill.name.text) for skill in resume.skills}
    for match in gap.matches:
        requirement = match.requirement
        if not lists or not match.counts or requirement.kind not in _IN_A_LIST:
            continue
        if any(evidence.is_list for evidence in match.evidence):
            continue
        proof = next((e for e in match.evidence if _is_shown(resume, e)), None)
        # what was found by its shape alone is maybe no skill at all
        if proof is None or term_named(requirement.term) is None:
            continue
        if not _is_meant(resume, requirement.spelling, proof):
            continue
        spelling = _list_spelling(match)
        if key(spelling) in listed or not is_proven_name(spelling, match):
            continue
        listed.add(key(spelling))
        why = (
            f"The ad asks for {requirement.term}; your line {_number(resume, proof)}"
            f" shows it (“{proof.spelling}”), your skills list did not."
        )
        yield Draft(
            _addition(best_list(lists, requirement.term), spelling, match, why), match
        )


def _is_shown(resume: Resume, evidence: Evidence) -> bool:
    """Say whether a bullet shows a thing as done, in a form that a list may repeat."""
    found = resume.document.at(evidence.span)
    return (
        len(found) > 1  # C and R are too often something else
        and part_of(resume, evidence.span) == "bullet"
        and is_done(resume.document, evidence.span)
    )


def _is_meant(resume: Resume, ad: str, proof: Evidence) -> bool:
    """Say whether the resume's word can only mean what the ad means.

    "PM work orders" are no Project Management (PM), "swift answers" no Swift.
    """
    found = resume.document.at(proof.span)
    if (both := both_in(ad)) and is_acronym(found):
        return f" {key(both[0])} " in f" {key(resume.document.text)} "
    named = term_named(found)
    return not (
        found.islower() and named and named.kind == "tool" and not named.name.islower()
    )


def _list_spelling(match: Match) -> str:
    """Return the ad's spelling as it stands in a list: no capital of a sentence's start."""
    requirement = match.requirement
    spelling = requirement.spelling
    if both := both_in(spelling):
        return both[1]
    if spelling.casefold() == requirement.term.casefold():
        return requirement.term
    first, _, rest = spelling.partition(" ")
    if rest.islower() and first.istitle():
        return first.lower() + " " + rest
    return spelling


def _addition(where: SkillList, spelling: str, match: Match, why: str) -> Edit:
    span, is_new_line = where.last, where.separator is None
    at = 0 if is_new_line else span.end
    return Edit(
        number=0,
        kind="skill",
        line=span.line,
        start=at,
        end=at,
        old="",
        new=f"{where.separator or ''}{spelling}",
        why=why,
        term=match.requirement.term,
        is_new_line=is_new_line,
    )


def _number(resume: Resume, evidence: Evidence) -> int:
    return resume.document.lines[evidence.span.line].number
