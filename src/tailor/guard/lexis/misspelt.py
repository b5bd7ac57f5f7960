"""Words of the line that are no words: "recieved" is read as "received".

Only where nothing knows the word as it stands and exactly one word of job ads is a slip of
the pen away: two letters changed places, one is doubled or missing, a vowel is another one.
What the wording leaves as it stands is not looked at, and no slip of the wording is mended.

Source: the kinds of slips, Damerau, A technique for computer detection and correction of
spelling errors, Communications of the ACM 7(3), 1964.
"""

import re
from collections.abc import Set
from functools import cache, lru_cache
from string import ascii_lowercase

from tailor.guard.lexis.tables import listed, rows
from tailor.guard.lexis.verbs import acts_of, forms_of, singular
from tailor.guard.lexis.words import american
from tailor.terms import counted_words, function_words, term_named

LEAST = 5  # letters of a word that can be told from another
_LONG = 8  # letters from which two slips, of vowels and doubled letters, leave no doubt
_PART = 4  # letters of the first part of a compound
_DIFFERENT = 3  # letters more or fewer
_RARE = 100  # times as often a word stands in ads as what is a slip for it
_VOWELS = "aeiouy"
_ALIKE = {**dict.fromkeys(_VOWELS, _VOWELS), "c": "st", "s": "c"}
_TABLES = ("things.tsv", "doubles.tsv", "abbreviations.tsv", "acronyms.tsv", "phrases.tsv")
# no part of an address, a file's name or a compound; a capital only opens a sentence
_WORD = re.compile(
    rf"(?<![\w@./#&+'-])(?:[a-z]{{{LEAST},}}|(?<![^.;:] )[A-Z][a-z]{{{LEAST - 1},}})"
    r"(?='s\b|[,;:)!?]|\.?(?:\s|$))"
)
_TWICE = re.compile(r"(.)\1+")


def without_slips(line: str, wording: str) -> str:
    """Return a line with its misspelt words mended, those that the wording lacks."""
    kept = {found[0].casefold() for found in _WORD.finditer(wording)}

    def mended(found: re.Match[str]) -> str:
        word = found[0].casefold()
        meant = "" if word in kept else _meant(word)
        if not meant:
            return found[0]
        return meant if found[0].islower() else meant.capitalize()

    return _WORD.sub(mended, line)


def slips(word: str) -> Set[str]:
    """Return what one slip of the pen makes of a word; its first letter stays."""
    found = {
        *(
            word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            for i in range(1, len(word) - 1)
        ),
        *(word[:i] + word[i + 1 :] for i in range(1, len(word))),
        *(
            word[:i] + c + word[i:]
            for i in range(1, len(word) + 1)
            for c in ascii_lowercase
        ),
        *(
            word[:i] + c + word[i + 1 :]
            for i in range(1, len(word))
            for c in _ALIKE.get(word[i], "")
        ),
    }
    return found - {word}


def near_words(word: str) -> Set[str]:
    """Return the words of ads that a word may be a slip for."""
    near = slips(word) & counted_words().keys()
    if not near and len(word) >= _LONG:
        alike = _alike().get(_bones(word), set()) - {word}
        near |= {other for other in alike if abs(len(other) - len(word)) < _DIFFERENT}
    return near


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    """Return the word that a misspelt one is a slip for, "" where that is in doubt."""
    if _is_known(word):
        return ""
    least = _RARE * counted_words().get(word, 0)
    near = [other for other in near_words(word) if counted_words()[other] >= least]
    return near[0] if len(near) == 1 else ""


def _is_known(word: str) -> bool:
    """Say whether a table knows a word as it stands, or what it is a form of."""
    names = {word, singular(word), american(word)}
    if not names.isdisjoint(rows("lookalikes.tsv")) or not names.isdisjoint(_told()):
        return True
    if american(word) != word or forms_of(word) or acts_of(word) or term_named(word):
        return True
    return any(is_common(name) for name in names) or _is_made(singular(word))


def _is_made(word: str) -> bool:
    """Say whether a word is made of words of ads: webinar(s), prepare-r, key-word."""
    counted = counted_words()
    stems = (
        word + "s",
        word.removesuffix("r"),
        word.removesuffix("er"),
        word.removesuffix("d"),
    )
    if any(stem != word and is_common(stem) for stem in (*stems, word.removesuffix("ed"))):
        return True
    return any(
        word[:i] in counted and word[i:] in counted and word[:i] not in function_words()
        for i in range(_PART, len(word) - _PART + 2)
    )


def is_common(word: str) -> bool:
    """Say whether ads hold a word, and not hardly ever beside what it may be a slip for."""
    counted = counted_words()
    least = _RARE * counted.get(word, 0)
    return bool(least) and not any(counted.get(o, 0) >= least for o in slips(word))


@cache
def _told() -> frozenset[str]:
    """Return the words of the tables that were made by hand."""
    texts = (f"{one} {row}" for name in _TABLES for one, row in listed(name))
    return frozenset(word for text in texts for word in re.split(r"[^a-z]+", text))


@cache
def _alike() -> dict[str, set[str]]:
    """Return the words of ads by their consonants."""
    found: dict[str, set[str]] = {}
    for word in counted_words():
        if len(word) >= _LONG:
            found.setdefault(_bones(word), set()).add(word)
    return found


def _bones(word: str) -> str:
    """Return a word's first letter and its consonants, a doubled one once."""
    return word[0] + re.sub(f"[{_VOWELS}]", "", _TWICE.sub(r"\1", word[1:]))
