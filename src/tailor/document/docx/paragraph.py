"""One paragraph of a DOCX becomes the lines between its breaks, hidden text apart."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from tailor.document.bullet import split_bullet
from tailor.document.document import Line, Link, Look, Place
from tailor.document.docx.anchor import Aligned, Stretch, align
from tailor.document.docx.lists import Lists
from tailor.document.docx.names import P_PROPS, P, number, w
from tailor.document.docx.package import Relation
from tailor.document.docx.pieces import BREAK, Piece, Source, pieces_of
from tailor.document.docx.styles import MAX_TINY, Font, Styles

_GAP = re.compile(r"(?<=\S)[ \xa0]{3,}(?=\S)")  # typed in order to set two things apart
_INDENTED = 200  # twentieths of a point: a typed "o" set in that far is a bullet


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the walker is: kind of place, block, and whether colour lies behind."""

    place: Place
    block: int
    is_backed: bool = False
    in_control: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A line before it is known whether it stands alone or in a row of cells."""

    line: Line
    stretch: Stretch
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Ground:
    """What the paragraphs of one part are read with.

    numbers: each w:p of the part by its order; twins: those that say the same in the
        other branch of a text box.
    """

    styles: Styles
    lists: Lists
    relations: Mapping[str, Relation]
    numbers: Mapping[etree._Element, int]
    twins: dict[etree._Element, etree._Element] = field(default_factory=dict)

    def address(self, source: Source) -> str | None:
        """Return where a link leads, None for a place in the file itself."""
        if source.relation is None:
            return source.address
        relation = self.relations.get(source.relation)
        return relation.target if relation is not None and relation.is_external else None


def ground_of(
    root: etree._Element, styles: Styles, lists: Lists, relations: Mapping[str, Relation]
) -> Ground:
    """Return the ground of a part, its paragraphs numbered."""
    numbers = {p: i for i, p in enumerate(root.iter(P))}
    return Ground(styles, lists, relations, numbers)


def drafts_of(paragraph: etree._Element, ground: Ground, spot: Spot) -> list[Draft]:
    """Return the lines of a paragraph, () for one without text."""
    pieces = pieces_of(paragraph)
    raw = "".join(piece.text for piece in pieces)
    if not raw.strip():
        return []
    base = ground.styles.paragraph_font(paragraph)
    fonts = [ground.styles.font(piece.run, base) for piece in pieces]
    level = ground.lists.bullet_level(*ground.styles.list_props(paragraph))
    if level == 0:
        level = ground.styles.list_depth(paragraph)
    heading = ground.styles.heading(paragraph)
    drafts: list[Draft] = []
    for visible, offsets in _rows(raw, pieces, fonts, spot):
        row = _GAP.sub(_as_tab, "".join(raw[i] for i in offsets))
        aligned = align(row, offsets)
        mark = "•" if level is not None and not drafts else None
        if level is None:
            mark, aligned = _split_mark(aligned, _is_indented(paragraph, raw, offsets))
        if not aligned.text:
            continue
        line = Line(
            aligned.text,
            visible=visible,
            bullet=mark,
            level=(level or 0) if mark else 0,
            heading=heading,
            place=spot.place,
            block=spot.block,
            looks=_looks(aligned, pieces, fonts),
        )
        stretch = _stretch(paragraph, ground, aligned, raw)
        drafts.append(Draft(line, stretch, _links(aligned, pieces, ground)))
    return drafts


def _rows(
    raw: str, pieces: Sequence[Piece], fonts: Sequence[Font], spot: Spot
) -> Iterator[tuple[bool, range | list[int]]]:
    """Yield the rows between line breaks, what is hidden in a row apart from the rest."""
    hidden = {
        at
        for piece, font in zip(pieces, fonts, strict=True)
        if _is_hidden(font, spot)
        for at in range(piece.start, piece.end)
    }
    start = 0
    for row in raw.split(BREAK):
        offsets = range(start, start + len(row))
        start += len(row) + 1
        if not row.strip():
            continue
        shown = [at for at in offsets if not raw[at].isspace()]
        if hidden.isdisjoint(shown):
            yield True, offsets
        elif hidden.issuperset(shown):
            yield False, offsets
        else:
            yield True, [at for at in offsets if at not in hidden]
            yield False, [at for at in offsets if at in hidden]


def _as_tab(gap: re.Match[str]) -> str:
    return "\t".ljust(len(gap[0]))  # as long: each character keeps its offset


def _is_hidden(font: Font, spot: Spot) -> bool:
    if font.is_hidden or font.size <= MAX_TINY:
        return True
    return font.is_white and not (font.is_shaded or spot.is_backed)


def _split_mark(aligned: Aligned, indented: bool) -> tuple[str | None, Aligned]:
    mark, rest = split_bullet(aligned.text, indented=indented)
    return mark, aligned.cut(len(aligned.text) - len(rest))


def _is_indented(paragraph: etree._Element, raw: str, offsets: Sequence[int]) -> bool:
    if raw[offsets[0]].isspace():
        return True
    indent = paragraph.find(f"{P_PROPS}/{w('ind')}")
    if indent is None:
        return False
    left = number(indent.get(w("left")) or indent.get(w("start")))
    return left is not None and left >= _INDENTED


def _looks(
    aligned: Aligned, pieces: Sequence[Piece], fonts: Sequence[Font]
) -> tuple[Look, ...]:
    looks: list[Look] = []
    for piece, font in zip(pieces, fonts, strict=True):
        start, end = _where(aligned, piece)
        if start >= end:
            continue
        look = Look(start, end, size=font.size, bold=font.bold, italic=font.italic)
        if looks and replace(looks[-1], start=start, end=end) == look:
            looks[-1] = replace(looks[-1], end=end)
        else:
            looks.append(look)
    return tuple(looks)


def _where(aligned: Aligned, piece: Piece) -> tuple[int, int]:
    return bisect_left(aligned.starts, piece.start), bisect_left(aligned.starts, piece.end)


def _stretch(
    paragraph: etree._Element, ground: Ground, aligned: Aligned, raw: str
) -> Stretch:
    twin = ground.twins.get(paragraph)
    return Stretch(
        at=0,
        paragraph=ground.numbers[paragraph],
        twin=None if twin is None else ground.numbers[twin],
        starts=aligned.starts,
        ends=aligned.ends,
        raw=raw[aligned.starts[0] : aligned.ends[-1]],
    )


def _links(aligned: Aligned, pieces: Sequence[Piece], ground: Ground) -> tuple[Link, ...]:
    found: list[tuple[Source, int, int]] = []
    for piece in pieces:
        start, end = _where(aligned, piece)
        if piece.link is None or start >= end:
            continue
        if found and found[-1][0] == piece.link and found[-1][2] == start:
            found[-1] = (piece.link, found[-1][1], end)
        else:
            found.append((piece.link, start, end))
    return tuple(
        Link(url, aligned.text[start:end].strip())
        for source, start, end in found
        if (url := ground.address(source)) is not None
    )
