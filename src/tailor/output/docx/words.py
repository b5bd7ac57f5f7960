"""The words of a paragraph are changed: first what is made, then what waits, over it."""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from tailor.document.docx.names import R_PROPS, w
from tailor.document.docx.pieces import raw_text
from tailor.output.docx.change import Change, changes_of
from tailor.output.docx.line import ParagraphEdit
from tailor.output.docx.pen import Pen
from tailor.output.docx.runs import Gap, gap_at, isolate, iter_groups, new_run

Marks = dict[ParagraphEdit, list[etree._Element]]


def edits_by_paragraph(
    paragraphs: Sequence[etree._Element], edits: Sequence[ParagraphEdit]
) -> dict[etree._Element, list[ParagraphEdit]]:
    """Return the edits of each paragraph, in their order; a twin has those of both."""
    found: dict[etree._Element, list[ParagraphEdit]] = {}
    for edit in edits:
        for number in (edit.paragraph, edit.twin):
            if number is not None:
                found.setdefault(paragraphs[number], []).append(edit)
    return found


def over_made(edits: Sequence[ParagraphEdit]) -> dict[ParagraphEdit, ParagraphEdit]:
    """Return the edits that wait as they are in a paragraph whose others are made."""
    found: dict[ParagraphEdit, ParagraphEdit] = {}
    for place, edit in enumerate(edits):
        if not edit.waits:
            continue
        start, end = edit.start, edit.end
        for other_place, made in enumerate(edits):
            if made.waits:
                continue
            growth = len(made.new) - (made.end - made.start)
            is_insertion_here = made.start == made.end == edit.start
            if made in edit.over:
                end += growth
            elif made.end <= edit.start and (not is_insertion_here or other_place < place):
                start, end = start + growth, end + growth
        found[edit] = replace(edit, start=start, end=end, over=())
    return found


def edit_words(
    paragraph: etree._Element, edits: Sequence[ParagraphEdit], pen: Pen
) -> Marks:
    """Change words inside of a paragraph; return the marks of each edit, in order."""
    bound = _bound_controls(paragraph)
    marks: Marks = {}
    for change in reversed(changes_of(raw_text(paragraph), paragraph, edits)):
        begin = len(pen.marks)
        _change(paragraph, change, pen)
        for edit in change.edits:
            marks[edit] = [*pen.marks[begin:], *marks.get(edit, ())]
    order = {element: i for i, element in enumerate(paragraph.iter())}
    for binding, before in bound.items():
        _unbind(binding, before)
    return {
        edit: sorted(marks.get(edit, ()), key=lambda mark: order[mark]) or [paragraph]
        for edit in edits
    }


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
            pen.lift(new)
        pen.delete(group)


def _insert(paragraph: etree._Element, change: Change, pen: Pen) -> None:
    if change.look_at is None:
        gap = gap_at(paragraph, change.start)
        _put(gap, pen.insertion(new_run(change.new, gap.look)), pen)
        return
    look = gap_at(paragraph, change.look_at).look
    gap = gap_at(paragraph, change.start)
    cut = len(change.new) - change.tail
    second = pen.insertion(new_run(change.new[cut:], gap.look))
    first = pen.insertion(new_run(change.new[:cut], look))
    _put(gap, second, pen)
    second.addprevious(first)


def _put(gap: Gap, new: etree._Element, pen: Pen) -> None:
    gap.put(new)
    pen.lift(new)
