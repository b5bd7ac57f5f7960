"""The result first: "built a library that halved layout time", "halved it by building one".

Only what a line says that the person made did: who made it brought about what it did. Not
beside help, and not what a team made.
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of

_FIRST = re.compile(
    r"^(?P<result>[A-Z][a-z]+(?: up| down)?) (?P<what>[^;]+?),? by (?P<doing>[a-z]+ing)"
    r"(?P<part>(?: up| out)?) (?P<means>[^;]+?)(?P<end>[.]?)$"
)
_LAST = re.compile(
    r"^(?P<made>[A-Z][a-z]+)(?P<part>(?: up| out)?) (?P<means>[^;]+?)"
    r"(?P<joint>, which| that| which|,) (?P<result>[a-z]+(?: up| down)?)"
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
_CHANGES = frozenset(
    [
        *("halve", "cut", "reduce", "lower", "shorten", "raise", "lift", "increase", "end"),
        *("boost", "double", "triple", "eliminate", "save", "replace", "prevent", "grow"),
        *("speed up", "bring down", "shrink", "trim", "decrease", "slash"),
    ]
)


def with_means_first(old: str, new: str) -> str:
    """Return a wording with its means first, as the line has it."""
    told = _FIRST.match(new) if " by " in new else None
    line = _LAST.match(old) if told else None
    if told is None or line is None or told["part"] != line["part"]:
        return new
    makes = forms_of(told["doing"]).keys() & forms_of(line["made"].casefold()).keys()
    verb, _, particle = line["result"].partition(" ")
    results = {f"{base} {particle}".strip(): base for base in forms_of(verb)}
    said = told["result"].casefold().split()
    same = [base for whole, base in results.items() if whole in _CHANGES]
    if not makes & _MAKES or not any(base in forms_of(said[0]) for base in same):
        return new
    is_cut_off = line["joint"] == "," and not verb.endswith("ing")
    if said[1:] != particle.split() or is_cut_off or is_person(told["means"].split()[-1]):
        return new  # for a team that cut the time
    made = in_form(min(makes & _MAKES), "past").capitalize()
    return (
        f"{made}{told['part']} {told['means']}{line['joint']} {line['result']}"
        f" {told['what']}{told['end']}"
    )
