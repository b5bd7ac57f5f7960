"""How often something was done, before its thing: "wrote weekly reports".

Shorter than "reports every week" (docs/sources.md, 48). The guard knows which things come
each week: reports do, pens that are cleaned do not.
"""

import re

from tailor.llm.classes import of_class
from tailor.llm.verbs import is_past, is_verb
from tailor.text import Token

_OFTEN = re.compile(
    r"(?P<thing>(?:[a-z][a-z-]* ){0,2}?[a-z]+s)"
    r" (?:(?:every|each) (?P<time>day|week|month|quarter|year)"
    r"|on an? (?P<basis>daily|weekly|monthly|quarterly|annual) basis)\b"
)
_ADJECTIVES = dict(
    zip(
        ("day", "week", "month", "quarter", "year"),
        ("daily", "weekly", "monthly", "quarterly", "annual"),
        strict=True,
    )
)


def often_at(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return a thing that begins with a word of a line, and how often; "", "" for none."""
    often = _OFTEN.match(text, found[i].start)
    if often is None or not i or not _is_object(found, i):
        return "", ""
    if set(often["thing"].split()) & (of_class("joint") | of_class("number")):
        return "", ""
    when = often["basis"] or _ADJECTIVES[often["time"]]
    return often[0], f"{when} {often['thing']}"


def _is_object(found: tuple[Token, ...], i: int) -> bool:
    """Say whether a verb stands right before a place."""
    before = found[i - 1].key
    return is_past(before) or (i == 1 and is_verb(before))
