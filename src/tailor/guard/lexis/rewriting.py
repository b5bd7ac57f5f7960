"""Rules that write a turn of phrase in its one way, each tried only where it may apply.

A rule names signs, one of which stands in every text that it changes: to look for a short
string costs a tenth of what its pattern costs.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

DIGIT = "\0"  # the sign of a text with a digit
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what it becomes, and signs in lower case; without signs always tried."""

    pattern: re.Pattern[str]
    into: str | Callable[[re.Match[str]], str]
    signs: tuple[str, ...] = ()


def rewritten(text: str, rules: Sequence[Rule]) -> str:
    """Return a text after all rules, in their order."""
    shown = _shown(text)
    for rule in rules:
        if not rule.signs or _has(shown, rule.signs):
            told = rule.pattern.sub(rule.into, text)
            if told != text:
                text, shown = told, _shown(told)
    return text


def _shown(text: str) -> str:
    return text.casefold() + DIGIT if _DIGITS.search(text) else text.casefold()


def _has(shown: str, signs: Sequence[str]) -> bool:
    for sign in signs:  # noqa: SIM110  # any() takes longer than most of the searches
        if sign in shown:
            return True
    return False
