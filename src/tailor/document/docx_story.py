"""One part of a DOCX (body, header, note) becomes Lines in reading order."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from tailor.document.bullet import split_bullet
from tailor.document.document import Line, Link, Look, Place
from tailor.document.docx_anchor import Aligned, DocxAnchor, Stretch, align
from tailor.document.docx_boxes import Box, boxes_of, is_backed
from tailor.document.docx_lists import Lists
from tailor.document.docx_names import (
    ALTERNATE,
    CELL,
    P_PROPS,
    RELATION_ID,
    ROW,
    TABLE,
    WRAPPERS,
    P,
    number,
    val,
    w,
)
from tailor.document.docx_package import Relation
from tailor.document.docx_pieces import BREAK, Piece, Source, pieces_of
from tailor.document.docx_styles import MAX_TINY, Font, Spacing, Styles

LINE_HEIGHT = 1.2  # of the font size, where a file says nothing else
MAX_CELL = 60  # characters: a table cell above that is text, no entry of a row
MAX_ROW = 110  # characters: what fits on one line of a page
_INDENTED = 200  # twentieths of a point: a typed "o" set in that far is a bullet


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the walker is: kind of place, block, and whether colour lies behind."""

    place: Place
    block: int
    is_backed: bool = False
    in_control: bool = False


@dataclass(slots=True)
class Found:
    """What all stories of a file have given so far.

    in_controls: indexes of lines inside form fields and content controls.
    in_columns: indexes of lines in table cells that stand side by side as columns.
    """

    styles: Styles
    lists: Lists
    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: int = 0
    in_controls: list[int] = field(default_factory=list)
    in_columns: list[int] = field(default_factory=list)

    def new_block(self) -> int:
        """Return a number that no column, cell or box had before."""
        self.blocks += 1
        return self.blocks


@dataclass(frozen=True, slots=True)
class Draft:
    """A line before it is known whether it stands alone or in a row of cells."""

    line: Line
    stretch: Stretch
    links: tuple[Link, ...] = ()


