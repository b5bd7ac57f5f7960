"""The text of one paragraph, piece by piece, each with the XML that holds it.

The pieces joined are the paragraph's raw text: what the reader cuts into lines and what
the editor's offsets count. Text of boxes that hang on the paragraph is not its own.
"""

from dataclasses import dataclass, field

from lxml import etree

from tailor.document.docx.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    R_PROPS,
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
_HOLDERS = (w("hyperlink"), w("fldSimple"), w("sdt"))
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_MATH_BLOCK = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"
# what resumes draw with symbol fonts, by the font's own code; other codes stay as they are
_SYMBOLS = {
    "Symbol": {0xB7: "•"},
    "Wingdings": {
        0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x71: "❑", 0x76: "❖", 0x9F: "•",
        0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xFC: "✓", 0xFE: "☑",
    },
}  # fmt: skip
_PRIVATE = 0xF000  # Word adds it to the code of a character in a symbol font


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
    holder: the outermost link, field or content control around it: new text behind the
        holder's end is no part of it. For a field of several runs, its first mark.
    """

    text: str
    run: etree._Element
    node: etree._Element
    start: int
    link: Source | None = None
    holder: etree._Element | None = None

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)


@dataclass(slots=True)
class _Field:
    begin: etree._Element
    instruction: str = ""
    has_result: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    link: Source | None = None
    holder: etree._Element | None = None


@dataclass(slots=True)
class _Walk:
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    fields: list[_Field] = field(default_factory=list)  # that are open, outermost first

    def add(
        self, text: str | None, run: etree._Element, node: etree._Element, around: _Around
    ) -> None:
        if not text or any(not f.has_result for f in self.fields):
            return
        link, holder = around.link, around.holder
        if self.fields:
            link = link or _field_link(self.fields[-1].instruction)
            holder = self.fields[0].begin if holder is None else holder
        self.pieces.append(Piece(text, run, node, self.length, link, holder))
        self.length += len(text)


def pieces_of(paragraph: etree._Element) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph in order; deletions are none of them."""
    walk = _Walk()
    _walk_inline(paragraph, walk, _Around())
    return tuple(walk.pieces)


def raw_text(paragraph: etree._Element) -> str:
    """Return a paragraph's text before anything is normalised."""
    return "".join(piece.text for piece in pieces_of(paragraph))


def _walk_inline(parent: etree._Element, walk: _Walk, around: _Around) -> None:
    for child in parent:
        if child.tag == RUN:
            _walk_run(child, walk, around)
        elif child.tag in WRAPPERS:
            _walk_inline(child, walk, _inside(child, around))
        elif child.tag in (_MATH, _MATH_BLOCK):
            text = "".join(t.text or "" for t in child.iter(_MATH_TEXT))
            walk.add(text, child, child, around)
        elif child.tag == ALTERNATE and (branch := _branch_with_runs(child)) is not None:
            _walk_inline(branch, walk, around)


def _inside(wrapper: etree._Element, around: _Around) -> _Around:
    if wrapper.tag not in _HOLDERS:
        return around
    link = around.link
    if wrapper.tag == w("hyperlink") and (target := wrapper.get(RELATION_ID)):
        link = Source(relation=target)
    elif wrapper.tag == w("fldSimple"):
        link = _field_link(wrapper.get(w("instr"), "")) or link
    return _Around(link, wrapper if around.holder is None else around.holder)


def _walk_run(run: etree._Element, walk: _Walk, around: _Around) -> None:
    for node in run:
        tag = node.tag
        if tag == TEXT:
            walk.add(_drawn(node.text or "", run), run, node, around)
        elif tag in _MARKS:
            walk.add(_MARKS[tag], run, node, around)
        elif tag == w("sym"):
            walk.add(_symbol(node), run, node, around)
        elif tag == w("fldChar"):
            _walk_field(node, walk)
        elif tag == w("instrText") and walk.fields:
            walk.fields[-1].instruction += node.text or ""
        elif tag == w("ruby"):
            _walk_inline(node, walk, around)
        elif tag == ALTERNATE:
            walk.add(_drawn_character(node), run, node, around)


def _walk_field(mark: etree._Element, walk: _Walk) -> None:
    kind = mark.get(w("fldCharType"))
    if kind == "begin":
        walk.fields.append(_Field(mark))
    elif kind == "separate" and walk.fields:
        walk.fields[-1].has_result = True
    elif kind == "end" and walk.fields:
        walk.fields.pop()


def _field_link(instruction: str) -> Source | None:
    kind, _, rest = instruction.strip().partition(" ")
    if kind.upper() != "HYPERLINK":
        return None
    address = rest.strip().split('"')[1] if rest.count('"') >= 2 else rest.strip()
    return Source(address=address) if address and not address.startswith("\\") else None


def _symbol(node: etree._Element) -> str:
    try:
        code = int(node.get(w("char"), ""), 16)
    except ValueError:
        return ""
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code < 0xE000:
        return ""
    return _SYMBOLS.get(node.get(w("font"), ""), {}).get(code % _PRIVATE, chr(code))


def is_symbolic(run: etree._Element) -> bool:
    """Whether a run's own font draws signs where letters stand."""
    fonts = run.find(f"{R_PROPS}/{w('rFonts')}")
    return fonts is not None and fonts.get(w("ascii"), "") in _SYMBOLS


def _drawn(text: str, run: etree._Element) -> str:
    """Return text as its font draws it: in Wingdings "ü" is a tick."""
    fonts = run.find(f"{R_PROPS}/{w('rFonts')}")
    signs = _SYMBOLS.get(fonts.get(w("ascii"), "")) if fonts is not None else None
    if signs is None:
        return text
    return "".join(signs.get(ord(c) % _PRIVATE, c) for c in text)


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
