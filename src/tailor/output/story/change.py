"""An edit as a person reads it: the line before and after, and which words differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tailor.output.story.answer import counted
from tailor.output.story.quote import line_number
from tailor.plan import Edit, Plan, Replacement, StaleEditError, State, replacements

Piece = tuple[Literal["kept", "gone", "new"], str]


@dataclass(frozen=True, slots=True)
class Change:
    """One edit with the line it belongs to, before and after.

    line: the line's number as a person counts; for a new line the one that it follows,
        0 for the top.
    pieces: the line in stretches that stay, go or come.
    behind: for a move, the number of the line that it stands behind then.
    """

    edit: Edit
    line: int
    pieces: tuple[Piece, ...]
    behind: int = 0

    @property
    def old(self) -> str:
        """The line as it is; "" for a new line."""
        return "".join(text for kind, text in self.pieces if kind != "new")

    @property
    def new(self) -> str:
        """The line with this edit made."""
        return "".join(text for kind, text in self.pieces if kind != "gone")

    @property
    def place(self) -> str:
        """Where it stands, to a person."""
        if self.edit.kind == "move":
            return f"line {self.line}, moved behind line {self.behind}"
        if self.edit.kind == "removal":
            return f"line {self.line}, taken out"
        if not self.edit.is_new_line:
            return f"line {self.line}"
        if self.edit.heading is not None:
            return f"a new section at the end, {self.edit.heading.text}"
        return f"a new line after line {self.line}" if self.line else "a new first line"


@dataclass(frozen=True, slots=True)
class LineChange:
    """All made edits of one line together; a new line stands alone.

    edits: never empty, by their numbers.
    """

    edits: tuple[Edit, ...]
    place: str
    pieces: tuple[Piece, ...]

    @property
    def old(self) -> str:
        """The line as it is; "" for a new line."""
        return "".join(text for kind, text in self.pieces if kind != "new")

    @property
    def new(self) -> str:
        """The line with these edits made."""
        return "".join(text for kind, text in self.pieces if kind != "gone")


def changes(plan: Plan, state: State) -> tuple[Change, ...]:
    """Return the edits in one state by their numbers."""
    edits = sorted((e for e in plan.edits if e.state == state), key=lambda e: e.number)
    return tuple(change_of_edit(plan, edit) for edit in edits)


def line_changes(plan: Plan) -> tuple[LineChange, ...]:
    """Return the made edits, those of one line together, by their first numbers."""
    grouped: dict[object, list[Change]] = {}
    for change in changes(plan, "made"):
        edit = change.edit
        is_alone = edit.is_new_line or edit.kind == "move"
        alone = ("alone", edit.number) if is_alone else edit.line
        grouped.setdefault(alone, []).append(change)
    return tuple(_line_change(plan, same) for same in grouped.values())


def change_of_edits(plan: Plan, edits: Sequence[Edit]) -> LineChange:
    """Return what edits of one line do together, whatever their state."""
    return _line_change(plan, [change_of_edit(plan, edit) for edit in edits])


def untouched(plan: Plan) -> str:
    """Return how much was changed: "4 edits made, 41 other lines untouched"."""
    others = len(untouched_lines(plan))
    if not plan.made:
        return f"nothing was changed, all {counted(others, 'line')} as you wrote them"
    return (
        f"{counted(len(plan.made), 'edit')} made, {counted(others, 'other line')} untouched"
    )


def untouched_lines(plan: Plan) -> tuple[int, ...]:
    """Return the visible lines of the resume that no made edit changes, by index."""
    edited = {edit.line for edit in plan.made if not edit.is_new_line}
    lines = plan.resume.document.lines
    return tuple(i for i, line in enumerate(lines) if line.visible and i not in edited)


def change_of_edit(plan: Plan, edit: Edit) -> Change:
    """Return one edit with its line, whatever its state."""
    number = line_number(plan.resume.document, edit.line) if edit.line >= 0 else 0
    if edit.is_new_line:
        return Change(edit, number, (("new", edit.new),))
    if edit.after is not None:
        behind = line_number(plan.resume.document, edit.after)
        return Change(edit, number, _pieces(plan, [edit]), behind)
    try:
        return Change(edit, number, _pieces(plan, [edit]))
    except StaleEditError:  # it was refused: the resume has other words there
        return Change(edit, number, (("gone", edit.old), ("new", edit.new)))


def _line_change(plan: Plan, same: Sequence[Change]) -> LineChange:
    edits = tuple(change.edit for change in same)
    pieces = same[0].pieces if len(same) == 1 else _pieces(plan, edits)
    return LineChange(edits, same[0].place, pieces)


def _pieces(plan: Plan, edits: Sequence[Edit]) -> tuple[Piece, ...]:
    """Return a line with edits of it made, in stretches; none empty."""
    text = plan.resume.document.lines[edits[0].line].text
    pieces: list[Piece] = []
    at = 0
    for change in replacements(text, edits):
        start, end, new = _least(text, change)
        pieces += [("kept", text[at:start]), ("gone", text[start:end]), ("new", new)]
        at = end
    pieces.append(("kept", text[at:]))
    return tuple(piece for piece in pieces if piece[1])


def _least(text: str, change: Replacement) -> tuple[int, int, str]:
    """Return a change without the words at its ends that stay the same."""
    old, new = text[change.start : change.end], change.new
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    while head and not (_parts(old, head) and _parts(new, head)):
        head -= 1
    while tail and not (_parts(old, len(old) - tail) and _parts(new, len(new) - tail)):
        tail -= 1
    return change.start + head, change.end - tail, new[head : len(new) - tail]


def _parts(text: str, at: int) -> bool:
    """Whether no word runs across an offset."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
