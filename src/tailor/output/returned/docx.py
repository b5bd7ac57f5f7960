"""Three readings of a document that comes back: what is left of changes made, or refused.

Word and LibreOffice renumber, split and rename what we wrote; only what the document
says, with its remaining tracked changes accepted and with them refused, is the same.
Between the two: what waits for a yes refused, all others accepted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tailor.document import Document
from tailor.document.docx.boxes import BOX
from tailor.document.docx.hazards import story_parts
from tailor.document.docx.names import FALLBACK, TABLE, P, w
from tailor.document.docx.package import Package
from tailor.document.docx.read import read_docx
from tailor.document.docx.settle import has_changes, settle_tree
from tailor.document.sniff import kind_of_bytes
from tailor.errors import InputError
from tailor.output.docx.refuse import MARKS, without_changes
from tailor.output.returned.waiting import StillWaiting

_PICTURES = ("{*}blip", "{*}imagedata")


@dataclass(frozen=True)
class Readings:
    """What a returned document says.

    decided: what it says as the person left it: a change that is left counts as made,
        unless it waits for a yes.
    accepted, refused: all remaining tracked changes taken so; the same object as
        `decided` where there is no difference.
    tables, pictures: how many it has, its remaining changes accepted.
    remarks: its comments, in order.
    """

    decided: Document
    accepted: Document
    refused: Document
    tables: int
    pictures: int
    remarks: tuple[str, ...]


def readings(data: bytes, name: str, *, ours: bytes) -> Readings:
    """Return the readings of a document.

    ours: the review copy as we wrote it.

    Raises:
        InputError: damaged, swollen, or no Word document.
    """
    if kind_of_bytes(data, name) != "docx":
        raise InputError(
            f"{name} is no Word document: give the review.docx that you went through, saved"
            " as DOCX."
        )
    package = Package(data, name)
    accepted = read_docx(data, name)
    trees = [package.tree(part) for part in story_parts(package)]
    is_settled = not any(has_changes(root) for root in trees)
    decided = refused = accepted
    if not is_settled:
        refused = read_docx(without_changes(package), name)
        waits = StillWaiting(package, Package(ours, name))
        if any(waits(mark) for root in trees for mark in root.iter(*MARKS)):
            decided = read_docx(without_changes(package, waits), name)
    remarks = tuple(_remarks(package))
    return Readings(decided, accepted, refused, *things(data, name), remarks)


def things(data: bytes, name: str) -> tuple[int, int]:
    """Return how many tables and pictures a main text has; a twin's count for nothing."""
    package = Package(data, name)
    body = package.tree(package.main)
    settle_tree(body)
    tables = [e for e in body.iter(TABLE) if not _is_twin(e)]
    pictures = [e for e in body.iter(*_PICTURES) if not _is_twin(e)]
    return len(tables), len(pictures)


def _remarks(package: Package) -> Iterator[str]:
    part = package.related(package.main, "comments")
    for comment in package.tree(part).iter(w("comment")) if part else ():
        words = ("".join(t.text or "" for t in p.iter(w("t"))) for p in comment.iter(P))
        yield "\n".join(words)


def _is_twin(element: etree._Element) -> bool:
    return any(above.tag in (FALLBACK, BOX) for above in element.iterancestors())
