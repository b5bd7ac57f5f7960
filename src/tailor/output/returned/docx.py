"""Two readings of a document that comes back: what is left of changes made, or refused.

Word and LibreOffice renumber, split and rename what we wrote; only what the document
says, with its remaining tracked changes accepted and with them refused, is the same.
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
_PICTURES = ("{*}blip", "{*}imagedata")


@dataclass(frozen=True)
class Readings:
    """What a returned document says.

    accepted, refused: its remaining tracked changes taken so; equal where none is left.
    tables, pictures: how many it has, its remaining changes accepted.
    remarks: its comments, in order.
    """

    accepted: Document
    refused: Document
    tables: int
    pictures: int
    remarks: tuple[str, ...]


def readings(data: bytes, name: str) -> Readings:
    """Return both readings of a document.

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
    refused = accepted if is_settled else read_docx(_refused(package), name)
    return Readings(accepted, refused, *things(data, name), tuple(_remarks(package)))


def things(data: bytes, name: str) -> tuple[int, int]:
    """Return how many tables and pictures a main text has; a twin's count for nothing."""
    package = Package(data, name)
    body = package.tree(package.main)
    settle_tree(body)
    tables = [e for e in body.iter(TABLE) if not _is_twin(e)]
    pictures = [e for e in body.iter(*_PICTURES) if not _is_twin(e)]
    return len(tables), len(pictures)


def _refused(package: Package) -> bytes:
    """Return the document with each change turned round: accepted, it is refused."""
    copy = Copy(package)
    for part in story_parts(package):
        root = copy.tree(part)
        for element in list(root.iter(*_TURNED)):
            element.tag = _TURNED[str(element.tag)]
        copy.touch(part)
    return copy.pack()


def _remarks(package: Package) -> Iterator[str]:
    part = package.related(package.main, "comments")
    for comment in package.tree(part).iter(w("comment")) if part else ():
        words = ("".join(t.text or "" for t in p.iter(w("t"))) for p in comment.iter(P))
        yield "\n".join(words)


def _is_twin(element: etree._Element) -> bool:
    return any(above.tag in (FALLBACK, BOX) for above in element.iterancestors())
