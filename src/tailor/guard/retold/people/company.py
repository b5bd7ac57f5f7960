"""Who took part beside the person: "alongside a nurse" is "with a nurse".

So say "jointly with" and "side by side with", of people, and "co-wrote it with a nurse". On
which side of an act they stood is looked at before (vetoes/people/company.py).
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.verbs import forms_of

_STOPS = stops("each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_BESIDE = re.compile(
    r"\b(?:(?P<first>[Aa]longside|(?:[Jj]ointly|[Ss]ide by side|[Ss]houlder to shoulder"
    r"|[Ii]n tandem|[Ii]n concert) with))"
    rf"(?= (?P<who>(?:(?:an?|the|our|my|one|two|\d+) )?{_WORD}(?: {_WORD}){{0,3}}?)"
    rf"(?=$|[,.;]| (?:{_STOPS})\b))"
)
_CO = re.compile(r"\b([Cc])o-?([a-z]+)\b")


def with_company(text: str, other: str) -> str:
    """Return a text with "with a nurse" for all that say so of people."""
    folded = text.casefold()
    if "alongside" in folded or " with " in folded:
        text = _BESIDE.sub(_with, text)
    is_joint = any(word in other for word in (" with ", " and me", " and I ", "me and "))
    if "co" in folded and " with " in text and is_joint:
        text = _CO.sub(lambda found: _alone(found, other), text)
    return text


def _with(found: re.Match[str]) -> str:
    """Return "with" before people; what lies alongside a quay stays there."""
    last = found["who"].split()[-1].casefold()
    said = "With" if found["first"][0].isupper() else "with"
    return said if is_somebody(last) else found[0]


def _alone(found: re.Match[str], other: str) -> str:
    """Return "" for "co-", where the other text has the verb without it."""
    initial, verb = found.groups()
    verbs = {base for base, form in forms_of(verb).items() if form == "past"}
    said = re.findall(r"(?<![\w-])[a-z]+\b", other.casefold())
    if not any(verbs & forms_of(word).keys() for word in said):
        return found[0]
    return verb if initial == "c" else verb.capitalize()
