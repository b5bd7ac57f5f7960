"""A model's wording of a bullet is judged as a whole, however many edits it takes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tailor.plan.edit import Edit, OverlapError, StaleEditError
from tailor.plan.plan import Plan
from tailor.plan.statement import change_of


def together(plan: Plan, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the edits; a model's edits of one bullet are made together or not at all."""
    edits = tuple(edits)
    of_model = [e for e in edits if e.origin == "model" and e.kind == "wording"]
    left_out = [e for e in of_model if e.state not in ("made", "refused")]
    for edit in edits:
        mine = edit in of_model and edit.state == "made"
        other = next((e for e in left_out if mine and is_one_bullet(plan, edit, e)), None)
        if other is None:
            yield edit
        else:
            reason = f"it goes together with edit {other.number}"
            yield replace(edit, state=other.state, reason=reason)


def companions(plan: Plan, edit: Edit) -> tuple[Edit, ...]:
    """Return an edit with those that are made only together with it, by number.

    A model's wording of a bullet is judged as a whole, however many edits it takes.
    """
    if edit.origin != "model" or edit.kind != "wording" or edit.question:
        return (edit,)
    same = (
        e
        for e in plan.edits
        if (e.origin, e.kind, e.question) == ("model", "wording", "")
        and e.state != "refused"
        and (e.number == edit.number or is_one_bullet(plan, edit, e))
    )
    return tuple(sorted(same, key=lambda e: e.number))


def is_one_bullet(plan: Plan, edit: Edit, other: Edit) -> bool:
    """Say whether two edits change words of the same bullet."""
    try:
        return change_of((edit, other), plan.resume) is not None
    except (StaleEditError, OverlapError):  # one of the two can't be made anyway
        return False
