"""Acronyms that texts explain: "magnetic resonance imaging (MRI)".

Only the pair and how often it occurs is taken: facts, no text. Names of bodies go.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tailor.terms.background import function_words
from vocabulary.candidate import Candidate
from vocabulary.raw import read_own_list
from vocabulary.software import is_acronym_of

LEAST_TEXTS = 4
LONGEST = 7  # words of a long form
_SHORT = re.compile(r" \(([A-Z][A-Za-z&/-]*[A-Z])s?\)")
_WORDS_BEFORE = re.compile(r"[\w'/& -]+$")


def iter_acronyms(texts: Iterable[str]) -> Iterator[Candidate]:
    """Yield pairs that several texts explain, the most frequent first."""
    bodies = {word for word, _ in read_own_list("organisations.tsv")}
    found: Counter[tuple[str, str]] = Counter()
    for text in texts:
        found.update(set(_pairs(text)))
    for (long, short), n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        words = long.split()
        if n >= LEAST_TEXTS and not bodies & {words[0], words[-1]}:
            yield Candidate(long, "skill", (short,))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        before = _WORDS_BEFORE.search(text, max(0, match.start() - 80), match.start())
        words = before[0].split()[-LONGEST:] if before else []
        for n in range(2, len(words) + 1):
            long = " ".join(words[-n:])
            is_whole = long[0].casefold() == match[1][0].casefold()
            if is_whole and is_acronym_of(match[1], long):
                if words[-n].casefold() not in function_words():
                    yield long.casefold(), match[1]
                break
