"""The edits of a paragraph become the smallest changes of words that make them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree

from tailor.output.docx.line import ParagraphEdit
from tailor.output.docx.redline import redline
from tailor.output.docx.runs import has_one_look, is_held, whole_pieces


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a paragraph: raw[start:end] goes, new comes in its place.

    look_at: offset whose look an insertion takes, if not that of its own place.
    tail: how many characters at the end of `new` look like its own place all the same.
    edits: which ask for it.
    """

    start: int
    end: int
    new: str
    look_at: int | None = None
    tail: int = 0
    edits: tuple[ParagraphEdit, ...] = ()


def changes_of(
    raw: str, paragraph: etree._Element, edits: Sequence[ParagraphEdit]
) -> list[Change]:
    """Return the word-by-word changes of a paragraph, in order, none touching another."""
    changes: list[Change] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if not at <= edit.start <= edit.end <= len(raw):
            raise ValueError(f"an edit outside of its text, or over another: {edit}")
        at = edit.end
        for change in _word_changes(raw[edit.start : edit.end], edit.start, edit.new):
            start, end = whole_pieces(paragraph, change.start, change.end)
            new = raw[start : change.start] + change.new + raw[change.end : end]
            asked: tuple[ParagraphEdit, ...] = (edit,)
            if changes and changes[-1].end >= start:
                start, new = changes[-1].start, changes[-1].new + new
                asked = tuple(dict.fromkeys((*changes[-1].edits, edit)))
                del changes[-1]
            changes.append(Change(start, end, new, edits=asked))
    limits = [change.start for change in changes[1:]] + [len(raw)] * bool(changes)
    return [
        _settled(change, raw[:limit], paragraph)
        for change, limit in zip(changes, limits, strict=True)
    ]


def _settled(change: Change, raw: str, paragraph: etree._Element) -> Change:
    """Narrow or shift a change so that no character that stays changes its look."""
    start, end, new = change.start, change.end, change.new
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
        return replace(change, start=start, end=end, new=new)
    tail = start - first
    return replace(change, start=start, end=end, new=new, look_at=first, tail=tail)


def _word_changes(old: str, start: int, new: str) -> list[Change]:
    changes: list[Change] = []
    gone, came = start, ""
    at = start
    for piece in redline(old, new):
        if piece.kind == "kept":
            if gone < at or came:
                changes.append(Change(gone, at, came))
            at += len(piece.text)
            gone, came = at, ""
        elif piece.kind == "deleted":
            at += len(piece.text)
        else:
            came += piece.text
    if gone < at or came:
        changes.append(Change(gone, at, came))
    return changes
