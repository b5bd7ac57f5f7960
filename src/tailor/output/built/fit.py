"""Which design a resume is set in: as many pages as the source had, the last one not bare.

The height is told from the widths of Arial's characters (measure.py), without a word
processor. LibreOffice 7.4 on 126 built resumes: the same number of pages, and the last
line's place within 0.01 of a page, 3 of them within 0.06.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from tailor.output.built.design import (
    DENSE,
    LEGIBLE,
    SMALL,
    SNUG,
    Design,
    Paper,
    indent,
    setting,
)
from tailor.output.built.measure import Word, rows, words
from tailor.output.built.paragraph import Paragraph
from tailor.output.built.tabs import is_too_long
from tailor.output.built.text import Text

LEAST = 0.2  # of the last page that should be filled: some eight rows
SPARE = 0.03  # of the last page, for what edits add: two rows
UNSURE = 30  # twips by which our estimate and a word processor differ on a page
ARIAL_LINE = 1.149  # of its size: ascent, descent and gap of the font, in its table hhea
RULE_TWIPS = 30  # the rule below a heading, with its distance
KEPT_ROWS = 2  # that Word keeps together at the top and at the bottom of a page


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph as it lies on paper: heights in twips."""

    rows: int
    row: float
    before: int
    after: int
    keeps_next: bool

    @property
    def height(self) -> float:
        return self.rows * self.row


@dataclass(frozen=True, slots=True)
class Draft:
    """The paragraphs of a resume and their texts, one way to join its lines."""

    made: Sequence[Paragraph]
    texts: Sequence[Text]


def fitting_design(
    drafts: Sequence[Draft], paper: Paper, *, pages: int | None
) -> tuple[int, Design]:
    """Return which draft in which design fills as many pages as the source.

    The last page must not be bare. What breaks no head is taken before what does, a
    legible size before a small one, an earlier draft before a later one.

    pages: of the source; None if it has none, then as few as legible ones need.
    Where nothing fills so many, fewer pages will do; where all need more, the densest.
    """
    tried = list(_tried(drafts, paper))
    least = (one.need[1] for one in tried if one.design is SNUG)
    most = pages or ceil(next(least))
    same = [one for one in tried if one.fills(most)]
    same.sort(key=lambda one: (one.design in SMALL, one.is_broken))
    fewer = [one for one in tried if one.need[1] <= most and one.is_full]
    bare = [one for one in tried if one.need[1] <= most]
    best = next(iter(same or fewer or bare), tried[-1])
    return best.draft, best.design


@dataclass(frozen=True, slots=True)
class _Try:
    """A draft in a design; need: how many pages at least and at most."""

    draft: int
    design: Design
    need: tuple[float, float]
    is_broken: bool

    @property
    def is_full(self) -> bool:
        """Whether the last page is the only one, or has more than a few rows."""
        return all(n <= 1 or n - floor(n) >= LEAST for n in self.need)

    def fills(self, pages: int) -> bool:
        return self.is_full and all(ceil(n) == pages for n in self.need)


def _tried(drafts: Sequence[Draft], paper: Paper) -> Iterator[_Try]:
    """Yield what can be taken, the best first; the densest last."""
    found = [[*_words(draft)] for draft in drafts]
    for designs in (LEGIBLE, SMALL):
        for number, draft in enumerate(drafts):
            for design in designs:
                need = _needs(draft.made, found[number], paper, design)
                pairs = zip(draft.made, draft.texts, strict=True)
                is_broken = any(is_too_long(p, text, design, paper) for p, text in pairs)
                yield _Try(number, design, need, is_broken)


def _words(draft: Draft) -> Iterator[Sequence[Word]]:
    for paragraph, text in zip(draft.made, draft.texts, strict=True):
        bold = [look.bold or _is_bold(paragraph) for look in text.looks]
        yield words(text.text, bold)


def _is_bold(paragraph: Paragraph) -> bool:
    return setting(DENSE, paragraph.style).is_bold


def _needs(
    made: Sequence[Paragraph], found: Sequence[Sequence[Word]], paper: Paper, design: Design
) -> tuple[float, float]:
    """Return how many pages a design needs at least and at most, the last one as a part."""
    room = paper.text_width(design)
    blocks = [
        _block(paragraph, own, design, room)
        for paragraph, own in zip(made, found, strict=True)
    ]
    high = paper.height - 2 * design.top
    return (
        _pages(blocks, high + UNSURE) + SPARE,
        _pages(blocks, high - UNSURE) + SPARE,
    )


def _pages(blocks: Sequence[_Block], high: float) -> float:
    page, at, after = 0, 0.0, 0
    for group in _groups(blocks):
        if at and at + _least(group, after) > high:
            page, at = page + 1, 0.0
        for block in group:
            at += max(after, block.before) if at else 0
            turned, at = _laid(block, at, high)
            page, after = page + turned, block.after
    return page + at / high


def _block(paragraph: Paragraph, own: Sequence[Word], design: Design, room: int) -> _Block:
    how = setting(design, paragraph.style)
    if paragraph.style == "ListBullet":
        room -= indent(design, paragraph.level)
    leading = floor(design.leading / 2.4) / 100  # LibreOffice takes whole hundredths
    row = how.points * 20 * ARIAL_LINE * leading
    count = rows(own, room / 20 / how.points)
    if paragraph.style == "Heading1":
        row += RULE_TWIPS / count
    keeps = how.keeps_next if paragraph.keeps_next is None else paragraph.keeps_next
    return _Block(count, row, how.before, how.after, keeps)


def _groups(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """Yield the paragraphs that are kept with the next one, with that one."""
    group: list[_Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_next:
            yield group
            group = []
    if group:
        yield group


def _least(group: Sequence[_Block], after: int) -> float:
    """Return how much of a page a group needs if its last paragraph goes on overleaf."""
    high = 0.0
    for block in group:
        high += max(after, block.before)
        is_parted = block is group[-1] and block.rows >= 2 * KEPT_ROWS
        high += KEPT_ROWS * block.row if is_parted else block.height
        after = block.after
    return high


def _laid(block: _Block, at: float, high: float) -> tuple[int, float]:
    """Return how many pages a paragraph turns, and where on the last one it ends."""
    turned, left = 0, block.rows
    while at + left * block.row > high:
        here = min(int((high - at) // block.row), left - KEPT_ROWS)
        if here < KEPT_ROWS and at == 0:
            break  # a row that is higher than a page
        left -= here if here >= KEPT_ROWS else 0
        turned, at = turned + 1, 0.0
    return turned, at + left * block.row
