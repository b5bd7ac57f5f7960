"""How large or long a thing is, told in front of it: "pipes 24 inches across".

The line says so where the wording has "24-inch pipes"; of "tours for groups of 2 hours" it
is the tours that last, as no group does.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
6, section 3 (measure phrases as modifiers).
"""

import re
from functools import partial

from tailor.guard.lexis.patterns import STOPS
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular

_SIDES = "deep|long|wide|high|tall|thick|across"
# the side that a bare size means: a 6-foot trench may be long
_LYING = [side for side in _SIDES.split("|") if side != "deep"]
_UNITS = {
    **dict.fromkeys(("inch", "in"), ("inch", "inches", "in")),
    **dict.fromkeys(("foot", "ft"), ("foot", "feet", "ft")),
    **dict.fromkeys(("yard", "yd"), ("yard", "yards", "yd")),
    **dict.fromkeys(("meter", "metre", "m"), ("meters", "metres", "meter", "metre", "m")),
    **dict.fromkeys(
        ("centimeter", "centimetre", "cm"), ("centimeters", "centimetres", "cm")
    ),
    **dict.fromkeys(
        ("millimeter", "millimetre", "mm"), ("millimeters", "millimetres", "mm")
    ),
    **dict.fromkeys(("mile", "mi"), ("miles", "mile", "mi")),
    **dict.fromkeys(("kilometer", "kilometre", "km"), ("kilometers", "kilometres", "km")),
    **{
        unit: (f"{unit}s", unit)
        for unit in ("hour", "minute", "day", "week", "month", "year", "page", "word")
    },
}
_AS_NOUNS = {"long": "length", "wide": "width", "high": "height", "deep": "depth"}
_FIGURES = {
    word: row.rpartition("\t")[2]
    for word, row in rows("numbers.tsv").items()
    if row.startswith(("cardinal", "ten"))
}
_WORDS = {figure: word for word, figure in _FIGURES.items()}
_FRONT = re.compile(
    rf"\b(?P<number>\d[\d,.]*|[a-z]+)[- ](?P<unit>{'|'.join(_UNITS)})"
    rf"(?:-(?P<side>{_SIDES}))? (?P<things>(?:(?!(?:{STOPS})\b)[a-z-]+ ){{0,2}}[a-z]+)\b"
)
# what may stand between a thing and its size, and where a size ends; compiled once, for
# the long list of words that lead on takes milliseconds
_WHO = re.compile(
    rf" (?:to|for|with) (?:(?:the|our|new) )?[a-z]+(?: (?!(?:{STOPS})\b)[a-z]+)?"
)
_LINK = re.compile(r"(?: (?:of|at|each)|,? (?:that|which) (?:is|are|was|were))? ")
_SIZE = re.compile(
    r"(?P<number>\d[\d,.]*|[a-z]+)[ -](?P<unit>[a-z]+)"
    rf"(?: (?P<side>{_SIDES}|in (?:{'|'.join(_AS_NOUNS.values())})))?"
    r"(?=$|[,.;]| (?:and|to|for|in|on|at|with|from|of|by|each|every|before|after)\b)"
)
_GROUPS = frozenset({"group", "class", "team", "people", "child", "crew", "family"})


def with_lengths(old: str, new: str) -> str:
    """Return the line with "24-inch pipes" and "2-hour tours", as the wording has them."""
    if "-" not in new:
        return old
    for its in _FRONT.finditer(new):
        if not any(map(partial(_is_size, its), _SIZE.finditer(old))):
            continue
        words = its["things"].split()
        for length in range(len(words), 0, -1):
            things = " ".join(words[:length])
            told = _turned(old, things, its) if things in old else old
            if told != old:
                return told
    return old


def _is_size(its: re.Match[str], size: re.Match[str]) -> bool:
    """Say whether a size in the line is the one that the wording has in front."""
    number = its["number"]
    numbers = (number, _FIGURES.get(number, number), _WORDS.get(number, number))
    sides = [its["side"]] if its["side"] else _LYING
    sides = [*sides, *(f"in {_AS_NOUNS[side]}" for side in sides if side in _AS_NOUNS)]
    is_side = size["side"] in sides or (not its["side"] and not size["side"])
    return size["number"] in numbers and size["unit"] in _UNITS[its["unit"]] and is_side


def _turned(old: str, things: str, its: re.Match[str]) -> str:
    for place in re.finditer(rf"\b{re.escape(things)}", old):
        found = _sized(old, place.end(), its)
        if found is None:
            continue
        who, end = found
        if who and not _is_group(who):
            return old
        front = f"{its['number']}-{its['unit']}{'-' + its['side'] if its['side'] else ''}"
        return f"{old[: place.start()]}{front} {things}{who}{old[end:]}"
    return old


def _sized(text: str, at: int, its: re.Match[str]) -> tuple[str, int] | None:
    """Return for whom a thing was, and where its size ends: for groups, of 2 hours."""
    who = _WHO.match(text, at)
    for start in (who.end(), at) if who else (at,):
        link = _LINK.match(text, start)
        size = _SIZE.match(text, link.end()) if link else None
        if size and _is_size(its, size):
            return text[at:start], size.end()
    return None


def _is_group(who: str) -> bool:
    """Say whether it was done to or for people, who are no 2 hours long."""
    head = singular(who.split()[-1].casefold())
    return is_person(head) or head in _GROUPS
