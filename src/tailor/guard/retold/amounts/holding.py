"""How much a place or a vessel holds: "a restaurant that seats 120", a 120-seat one.

So says "a warehouse with an area of 60,000 square feet". Only from the line to the wording,
where the wording has the size in front of the same thing; what a thing is made of may be
told behind it, too: a 48-page manual has 48 pages, a 72-passenger bus no 72 passengers.
"""

import re

from tailor.guard.lexis.verbs import singular

_NUMBER = r"(?P<number>\d[\d,.]*)"
_UNIT = r"(?P<unit>(?:square |cubic )?[a-z]+)"
_SEATS = re.compile(
    r"(?:that|which) (?:(?:can |could )?seats?|seated|sat|(?:had|has|with) seating for)"
    rf" (?:about )?{_NUMBER}(?: (?:people|guests|diners|persons))?(?=$|[,.;]| )"
)
_HOLDS = re.compile(
    r"(?:(?:(?:that|which) (?:(?:can |could )?hold|holds|held|covers?|covered|has|have|had"
    r"|measures?|measured|spans?|spanned|(?:has|have|had) an? (?:area|capacity|size|volume)"
    r" of)|with an? (?:total |floor )?(?:area|capacity|size|volume|length) of|of)"
    rf" {_NUMBER} {_UNIT})(?=$|[,.;]| )"
)
_HAS = re.compile(rf"with {_NUMBER} (?P<unit>[a-z]+)(?=$|[,.;]| )")
_PARTS = frozenset(
    (
        *("bed", "room", "bedroom", "seat", "table", "page", "chapter", "question", "line"),
        *("key", "button", "channel", "port", "screen", "door", "window", "stall", "bay"),
        *("lane", "floor", "unit", "suite", "chair", "desk", "cylinder", "valve", "blade"),
        *("panel", "drawer", "shelf", "slide", "track", "pin", "core", "node", "burner"),
    )
)
_MOST = 3  # words of a thing


def with_capacities(old: str, new: str) -> str:
    """Return the line with "a 120-seat restaurant", as the wording has it."""
    if "-" not in new:
        return old
    for pattern in (_SEATS, _HOLDS):
        for found in pattern.finditer(old):
            unit = "seat" if pattern is _SEATS else _hyphened(found["unit"])
            told = _before(found, f"{found['number']}-{unit}", new)
            if told:
                return told
    return old


def with_parts(new: str, old: str) -> str:
    """Return the wording with "a 48-page manual" for one with 48 pages, as the line."""
    if "-" not in old or " with " not in new:
        return new
    for found in _HAS.finditer(new):
        part = singular(found["unit"])
        told = part in _PARTS and _before(found, f"{found['number']}-{part}", old, most=1)
        if told:
            return told
    return new


def _hyphened(unit: str) -> str:
    *front, last = unit.split(" ")
    return "-".join((*front, "foot" if last == "feet" else singular(last)))


def _before(found: re.Match[str], size: str, other: str, most: int = _MOST) -> str:
    """Return a text with a size before its thing; "" where the other has it not so."""
    if f"{size} " not in other:
        return ""
    front = found.string[: found.start()].rstrip().split(" ")
    behind = found.string[found.end() :]
    if re.match(r" (?:and|or|of)\b", behind):
        return ""  # with 900 seats and a stage; 500 gallons of diesel
    for length in range(1, min(most, len(front) - 1) + 1):
        thing = " ".join(front[-length:])
        if re.search(rf"(?<![\w-]){re.escape(size)} {re.escape(thing)}\b", other):
            return f"{' '.join(front[:-length])} {size} {thing}{behind}"
    return ""
