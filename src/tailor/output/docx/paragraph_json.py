"""Which paragraphs of a DOCX the edits changed, as data that others can check."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from lxml import etree

from tailor.document.docx.names import RUN, TEXT, WRAPPERS, P, w
from tailor.document.docx.package import Package
from tailor.document.docx.settle import settle_tree
from tailor.output.docx.edit import Remark, edit_tree
from tailor.output.docx.pen import Pen
from tailor.output.original import Original
from tailor.plan.rising import longest_rising

_AROUND = WRAPPERS - {w("ruby"), w("rubyBase")}
_SIGNS = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}


def paragraphs_json(original: Original) -> list[dict[str, object]]:
    """Return the changed, the new and the lost paragraphs of the main document part.

    `path` counts every w:p in document order, both twins of a text box counted, the
    source's own tracked changes accepted; `new` is null for one that is taken out. A
    moved paragraph is taken out and new, and so is one on which a text box hangs that
    got more or fewer lines: it holds another box. `after` is the last paragraph of the
    source that stands before a new one, -1 for the front.

    Texts are what any program finds: letters, tabs and line breaks. The end of a page,
    a sign of a symbol font, a formula and a ruby are none.
    """
    package = Package(original.data, original.plan.resume.document.name)
    root = package.tree(package.main)
    settle_tree(root)
    before = [_Was(p, _text(p), _inside(p)) for p in root.iter(P)]
    edits = [
        edit
        for edit in original.changes
        if edit.part == package.main and not isinstance(edit, Remark)
    ]
    edit_tree(root, edits, Pen())
    return _differences(before, list(root.iter(P)))


@dataclass(frozen=True, slots=True)
class _Was:
    """A paragraph before the edits; inside: how many stand in boxes that hang on it."""

    element: etree._Element
    text: str
    inside: int


def _text(paragraph: etree._Element) -> str:
    found: list[str] = []
    for run in paragraph.iter(RUN):
        around = takewhile(lambda above: above is not paragraph, run.iterancestors())
        if all(above.tag in _AROUND for above in around):
            found += map(_sign, run)
    return "".join(found)


def _sign(node: etree._Element) -> str:
    if node.tag == TEXT:
        return node.text or ""
    is_page = node.get(w("type")) in ("page", "column")
    return "" if is_page else _SIGNS.get(str(node.tag), "")


def _inside(paragraph: etree._Element) -> int:
    return sum(1 for _ in paragraph.iter(P)) - 1


def _differences(
    before: Sequence[_Was], after: Sequence[etree._Element]
) -> list[dict[str, object]]:
    numbers = {was.element: number for number, was in enumerate(before)}
    rising = longest_rising([numbers[p] for p in after if p in numbers])
    staying = {n for n in rising if _inside(before[n].element) == before[n].inside}
    changed: list[dict[str, object]] = []
    added: list[dict[str, object]] = []
    last = -1
    for paragraph in after:
        text, number = _text(paragraph), numbers.get(paragraph)
        if number is None or number not in staying:
            added.append({"after": last, "new": text})
            continue
        last = number
        if text != before[number].text:
            changed.append({"path": number, "old": before[number].text, "new": text})
    changed += [
        {"path": number, "old": was.text, "new": None}
        for number, was in enumerate(before)
        if number not in staying
    ]
    return [*sorted(changed, key=lambda one: str(one["path"]).zfill(9)), *added]
