"""What rules propose, with no model: spelling, proven skills, contact lines, order.

No rule adds a term that the resume does not prove; the guard refuses it if one tries.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tailor.gap import Gap
from tailor.plan.ad_form import iter_ad_forms
from tailor.plan.degree_name import iter_degree_names
from tailor.plan.edit import Edit, State
from tailor.plan.guard import objection
from tailor.plan.order import iter_bullet_orders, iter_skill_orders
from tailor.plan.page_marks import iter_page_marks
from tailor.plan.plan import Plan, Sort
from tailor.plan.proven_skills import iter_proven_skills
from tailor.plan.spelling import Draft, iter_spellings
from tailor.plan.word_form import iter_word_forms
from tailor.resume import Resume


def propose(resume: Resume, gap: Gap, *, sort: Sequence[Sort] = ("skills",)) -> Plan:
    """Return the edits that the rules make in a resume for one ad.

    sort: what is put in order of relevance.

    The edits are numbered in reading order. Each has passed the guard or is in the
    plan as refused, with the reason.
    """
    rules = (iter_spellings, iter_ad_forms, iter_degree_names, iter_word_forms)
    spellings = [*_apart([draft for rule in rules for draft in rule(resume, gap)])]
    drafts = [
        *_contact_lines(resume),
        *spellings,
        *iter_proven_skills(resume, gap, written=(d.edit.term for d in spellings)),
        *(Draft(edit, None) for edit in _orders(resume, gap, sort)),
        *(Draft(edit, None) for edit in iter_page_marks(resume)),
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
