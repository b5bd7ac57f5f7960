"""How large or long a thing is, told in front of it: "pipes 24 inches across".

The line says so where the wording has "24-inch pipes"; of "tours for groups of 2 hours" it
is the tours that last, as no group does.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
6, section 3 (measure phrases as modifiers).
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import singular

_STOPS = "|".join(sorted(LEADING | AUXILIARIES | {"and"}))
_SIDES = "deep|long|wide|high|tall|thick|across"
_UNITS = {
    "inch": "inches",
    "foot": "feet",
    "yard": "yards",
    "mile": "miles",
    "meter": "meters",
    "metre": "metres",
    "hour": "hours",
    "minute": "minutes",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
}
_FRONT = re.compile(
    rf"\b(?P<number>\d[\d,.]*|[a-z]+)-(?P<unit>{'|'.join(_UNITS)})(?:-(?P<side>{_SIDES}))?"
    rf" (?P<things>(?:(?!(?:{_STOPS})\b)[a-z-]+ ){{0,2}}[a-z]+s)\b"
)
_GROUPS = frozenset({"group", "class", "team", "people", "child", "crew", "family"})


def with_lengths(old: str, new: str) -> str:
    """Return the line with "24-inch pipes" and "2-hour tours", as the wording has them."""
    if "-" not in new:
        return old
    for its in _FRONT.finditer(new):
        size = f"{its['number']} {_UNITS[its['unit']]}"
        if f" {size}" not in old:
            continue
        words = its["things"].split()
        for length in range(len(words), 0, -1):
            things = " ".join(words[:length])
            told = _turned(old, things, size, its)
            if told != old:
                return told
    return old


def _turned(old: str, things: str, size: str, its: re.Match[str]) -> str:
    side = f" {its['side']}" if its["side"] else rf"(?: (?:{_SIDES}))?"
    found = re.search(
        rf"\b{re.escape(things)}(?P<who> (?:to|for|with) (?:(?:the|our|new) )?[a-z]+"
        rf"(?: (?!(?:{_STOPS})\b)[a-z]+)?)?(?: (?:of|at|each))? {re.escape(size)}{side}"
        r"(?=$|[,.;]| (?:and|to|for|in|on|at|with|from|of|by|each|every|before|after)\b)",
        old,
    )
    if found is None or (found["who"] and not _is_group(found["who"])):
        return old
    front = f"{its['number']}-{its['unit']}{'-' + its['side'] if its['side'] else ''}"
    said = f"{front} {things}{found['who'] or ''}"
    return f"{old[: found.start()]}{said}{old[found.end() :]}"


def _is_group(who: str) -> bool:
    """Say whether it was done to or for people, who are no 2 hours long."""
    head = singular(who.split()[-1].casefold())
    return is_person(head) or head in _GROUPS
