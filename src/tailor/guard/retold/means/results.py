"""The result first: "built a library that halved layout time", "halved it by building one".

Only what a line says that the person made did: who made it brought about what it did. Not
beside help, and not what a team made.
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of

_FIRST = re.compile(
    r"^(?P<result>[A-Z][a-z]+(?: up| down| in)?) (?P<what>[^;]+?),? by (?P<doing>[a-z]+ing)"
    r"(?P<part>(?: up| out)?) (?P<means>[^;]+?)(?P<end>[.]?)$"
)
_LAST = re.compile(
    r"^(?P<made>[A-Z][a-z]+)(?P<part>(?: up| out)?) (?P<means>[^;]+?)"
    r"(?P<joint>, which| that| which|,) (?P<result>[a-z]+(?: up| down| in)?)"
    r" (?P<what>[^;]+?)[.]?$"
)
_MAKES = frozenset(
    [
        *("build", "write", "create", "make", "set", "design", "introduce", "add", "draft"),
        *(
            "develop",
            "install",
            "launch",
            "start",
            "draw",
            "program",
            "construct",
            "devise",
        ),
    ]
)
# what the act itself brings about: "changed the tooling, which cut scrap"
_ACTS = _MAKES | frozenset(
    [
        *(
            "change",
            "automate",
            "rewrite",
            "redesign",
            "reorganize",
            "reorganise",
            "replace",
        ),
        *("rearrange", "simplify", "standardize", "standardise", "renegotiate", "find"),
        *("negotiate", "consolidate", "revise", "rework", "digitize", "digitise"),
        *("refactor", "rebuild", "schedule", "repair", "fix", "switch"),
    ]
)
_CHANGES = frozenset(
    [
        *("halve", "cut", "reduce", "lower", "shorten", "raise", "lift", "increase", "end"),
        *("boost", "double", "triple", "eliminate", "save", "replace", "prevent", "grow"),
        *("speed up", "bring down", "shrink", "trim", "decrease", "slash", "bring up"),
        *("bring in", "win", "earn", "improve", "free up"),
    ]
)
_APART = re.compile(r"(?P<thing>(?:[\w'-]+ ){1,5}?)(?P<part>down|up)\b")
# which of two things did it: "wrote scripts for the system that cut run time"
_OTHER_THING = re.compile(r" (?:for|of|in|on|at|to|from|with|by|and) (?:an?|the|our|my) ")
_NEXT = re.compile(r"\b(?:and|or|but) (?P<act>[a-z]+)")
_OTHER_ACTOR = re.compile(r"\b(?:who|that|which|where)\b")


def with_means_first(text: str, other: str) -> str:
    """Return a text with its means first, as the other has it."""
    told = _FIRST.match(text) if " by " in text else None
    line = _LAST.match(other) if told else None
    if told is None or line is None or told["part"] != line["part"]:
        return text
    if " not " in f" {line['means']} ":
        return text  # designed but not built
    makes = forms_of(told["doing"]).keys() & forms_of(line["made"].casefold()).keys()
    does_it_itself = line["joint"].startswith(",")
    if not makes & (_ACTS if does_it_itself else _MAKES):
        return text
    if (_OTHER_ACTOR if does_it_itself else _OTHER_THING).search(line["means"]):
        return text
    said = _changed(told["result"].casefold(), told["what"])
    was = _changed(line["result"], line["what"])
    is_cut_off = line["joint"] == "," and not line["result"].split()[0].endswith("ing")
    if not said or not was or is_cut_off or _goes_on(line["what"]):
        return text
    if is_person(told["means"].split()[-1]) and not does_it_itself:
        return text  # for a team that cut the time
    result = line["result"] if was & said else _as_clause(told["result"], line["joint"])
    made = in_form(min(makes & _ACTS), "past").capitalize()
    return (
        f"{made}{told['part']} {told['means']}{line['joint']} {result}"
        f" {told['what']}{told['end']}"
    )


def _goes_on(what: str) -> bool:
    """Say whether a clause has another act: what cut costs "and trained staff"."""
    return any("past" in forms_of(f["act"]).values() for f in _NEXT.finditer(what))


def _as_clause(result: str, joint: str) -> str:
    """Return another verb of change, as it stands in the clause; it is judged like any."""
    verb, space, particle = result.casefold().partition(" ")
    bases = (base for base in forms_of(verb) if base in {c.split()[0] for c in _CHANGES})
    return f"{in_form(min(bases), 'ing' if joint == ',' else 'past')}{space}{particle}"


def _changed(result: str, what: str) -> frozenset[str]:
    """Return the changes that words may tell of: "bring down" of "brought it down"."""
    verb, _, particle = result.partition(" ")
    apart = None if particle else _APART.match(what)
    parts = {particle, apart["part"] if apart else particle}
    whole = {f"{base} {part}".strip() for base in forms_of(verb) for part in parts}
    return _CHANGES & whole
