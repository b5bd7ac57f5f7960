"""How a change is written into the XML: made, or tracked for review."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import count

from lxml import etree

from tailor.document.docx.names import P_PROPS, R_PROPS, RUN, TEXT, w

AUTHOR = "tailor"  # the format demands a name for a tracked change
WAITING = "tailor (waiting)"  # of one that is not made: word processors colour by name
_BEHIND_MARK = (w("sectPr"), w("pPrChange"))  # in the order that the format demands


def is_waiting(mark: etree._Element) -> bool:
    """Say of the mark of a change whether we wrote it for what waits for a yes."""
    return mark.get(w("author")) == WAITING


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

    def lift(self, insertion: etree._Element) -> None:
        """Put an insertion that came to stand inside another one beside it."""

    def waiting(self) -> "Pen":
        """Return the pen for what waits for the person's yes."""
        return self


class TrackingPen(Pen):
    """Writes changes as tracked ones, without a time, so that copies don't differ."""

    def __init__(self, numbers: Iterator[str], author: str = AUTHOR) -> None:
        super().__init__()
        self._numbers, self._author = numbers, author

    @classmethod
    def for_roots(cls, roots: Iterable[etree._Element]) -> "TrackingPen":
        """Return a pen whose marks take no number that is used."""
        used = {e.get(w("id")) for root in roots for e in root.iter()}
        return cls(number for i in count(1) if (number := str(i)) not in used)

    def waiting(self) -> "TrackingPen":
        """Return the pen for what waits, with a name of its own."""
        return TrackingPen(self._numbers, WAITING)

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
            if all(above.tag != w("del") for above in run.iterancestors()):
                self.delete([run])
        _mark_props(paragraph).insert(0, self._mark("del"))

    def lift(self, insertion: etree._Element) -> None:
        """Part the insertion around another one: none may hold another."""
        outer = insertion.getparent()
        if outer is None or outer.tag != w("ins"):
            return
        behind = list(insertion.itersiblings())
        outer.addnext(insertion)
        if behind:
            second = etree.Element(outer.tag, {str(k): str(v) for k, v in outer.items()})
            second.set(w("id"), next(self._numbers))
            second.extend(behind)
            insertion.addnext(second)
        if not len(outer) and (parent := outer.getparent()) is not None:
            parent.remove(outer)

    def _mark(self, kind: str) -> etree._Element:
        mark = etree.Element(
            w(kind), {w("id"): next(self._numbers), w("author"): self._author}
        )
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
