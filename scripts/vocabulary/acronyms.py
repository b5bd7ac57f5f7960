"""Acronyms that texts explain: "magnetic resonance imaging (MRI)".

Only the pair and how often it occurs is taken: facts, no text. Names of bodies go.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tailor.terms.background import function_words
from tailor.text import key
from vocabulary.candidate import Candidate
from vocabulary.raw import read_own_list
from vocabulary.software import is_acronym_of

LEAST_TEXTS = 4
LEAST_SHARE = 0.8  # of the texts that explain a short form mean this one
SHORTEST, LONGEST = 3, 7  # letters of a short form; words of a long one
_SHORT = re.compile(r" \(([A-Z][A-Za-z&/-]*[A-Z])s?\)")
_WORDS_BEFORE = re.compile(r"[\w'/& -]+$")
_SMALL = {"a", "an", "and", "for", "in", "of", "on", "the", "to", "with"}


@dataclass(frozen=True, slots=True)
class Senses:
    """In how many texts a short form stands for a long one: n[short][stems]."""

    n: dict[str, Counter[frozenset[str]]]

    def others(self, short: str, own: Iterable[str]) -> tuple[int, int]:
        """Return how many texts mean what own names say, and how many another thing."""
        senses = self.n.get(short, Counter())
        known = [stems_of(name) for name in own]
        mine = sum(n for stems, n in senses.items() if _is_one(stems, known))
        return mine, sum(senses.values()) - mine


def read_senses(texts: Iterable[str]) -> tuple[Counter[tuple[str, str]], Senses]:
    """Count the pairs that texts explain."""
    found: Counter[tuple[str, str]] = Counter()
    for text in texts:
        found.update(set(_pairs(text)))
    n: dict[str, Counter[frozenset[str]]] = {}
    for (long, short), texts_of_it in found.items():
        n.setdefault(short, Counter())[stems_of(long)] += texts_of_it
    return found, Senses(n)


def iter_acronyms(found: Counter[tuple[str, str]], senses: Senses) -> Iterator[Candidate]:
    """Yield pairs that several texts explain, in one sense, the most frequent first."""
    bodies = {word for word, _ in read_own_list("organisations.tsv")}
    for (long, short), n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        words = long.split()
        mine, others = senses.others(short, [long])
        is_one_sense = mine >= LEAST_SHARE * (mine + others)
        if n < LEAST_TEXTS or len(short) < SHORTEST or not is_one_sense:
            continue
        if not bodies & {words[0], words[-1]} and _has_initials(short, long):
            yield Candidate(long, "skill", (short,))


def stems_of(name: str) -> frozenset[str]:
    """Return what is left of a name's words in all its forms; "system" says nothing.

    Four letters of a word: "controlled" and "control", "nurse" and "nursing".
    """
    words = [word for word in key(name).split() if word not in _SMALL | _CLASS_WORDS]
    return frozenset(word[:4] for word in words)


def _is_one(stems: frozenset[str], known: list[frozenset[str]]) -> bool:
    """Whether a long form shares half of its words with a known one.

    "protective equipment (PPE)" was cut short, an "individual education plan" is the
    same IEP.
    """
    return any(2 * len(stems & other) >= len(stems | other) for other in known)


def _has_initials(short: str, long: str) -> bool:
    """Whether each letter is a word's first: "registered nurse" is no RGN."""
    words = re.findall("[a-z0-9]+", long.casefold())
    letters = "".join(filter(str.isalnum, short)).casefold()
    initials = ("".join(word[0] for word in words if word not in _SMALL),)
    return letters in (*initials, "".join(word[0] for word in words))


_CLASS_WORDS = {"software", "system", "systems"}


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
