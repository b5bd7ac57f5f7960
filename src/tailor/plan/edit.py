"""An Edit: one change of one line, with its reason and who proposed it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tailor.document import Span
from tailor.errors import TailorError

Origin = Literal["rule", "model", "person"]
State = Literal["made", "refused", "asked", "undecided", "taken back"]
EditKind = Literal[
    "spelling", "skill", "contact", "wording", "order", "move", "removal"
]  # fmt: skip


class StaleEditError(TailorError):
    """The source no longer holds what an edit was made for."""


class OverlapError(TailorError, ValueError):
    """Two edits of one line change the same words."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change.

    number: from 1, for the life of a folder.
    kind: a "move" changes the place of a line (or of all lines that are one item with
        it) and no word; a "removal" takes a whole line out; an "order" puts the items
        of a list inside a line into another order.
    line: index into the resume's Document.lines; for a new line, the line that it
        follows, -1 for the front.
    start, end: what goes, as offsets in the line's text; equal for an insertion, both
        0 for a move.
    is_new_line: the whole of `new` is a line of its own after `line`.
    old: exactly what stands there: Document.lines[line].text[start:end].
    why: one or two sentences to the person.
    term: the Requirement's term that it serves; None for an edit of the file's form.
    state: only a made one stands in the copy to send. "asked" waits for an answer,
        "undecided" for a yes; "taken back" was the person's.
    reason: why it was refused, taken back or is asked again; "" where nothing is to say.
    after: for a move, the line that it stands behind then. Moves are made by number:
        a line that was moved before is where that move has put it.
    items: for an order, where its items stand in the line now, in their new order.
    question: what only the person knows, asked with state "asked"; `new` then holds
        the blank "____" where the answer goes.
    without: what stands in place of `new` when the person doesn't know; "" keeps `old`.
    look: for a new line, the line whose look it takes; None for the one it follows.
    heading: for a new line, the section that it opens, which the resume lacks.
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
    after: int | None = None
    items: tuple[Span, ...] = ()
    question: str = ""
    without: str = ""
    look: int | None = None
    heading: "Heading | None" = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that heads a new section; look: the line whose look it takes."""

    text: str
    look: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """What edits of one line do together: text[start:end] becomes `new`."""

    start: int
    end: int
    new: str
    edits: tuple[Edit, ...]


def apply_edits(text: str, edits: tuple[Edit, ...]) -> str:
    """Return a line's text with edits of that line made, insertions in their order.

    Raises:
        StaleEditError: text does not hold an edit's old text where the edit says so.
        OverlapError: two edits change the same words.
    """
    pieces, at = [], 0
    for change in replacements(text, edits):
        pieces += [text[at : change.start], change.new]
        at = change.end
    return "".join(pieces) + text[at:]


def replacements(text: str, edits: Iterable[Edit]) -> tuple[Replacement, ...]:
    """Return what edits of one line change, in the line's order, none over another.

    An order moves whole items, so an edit inside an item goes where its item goes.

    Raises:
        StaleEditError: text does not hold an edit's old text where the edit says so.
        OverlapError: two edits change the same words.
    """
    waiting = sorted(edits, key=lambda e: (e.start, e.end, e.number))
    waiting = [edit for edit in waiting if edit.kind != "move"]
    for edit in waiting:
        if text[edit.start : edit.end] != edit.old:
            raise StaleEditError(
                f"Your resume no longer holds “{edit.old}” where edit {edit.number}"
                " found it: run tailor again with both files."
            )
    changes: list[Replacement] = []
    for order in [edit for edit in waiting if edit.kind == "order"]:
        inner = [edit for edit in waiting if _is_inside(edit, order)]
        waiting = [edit for edit in waiting if edit is not order and edit not in inner]
        changes.append(_ordered(text, order, inner))
    changes += [Replacement(e.start, e.end, e.new, (e,)) for e in waiting]
    changes.sort(key=lambda c: (c.start, c.end, c.edits[0].number))
    at = 0
    for change in changes:
        if change.start < at:
            raise OverlapError(f"edit {change.edits[0].number} overlaps another")
        at = change.end
    return tuple(changes)


def in_order(text: str, items: Sequence[Span]) -> str:
    """Return text from the first to the last item with the items in another order.

    What stands between two items stays where it is. items: in their new order.
    """
    return "".join(_pieces(text, items, [text[i.start : i.end] for i in items]))


def _is_inside(edit: Edit, order: Edit) -> bool:
    """Say whether an edit changes one item of a list; a skill is an item of its own."""
    return edit.kind not in ("order", "skill") and any(
        item.start <= edit.start and edit.end <= item.end for item in order.items
    )


def _ordered(text: str, order: Edit, inner: Sequence[Edit]) -> Replacement:
    texts = []
    for item in order.items:
        own = [e for e in inner if item.start <= e.start and e.end <= item.end]
        moved, at = [], item.start
        for change in replacements(text, own):
            moved += [text[at : change.start], change.new]
            at = change.end
        texts.append("".join(moved) + text[at : item.end])
    new = "".join(_pieces(text, order.items, texts))
    return Replacement(order.start, order.end, new, (order, *inner))


def _pieces(text: str, items: Sequence[Span], texts: Sequence[str]) -> Iterator[str]:
    slots = sorted(items, key=lambda item: item.start)
    for i, slot in enumerate(slots):
        if i:
            yield text[slots[i - 1].end : slot.start]
        yield texts[i]
