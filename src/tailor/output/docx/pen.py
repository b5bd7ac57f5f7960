"""How a change is written into the XML: made, or tracked for review."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from tailor.document.docx.names import P_PROPS, R_PROPS, RUN, TEXT, w

AUTHOR = "tailor"  # the format demands a name for a tracked change
_BEHIND_MARK = (w("sectPr"), w("pPrChange"))  # in the order that the format demands


class Pen:
    """Writes changes as if they had always been there.

    marks: the marks of changes so far, in the order of writing; none here.
    """

    def __init__(self) -> None:
        self.marks: list[etree._Element] = []

    def insertion(self, run: etree._Element) -> etree._Element:
        """Return what to put in for a new run."""
        return run

    def delete(self, runs: list[etree._Element]) -> None:
        """Take neighbouring runs out."""
        for run in runs:
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)

    def mark_new(self, mark: etree._Element) -> None:
        """Mark the end of a new paragraph, by its properties."""

    def carry(self, paragraph: etree._Element) -> etree._Element:
        """Return what is put at the new place of a paragraph that moves."""
        return paragraph

    def settle_move(self, source: etree._Element, moved: etree._Element) -> None:
        """Mark a paragraph that has moved, at its old place and at its new one."""

    def take_out(self, paragraph: etree._Element) -> None:
        """Take a whole paragraph out."""
        parent = paragraph.getparent()
        if parent is not None:
            parent.remove(paragraph)


class TrackingPen(Pen):
    """Writes changes as tracked ones, without a time, so that copies don't differ."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        super().__init__()
        used = {e.get(w("id")) for root in roots for e in root.iter()}
        self._used = {i for i in used if i is not None}
        self._last = 0

    def insertion(self, run: etree._Element) -> etree._Element:
        """Return the run inside a tracked insertion."""
        mark = self._mark("ins")
        mark.append(run)
        return mark

    def delete(self, runs: list[etree._Element]) -> None:
        """Put neighbouring runs into a tracked deletion."""
        mark = self._mark("del")
        runs[0].addprevious(mark)
        for run in runs:
            mark.append(run)
            for text in run.iter(TEXT):
                text.tag = w("delText")

    def mark_new(self, mark: etree._Element) -> None:
        """Mark the end of a paragraph as inserted."""
        mark.insert(0, self._mark("ins"))

    def carry(self, paragraph: etree._Element) -> etree._Element:
        """Return a copy: the paragraph stays where it was, struck."""
        return _fresh_copy(paragraph)

    def settle_move(self, source: etree._Element, moved: etree._Element) -> None:
        """Strike the paragraph at its old place, mark it at its new one as inserted."""
        for run in _runs(moved):
            mark = self._mark("ins")
            run.addprevious(mark)
            mark.append(run)
        _mark_props(moved).insert(0, self._mark("ins"))
        self.take_out(source)

    def take_out(self, paragraph: etree._Element) -> None:
        """Put a whole paragraph, and its end, into tracked deletions."""
        for run in _runs(paragraph):
            self.delete([run])
        _mark_props(paragraph).insert(0, self._mark("del"))

    def _mark(self, kind: str) -> etree._Element:
        self._last += 1
        while str(self._last) in self._used:
            self._last += 1
        mark = etree.Element(w(kind), {w("id"): str(self._last), w("author"): AUTHOR})
        self.marks.append(mark)
        return mark


def _runs(paragraph: etree._Element) -> list[etree._Element]:
    """Return the runs of a paragraph that stand in no other one of it (of a ruby)."""
    runs: list[etree._Element] = []
    for run in paragraph.iter(RUN):
        if not runs or runs[-1] not in run.iterancestors():
            runs.append(run)
    return runs


def _mark_props(paragraph: etree._Element) -> etree._Element:
    """Return the properties of a paragraph's mark, made if there are none."""
    props = paragraph.find(P_PROPS)
    if props is None:
        props = etree.Element(P_PROPS)
        paragraph.insert(0, props)
    mark = props.find(R_PROPS)
    if mark is None:
        mark = etree.Element(R_PROPS)
        later = [child for child in props if child.tag in _BEHIND_MARK]
        props.insert(props.index(later[0]) if later else len(props), mark)
    return mark


def _fresh_copy(paragraph: etree._Element) -> etree._Element:
    """Return a copy without the names that may stand once in a document."""
    copy = deepcopy(paragraph)
    for mark in list(copy.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
    for name in list(copy.attrib):
        if str(name).endswith(("}paraId", "}textId")):
            del copy.attrib[name]
    for control in copy.iter(w("sdtPr")):
        for number in control.findall(w("id")):
            control.remove(number)
    return copy
