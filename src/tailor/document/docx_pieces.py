"""The text of one paragraph, piece by piece, each with the XML that holds it.

The pieces joined are the paragraph's raw text: what the reader cuts into lines and what
the editor's offsets count. Text of boxes that hang on the paragraph is not its own.
"""

from dataclasses import dataclass, field

from lxml import etree

from tailor.document.docx_names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    RELATION_ID,
    RUN,
    TEXT,
    WRAPPERS,
    w,
)

BREAK = "\n"
_MARKS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): BREAK,
    w("cr"): BREAK,
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_MATH_BLOCK = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"
# ticks, arrows and envelopes that resumes draw with a symbol font, by (font, code)
_SYMBOLS = {
    "F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F0FC": "✓", "F0E8": "➔", "F02A": "✉",
    "F028": "☎", "F06E": "■", "F0A8": "◻", "F0FE": "☒",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Where a hyperlink or a field says that its text leads: relation id or address."""

    relation: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph's text.

    run: the w:r (or what stands for one) that holds it.
    node: the element that is the text: w:t, or one that stands for a character.
    start: offset in the paragraph's raw text.
    """

    text: str
    run: etree._Element
    node: etree._Element
    start: int
    link: Source | None = None

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)


@dataclass(slots=True)
class _Walk:
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    # of the fields that are open: whether we are in their instruction, and its text
    fields: list[list[str | bool]] = field(default_factory=list)

    def add(
        self,
        text: str | None,
        run: etree._Element,
        node: etree._Element,
        link: Source | None,
    ) -> None:
        if not text or any(f[0] for f in self.fields):
            return
        if link is None and self.fields:
            link = _field_link(str(self.fields[-1][1]))
        self.pieces.append(Piece(text, run, node, self.length, link))
        self.length += len(text)


def pieces_of(paragraph: etree._Element) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph in order; deletions are none of them."""
    walk = _Walk()
    _walk_inline(paragraph, walk, None)
    return tuple(walk.pieces)


def raw_text(paragraph: etree._Element) -> str:
    """Return a paragraph's text before anything is normalised."""
    return "".join(piece.text for piece in pieces_of(paragraph))


def _walk_inline(parent: etree._Element, walk: _Walk, link: Source | None) -> None:
    for child in parent:
        if child.tag == RUN:
            _walk_run(child, walk, link)
        elif child.tag == w("hyperlink"):
            target = child.get(RELATION_ID)
            _walk_inline(child, walk, Source(relation=target) if target else link)
        elif child.tag == w("fldSimple"):
            _walk_inline(child, walk, _field_link(child.get(w("instr"), "")) or link)
        elif child.tag in WRAPPERS:
            _walk_inline(child, walk, link)
        elif child.tag in (_MATH, _MATH_BLOCK):
            text = "".join(t.text or "" for t in child.iter(_MATH_TEXT))
            walk.add(text, child, child, link)
        elif child.tag == ALTERNATE and (branch := _branch_with_runs(child)) is not None:
            _walk_inline(branch, walk, link)


def _walk_run(run: etree._Element, walk: _Walk, link: Source | None) -> None:
    for node in run:
        tag = node.tag
        if tag == TEXT:
            walk.add(node.text, run, node, link)
        elif tag in _MARKS:
            walk.add(_MARKS[tag], run, node, link)
        elif tag == w("sym"):
            walk.add(_symbol(node), run, node, link)
        elif tag == w("fldChar"):
            _walk_field(node, walk)
        elif tag == w("instrText") and walk.fields:
            walk.fields[-1][1] = f"{walk.fields[-1][1]}{node.text or ''}"
        elif tag == w("ruby"):
            _walk_inline(node, walk, link)
        elif tag == ALTERNATE:
            walk.add(_drawn_character(node), run, node, link)


def _walk_field(mark: etree._Element, walk: _Walk) -> None:
    kind = mark.get(w("fldCharType"))
    if kind == "begin":
        walk.fields.append([True, ""])
    elif kind == "separate" and walk.fields:
        walk.fields[-1][0] = False
    elif kind == "end" and walk.fields:
        walk.fields.pop()


def _field_link(instruction: str) -> Source | None:
    kind, _, rest = instruction.strip().partition(" ")
    if kind.upper() != "HYPERLINK":
        return None
    address = rest.strip().split('"')[1] if rest.count('"') >= 2 else rest.strip()
    return Source(address=address) if address and not address.startswith("\\") else None


def _symbol(node: etree._Element) -> str:
    code = node.get(w("char"), "").upper()
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    return chr(value) if 0x20 <= value <= 0x10FFFF and not 0xD800 <= value < 0xE000 else ""


def _drawn_character(node: etree._Element) -> str:
    # Word stores an emoji as a drawing of its own with the character as the fallback
    fallback = node.find(FALLBACK)
    if fallback is None:
        return ""
    return "".join(t.text or "" for t in fallback if t.tag == TEXT)


def _branch_with_runs(node: etree._Element) -> etree._Element | None:
    for branch in (*node.findall(CHOICE), *node.findall(FALLBACK)):
        if any(child.tag == RUN or child.tag in WRAPPERS for child in branch):
            return branch
    return None
