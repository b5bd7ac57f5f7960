"""A Passage: stretches of several lines read as one text, with the way back.

Parsers search the joined text; every find is turned into Spans of the source.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tailor.document import Document, Span
from tailor.resume.resume import Piece

# the end of a line that goes on without a space: "on-the-" "job", an address in two parts
_HYPHEN = re.compile(r"\w[-\u2010]$")
_SLASH = re.compile(r"[\w.]/$")


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches joined as a person reads them.

    spans: the stretches, in reading order. starts: where each begins in `text`.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    @property
    def line(self) -> int:
        """Index into Document.lines of the first stretch."""
        return self.spans[0].line

    def spans_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where `text[start:end]` stands; white space at the ends is left out."""
        found = []
        for span, at in zip(self.spans, self.starts, strict=True):
            left = max(start, at)
            right = min(end, at + span.end - span.start)
            while left < right and self.text[left].isspace():
                left += 1
            while left < right and self.text[right - 1].isspace():
                right -= 1
            if left < right:
                found.append(
                    Span(span.line, span.start + left - at, span.start + right - at)
                )
        return tuple(found)

    def piece(self, start: int = 0, end: int | None = None) -> Piece | None:
        """Return `text[start:end]` as a Piece; None where nothing visible stands there."""
        end = len(self.text) if end is None else end
        spans = self.spans_of(start, end)
        return Piece(self.text[start:end].strip(), spans) if spans else None


def whole_line(document: Document, line: int) -> Span:
    """Return the Span of a whole line."""
    return Span(line, 0, len(document.lines[line].text))


def join(
    document: Document, spans: Iterable[Span], words: frozenset[str] = frozenset()
) -> Passage:
    """Return stretches as one Passage.

    A line that ends in a hyphen goes on without a space, and the hyphen stays, unless
    the document writes the word elsewhere without it.

    Args:
        document: where the stretches stand.
        spans: in reading order.
        words: the document's words in lower case.
    """
    text = ""
    kept: list[Span] = []
    starts: list[int] = []
    for span in spans:
        part = document.at(span)
        if text and _HYPHEN.search(text) and part[:1].isalnum():
            if _whole_word(text, part) in words:
                # the hyphen only marks the line's end: it is left out of the text
                text = text[:-1]
                kept[-1] = Span(kept[-1].line, kept[-1].start, kept[-1].end - 1)
                text += part
            else:
                text += part
            starts.append(len(text) - len(part))
        elif text and _SLASH.search(text) and part[:1].isalnum():
            starts.append(len(text))
            text += part
        else:
            text += " " if text else ""
            starts.append(len(text))
            text += part
        kept.append(span)
    return Passage(text, tuple(kept), tuple(starts))


def words_of(document: Document) -> frozenset[str]:
    """Return the document's words in lower case, to tell how a cut word is written."""
    return frozenset(
        word.lower()
        for line in document.lines
        for word in re.findall(r"[^\W\d_]+", line.text)
    )


def _whole_word(text: str, part: str) -> str:
    before = re.search(r"[^\W\d_]+(?=.$)", text)
    after = re.match(r"[^\W\d_]+", part)
    return (before[0] + after[0]).lower() if before and after else "-"


def slice_of(passage: Passage, start: int, end: int) -> Passage:
    """Return a part of a passage as a Passage of its own."""
    while start < end and passage.text[start].isspace():
        start += 1
    while end > start and passage.text[end - 1].isspace():
        end -= 1
    spans, starts = [], []
    for span, at in zip(passage.spans, passage.starts, strict=True):
        left, right = max(start, at), min(end, at + span.end - span.start)
        if left < right:
            spans.append(Span(span.line, span.start + left - at, span.start + right - at))
            starts.append(left - start)
    return Passage(passage.text[start:end], tuple(spans), tuple(starts))


def cut(passage: Passage, gaps: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """Return what is left of a passage without some stretches; empty parts are dropped."""
    parts, at = [], 0
    for start, end in [*sorted(gaps), (len(passage.text), len(passage.text))]:
        part = slice_of(passage, at, max(at, start))
        if part.spans:
            parts.append(part)
        at = max(at, end)
    return tuple(parts)
