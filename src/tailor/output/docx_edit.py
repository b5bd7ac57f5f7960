"""Edits inside the person's own DOCX: the words change, everything else stays.

Two copies can be made of the same source and edits. The clean one holds the new words;
the review copy holds the same as tracked changes: accepting all gives the clean copy,
rejecting all gives the source with its own changes accepted.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from tailor.document.docx_boxes import twins_of
from tailor.document.docx_hazards import story_parts
from tailor.document.docx_names import CELL, P_PROPS, R_PROPS, ROW, TABLE, P, w
from tailor.document.docx_package import Package
from tailor.document.docx_pieces import pieces_of, raw_text
from tailor.output.docx_change import Change, changes_of
from tailor.output.docx_copy import Copy
from tailor.output.docx_line import ParagraphEdit, line_edit, line_edits
from tailor.output.docx_pen import Pen, TrackingPen
from tailor.output.docx_runs import (
    gap_at,
    isolate,
    iter_groups,
    look_of,
    mark_look,
    new_run,
)
from tailor.output.settle import settle

__all__ = ["NewParagraph", "ParagraphEdit", "edit_docx", "line_edit", "line_edits"]

_NOT_REPEATED = ("sectPr", "pPrChange", "pageBreakBefore", "framePr", "rPr")


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph that is added.

    after: number of the w:p that it follows; -1 for the front of the part.
    like: number of the paragraph whose look it takes; None for the document's own.
    """

    part: str
    after: int
    text: str
    like: int | None = None


def edit_docx(
    data: bytes, edits: Sequence[ParagraphEdit | NewParagraph], *, tracked: bool
) -> bytes:
    """Return a copy of a DOCX with edits made.

    Args:
        data: the source's bytes.
        edits: in any order; paragraphs added after the same one keep their order.
        tracked: as tracked changes, for review; else made, to send.

    Raises:
        InputError: the source is no sound DOCX.
        ValueError: an edit lies outside of its paragraph, or overlaps another.
    """
    copy = Copy(Package(data, "The resume"))
    settle(copy)
    roots = [copy.tree(part) for part in story_parts(copy.package)]
    pen = TrackingPen(roots) if tracked else Pen()
    by_part: dict[str, list[ParagraphEdit | NewParagraph]] = {}
    for edit in edits:
        by_part.setdefault(edit.part, []).append(edit)
    for part, own in by_part.items():
        _edit_part(copy.tree(part), own, pen)
        copy.touch(part)
    return copy.pack()


def _edit_part(
    root: etree._Element, edits: list[ParagraphEdit | NewParagraph], pen: Pen
) -> None:
    paragraphs = list(root.iter(P))
    changes: dict[etree._Element, list[ParagraphEdit]] = {}
    new: list[tuple[etree._Element, etree._Element | None]] = []
    for edit in edits:
        if isinstance(edit, NewParagraph):
            new += _new_paragraphs(edit, paragraphs, pen)
            continue
        changes.setdefault(paragraphs[edit.paragraph], []).append(edit)
        if edit.twin is not None:
            changes.setdefault(paragraphs[edit.twin], []).append(edit)
    for paragraph, own in changes.items():
        bound = _bound_controls(paragraph)
        for change in reversed(changes_of(raw_text(paragraph), paragraph, own)):
            _change(paragraph, change, pen)
        for binding, before in bound.items():
            _unbind(binding, before)
    # from the last: each goes right behind its place, so the first ends up first
    for paragraph, place in reversed(new):
        if place is None:
            _front(root).insert(0, paragraph)
        else:
            place.addnext(paragraph)


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


def _new_paragraphs(
    edit: NewParagraph, paragraphs: list[etree._Element], pen: Pen
) -> list[tuple[etree._Element, etree._Element | None]]:
    """Return a new paragraph with the one that it follows, twice in a text box."""
    like = None if edit.like is None else paragraphs[edit.like]
    places: list[etree._Element | None] = [None]
    if edit.after >= 0:
        places = [_place(p) for p in twins_of(paragraphs[edit.after])]
    return [(_paragraph(edit.text, like, pen), place) for place in places]


def _place(paragraph: etree._Element) -> etree._Element:
    """Return what a new paragraph follows: the table, behind its last row of entries.

    In a cell of that row it would stand beside one entry, as a part of it.
    """
    row = next(paragraph.iterancestors(ROW), None)
    table = None if row is None else next(row.iterancestors(TABLE), None)
    if row is None or table is None:
        return paragraph
    texts = [[p for p in cell.iter(P) if raw_text(p).strip()] for cell in row.iter(CELL)]
    is_entry = sum(map(bool, texts)) > 1 and all(len(text) < 2 for text in texts)
    inside = list(table.iter(P))
    below = inside[inside.index(paragraph) + 1 :]
    is_last = not any(raw_text(p).strip() for p in below)
    return table if is_entry and is_last else paragraph


def _paragraph(text: str, like: etree._Element | None, pen: Pen) -> etree._Element:
    paragraph = etree.Element(P)
    props = look = mark = None
    if like is not None:
        props, mark = like.find(P_PROPS), mark_look(like)
        free = [piece for piece in pieces_of(like) if piece.holder is None]
        most = max(free, key=lambda piece: len(piece.text), default=None)
        look = mark_look(like) if most is None else look_of(most)
    own = etree.SubElement(paragraph, P_PROPS)
    for child in props if props is not None else ():
        if child.tag not in {w(name) for name in _NOT_REPEATED}:
            own.append(deepcopy(child))
    mark = etree.Element(R_PROPS) if mark is None else mark
    pen.mark_new(mark)
    if len(mark):
        own.append(mark)
    if not len(own):
        paragraph.remove(own)
    paragraph.append(pen.insertion(new_run(text, look)))
    return paragraph


def _front(root: etree._Element) -> etree._Element:
    body = root.find(w("body"))
    return root if body is None else body
