"""So many of each: "three cameras a match" is "three cameras per match" where they say so.

"A" behind a number may lead to another thing, as in "gave two classes a tour"; only where
the other text says "per match", and nobody gives somebody something, is it a rate here.
"""

from collections.abc import Sequence
from dataclasses import replace

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import classes_of, forms_of, singular
from tailor.guard.lexis.words import Word

_ARTICLES = ("a", "an")
_GIVES = frozenset(
    [
        *("give", "show", "offer", "hand", "bring", "send", "tell", "teach", "buy", "make"),
        *("lend", "grant", "promise", "read", "sell", "pass", "award", "assign", "write"),
        *("get", "find", "save", "cost", "ask", "cook", "owe", "leave", "deny", "allow"),
        *("present", "issue", "loan", "hire", "set", "order", "book", "bake", "draw"),
    ]
)
_NEAR = 6  # words before "a match" that hold what is counted
_STOPS = (LEADING - {"of"}) | {",", ";", ".", "and", "or", "per", ":"}


def with_rates_of(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with "a match" as "per match" where the others say it so."""
    named = {key_at(others, at + 1) for at, word in enumerate(others) if word.key == "per"}
    if not named:
        return list(words)
    out = list(words)
    for at, word in enumerate(words):
        name = key_at(words, at + 1)
        if word.key in _ARTICLES and name in named and _is_rate(words, at, name):
            out[at] = replace(word, key="per")
    return out


def _is_rate(words: Sequence[Word], at: int, name: str) -> bool:
    """Say whether a number of things stands right before an article, and no receiver."""
    tagged = tags(words)
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        word = words[place]
        if word.quantity:
            return not _is_given(words[:place], words[place + 1 : at], name)
        if word.key in _STOPS or tagged[place] == "verb":
            return False
    return False


def _is_given(before: Sequence[Word], things: Sequence[Word], name: str) -> bool:
    """Say whether those counted may get what stands behind them: gave 30 pupils a tour."""
    is_led = bool(before) and before[-1].key in LEADING  # cooked for 30 guests an event
    if is_led or not any(is_person(singular(word.key)) for word in things):
        return False
    verbs = {verb for word in before for verb in forms_of(word.key)}
    is_served = "serve" in verbs and "@food" in classes_of(name)
    return is_served or not _GIVES.isdisjoint(verbs)
