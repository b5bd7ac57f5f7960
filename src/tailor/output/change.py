"""An edit as a person reads it: the line before and after, and which words differ."""

from dataclasses import dataclass
from typing import Literal

from tailor.output.answer import counted
from tailor.output.quote import line_number
from tailor.plan import Edit, Plan, State

Piece = tuple[Literal["kept", "gone", "new"], str]


@dataclass(frozen=True, slots=True)
class Change:
    """One edit with the line it belongs to, before and after.

    line: the line's number as a person counts; for a new line the one that it follows,
        0 for the top.
    pieces: the line in stretches that stay, go or come.
    """

    edit: Edit
    line: int
    pieces: tuple[Piece, ...]

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
        if not self.edit.is_new_line:
            return f"line {self.line}"
        return f"a new line after line {self.line}" if self.line else "a new first line"


def changes(plan: Plan, state: State) -> tuple[Change, ...]:
    """Return the edits in one state by their numbers."""
    edits = sorted((e for e in plan.edits if e.state == state), key=lambda e: e.number)
    return tuple(_change(plan, edit) for edit in edits)


def untouched(plan: Plan) -> str:
    """Return how much was changed: "4 edits made, 41 other lines untouched"."""
    edited = {edit.line for edit in plan.made if not edit.is_new_line}
    lines = plan.resume.document.lines
    others = sum(line.visible and i not in edited for i, line in enumerate(lines))
    if not plan.made:
        return f"nothing was changed, all {counted(others, 'line')} as you wrote them"
    return (
        f"{counted(len(plan.made), 'edit')} made, {counted(others, 'other line')} untouched"
    )


def _change(plan: Plan, edit: Edit) -> Change:
    document = plan.resume.document
    number = line_number(document, edit.line) if edit.line >= 0 else 0
    if edit.is_new_line:
        return Change(edit, number, (("new", edit.new),))
    text = document.lines[edit.line].text
    start, end, new = _least(edit)
    pieces: tuple[Piece, ...] = (
        ("kept", text[:start]),
        ("gone", text[start:end]),
        ("new", new),
        ("kept", text[end:]),
    )
    return Change(edit, number, tuple(piece for piece in pieces if piece[1]))


def _least(edit: Edit) -> tuple[int, int, str]:
    """Return an edit without the words at its ends that stay the same."""
    old, new = edit.old, edit.new
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
    return edit.start + head, edit.end - tail, new[head : len(new) - tail]


def _parts(text: str, at: int) -> bool:
    """Whether no word runs across an offset."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
