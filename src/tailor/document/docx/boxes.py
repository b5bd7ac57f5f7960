"""Text boxes: each read once, although Word stores many of them twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from tailor.document.docx.names import ALTERNATE, CHOICE, FALLBACK, TEXT, P, number, val, w
from tailor.document.docx.pieces import pieces_of, raw_text
from tailor.document.docx.styles import Styles, has_shade

BOX = w("txbxContent")
_LEVEL = 150_000  # EMU, a line of text: boxes that stand beside each other differ so
_FILLS = ("solidFill", "gradFill", "pattFill", "blipFill")


@dataclass(frozen=True, slots=True)
class Box:
    """One text box.

    twins: its paragraphs to those of its other branch.
    frame: what its place is measured from ("page", "paragraph"); None in the text flow.
    top, left: its corner in the frame, in EMU (1/914400 inch).
    """

    content: etree._Element
    is_filled: bool
    twins: dict[etree._Element, etree._Element] = field(default_factory=dict)
    frame: str | None = None
    top: float = 0.0
    left: float = 0.0


def boxes_of(paragraph: etree._Element) -> tuple[list[Box], list[Box]]:
    """Return the boxes that hang on a paragraph: before its first letter, and after."""
    if next(paragraph.iter(BOX), None) is None:
        return [], []
    boxes = list(_iter_boxes(paragraph, {}))
    pieces = pieces_of(paragraph)
    if not pieces:
        return boxes, []
    order = {element: i for i, element in enumerate(paragraph.iter())}
    first = order[pieces[0].node]
    return (
        [box for box in boxes if order[box.content] < first],
        [box for box in boxes if order[box.content] > first],
    )


def is_backed(props: etree._Element | None, styles: Styles) -> bool:
    """Whether a table's or a cell's own colour, or its style's, lies behind the text."""
    if has_shade(props):
        return True
    chain = styles.chain(val(props, "tblStyle"), kind="none") if props is not None else []
    return any(has_shade(e) for style in chain for e in style.iter(w("tcPr"), w("tblPr")))


def twins_of(paragraph: etree._Element) -> list[etree._Element]:
    """Return a paragraph and what says the same in the other branch of its text box."""
    for alternate in paragraph.iterancestors(ALTERNATE):
        branches = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
        mine = next((b for b in branches if b in paragraph.iterancestors()), None)
        for other in branches:
            if mine is not None and other is not mine:
                twin = _twins(mine, other).get(paragraph)
                if twin is not None:
                    return [paragraph, twin]
    return [paragraph]


def _iter_boxes(
    parent: etree._Element, twins: dict[etree._Element, etree._Element]
) -> Iterator[Box]:
    for child in parent:
        if child.tag == BOX:
            yield Box(child, _is_filled(child), twins, *_place(child))
        elif child.tag == ALTERNATE:
            yield from _iter_alternate(child)
        elif len(child):
            yield from _iter_boxes(child, twins)


def sorted_boxes(boxes: Iterable[tuple[float, Box]]) -> list[Box]:
    """Return boxes as a person reads them, given the top of each box's frame.

    From the top; those whose tops are about level from the left.
    """
    rows: list[tuple[float, list[Box]]] = []
    for top, box in sorted(boxes, key=lambda pair: pair[0] + pair[1].top):
        if not rows or top + box.top > rows[-1][0] + _LEVEL:
            rows.append((top + box.top, []))
        rows[-1][1].append(box)
    return [box for _, row in rows for box in sorted(row, key=lambda b: b.left)]


def _place(content: etree._Element) -> tuple[str | None, float, float]:
    """Return the frame of a drawing's place, its top and its left side."""
    anchor = next(content.iterancestors("{*}anchor"), None)
    down = anchor.find("{*}positionV") if anchor is not None else None
    over = anchor.find("{*}positionH") if anchor is not None else None
    if down is None or over is None:
        return None, 0.0, 0.0
    top, left = (number(e.findtext("{*}posOffset")) for e in (down, over))
    return down.get("relativeFrom", "paragraph"), top or 0.0, left or 0.0


def _iter_alternate(alternate: etree._Element) -> Iterator[Box]:
    branches = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
    said = [branch for branch in branches if next(branch.iter(TEXT), None) is not None]
    if said:
        twins = _twins(said[0], said[1]) if len(said) > 1 else {}
        yield from _iter_boxes(said[0], twins)


def _twins(
    branch: etree._Element, other: etree._Element
) -> dict[etree._Element, etree._Element]:
    """Pair paragraphs of two branches that say the same, in order."""
    pairs: dict[etree._Element, etree._Element] = {}
    left = list(other.iter(P))
    for paragraph in branch.iter(P):
        text = raw_text(paragraph)
        for i, candidate in enumerate(left):
            if raw_text(candidate) == text:
                pairs[paragraph] = candidate
                del left[: i + 1]
                break
    return pairs


def _is_filled(content: etree._Element) -> bool:
    """Whether any shape of the drawing around a box has a colour."""
    around = content
    for above in content.iterancestors():
        if above.tag in (w("drawing"), w("pict"), ALTERNATE):
            around = above
            break
        around = above
    for element in around.iter(
        "{*}spPr", "{*}shape", "{*}rect", "{*}roundrect", "{*}fillRef"
    ):
        if element.get("fillcolor") not in (None, "white", "#fff", "#ffffff", "window"):
            return True
        if element.tag.endswith("}fillRef") and element.get("idx", "0") != "0":
            return True
        if any(element.find(f"{{*}}{fill}") is not None for fill in _FILLS):
            return True
    return False
