"""What a verb's object says of the person: a skill done, or a thing only dealt with."""

from functools import cache

from tailor.packaged import table_rows
from tailor.terms import root_key


@cache
def act_words(kind: str) -> frozenset[str]:
    """Return the words of one class of acts.tsv, as they stand there."""
    return frozenset(dict(table_rows("plan", "acts.tsv"))[kind].split())


@cache
def act_roots(*kinds: str) -> frozenset[str]:
    """Return the roots of the verbs of some classes of acts.tsv."""
    return frozenset(root_key(word) for kind in kinds for word in act_words(kind))


@cache
def particles() -> frozenset[str]:
    """Return the verbs that a small word behind them is a part of: "carried out"."""
    pairs = dict(table_rows("plan", "acts.tsv"))["particle"].split("|")
    return frozenset(f"{root_key(verb)} {small}" for verb, small in map(str.split, pairs))


def is_past(word: str) -> bool:
    """Say whether a verb is in a past form and in no other."""
    return word.endswith("ed") or word in act_words("past")
