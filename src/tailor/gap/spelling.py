"""Where a spelling stands in a passage, in all forms of its words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tailor.gap.passages import Passage, roots
from tailor.text import tokens

LEAST_COMPOUND = 7  # letters; of "time" and "cards", or "timecards"


def places_of(spelling: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where a spelling stands, forms of its words included."""
    wanted = roots(spelling)
    words = passage.words
    yield from _compounds(spelling, passage)
    if not passage.known.issuperset(wanted):
        return
    for at in range(len(words) - len(wanted) + 1 if wanted else 0):
        if passage.roots[at : at + len(wanted)] == wanted:
            start, end = words[at].start, words[at + len(wanted) - 1].end
            if not re.search(r"[.!?;,]\s", passage.text[start:end]):
                yield start, end


def _compounds(spelling: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where two words of a term stand as one, or one as two: "time cards"."""
    count, joined = _joined(spelling)
    if count == 1 and joined:
        yield from passage.pairs.get(joined, ())
    elif joined and joined in passage.known:
        for word, root in zip(passage.words, passage.roots, strict=True):
            if root == joined:
                yield word.start, word.end


@lru_cache(maxsize=512)
def _joined(spelling: str) -> tuple[int, str | None]:
    """Return how many words a spelling has, and of one or two the root as one word."""
    words = [token.key for token in tokens(spelling)]
    joined = roots("".join(words))
    is_compound = len(words) <= 2 and len(joined) == 1
    is_long = is_compound and len(joined[0]) >= LEAST_COMPOUND
    return len(words), joined[0] if is_long else None
