"""Rules that write a turn of phrase in its one way, each tried only where it may apply.

A rule names signs, one of which stands in every text that it changes: to look for a short
string costs a tenth of what its pattern costs.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

DIGIT = "\0"  # the sign of a text with a digit
_DIGITS = re.compile(r"\d")


class Rule(NamedTuple):
    """A pattern, what it becomes, and signs in lower case: "" stands in every text."""

    pattern: re.Pattern[str]
    into: str | Callable[[re.Match[str]], str]
    signs: tuple[str, ...] = ("",)


def rewritten(text: str, rules: Sequence[Rule]) -> str:
    """Return a text after all rules, in their order."""
    shown = _shown(text)
    for pattern, into, signs in rules:
        for sign in signs:  # any() takes longer than most of the searches
            if sign in shown:
                break
        else:
            continue
        told = pattern.sub(into, text)
        if told != text:
            text, shown = told, _shown(told)
    return text


@lru_cache(maxsize=64)  # a text goes through several lists of rules
def _shown(text: str) -> str:
    return text.casefold() + DIGIT if _DIGITS.search(text) else text.casefold()
