"""An Edit: one change of one line, with its reason and who proposed it."""

from dataclasses import dataclass
from typing import Literal

from tailor.errors import TailorError

Origin = Literal["rule", "model", "person"]
State = Literal["made", "refused", "asked"]
EditKind = Literal["spelling", "skill", "contact", "wording"]


class StaleEditError(TailorError):
    """The source no longer holds what an edit was made for."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change.

    number: from 1, for the life of a folder.
    line: index into the resume's Document.lines; for a new line, the line that it
        follows, -1 for the front.
    start, end: what goes, as offsets in the line's text; equal for an insertion.
    is_new_line: the whole of `new` is a line of its own after `line`.
    old: exactly what stands there: Document.lines[line].text[start:end].
    why: one or two sentences to the person.
    term: the Requirement's term that it serves; None for an edit of the file's form.
    reason: why the guard refused it; "" for every other state.
    """

    number: int
    kind: EditKind
    line: int
    start: int
    end: int
    old: str
    new: str
    why: str
    origin: Origin = "rule"
    state: State = "made"
    term: str | None = None
    is_new_line: bool = False
    reason: str = ""


def apply_edits(text: str, edits: tuple[Edit, ...]) -> str:
    """Return a line's text with edits of that line made, insertions in their order.

    Raises:
        StaleEditError: text does not hold an edit's old text where the edit says so.
        ValueError: two edits overlap.
    """
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end, e.number)):
        if text[edit.start : edit.end] != edit.old:
            raise StaleEditError(
                f"Your resume no longer holds “{edit.old}” where edit {edit.number}"
                " found it: run tailor again with both files."
            )
        if edit.start < at:
            raise ValueError(f"edit {edit.number} overlaps another")
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join(pieces) + text[at:]
