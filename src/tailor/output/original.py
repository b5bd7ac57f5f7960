"""A plan's edits as changes of the DOCX that they are made in.

Of the person's own and of a built one alike: the same editor makes the same changes in
both, and the same proof reads them back.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree

from tailor.document import Document
from tailor.document.docx.anchor import DocxAnchor
from tailor.document.docx.names import P
from tailor.document.docx.package import Package
from tailor.document.docx.pieces import BREAK, raw_text
from tailor.document.docx.settle import settle_tree
from tailor.output.base import Base
from tailor.output.built.build import PART, built_edit
from tailor.output.built.units import Unit, anchor_of
from tailor.output.docx.box_room import has_room
from tailor.output.docx.edit import (
    DocxEdit,
    GoneParagraph,
    MovedParagraph,
    NewParagraph,
    Remark,
    line_edit,
)
from tailor.output.docx.line import NoPlaceError, ParagraphEdit
from tailor.output.proof import check_lines, check_text
from tailor.output.story.note import note
from tailor.plan import Edit, Plan, Replacement, apply_edits, replacements
from tailor.plan.siblings import list_of

_NO_ROOM = "the text box has no room for another row, and what falls out is not seen"


@dataclass(frozen=True)
class Original:
    """A DOCX before the edits, and the edits as its editor understands them.

    plan: with what waits as made, where `changes` hold that, too.
    units: its paragraphs, in order.
    """

    plan: Plan
    data: bytes
    units: tuple[Unit, ...]
    changes: tuple[DocxEdit, ...]

    def check(self, written: Document) -> None:
        """Compare a written copy, read back, with the source and the edits.

        Raises:
            OutputError: a line is missing, changed, moved or added.
        """
        if self.plan.resume.document.format == "docx":
            check_lines(self.plan, self.units, written)
        else:
            check_text(self.plan, self.units, written)


def original(
    plan: Plan, made_in: Base, *, waiting: Collection[int] = frozenset()
) -> Original:
    """Return a document with a plan's edits as its editor understands them.

    waiting: numbers of edits that wait for a yes and are changes all the same, for a
        copy that tracks them.

    Raises:
        OutputError: an edit can't be made in a document of this form.
        StaleEditError: the resume has other words than an edit says.
        OverlapError: two edits change the same words.
    """
    shown = with_waiting(plan, waiting)
    place = _Place(plan, shown, made_in)
    changes: list[DocxEdit] = []
    lines = dict.fromkeys(edit.line for edit in shown.made)
    for line in lines:
        changes += place.words(line)
    for edit in shown.made:
        changes += place.whole(edit)
    for edit in shown.edits:
        if edit.state in ("asked", "undecided"):
            changes += place.remarks((edit,))
    return Original(shown, made_in.data, made_in.units, tuple(changes))


def with_waiting(plan: Plan, numbers: Collection[int]) -> Plan:
    """Return a plan in which some edits that wait for a yes are made."""
    edits = (
        replace(edit, state="made", reason="") if edit.number in numbers else edit
        for edit in plan.edits
    )
    return replace(plan, edits=tuple(edits)) if numbers else plan


class _Place:
    """Where a plan's edits are to be made, in the person's own file or the built one.

    shown: the plan with what waits and is shown as made.
    """

    def __init__(self, plan: Plan, shown: Plan, made_in: Base) -> None:
        self._plan, self._shown, self._base = plan, shown, made_in
        self._document = plan.resume.document
        made = {edit.number for edit in plan.made}
        self._waiting = {e.number: e for e in plan.edits if e.number not in made}
        self._out = _taken_out(plan, made_in)
        self._out_if_yes = _taken_out(shown, made_in)

    def words(self, line: int) -> Iterator[DocxEdit]:
        """Yield what changes words inside of a line, what waits behind what it is over."""
        edits = self._shown.edits_of(line)
        if line < 0 or not edits or line in self._out:
            return
        text = self._document.lines[line].text
        self._check_room(line, edits)
        made = {
            edit.number: change
            for change in replacements(text, self._plan.edits_of(line))
            for edit in change.edits
        }
        for change in replacements(text, edits):
            waiting = [edit for edit in change.edits if edit.number in self._waiting]
            inside = [made[e.number] for e in change.edits if e not in waiting]
            over = tuple(self._made(line, own) for own in dict.fromkeys(inside))
            yield from over
            if waiting and line not in self._out_if_yes:
                edit = self._made(line, replace(change, edits=tuple(waiting)))
                yield replace(edit, waits=True, over=over)
            for own in (*dict.fromkeys(inside), replace(change, edits=tuple(waiting))):
                yield from self.remarks(own.edits[1:])

    def _check_room(self, line: int, edits: tuple[Edit, ...]) -> None:
        """Check that what nobody asked for makes nothing fall out of a text box."""
        shown = self._document.lines[line]
        if shown.place != "textbox" or all(edit.origin == "person" for edit in edits):
            return
        anchor = anchor_of(shown)
        paragraphs = _paragraphs(self._base.data, self._document.name, anchor.part)
        new = apply_edits(shown.text, edits)
        if not has_room(paragraphs[anchor.paragraph], shown.text, new):
            raise NoPlaceError(_NO_ROOM)

    def whole(self, edit: Edit) -> Iterator[DocxEdit]:
        """Yield what an edit does with whole paragraphs."""
        part = self._part(edit.line)
        words = note(self._plan, self._told(edit))
        waits = edit.number in self._waiting
        if edit.is_new_line:
            heading = edit.heading
            if heading is not None and self._shown.opens(edit):
                same = (e.heading == heading for e in self._plan.lines_after(edit.line))
                made = self._new(edit.line, heading.text, heading.look, "")
                yield replace(made, waits=not any(same))
            look = edit.line if edit.look is None else edit.look
            yield replace(self._new(edit.line, edit.new, look, words), waits=waits)
        elif edit.kind == "move" and edit.after is not None:
            items = list_of(self._plan.resume, edit.line)
            lines = [line for item in items for line in item]
            numbers = map(self._paragraph, [] if edit.after in lines else lines)
            yield MovedParagraph(
                part,
                self._paragraph(edit.line),
                self._paragraph(edit.after),
                words,
                among=tuple(dict.fromkeys(numbers)),
                waits=waits,
            )
        elif edit.kind == "removal" and edit.line in self._out_if_yes:
            unit = next(unit for unit in self._base.units if edit.line in unit.lines)
            if edit.line == unit.lines[0]:
                waits = edit.line not in self._out  # the last line of it may wait
                yield GoneParagraph(part, self._paragraph(edit.line), words, waits)

    def remarks(self, edits: tuple[Edit, ...] | list[Edit]) -> Iterator[DocxEdit]:
        """Yield a comment for edits that change nothing, or were made with another."""
        for edit in edits:
            if edit.line >= 0:
                number = self._paragraph(edit.line)
                is_tracked = edit.state == "made"
                words = note(self._plan, self._told(edit), is_tracked=is_tracked)
                yield Remark(self._part(edit.line), number, words)

    def _made(self, line: int, change: Replacement) -> ParagraphEdit:
        start, end, new = change.start, change.end, change.new
        if self._base.built is not None:
            made = built_edit(self._base.built, line, start, end, new)
        else:
            made = line_edit(self._document.lines[line], start, end, new)
        first = change.edits[0]
        return replace(made, note=note(self._plan, self._told(first)))

    def _told(self, edit: Edit) -> Edit:
        """Return an edit in its real state."""
        return self._waiting.get(edit.number, edit)

    def _new(self, line: int, text: str, look: int, words: str) -> NewParagraph:
        part = self._part(line)
        if line < 0:
            return NewParagraph(part, -1, text, None, words)
        last, like = self._paragraph(line), self._paragraph(look)
        if self._base.built is None:
            last = anchor_of(self._document.lines[line]).stretches[-1].paragraph
            anchor = anchor_of(self._document.lines[look])
            text = _typed_mark(self._base.data, self._document.name, anchor) + text
        return NewParagraph(part, last, text, like, words)

    def _part(self, line: int) -> str:
        if self._base.built is not None:
            return PART
        lines = self._document.lines
        if line < 0:
            body = (k for k in lines if k.place not in ("header", "footer"))
            return anchor_of(next(body)).part
        return anchor_of(lines[line]).part

    def _paragraph(self, line: int) -> int:
        if self._base.built is not None:
            return self._base.built.at(line).paragraph
        anchor = anchor_of(self._document.lines[line])
        return anchor.paragraph


def _taken_out(plan: Plan, made_in: Base) -> set[int]:
    """Return the lines of the paragraphs whose lines are all taken out."""
    removed = {edit.line for edit in plan.made if edit.kind == "removal"}
    whole = (unit.lines for unit in made_in.units if removed.issuperset(unit.lines))
    return {line for lines in whole for line in lines}


def _typed_mark(data: bytes, name: str, anchor: DocxAnchor) -> str:
    """Return the bullet that was typed before a line, with its gap, as the file has it."""
    if not anchor.start:
        return ""
    paragraph = _paragraphs(data, name, anchor.part)[anchor.paragraph]
    return raw_text(paragraph)[: anchor.start].rpartition(BREAK)[2]


@lru_cache(maxsize=2)  # as many edits, as often the same part
def _paragraphs(data: bytes, name: str, part: str) -> tuple[etree._Element, ...]:
    """Return the paragraphs of a part, its own changes accepted; only to look at."""
    root = Package(data, name).tree(part)
    settle_tree(root)
    return tuple(root.iter(P))
