"""How many people a team is of: "a team of 26 bar staff", "a 26-person bar team".

And "six roofers" are "a 6-person roofing crew" where the line says so of a crew of them.
The team's kind is told as the line tells its people; of whom it was made otherwise stays.
"""

import re

from tailor.guard.lexis.numerals import SPELLED, read_number
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import words

_TEAM = "team|crew|group|staff|squad|unit|department|brigade|workforce"
_NUMBER = rf"(?:\d[\d,]*|(?:{SPELLED})(?:-(?:{SPELLED}))?)"
_INSIDE = r"(?!(?:of|and|in|at|for|on)\b)[\w'-]+"
_SIZED = re.compile(
    rf"\b(?P<article>an?|the|our|my) (?P<number>{_NUMBER})[- ]"
    rf"(?:person|member|man|people|strong) (?P<kind>(?:{_INSIDE} ){{0,4}}?)"
    rf"(?P<team>{_TEAM})\b(?! of\b)",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"\b(?P<article>an?|the|our|my) (?P<team>{_TEAM}) of (?P<number>{_NUMBER})"
    rf" (?P<people>(?:{_INSIDE} ?){{1,5}})",
    re.IGNORECASE,
)
# say no more than that people work there
_WORKERS = frozenset(
    (
        *("staff", "staffer", "worker", "employee", "people", "member", "personnel"),
        *("associate", "hand", "colleague", "operative", "person"),
    )
)
# whoever is of a sales team is one of these
_AGENTS = frozenset(
    (
        *("rep", "representative", "agent", "assistant", "clerk", "attendant", "operator"),
        *("specialist", "technician", "professional", "crew", "volunteer", "officer"),
    )
)


def with_headcounts(text: str, other: str) -> str:
    """Return a text with "a team of 26 bar staff" for "a 26-person bar team".

    Where the other text has that.
    """
    if not any(
        sign in text for sign in ("-person", "-member", "-strong", " person", "-man")
    ):
        return text
    for found in _SIZED.finditer(text):
        for its in _OF.finditer(other):
            is_one = its["team"].casefold() == found["team"].casefold()
            if not is_one or _value(its["number"]) != _value(found["number"]):
                continue
            if people := _people(its["people"], found["kind"].strip()):
                article = (
                    found["article"] if found["article"] in ("the", "our", "my") else "a"
                )
                said = f"{article} {its['team']} of {its['number']} {people}"
                return f"{text[: found.start()]}{said}{text[found.end() :]}"
    return text


def _value(number: str) -> object:
    return (read_number(words(number), 0) or (number,))[0]


def _people(people: str, kind: str) -> str:
    """Return of whom a team is, "bar staff", where they make a bar team; "" where not."""
    named = people.split()
    for length in range(len(named), 0, -1):
        *front, last = named[:length]
        one = singular(last.casefold())
        before = " ".join(front)
        if one in _WORKERS | _AGENTS and before == kind:
            return " ".join(named[:length])
        if is_person(one) and kind in _kinds(before, one):
            return " ".join(named[:length])
    return ""


def _kinds(before: str, one: str) -> set[str]:
    """Return what a team of people is called: roofing, roofer, support engineering."""
    stems = [one]
    if one.endswith("er"):
        stems += [f"{one[:-2]}ing", f"{one[:-1]}ing" if one[-3] == "e" else f"{one}ing"]
    if one.endswith(("or", "eer")):
        stems += [f"{one[:-2]}ing", f"{one}ing"]
    if one.endswith("e"):
        stems.append(f"{one[:-1]}ing")
    start = f"{before} " if before else ""
    return {f"{start}{stem}" for stem in stems}
