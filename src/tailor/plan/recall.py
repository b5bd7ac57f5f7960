"""A plan of an earlier run is made anew: its edits are found again by what they say.

Rules propose again what they proposed, so their edits are only recognised; those of a
model and of the person are kept as they were. What stands on a line that has changed
is asked again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tailor.plan.decision import Decided, Decision, is_one_bullet
from tailor.plan.edit import Edit
from tailor.plan.guard import model_objection, structural_objection
from tailor.plan.plan import Plan

_GONE = "the line that it was made for is not in your resume any more"


@dataclass(frozen=True, slots=True)
class Place:
    """A line as it was: its number as a person counts, and its words."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """An edit of an earlier run, in the state in which it was proposed.

    edit: its line, after and look count for nothing, nor does its heading's look;
        these four do.
    line: None for the top.
    """

    edit: Edit
    line: Place | None
    after: Place | None = None
    look: Place | None = None
    heading_look: Place | None = None


@dataclass(frozen=True)
class Recalled:
    """What became of an earlier plan.

    last_number: the highest number that any edit of the folder ever had.
    notes: one sentence to the person for each edit that is asked again or gone.
    """

    decided: Decided
    last_number: int
    notes: tuple[str, ...] = ()


def remembered(plan: Plan, edit: Edit) -> Remembered:
    """Return an edit with what its lines say, to be found again by."""

    def place(line: int | None) -> Place | None:
        if line is None or line < 0:
            return None
        found = plan.resume.document.lines[line]
        return Place(found.number or line + 1, found.text)

    return Remembered(
        edit,
        place(edit.line),
        place(edit.after),
        place(edit.look),
        place(edit.heading.look if edit.heading else None),
    )


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
    notes += [f"Edit {one.edit.number} is gone: {_why_gone(changed)}." for one in waiting]
    others = [_found(fresh, one) for one in earlier if one.edit.origin != "rule"]
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


def _found(plan: Plan, one: Remembered) -> Edit:
    """Return an edit of a model or the person, where its line stands by now."""
    wanted = (one.line, one.after, one.look, one.heading_look)
    line, after, look, above = (_line(plan, place) for place in wanted)
    heading = one.edit.heading
    if line is None or after is None or look is None or above is None:
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


def _line(plan: Plan, place: Place | None) -> int | None:
    """Return where a line stands now: -1 for the top, None where it is gone."""
    if place is None:
        return -1
    lines = plan.resume.document.lines
    found = [i for i, line in enumerate(lines) if line.text == place.text]
    return min(
        found, key=lambda i: abs((lines[i].number or i + 1) - place.number), default=None
    )


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
