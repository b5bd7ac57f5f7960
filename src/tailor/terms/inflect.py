"""Which words are forms of one word.

"accrual" and "accruals", "licence" and "license", "manage" and "managing" are;
"accounting" and "accountant", "nurse" and "nursing" are not. `root` cuts a word to what
its forms share. A root is no word and is shown to nobody: it matters only that forms of
one word share it and words of two meanings don't. What the rules would wrongly join
stands in data/own_words.tsv.
"""

import re
from functools import lru_cache

from tailor.terms.table import load_table
from tailor.text import key

# American and British spellings. A rule may spoil a word ("size" becomes "sise") as
# long as it does not turn it into another one.
# Source: the classes of difference in Fowler's Modern English Usage, 4th ed., 2015.
_SPELLINGS = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"(?<=[a-z]{2}i)z(?=e|ing|ation)", "s"),  # organize, but not "prizing"'s noun
        (r"(?<=[a-z]{2}y)z(?=e|ing)", "s"),  # analyze
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|al|able|ers?)?$)", "or"),  # labour
        (r"(?<=[a-z]{2}[tb])re(?=[sd]?$)", "er"),  # centre, fibre
        (r"licens|practis", lambda m: m[0][:-1] + "c"),
        (r"(?<=def|off)ens(?=es?$)", "enc"),  # defense
        (r"^programme(?=s?$)", "program"),
        (r"(?<=[a-z]{3}e)ll(?=(?:ing|ed|ers?|ors?)$)", "l"),  # counselling, not selling
        (r"(?<=[a-z]{2}log)ue(?=s?$)", ""),  # catalogue
        (r"(?<=[a-z])ae(?=[a-z]{3})", "e"),  # paediatric, anaesthesia
        (r"^oe(?=d|s)|(?<=rrh)oe|(?<=^f)oe(?=t)", "e"),  # oedema, diarrhoea, foetal
        (r"(?<=alumin)i(?=um$)|(?<=judg)e(?=ment)", ""),
    )
)
_VOWEL = re.compile("[aeiouy]")
_SAME_CONSONANT = re.compile(r"([bdgkmnprtv])\1$")  # ll, ss, ff, zz belong to the word


@lru_cache(maxsize=16384)
def root_key(text: str) -> str:
    """Return what all forms of a phrase share; compare with `==` only."""
    return " ".join(map(root, key(text).split()))


def is_same_term(one: str, other: str) -> bool:
    """Whether two phrases are forms of each other: plural, -ing, -ed, spelling."""
    return root_key(one) == root_key(other)


def is_respelled(one: str, other: str) -> bool:
    """Whether two phrases differ as American and British spelling do, in no ending."""
    words, others = key(one).split(), key(other).split()
    return words != others and [*map(_spelling, words)] == [*map(_spelling, others)]


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """Return what all forms of a word share; the word is a token's key.

    Only plain words of four letters or more change: "SAS", "C++", "Q3" don't.
    """
    if not _is_plain(word):
        return word
    return _without_ending(_singular(_spelling(word)))


def _is_plain(word: str) -> bool:
    return len(word) > 3 and word.isascii() and word.isalpha()


def _spelling(word: str) -> str:
    if _is_plain(word):
        for pattern, into in _SPELLINGS:
            word = pattern.sub(into, word)
    return word


def _singular(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or _is_own(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def _without_ending(word: str) -> str:
    if _is_own(word):
        return word
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and _VOWEL.search(stem) and stem[-1] != "e":
            return _shortened(stem)
    return _shortened(word) if len(word) > 3 else word


def _shortened(word: str) -> str:
    """Cut what differs before an ending: manag(e), plan(n), control(l), analys(is)."""
    word = _SAME_CONSONANT.sub(r"\1", word)
    if word.endswith("ysis"):
        return word[:-2]
    if len(word) > 5 and word.endswith("ll"):
        return word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def _is_own(word: str) -> bool:
    return load_table("own_words.tsv").row(word) is not None
