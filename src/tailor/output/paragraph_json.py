"""Which paragraphs of a DOCX the edits changed, as data that others can check."""

from collections.abc import Iterator

from tailor.document.docx_names import w
from tailor.document.docx_package import Package
from tailor.document.docx_pieces import raw_text
from tailor.document.docx_settle import settle_tree
from tailor.output.docx_edit import NewParagraph, ParagraphEdit
from tailor.output.original import Original


def paragraphs_json(original: Original) -> list[dict[str, object]]:
    """Return the changed and the new paragraphs of the main document part.

    `path` counts every w:p in document order, both twins of a text box counted, the
    source's own tracked changes accepted; `after` is the paragraph that a new one
    follows, -1 for the front.
    """
    package = Package(original.data, original.plan.resume.document.name)
    root = package.tree(package.main)
    settle_tree(root)
    texts = [raw_text(paragraph) for paragraph in root.iter(w("p"))]
    by_paragraph: dict[int, list[ParagraphEdit]] = {}
    added: list[dict[str, object]] = []
    for change in original.changes:
        if change.part != package.main:
            continue
        if isinstance(change, NewParagraph):
            added.append({"after": change.after, "new": change.text})
            continue
        for number in _both(change):
            by_paragraph.setdefault(number, []).append(change)
    changed = [
        {"path": number, "old": texts[number], "new": _edited(texts[number], edits)}
        for number, edits in sorted(by_paragraph.items())
    ]
    return [*changed, *added]


def _both(change: ParagraphEdit) -> Iterator[int]:
    yield change.paragraph
    if change.twin is not None:
        yield change.twin


def _edited(text: str, edits: list[ParagraphEdit]) -> str:
    """Return a text with its edits made; insertions at one place keep their order."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join(pieces) + text[at:]
