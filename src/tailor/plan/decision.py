"""What the person decides about edits: kept, taken back, or said in their own words.

A Plan as proposed and the person's decisions give the Plan that is written. Nothing is
lost on the way: an edit that was taken back can be kept again, a line that was typed
can be undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from tailor.plan.blank import BLANK, filled
from tailor.plan.difference import least_difference
from tailor.plan.edit import Edit, apply_edits
from tailor.plan.plan import Plan
from tailor.plan.said import is_having
from tailor.plan.together import companions, together
from tailor.text import normalise

__all__ = [
    "BLANK",
    "Choice",
    "Decided",
    "Decision",
    "answered",
    "companions",
    "line_with",
    "typed",
    "typed_decision",
    "undecided",
]

Choice = Literal["kept", "taken back", "edited"]
_TYPED = "You wrote it so."
_NO_ANSWER = "without an answer your words stay"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the person decided about the edit of this number.

    text: with "edited" the whole line as it shall read (for an edit that adds a line:
        that line); all other edits of the line are then taken back.
    answer: with "kept", what they said to the edit's question; "" for "I don't know".
    turn: those taken at once, with one key or one command, have the same.
    """

    number: int
    choice: Choice
    text: str = ""
    answer: str | None = None
    turn: int = field(default=0, compare=False)


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
    def last_turn(self) -> tuple[Decision, ...]:
        """What was decided last, with one key or one command; () for nothing yet."""
        turn = self.decisions[-1].turn if self.decisions else 0
        return tuple(decision for decision in self.decisions if decision.turn == turn)

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
        typed_in = {e.line: e for e in edits if _is_typed(e, chosen.get(e.number))}
        order = [decision.number for decision in self.decisions]
        joined = together(self.plan, edits)
        return replace(
            self.plan,
            edits=tuple(_beside_typed(self.plan, e, typed_in, order) for e in joined),
        )

    def with_decisions(self, decisions: Iterable[Decision]) -> "Decided":
        """Return the same with more decisions, taken at once.

        A later one about an edit replaces an earlier one.

        Raises:
            ValueError: the plan has no such edit, or it was refused.
        """
        turn = self._turn + 1
        new = tuple(replace(decision, turn=turn) for decision in decisions)
        can = {edit.number for edit in self.plan.edits if edit.state != "refused"}
        if strange := {decision.number for decision in new} - can:
            raise ValueError(f"no edits to decide about: {sorted(strange)}")
        latest = {decision.number: decision for decision in (*self.decisions, *new)}
        order = [d.number for d in (*self.decisions, *new)]
        last = [n for i, n in enumerate(order) if n not in order[i + 1 :]]
        return replace(self, decisions=tuple(latest[number] for number in last))

    def with_new(self, edits: Iterable[Edit], *, is_same_turn: bool = False) -> "Decided":
        """Return the same with new edits that the person asks for.

        edits: numbered already, as `with_edits` does it.
        is_same_turn: they came with the last decisions.
        """
        new = tuple(edits)
        turn = self._turn + (not is_same_turn)
        made = (Decision(e.number, "kept", turn=turn) for e in new if e.state == "made")
        plan = replace(self.plan, edits=(*self.plan.edits, *new))
        return Decided(plan, (*self.decisions, *made))

    def undone(self) -> "Decided":
        """Return the same without what was decided last, with one key or one command."""
        return replace(self, decisions=self.decisions[: -len(self.last_turn) or None])

    @property
    def _turn(self) -> int:
        return self.decisions[-1].turn if self.decisions else 0


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
        return replace(edit, state="made", new=filled(edit.new, answer))
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
    start, end, new = least_difference(was, text)
    return replace(mine, start=start, end=end, old=was[start:end], new=new)


def _is_typed(edit: Edit, decision: Decision | None) -> bool:
    return (
        decision is not None
        and decision.choice == "edited"
        and edit.state == "made"
        and not edit.is_new_line
    )


def _beside_typed(
    plan: Plan, edit: Edit, typed_in: Mapping[int, Edit], order: Sequence[int]
) -> Edit:
    """Take back what else would change a line that the person wrote.

    What they said they have after that comes behind their words.
    """
    mine = typed_in.get(edit.line)
    if mine is None or mine.number == edit.number:
        return edit
    if edit.is_new_line or edit.kind == "move" or edit.state == "refused":
        return edit
    is_added = is_having(edit) and edit.state == "made" and edit.number in order
    if is_added and order.index(mine.number) < order.index(edit.number):
        is_inside = mine.start < edit.start < mine.end
        end = len(plan.resume.document.lines[edit.line].text)
        return replace(edit, start=end, end=end) if is_inside else edit
    reason = f"you wrote this line yourself in edit {mine.number}"
    return replace(edit, state="taken back", reason=reason)
