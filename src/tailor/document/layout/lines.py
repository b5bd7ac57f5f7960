"""Reading order from geometry: the glyphs of a page become Lines.

Glyphs are gathered into pieces (`layout_pieces`), pieces into the blocks of columns
(`layout_columns`), the rows of a block into Lines. No file format is known here:
glyphs come in, in points, origin top left.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from statistics import median

from tailor.document.bullet import split_bullet
from tailor.document.document import Box, Line, Look
from tailor.document.layout.columns import blocks_of
from tailor.document.layout.glyph import WORD_GAP, WRITTEN, Glyph, Piece, Row, Style
from tailor.document.layout.pieces import pieces_of
from tailor.document.layout.rows import with_words_whole
from tailor.document.layout.text import text_of
from tailor.text import normalise

__all__ = ["Glyph", "Layout", "Style", "lines_of"]

_TALL = 0.3  # of the page: columns this high are the page's
_DEEPER = 0.35  # font sizes: a mark this much further in is a level deeper


@dataclass(frozen=True, slots=True)
class Layout:
    """The Lines of a page in reading order.

    columns: whether some stand side by side.
    sides: the numbers of the blocks that do.
    edge: where the right one of two tall columns begins.
    """

    lines: tuple[Line, ...]
    columns: bool
    sides: frozenset[int] = frozenset()
    edge: float | None = None


def lines_of(
    glyphs: Sequence[Glyph],
    *,
    page: int,
    block: int = 0,
    rules: Sequence[Box] = (),
    edge: float | None = None,
) -> Layout:
    """Return the Lines of one page.

    Args:
        glyphs: of one direction, in the order in which the file draws them.
        page: counted from 1.
        block: the number of the first block.
        rules: thin lines that are drawn across a part of the page.
        edge: where the right column begins on the page before; None where none does.
    """
    pieces = pieces_of(glyphs)
    seen = blocks_of([p for p in pieces if p.glyphs[0].style.visible], rules, edge)
    unseen = blocks_of([p for p in pieces if not p.glyphs[0].style.visible])
    usual = _usual_leading([b.rows for b in seen])
    lines: list[Line] = []
    rows: list[Row] = []
    sides: set[int] = set()
    for part in (seen, unseen):
        for at, part_block in enumerate(part):
            rows.extend(part_block.rows)
            if at + 1 == len(part) or part[at + 1].column != part_block.column:
                lines.extend(_lines_of_block(with_words_whole(rows), page, block, usual))
                if part_block.column:
                    sides.add(block)
                block, rows = block + 1, []
    found = tuple(lines)
    columns = any(b.column for b in seen)
    return Layout(found, columns, frozenset(sides), _edge(found, sides))


def _edge(lines: Sequence[Line], sides: Container[int]) -> float | None:
    boxes: dict[int, list[Box]] = {}
    for line in lines:
        if line.block in sides and line.box is not None:
            boxes.setdefault(line.block, []).append(line.box)
    columns = [
        Box(
            min(b.left for b in some),
            min(b.top for b in some),
            max(b.right for b in some),
            max(b.bottom for b in some),
        )
        for some in boxes.values()
    ]
    height = max((c.bottom for c in columns), default=0.0)
    for left, right in permutations(columns, 2):
        beside = min(left.bottom, right.bottom) - max(left.top, right.top)
        if left.right <= right.left and beside >= _TALL * height:
            return right.left
    return None


def _lines_of_block(rows: Sequence[Row], page: int, block: int, usual: float) -> list[Line]:
    lines: list[Line] = []
    levels: list[float] = []  # left edges of the list levels that are open
    last: float | None = None
    alone: tuple[str, Piece] | None = None  # a mark whose text stands a little lower
    for row in rows:
        raw, looks = text_of(row)
        mark, text = split_bullet(raw.lstrip(), indented=_has_mark_gap(row))
        cut = len(raw) - len(text)
        text = normalise(text)
        if not text:
            alone = (mark, row[0]) if mark is not None else None
            continue
        left, base, size = row[0].left, row[0].base, max(p.size for p in row)
        if alone and mark is None and _is_of(alone[1], row[0]):
            mark, left = alone[0], alone[1].left
        alone = None
        levels = _levels(levels, left, size, is_item=mark is not None)
        gap = 0.0 if last is None else max(0.0, (base - last) / (usual * size) - 1)
        last = base
        lines.append(
            Line(
                text,
                page=page,
                box=_box(row),
                visible=row[0].glyphs[0].style.visible,
                bullet=mark,
                level=len(levels) - 1 if mark is not None else 0,
                gap=round(gap, 2),
                place="form" if any(p.glyphs[-1].style.form for p in row) else "body",
                block=block,
                looks=_shifted(looks, cut, len(text)),
            )
        )
    return lines


def _levels(
    levels: Sequence[float], left: float, size: float, *, is_item: bool
) -> list[float]:
    """Return the list levels that are open after a line that begins at `left`."""
    slack = _DEEPER * size
    if not is_item:
        return [] if levels and left < levels[0] + slack else list(levels)
    outer = [level for level in levels if level <= left + slack]
    return outer if outer and outer[-1] >= left - slack else [*outer, left]


def _is_of(mark: Piece, text: Piece) -> bool:
    return 0 < text.left - mark.right <= 4 * text.size and text.base - mark.base < text.size


def _box(row: Row) -> Box:
    return Box(
        min(p.left for p in row),
        min(p.top for p in row),
        max(p.right for p in row),
        max(p.bottom for p in row),
    )


def _has_mark_gap(row: Row) -> bool:
    """Whether white space follows the first glyph that is none between words.

    It is wider, or is the only one on a page of written spaces that isn't written.
    """
    piece = row[0]
    if len(piece.glyphs) < 2:
        return False
    gap = piece.glyphs[1].left - piece.glyphs[0].right
    is_unwritten = piece.writes_spaces and piece.spaced[1] != WRITTEN
    return gap > (WORD_GAP if is_unwritten else 0.45) * piece.size


def _shifted(looks: Sequence[Look], cut: int, length: int) -> tuple[Look, ...]:
    return tuple(
        Look(max(0, k.start - cut), min(length, k.end - cut), k.size, k.bold, k.italic)
        for k in looks
        if k.end > cut and k.start - cut < length
    )


def _usual_leading(blocks: Sequence[Sequence[Row]]) -> float:
    """Return the usual distance of baselines, in font sizes."""
    steps = [
        (after[0].base - row[0].base) / row[0].size
        for rows in blocks
        for row, after in pairwise(rows)
    ]
    near = [step for step in steps if 0.8 <= step <= 2.2]
    return median(near) if near else 1.3
