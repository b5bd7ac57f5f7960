"""A Word document becomes a Document: every line that a person sees, once.

Page headers come first, then the body with its tables and text boxes where they hang,
then notes and page footers. Tracked changes are read as accepted, comments are not
text. Nothing outside the file is opened, and no macro or embedded file is run or read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from tailor.document.document import Document, Place
from tailor.document.docx_hazards import hazards_of
from tailor.document.docx_lists import Lists
from tailor.document.docx_names import RELATION_ID, on, w
from tailor.document.docx_package import Package, Relation
from tailor.document.docx_settle import settle_tree
from tailor.document.docx_story import Found, Story
from tailor.document.docx_styles import Styles

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(frozen=True)
class Opened:
    """A package with its main document, opened once."""

    package: Package

    @cached_property
    def body(self) -> etree._Element:
        """The main document, changes accepted."""
        return self.settled(self.package.main)

    def settled(self, part: str) -> etree._Element:
        """Return a part with changes accepted and without comment marks."""
        root = self.package.tree(part)
        settle_tree(root)
        return root

    def one(self, kind: str) -> etree._Element | None:
        """Return the part of a kind that belongs to the main document."""
        part = self.package.related(self.package.main, kind)
        return None if part is None else self.package.tree(part)

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """What the main document refers to."""
        return self.package.relations(self.package.main)


def read_docx(data: bytes, name: str) -> Document:
    """Return what a Word document says; the caller knows its path.

    Args:
        data: the file's bytes.
        name: what to call the file in a sentence.

    Raises:
        InputError: damaged, swollen, or no Word document.
    """
    opened = Opened(Package(data, name))
    found = Found(Styles(opened.one("styles")), Lists(opened.one("numbering")))
    backed = _has_background(opened)
    for part in _margins(opened, "headerReference"):
        _read_part(opened, found, part, place="header", is_backed=backed)
    _read_body(opened, found, is_backed=backed)
    for kind in ("footnote", "endnote"):
        _read_notes(opened, found, kind)
    for part in _margins(opened, "footerReference"):
        _read_part(opened, found, part, place="footer", is_backed=backed)
    return Document(
        name=name,
        format="docx",
        lines=tuple(found.lines),
        links=tuple(found.links),
        hazards=hazards_of(opened.package, found, size=len(data)),
    )


def _read_body(opened: Opened, found: Found, *, is_backed: bool) -> None:
    body = opened.body.find(w("body"))
    if body is not None:
        story = Story(
            opened.body,
            found,
            part=opened.package.main,
            relations=opened.relations,
            is_backed=is_backed,
        )
        story.read(body, "body")


def _read_part(
    opened: Opened, found: Found, part: str, *, place: Place, is_backed: bool = False
) -> None:
    root = opened.settled(part)
    begin = len(found.lines)
    relations = opened.package.relations(part)
    story = Story(root, found, part=part, relations=relations, is_backed=is_backed)
    story.read(root, place)
    _drop_repeated(found, begin, place)


def _drop_repeated(found: Found, begin: int, place: Place) -> None:
    """Take a header out that says, line by line, what an earlier one said."""
    before = {line.text for line in found.lines[:begin] if line.place == place}
    new = found.lines[begin:]
    if new and all(line.text in before for line in new):
        del found.lines[begin:]
        found.links = [k for k in found.links if k.line is None or k.line < begin]


def _read_notes(opened: Opened, found: Found, kind: str) -> None:
    part = opened.package.related(opened.package.main, f"{kind}s")
    if part is None:
        return
    root = opened.settled(part)
    used = {e.get(w("id")) for e in opened.body.iter(w(f"{kind}Reference"))}
    relations = opened.package.relations(part)
    story = Story(root, found, part=part, relations=relations)
    for note in root.iterchildren(w(kind)):
        if note.get(w("type")) not in _SEPARATORS and note.get(w("id")) in used:
            story.read(note, "note")


def _margins(opened: Opened, reference: str) -> Iterator[str]:
    """Yield the header or footer parts that are shown, each once, in page order."""
    settings = opened.one("settings")
    even = on(settings, "evenAndOddHeaders") or False
    seen: set[str] = set()
    for section in opened.body.iter(w("sectPr")):
        shown = {"default", *(["even"] if even else [])}
        if on(section, "titlePg"):
            shown.add("first")
        references = [e for e in section.iter(w(reference)) if e.get(w("type")) in shown]
        # the first page's comes first
        for e in sorted(references, key=lambda e: e.get(w("type")) != "first"):
            relation = opened.relations.get(e.get(RELATION_ID, ""))
            if relation is None or relation.target in seen or relation.is_external:
                continue
            if relation.target in opened.package:
                seen.add(relation.target)
                yield relation.target


def _has_background(opened: Opened) -> bool:
    """Whether something coloured may lie behind all text: a page colour, a shape."""
    background = opened.body.find(w("background"))
    if background is not None and background.get(w("color"), "FFFFFF").upper() != "FFFFFF":
        return True
    roots = [opened.body]
    roots += [opened.settled(part) for part in _margins(opened, "headerReference")]
    return any(
        anchor.get("behindDoc") in ("1", "true")
        for root in roots
        for anchor in root.iter("{*}anchor")
    )
