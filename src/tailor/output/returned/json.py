"""What came back in a review copy, as data for other programs."""

from tailor.output.plan_json import edit_json
from tailor.output.returned.read import Returned
from tailor.plan.decision import line_with


def returned_json(found: Returned) -> dict[str, object]:
    """Return what became of each edit, the person's own ones, and what can't be taken."""
    plan = found.review.decided.result
    edits = {edit.number: edit for edit in plan.edits}
    return {
        "edits": [
            {
                "number": number,
                "what": what,
                "line": line_with(plan, edits[number]) if what == "edited" else None,
            }
            for number, what in sorted(found.whats.items())
        ],
        "new": [edit_json(plan, edit) for edit in found.new if edit.state == "made"],
        "left": list(found.left),
    }
