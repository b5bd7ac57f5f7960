"""Edits that a person asks for: a line reworded, added, moved or taken out.

Each function returns Edits without numbers; `with_edits` puts them into a Plan.
"""

from collections.abc import Iterable
from dataclasses import replace

from tailor.plan.edit import Edit, State
from tailor.plan.guard import structural_objection
from tailor.plan.plan import Plan
from tailor.plan.siblings import line_above, list_of
from tailor.resume import Resume

_WHY = "You asked for it."


def with_edits(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Return a plan with more edits, numbered behind those that it has.

    What a person says is let in; refused is only what can't be done: other words than
    the resume's, a line that would leave its list, a rule that takes a line out.
    """
    last = max((edit.number for edit in plan.edits), default=0)
    added = []
    for number, edit in enumerate(edits, last + 1):
        if edit.line >= len(plan.resume.document.lines):
            raise ValueError(f"the resume has no line {edit.line}")
        reason = edit.reason or structural_objection(edit, plan.resume)
        state: State = "refused" if reason else edit.state
        added.append(replace(edit, number=number, state=state, reason=reason))
    return replace(plan, edits=(*plan.edits, *added))


def rewording(resume: Resume, line: int, old: str, new: str, *, why: str = _WHY) -> Edit:
    """Return the edit that writes new words for old ones in a line.

    old: stands once in the line; "" adds `new` at the line's end.

    Raises:
        ValueError: the line holds the old words not at all, or more than once.
    """
    text = resume.document.lines[line].text
    if old and text.count(old) != 1:
        raise ValueError(f"line {line} holds {old!r} {text.count(old)} times")
    start = text.index(old) if old else len(text)
    end = start + len(old)
    return Edit(0, "wording", line, start, end, old, new, why, origin="person")


def new_line(line: int, text: str, *, why: str = _WHY) -> Edit:
    """Return the edit that adds a line behind another and in its look; -1 for the top."""
    return Edit(0, "wording", line, 0, 0, "", text, why, origin="person", is_new_line=True)


def move(resume: Resume, line: int, after: int | None, *, why: str = _WHY) -> Edit:
    """Return the edit that puts a line of a list behind another one of that list.

    after: None puts it first.

    Raises:
        ValueError: the line is in no list, or already stands first.
    """
    items = list_of(resume, line)
    place = after if after is not None else line_above(resume, items) if items else None
    if place is None:
        raise ValueError(f"line {line} can't be moved there")
    return Edit(0, "move", line, 0, 0, "", "", why, origin="person", after=place)


def removals(resume: Resume, line: int, *, why: str = _WHY) -> tuple[Edit, ...]:
    """Return the edits that take a line out, with all lines of the same list item."""
    item = next((i for i in list_of(resume, line) if line in i), (line,))
    return tuple(
        Edit(0, "removal", number, 0, len(text), text, "", why, origin="person")
        for number in item
        for text in (resume.document.lines[number].text,)
    )
