"""Goes through a returned copy line by line: what became of each edit, what is new."""

import re

from tailor.output.returned.base import BaseText
from tailor.output.returned.fates import WHY, Fates, What
from tailor.output.returned.line import line_fate
from tailor.output.returned.new import own_lines
from tailor.output.returned.place import Standing
from tailor.output.returned.slots import inner_edits, squeezed
from tailor.plan import Edit, OverlapError, Plan, apply_edits
from tailor.plan.decision import BLANK

_ANSWER = "(.{1,200}?)"  # what was typed into a question's blank


def fates(
    plan: Plan,
    base: BaseText,
    now: Standing,
    refused: Standing,
    *,
    written: frozenset[int],
) -> Fates:
    """Return what became of a plan's edits in a returned document.

    now, refused: its lines as the person left them, and with all changes refused that
        are left.
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
    new = (*reading.new, *lines.new)
    displaced = frozenset(lines.displaced)
    return Fates(reading.whats, reading.words, new, reading.said, displaced)


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


def _touches(text: str, edit: Edit, said: str) -> bool:
    """Say whether a line was retyped at an edit's own words."""
    with_it = squeezed(apply_edits(text, (edit,)))
    return edit.new.strip() not in squeezed(said) and with_it != squeezed(said)
