"""How headings look, and which looks of one document are those of its headings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tailor.document import Line
from tailor.resume.resume import SectionKind

STRONG = frozenset({"work", "education", "skills", "summary", "certificates"})


@dataclass(frozen=True, slots=True)
class Style:
    """What headings of one document have in common."""

    level: int
    size: float
    is_bold: bool
    is_caps: bool


def style_of(line: Line) -> Style:
    """Return how a line looks; sizes are rounded to half a point."""
    letters = [c for c in line.text if c.isalpha()]
    caps = bool(letters) and all(c.isupper() or not c.islower() for c in letters)
    return Style(line.heading or 0, round((line.size or 0) * 2) / 2, line.is_bold, caps)


def accepted_styles(
    words: Mapping[int, SectionKind], styles: Mapping[int, Style]
) -> frozenset[Style]:
    """Return the looks that headings have: those with the most different kinds."""
    kinds: dict[Style, set[SectionKind]] = {}
    for number, kind in words.items():
        kinds.setdefault(styles[number], set()).add(kind)
    if not kinds:
        return frozenset()

    def weight(style: Style) -> tuple[int, int, float, bool]:
        strong = len(kinds[style] & STRONG)
        return (
            2 * strong + len(kinds[style]),
            bool(style.level),
            style.size,
            style.is_bold,
        )

    best = max(kinds, key=weight)
    return frozenset(
        style
        for style in kinds
        if style == best
        or (_as_strong(style, best) and kinds[style] & STRONG)
        or _stronger(style, best)
        or _is_loud(style, best)
    )


def _as_strong(style: Style, best: Style) -> bool:
    return (
        (style.level or 9) <= (best.level or 9)
        and style.size >= best.size
        and style.is_bold >= best.is_bold
        and style.is_caps >= best.is_caps
    )


def _is_loud(style: Style, best: Style) -> bool:
    """Bold capitals a little smaller than the others: "ABOUT ME" on top of a column."""
    return (
        style.is_bold
        and style.is_caps
        and style.size >= best.size * 0.75
        and (style.level or 9) <= (best.level or 9)
    )


def _stronger(style: Style, best: Style) -> bool:
    return _as_strong(style, best) and (not best.level or 0 < style.level <= best.level)


def body_style(lines: Sequence[Line]) -> Style | None:
    """Return the look of most of the text."""
    counts: Counter[Style] = Counter()
    for line in lines:
        if line.visible:
            counts[style_of(line)] += len(line.text)
    return counts.most_common(1)[0][0] if counts else None


def loudness(style: Style) -> tuple[float, bool, bool]:
    """Return what orders looks: size, then bold, then capitals."""
    return style.size, style.is_bold, style.is_caps
