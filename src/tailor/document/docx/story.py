"""One part of a DOCX (body, header, note) becomes Lines in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from tailor.document.document import Line, Link, Place
from tailor.document.docx.boxes import Box, boxes_of, is_backed, sorted_boxes
from tailor.document.docx.names import (
    ALTERNATE,
    P_PROPS,
    RELATION_ID,
    TABLE,
    WRAPPERS,
    P,
    on,
    val,
    w,
)
from tailor.document.docx.paragraph import Draft, Ground, Spot, drafts_of
from tailor.document.docx.pieces import Source
from tailor.document.docx.styles import Spacing
from tailor.document.docx.table import (
    Cell,
    dated_row,
    full_cells,
    is_entry,
    joined,
    names_sections,
    rows_of,
)

LINE_HEIGHT = 1.2  # of the font size, where a file says nothing else
_FLOW = 180_000  # EMU: about the height of an empty paragraph
_TALL = 3  # lines: two cells of so many side by side are columns


@dataclass(slots=True)
class Found:
    """What all stories of a file have given so far.

    in_controls: indexes of lines inside form fields and content controls.
    in_columns: indexes of lines in table cells that stand side by side as columns.
    """

    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: int = 0
    in_controls: list[int] = field(default_factory=list)
    in_columns: list[int] = field(default_factory=list)

    def new_block(self) -> int:
        """Return a number that no column, cell or box had before."""
        self.blocks += 1
        return self.blocks

    def add(self, line: Line, links: Sequence[Link], spot: Spot) -> None:
        """Append a line, numbered, with its links."""
        index = len(self.lines)
        self.lines.append(replace(line, number=index + 1))
        self.links += [replace(link, line=index) for link in links]
        if spot.in_control:
            self.in_controls.append(index)


class Story:
    """Walks the blocks of one part and adds its lines to what was found."""

    def __init__(self, part: str, ground: Ground, found: Found) -> None:
        self._part = part
        self._ground = ground
        self._found = found
        self._floating: list[tuple[float, Box]] = []
        self._flow = 0.0
        self._beside: list[Draft] = []
        self._is_left = False
        self._empty = 0
        self._above: tuple[Spacing, str | None] | None = None

    def read(self, parent: etree._Element, place: Place, *, is_backed: bool) -> None:
        """Add the lines of everything below an element."""
        self._walk(parent, Spot(place, self._found.new_block(), is_backed))

    def _walk(self, parent: etree._Element, spot: Spot) -> None:
        for child in parent:
            if child.tag == P:
                self._paragraph(child, spot)
            elif child.tag == TABLE:
                self._land(spot)
                self._table(child, spot)
            elif child.tag == w("sdt"):
                self._walk(child, replace(spot, in_control=_is_control(child)))
            elif child.tag in WRAPPERS:
                self._walk(child, spot)
            elif child.tag == ALTERNATE and len(child):
                self._walk(child[0], spot)
            if child.tag != P:
                self._land(spot)
        self._land(spot)

    def _paragraph(self, paragraph: etree._Element, spot: Spot) -> None:
        spot = self._framed(paragraph, spot)
        leading, trailing = boxes_of(paragraph)
        self._float(leading, spot)
        drafts = drafts_of(paragraph, self._ground, spot)
        if drafts or _ends_page(paragraph):
            self._land(spot)
        for i, draft in enumerate(drafts):
            gap = 0.0 if i else self._gap(paragraph, draft.line)
            row = self._with_dates(draft)
            line = replace(joined(row, self._part, like=draft), gap=gap)
            self._found.add(line, [link for d in row for link in d.links], spot)
        if not drafts and not leading and not trailing:
            self._empty += 1
        self._float(trailing, spot)
        self._flow += _FLOW
        self._picture_links(paragraph)

    def _float(self, boxes: list[Box], spot: Spot) -> None:
        """Keep boxes back: their order in the file says nothing about their places."""
        for box in boxes:
            frames = {other.frame for _, other in self._floating}
            if frames - {box.frame}:
                self._land(spot)
            self._floating.append((self._flow, box))
            if box.frame is None:
                self._land(spot)

    def _land(self, spot: Spot) -> None:
        """Read the boxes that were kept back, in the order of their places."""
        boxes = sorted_boxes(self._floating)
        self._floating = []
        self._flow = 0.0
        for box in boxes:
            self._box(box, spot)

    def _with_dates(self, draft: Draft) -> list[Draft]:
        """Return a draft, and what stands beside it in a row with dates, in order."""
        if not self._beside:
            return [draft]
        other = self._beside.pop(0)
        return [other, draft] if self._is_left else [draft, other]

    def _framed(self, paragraph: etree._Element, spot: Spot) -> Spot:
        if not _has_frame(paragraph) or spot.place not in ("body", "table"):
            return spot
        before = paragraph.getprevious()
        if before is not None and before.tag == P and _has_frame(before):
            return replace(spot, place="textbox", block=self._found.blocks)
        return replace(spot, place="textbox", block=self._found.new_block())

    def _box(self, box: Box, spot: Spot) -> None:
        self._ground.twins.update(box.twins)
        place: Place = "textbox" if spot.place in ("body", "table") else spot.place
        backed = spot.is_backed or box.is_filled
        saved, self._above, self._empty = self._above, None, 0
        self._walk(box.content, Spot(place, self._found.new_block(), backed))
        self._above, self._empty = saved, 0

    def _gap(self, paragraph: etree._Element, line: Line) -> float:
        spacing = self._ground.styles.spacing(paragraph)
        style = val(paragraph.find(P_PROPS), "pStyle")
        points = spacing.before
        if self._above is not None:
            above, above_style = self._above
            if style == above_style and spacing.is_contextual and above.is_contextual:
                points = 0.0
            else:  # Word sets the larger of the two, not the sum
                points = max(spacing.before, above.after)
        empty, self._empty = self._empty, 0
        self._above = (spacing, style)
        return round(points / (max(line.size or 1.0, 1.0) * LINE_HEIGHT) + empty, 2)

    def _picture_links(self, paragraph: etree._Element) -> None:
        seen = {link.url for link in self._found.links if link.line is None}
        for click in paragraph.iter("{*}hlinkClick"):
            url = self._ground.address(Source(relation=click.get(RELATION_ID, "")))
            if url is not None and url not in seen:
                seen.add(url)
                self._found.links.append(Link(url))

    def _table(self, table: etree._Element, spot: Spot) -> None:
        backed = spot.is_backed or is_backed(table.find(w("tblPr")), self._ground.styles)
        place: Place = "table" if spot.place == "body" else spot.place
        own = replace(spot, place=place, block=self._found.new_block(), is_backed=backed)
        rows = list(rows_of(table))
        full = [full_cells(cells, self._ground, self._shaded(cells, own)) for cells in rows]
        beside_sections = names_sections(full)
        for cells, row in zip(rows, full, strict=True):
            if is_entry(row, beside_sections=beside_sections):
                self._row(row, own)
            elif dated := dated_row(row):
                self._beside, self._is_left = [*dated.beside], dated.is_left
                self._cells([dated.entry], own)
            else:
                self._cells(cells, own)
        self._above = None

    def _row(self, row: tuple[Cell, ...], spot: Spot) -> None:
        drafts = [cell.drafts[0] for cell in row]
        links = [link for draft in drafts for link in draft.links]
        line = joined(drafts, self._part, like=drafts[0])
        self._found.add(replace(line, gap=float(self._empty)), links, spot)
        self._empty = 0
        for cell in row:
            self._picture_links(cell.element)

    def _cells(self, cells: list[etree._Element], spot: Spot) -> None:
        tall: list[range] = []
        above = self._empty
        for cell in cells:
            begin = len(self._found.lines)
            self._above, self._empty = None, 0 if any(tall) else above
            own = replace(self._shaded([cell], spot), block=self._found.new_block())
            self._walk(cell, own)
            tall.append(range(begin, len(self._found.lines)))
        self._empty = 0 if any(tall) else above + 1
        columns = [lines for lines in tall if len(lines) >= _TALL]
        if len(columns) > 1:
            self._found.in_columns += [i for lines in columns for i in lines]

    def _shaded(self, cells: list[etree._Element], spot: Spot) -> Spot:
        styles = self._ground.styles
        backed = any(is_backed(cell.find(w("tcPr")), styles) for cell in cells)
        return replace(spot, is_backed=spot.is_backed or backed)


def _is_control(control: etree._Element) -> bool:
    # page numbers and tables of contents are controls that Word makes itself
    return control.find(f"{w('sdtPr')}/{w('docPartObj')}") is None


def _ends_page(paragraph: etree._Element) -> bool:
    if any(on(props, "pageBreakBefore") for props in paragraph.iter(P_PROPS)):
        return True
    breaks = paragraph.iter(w("br"), w("lastRenderedPageBreak"))
    return any(e.tag != w("br") or e.get(w("type")) == "page" for e in breaks)


def _has_frame(paragraph: etree._Element) -> bool:
    frame = paragraph.find(f"{P_PROPS}/{w('framePr')}")
    return frame is not None and frame.get(w("dropCap"), "none") == "none"
