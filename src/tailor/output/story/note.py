"""What a comment of the review copy says about one edit."""

from tailor.output.story.change import change_of_edit
from tailor.output.story.quote import line_number
from tailor.plan import Edit, Plan

_BY = {"rule": "made by a rule", "model": "proposed by a model", "person": "yours"}
_FROM = {"rule": "proposed by a rule", "model": "proposed by a model", "person": "yours"}
_WAITS = "It waits for you: accept it to make it, reject it to leave your words."
_UNSHOWN = (
    "It waits for you in tailor review: beside other changes it can't be shown here. It"
    " would say: "
)
_LONGEST = 300  # characters of the ad's sentence: a comment is a narrow column


def note(plan: Plan, edit: Edit, *, is_tracked: bool = True) -> str:
    """Return a comment: the edit's number and origin, why, and the ad's sentence.

    is_tracked: whether one that waits stands there as a tracked change.
    """
    if edit.state == "asked":
        parts = [f"Question {edit.number}. {edit.question}".strip(), edit.why]
        if edit.new:
            parts.append(f"It could say: “{edit.new}”")
    elif edit.state == "undecided":
        line = "" if is_tracked else change_of_edit(plan, edit).new
        waits = _WAITS if is_tracked else f"{_UNSHOWN}“{line}”"
        parts = [f"Edit {edit.number}, {_FROM[edit.origin]}. {waits}"]
        parts += [edit.why, _again(edit)]
    else:
        parts = [f"Edit {edit.number}, {_BY[edit.origin]}.", edit.why]
    return "\n".join([*filter(None, parts), *_asked(plan, edit)])


def _again(edit: Edit) -> str:
    """Return why an edit is asked again, "" where it is asked for the first time."""
    return f"Asked again: {edit.reason}." if edit.reason else ""


def _asked(plan: Plan, edit: Edit) -> list[str]:
    """Return the ad's sentence that asks for what an edit serves, if it serves one."""
    for match in plan.gap.matches:
        requirement = match.requirement
        if edit.term is not None and requirement.term == edit.term:
            number = line_number(plan.gap.job.document, requirement.line)
            return [f"The ad, line {number}: “{_short(requirement.sentence)}”"]
    return []


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} ..."
