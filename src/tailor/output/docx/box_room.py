"""Whether a text box has room for what an edit adds.

A box of a fixed height does not grow: what falls out of it is seen by nobody on paper. The
height is told as for a built document, from Arial's widths; where that is unsure it is
taken for too high rather than too low.
"""

import re
from dataclasses import dataclass

from lxml import etree

from tailor.document.docx.boxes import BOX
from tailor.document.docx.names import P_PROPS, R_PROPS, RUN, P, number, w
from tailor.document.docx.pieces import BREAK, raw_text
from tailor.output.built.measure import rows, words

EMU_PER_POINT = 12700
SIDES, ENDS = 14.4, 7.2  # points inside of a box, both ends together: Word's own
SIZE = 11.0  # points of type that no run tells
LEADING = 1.2  # of the size, from row to row
AROUND = 8.0  # points between paragraphs that don't tell: Word's own
WIDER = 1.05  # than Arial may be what the box is set in
_POINTS = re.compile(r"(width|height):\s*([\d.]+)pt")


@dataclass(frozen=True, slots=True)
class _Box:
    """What text may take, in points."""

    width: float
    height: float


def has_room(paragraph: etree._Element, old: str, new: str) -> bool:
    """Say whether a line may become another one; True outside of a box that is fixed.

    paragraph: that the line stands in.
    """
    content = next(paragraph.iterancestors(BOX), None)
    box = None if content is None or _grows(content) else _box(content)
    if content is None or box is None:
        return True
    widths = (box.width, box.width / WIDER)
    more = max(_rows(new, paragraph, x) - _rows(old, paragraph, x) for x in widths)
    if more <= 0:
        return True
    taken = sum(_height(one, box.width / WIDER) for one in content.iter(P))
    return taken + more * _size(paragraph) * LEADING <= box.height


def _grows(content: etree._Element) -> bool:
    shape = content.getparent()
    shape = None if shape is None else shape.getparent()
    if shape is None:
        return False
    fits = (e.get("style", "") for e in (shape, *shape.iter("{*}textbox")))
    return (
        next(shape.iter("{*}spAutoFit", "{*}normAutofit"), None) is not None
        or any("mso-fit-shape-to-text:t" in style for style in fits)
    )  # fmt: skip


def _box(content: etree._Element) -> _Box | None:
    """Return the size of a shape without what it keeps free, None where it tells none."""
    for above in content.iterancestors():
        ext = above.find("{*}spPr/{*}xfrm/{*}ext")
        ext = above.find("{*}extent") if ext is None else ext
        points = {k: float(v) for k, v in _POINTS.findall(above.get("style", ""))}
        if ext is not None:
            sides = (number(ext.get(side)) for side in ("cx", "cy"))
            wide, high = ((side or 0) / EMU_PER_POINT for side in sides)
        elif len(points) == 2:
            wide, high = points["width"], points["height"]
        else:
            continue
        return _Box(wide - SIDES, high - ENDS) if wide > SIDES else None
    return None


def _height(paragraph: etree._Element, width: float) -> float:
    space = paragraph.find(f"{P_PROPS}/{w('spacing')}")
    around = AROUND
    if space is not None:
        ends = (number(space.get(w(side))) for side in ("before", "after"))
        around = sum(end or 0 for end in ends) / 20
    lines = raw_text(paragraph).split(BREAK)
    count = sum(_rows(line, paragraph, width) for line in lines)
    return around + count * _size(paragraph) * LEADING


def _rows(text: str, paragraph: etree._Element, width: float) -> int:
    return rows(words(text), width / _size(paragraph))


def _size(paragraph: etree._Element) -> float:
    """Return the largest type of a paragraph, in points."""
    found = (
        number(size.get(w("val")))
        for run in paragraph.iter(RUN)
        for size in run.iterfind(f"{R_PROPS}/{w('sz')}")
    )
    return max((size / 2 for size in found if size), default=SIZE)
