"""What in a Word document trips hiring systems' readers, or can't be carried over."""

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from tailor.document.document import Hazard, HazardKind, Line
from tailor.document.docx.names import number, w
from tailor.document.docx.package import Package
from tailor.document.docx.settle import has_changes, has_comments
from tailor.document.docx.story import Found

STORIES = ("header", "footer", "footnotes", "endnotes")
_MACROS = ("vbaProject", "wordVbaData")
_PICTURES = ("{*}blip", "{*}imagedata")
_ADVICE = {
    "tracked changes": (
        "Your file holds tracked changes that nobody accepted or refused yet.",
        "They are read, and carried over, as accepted: look at them once more.",
    ),
    "comments": (
        "Your file holds comments.",
        "They are not carried over into the copy to send.",
    ),
    "text boxes": (
        "Some text stands in text boxes, which many hiring systems don't read.",
        "Move it into the body of the page.",
    ),
    "tables": (
        "Some text stands in a table, which many hiring systems read out of order.",
        "Write it as plain lines, with a tab before the dates.",
    ),
    "columns": (
        "Some text stands in columns, which many hiring systems read straight across.",
        "Use one column.",
    ),
    "pictures": (
        "There are pictures in your file: words inside a picture are not read.",
        "Make sure that all they say also stands in the text.",
    ),
    "hidden text": (
        "Some text is hidden: it is white, tiny or marked as hidden.",
        "Take it out or make it visible: a person who finds it takes it for a trick.",
    ),
    "form fields": (
        "Some text stands in form fields or content controls, which many programs skip.",
        "Turn it into plain text.",
    ),
    "link without text": (
        "A link hangs on a picture, so its address can't be read.",
        "Write the address out.",
    ),
}  # fmt: skip


def hazards_of(package: Package, found: Found) -> tuple[Hazard, ...]:
    """Return each kind of hazard once, with the lines that show it."""
    roots = [package.tree(part) for part in story_parts(package)]
    lines = found.lines
    kinds: list[tuple[HazardKind, tuple[int, ...] | None]] = [
        ("tracked changes", _if(any(has_changes(root) for root in roots))),
        ("comments", _if(any(has_comments(root) for root in roots))),
        ("text boxes", _those(lines, lambda line: line.place == "textbox")),
        ("tables", _in_tables(found)),
        ("columns", _columns(roots[0], found)),
        ("pictures", _if(any(_has(root, *_PICTURES) for root in roots))),
        ("hidden text", _those(lines, lambda line: not line.visible)),
        ("form fields", _fields(roots, found)),
        ("link without text", _if(any(link.line is None for link in found.links))),
    ]
    return (
        *(
            Hazard(kind, *_ADVICE[kind], where)
            for kind, where in kinds
            if where is not None
        ),
        *_left_out(package, roots),
    )


def story_parts(package: Package) -> tuple[str, ...]:
    """Return the main document, then its headers, footers and notes."""
    related = package.relations(package.main).values()
    parts = [r.target for r in related if r.kind in STORIES and not r.is_external]
    return (package.main, *dict.fromkeys(part for part in parts if part in package))


def _if(there: bool) -> tuple[int, ...] | None:
    return () if there else None


def _those(lines: Iterable[Line], test: Callable[[Line], bool]) -> tuple[int, ...] | None:
    return tuple(i for i, line in enumerate(lines) if test(line)) or None


def _has(root: etree._Element, *names: str) -> bool:
    return next(root.iter(*names), None) is not None


def _in_tables(found: Found) -> tuple[int, ...] | None:
    """Return the lines in tables, but for a page's columns, which are told as such."""
    cells = _those(found.lines, lambda line: line.place == "table") or ()
    return tuple(sorted(set(cells) - set(found.in_columns))) or None


def _columns(body: etree._Element, found: Found) -> tuple[int, ...] | None:
    several = any((number(e.get(w("num"))) or 1) > 1 for e in body.iter(w("cols")))
    return tuple(found.in_columns) if several or found.in_columns else None


def _fields(roots: list[etree._Element], found: Found) -> tuple[int, ...] | None:
    legacy = any(_has(root, w("ffData")) for root in roots)
    return tuple(found.in_controls) if legacy or found.in_controls else None


def _left_out(package: Package, roots: list[etree._Element]) -> Iterator[Hazard]:
    """Yield what the copy can't keep, or what holds text that isn't read."""
    kinds = {r.kind for r in package.relations(package.main).values()}
    if kinds & set(_MACROS):
        yield Hazard(
            "left out",
            "Your file holds macros; they are not carried over into the copy.",
            "Send a file without macros: many mail systems block one with them.",
        )
    if any(entry.filename.startswith("_xmlsignatures/") for entry in package.entries):
        yield Hazard(
            "left out",
            "Your file is digitally signed; a changed copy can't keep the signature.",
            "Sign the copy again if somebody asks for it.",
        )
    if any(
        _has(root, w("altChunk"), w("object"), "{*}chart", "{*}relIds") for root in roots
    ):
        yield Hazard(
            "left out",
            "Your file holds an embedded file, diagram or chart; text in it is not read.",
            "Write what it says as plain lines.",
        )
    if any(has_odd_name(entry.filename) for entry in package.entries):
        yield Hazard(
            "left out",
            "Your file holds parts with names that no document has; they are left out.",
            "Open it in your word processor and save it again before you send it.",
        )


def has_odd_name(name: str) -> bool:
    """Whether a zip entry's name would climb out of the folder that it is unpacked to."""
    parts = name.replace("\\", "/").split("/")
    return parts[0] == "" or ".." in parts or (len(parts[0]) == 2 and parts[0][1] == ":")
