"""A plan of an earlier run is made anew: its edits are found again by what they say.

Rules propose again what they proposed, so their edits are only recognised; those of a
model and of the person are kept as they were. What stands on a line that has changed
is asked again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tailor.plan.decision import Decided, Decision
from tailor.plan.edit import Edit
from tailor.plan.found_again import found_again, iter_news, lost_words
from tailor.plan.guard import model_objection, structural_objection
from tailor.plan.plan import Plan
from tailor.plan.remembered import Remembered, remembered
from tailor.plan.together import is_one_bullet


@dataclass(frozen=True)
class Recalled:
    """What became of an earlier plan.

    last_number: the highest number that any edit of the folder ever had.
    notes: one sentence to the person for each edit that is asked again or gone.
    """

    decided: Decided
    last_number: int
    notes: tuple[str, ...] = ()


def recall(
    fresh: Plan,
    earlier: Sequence[Remembered],
    decisions: Sequence[Decision],
    *,
    last_number: int = 0,
    changed: str = "",
) -> Recalled:
    """Return what rules propose now, with the numbers and decisions of an earlier run.

    changed: what is not as it was: "your resume", "the ad"; "" for nothing.
    """
    chosen = {decision.number: decision for decision in decisions}
    last = max([last_number, *(one.edit.number for one in earlier)])
    now = [remembered(fresh, edit) for edit in fresh.edits]
    waiting = [one for one in earlier if one.edit.origin == "rule"]
    same = _paired(now, waiting, _identity)
    alike = _paired([one for one in now if one not in same], waiting, _likeness)
    edits: list[Edit] = []
    again: set[int] = set()
    notes: list[str] = []
    for one in now:
        if (before := same.get(one)) is not None:
            edits.append(_as_before(one.edit, before.edit))
            continue
        before = alike.get(one)
        number = before.edit.number if before else (last := last + 1)
        if before and number not in chosen:
            edits.append(_as_before(one.edit, before.edit))
            continue
        reason = _reason(chosen.get(number), one, changed)
        edits.append(_asked_again(one.edit, number, reason))
        again.add(number)
        notes.append(f"Edit {number} is asked{' again' if before else ''}: {reason}.")
    notes += [
        f"Edit {one.edit.number} is gone: {_why_gone(changed)}{lost_words(one, chosen)}."
        for one in waiting
    ]
    others: list[Edit] = []
    for one in earlier:
        if one.edit.origin != "rule":
            others.append(found_again(replace(fresh, edits=(*edits, *others)), one))
            notes += iter_news(fresh, one, others[-1], chosen)
    plan = replace(fresh, edits=(*edits, *_judged(fresh, others)))
    can = {edit.number for edit in plan.edits if edit.state != "refused"} - again
    kept = tuple(decision for decision in decisions if decision.number in can)
    return Recalled(Decided(plan, kept), last, tuple(notes))


def _paired(
    now: Sequence[Remembered],
    waiting: list[Remembered],
    key: Callable[[Remembered], object],
) -> dict[Remembered, Remembered]:
    """Pair what says the same, in order; what has found its like waits no more."""
    pairs: dict[Remembered, Remembered] = {}
    for one in now:
        before = next((other for other in waiting if key(other) == key(one)), None)
        if before is not None:
            pairs[one] = before
            waiting.remove(before)
    return pairs


def _identity(one: Remembered) -> object:
    """What an edit says; the number of its line may have changed."""
    edit = one.edit
    lines = tuple(place.text if place else None for place in (one.line, one.after))
    return edit.start, edit.end, edit.old, edit.new, lines, _likeness(one)


def _likeness(one: Remembered) -> object:
    """What an edit is for."""
    return one.edit.kind, one.edit.term, one.edit.is_new_line


def _as_before(edit: Edit, before: Edit) -> Edit:
    """Return an edit with its old number; one that waited for a yes still does."""
    waits = edit.state == "made" and before.state == "undecided"
    return replace(
        edit,
        number=before.number,
        state="undecided" if waits else edit.state,
        reason=before.reason if waits else edit.reason,
    )


def _asked_again(edit: Edit, number: int, reason: str) -> Edit:
    if edit.state == "refused":
        return replace(edit, number=number)
    return replace(edit, number=number, state="undecided", reason=reason)


def _reason(decision: Decision | None, one: Remembered, changed: str) -> str:
    if decision is None:
        return f"{changed} has changed since" if changed else "it is new since then"
    was = {
        "kept": "you had kept it",
        "taken back": "you had taken it back",
        "edited": f"you had written “{decision.text}”",
    }[decision.choice]
    where = f"line {one.line.number}" if one.line else changed or "your resume"
    return f"{was}, and {where} is not as it was"


def _why_gone(changed: str) -> str:
    if changed:
        return f"{changed} has changed since, and it is needed no more"
    return "the rules propose it no more"


def _judged(plan: Plan, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield edits, refused where they can't be made or the guard says no to a model."""
    for edit in edits:
        if edit.state == "refused":
            yield edit
            continue
        reason = structural_objection(edit, plan.resume)
        if not reason and edit.origin == "model":
            reason = model_objection(edit, plan.resume, beside=_beside(plan, edit, edits))
        yield replace(edit, state="refused", reason=reason) if reason else edit


def _beside(plan: Plan, edit: Edit, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the other edits that a model makes in the same bullet."""
    return tuple(
        other
        for other in edits
        if other is not edit
        and (other.origin, other.kind, other.state) == ("model", "wording", edit.state)
        and is_one_bullet(plan, edit, other)
    )
