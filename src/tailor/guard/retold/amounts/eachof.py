"""One by one: "each of the trucks" is "each truck"; and rates that a noun tells itself.

An "accuracy rate of 99%" is an accuracy of 99%.
"""

import re

from tailor.guard.lexis.verbs import singular

_OF = re.compile(
    r"\b(?P<each>[Ee]ach|[Ee]very)(?: single)?(?: one)? of (?:the|our|my|these|those)"
    r" (?P<things>(?:[a-z][\w-]* ){0,3}[a-z][\w-]*)"
)
_RATED = re.compile(
    r"\b(?P<what>accuracy|retention|satisfaction|occupancy|attendance|compliance|uptime"
    r"|turnover|participation|adherence) rate of (?=\d)"
)


def with_each(text: str, other: str) -> str:
    """Return a text with "each truck" for "each of the trucks", as the other has it."""
    if "ach " in text or "very " in text:
        text = _OF.sub(lambda found: _one(found, other), text)
    if " rate of " in text and " rate" not in other:
        text = _RATED.sub(r"\g<what> of ", text)
    return text


def _one(found: re.Match[str], other: str) -> str:
    each, named = found["each"], found["things"].split()
    for length in range(1, len(named) + 1):
        *front, last = named[:length]
        one = singular(last)
        thing = " ".join((*front, one))
        is_told = re.search(rf"\b{each} {re.escape(thing)}\b", other, re.IGNORECASE)
        if one != last and is_told:
            return " ".join((each, thing, *named[length:]))
    return found[0]
