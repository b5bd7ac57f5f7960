"""Verbs and their forms: how much one can mean, and in which form it stands."""

import re
from functools import cache
from typing import Literal

from tailor.llm.classes import of_class
from tailor.packaged import table_rows

PLAIN = 10  # senses from which on a short verb is a plain one
SHORT = 5  # letters: "keep", "bring"; "reduce" has as many senses and is exact
FEW = 3  # senses of a verb that the table leaves out
Form = Literal["base", "past", "ing"]
_HELPERS = ("be", "have", "do")  # "was off": no act of its own
_ENDINGS = ("ing", "ed", "es", "s", "d")
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnpt]$")  # plan, log; no "visit"
_TWICE = ("submit", "refer", "equip", "transfer")
_VOWELS = "aeiou"


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
    is_irregular = bool(lemma) and not verb.endswith("ing")  # "trimming" doubles a letter
    return is_irregular or (verb.endswith("ed") and not count)


def is_verb(word: str) -> bool:
    """Say whether a word, as it stands, is a verb of several senses or a past form."""
    return is_past(word) or senses(word) > FEW


def form_of(word: str) -> Form | None:
    """Return the form of a verb; None for one that is today's and the past's alike."""
    if is_past(word):
        return "past"
    is_verb_itself = _table().get(word, (0, "itself"))[1] == ""  # "bring"
    if word.endswith("ing") and senses(word) > FEW and not is_verb_itself:
        return "ing"
    return None if _irregular().get(word) == word else "base"


def is_doing(word: str) -> bool:
    """Say whether a word names an act by its verb: "testing"; no "including"."""
    if word in of_class("joint"):
        return False
    if form_of(word) == "ing":
        return True
    return word.endswith("ing") and not is_past(word) and senses(word) <= FEW


def base_of_doing(word: str) -> str:
    """Return the verb of a doing: the one that several senses make likeliest."""
    found = [base for base in bases(word) if base != word]
    return next((base for base in found if senses(base) > FEW), found[0])


def bases(word: str) -> list[str]:
    """Return what a word may be a form of, likeliest first."""
    lemma = _table().get(word, (0, ""))[1]
    return [lemma] if lemma else _bases(word)


def in_form(verb: str, form: Form) -> str:
    """Return a verb's form: "tried", "planned", "kept", "cared for"."""
    verb, space, rest = verb.partition(" ")
    return f"{_in_form(verb, form)}{space}{rest}"


def _in_form(verb: str, form: Form) -> str:
    if form == "base":
        return verb
    if form == "past" and verb in _irregular():
        return _irregular()[verb]
    if verb.endswith("e"):
        return f"{verb}d" if form == "past" else f"{verb[:-1]}ing"
    if verb in _TWICE or (_DOUBLED.search(verb) and sum(c in _VOWELS for c in verb) == 1):
        verb += verb[-1]
    if form == "past" and verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{verb}ed" if form == "past" else f"{verb}ing"


def base_of_past(past: str) -> str | None:
    """Return the verb that an irregular past is of: "find" of "found"; None for another."""
    return _by_past().get(past)


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
            found += [stem, f"{stem}e", short]
            found += [f"{stem[:-1]}y"] if stem.endswith("i") else []  # tried
    return found


@cache
def _irregular() -> dict[str, str]:
    return dict(table_rows("llm", "past.tsv"))


@cache
def _by_past() -> dict[str, str]:
    return {past: verb for verb, past in _irregular().items()}


@cache
def _table() -> dict[str, tuple[int, str]]:
    """Return how many senses each verb of several has, and of what it is a form."""
    rows = ((verb, rest.split("\t")) for verb, rest in table_rows("llm", "senses.tsv"))
    return {verb: (int(count), lemma) for verb, (count, lemma) in rows}
