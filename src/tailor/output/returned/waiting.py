"""Which changes of a returned copy still wait for a yes: those that nobody touched.

Told by the name that we gave them; where a program has taken all names out, by where
their words stood in the copy that we wrote. Into whichever the person has typed, that
is theirs and waits no more.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from lxml import etree

from tailor.document.docx.hazards import story_parts
from tailor.document.docx.names import R_PROPS, RUN, P, w
from tailor.document.docx.package import Package
from tailor.output.docx.pen import AUTHOR, WAITING, is_waiting
from tailor.output.docx.refuse import MARKS

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_AROUND = tuple(w(name) for name in ("ins", "del", "moveTo", "moveFrom"))
_INSERTIONS = (w("ins"), w("moveTo"))
_SIGNS = {w("tab"): "\t", w("br"): "\n"}
_SHOWN = (w("t"), w("delText"), *_SIGNS)
# what stands between two marks and shows nothing
_UNSEEN = {
    w(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd"),
    )
}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a document with its changes shown; mark: of the change it is part of."""

    text: str
    mark: etree._Element | None


class StillWaiting:
    """Says of the marks of a returned document which still wait.

    It knows the document by its words: each of the trees that it is asked about is
    compared with the same part of the copy that we wrote.
    """

    def __init__(self, returned: Package, ours: Package) -> None:
        self._returned, self._ours = returned, ours
        self._known: dict[etree._Element, dict[etree._Element, list[_Word | None]]] = {}

    def __call__(self, mark: etree._Element) -> bool:
        """Say whether a change that is left waits for a yes, as we wrote it."""
        if not _is_end(mark):
            return self._is_ours(mark) and not any(map(self._is_touched, _beside(mark)))
        paragraph = next(mark.iterancestors(P))
        marks = [other for other in paragraph.iter(mark.tag) if not _is_end(other)]
        if any(map(self._is_touched, marks)):
            return False
        return is_waiting(mark) if self._has_names else self._are_ours(marks)

    @cached_property
    def _has_names(self) -> bool:
        parts = map(self._returned.tree, story_parts(self._returned))
        names = {mark.get(w("author")) for root in parts for mark in root.iter(*MARKS)}
        return not names.isdisjoint({AUTHOR, WAITING})

    def _is_ours(self, mark: etree._Element) -> bool:
        if self._has_names:
            return is_waiting(mark)
        return self._are_ours([mark])

    def _are_ours(self, marks: Sequence[etree._Element]) -> bool:
        """Say whether most words of some marks were in what waits."""
        found = [
            word.mark is not None
            and is_waiting(word.mark)
            and (word.mark.tag in _INSERTIONS) == (mark.tag in _INSERTIONS)
            for mark in marks
            for word in self._origins(mark)
            if word
        ]
        return 2 * sum(found) > len(found)

    def _is_touched(self, mark: etree._Element) -> bool:
        """Say whether words stand in an insertion of ours that are not."""
        if mark.tag not in _INSERTIONS or not self._is_ours(mark):
            return False
        is_struck = any(not is_waiting(inner) for inner in mark.iter(w("del")))
        return is_struck or None in self._origins(mark)

    def _origins(self, mark: etree._Element) -> list[_Word | None]:
        """Return the words of our copy that a mark's words were; None for a new one."""
        root = mark.getroottree().getroot()
        if root not in self._known:
            self._known[root] = self._compared(root)
        return self._known[root].get(mark, [])

    def _compared(self, root: etree._Element) -> dict[etree._Element, list[_Word | None]]:
        parts = [self._ours.tree(part) for part in story_parts(self._ours)]
        ours = [word for part in parts for word in _words(part, root)]
        theirs = list(_words(root, root))
        origins: list[_Word | None] = [None] * len(theirs)
        texts = [word.text for word in ours], [word.text for word in theirs]
        matcher = SequenceMatcher(None, *texts, autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            origins[b : b + size] = ours[a : a + size]
        found: dict[etree._Element, list[_Word | None]] = {}
        for word, origin in zip(theirs, origins, strict=True):
            if word.mark is not None and (origin or word.text.strip()):
                found.setdefault(word.mark, []).append(origin)
        return found


def _words(root: etree._Element, like: etree._Element) -> Iterator[_Word]:
    """Yield the words of a part, those of deletions too; none of a part of another kind.

    A word ends where another change, or none, begins.
    """
    for paragraph in root.iter(P) if root.tag == like.tag else ():
        pieces: list[tuple[etree._Element | None, str]] = []
        for node in paragraph.iter(*_SHOWN):
            if next(node.iterancestors(P)) is not paragraph:
                continue
            mark = next(node.iterancestors(*_AROUND), None)
            text = _SIGNS.get(str(node.tag), node.text or "")
            if pieces and pieces[-1][0] is mark:
                text = pieces.pop()[1] + text
            pieces.append((mark, text))
        for mark, text in pieces:
            yield from (_Word(word, mark) for word in _WORDS.findall(text))
        yield _Word("\n\n", None)


def _beside(mark: etree._Element) -> Iterator[etree._Element]:
    """Yield a mark with those that follow it or that it follows at once."""
    yield mark
    for is_before in (True, False):
        for sibling in mark.itersiblings(preceding=is_before):
            if sibling.tag in MARKS:
                yield sibling
            elif sibling.tag not in _UNSEEN and not _is_empty(sibling):
                break


def _is_empty(element: etree._Element) -> bool:
    """Whether a run shows nothing but a comment's sign."""
    return element.tag == RUN and all(
        child.tag in (R_PROPS, w("commentReference")) for child in element
    )


def _is_end(mark: etree._Element) -> bool:
    """Whether a mark says it of the end of a paragraph."""
    above = mark.getparent()
    return above is not None and above.tag == R_PROPS
