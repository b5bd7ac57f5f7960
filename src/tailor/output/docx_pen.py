"""How a change is written into the XML: made, or tracked for review."""

from collections.abc import Iterable

from lxml import etree

from tailor.document.docx_names import TEXT, w

AUTHOR = "tailor"  # the format demands a name for a tracked change


class Pen:
    """Writes changes as if they had always been there."""

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


class TrackingPen(Pen):
    """Writes changes as tracked ones, without a time, so that copies don't differ."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
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

    def _mark(self, kind: str) -> etree._Element:
        self._last += 1
        while str(self._last) in self._used:
            self._last += 1
        return etree.Element(w(kind), {w("id"): str(self._last), w("author"): AUTHOR})
