"""What became of each edit in a returned copy, and the edits that the person asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tailor.output.returned_base import BaseText
from tailor.output.returned_line import line_fate
from tailor.output.returned_new import own_lines
from tailor.output.returned_place import Standing
from tailor.output.returned_slots import inner_edits, squeezed
from tailor.plan import Edit, OverlapError, Plan, StaleEditError, apply_edits
from tailor.plan.decision import BLANK, Decided, Decision, typed

What = Literal["kept", "taken back", "undecided", "edited", "answered"]
WHY = "You wrote it in the review copy."
_ANSWER = "(.{1,200}?)"  # what was typed into a question's blank


@dataclass(frozen=True)
class Fates:
    """What became of each edit, by number.

    words: with "edited" the line as it reads now, with "answered" the answer.
    new: the edits that the person asks for, not yet numbered.
    said: what each line of the source says now; "" for one that is gone.
    """

    whats: Mapping[int, What]
    words: Mapping[int, str]
    new: tuple[Edit, ...]
    said: Mapping[int, str]

    def decisions(self, decided: Decided) -> tuple[Decision, ...]:
        """Return what is decided that was not before."""
        return tuple(
            decision
            for number in sorted(self.whats)
            if (decision := self._decision(number)) is not None
            and not _is_known(decision, decided.of(number))
        )

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

    def forced(self, decided: Decided) -> "Fates":
        """Return the same, a line written whole where the edits would not say it so."""
        plan = decided.result
        fates = self
        for line, said in self.said.items():
            if said and squeezed(said) != squeezed(_line(plan, line)):
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


def fates(plan: Plan, base: BaseText, now: Standing, refused: Standing, *,
          written: frozenset[int]) -> Fates:  # fmt: skip
    """Return what became of a plan's edits in a returned document.

    now, refused: its lines with the remaining tracked changes accepted, and refused.
    written: numbers of edits whose line the person has written whole before.
    """
    reading = _Reading(plan, base, now, refused, written)
    for line in range(len(base.document.lines)):
        reading.read(line)
    for edit in plan.edits:
        if edit.is_new_line or edit.kind == "move":
            reading.read_whole(edit)
    lines = own_lines(plan, base, now)
    for number in lines.displaced:
        reading.whats[number] = "taken back"
    for line in lines.replaced:
        reading.take_out(line)
    return Fates(reading.whats, reading.words, (*reading.new, *lines.new), reading.said)


class _Reading:
    """Goes through the lines; see Fates for what it gathers."""

    def __init__(
        self,
        plan: Plan,
        base: BaseText,
        now: Standing,
        refused: Standing,
        written: frozenset[int],
    ) -> None:
        self._plan, self._base = plan, base
        self._now, self._refused = now, refused
        self._written = written
        self.whats: dict[int, What] = {}
        self.words: dict[int, str] = {}
        self.new: list[Edit] = []
        self.said: dict[int, str] = {}

    def read(self, line: int) -> None:
        """Read one line of the base."""
        place = self._now.shown(line)
        found = self._now.line(place)
        home = next(one for one in self._now.known if one.line == line and one.edit is None)
        before = self._refused.line(self._refused.shown(line)).text
        if found.text in home.wordings:
            kept = home.wordings[found.text]
            sure = home.wordings.get(before, frozenset())
            for source in self._base.sources(line):
                self._settle(source, kept, sure)
        elif not found.text:
            for source in self._base.sources(line):
                self.take_out(source)
        else:
            for source, said in self._base.parted(self._plan, line, found.raw).items():
                self._retyped(source, said, before)

    def take_out(self, source: int) -> None:
        """Take a line of the source out, and with it what edits it."""
        text = self._plan.resume.document.lines[source].text
        for edit in inner_edits(self._plan, source):
            if edit.state == "made":
                self.whats[edit.number] = "taken back"
        self.said[source] = ""
        self.new = [edit for edit in self.new if edit.line != source]
        self.new.append(
            Edit(0, "removal", source, 0, len(text), text, "", WHY, origin="person")
        )

    def read_whole(self, edit: Edit) -> None:
        """Read what became of an edit that adds or moves a line."""
        place = next((i for i, one in enumerate(self._now.known) if one.edit == edit), None)
        if place is None:
            return
        if edit.is_new_line:
            now, before = self._now.line(place), self._refused.line(place)
            is_there, was_there = bool(now.text), now.text == before.text
            if is_there and now.text != squeezed(edit.new):
                self.whats[edit.number] = "edited"
                self.words[edit.number] = now.raw
                return
        else:
            line = self._now.known[place].line
            assert line is not None
            is_there = self._now.shown(line) == place
            was_there = self._refused.shown(line) == place
        self._say(edit, is_there=is_there, is_sure=was_there)

    def _settle(self, source: int, kept: frozenset[int], sure: frozenset[int]) -> None:
        edits = inner_edits(self._plan, source)
        own = tuple(edit for edit in edits if edit.number in kept)
        text = self._plan.resume.document.lines[source].text
        self.said[source] = apply_edits(text, own)
        for edit in edits:
            self._say(edit, is_there=edit.number in kept, is_sure=edit.number in sure)

    def _retyped(self, source: int, said: str, before: str) -> None:
        """Read a line of the source that says something else than edits make of it."""
        text = self._plan.resume.document.lines[source].text
        edits = inner_edits(self._plan, source)
        self.said[source] = said
        if self._answers(source, said):
            return
        fate = line_fate(text, edits, said)
        made = [edit for edit in edits if edit.state == "made"]
        whole = next((e for e in made if e.number in self._written), None)
        if fate.typed is not None or (fate.hunks and whole):
            mine = whole or next((e for e in made if _touches(text, e, said)), made[0])
            self.whats |= {edit.number: "taken back" for edit in made}
            self.whats[mine.number] = "edited"
            self.words[mine.number] = said
            return
        for edit in edits:
            is_sure = edit.new.strip() in before if edit.new else edit.old not in before
            self._say(edit, is_there=edit.number in fate.kept, is_sure=is_sure)
        self.new += [
            Edit(0, "wording", source, start, end, text[start:end], new, WHY, "person")
            for start, end, new in fate.hunks
        ]

    def _answers(self, source: int, said: str) -> bool:
        """Say whether a line holds the answer to a question about it."""
        text = self._plan.resume.document.lines[source].text
        made = self._plan.edits_of(source)
        for edit in self._plan.edits:
            if edit.state != "asked" or edit.line != source or BLANK not in edit.new:
                continue
            try:
                whole = apply_edits(text, (*made, edit))
            except OverlapError:
                continue
            pattern = re.escape(squeezed(whole)).replace(re.escape(BLANK), _ANSWER)
            found = re.fullmatch(pattern, squeezed(said))
            if found and BLANK not in said:
                self.whats[edit.number] = "answered"
                self.words[edit.number] = found[1]
                return True
        return False

    def _say(self, edit: Edit, *, is_there: bool, is_sure: bool) -> None:
        if is_there:
            self.whats[edit.number] = "kept" if is_sure else "undecided"
        elif edit.state == "made":
            self.whats[edit.number] = "taken back"


def _is_known(decision: Decision, before: Decision | None) -> bool:
    if before is None:
        return False
    if decision.choice == "kept" and decision.answer is None:
        return before.choice in ("kept", "edited")  # the words typed before still stand
    return decision == before or decision.choice == before.choice == "taken back"


def _touches(text: str, edit: Edit, said: str) -> bool:
    """Say whether a line was retyped at an edit's own words."""
    with_it = squeezed(apply_edits(text, (edit,)))
    return edit.new.strip() not in squeezed(said) and with_it != squeezed(said)


def _line(plan: Plan, line: int) -> str:
    try:
        return apply_edits(plan.resume.document.lines[line].text, plan.edits_of(line))
    except (OverlapError, StaleEditError):
        return ""


def _rewritten(plan: Plan, line: int, said: str) -> Edit:
    empty = Edit(0, "wording", line, 0, 0, "", "", WHY, origin="person")
    return replace(typed(plan, empty, said), why=WHY)
