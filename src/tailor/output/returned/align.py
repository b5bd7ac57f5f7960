"""Which line of a returned document stands for which of those that we know.

First what says exactly the same, in order, as much of it as can be; what lies between
is paired by likeness.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from tailor.document import Place

_ALIKE = 0.5  # from here two lines are one line, retyped
_SHORT = 60  # characters up to which letters are compared, not only words
_MOST = 4_000  # pairs between two lines that are sure; beyond that none is guessed


def flow(place: Place) -> str:
    """Return the text in which a line stands; tables stand in the body's."""
    return "body" if place == "table" else place


@dataclass(frozen=True, slots=True)
class Slot:
    """A line that may stand in the document, in each wording that we know.

    texts: "" among them where it may be gone; the most telling ones first.
    place: of which text it is a part: "body", "header" and so on.
    line: which line it is; the same for each place that one line may have.
    is_ours: it stands there only by an edit.
    """

    texts: tuple[str, ...]
    place: str
    line: int | None = None
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the returned document.

    text: its words, white space as single spaces; raw: as it stands there.
    """

    text: str
    place: str
    raw: str = ""
    bullet: str | None = None
    heading: int | None = None


def aligned(slots: Sequence[Slot], lines: Sequence[Found]) -> dict[int, int]:
    """Return which line stands for each slot; one that has none is gone.

    The body, boxes, headers and so on each have an order of their own: programs differ
    in where they hang a box.
    """
    found: dict[int, int] = {}
    for place in dict.fromkeys(slot.place for slot in slots):
        own = [i for i, slot in enumerate(slots) if slot.place == place]
        there = [j for j, line in enumerate(lines) if line.place == place]
        found.update(_aligned(slots, lines, own, there))
    return found


def _aligned(
    slots: Sequence[Slot], lines: Sequence[Found], own: list[int], there: list[int]
) -> dict[int, int]:
    wordings = {i: frozenset(slots[i].texts) for i in own}

    def is_same(i: int, j: int) -> float:
        if lines[j].text not in wordings[i]:
            return 0.0
        return 1 + min(len(lines[j].text), _SHORT) / _SHORT

    pairs = _best(own, there, is_same)
    found = dict(pairs)
    told = {slots[i].line for i in found} - {None}
    sure = [(own.index(i), there.index(j)) for i, j in pairs]
    for (i, j), (k, m) in pairwise([(-1, -1), *sure, (len(own), len(there))]):
        left = [n for n in own[i + 1 : k] if slots[n].line not in told]
        found.update(_between(slots, lines, left, there[j + 1 : m]))
    return found


def likeness(old: str, new: str) -> float:
    """Return how much of two lines is the same, 0 to 1: by words, short ones by letters."""
    a, b = old.casefold().split(), new.casefold().split()
    common = sum((Counter(a) & Counter(b)).values())
    words = 2 * common / max(1, len(a) + len(b))
    if max(len(old), len(new)) > _SHORT:
        return words
    return max(words, SequenceMatcher(None, old, new, autojunk=False).ratio())


def _between(
    slots: Sequence[Slot], lines: Sequence[Found], own: list[int], there: list[int]
) -> list[tuple[int, int]]:
    """Pair what was retyped; one line alone in the place of one is that."""
    if len(own) * len(there) > _MOST:
        return []

    def is_like(i: int, j: int) -> float:
        best = max(likeness(text, lines[j].text) for text in slots[i].texts[:4])
        return best if best >= _ALIKE else 0.0

    pairs = _best(own, there, is_like)
    sure = [(own.index(i), there.index(j)) for i, j in pairs]
    for (i, j), (k, m) in pairwise([(-1, -1), *sure, (len(own), len(there))]):
        theirs = [n for n in own[i + 1 : k] if not slots[n].is_ours]
        if len(theirs) == len(there[j + 1 : m]) == 1:
            pairs.append((theirs[0], there[j + 1]))
    return pairs


def _best(
    own: list[int], there: list[int], worth: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """Return pairs in rising order whose worths sum up to the most."""
    rows = len(own) + 1
    sums = [[0.0] * (len(there) + 1) for _ in range(rows)]
    worths = [[worth(i, j) for j in there] for i in own]
    for i in range(len(own) - 1, -1, -1):
        for j in range(len(there) - 1, -1, -1):
            best = max(sums[i + 1][j], sums[i][j + 1])
            if worths[i][j]:
                best = max(best, worths[i][j] + sums[i + 1][j + 1])
            sums[i][j] = best
    pairs = []
    i = j = 0
    while i < len(own) and j < len(there):
        if worths[i][j] and sums[i][j] == worths[i][j] + sums[i + 1][j + 1]:
            pairs.append((own[i], there[j]))
            i, j = i + 1, j + 1
        elif sums[i][j] == sums[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
