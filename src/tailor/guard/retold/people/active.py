"""What was done by the person, told as what they did: "calls were logged by me".

The reader of clauses tells most of these so (reading/sentence.py); here those whose subject
it can't cut: two things with two acts, and a thing that begins like an act, as in "recorded
statements from witnesses were taken by me".
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.verbs import forms_of

_PASSIVE = re.compile(
    r"(?P<start>^|; |[.] )(?P<thing>(?:[^.;:,]|,(?=\d))+) (?:was|were)"
    r" (?P<acts>[a-z]+(?: and [a-z]+)?) by me"
    r"(?P<rest>(?:$|(?=[.;])| (?!and\b|with\b|or\b)(?:[^.;,]|,(?=\d))*))"
)
_CLAUSE = re.compile(r"\b(?:was|were|is|are|who|which|that|by|but|then|while|when|if)\b")


def with_me_first(text: str, _other: str) -> str:
    """Return a line with "took statements" for "statements were taken by me"."""
    return _PASSIVE.sub(_active, text) if " by me" in text else text


def _active(found: re.Match[str]) -> str:
    thing = found["thing"]
    first, *others = thing.split(" ")
    acts = [_past(act) for act in found["acts"].split(" and ")]
    is_act = "past" in forms_of(first.casefold()).values()
    if not all(acts) or _CLAUSE.search(thing) or " and " in found["rest"]:
        return found[0]
    if is_act and "and" in others:
        return found[0]  # checked stock and orders were filed by me
    told = " and ".join(acts)
    if not found["start"].startswith(";"):
        told = told.capitalize()
    is_name = first.isupper() or any(letter.isupper() for letter in first[1:])
    thing = thing if is_name else f"{thing[0].lower()}{thing[1:]}"
    return f"{found['start']}{told} {thing}{found['rest']}"


def _past(participle: str) -> str:
    """Return "took" for "taken"; "" where the word is no participle."""
    verbs = [verb for verb, form in forms_of(participle).items() if form == "past"]
    return in_form(verbs[0], "past") if verbs else ""
