"""Which paragraphs of a DOCX the edits changed, as data that others can check."""

from collections.abc import Sequence
from itertools import count

from lxml import etree

from tailor.document.docx.names import P
from tailor.document.docx.package import Package
from tailor.document.docx.pieces import raw_text
from tailor.document.docx.settle import settle_tree
from tailor.output.docx.edit import Remark, edit_tree
from tailor.output.docx.pen import Pen
from tailor.output.original import Original
from tailor.plan.rising import longest_rising


def paragraphs_json(original: Original) -> list[dict[str, object]]:
    """Return the changed, the new and the lost paragraphs of the main document part.

    `path` counts every w:p in document order, both twins of a text box counted, the
    source's own tracked changes accepted; `new` is null for one that is taken out. A
    moved paragraph is taken out and new. `after` is the last paragraph of the source
    that stands before a new one, -1 for the front.
    """
    package = Package(original.data, original.plan.resume.document.name)
    root = package.tree(package.main)
    settle_tree(root)
    before = list(root.iter(P))
    texts = [raw_text(paragraph) for paragraph in before]
    edits = [
        edit
        for edit in original.changes
        if edit.part == package.main and not isinstance(edit, Remark)
    ]
    edit_tree(root, edits, Pen())
    after = list(root.iter(P))
    return _differences(before, texts, after)


def _differences(
    before: Sequence[etree._Element], texts: Sequence[str], after: Sequence[etree._Element]
) -> list[dict[str, object]]:
    numbers = dict(zip(before, count(), strict=False))
    staying = longest_rising([numbers[p] for p in after if p in numbers])
    changed: list[dict[str, object]] = []
    added: list[dict[str, object]] = []
    last = -1
    for paragraph in after:
        text, number = raw_text(paragraph), numbers.get(paragraph)
        if number is None or number not in staying:
            added.append({"after": last, "new": text})
            continue
        last = number
        if text != texts[number]:
            changed.append({"path": number, "old": texts[number], "new": text})
    changed += [
        {"path": number, "old": text, "new": None}
        for number, text in enumerate(texts)
        if number not in staying
    ]
    return [*sorted(changed, key=lambda one: str(one["path"]).zfill(9)), *added]
