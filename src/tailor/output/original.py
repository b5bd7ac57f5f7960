"""The DOCX that a plan's edits are made in: the person's own, or the one built for them.

From here on there is one way: the same editor makes the same changes in both, and the
same proof reads them back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from tailor.document import Document
from tailor.document.docx.anchor import DocxAnchor
from tailor.document.docx.names import w
from tailor.document.docx.package import Package
from tailor.document.docx.pieces import BREAK, raw_text
from tailor.document.docx.settle import settle_tree
from tailor.errors import InputError
from tailor.output.built.build import PART, Built, build_docx, built_edit
from tailor.output.built.paper import PaperName
from tailor.output.built.units import Unit, anchor_of, built_units, docx_units
from tailor.output.docx.edit import (
    DocxEdit,
    GoneParagraph,
    MovedParagraph,
    NewParagraph,
    Remark,
    line_edit,
)
from tailor.output.docx.line import ParagraphEdit
from tailor.output.proof import check_lines, check_text
from tailor.output.story.note import note
from tailor.plan import Edit, Plan, Replacement, replacements
from tailor.plan.siblings import list_of


@dataclass(frozen=True)
class Original:
    """A DOCX before the edits, and the edits as its editor understands them.

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


@dataclass(frozen=True)
class Base:
    """A DOCX that edits are to be made in; built: None for the person's own."""

    data: bytes
    units: tuple[Unit, ...]
    built: Built | None = None


def base(plan: Plan, *, paper: PaperName | None = None) -> Base:
    """Return the document that a plan's edits are to be made in.

    paper: of a built document; None takes the source's.

    Raises:
        InputError: the resume's file has changed since it was read, or is gone.
    """
    document = plan.resume.document
    if document.format == "docx":
        data = _bytes_of(document)
        return Base(data, docx_units(document, data))
    built = build_docx(plan.resume, paper=paper)
    return Base(built.data, built_units(built), built)


def original(plan: Plan, made_in: Base) -> Original:
    """Return a document with a plan's edits as its editor understands them.

    Raises:
        OutputError: an edit can't be made in a document of this form.
        StaleEditError: the resume has other words than an edit says.
        OverlapError: two edits change the same words.
    """
    place = _Place(plan, made_in)
    changes: list[DocxEdit] = []
    lines = dict.fromkeys(edit.line for edit in plan.made)
    for line in lines:
        changes += place.words(line)
    for edit in plan.made:
        changes += place.whole(edit)
    for edit in plan.edits:
        if edit.state in ("asked", "undecided"):
            changes += place.remarks((edit,))
    return Original(plan, made_in.data, made_in.units, tuple(changes))


class _Place:
    """Where a plan's edits are to be made, in the person's own file or the built one."""

    def __init__(self, plan: Plan, made_in: Base) -> None:
        self._plan, self._base = plan, made_in
        self._document = plan.resume.document
        removed = {edit.line for edit in plan.made if edit.kind == "removal"}
        self._out = {
            line
            for unit in made_in.units
            if removed.issuperset(unit.lines)
            for line in unit.lines
        }

    def words(self, line: int) -> Iterator[DocxEdit]:
        """Yield what changes words inside of a line."""
        edits = self._plan.edits_of(line)
        if line < 0 or not edits:
            return
        for change in replacements(self._document.lines[line].text, edits):
            first, *more = change.edits
            if line not in self._out:
                yield self._replacement(line, change, note(self._plan, first))
                yield from self.remarks(more)

    def whole(self, edit: Edit) -> Iterator[DocxEdit]:
        """Yield what an edit does with whole paragraphs."""
        part, words = self._part(edit.line), note(self._plan, edit)
        if edit.is_new_line:
            if edit.heading is not None and self._plan.opens(edit):
                heading = edit.heading
                yield self._new(edit.line, heading.text, heading.look, "")
            look = edit.line if edit.look is None else edit.look
            yield self._new(edit.line, edit.new, look, words)
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
            )
        elif edit.kind == "removal" and edit.line in self._out:
            unit = next(unit for unit in self._base.units if edit.line in unit.lines)
            if edit.line == unit.lines[0]:
                yield GoneParagraph(part, self._paragraph(edit.line), words)

    def remarks(self, edits: tuple[Edit, ...] | list[Edit]) -> Iterator[DocxEdit]:
        """Yield a comment for edits that change nothing, or were made with another."""
        for edit in edits:
            if edit.line >= 0:
                number = self._paragraph(edit.line)
                yield Remark(self._part(edit.line), number, note(self._plan, edit))

    def _replacement(self, line: int, change: Replacement, words: str) -> ParagraphEdit:
        start, end, new = change.start, change.end, change.new
        if self._base.built is not None:
            made = built_edit(self._base.built, line, start, end, new)
        else:
            made = line_edit(self._document.lines[line], start, end, new)
        return replace(made, note=words)

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


def _bytes_of(document: Document) -> bytes:
    if document.path is None:
        raise ValueError("a DOCX without a path can't be edited in place")
    try:
        data = document.path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{document.name} can't be read any more: put it back and run tailor again."
        ) from error
    if sha256(data).hexdigest() != document.sha256:
        raise InputError(
            f"{document.name} was changed while it was being read: save it, then run"
            " tailor again."
        )
    return data


def _typed_mark(data: bytes, name: str, anchor: DocxAnchor) -> str:
    """Return the bullet that was typed before a line, with its gap, as the file has it."""
    if not anchor.start:
        return ""
    root = Package(data, name).tree(anchor.part)
    settle_tree(root)
    paragraphs = list(root.iter(w("p")))
    before = raw_text(paragraphs[anchor.paragraph])[: anchor.start]
    return before.rpartition(BREAK)[2]
