"""What one run of the main job did, as data for other programs."""

from tailor.output.docx.paragraph_json import paragraphs_json
from tailor.output.story.gap_json import gap_json
from tailor.output.story.quote import line_number
from tailor.output.write import Written
from tailor.plan import Edit, Plan


def plan_json(written: Written) -> dict[str, object]:
    """Return the gap, the edits, the files and the paragraphs that changed."""
    plan = written.plan
    return {
        **gap_json(plan.gap),
        "files": [str(path) for path in written.paths],
        "edits": [edit_json(plan, edit) for edit in plan.edits],
        "paragraphs": paragraphs_json(written.copies.original),
    }


def edit_json(plan: Plan, edit: Edit) -> dict[str, object]:
    """Return one edit, its lines as a person counts them."""
    document = plan.resume.document
    return {
        "number": edit.number,
        "kind": edit.kind,
        "line": line_number(document, edit.line) if edit.line >= 0 else 0,
        "is_new_line": edit.is_new_line,
        "after": None if edit.after is None else line_number(document, edit.after),
        "start": edit.start,
        "end": edit.end,
        "old": edit.old,
        "new": edit.new,
        "why": edit.why,
        "term": edit.term,
        "origin": edit.origin,
        "state": edit.state,
        "reason": edit.reason,
    }
