"""A clause or a phrase behind a thing, clipped to one word before it.

"Calls that were coming in" are "incoming calls", "a park by the lake" is "a lakeside park",
"the unit that tests soil" the "soil-testing unit", and "gaps of 0.5 mm" are "0.5-mm gaps".
Only from the line to the wording, and only where the wording has it so.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 12, section 2 (relative clauses), and 19, section 4 (compounding).
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.verbs import forms_of, singular

_STOPS = stops("or", "each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w'-]*"
_MOVING = re.compile(
    rf"(?P<thing>{_WORD})(?: (?:that|which|who)(?: (?:was|were|is|are))?)?"
    r" (?:(?P<incoming>(?:coming|came|come) in|arriv(?:ing|ed|e))"
    r"|(?P<outgoing>(?:going|went|go) out|leaving|left|leave)"
    r"|(?P<remaining>remaining|remained|left over))(?=$|[,.;]| (?!the\b|an?\b|our\b))"
)
_MOVES = ("incoming", "outgoing", "remaining")
_SIDES = (
    *("bed", "chair", "curb", "kerb", "road", "river", "lake", "sea", "pool", "ring"),
    *("track", "dock", "trail", "quay", "court", "table", "fire", "street", "stream"),
    *("canal", "harbor", "harbour", "way"),
)
_SIDE = re.compile(
    rf"(?:(?P<thing>{_WORD}) )?(?:at|by|along|beside) (?:the |their |its |his |her )?"
    rf"(?P<side>{'|'.join(_SIDES)})(?=$|[,.;]| (?:{_STOPS})\b)"
)
_ALONE = re.compile(rf"\b({'|'.join(_SIDES)})side(?=$|[,.;]| (?:{_STOPS})\b)")
_HAD = re.compile(r"(?P<who>[\w'-]+) (?:who|that|which) (?:had|have|has)(?: had)? (?=\w)")
_DOING = re.compile(
    rf"(?P<thing>{_WORD}) (?:that|which|who) (?P<verb>[a-z]+) (?:the |our )?"
    rf"(?P<what>{_WORD}(?: {_WORD}){{0,2}})(?=$|[,.;]| (?:{_STOPS})\b)"
)
_SIZED = re.compile(
    rf"(?P<thing>{_WORD}) (?:of|with) (?P<number>±? ?\d[\d.,]*|{_WORD}) (?P<unit>{_WORD})"
    r"(?=$|[,.;]| )"
)
_ANOTHER = re.compile(r" and (?:also )?(?:an?|the) ")


def clipped(old: str, new: str) -> str:
    """Return a line with "incoming calls" for "calls coming in", as the wording has it."""
    if any(word in new for word in _MOVES):
        old = _MOVING.sub(lambda found: _moving(found, new), old)
    if "side" in new:
        old = _SIDE.sub(lambda found: _beside(found, new), old)
    if " that " in old or " which " in old or " who " in old:
        if "ing " in new:
            old = _DOING.sub(lambda found: _doing(found, new), old)
        if " with " in new:
            old = _HAD.sub(lambda found: _with(found, new), old)
    if "-" in new and (" of " in old or " with " in old):
        old = _SIZED.sub(lambda found: _sized(found, new), old)
    return old


def _moving(found: re.Match[str], new: str) -> str:
    how = next(name for name in _MOVES if found[name])
    is_told = re.search(
        rf"\b{how} (?:[\w'-]+ ){{0,2}}{re.escape(found['thing'])}\b", new, re.IGNORECASE
    )
    return f"{how} {found['thing']}" if is_told else found[0]


def _beside(found: re.Match[str], new: str) -> str:
    """Return "lakeside parks" for "parks by the lake", "chairside" for "at the chair"."""
    thing, side = found["thing"], f"{found['side']}side"
    if thing and f"{side} {thing}" in new:
        return f"{side} {thing}"
    is_alone = found["side"] in _ALONE.findall(new)
    before = f"{thing} " if thing else ""
    return f"{before}{side}" if is_alone else found[0]


def _with(found: re.Match[str], new: str) -> str:
    """Return "patients with replacements" for "patients who had had replacements"."""
    following = " ".join(found.string[found.end() :].split(" ")[:2])
    told = f"{found['who']} with {following}"
    return f"{found['who']} with " if told in new else found[0]


def _doing(found: re.Match[str], new: str) -> str:
    """Return "soil-testing unit" for "unit that tests soil"."""
    thing, what = found["thing"], found["what"]
    if f"ing {thing}" not in new:
        return found[0]
    bases = [base for base, form in forms_of(found["verb"]).items() if form != "ing"]
    *front, last = what.split(" ")
    names = {what, " ".join((*front, singular(last)))}
    for name in sorted(names | {name.replace(" ", "-") for name in names}):
        for base in bases:
            for joint in (" ", "-"):
                told = f"{name}{joint}{in_form(base, 'ing')} {thing}"
                if told in new:
                    return told
    return found[0]


def _sized(found: re.Match[str], new: str) -> str:
    """Return "0.5-mm gaps" for "gaps of 0.5 mm", "a 6-lane pool" for one with 6 lanes."""
    thing, number, unit = found.group("thing", "number", "unit")
    told = f"{number}-{singular(unit)} {thing}"
    behind = found.string[found.end() :]
    another = _ANOTHER.match(behind)
    # a van with 6 seats and a lift: the lift is in it
    is_one = another is not None and f" {thing}" in behind[another.end() - 1 :]
    if told not in new or (behind[:5] == " and " and not is_one):
        return found[0]
    return told
