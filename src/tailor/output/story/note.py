"""What a comment of the review copy says about one edit."""

from tailor.output.story.change import change_of_edit
from tailor.output.story.quote import line_number
from tailor.plan import Edit, Plan

_BY = {"rule": "made by a rule", "model": "proposed by a model", "person": "yours"}
_LONGEST = 300  # characters of the ad's sentence: a comment is a narrow column


def note(plan: Plan, edit: Edit) -> str:
    """Return a comment: the edit's number and origin, why, and the ad's sentence."""
    if edit.state == "asked":
        parts = [f"Question {edit.number}. {edit.question}".strip(), edit.why]
        if edit.new:
            parts.append(f"It could say: “{edit.new}”")
    elif edit.state == "undecided":
        line = change_of_edit(plan, edit).new
        parts = [f"Question {edit.number}. Keep this edit?", edit.why]
        parts.append(f"The line would say: “{line}”")
    else:
        parts = [f"Edit {edit.number}, {_BY[edit.origin]}.", edit.why]
    return "\n".join([*filter(None, parts), *_asked(plan, edit)])


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
