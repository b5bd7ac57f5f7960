"""The text of a built paragraph: how source lines become it, and its look in runs."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tailor.document import Line
from tailor.output.built.design import Style
from tailor.output.built.paragraph import Paragraph, is_number

GAP = " \t"  # a bare tab glues "Inc." to "March" in readers that strip tags
MOST_RIGHT = 40  # characters that may stand at the right edge
MOST_EMS = 44  # of a line that has room for a wide gap
WIDEST, MOST_GAP = 1.15, 200  # of our estimate, bold as it may be; twips of a gap
_OWN_LOOK: frozenset[Style] = frozenset({"Normal", "Spaced", "ListBullet", "Subtitle"})


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
    has_edge: its last wide gap reaches to the right edge.
    """

    text: str
    offsets: tuple[tuple[int, tuple[int, ...]], ...]
    looks: tuple[Look, ...]
    has_edge: bool = False

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
) -> Text:
    """Return the text of a paragraph, with the place of every source character."""
    text = ""
    offsets: list[tuple[int, tuple[int, ...]]] = []
    looks: list[Look] = []
    for part in paragraph.parts:
        line = lines[part.line]
        if part.is_rule:
            offsets.append((part.line, (len(text),) * (len(line.text) + 1)))
            continue
        text += part.glue if not text or not text.endswith(" ") else ""
        if line.bullet and (paragraph.style != "ListBullet" or is_number(line.bullet)):
            text += f"{line.bullet} "
        looks += [Look()] * (len(text) - len(looks))
        flags = _looks(paragraph, part.line, line, links.get(part.line, ()))
        places: list[int] = []
        for i, character in enumerate(line.text):
            places.append(len(text))
            shown = character
            if character == "\t":
                shown = GAP
            elif part.drops_hyphen and i == len(line.text) - 1:
                shown = ""
            text += shown
            looks += [flags[i]] * len(shown)
        offsets.append((part.line, (*places, len(text))))
    has_edge = _has_edge(text, paragraph.style)
    return Text(text, tuple(offsets), tuple(_directed(text, looks)), has_edge)


def ems(text: str) -> float:
    """Return about how wide a text is in Arial, in ems."""
    return sum(_em(character) for character in text)


def stops(text: Text, points: float) -> Iterator[int]:
    """Yield where the gaps before the last one end, in twips from the left.

    Behind what stands before them, generously: past its stop a gap would go to the edge.
    """
    before, at = text.text.split("\t")[:-2], 0
    for i in range(len(before)):
        width = ems("".join(before[: i + 1])) * points * 20 * WIDEST
        at = max(at + MOST_GAP, round(width) + MOST_GAP)
        yield at


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    for character in text:
        if character.isalpha():
            return unicodedata.bidirectional(character) in ("R", "AL")
    return False


def _em(character: str) -> float:
    if character in "iljI.,:;'|!ftr()[]/- \t":
        return 0.29
    if character.isupper() or character in "mwMW@%&":
        return 0.72
    return 1.0 if ord(character) > 0x2E80 else 0.55


def _has_edge(text: str, style: Style) -> bool:
    """Whether the last wide gap pushes a date or a place to the right edge."""
    left, _, right = text.rpartition("\t")
    if not left.strip() or len(right) > MOST_RIGHT or ems(text) > MOST_EMS:
        return False
    if style in ("Role", "RoleMore"):
        return True
    return "\t" not in left and any(c.isdigit() for c in right)


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
