"""What WordNet 3.0 says of two words: one meaning, one above the other, or much alike.

Only the first senses of a word count: the fifth of "till" is no drawer of money.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from wordnet import rows, senses

from tailor.gap import family

FIRST_SENSES = 4
SAME, BROADER, ALIKE = 0.8, 0.7, 0.6
_WORTH = {
    "+": SAME,  # derived: "audit", "auditor"
    "@": BROADER,
    "~": BROADER,
    "&": ALIKE,
    "$": ALIKE,
    "*": ALIKE,
    ">": ALIKE,
}
_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

Synset = tuple[str, str]  # part of speech, offset
Pointer = tuple[str, Synset]  # symbol, target


def relations(folder: Path) -> dict[tuple[str, str], float]:
    """Return what two families of words are to each other, by WordNet."""
    first = _first_senses(folder)
    synsets = dict(_synsets(folder))
    found: dict[tuple[str, str], float] = defaultdict(float)
    for synset, (words, pointers) in synsets.items():
        mine = _families(w for w in words if synset in first.get((w, synset[0]), ()))
        others = [(SAME, mine)]
        for symbol, target in pointers:
            if symbol in _WORTH and target in synsets:
                others.append((_WORTH[symbol], _families(iter(synsets[target][0]))))
        for worth, families in others:
            for one in mine:
                for other in families - {one}:
                    pair = min(one, other), max(one, other)
                    found[pair] = max(found[pair], worth)
    return found


def _families(words: Iterator[str]) -> set[str]:
    """Return the families of single plain words; names and phrases are left out."""
    return {family(w) for w in words if w.isalpha() and w.islower() and len(w) > 2}


def _first_senses(folder: Path) -> dict[tuple[str, str], list[Synset]]:
    found = {}
    for part, name in _FILES.items():
        for word, offsets in senses(folder / f"index.{name}").items():
            found[word, part] = [(part, o) for o in offsets[:FIRST_SENSES]]
    return found


def _synsets(folder: Path) -> Iterator[tuple[Synset, tuple[list[str], list[Pointer]]]]:
    for part, name in _FILES.items():
        for fields in rows(folder / f"data.{name}"):
            count = int(fields[3], 16)
            words = [fields[4 + 2 * n].partition("(")[0] for n in range(count)]
            at = 4 + 2 * count
            pointers = [
                (fields[p], (fields[p + 2].replace("s", "a"), fields[p + 1]))
                for p in range(at + 1, at + 1 + 4 * int(fields[at]), 4)
            ]
            yield (part, fields[0]), (words, pointers)
