"""Tracked changes of a DOCX refused: what is left says what it said without them."""

from collections.abc import Callable

from lxml import etree

from tailor.document.docx.hazards import story_parts
from tailor.document.docx.names import w
from tailor.document.docx.package import Package
from tailor.output.docx.copy import Copy

# what accepting does to the one, refusing does to the other
_TURNED = {
    w(name): w(other)
    for one, two in (
        ("ins", "del"),
        ("moveTo", "moveFrom"),
        ("cellIns", "cellDel"),
        ("delText", "t"),
        ("delInstrText", "instrText"),
    )
    for name, other in ((one, two), (two, one))
    if name not in ("t", "instrText")
}
_TEXTS = (w("delText"), w("delInstrText"))
MARKS = tuple(name for name in _TURNED if name not in _TEXTS)


def without_changes(
    package: Package, is_refused: Callable[[etree._Element], bool] | None = None
) -> bytes:
    """Return a document with changes turned round: accepted, they are refused.

    is_refused: tells it of the mark of a change, before any is turned; None of all.
    """
    copy = Copy(package)
    for part in story_parts(package):
        root = copy.tree(part)
        marks = [m for m in root.iter(*MARKS) if is_refused is None or is_refused(m)]
        for mark in marks:
            for text in mark.iter(*_TEXTS):
                if _holder(text) is mark:
                    text.tag = _TURNED[str(text.tag)]
        for mark in marks:
            mark.tag = _TURNED[str(mark.tag)]
        copy.touch(part)
    return copy.pack()


def _holder(text: etree._Element) -> etree._Element | None:
    """Return the mark that makes a text a deleted one: the nearest around it."""
    return next(text.iterancestors(w("del"), w("moveFrom")), None)
