"""Tracked changes accepted and comment marks taken out, in one XML part.

The reader and the editor both begin here, so that they count the same paragraphs and
characters. A part without changes and comments stays as it is.
Source: ECMA-376 part 1, 17.13.5 (revisions); what Word does on "Accept all".
"""

from lxml import etree

from tailor.document.docx.names import (
    CELL,
    P_PROPS,
    R_PROPS,
    ROW,
    RUN,
    TABLE,
    P,
    w,
)

_GONE = (w("del"), w("moveFrom"))
_KEPT = (w("ins"), w("moveTo"))
_HISTORY = tuple(
    w(name)
    for name in (
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange"),
        *("tcPrChange", "trPrChange", "tblGridChange", "numberingChange"),
        *("cellIns", "cellMerge", "moveFromRangeStart", "moveFromRangeEnd"),
        *("moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart"),
        *("customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
        *("customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
    )
)
_COMMENT_MARKS = tuple(
    w(name) for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
# what may stand between two paragraphs: Word ends a moved range there
_BETWEEN = (
    *(name for name in _HISTORY if "Range" in name),
    *_COMMENT_MARKS,
    *(w("bookmarkStart"), w("bookmarkEnd"), w("permStart"), w("permEnd"), w("proofErr")),
)
_SHOWN = (w("t"), w("drawing"), w("pict"), w("object"), w("sym"))


def has_changes(root: etree._Element) -> bool:
    """Whether a part holds tracked changes."""
    return next(root.iter(*_GONE, *_KEPT, *_HISTORY, w("cellDel")), None) is not None


def has_comments(root: etree._Element) -> bool:
    """Whether a part holds marks of comments."""
    return next(root.iter(*_COMMENT_MARKS), None) is not None


def settle_tree(root: etree._Element) -> bool:
    """Accept every change and take out every comment mark; return whether any was there."""
    changed = has_changes(root)
    if changed:
        _drop_rows_and_cells(root)
        _join_paragraphs(root)
        _drop(root, _GONE)
        _unwrap(root)
        _drop(root, _HISTORY)
    return _drop_comment_marks(root) or changed


def _join_paragraphs(root: etree._Element) -> None:
    for paragraph in list(root.iter(P)):
        mark = paragraph.find(f"{P_PROPS}/{R_PROPS}")
        if mark is None or all(mark.find(name) is None for name in _GONE):
            continue
        content = [child for child in paragraph if child.tag != P_PROPS]
        following = _following(paragraph)
        parent = paragraph.getparent()
        if parent is None or paragraph.find(f"{P_PROPS}/{w('sectPr')}") is not None:
            continue
        if following is not None and following.tag == P:
            if any(_is_shown(child) for child in content):
                at = 1 if following.find(P_PROPS) is not None else 0
                for i, child in enumerate(content):
                    following.insert(at + i, child)
            parent.remove(paragraph)
        elif not any(_is_shown(child) for child in content) and _is_spare(paragraph):
            parent.remove(paragraph)


def _following(paragraph: etree._Element) -> etree._Element | None:
    """Return what stands behind a paragraph, marks of ranges left out."""
    rest = paragraph.itersiblings()
    return next((element for element in rest if element.tag not in _BETWEEN), None)


def _is_shown(element: etree._Element) -> bool:
    return element.tag not in _GONE and any(
        all(above.tag not in _GONE for above in shown.iterancestors())
        for shown in element.iter(*_SHOWN)
    )


def _is_spare(paragraph: etree._Element) -> bool:
    # a cell, a box and the body's end need one paragraph: Word calls the file damaged
    before = paragraph.getprevious()
    return before is not None and before.tag == P


def _drop(root: etree._Element, names: tuple[str, ...]) -> None:
    for element in list(root.iter(*names)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _drop_rows_and_cells(root: etree._Element) -> None:
    for cell in list(root.iter(CELL)):
        row = cell.getparent()
        if row is not None and cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            row.remove(cell)
    for row in list(root.iter(ROW)):
        table = row.getparent()
        deleted = any(row.find(f"{w('trPr')}/{name}") is not None for name in _GONE)
        if table is not None and (deleted or next(row.iter(CELL), None) is None):
            table.remove(row)
    for table in list(root.iter(TABLE)):
        parent = table.getparent()
        if parent is not None and next(table.iter(ROW), None) is None:
            parent.remove(table)


def _unwrap(root: etree._Element) -> None:
    for element in list(root.iter(*_KEPT)):
        parent = element.getparent()
        if parent is None:
            continue
        at = parent.index(element)
        for i, child in enumerate(list(element)):
            parent.insert(at + i, child)
        parent.remove(element)


def _drop_comment_marks(root: etree._Element) -> bool:
    marks = list(root.iter(*_COMMENT_MARKS))
    for mark in marks:
        run = mark.getparent()
        if run is None:
            continue
        run.remove(mark)
        above = run.getparent()
        if run.tag == RUN and above is not None and all(c.tag == R_PROPS for c in run):
            above.remove(run)
    return bool(marks)
