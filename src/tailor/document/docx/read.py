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
from tailor.document.docx.hazards import hazards_of
from tailor.document.docx.lists import Lists
from tailor.document.docx.names import RELATION_ID, on, w
from tailor.document.docx.package import Package
from tailor.document.docx.paragraph import ground_of
from tailor.document.docx.settle import settle_tree
from tailor.document.docx.story import Found, Story
from tailor.document.docx.styles import Styles

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(frozen=True)
class Opened:
    """A package whose parts are read: with their changes accepted."""

    package: Package
    found: Found

    @cached_property
    def body(self) -> etree._Element:
        """The main document."""
        return self.settled(self.package.main)

    @cached_property
    def styles(self) -> Styles:
        """The styles of all parts."""
        return Styles(self.one("styles"))

    @cached_property
    def lists(self) -> Lists:
        """The list definitions of all parts."""
        return Lists(self.one("numbering"))

    def settled(self, part: str) -> etree._Element:
        """Return a part with changes accepted and without comment marks."""
        root = self.package.tree(part)
        settle_tree(root)
        return root

    def one(self, kind: str) -> etree._Element | None:
        """Return the part of a kind that belongs to the main document."""
        part = self.package.related(self.package.main, kind)
        return None if part is None else self.package.tree(part)

    def story(self, part: str, root: etree._Element) -> Story:
        """Return the walker of a part."""
        relations = self.package.relations(part)
        return Story(part, ground_of(root, self.styles, self.lists, relations), self.found)


def read_docx(data: bytes, name: str) -> Document:
    """Return what a Word document says; the caller knows its path.

    Args:
        data: the file's bytes.
        name: what to call the file in a sentence.

    Raises:
        InputError: damaged, swollen, or no Word document.
    """
    found = Found()
    opened = Opened(Package(data, name), found)
    backed = _has_background(opened)
    for part in _margins(opened, "headerReference"):
        _read_margin(opened, part, "header", is_backed=backed)
    body = opened.body.find(w("body"))
    if body is not None:
        story = opened.story(opened.package.main, opened.body)
        story.read(body, "body", is_backed=backed)
    for kind in ("footnote", "endnote"):
        _read_notes(opened, kind)
    for part in _margins(opened, "footerReference"):
        _read_margin(opened, part, "footer", is_backed=backed)
    return Document(
        name=name,
        format="docx",
        lines=tuple(found.lines),
        links=tuple(found.links),
        hazards=hazards_of(opened.package, found),
    )


def _read_margin(opened: Opened, part: str, place: Place, *, is_backed: bool) -> None:
    """Read a header or footer, unless it says only what an earlier one said."""
    found, begin = opened.found, len(opened.found.lines)
    root = opened.settled(part)
    opened.story(part, root).read(root, place, is_backed=is_backed)
    before = {line.text for line in found.lines[:begin] if line.place == place}
    new = found.lines[begin:]
    if new and all(line.text in before for line in new):
        del found.lines[begin:]
        found.links[:] = [k for k in found.links if k.line is None or k.line < begin]


def _read_notes(opened: Opened, kind: str) -> None:
    part = opened.package.related(opened.package.main, f"{kind}s")
    if part is None:
        return
    root = opened.settled(part)
    used = {e.get(w("id")) for e in opened.body.iter(w(f"{kind}Reference"))}
    story = opened.story(part, root)
    for note in root.iterchildren(w(kind)):
        if note.get(w("type")) not in _SEPARATORS and note.get(w("id")) in used:
            story.read(note, "note", is_backed=False)


def _margins(opened: Opened, reference: str) -> Iterator[str]:
    """Yield the header or footer parts that are shown, each once, in page order."""
    settings = opened.one("settings")
    even = on(settings, "evenAndOddHeaders") or False
    relations = opened.package.relations(opened.package.main)
    seen: set[str] = set()
    for section in opened.body.iter(w("sectPr")):
        shown = {"default", *(["even"] if even else [])}
        if on(section, "titlePg"):
            shown.add("first")
        references = [e for e in section.iter(w(reference)) if e.get(w("type")) in shown]
        # the first page's comes first
        for e in sorted(references, key=lambda e: e.get(w("type")) != "first"):
            relation = relations.get(e.get(RELATION_ID, ""))
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
