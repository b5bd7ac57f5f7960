"""What two sides of a gutter are to each other: rows to be read across, or columns."""

from collections.abc import Sequence
from itertools import pairwise

from tailor.document.layout.dates import is_date
from tailor.document.layout.glyph import Row
from tailor.document.layout.labels import INDENT, NARROW, are_dates, share_level
from tailor.document.layout.text import has_mark, text_of

ALIGNED = 2.0  # points; edges this near are one edge
_PADDING = 0.7  # font sizes; a frame around a word moves it in by less
_PADDED = 2.0  # font sizes between baselines: cells of a table, not lines of a text
_TITLE = 1.4  # of the type beside it: a person's name is as large
_CAPITALS = 5  # characters: "SKILLS", but not "ACLS"
_LOOSE = 1.45  # the same for short names and their values


def is_edge_of(rows: Sequence[Row], edge: float) -> bool:
    """Whether rows begin at an edge: two of them, or a heading and what is set in."""
    flush = sum(row[0].left - edge <= _PADDING * row[0].size for row in rows)
    lefts = [row[0].left for row in rows[1:]]
    is_set_in = len(lefts) > 1 and (
        max(lefts) - min(lefts) <= ALIGNED and lefts[0] - edge <= INDENT * rows[0][0].size
    )
    return flush > 1 or (is_set_in and rows[0][0].left - edge <= ALIGNED)


def is_set_right(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether the right side is a block at the right edge beside a name in large type."""
    ends = [row[-1].right for row in others]
    return (
        len(others) > 1
        and max(ends) - min(ends) <= ALIGNED
        and bool(rows)
        and rows[0][0].size >= _TITLE * max(row[0].size for row in others)
        and share_level(others, rows) <= 0.5
        and not is_date(text_of(others[0])[0])
    )


def are_beside_dates(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether the right side is dates: level with entries, or lower where they wrap."""
    share = sum(is_date(text_of(row)[0]) for row in others) / len(others)
    few = len(others) <= 0.6 * len(rows)
    return share > 0.8 or (share >= 0.4 and (few or share_level(others, rows) >= 0.7))


def make_rows(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether both sides are to be read across: places of entries, values of names."""
    level, other_level = share_level(rows, others), share_level(others, rows)
    few = len(others) <= 0.7 * len(rows)
    if few and other_level >= 0.8 and _is_sparse(others, rows):
        return True
    if level >= 0.9 and other_level >= 0.9 and _is_table(rows, others):
        return True
    named = sum(text_of(row)[0].endswith(":") for row in rows)
    return named >= 0.6 * len(rows) and level >= 0.8


def _is_table(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether rows that are all level are those of a table, not lines of two texts."""
    if are_dates([row[-1:] for row in others]):
        return True
    steps = [after[0].base - row[0].base for row, after in pairwise(rows)]
    if min(steps) >= _LOOSE * rows[0][0].size and _are_names(rows, others):
        return True
    if min(map(_n_capital_lines, (rows, others))) > 1:
        return False  # headings on both sides: each has sections of its own
    return (
        len(steps) > 1
        and min(steps) >= _PADDED * rows[0][0].size
        and all(len({len(row) for row in side}) == 1 for side in (rows, others))
    )


def _n_capital_lines(rows: Sequence[Row]) -> int:
    """Count lines in capitals among others: headings, where they are no short forms."""
    texts = [text_of(row)[0] for row in rows]
    capital = [text for text in texts if text.isupper() and len(text) >= _CAPITALS]
    return len(capital) if len(capital) < len(texts) else 0


def _are_names(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether the left side names what stands on the right: all short, all of one look."""
    looks = {(row[0].glyphs[0].style, len(row)) for row in rows}
    right = {(row[0].glyphs[0].style.size, len(row)) for row in others}
    width = max(row[-1].right for row in others) - min(row[0].left for row in rows)
    return (
        len(looks) == len(right) == 1
        and len({text_of(row)[0].isupper() for row in rows}) == 1  # no headings
        and not any(has_mark(row) for row in (*rows, *others))
        and max(row[0].right - row[0].left for row in rows) <= NARROW * width
    )


def _is_sparse(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether most of the rows have other rows between them."""
    parted = sum(
        any(row[0].bottom < other[0].base < after[0].top for other in others)
        for row, after in pairwise(rows)
    )
    return parted >= 0.5 * (len(rows) - 1)
