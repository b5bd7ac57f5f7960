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
from tailor.document.docx_names import P_PROPS, R_PROPS, P, w
from tailor.document.docx_package import Package
from tailor.document.docx_pieces import pieces_of, raw_text
from tailor.output.docx_copy import Copy
from tailor.output.docx_line import ParagraphEdit, line_edit, line_edits
from tailor.output.docx_pen import Pen, TrackingPen
from tailor.output.docx_runs import (
    gap_at,
    has_one_look,
    is_held,
    isolate,
    iter_groups,
    look_of,
    mark_look,
    new_run,
    whole_pieces,
)
from tailor.output.redline import redline
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


@dataclass(frozen=True, slots=True)
class _Op:
    """One change of a paragraph: raw[start:end] goes, new comes in its place.

    look_at: offset whose look an insertion takes, if not that of its own place.
    tail: how many characters at the end of `new` look like its own place all the same.
    """

    start: int
    end: int
    new: str
    look_at: int | None = None
    tail: int = 0


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
        for op in reversed(_ops(raw_text(paragraph), paragraph, own)):
            _change(paragraph, op, pen)
    # from the last: each goes right behind its place, so the first ends up first
    for paragraph, place in reversed(new):
        if place is None:
            _front(root).insert(0, paragraph)
        else:
            place.addnext(paragraph)


def _ops(raw: str, paragraph: etree._Element, edits: list[ParagraphEdit]) -> list[_Op]:
    """Return the word-by-word changes of a paragraph, in order, none touching another."""
    ops: list[_Op] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if not at <= edit.start <= edit.end <= len(raw):
            raise ValueError(f"an edit outside of its text, or over another: {edit}")
        at = edit.end
        for op in _word_ops(raw[edit.start : edit.end], edit.start, edit.new):
            start, end = whole_pieces(paragraph, op.start, op.end)
            new = raw[start : op.start] + op.new + raw[op.end : end]
            if ops and ops[-1].end >= start:
                start, new = ops[-1].start, ops[-1].new + new
                del ops[-1]
            ops.append(_Op(start, end, new))
    return [_settled(op, raw, paragraph) for op in ops]


def _settled(op: _Op, raw: str, paragraph: etree._Element) -> _Op:
    """Narrow or shift a change so that no character that stays changes its look."""
    start, end, new = op.start, op.end, op.new
    if start < end and new and not has_one_look(paragraph, start, end):
        while start < end and new and raw[start] == new[0]:
            start, new = start + 1, new[1:]
        while start < end and new and raw[end - 1] == new[-1]:
            end, new = end - 1, new[:-1]
    # before a space that may have a look of its own: that one stays, ours comes behind
    first = start
    if start == end:
        while end < len(raw) and new and new[0] == raw[end] == " ":
            start, end, new = start + 1, end + 1, new[1:] + new[0]
    elif not new:
        while end < len(raw) and raw[start] == raw[end] == " ":
            start, end = start + 1, end + 1
    if start == first or not new or is_held(paragraph, first):
        return _Op(start, end, new)
    return _Op(start, end, new, look_at=first, tail=start - first)


def _word_ops(old: str, start: int, new: str) -> list[_Op]:
    ops: list[_Op] = []
    gone, came = start, ""
    at = start
    for piece in redline(old, new):
        if piece.kind == "kept":
            if gone < at or came:
                ops.append(_Op(gone, at, came))
            at += len(piece.text)
            gone, came = at, ""
        elif piece.kind == "deleted":
            at += len(piece.text)
        else:
            came += piece.text
    if gone < at or came:
        ops.append(_Op(gone, at, came))
    return ops


def _change(paragraph: etree._Element, op: _Op, pen: Pen) -> None:
    if op.start == op.end:
        _insert(paragraph, op, pen)
        return
    runs = isolate(paragraph, op.start, op.end)
    # what takes the place looks like the first character that goes
    new = pen.insertion(new_run(op.new, runs[0].find(R_PROPS))) if op.new else None
    for i, group in enumerate(iter_groups(runs)):
        if i == 0 and new is not None:
            group[-1].addnext(new)
        pen.delete(group)


def _insert(paragraph: etree._Element, op: _Op, pen: Pen) -> None:
    if op.look_at is None:
        gap = gap_at(paragraph, op.start)
        gap.put(pen.insertion(new_run(op.new, gap.look)))
        return
    look = gap_at(paragraph, op.look_at).look
    gap = gap_at(paragraph, op.start)
    cut = len(op.new) - op.tail
    gap.put(pen.insertion(new_run(op.new[cut:], gap.look)))
    gap.put(pen.insertion(new_run(op.new[:cut], look)))


def _new_paragraphs(
    edit: NewParagraph, paragraphs: list[etree._Element], pen: Pen
) -> list[tuple[etree._Element, etree._Element | None]]:
    """Return a new paragraph with the one that it follows, twice in a text box."""
    like = None if edit.like is None else paragraphs[edit.like]
    places: list[etree._Element | None] = [None]
    if edit.after >= 0:
        places = [*twins_of(paragraphs[edit.after])]
    return [(_paragraph(edit.text, like, pen), place) for place in places]


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
