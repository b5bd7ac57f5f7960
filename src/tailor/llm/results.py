"""The result first: "Built a tool that cut costs" is "Cut costs by building a tool".

Guides to resume writing put what came of an act before it (docs/sources.md, 49). Only what
a line says that the act did, and only as far as the guard lets it in.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tailor.llm.classes import of_class
from tailor.llm.verbs import Form, in_form, is_past

_MADE = re.compile(r"(?P<made>[A-Z][a-z]+)(?P<part>(?: up| out)?) (?=\w)")
_CLAUSE = re.compile(
    r"(?P<joint>, which| that| which|,) (?P<result>[a-z]+)"
    r" (?P<what>(?:[^,;:()]|(?<=\d),(?=\d))+?)(?P<end>\.?)$"
)
_PARTICLE = re.compile(r"(?:(?:[\w'-]+ ){1,5}?)?(?P<part>up|down|in)\b")
_GOES_ON = re.compile(r"\b(?:who|that|which|while|when|because|if|but|by [a-z]+ing)\b")


def result_first(text: str) -> str:
    """Return a line with what its act brought about first, "" where it tells no such thing.

    "Added keys, ending double charges" is "Ended double charges by adding keys".
    """
    made = _MADE.match(text)
    for clause in _clauses(text, made.end()) if made else ():
        does_it_itself = clause["joint"].startswith(",")
        acts = of_class("making") | (of_class("acting") if does_it_itself else frozenset())
        act = _told(made["made"].casefold(), acts, "past") if made else ""
        form: Form = "ing" if clause["joint"] == "," else "past"
        result = _told(clause["result"], _outcomes(clause["what"]), form)
        if made and act and result and not _goes_on(clause["what"]):
            means = (
                f"{in_form(act, 'ing')}{made['part']} {text[made.end() : clause.start()]}"
            )
            first = in_form(result, "past").capitalize()
            return f"{first} {clause['what']} by {means}{clause['end']}"
    return ""


def _clauses(text: str, start: int) -> Iterator[re.Match[str]]:
    """Yield the clauses that a line may end with, the longest first."""
    while found := _CLAUSE.search(text, start):
        yield found
        start = found.start() + 1


def _told(word: str, verbs: Iterable[str], form: Form) -> str:
    """Return the verb of some that a word is a form of, "" for none."""
    return next((verb for verb in sorted(verbs) if in_form(verb, form) == word), "")


def _outcomes(what: str) -> Iterator[str]:
    """Yield the verbs that tell a change: "bring" where "down" follows."""
    particle = _PARTICLE.match(what)
    for outcome in of_class("outcome"):
        verb, _, part = outcome.partition(" ")
        if not part or (particle and particle["part"] == part):
            yield verb


def _goes_on(what: str) -> bool:
    """Say whether a clause tells of more than one thing that came about."""
    pairs = pairwise(what.split())
    is_next = any(a in ("and", "or") and is_past(b.casefold()) for a, b in pairs)
    return is_next or bool(_GOES_ON.search(what))
