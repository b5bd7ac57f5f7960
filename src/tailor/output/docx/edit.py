"""Edits inside the person's own DOCX: the words change, everything else stays.

Two copies can be made of the same source and edits. The clean one holds the new words;
the review copy holds the same as tracked changes: accepting all gives the clean copy,
rejecting all gives the source with its own changes accepted. What waits for a yes is
tracked there over what is made, under a name of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from tailor.document.docx.boxes import twins_of
from tailor.document.docx.hazards import story_parts
from tailor.document.docx.names import P, w
from tailor.document.docx.package import Package
from tailor.output.docx.comments import Comment, put_comments
from tailor.output.docx.copy import Copy
from tailor.output.docx.line import ParagraphEdit, line_edit, line_edits
from tailor.output.docx.pen import Pen, TrackingPen
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
from tailor.output.docx.words import edit_words, edits_by_paragraph, over_made

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
_Words = dict[etree._Element, list[ParagraphEdit]]


def edit_docx(data: bytes, edits: Sequence[DocxEdit], *, tracked: bool) -> bytes:
    """Return a copy of a DOCX with edits made.

    Args:
        data: the source's bytes.
        edits: in any order; paragraphs added after the same one keep their order, and
            paragraphs are moved in the order of their edits.
        tracked: as tracked changes with a comment each, for review; else made, to send,
            and then none of them may wait.

    Raises:
        InputError: the source is no sound DOCX.
        NoPlaceError: a paragraph can't be moved or taken out.
        ValueError: an edit lies outside of its paragraph, or overlaps another.
    """
    copy = Copy(Package(data, "The resume"))
    settle(copy)
    roots = [copy.tree(part) for part in story_parts(copy.package)]
    pen = TrackingPen.for_roots(roots) if tracked else Pen()
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
    pens = {False: pen, True: pen.waiting()}
    movers = {p: m for m in moves for p in both_of(paragraphs[m.paragraph])}
    moved = {source: pens[m.waits].carry(source) for source, m in movers.items()}
    words = edits_by_paragraph(
        paragraphs, [edit for edit in edits if isinstance(edit, ParagraphEdit)]
    )
    _edit_made_words(words, pen, movers, moved, noted)
    _add(root, paragraphs, edits, pens, noted)
    for move in moves:
        places = [twins[paragraphs[n]] for n in (move.paragraph, move.after, *move.among)]
        noted[move] = _move(root, places, moved)
    for out in gone:
        noted[out] = [paragraphs[out.paragraph]]
    parents = [parent for p in (*lost, *moved) if (parent := p.getparent()) is not None]
    for source, copy in moved.items():
        pens[movers[source].waits].settle_move(source, copy)
    for out in gone:
        for paragraph in both_of(paragraphs[out.paragraph]):
            pens[out.waits].take_out(paragraph)
    copied = [source for source, copy in moved.items() if source is not copy]
    check_left((*lost, *copied), parents)
    _edit_waiting_words(words, pens[True], movers, moved, noted)
    return noted


def _add(
    root: etree._Element,
    paragraphs: Sequence[etree._Element],
    edits: Sequence[DocxEdit],
    pens: Mapping[bool, Pen],
    noted: _Noted,
) -> None:
    """Add new paragraphs, and note where the remarks belong."""
    added: list[tuple[etree._Element, etree._Element | None]] = []
    for edit in edits:
        if isinstance(edit, NewParagraph):
            new = new_paragraphs(edit, paragraphs, pens[edit.waits])
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


def _edit_made_words(
    words: _Words,
    pen: Pen,
    movers: Mapping[etree._Element, MovedParagraph],
    moved: Mapping[etree._Element, etree._Element],
    noted: _Noted,
) -> None:
    """Change words inside of paragraphs; those of a moved one in its copy.

    One that waits to be moved shows what is made at its old place, too, and at the new
    one also what waits: the whole copy is marked as new.
    """
    for source, own in words.items():
        made = [edit for edit in own if not edit.waits]
        copy = moved.get(source, source)
        waits = source in movers and movers[source].waits
        if copy is source or waits:
            _note(noted, edit_words(source, made, pen))
        if copy is not source:
            _note(noted, edit_words(copy, made, Pen()))
        if copy is not source and waits:
            edit_words(copy, list(over_made(own).values()), Pen())
            _note(noted, {edit: [copy] for edit in own if edit.waits})


def _edit_waiting_words(
    words: _Words,
    pen: Pen,
    movers: Mapping[etree._Element, MovedParagraph],
    moved: Mapping[etree._Element, etree._Element],
    noted: _Noted,
) -> None:
    """Change the words that wait, over what is made."""
    for source, own in words.items():
        over = over_made(own)
        if over and not (source in movers and movers[source].waits):
            marks = edit_words(moved.get(source, source), list(over.values()), pen)
            _note(noted, {edit: marks[there] for edit, there in over.items()})


def _note(noted: _Noted, marks: Mapping[ParagraphEdit, list[etree._Element]]) -> None:
    for edit, elements in marks.items():
        noted.setdefault(edit, elements)


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


def _front(root: etree._Element) -> etree._Element:
    body = root.find(w("body"))
    return root if body is None else body
