"""How text looks and whether it is a heading, through Word's inheritance of styles.

Order, later wins: defaults of the document, paragraph style and what it is based on,
character style, the run's own properties. Table styles are not looked at.
Source: ECMA-376 part 1, 17.7.2 (style hierarchy).
"""

import re
from dataclasses import dataclass, replace

from lxml import etree

from tailor.document.docx.names import P_PROPS, R_PROPS, VAL, number, on, val, w

MAX_TINY = 2.0  # points: nobody reads that on paper
_NAMED_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_NAMED_LIST = re.compile(r"list bullet ([2-5])", re.IGNORECASE)
_WHITE = re.compile(r"(?:F[A-F0-9]){3}", re.IGNORECASE)
_MAX_DEPTH = 20  # styles based on styles: a ring of them must end


@dataclass(frozen=True, slots=True)
class Font:
    """What a run's properties say, inherited ones included; size in points."""

    size: float = 10.0  # Word's own default where the file names none
    bold: bool = False
    italic: bool = False
    is_hidden: bool = False
    is_white: bool = False
    is_shaded: bool = False


@dataclass(frozen=True, slots=True)
class Spacing:
    """White space around a paragraph in points, and whether equal neighbours share none."""

    before: float = 0.0
    after: float = 0.0
    is_contextual: bool = False


class Styles:
    """The styles of one document; without a styles part, Word's defaults."""

    def __init__(self, root: etree._Element | None) -> None:
        self._by_id: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        self._fonts: dict[str | None, Font] = {}
        self._spacings: dict[str | None, Spacing] = {}
        base = spaces = None
        for style in root.iter(w("style")) if root is not None else ():
            style_id = style.get(w("styleId"), "")
            self._by_id.setdefault(style_id, style)
            if style.get(w("default")) in ("1", "true", "on"):
                self._default[style.get(w("type"), "")] = style_id
        if root is not None:
            base = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{R_PROPS}")
            spaces = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{P_PROPS}")
        self._base = _with(Font(), base)
        self._spaces = _spaced(Spacing(), spaces)

    def chain(
        self, style_id: str | None, *, kind: str = "paragraph"
    ) -> list[etree._Element]:
        """Return a style and what it is based on, nearest first."""
        found: list[etree._Element] = []
        at = style_id if style_id in self._by_id else self._default.get(kind)
        while at in self._by_id and len(found) < _MAX_DEPTH:
            found.append(self._by_id[at])
            at = val(found[-1], "basedOn")
        return found

    def paragraph_font(self, paragraph: etree._Element) -> Font:
        """Return the font that a paragraph's style gives its runs."""
        style_id = val(paragraph.find(P_PROPS), "pStyle")
        if style_id not in self._fonts:
            font = self._base
            for style in reversed(self.chain(style_id)):
                font = _with(font, style.find(R_PROPS))
                font = _shaded(font, style.find(P_PROPS))
            self._fonts[style_id] = font
        return _shaded(self._fonts[style_id], paragraph.find(P_PROPS))

    def font(self, run: etree._Element, paragraph_font: Font) -> Font:
        """Return a run's font, given that of its paragraph."""
        props = run.find(R_PROPS)
        if props is None:
            return paragraph_font
        font = paragraph_font
        if (style_id := val(props, "rStyle")) in self._by_id:
            for style in reversed(self.chain(style_id, kind="character")):
                font = _with(font, style.find(R_PROPS))
        return _with(font, props)

    def spacing(self, paragraph: etree._Element) -> Spacing:
        """Return the white space around a paragraph."""
        props = paragraph.find(P_PROPS)
        style_id = val(props, "pStyle")
        if style_id not in self._spacings:
            spacing = self._spaces
            for style in reversed(self.chain(style_id)):
                spacing = _spaced(spacing, style.find(P_PROPS))
            self._spacings[style_id] = spacing
        return _spaced(self._spacings[style_id], props)

    def heading(self, paragraph: etree._Element) -> int | None:
        """Return 1 to 6 where the file calls the paragraph a heading."""
        props = paragraph.find(P_PROPS)
        level = val(props, "outlineLvl")
        style_id = val(props, "pStyle")
        for style in self.chain(style_id) if level is None and style_id else ():
            level = val(style.find(P_PROPS), "outlineLvl")
            # Word writes the English name whatever language the person uses
            if level is None and (
                named := _NAMED_HEADING.fullmatch(val(style, "name") or "")
            ):
                level = str(int(named[1]) - 1)
            if level is not None:
                break
        if level is None or not level.isdecimal() or int(level) > 8:
            return None
        return min(int(level) + 1, 6)

    def list_depth(self, paragraph: etree._Element) -> int:
        """Return 1 to 4 for "List Bullet 2" to 5, each a list of its own; else 0."""
        style = self.chain(val(paragraph.find(P_PROPS), "pStyle"))
        named = _NAMED_LIST.fullmatch(val(style[0], "name") or "") if style else None
        return int(named[1]) - 1 if named else 0

    def list_props(self, paragraph: etree._Element) -> tuple[str | None, int | None]:
        """Return list id and level of a paragraph, its own before its style's."""
        props = paragraph.find(P_PROPS)
        list_id, level = _list_props(props)
        for style in self.chain(val(props, "pStyle")) if list_id is None else ():
            list_id, of_style = _list_props(style.find(P_PROPS))
            if list_id is not None:
                return list_id, level if level is not None else of_style
        return list_id, level


def _list_props(props: etree._Element | None) -> tuple[str | None, int | None]:
    numbering = props.find(w("numPr")) if props is not None else None
    level = number(val(numbering, "ilvl"))
    return val(numbering, "numId"), None if level is None else int(level)


def _with(font: Font, props: etree._Element | None) -> Font:
    if props is None:
        return font
    size, color = number(val(props, "sz")), val(props, "color")
    bold, italic, hidden = on(props, "b"), on(props, "i"), on(props, "vanish")
    shaded = has_shade(props) or val(props, "highlight") not in (None, "none", "white")
    return replace(
        font,
        size=font.size if size is None else size / 2,
        bold=font.bold if bold is None else bold,
        italic=font.italic if italic is None else italic,
        is_hidden=font.is_hidden if hidden is None else hidden,
        is_white=font.is_white if color is None else bool(_WHITE.fullmatch(color)),
        is_shaded=font.is_shaded or shaded,
    )


def _shaded(font: Font, props: etree._Element | None) -> Font:
    return replace(font, is_shaded=True) if has_shade(props) else font


def has_shade(props: etree._Element | None) -> bool:
    """Whether properties give their text a background of a colour but white."""
    shade = props.find(w("shd")) if props is not None else None
    if shade is None:
        return False
    fill = shade.get(w("fill"), "auto")
    inked = shade.get(VAL, "clear") not in ("clear", "nil") or shade.get(w("themeFill"))
    return bool(inked) or (fill != "auto" and not _WHITE.fullmatch(fill))


def _spaced(spacing: Spacing, props: etree._Element | None) -> Spacing:
    if props is None:
        return spacing
    contextual = on(props, "contextualSpacing")
    own = props.find(w("spacing"))
    before = number(own.get(w("before"))) if own is not None else None
    after = number(own.get(w("after"))) if own is not None else None
    return Spacing(
        before=spacing.before if before is None else before / 20,
        after=spacing.after if after is None else after / 20,
        is_contextual=spacing.is_contextual if contextual is None else contextual,
    )
