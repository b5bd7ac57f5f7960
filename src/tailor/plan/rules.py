"""What rules propose, with no model: the ad's spelling, proven skills, contact lines.

No rule adds a term that the resume does not prove; the guard refuses it if one tries.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tailor.gap import Evidence, Gap
from tailor.plan.acronym import both_in
from tailor.plan.edit import Edit, State
from tailor.plan.guard import objection
from tailor.plan.plan import Plan
from tailor.plan.spelling import Draft, iter_spellings
from tailor.resume import Resume, Skill
from tailor.text import key

_IN_A_LIST = (
    "skill",
    "tool",
    "domain",
)  # soft skills, years and degrees are shown, not listed


def propose(resume: Resume, gap: Gap) -> Plan:
    """Return the edits that the rules make in a resume for one ad.

    The edits are numbered in reading order. Each has passed the guard or is in the
    plan as refused, with the reason.
    """
    drafts = [
        *_contact_lines(resume),
        *iter_spellings(resume, gap),
        *_proven_skills(resume, gap),
    ]
    drafts.sort(
        key=lambda draft: (draft.edit.line, draft.edit.is_new_line, draft.edit.start)
    )
    edits = []
    for number, draft in enumerate(drafts, 1):
        reason = objection(draft.edit, resume, draft.match)
        state: State = "refused" if reason else "made"
        edits.append(replace(draft.edit, number=number, state=state, reason=reason))
    return Plan(resume=resume, gap=gap, edits=tuple(edits))


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
            " The header stays as it is."
        )
        yield Draft(Edit(0, "contact", -1, 0, 0, "", text, why, is_new_line=True), None)


def _proven_skills(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Add terms to the skills list that other lines of the resume prove."""
    last = _last_skill(resume)
    if last is None:
        return
    separator = _separator(resume, last)
    span = last.name.spans[-1]
    listed = {key(skill.name.text) for skill in resume.skills}
    for match in gap.matches:
        requirement = match.requirement
        if not match.counts or not match.evidence or requirement.kind not in _IN_A_LIST:
            continue
        if any(evidence.is_list for evidence in match.evidence):
            continue
        spelling = (
            requirement.spelling
            if both_in(requirement.spelling) is None
            else requirement.term
        )
        if key(spelling) in listed:
            continue
        listed.add(key(spelling))
        proof = match.evidence[0]
        why = (
            f"The ad asks for {requirement.term}; your line {_number(resume, proof)}"
            f" shows it (“{proof.spelling}”), your skills list did not."
        )
        if separator is None:
            edit = Edit(
                0,
                "skill",
                span.line,
                0,
                0,
                "",
                spelling,
                why,
                term=requirement.term,
                is_new_line=True,
            )
        else:
            new = f"{separator}{spelling}"
            edit = Edit(
                0,
                "skill",
                span.line,
                span.end,
                span.end,
                "",
                new,
                why,
                term=requirement.term,
            )
        yield Draft(edit, match)


def _last_skill(resume: Resume) -> Skill | None:
    """Return the last skill of the last list, where a further one would be written."""
    lists = [
        s for s in resume.skills if resume.document.lines[s.name.spans[-1].line].visible
    ]
    return lists[-1] if lists else None


def _separator(resume: Resume, last: Skill) -> str | None:
    """Return what parts two skills of the last one's line, None for one a line."""
    line = last.name.spans[0].line
    text = resume.document.lines[line].text
    here = sorted(
        (skill.name.spans[0].start, skill.name.spans[-1].end)
        for skill in resume.skills
        if len(skill.name.spans) == 1 and skill.name.spans[0].line == line
    )
    for (_, end), (start, _) in pairwise(here):
        between = text[end:start]
        if 0 < len(between) <= 3 and "\t" not in between:
            return between
    if last.group is not None or len(last.name.spans) > 1 or text.count(",") > 0:
        return ", "
    return None


def _number(resume: Resume, evidence: Evidence) -> int:
    return resume.document.lines[evidence.span.line].number
