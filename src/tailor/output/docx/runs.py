"""Runs of a DOCX paragraph are parted, taken out and put in, each with its own look."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree

from tailor.document.docx.names import P_PROPS, R_PROPS, RUN, TEXT, XML_SPACE, on, w
from tailor.document.docx.pieces import Piece, is_symbolic, pieces_of

# what XML 1.0 can't hold
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARTS = re.compile(r"[\t\n]|[^\t\n]+")
_MARKS = {"\t": w("tab"), "\n": w("br")}
_OF_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place for a new run: in `parent` before its child number `index`."""

    parent: etree._Element
    index: int
    look: etree._Element | None

    def put(self, element: etree._Element) -> None:
        """Insert an element there."""
        self.parent.insert(self.index, element)


def isolate(paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
    """Return runs that hold the raw text from start to end and nothing else, in order."""
    runs: list[etree._Element] = []
    # from the right: parting a run leaves what stands left of it in place
    for piece in reversed(pieces_of(paragraph)):
        if piece.start < end and piece.end > start:
            runs.append(_alone(piece, max(start, piece.start), min(end, piece.end)))
    return runs[::-1]


def whole_pieces(paragraph: etree._Element, start: int, end: int) -> tuple[int, int]:
    """Widen a range so that it cuts no character that is one element (an emoji)."""
    for piece in pieces_of(paragraph):
        if piece.node.tag != TEXT and piece.start < end and piece.end > start:
            start, end = min(start, piece.start), max(end, piece.end)
    return start, end


def gap_at(paragraph: etree._Element, at: int) -> Gap:
    """Return the place for text at an offset; its look is that of the character before.

    Behind a tab, a break, a bullet of a symbol font or hidden text it is that of the
    character after. New text at the end of a link or field is no part of it: then the
    look is that of the nearest text outside, if there is any.
    """
    pieces = [piece for piece in pieces_of(paragraph) if piece.text]
    before = next((p for p in reversed(pieces) if p.start < at), None)
    after = next((p for p in pieces if p.end > at), None)
    if before is not None and before is after:
        return _before(_alone(before, at, before.end), look_of(before))
    if before is not None and (_is_free(before) or _share(before, after)):
        lends = after is None or not _is_free(after) or not _is_odd(before, at)
        gap = _behind_node(before)
        return gap if lends or after is None else replace(gap, look=look_of(after))
    if after is not None and _is_free(after):
        return _before(_alone(after, after.start, after.end), look_of(after))
    plain = next((p for p in pieces if _is_free(p)), None)
    if before is not None:
        if plain is None:
            return _behind_node(before)
        return _behind_holder(before, look_of(plain))
    if after is not None:
        if plain is None:
            return _before(_alone(after, after.start, after.end), look_of(after))
        holder = _outer(after)
        return _before(holder, look_of(plain))
    return Gap(paragraph, len(paragraph), mark_look(paragraph))


def new_run(text: str, look: etree._Element | None) -> etree._Element:
    """Return a run with a text; tabs and line breaks become Word's own."""
    run = etree.Element(RUN)
    if look is not None:
        run.append(deepcopy(look))
    for part in _PARTS.findall(_CONTROLS.sub("", text)):
        if part in _MARKS:
            etree.SubElement(run, _MARKS[part])
        else:
            _set_text(etree.SubElement(run, TEXT), part)
    return run


def has_one_look(paragraph: etree._Element, start: int, end: int) -> bool:
    """Whether all raw text from start to end looks the same."""
    looks = {
        b"" if (look := look_of(piece)) is None else etree.tostring(look)
        for piece in pieces_of(paragraph)
        if piece.start < end and piece.end > start
    }
    return len(looks) < 2


def is_held(paragraph: etree._Element, at: int) -> bool:
    """Whether the character before an offset is part of a link, field or control."""
    return any(
        piece.start < at <= piece.end and piece.holder is not None
        for piece in pieces_of(paragraph)
    )


def look_of(piece: Piece) -> etree._Element | None:
    """Return the properties of a piece's run."""
    return piece.run.find(R_PROPS)


def mark_look(paragraph: etree._Element) -> etree._Element | None:
    """Return the properties of a paragraph's mark, marks of changes left out."""
    mark = paragraph.find(f"{P_PROPS}/{R_PROPS}")
    if mark is None:
        return None
    look = deepcopy(mark)
    for child in list(look):
        if child.tag in {w(name) for name in _OF_CHANGES}:
            look.remove(child)
    return look


def iter_groups(runs: list[etree._Element]) -> Iterator[list[etree._Element]]:
    """Yield runs that follow each other with nothing between, together."""
    group: list[etree._Element] = []
    for run in runs:
        if group and group[-1].getnext() is not run:
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _is_free(piece: Piece) -> bool:
    return piece.holder is None


def _is_odd(piece: Piece, end: int) -> bool:
    """Whether new words must not look like the character before an offset."""
    if piece.text[end - 1 - piece.start] in "\t\n":
        return True
    return bool(on(look_of(piece), "vanish")) or is_symbolic(piece.run)


def _share(before: Piece, after: Piece | None) -> bool:
    return after is not None and after.holder is before.holder


def _before(element: etree._Element, look: etree._Element | None) -> Gap:
    parent = element.getparent()
    if parent is None:
        raise ValueError("a run outside its paragraph")
    return Gap(parent, parent.index(element), look)


def _behind(element: etree._Element, look: etree._Element | None) -> Gap:
    gap = _before(element, look)
    return Gap(gap.parent, gap.index + 1, look)


def _behind_node(piece: Piece) -> Gap:
    following = piece.node.getnext()
    if piece.run.tag == RUN and following is not None:
        _part(piece.run, following)
    return _behind(piece.run, look_of(piece))


def _behind_holder(piece: Piece, look: etree._Element | None) -> Gap:
    return _behind(_last_of_field(_outer(piece)), look)


def _outer(piece: Piece) -> etree._Element:
    """Return the element that begins what holds a piece."""
    holder = piece.holder
    if holder is None or holder.tag != w("fldChar"):
        return piece.run if holder is None else holder
    run = holder.getparent()
    return piece.run if run is None else run


def _last_of_field(element: etree._Element) -> etree._Element:
    """Return the run with a field's end, for a run with its begin; else the element."""
    if element.tag != RUN or element.find(w("fldChar")) is None:
        return element
    depth, last = 0, element
    for sibling in (element, *element.itersiblings()):
        last = sibling
        for mark in sibling.iter(w("fldChar")):
            kind = mark.get(w("fldCharType"))
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth <= 0:
            break
    return last


def _alone(piece: Piece, start: int, end: int) -> etree._Element:
    """Part a run so that one holds the raw text from start to end alone; return that."""
    if piece.run.tag != RUN:  # a formula: it has no runs of Word's own
        return piece.run
    run, node = piece.run, piece.node
    if node.tag == TEXT and end < piece.end:
        _part(run, _cut(node, end - piece.start))
    elif (following := node.getnext()) is not None:
        _part(run, following)
    if node.tag == TEXT and start > piece.start:
        node = _cut(node, start - piece.start)
    return _part(run, node)


def _cut(node: etree._Element, at: int) -> etree._Element:
    """Cut a text node in two; return the second."""
    text = node.text or ""
    second = etree.Element(TEXT)
    _set_text(second, text[at:])
    _set_text(node, text[:at])
    node.addnext(second)
    return second


def _part(run: etree._Element, node: etree._Element) -> etree._Element:
    """Move a node and what follows it into a run of its own; return that run."""
    props = run.find(R_PROPS)
    content = [child for child in run if child is not props]
    if content and content[0] is node:
        return run
    second = etree.Element(RUN, {str(k): str(v) for k, v in run.attrib.items()})
    if props is not None:
        second.append(deepcopy(props))
    for child in content[content.index(node) :]:
        second.append(child)
    run.addnext(second)
    return second


def _set_text(node: etree._Element, text: str) -> None:
    node.text = text
    if text != text.strip():
        node.set(XML_SPACE, "preserve")
