"""Which ordinary words are verbs, adjectives or adverbs only, and what nouns name.

From WordNet (scripts/build_lexicon.py): a word that is ever a noun is no verb here, so
that "ensures" parts a clause and "reports" does not.
"""

from functools import cache
from typing import Literal

from tailor.job.words import rows

Class = Literal[
    "verb", "adjective", "relational", "adverb", "person", "place", "time", "town"
]


def is_only_verb(word: str) -> bool:
    """Whether a word is a verb, or its form with "s", and nothing else."""
    return word in _words("verb") or _singular(word) in _words("verb")


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb and nothing else."""
    return word in _words("adverb")


def is_adjective(word: str) -> bool:
    """Whether a word is an adjective and nothing else."""
    return word in _words("adjective") or word in _words("relational")


def is_descriptive(word: str) -> bool:
    """Whether an adjective tells how a thing is, not of which field: "unusual".

    "clinical" is relational: it stands for a noun, and makes a name with another one.
    """
    return word in _words("adjective")


def names_a(word: str, kind: Literal["person", "place", "town"]) -> bool:
    """Whether a noun names people, places or times, in singular or plural."""
    return word in _words(kind) or _singular(word) in _words(kind)


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural: "candidates", not "status"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _singular(word: str) -> str:
    """Return a word without the ending that a plural and a verb's third person share."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")


@cache
def _words(kind: Class) -> frozenset[str]:
    return _classes()[kind]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {kind: frozenset(text.split()) for kind, text in rows("lexicon.tsv")}