class Story:
    """Walks the blocks of one part and adds its lines to what was found."""

    def __init__(
        self,
        root: etree._Element,
        found: Found,
        *,
        part: str,
        relations: Mapping[str, Relation],
        is_backed: bool = False,
    ) -> None:
        self._found = found
        self._part = part
        self._relations = relations
        self._is_backed = is_backed
        self._number = {p: i for i, p in enumerate(root.iter(P))}
        self._twins: dict[etree._Element, etree._Element] = {}
        self._empty = 0
        self._after: tuple[Spacing, str | None] | None = None

    def read(self, parent: etree._Element, place: Place) -> None:
        """Add the lines of everything below an element."""
        spot = Spot(place, self._found.new_block(), self._is_backed)
        self._walk(parent, spot)

    def _walk(self, parent: etree._Element, spot: Spot) -> None:
        for child in parent:
            if child.tag == P:
                self._paragraph(child, spot)
            elif child.tag == TABLE:
                self._table(child, spot)
            elif child.tag == w("sdt"):
                self._walk(child, replace(spot, in_control=_is_control(child)))
            elif child.tag in WRAPPERS:
                self._walk(child, spot)
            elif child.tag == ALTERNATE and len(child):
                self._walk(child[0], spot)

    def _paragraph(self, paragraph: etree._Element, spot: Spot) -> None:
        spot = self._framed(paragraph, spot)
        leading, trailing = boxes_of(paragraph)
        for box in leading:
            self._box(box, spot)
        drafts = self._drafts(paragraph, spot)
        for draft in drafts:
            self._add(draft, spot)
        if not drafts and not leading and not trailing:
            self._empty += 1
        for box in trailing:
            self._box(box, spot)
        self._picture_links(paragraph)

    def _framed(self, paragraph: etree._Element, spot: Spot) -> Spot:
        if not _has_frame(paragraph) or spot.place not in ("body", "table"):
            return spot
        before = paragraph.getprevious()
        if before is not None and before.tag == P and _has_frame(before):
            return replace(spot, place="textbox", block=self._found.blocks)
        return replace(spot, place="textbox", block=self._found.new_block())

    def _box(self, box: Box, spot: Spot) -> None:
        self._twins.update(box.twins)
        place: Place = "textbox" if spot.place in ("body", "table") else spot.place
        saved, self._after, self._empty = self._after, None, 0
        self._walk(
            box.content,
            Spot(place, self._found.new_block(), spot.is_backed or box.is_filled),
        )
        self._after, self._empty = saved, 0

    def _add(self, draft: Draft, spot: Spot) -> None:
        index = len(self._found.lines)
        anchor = DocxAnchor(self._part, (draft.stretch,))
        self._found.lines.append(replace(draft.line, number=index + 1, anchor=anchor))
        self._found.links += [replace(link, line=index) for link in draft.links]
        if spot.in_control:
            self._found.in_controls.append(index)

    # paragraphs

    def _drafts(self, paragraph: etree._Element, spot: Spot) -> list[Draft]:
        pieces = pieces_of(paragraph)
        raw = "".join(piece.text for piece in pieces)
        if not raw.strip():
            return []
        styles = self._found.styles
        base = styles.paragraph_font(paragraph)
        fonts = [styles.font(piece.run, base) for piece in pieces]
        bullet_level = self._found.lists.bullet_level(*styles.list_props(paragraph))
        heading = styles.heading(paragraph)
        gap = self._gap(paragraph, fonts[0])
        drafts: list[Draft] = []
        for visible, offsets in _rows(raw, pieces, fonts, spot):
            aligned = align("".join(raw[i] for i in offsets), offsets)
            mark = None
            if bullet_level is None:
                mark, aligned = _split_mark(aligned, _is_indented(paragraph, raw, offsets))
            elif not drafts:
                mark = "•"
            if not aligned.text:
                continue
            line = Line(
                aligned.text,
                visible=visible,
                bullet=mark,
                level=(bullet_level or 0) if mark else 0,
                heading=heading,
                gap=0.0 if drafts else gap,
                place=spot.place,
                block=spot.block,
                looks=_looks(aligned, pieces, fonts),
            )
            drafts.append(
                Draft(
                    line,
                    self._stretch(paragraph, aligned, raw),
                    self._links(aligned, pieces),
                )
            )
        return drafts

    def _stretch(self, paragraph: etree._Element, aligned: Aligned, raw: str) -> Stretch:
        twin = self._twins.get(paragraph)
        return Stretch(
            at=0,
            paragraph=self._number[paragraph],
            twin=None if twin is None else self._number[twin],
            starts=aligned.starts,
            ends=aligned.ends,
            raw=raw[aligned.starts[0] : aligned.ends[-1]],
        )

    def _gap(self, paragraph: etree._Element, font: Font) -> float:
        spacing = self._found.styles.spacing(paragraph)
        style = val(paragraph.find(P_PROPS), "pStyle")
        points = spacing.before
        if self._after is not None:
            last, last_style = self._after
            if style == last_style and spacing.is_contextual and last.is_contextual:
                points = 0.0
            else:  # Word sets the larger of the two, not the sum
                points = max(spacing.before, last.after)
        empty, self._empty = self._empty, 0
        self._after = (spacing, style)
        return round(points / (max(font.size, 1.0) * LINE_HEIGHT) + empty, 2)

    def _links(self, aligned: Aligned, pieces: tuple[Piece, ...]) -> tuple[Link, ...]:
        found: list[tuple[Source, int, int]] = []
        for piece in pieces:
            if piece.link is None:
                continue
            start, end = _where(aligned, piece)
            if start >= end:
                continue
            if found and found[-1][0] == piece.link and found[-1][2] == start:
                found[-1] = (piece.link, found[-1][1], end)
            else:
                found.append((piece.link, start, end))
        return tuple(
            Link(url, aligned.text[start:end].strip())
            for source, start, end in found
            if (url := self._address(source)) is not None
        )

    def _address(self, source: Source) -> str | None:
        if source.relation is None:
            return source.address
        relation = self._relations.get(source.relation)
        return relation.target if relation is not None and relation.is_external else None

    def _picture_links(self, paragraph: etree._Element) -> None:
        seen = {link.url for link in self._found.links if link.line is None}
        for click in paragraph.iter("{*}hlinkClick"):
            url = self._address(Source(relation=click.get(RELATION_ID, "")))
            if url is not None and url not in seen:
                seen.add(url)
                self._found.links.append(Link(url))

    # tables

    def _table(self, table: etree._Element, spot: Spot) -> None:
        own = replace(spot, block=self._found.new_block())
        if own.place == "body":
            own = replace(own, place="table")
        backed = own.is_backed or is_backed(table.find(w("tblPr")), self._found.styles)
        for row in _iter_inside(table, ROW):
            cells = list(_iter_inside(row, CELL))
            inside = replace(own, is_backed=backed)
            if not self._joined(cells, inside):
                self._cells(cells, inside)
        self._after, self._empty = None, 0

    def _cells(self, cells: list[etree._Element], spot: Spot) -> None:
        tall: list[range] = []
        for cell in cells:
            begin = len(self._found.lines)
            self._after, self._empty = None, 0
            shaded = spot.is_backed or is_backed(cell.find(w("tcPr")), self._found.styles)
            own = replace(spot, block=self._found.new_block(), is_backed=shaded)
            self._walk(cell, own)
            tall.append(range(begin, len(self._found.lines)))
        columns = [lines for lines in tall if len(lines) > 2]
        if len(columns) > 1:
            self._found.in_columns += [i for lines in columns for i in lines]

    def _joined(self, cells: list[etree._Element], spot: Spot) -> bool:
        """Add a row of short entries (date, title) as one line; return whether it is."""
        paragraphs = [p for cell in cells for p in cell.iter(P) if pieces_of(p)]
        if len(paragraphs) < 2 or any(_is_complex(cell) for cell in cells):
            return False
        saved = self._after, self._empty
        backed = spot.is_backed or any(
            is_backed(c.find(w("tcPr")), self._found.styles) for c in cells
        )
        inside = replace(spot, is_backed=backed)
        rows = [self._drafts(p, inside) for p in paragraphs]
        drafts = [row[0] for row in rows if row]
        if not _is_row(rows, drafts):
            self._after, self._empty = saved
            return False
        self._add_row(drafts, spot)
        return True

    def _add_row(self, drafts: list[Draft], spot: Spot) -> None:
        text, stretches, looks = "", [], []
        index = len(self._found.lines)
        for draft in drafts:
            text += "\t" if text else ""
            at = len(text)
            stretches.append(replace(draft.stretch, at=at))
            looks += [
                replace(k, start=k.start + at, end=k.end + at) for k in draft.line.looks
            ]
            text += draft.line.text
            self._found.links += [replace(link, line=index) for link in draft.links]
        line = replace(
            drafts[0].line,
            text=text,
            number=index + 1,
            looks=tuple(looks),
            anchor=DocxAnchor(self._part, tuple(stretches)),
        )
        self._found.lines.append(line)
        if spot.in_control:
            self._found.in_controls.append(index)


