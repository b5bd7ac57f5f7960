"""What the person decides about edits: kept, taken back, or said in their own words.

A Plan as proposed and the person's decisions give the Plan that is written. Nothing is
lost on the way: an edit that was taken back can be kept again, a line that was typed
can be undone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tailor.plan.edit import Edit, OverlapError, StaleEditError, apply_edits
from tailor.plan.plan import Plan
from tailor.plan.statement import change_of
from tailor.text import normalise

BLANK = "____"  # where an answer goes
Choice = Literal["kept", "taken back", "edited"]
_TYPED = "You wrote it so."
_NO_ANSWER = "without an answer your words stay"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the person decided about the edit of this number.

    text: with "edited" the whole line as it shall read (for an edit that adds a line:
        that line); all other edits of the line are then taken back.
    answer: with "kept", what they said to the edit's question; "" for "I don't know".
    """

    number: int
    choice: Choice
    text: str = ""
    answer: str | None = None


@dataclass(frozen=True)
class Decided:
    """A Plan as it was proposed, and the decisions in the order they were taken.

    decisions: no two about the same edit.
    """

    plan: Plan
    decisions: tuple[Decision, ...] = ()

    def of(self, number: int) -> Decision | None:
        """Return the decision about an edit, None where there is none yet."""
        return next((d for d in self.decisions if d.number == number), None)

    @property
    def open(self) -> tuple[Edit, ...]:
        """The edits that nobody has decided about, by number; refused ones are none."""
        done = {decision.number for decision in self.decisions}
        waiting = (e for e in self.result.edits if e.number not in done)
        states = ("made", "asked", "undecided")
        return tuple(
            sorted((e for e in waiting if e.state in states), key=lambda e: e.number)
        )

    @property
    def result(self) -> Plan:
        """The plan with every decision carried out."""
        chosen = {decision.number: decision for decision in self.decisions}
        edits = [_carried_out(self.plan, e, chosen.get(e.number)) for e in self.plan.edits]
        typed_in = {e.line: e.number for e in edits if _is_typed(e, chosen.get(e.number))}
        together = _together(self.plan, edits)
        return replace(
            self.plan, edits=tuple(_beside_typed(edit, typed_in) for edit in together)
        )

    def with_decisions(self, decisions: Iterable[Decision]) -> "Decided":
        """Return the same with more decisions; a later one about an edit replaces it.

        Raises:
            ValueError: the plan has no such edit, or it was refused.
        """
        new = tuple(decisions)
        can = {edit.number for edit in self.plan.edits if edit.state != "refused"}
        if strange := {decision.number for decision in new} - can:
            raise ValueError(f"no edits to decide about: {sorted(strange)}")
        latest = {decision.number: decision for decision in (*self.decisions, *new)}
        order = [d.number for d in (*self.decisions, *new)]
        last = [n for i, n in enumerate(order) if n not in order[i + 1 :]]
        return replace(self, decisions=tuple(latest[number] for number in last))

    def with_new(self, edits: Iterable[Edit]) -> "Decided":
        """Return the same with new edits that the person asks for.

        edits: numbered already, as `with_edits` does it.
        """
        new = tuple(edits)
        made = (Decision(edit.number, "kept") for edit in new if edit.state == "made")
        plan = replace(self.plan, edits=(*self.plan.edits, *new))
        return Decided(plan, (*self.decisions, *made))

    def undone(self) -> "Decided":
        """Return the same without the last decision."""
        return replace(self, decisions=self.decisions[:-1])


def undecided(plan: Plan) -> Plan:
    """Return a plan in which what was to be made waits for a yes."""
    return replace(
        plan,
        edits=tuple(
            replace(edit, state="undecided")
            if edit.state == "made" and edit.origin != "person"
            else edit
            for edit in plan.edits
        ),
    )


def line_with(plan: Plan, edit: Edit) -> str:
    """Return how an edit's line reads with it and all other made edits of that line."""
    if edit.is_new_line:
        return edit.new
    own = [e for e in plan.edits_of(edit.line) if e.number != edit.number]
    return apply_edits(plan.resume.document.lines[edit.line].text, (*own, edit))


def typed_decision(plan: Plan, edit: Edit, text: str) -> Decision:
    """Return the decision that a line typed by the person is.

    What reads as the edit would have it is kept, what reads as the resume does is
    taken back.
    """
    text = normalise(text)
    was = "" if edit.is_new_line else plan.resume.document.lines[edit.line].text
    if text == line_with(plan, edit) and BLANK not in text:
        return Decision(edit.number, "kept")
    if text == was:
        return Decision(edit.number, "taken back")
    return Decision(edit.number, "edited", text=text)


def answered(edit: Edit, answer: str) -> Edit:
    """Return an edit with the person's answer in its blank; "" is "I don't know"."""
    answer = normalise(answer)
    if answer:
        return replace(edit, state="made", new=edit.new.replace(BLANK, answer))
    if edit.without:
        return replace(edit, state="made", new=edit.without)
    return replace(edit, state="taken back", reason=_NO_ANSWER)


def _carried_out(plan: Plan, edit: Edit, decision: Decision | None) -> Edit:
    if decision is None or edit.state == "refused":
        return edit
    if decision.choice == "taken back":
        return replace(edit, state="taken back", reason="")
    if decision.choice == "edited":
        return typed(plan, edit, decision.text)
    if edit.question:
        return answered(edit, decision.answer or "")
    return replace(edit, state="made", reason="")


def typed(plan: Plan, edit: Edit, text: str) -> Edit:
    """Return the edit that writes a whole line as the person typed it."""
    text = normalise(text)
    mine = replace(
        edit,
        kind="wording",
        new=text,
        why=_TYPED,
        origin="person",
        state="made",
        reason="",
        after=None,
        items=(),
        question="",
        without="",
    )
    if edit.is_new_line:
        return mine
    was = plan.resume.document.lines[edit.line].text
    start, end, new = _difference(was, text)
    return replace(mine, start=start, end=end, old=was[start:end], new=new)


def _difference(old: str, new: str) -> tuple[int, int, str]:
    """Return the least whole words of `old` that go, and what comes for them."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    most = min(len(old), len(new)) - head
    while tail < most and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    while head and not (_parts(old, head) and _parts(new, head)):
        head -= 1
    while tail and not (_parts(old, len(old) - tail) and _parts(new, len(new) - tail)):
        tail -= 1
    return head, len(old) - tail, new[head : len(new) - tail]


def _parts(text: str, at: int) -> bool:
    """Whether no word runs across an offset."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())


def _is_typed(edit: Edit, decision: Decision | None) -> bool:
    return (
        decision is not None
        and decision.choice == "edited"
        and edit.state == "made"
        and not edit.is_new_line
    )


def _beside_typed(edit: Edit, typed_in: dict[int, int]) -> Edit:
    """Take back what else would change a line that the person wrote."""
    number = typed_in.get(edit.line)
    if number in (None, edit.number) or edit.is_new_line or edit.kind == "move":
        return edit
    if edit.state == "refused":
        return edit
    reason = f"you wrote this line yourself in edit {number}"
    return replace(edit, state="taken back", reason=reason)


def _together(plan: Plan, edits: Iterable[Edit]) -> Iterator[Edit]:
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
