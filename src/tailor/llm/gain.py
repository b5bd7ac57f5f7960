"""What a wording is better at than the person's own; "" where it is only other.

The guard says whether a wording is true; this says whether a reader has anything of
it: the ad's own word, fewer words, a figure that the eye finds, a verb that means less
at once ("kept the books" can be read in 22 ways, "maintained" in 10, two thirds at most).
"""

import re
from collections.abc import Sequence
from functools import cache

from tailor.llm.hunks import Hunk, hunks
from tailor.packaged import table_rows
from tailor.text import key

PLAIN = 10  # senses from which on a short verb is a plain one
SHORT = 5  # letters: "keep", "bring"; "reduce" has as many senses and is exact
MOST = 12  # senses of a verb that still counts as exact
FEWER = 2  # words that must go for a reader to notice
FEW = 3  # senses of a verb that the table leaves out
_HELPERS = ("be", "have", "do")  # "was off": no act of its own
_ENDINGS = ("ing", "ed", "es", "s", "d")
_FIGURES = re.compile(r"\d")


def gain(old: str, new: str, wanted: Sequence[str] = ()) -> str:
    """Return what a reader has of a new wording, as a clause; "" for nothing.

    wanted: spellings of the ad that the old wording says in another form.
    """
    came = [w for w in wanted if _says(new, w) and not _says(old, w)]
    if came:
        return f"says “{came[0]}” as the ad does"
    changes = hunks(old, new)
    if exact := next(filter(None, (_more_exact(old, hunk) for hunk in changes)), ""):
        return f"says the act more exactly: “{exact}”"
    if len(key(new).split()) + FEWER <= len(key(old).split()):
        return "says the same in fewer words"
    if len(_FIGURES.findall(new)) > len(_FIGURES.findall(old)):
        return "shows its numbers as figures, which a reader finds first"
    return ""


def _more_exact(old: str, hunk: Hunk) -> str:
    """Return the verb that stands for one which can be read in far more ways, or ""."""
    before, after = key(old[hunk.start : hunk.end]).split(), key(hunk.new).split()
    if not before or not after:
        return ""
    was, (now, verb) = senses(before[0]), _verb(after[0])
    if not is_plain(before[0]) or len(verb) <= SHORT:
        return ""
    if is_past(before[0]) != is_past(after[0]) and before[0] in _table():
        return ""  # what is done today would be over
    return hunk.new.split()[0] if now <= MOST and now * 3 <= was * 2 else ""


def _says(text: str, words: str) -> bool:
    return f" {key(words)} " in f" {key(text)} "


def senses(verb: str) -> int:
    """Return how many senses a verb has in any of its forms, FEW for few or no verb."""
    return _verb(verb)[0]


def is_plain(verb: str) -> bool:
    """Say whether a verb, in any of its forms, is a short one of many senses."""
    count, base = _verb(verb)
    return count >= PLAIN and len(base) <= SHORT and base not in _HELPERS


def is_past(verb: str) -> bool:
    """Say whether a word can only be a past form of a verb: "kept", "filed"; not "cut"."""
    count, lemma = _table().get(verb, (0, ""))
    return bool(lemma) or (verb.endswith("ed") and not count)


def as_today(verb: str) -> str:
    """Return a verb's past form as it stands for what is done today: "created", "create".

    The word itself where it is none, or of no verb that the table knows.
    """
    count, base = _verb(verb.casefold())
    if count == FEW or not is_past(verb.casefold()):
        return verb
    return base.capitalize() if verb.istitle() else base


def _verb(word: str) -> tuple[int, str]:
    """Return how many senses the verb has that a word is a form of, and the verb."""
    for form in _bases(word):
        if form in _table():
            count, lemma = _table()[form]
            return count, lemma or form
    return FEW, word


def _bases(word: str) -> list[str]:
    """Return what a regular form may be a form of, likeliest first."""
    found = [word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            short = stem[:-1] if stem[-1] == stem[-2] else stem  # planned
            found += [stem, f"{stem}e", short, f"{stem.removesuffix('i')}y"]
    return found


@cache
def _table() -> dict[str, tuple[int, str]]:
    """Return how many senses each verb of several has, and of what it is a form."""
    rows = ((verb, rest.split("\t")) for verb, rest in table_rows("llm", "senses.tsv"))
    return {verb: (int(count), lemma) for verb, (count, lemma) in rows}
