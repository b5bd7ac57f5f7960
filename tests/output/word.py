"""What Word does with a review copy, by hand: accept, reject, type, and save its own way.

Nothing of the house is used for it, so that it can't share its mistakes.
"""

import re
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from io import BytesIO
from random import Random

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MAIN = "word/document.xml"
WORDS = ("Mentored", "two", "students", "nightly", "2019", "reviewed", "audits", "calmly")


def w(name: str) -> str:
    return f"{{{W}}}{name}"


class Word:
    """A review copy, open."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as file:
            self._parts = {name: file.read(name) for name in file.namelist()}
        self.root = etree.fromstring(self._parts[MAIN])
        self.changes = groups(self.root)

    def accept(self, change: Sequence[etree._Element]) -> None:
        """Accept the marks of one change."""
        for mark in change:
            decide(mark, keep=mark.tag == w("ins"))

    def reject(self, change: Sequence[etree._Element]) -> None:
        """Reject the marks of one change."""
        for mark in change:
            decide(mark, keep=mark.tag == w("del"))

    def paragraph(self, text: str) -> etree._Element:
        """Return the paragraph that holds a text."""
        return next(p for p in self.root.iter(w("p")) if text in said(p))

    def retype(self, old: str, new: str) -> None:
        """Write other words into a run, wherever it stands, in both twins of a box."""
        found = [t for t in self.root.iter(w("t")) if old in (t.text or "")]
        assert found, old
        for text in found:
            text.text = (text.text or "").replace(old, new)

    def type_tracked(self, old: str, new: str) -> None:
        """Do the same with "Track changes" switched on."""
        text = next(t for t in self.root.iter(w("t")) if old in (t.text or ""))
        run = text.getparent()
        assert run is not None
        before, after = (text.text or "").split(old, 1)
        pieces = [(None, before), ("del", old), ("ins", new), (None, after)]
        for kind, piece in reversed(pieces):
            own = deepcopy(run)
            words = next(own.iter(w("t")))
            words.text = piece
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            if kind is not None:
                words.tag = w("delText") if kind == "del" else w("t")
                mark = etree.Element(w(kind), {w("id"): "900", w("author"): "Maria"})
                mark.append(own)
                own = mark
            if piece:
                run.addnext(own)
        drop(run)

    def add_after(self, text: str, new: str) -> None:
        """Press Enter at the end of a paragraph and type."""
        paragraph = self.paragraph(text)
        added = etree.Element(w("p"))
        props = paragraph.find(w("pPr"))
        if props is not None:
            own = deepcopy(props)
            for mark in own.findall(w("rPr")):
                own.remove(mark)
            added.append(own)
        run = etree.SubElement(added, w("r"))
        etree.SubElement(run, w("t")).text = new
        paragraph.addnext(added)

    def take_out(self, text: str) -> None:
        """Delete a paragraph."""
        drop(self.paragraph(text))

    def put_after(self, text: str, above: str) -> None:
        """Drag a paragraph behind another."""
        self.paragraph(above).addnext(self.paragraph(text))

    def drag_tracked(self, text: str, above: str) -> None:
        """Drag a paragraph behind another with "Track changes" switched on."""
        source = self.paragraph(text)
        moved = deepcopy(source)
        self.paragraph(above).addnext(moved)
        for paragraph, kind in ((source, "moveFrom"), (moved, "moveTo")):
            for own in list(paragraph.iter(w("r"))):
                mark = etree.Element(w(kind), {w("id"): "901", w("author"): "Maria"})
                own.addprevious(mark)
                mark.append(own)
            props = paragraph.find(w("pPr"))
            if props is None:
                props = etree.Element(w("pPr"))
                paragraph.insert(0, props)
            look = etree.SubElement(props, w("rPr"))
            etree.SubElement(look, w(kind), {w("id"): "902", w("author"): "Maria"})

    def comment(self, words: str) -> None:
        """Write a comment of one's own at the first of ours."""
        root = etree.fromstring(self._parts["word/comments.xml"])
        own = deepcopy(root[0])
        own.set(w("id"), "77")
        texts = list(own.iter(w("t")))
        for text in texts:
            text.text = ""
        texts[0].text = words
        root.append(own)
        self._parts["word/comments.xml"] = etree.tostring(root)

    def comments(self) -> list[str]:
        """Return what the comments say."""
        root = etree.fromstring(self._parts["word/comments.xml"])
        return ["".join(t.text or "" for t in one.iter(w("t"))) for one in root]

    def decided(self, waiting: str) -> bytes:
        """Return the file, what is left of an author rejected, the rest accepted."""
        left = Word(self._packed())
        for mark in [mark for p in left.root.iter(w("p")) for mark in marks(p)]:
            is_no = mark.get(w("author")) == waiting
            decide(mark, keep=mark.tag == w("del" if is_no else "ins"))
        return left._packed()

    def save(self) -> bytes:
        """Return the file as Word writes it: renumbered, split and renamed."""
        rewrite(self.root)
        return self._packed()

    def _packed(self) -> bytes:
        self._parts[MAIN] = etree.tostring(self.root, xml_declaration=True)
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in self._parts.items():
                file.writestr(name, data)
        return buffer.getvalue()


