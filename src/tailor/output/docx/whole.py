"""Whole paragraphs of a DOCX that come, go or move; what they hold goes along."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from tailor.document.docx.boxes import BOX, twins_of
from tailor.document.docx.names import (
    ALTERNATE,
    CELL,
    P_PROPS,
    R_PROPS,
    ROW,
    TABLE,
    P,
    on,
    w,
)
from tailor.document.docx.pieces import pieces_of, raw_text
from tailor.output.docx.line import NoPlaceError
from tailor.output.docx.pen import Pen
from tailor.output.docx.runs import look_of, mark_look, new_run

_NOT_REPEATED = ("sectPr", "pPrChange", "pageBreakBefore", "framePr", "rPr")
_FIXED = (
    *map(w, ("drawing", "pict", "object", "footnoteReference", "endnoteReference")),
    *map(w, ("sectPr", "framePr", "altChunk", "fldChar", "fldSimple")),
    ALTERNATE,
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
)
_CANT = "what else hangs on this line (a picture, a box, a page's end) would go with it"
_LAST = "it is the only line in its cell or box"


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph that is added.

    after: number of the w:p that it follows; -1 for the front of the part.
    like: number of the paragraph whose look it takes; None for the document's own.
    note: what the review copy says about it in a comment; "" for none.
    waits: for the person's yes.
    """

    part: str
    after: int
    text: str
    like: int | None = None
    note: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class GoneParagraph:
    """A paragraph that is taken out, both twins of it."""

    part: str
    paragraph: int
    note: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class MovedParagraph:
    """A paragraph that goes behind another one, wherever that stands by then.

    after: number of that w:p. In another cell or box, the place is the nearest below it.
    among: for a place at the front of a list, its paragraphs: the first that stands
        there is the one to go before, below what parts the list from its heading.
    """

    part: str
    paragraph: int
    after: int
    note: str = ""
    among: tuple[int, ...] = ()
    waits: bool = False


def new_paragraphs(
    edit: NewParagraph, paragraphs: Sequence[etree._Element], pen: Pen
) -> list[tuple[etree._Element, etree._Element | None]]:
    """Return a new paragraph with the one that it follows, twice in a text box."""
    like = None if edit.like is None else paragraphs[edit.like]
    places: list[etree._Element | None] = [None]
    if edit.after >= 0:
        places = [_place(p) for p in twins_of(paragraphs[edit.after])]
    return [(_paragraph(edit.text, like, pen), place) for place in places]


def both_of(paragraph: etree._Element) -> list[etree._Element]:
    """Return a paragraph and its twin, if nothing else hangs on them.

    Raises:
        NoPlaceError: something would be moved or taken out that is not text.
    """
    both = twins_of(paragraph)
    for one in both:
        page = any(e.get(w("type")) in ("page", "column") for e in one.iter(w("br")))
        # Google Docs writes it with "0" on each paragraph
        page = page or any(on(props, "pageBreakBefore") for props in one.iter(P_PROPS))
        if page or next(one.iter(*_FIXED), None) is not None:
            raise NoPlaceError(_CANT)
    return both


def put_behind(
    paragraph: etree._Element,
    after: etree._Element,
    *,
    parent: etree._Element,
    root: etree._Element,
) -> None:
    """Put a paragraph behind another, or at the nearest place below it in `parent`."""
    if after.getparent() is parent:
        after.addnext(paragraph)
        return
    for following in _behind(root.iter(P), after):
        if following.getparent() is parent:
            following.addprevious(paragraph)
            return
    raise NoPlaceError("there is no place for it there")


def check_left(gone: Iterable[etree._Element], parents: Iterable[etree._Element]) -> None:
    """Check that each cell and box still ends in a paragraph: Word demands one.

    Raises:
        NoPlaceError: one would not.
    """
    out = set(gone)
    for parent in parents:
        left = [child for child in parent if child.tag != w("tcPr") and child not in out]
        if parent.tag in (CELL, BOX) and not (left and left[-1].tag == P):
            raise NoPlaceError(_LAST)


def _behind(
    paragraphs: Iterable[etree._Element], after: etree._Element
) -> Iterator[etree._Element]:
    is_behind = False
    for paragraph in paragraphs:
        if is_behind:
            yield paragraph
        is_behind = is_behind or paragraph is after


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
