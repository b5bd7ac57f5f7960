"""The Ledger: who has claimed which characters of which line.

Two claims can't overlap, and what nobody claims is not lost: `rest` gives it back as
separators (marks and joining words between claims) and as `other`.
"""

import re
from collections.abc import Iterable

from tailor.document import Document, Span
from tailor.resume.passage import Passage, join
from tailor.resume.resume import Piece, iter_pieces

# what may stand between two fields: marks, and a small word ("at", "to")
_MARKS = re.compile(r"[\W_]*(?:(?:at|in|of|and|to|from|for|by|with|the)[\W_]*)?", re.I)
_LETTER = re.compile(r"[^\W_]")


class Ledger:
    """Claims on the characters of a Document's visible lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._taken = [bytearray(len(line.text)) for line in document.lines]
        self._separators: list[Piece] = []

    def is_free(self, spans: Iterable[Span]) -> bool:
        """Return whether nobody has claimed any of it."""
        return not any(any(self._taken[s.line][s.start : s.end]) for s in spans)

    def claim(self, passage: Passage, start: int = 0, end: int | None = None) -> Piece:
        """Return `passage.text[start:end]` as a Piece that is now taken.

        Raises:
            ValueError: nothing visible stands there, or some of it is taken already.
        """
        piece = passage.piece(start, end)
        if piece is None:
            raise ValueError("nothing to claim")
        if not self.is_free(piece.spans):
            raise ValueError(f"claimed twice: {piece.text!r}")
        self._take(piece)
        return piece

    def try_claim(
        self, passage: Passage, start: int = 0, end: int | None = None
    ) -> Piece | None:
        """Claim what is free and visible; None where it isn't."""
        piece = passage.piece(start, end)
        if piece is None or not self.is_free(piece.spans):
            return None
        return self.claim(passage, start, end)

    def separate(self, passage: Passage, start: int = 0, end: int | None = None) -> None:
        """Claim a label or a joining word ("Email:", "at", "Issued by") as a separator."""
        piece = self.try_claim(passage, start, end)
        if piece is not None:
            self._separators.append(piece)

    def free(self, line: int) -> tuple[Span, ...]:
        """Return the unclaimed stretches of a line that hold something visible."""
        text, taken = self.document.lines[line].text, self._taken[line]
        spans, at = [], 0
        while (start := taken.find(0, at)) >= 0:
            end = taken.find(1, start)
            at = end if end >= 0 else len(text)
            part = text[start:at]
            left = start + len(part) - len(part.lstrip())
            if part.strip():
                spans.append(Span(line, left, left + len(part.strip())))
        return tuple(spans)

    def rest(self, kept: object) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Return separators and what is left over, each in reading order.

        Args:
            kept: the Resume so far; a claim that did not get into it is given back.
        """
        separators: list[Piece] = list(self._separators)
        other: list[Piece] = []
        self._taken = [bytearray(len(line.text)) for line in self.document.lines]
        for piece in {*iter_pieces(kept), *separators}:
            self._take(piece)
        for number, line in enumerate(self.document.lines):
            if not line.visible:
                continue
            for span in self.free(number):
                text = self.document.at(span)
                whole = span.start == 0 and span.end == len(line.text)
                is_mark = _MARKS.fullmatch(text) and (not whole or not _LETTER.search(text))
                piece = Piece(self.document.at(span), (span,))
                (separators if is_mark else other).append(piece)
        separators.sort(key=_place)
        return tuple(separators), _joined(self.document, other)

    def _take(self, piece: Piece) -> None:
        for span in piece.spans:
            self._taken[span.line][span.start : span.end] = b"\1" * (span.end - span.start)


def uncovered(resume: object, document: Document) -> tuple[Span, ...]:
    """Return what a Resume's pieces cover never or twice; () is the promise.

    A Piece that two roles share (their one employer) counts once.
    """
    counts = [[0] * len(line.text) for line in document.lines]
    for piece in set(iter_pieces(resume)):
        for span in piece.spans:
            for at in range(span.start, span.end):
                counts[span.line][at] += 1
    faults = []
    for number, line in enumerate(document.lines):
        for at, character in enumerate(line.text):
            wanted = 1 if line.visible and not character.isspace() else None
            if wanted is not None and counts[number][at] != wanted:
                faults.append(Span(number, at, at + 1))
    return tuple(faults)


def _place(piece: Piece) -> tuple[int, int]:
    return piece.spans[0].line, piece.spans[0].start


def _joined(document: Document, pieces: list[Piece]) -> tuple[Piece, ...]:
    """Join whole lines that follow each other without a gap."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        before = groups[-1][-1].spans[0] if groups else None
        span = piece.spans[0]
        line = document.lines[span.line]
        if (
            before is not None
            and before.line == span.line - 1
            and before.end == len(document.lines[before.line].text)
            and span.start == 0
            and line.bullet is None
            and line.gap <= 0.3
            and line.block == document.lines[before.line].block
        ):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    joined = []
    for group in groups:
        passage = join(document, [piece.spans[0] for piece in group])
        joined.append(Piece(passage.text, passage.spans))
    return tuple(joined)
