"""What became of each edit in a returned copy, as decisions and edits of the person's."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tailor.output.returned.slots import inner_edits, squeezed
from tailor.plan import Edit, OverlapError, Plan, StaleEditError, apply_edits
from tailor.plan.decision import Decided, Decision, typed

What = Literal["kept", "taken back", "undecided", "edited", "answered"]
WHY = "You wrote it in the review copy."


@dataclass(frozen=True)
class Fates:
    """What became of each edit, by number.

    words: with "edited" the line as it reads now, with "answered" the answer.
    new: the edits that the person asks for, not yet numbered.
    said: what each line of the source says now; "" for one that is gone.
    displaced: numbers of edits whose line comes in as the person's own.
    """

    whats: Mapping[int, What]
    words: Mapping[int, str]
    new: tuple[Edit, ...]
    said: Mapping[int, str]
    displaced: frozenset[int] = frozenset()

    def decisions(self, decided: Decided) -> tuple[Decision, ...]:
        """Return what is decided that was not before."""
        return tuple(
            decision
            for number in sorted(self.whats)
            if (decision := self._decision(number)) is not None
            and not _is_known(decision, decided.of(number))
        )

    def beside(
        self, tracked: "Fates", waiting: Collection[int], *, is_as_sent: bool
    ) -> "Fates":
        """Return the same; what stands only in a change that is left is not decided.

        tracked: what the document says with all that is left accepted.
        waiting: numbers of edits that wait for a yes.
        is_as_sent: without what waits, it says just what the copy to send does.
        """
        whats = dict(self.whats)
        for number in waiting:
            is_gone = whats.get(number) == "taken back" and number not in self.displaced
            if is_gone and tracked.whats.get(number) == "undecided":
                whats[number] = "undecided"
            elif not is_as_sent and whats.get(number) == "undecided":
                whats[number] = "kept"
        return replace(self, whats=whats)

    def without(self, wanted: Plan, proven: Plan) -> "Fates":
        """Return the same, edits taken back that couldn't be made in lines retyped now."""
        made = {edit.number for edit in proven.made}
        lines = {edit.line for edit in self.new if not edit.is_new_line}
        whats: dict[int, What] = {
            edit.number: "taken back"
            for edit in wanted.made
            if edit.number not in made and edit.line in lines and not edit.is_new_line
        }
        return replace(self, whats={**self.whats, **whats})

    def forced(self, decided: Decided, unmade: Collection[int]) -> "Fates":
        """Return the same, a line written whole where the edits would not say it so.

        unmade: numbers of edits that are to be made and couldn't be, in this file.
        """
        plan = decided.result
        makeable = tuple(edit for edit in plan.edits if edit.number not in unmade)
        ways = (plan, replace(plan, edits=makeable))
        fates = self
        for line, said in self.said.items():
            if said and squeezed(said) not in [squeezed(_line(way, line)) for way in ways]:
                fates = fates._written(plan, line, said)
        return fates

    def _decision(self, number: int) -> Decision | None:
        match self.whats[number]:
            case "kept":
                return Decision(number, "kept")
            case "taken back":
                return Decision(number, "taken back")
            case "edited":
                return Decision(number, "edited", text=self.words[number])
            case "answered":
                return Decision(number, "kept", answer=self.words[number])
            case "undecided":
                return None

    def _written(self, plan: Plan, line: int, said: str) -> "Fates":
        others = (e for e in self.new if e.line != line or e.is_new_line)
        edits = inner_edits(plan, line)
        if not edits:
            return replace(self, new=(*others, _rewritten(plan, line, said)))
        mine = next((e for e in edits if e.state == "made"), edits[0]).number
        whats: dict[int, What] = {e.number: "taken back" for e in edits}
        return replace(
            self,
            whats={**self.whats, **whats, mine: "edited"},
            words={**self.words, mine: said},
            new=tuple(others),
        )


def _is_known(decision: Decision, before: Decision | None) -> bool:
    if before is None:
        return False
    if decision.choice == "kept" and decision.answer is None:
        return before.choice in ("kept", "edited")  # the words typed before still stand
    return decision == before or decision.choice == before.choice == "taken back"


def _line(plan: Plan, line: int) -> str:
    try:
        return apply_edits(plan.resume.document.lines[line].text, plan.edits_of(line))
    except (OverlapError, StaleEditError):
        return ""


def _rewritten(plan: Plan, line: int, said: str) -> Edit:
    empty = Edit(0, "wording", line, 0, 0, "", "", WHY, origin="person")
    return replace(typed(plan, empty, said), why=WHY)
