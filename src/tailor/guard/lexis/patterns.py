"""Parts of the patterns that look for turns of phrase: a word that leads to nothing."""

import re
from collections.abc import Iterable

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING


def one_of(words: Iterable[str]) -> str:
    """Return, for a pattern, one of some words: "o(?:n(?:to|)|f)" for "of|on|onto".

    Words that begin alike share their letters: to try a hundred words one after another at
    each place of a line takes three times as long. The longer one is tried first.
    """
    ends: dict[str, set[str]] = {}
    for word in words:
        ends.setdefault(word[:1], set()).add(word[1:])
    tried = [
        re.escape(first) + one_of(rest) if first else ""
        for first, rest in sorted(ends.items(), reverse=True)
    ]
    return tried[0] if len(tried) == 1 else f"(?:{'|'.join(tried)})"


def stops(*more: str) -> str:
    """Return, for a pattern, the words that end a noun phrase, and more of them."""
    return one_of(LEADING | AUXILIARIES | {"and", *more})


STOPS = stops()
WORD = rf"(?!{STOPS}\b)[\w'-]+"  # a word or a figure inside a noun phrase
NAMED = rf"(?!{STOPS}\b)[A-Za-z][\w'-]*"  # the same, and no figure
