"""Edits of a model and the person, found again in a resume that may have changed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tailor.plan.decision import Decision
from tailor.plan.edit import Edit
from tailor.plan.have import having
from tailor.plan.plan import Plan
from tailor.plan.remembered import Remembered, line_of
from tailor.plan.said import is_having, said_words, standing

_GONE = "the line that it was made for is not in your resume any more"


def lost_words(one: Remembered, chosen: Mapping[int, Decision]) -> str:
    """Return which words of the person's go with an edit that is gone, "" for none."""
    decision = chosen.get(one.edit.number)
    if decision is not None and decision.choice == "taken back":
        return ""
    if decision is not None and (decision.text or decision.answer):
        verb = "written" if decision.text else "answered"
        return f"; you had {verb} “{decision.text or decision.answer}”"
    if one.edit.origin != "person":
        return ""
    if said := said_words(one.edit):
        return f"; you had written “{said}”"
    return f"; you had taken out “{one.edit.old}”" if one.edit.kind == "removal" else ""


def iter_news(
    plan: Plan, one: Remembered, now: Edit, chosen: Mapping[int, Decision]
) -> Iterator[str]:
    """Yield what the person is told of an edit that isn't where it was."""
    number, before = now.number, chosen.get(now.number)
    if one.edit.state == "refused" or (before and before.choice == "taken back"):
        return
    if now.state == "refused":
        yield f"Edit {number} is gone: {now.reason}{lost_words(one, chosen)}."
    elif is_having(now) and one.line and line_of(plan, one.line) is None:
        lines = plan.resume.document.lines
        place = lines[now.line].number or now.line + 1
        where = f"below line {place}" if now.is_new_line else f"in line {place}"
        yield (
            f"Edit {number}, your “{said_words(now)}”, stands {where} now: line"
            f" {one.line.number} is not as it was."
        )


def found_again(plan: Plan, one: Remembered) -> Edit:
    """Return an edit of a model or the person, where its line stands by now.

    What the person has is true wherever it stands, so that finds a new place.
    """
    if is_having(one.edit) and (said := standing(plan.resume, said_words(one.edit))):
        reason = f"line {said.number} of your resume says it already"
        return replace(one.edit, line=0, state="refused", reason=reason)
    wanted = (one.line, one.after, one.look, one.heading_look)
    line, after, look, above = (line_of(plan, place) for place in wanted)
    heading = one.edit.heading
    if line is None or after is None or look is None or above is None:
        if is_having(one.edit) and one.edit.state != "refused":
            return _placed_anew(plan, one.edit)
        gone = replace(one.edit, line=line or 0, after=None, look=None, heading=None)
        return replace(gone, state="refused", reason=_GONE)
    return replace(
        one.edit,
        line=line,
        items=tuple(replace(item, line=line) for item in one.edit.items),
        after=after if one.after else None,
        look=look if one.look else None,
        heading=replace(heading, look=above) if heading and one.heading_look else None,
    )


def _placed_anew(plan: Plan, edit: Edit) -> Edit:
    """Return what the person has at the place that such things have in a resume by now."""
    try:
        new = having(plan, said_words(edit))
    except ValueError:  # no words: a hand has been at the file
        return replace(edit, line=0, look=None, heading=None, state="refused", reason=_GONE)
    refused = new.state == "refused"
    state, reason = (new.state, new.reason) if refused else (edit.state, edit.reason)
    return replace(new, number=edit.number, term=edit.term, state=state, reason=reason)
