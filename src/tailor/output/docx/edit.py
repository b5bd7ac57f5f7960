"""Edits inside the person's own DOCX: the words change, everything else stays.

Two copies can be made of the same source and edits. The clean one holds the new words;
the review copy holds the same as tracked changes: accepting all gives the clean copy,
rejecting all gives the source with its own changes accepted.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from tailor.document.docx.boxes import twins_of
from tailor.document.docx.hazards import story_parts
from tailor.document.docx.names import R_PROPS, P, w
from tailor.document.docx.package import Package
from tailor.document.docx.pieces import raw_text
from tailor.output.docx.change import Change, changes_of
from tailor.output.docx.comments import Comment, put_comments
from tailor.output.docx.copy import Copy
from tailor.output.docx.line import ParagraphEdit, line_edit, line_edits
from tailor.output.docx.pen import Pen, TrackingPen
from tailor.output.docx.runs import gap_at, isolate, iter_groups, new_run
from tailor.output.docx.settle import settle
from tailor.output.docx.whole import (
    GoneParagraph,
    MovedParagraph,
    NewParagraph,
    both_of,
    check_left,
    new_paragraphs,
    put_behind,
)

__all__ = [
    "DocxEdit",
    "GoneParagraph",
    "MovedParagraph",
    "NewParagraph",
    "ParagraphEdit",
    "Remark",
    "edit_docx",
    "edit_tree",
    "line_edit",
    "line_edits",
]


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a paragraph that changes nothing: a question."""

    part: str
    paragraph: int
    note: str


DocxEdit = ParagraphEdit | NewParagraph | GoneParagraph | MovedParagraph | Remark
_Noted = dict[DocxEdit, list[etree._Element]]


def edit_docx(data: bytes, edits: Sequence[DocxEdit], *, tracked: bool) -> bytes:
    """Return a copy of a DOCX with edits made.

    Args:
        data: the source's bytes.
        edits: in any order; paragraphs added after the same one keep their order, and
            paragraphs are moved in the order of their edits.
        tracked: as tracked changes with a comment each, for review; else made, to send.

    Raises:
        InputError: the source is no sound DOCX.
        NoPlaceError: a paragraph can't be moved or taken out.
        ValueError: an edit lies outside of its paragraph, or overlaps another.
    """
    copy = Copy(Package(data, "The resume"))
    settle(copy)
    roots = [copy.tree(part) for part in story_parts(copy.package)]
    pen = TrackingPen(roots) if tracked else Pen()
    noted: _Noted = {}
    for part in dict.fromkeys(edit.part for edit in edits):
        own = [edit for edit in edits if edit.part == part]
        noted |= edit_tree(copy.tree(part), own, pen)
        if not all(isinstance(edit, Remark) for edit in own):
            copy.touch(part)
    if tracked:
        places = ((edit.note, noted[edit]) for edit in edits if edit.note)
        put_comments(copy, [Comment(text, e[0], e[-1]) for text, e in places])
    return copy.pack()


def edit_tree(root: etree._Element, edits: Sequence[DocxEdit], pen: Pen) -> _Noted:
    """Make the edits of one part; return for each the elements that show it, in order."""
    paragraphs = list(root.iter(P))
    noted: _Noted = {}
    moves = [edit for edit in edits if isinstance(edit, MovedParagraph)]
    gone = [edit for edit in edits if isinstance(edit, GoneParagraph)]
    # before anything changes: twins are told by what they say and where they stand
    twins = {
        paragraphs[number]: twins_of(paragraphs[number])
        for move in moves
        for number in (move.paragraph, move.after, *move.among)
    }
    lost = [p for out in gone for p in both_of(paragraphs[out.paragraph])]
    sources = [p for move in moves for p in both_of(paragraphs[move.paragraph])]
    moved = {source: pen.carry(source) for source in sources}
    _edit_words(paragraphs, edits, pen, moved=moved, noted=noted)
    added: list[tuple[etree._Element, etree._Element | None]] = []
    for edit in edits:
        if isinstance(edit, NewParagraph):
            new = new_paragraphs(edit, paragraphs, pen)
            added += new
            noted[edit] = [new[0][0][-1]]
        elif isinstance(edit, Remark):
            noted[edit] = [paragraphs[edit.paragraph]]
    # from the last: each goes right behind its place, so the first ends up first
    for paragraph, place in reversed(added):
        if place is None:
            _front(root).insert(0, paragraph)
        else:
            place.addnext(paragraph)
    for move in moves:
        places = [twins[paragraphs[n]] for n in (move.paragraph, move.after, *move.among)]
        noted[move] = _move(root, places, moved)
    for out in gone:
        noted[out] = [paragraphs[out.paragraph]]
    parents = [parent for p in (*lost, *moved) if (parent := p.getparent()) is not None]
    for source, copy in moved.items():
        pen.settle_move(source, copy)
    for paragraph in lost:
        pen.take_out(paragraph)
    copied = [source for source, copy in moved.items() if source is not copy]
    check_left((*lost, *copied), parents)
    return noted