def go_through(word: Word, random: Random) -> None:
    """Decide about each change at random, by halves now and then, and type."""
    for change in word.changes:
        whole: Callable[[Sequence[etree._Element]], None] | None
        whole = random.choice((word.accept, word.accept, word.reject, word.reject, None))
        if random.random() < 0.15 and len(change) > 1:
            for mark in change:
                random.choice((word.accept, word.reject))([mark])
        elif whole is not None:
            whole(change)
    shown = [p for p in word.root.iter(w("p")) if is_plain(p)]
    for paragraph in random.sample(shown[1:], min(len(shown) - 1, random.randint(0, 3))):
        text = next(t for t in paragraph.iter(w("t")) if re.search(r"\w", t.text or ""))
        match random.choice(("word", "word", "more", "out")):
            case "word":
                words = re.findall(r"\w+", text.text or "")
                new = random.choice(WORDS)
                text.text = (text.text or "").replace(random.choice(words), new, 1)
            case "more":
                word.add_after(said(paragraph), " ".join(random.sample(WORDS, 4)))
            case "out":
                drop(paragraph)


def is_plain(paragraph: etree._Element) -> bool:
    """Say whether a paragraph is words alone, in the body, with no change in it."""
    parent = paragraph.getparent()
    kinds = ("ins", "del", "drawing", "pict", "sectPr", "br")
    return (
        parent is not None
        and parent.tag == w("body")
        and bool(re.search(r"\w", said(paragraph)))
        and next(paragraph.iter(*map(w, kinds)), None) is None
    )


def groups(root: etree._Element) -> list[list[etree._Element]]:
    """Return the marks of changes; what stands side by side is one change, twins too."""
    found: list[list[etree._Element]] = []
    for paragraph in root.iter(w("p")):
        if any(above.tag == FALLBACK for above in paragraph.iterancestors()):
            continue
        own = marks(paragraph)
        before: etree._Element | None = None
        mine: list[list[etree._Element]] = []
        for mark in own:
            if before is not None and (mark.getprevious() is before or is_new(paragraph)):
                mine[-1].append(mark)
            else:
                mine.append([mark])
            before = mark
        found += mine
    twins = [m for p in root.iter(w("p")) for m in marks(p) if in_fallback(m)]
    boxed = [m for group in found for m in group if in_box(m)]
    for mark, twin in zip(boxed, twins, strict=True):
        next(group for group in found if mark in group).append(twin)
    return found


def marks(paragraph: etree._Element) -> list[etree._Element]:
    """Return a paragraph's marks, that of its end last; those of boxes on it aren't."""
    inside = [m for m in paragraph.iter(w("ins"), w("del")) if holder(m) is paragraph]
    return sorted(inside, key=is_end)


def is_end(mark: etree._Element) -> bool:
    parent = mark.getparent()
    return parent is not None and parent.tag == w("rPr")


def is_new(paragraph: etree._Element) -> bool:
    return any(is_end(mark) for mark in marks(paragraph))


def holder(mark: etree._Element) -> etree._Element:
    return next(mark.iterancestors(w("p")))


def in_fallback(mark: etree._Element) -> bool:
    return any(above.tag == FALLBACK for above in mark.iterancestors())


def in_box(mark: etree._Element) -> bool:
    return any(above.tag == w("txbxContent") for above in mark.iterancestors())


def decide(mark: etree._Element, *, keep: bool) -> None:
    """Keep what a mark holds, or drop it with the mark."""
    if is_end(mark):
        paragraph = holder(mark)
        drop(mark)
        following = paragraph.getnext()
        if not keep and following is not None and following.tag == w("p"):
            content = [child for child in paragraph if child.tag != w("pPr")]
            at = 1 if following.find(w("pPr")) is not None else 0
            for i, child in enumerate(content):
                following.insert(at + i, child)
            drop(paragraph)
        elif not keep:
            drop(paragraph)
        return
    for child in list(mark) if keep else ():
        mark.addprevious(child)
        for text in child.iter(w("delText")):
            text.tag = w("t")
    drop(mark)


def drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def said(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(w("t")))


def rewrite(root: etree._Element) -> None:
    """Split runs, renumber marks, rename authors, and strew what Word strews."""
    for number, mark in enumerate(list(root.iter(w("ins"), w("del")))):
        mark.set(w("id"), str(5000 + number))
        mark.set(w("author"), "Author")
        mark.set(w("date"), "2026-11-27T10:00:00Z")
    for number, run in enumerate(list(root.iter(w("r")))):
        run.set(w("rsidR"), "00A77B3E")
        texts = [child for child in run if child.tag != w("rPr")]
        if len(texts) != 1 or texts[0].tag not in (w("t"), w("delText")):
            continue
        whole = texts[0].text or ""
        if len(whole) < 6:
            continue
        second = deepcopy(run)
        cut = len(whole) // 2
        texts[0].text = whole[:cut]
        last = next(second.iter(texts[0].tag))
        last.text = whole[cut:]
        for text in (texts[0], last):
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.addnext(second)
        run.addnext(etree.Element(w("proofErr"), {w("type"): "spellStart"}))
        name = {w("id"): str(number), w("name"): f"_Hlk{number}"}
        run.addnext(etree.Element(w("bookmarkStart"), name))
        second.addnext(etree.Element(w("bookmarkEnd"), {w("id"): str(number)}))


def without_comments(data: bytes) -> bytes:
    """Return a review copy without its comments."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    root = etree.fromstring(parts[MAIN])
    names = ("commentRangeStart", "commentRangeEnd", "commentReference")
    for mark in list(root.iter(*map(w, names))):
        drop(mark)
    parts[MAIN] = etree.tostring(root, xml_declaration=True)
    comments = etree.fromstring(parts["word/comments.xml"])
    comments[:] = []
    parts["word/comments.xml"] = etree.tostring(comments, xml_declaration=True)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return buffer.getvalue()
