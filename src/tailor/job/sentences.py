"""The sentences of an ad: wrapped lines joined, each character traced to its line."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.document import Document, Line, Span
from tailor.job.listed import unmarked_items
from tailor.job.sections import tells_an_act
from tailor.job.words import pattern
from tailor.job.zones import Zone, labels_in, zone_of_sentence, zones
from tailor.text import iter_sentences

# text of a page glued together: "or related discipline.Education may be"
_GLUED = re.compile(r"(?<=[a-z]{3}[.!?])(?=[A-Z]\w+\s|\d+\. ?[A-Z])")
LONGEST = 800  # characters of a sentence; nobody writes a longer one
WRAPPED_AT_MOST = 110  # columns: longer lines are not wrapped by hand


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or an item of a list, as a person reads it.

    starts: where each piece begins in `text`; pieces: the stretch of a line for each.
    is_item: whether it stands in a list item.
    is_prose: whether no heading says what it is; then its words alone do.
    """

    text: str
    zone: Zone
    starts: tuple[int, ...]
    pieces: tuple[Span, ...]
    is_item: bool = False
    is_prose: bool = False

    def quote(self, at: int) -> tuple[Span, str]:
        """Return the part of the sentence in the line where a character stands."""
        piece = bisect_right(self.starts, at) - 1
        span, low = self.pieces[piece], self.starts[piece]
        return span, self.text[low : low + span.end - span.start]


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Return every sentence of the ad with its zone, headings left out."""
    of_line = zones(document)
    out: list[Sentence] = []
    for block in _blocks(document, of_line):
        out.extend(_cut(document, block, of_line[block[0]]))
    return tuple(out)


def _blocks(document: Document, of_line: tuple[Zone, ...]) -> list[list[int]]:
    """Join the lines that are one paragraph or one list item."""
    lines = document.lines
    width = max((len(line.text) for line in lines), default=0)
    width = width if width <= WRAPPED_AT_MOST else 0
    items = unmarked_items(lines)
    blocks: list[list[int]] = []
    for at, line in enumerate(lines):
        if of_line[at] == "heading" or not line.visible:
            continue
        last = blocks[-1][-1] if blocks else None
        if (
            last == at - 1
            and of_line[at] == of_line[last] != "title"
            and at not in items
            and _goes_on(lines[last], line, width)
        ):
            blocks[-1].append(at)
        else:
            blocks.append([at])
    return blocks


def _goes_on(above: Line, below: Line, width: int) -> bool:
    if below.bullet or below.gap or below.heading or above.block != below.block:
        return False
    if above.text[-1] in ".!?:;":
        return False
    first = below.text.split()[0]
    if first[0].islower() or above.text[-1] in ",-–":
        return True
    return bool(width) and len(above.text) + 1 + len(first) > width


def _cut(document: Document, block: list[int], zone: Zone) -> list[Sentence]:
    """Cut a block into sentences; a heading inside it opens its zone for the rest."""
    text, starts = "", []
    for at in block:
        text += " " if text else ""
        starts.append(len(text))
        text += document.lines[at].text
    is_item = document.lines[block[0]].bullet is not None
    parts: list[tuple[int, int, Zone]] = []
    begin, now = 0, zone
    for start, end, opened in labels_in(text, zone) if zone != "title" else ():
        parts.append((begin, start, now))
        begin, now = end, opened
    parts.append((begin, len(text), now))
    out: list[Sentence] = []
    for begin, stop, now in parts:
        out += _sentences(text[:stop], block, tuple(starts), begin, now, is_item)
    return out


def _sentences(
    text: str,
    block: list[int],
    starts: tuple[int, ...],
    begin: int,
    zone: Zone,
    is_item: bool,
) -> list[Sentence]:
    out: list[Sentence] = []
    for low, high in _short_enough(text[begin:]):
        start, end = low + begin, high + begin
        # a notice goes on to the end of its paragraph
        notice = out and not is_item and out[-1].zone in ("benefits", "legal", "apply")
        said = text[start:end]
        goes_on = notice and not (pattern("asks").search(said) or tells_an_act(said))
        own = zone_of_sentence(text[start:end], out[-1].zone if goes_on else zone)
        # "Responsibilities include designing logos; laying out reports; ..."
        if out and own == "about" and text[:start].rstrip().endswith(";"):
            own = out[-1].zone
        is_prose = zone == "about" and not is_item
        out.append(_sentence(text, block, starts, start, end, own, is_item, is_prose))
    return out


def _short_enough(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text; what goes on for pages is cut between words."""
    for low, high in _unglued(text):
        while high - low > LONGEST:
            cut = text.rfind(" ", low, low + LONGEST)
            cut = cut if cut > low else low + LONGEST
            yield low, cut
            low = cut + (text[cut] == " ")
        if low < high:
            yield low, high


def _unglued(text: str) -> Iterator[tuple[int, int]]:
    for low, high in iter_sentences(text):
        start = low
        for cut in _GLUED.finditer(text, low, high):
            yield start, cut.start()
            start = cut.start()
        yield start, high


def _sentence(
    text: str,
    block: list[int],
    starts: tuple[int, ...],
    start: int,
    end: int,
    zone: Zone,
    is_item: bool,
    is_prose: bool,
) -> Sentence:
    own_starts, pieces = [], []
    for at, (line, begins) in enumerate(zip(block, starts, strict=True)):
        ends = starts[at + 1] - 1 if at + 1 < len(starts) else len(text)
        low, high = max(start, begins), min(end, ends)
        if low < high:
            own_starts.append(low - start)
            pieces.append(Span(line, low - begins, high - begins))
    return Sentence(
        text[start:end], zone, tuple(own_starts), tuple(pieces), is_item, is_prose
    )