def _is_row(rows: list[list[Draft]], drafts: list[Draft]) -> bool:
    if len(drafts) < 2 or any(len(row) > 1 for row in rows):
        return False
    lines = [draft.line for draft in drafts]
    if any(line.bullet or line.heading or not line.visible for line in lines):
        return False
    if lines[0].text.isupper() and not any(c.isdigit() for c in lines[0].text):
        return False  # a section's heading beside the section
    return all(len(line.text) <= MAX_CELL for line in lines) and (
        sum(len(line.text) for line in lines) <= MAX_ROW
    )


def _is_complex(cell: etree._Element) -> bool:
    """Whether a cell holds more than one line of plain text."""
    with_text = [p for p in cell.iter(P) if pieces_of(p)]
    return len(with_text) > 1 or any(
        next(cell.iter(name), None) is not None for name in (TABLE, w("txbxContent"))
    )


def _iter_inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield rows of a table or cells of a row, content controls around them unwrapped."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in WRAPPERS:
            yield from _iter_inside(child, name)


def _is_control(control: etree._Element) -> bool:
    # page numbers and tables of contents are controls that Word makes itself
    return control.find(f"{w('sdtPr')}/{w('docPartObj')}") is None


def _has_frame(paragraph: etree._Element) -> bool:
    frame = paragraph.find(f"{P_PROPS}/{w('framePr')}")
    return frame is not None and frame.get(w("dropCap"), "none") == "none"


def _is_indented(paragraph: etree._Element, raw: str, offsets: range | list[int]) -> bool:
    if raw[offsets[0]].isspace():
        return True
    indent = paragraph.find(f"{P_PROPS}/{w('ind')}")
    if indent is None:
        return False
    left = number(indent.get(w("left")) or indent.get(w("start")))
    return left is not None and left >= _INDENTED


def _split_mark(aligned: Aligned, indented: bool) -> tuple[str | None, Aligned]:
    mark, rest = split_bullet(aligned.text, indented=indented)
    return mark, aligned.cut(len(aligned.text) - len(rest))


def _rows(
    raw: str, pieces: tuple[Piece, ...], fonts: list[Font], spot: Spot
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
        if hidden.isdisjoint(offsets):
            yield True, offsets
            continue
        for visible in (True, False):
            apart = [at for at in offsets if (at in hidden) != visible]
            if any(not raw[at].isspace() for at in apart):
                yield visible, apart


def _is_hidden(font: Font, spot: Spot) -> bool:
    if font.is_hidden or font.size <= MAX_TINY:
        return True
    return font.is_white and not (font.is_shaded or spot.is_backed)


def _where(aligned: Aligned, piece: Piece) -> tuple[int, int]:
    return bisect_left(aligned.starts, piece.start), bisect_left(aligned.starts, piece.end)


def _looks(
    aligned: Aligned, pieces: tuple[Piece, ...], fonts: list[Font]
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
