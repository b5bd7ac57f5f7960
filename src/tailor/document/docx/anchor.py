"""Where a Line of a DOCX stands in its XML, so that an edit finds every character again.

Offsets count the raw text of a paragraph (docx_pieces), tracked changes accepted.
Normalising drops and joins characters, so each character of a line knows its own.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tailor.text import LIGATURES, normalise


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a line that stands in one paragraph.

    at: offset in the line's text where it begins.
    paragraph: number of the w:p in its part, from 0, both twins of a box counted.
    twin: number of the w:p that says the same in the box's other branch.
    starts, ends: raw offsets of each character, in the paragraph; as long as the stretch.
    raw: the paragraph's raw text from the first start to the last end.
    """

    at: int
    paragraph: int
    twin: int | None
    starts: Sequence[int]
    ends: Sequence[int]
    raw: str


@dataclass(frozen=True, slots=True)
class DocxAnchor:
    """Where a line stands: a part of the package and stretches of its paragraphs.

    A line of several stretches is a row of short table cells, a tab between two.
    """

    part: str
    stretches: tuple[Stretch, ...]

    @property
    def paragraph(self) -> int:
        """The number of the first paragraph."""
        return self.stretches[0].paragraph

    @property
    def twin(self) -> int | None:
        """The first paragraph's twin in the other branch of a text box."""
        return self.stretches[0].twin

    @property
    def start(self) -> int:
        """The raw offset of the line's first character."""
        return self.stretches[0].starts[0]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A normalised text and where each character was before."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def cut(self, start: int) -> "Aligned":
        """Return the same without the first characters."""
        return Aligned(self.text[start:], self.starts[start:], self.ends[start:])


def align(raw: str, offsets: Sequence[int]) -> Aligned:
    """Normalise raw text and keep where every character of the result came from.

    Args:
        raw: the text before normalising.
        offsets: for each character of raw, its offset in the paragraph, rising.
    """
    text = normalise(raw)
    begin = raw.find(text) if len(text) <= len(raw) else -1
    if begin >= 0:  # nothing but the ends went
        mine = offsets[begin : begin + len(text)]
        if isinstance(mine, range):
            return Aligned(text, mine, range(mine.start + 1, mine.stop + 1))
        return Aligned(text, tuple(mine), tuple(at + 1 for at in mine))
    pairs = _by_cluster(raw, text) or _by_difference(raw, text)
    return Aligned(
        text,
        tuple(offsets[first] for first, _ in pairs),
        tuple(offsets[last] + 1 for _, last in pairs),
    )


def _by_cluster(raw: str, text: str) -> list[tuple[int, int]] | None:
    """Match base letters with their accents, and runs of white space, one by one."""
    pairs: list[tuple[int, int]] = []
    at = i = 0
    while i < len(raw):
        end = i + 1
        if raw[i].isspace():
            while end < len(raw) and (raw[end].isspace() or not normalise(raw[end])):
                end += 1
            shown = text[at : at + 1] if text[at : at + 1].isspace() else ""
        else:
            while end < len(raw) and unicodedata.combining(raw[end]):
                end += 1
            cluster = raw[i:end].translate(LIGATURES)
            shown = unicodedata.normalize("NFC", cluster)
            if not text.startswith(shown, at):
                shown = ""  # it has no width: normalise dropped it
        pairs += [(i, end - 1)] * len(shown)
        at += len(shown)
        i = end
    return pairs if at == len(text) else None


def _by_difference(raw: str, text: str) -> list[tuple[int, int]]:
    """Match by the longest common stretches: escape codes, joiners, odd scripts."""
    pairs: list[tuple[int, int]] = []
    blocks = SequenceMatcher(None, raw, text, autojunk=False).get_opcodes()
    for kind, a, b, c, d in blocks:
        if kind == "equal":
            pairs += [(i, i) for i in range(a, b)]
        elif d > c:
            first, last = min(a, len(raw) - 1), max(a, b - 1)
            pairs += [(first, min(last, len(raw) - 1))] * (d - c)
    return pairs