def _edit_words(
    paragraphs: Sequence[etree._Element],
    edits: Sequence[DocxEdit],
    pen: Pen,
    *,
    moved: dict[etree._Element, etree._Element],
    noted: _Noted,
) -> None:
    """Change words inside of paragraphs; a moved one's are changed in its copy."""
    by_paragraph: dict[etree._Element, list[ParagraphEdit]] = {}
    for edit in edits:
        if isinstance(edit, ParagraphEdit):
            for number in (edit.paragraph, edit.twin):
                if number is not None:
                    by_paragraph.setdefault(paragraphs[number], []).append(edit)
    for source, own in by_paragraph.items():
        paragraph = moved.get(source, source)
        writer = pen if paragraph is source else Pen()  # the whole copy is marked as new
        bound = _bound_controls(paragraph)
        marks: _Noted = {}
        for change in reversed(changes_of(raw_text(paragraph), paragraph, own)):
            begin = len(writer.marks)
            _change(paragraph, change, writer)
            for edit in change.edits:
                marks[edit] = [*writer.marks[begin:], *marks.get(edit, ())]
        order = {element: i for i, element in enumerate(paragraph.iter())}
        for edit in own:
            found = sorted(marks.get(edit, ()), key=lambda mark: order[mark])
            noted.setdefault(edit, found or [paragraph])
        for binding, before in bound.items():
            _unbind(binding, before)


def _move(
    root: etree._Element,
    places: Sequence[list[etree._Element]],
    moved: dict[etree._Element, etree._Element],
) -> list[etree._Element]:
    """Move a paragraph and its twin: behind the second place, or before the others."""
    sources, afters, *items = places
    for i, source in enumerate(sources):
        after, parent = afters[min(i, len(afters) - 1)], source.getparent()
        if parent is None:
            raise ValueError("a paragraph outside of its part")
        others = {_live(item, moved) for both in items for item in both}
        first = next((p for p in parent.iter(P) if p in others - {moved[source]}), None)
        if first is not None and first.getparent() is parent:
            first.addprevious(moved[source])
        else:
            put_behind(moved[source], _live(after, moved), parent=parent, root=root)
    return [moved[sources[0]]]


def _live(
    paragraph: etree._Element, moved: dict[etree._Element, etree._Element]
) -> etree._Element:
    """Return what stands for a paragraph by now: its copy, once that has a place."""
    copy = moved.get(paragraph, paragraph)
    return paragraph if copy.getparent() is None else copy


def _bound_controls(paragraph: etree._Element) -> dict[etree._Element, bytes]:
    """Return the bindings of content controls around or in a paragraph, with their text."""
    controls = (*paragraph.iterancestors(w("sdt")), *paragraph.iter(w("sdt")))
    bindings = [e for c in controls for e in c.iterfind(f"{w('sdtPr')}/{{*}}dataBinding")]
    return {e: _content(e) for e in bindings}


def _unbind(binding: etree._Element, before: bytes) -> None:
    """Untie a control whose text was changed: Word would fill the old text in again."""
    props = binding.getparent()
    if props is not None and _content(binding) != before:
        props.remove(binding)


def _content(binding: etree._Element) -> bytes:
    control = binding.getparent()
    control = None if control is None else control.getparent()
    return b"" if control is None else etree.tostring(control)


def _change(paragraph: etree._Element, change: Change, pen: Pen) -> None:
    if change.start == change.end:
        _insert(paragraph, change, pen)
        return
    runs = isolate(paragraph, change.start, change.end)
    # what takes the place looks like the first character that goes
    new = pen.insertion(new_run(change.new, runs[0].find(R_PROPS))) if change.new else None
    for i, group in enumerate(iter_groups(runs)):
        if i == 0 and new is not None:
            group[-1].addnext(new)
        pen.delete(group)


def _insert(paragraph: etree._Element, change: Change, pen: Pen) -> None:
    if change.look_at is None:
        gap = gap_at(paragraph, change.start)
        gap.put(pen.insertion(new_run(change.new, gap.look)))
        return
    look = gap_at(paragraph, change.look_at).look
    gap = gap_at(paragraph, change.start)
    cut = len(change.new) - change.tail
    gap.put(pen.insertion(new_run(change.new[cut:], gap.look)))
    gap.put(pen.insertion(new_run(change.new[:cut], look)))


def _front(root: etree._Element) -> etree._Element:
    body = root.find(w("body"))
    return root if body is None else body
