"""The text of a built paragraph: how source lines become it, and its look in runs."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tailor.document import Line
from tailor.output.built.design import Style
from tailor.output.built.joint import GAP
from tailor.output.built.paragraph import Paragraph, is_number
from tailor.output.built.row import MOST_RIGHT

OVER = " \n\t"  # the gap before what stands at the right edge one row below
MARKS = "|\u00b7\u2022\u2502/"  # what parts the entries of a line by itself
# a level of a language ("C1") and a tool's number ("Fluke 1587") are none
_DATE = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|\d\d?[/.]\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MARKED: frozenset[Style] = frozenset({"ListBullet", "Contact"})  # or free of a mark
_OWN_LOOK: frozenset[Style] = frozenset({"Normal", "Spaced", "ListBullet", "Headline"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a run of characters shares."""

    bold: bool = False
    italic: bool = False
    rtl: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph's text.

    offsets: for each of its source lines, where each character stands in `text`, and
        one more for the line's end.
    looks: one for each character.
    to_edge: what stands behind its last wide gap belongs at the right edge.
    is_broken: it stands there one row below.
    """

    text: str
    offsets: tuple[tuple[int, tuple[int, ...]], ...]
    looks: tuple[Look, ...]
    to_edge: bool = False
    is_broken: bool = False

    def runs(self) -> Iterator[tuple[Look, str]]:
        """Yield stretches that look alike."""
        at = 0
        for look, same in groupby(self.looks):
            end = at + sum(1 for _ in same)
            yield look, self.text[at:end]
            at = end


def text_of(
    paragraph: Paragraph,
    lines: Sequence[Line],
    links: dict[int, list[tuple[int, int, str]]],
    *,
    is_broken: bool = False,
) -> Text:
    """Return the text of a paragraph, with the place of every source character.

    is_broken: what belongs at the right edge has no room there beside the rest.
    """
    text = ""
    gaps = sum(lines[p.line].text.count("\t") + (p.glue == GAP) for p in paragraph.parts)
    offsets: list[tuple[int, tuple[int, ...]]] = []
    looks: list[Look] = []
    for part in paragraph.parts:
        line = lines[part.line]
        if part.is_rule:
            offsets.append((part.line, (len(text),) * (len(line.text) + 1)))
            continue
        gaps -= part.glue == GAP
        glue = _gap(gaps) if is_broken and part.glue == GAP else part.glue
        text += glue if not text or not text.endswith(" ") else ""
        if line.bullet and (paragraph.style not in _MARKED or is_number(line.bullet)):
            text += f"{line.bullet} "
        looks += [Look()] * (len(text) - len(looks))
        flags = _looks(paragraph, part.line, line, links.get(part.line, ()))
        places: list[int] = []
        for i, character in enumerate(line.text):
            places.append(len(text))
            shown = character
            if character == "\t":
                gaps -= 1
                shown = GAP if _is_wide(line.text, i, paragraph.style) else " "
                if is_broken:  # a stop before the edge would hold what goes there
                    shown = _gap(gaps)
            elif part.drops_hyphen and i == len(line.text) - 1:
                shown = ""
            text += shown
            looks += [flags[i]] * len(shown)
        offsets.append((part.line, (*places, len(text))))
    to_edge = _to_edge(text, paragraph.style)
    looks = list(_directed(text, looks))
    return Text(text, tuple(offsets), tuple(looks), to_edge, is_broken)


def _gap(more: int) -> str:
    """Return a gap of a row that is broken before its last one."""
    return "  " if more else OVER


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    for character in text:
        if character.isalpha():
            return unicodedata.bidirectional(character) in ("R", "AL")
    return False


def _is_wide(text: str, at: int, style: Style) -> bool:
    """Whether a wide gap of the source stays one: not in a name, nor beside a mark."""
    around = text[:at].rstrip()[-1:] + text[at + 1 :].lstrip()[:1]
    return style != "Name" and not any(mark in MARKS for mark in around)


def _to_edge(text: str, style: Style) -> bool:
    """Whether what stands behind the last wide gap is a date or a place of an entry."""
    left, _, right = text.rpartition("\t")
    if not left.strip() or len(right) > MOST_RIGHT or style == "Contact":
        return False
    is_date = _DATE.search(right) is not None
    if style in ("Role", "RoleMore"):
        # dates on the left: behind them stands the entry, or "4 years 9 months"; far from
        # it some readers put those into the bullet below
        return is_date or not _YEAR.search(left)
    return is_date and "\t" not in left


def _looks(
    paragraph: Paragraph, index: int, line: Line, links: Sequence[tuple[int, int, str]]
) -> list[Look]:
    size = len(line.text)
    bold, italic = [False] * size, [False] * size
    url: list[str | None] = [None] * size
    strong = [span for span in paragraph.strong if span.line == index]
    for span in strong:
        bold[span.start : span.end] = [True] * len(bold[span.start : span.end])
    if paragraph.style in _OWN_LOOK:
        keeps_bold = not (paragraph.is_known and line.is_bold)
        for look in line.looks:
            for i in range(max(look.start, 0), min(look.end, size)):
                bold[i] = bold[i] or (look.bold and keeps_bold)
                italic[i] = italic[i] or look.italic
    for start, end, target in links:
        url[start:end] = [target] * len(url[start:end])
    return [
        Look(bold=b, italic=i, link=u) for b, i, u in zip(bold, italic, url, strict=True)
    ]


def _directed(text: str, looks: Sequence[Look]) -> Iterator[Look]:
    """Yield the looks with the direction that Word wants to be told."""
    if not any("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text):
        yield from looks
        return
    rtl = is_rtl(text)
    for character, look in zip(text, looks, strict=True):
        match unicodedata.bidirectional(character):
            case "R" | "AL":
                rtl = True
            case "L" | "EN":
                rtl = False
        yield Look(look.bold, look.italic, rtl, look.link)
