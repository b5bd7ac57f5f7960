"""A second tool for a second end: "used Sabre to book seats and Excel to track fees".

So says "used Sabre to book seats and used Excel to track fees", where the other text has
the second act done with the second tool.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
15, section 4.2 (gapping).
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of

_STOPS = one_of((LEADING | AUXILIARIES) - {"of"})
_WORD = rf"(?!(?:{_STOPS}|and)\b)[\w'./+-]+"
_TOOL = rf"(?:(?:an?|the|our|my) )?{_WORD}(?: {_WORD}){{0,3}}?"
_USED = re.compile(r"\b(?P<used>[Uu]s(?:ed|ing|es?)) (?=[^,.;]+? to [a-z])")
_NEXT = re.compile(rf"(?P<joint>, and|,| and) (?P<tool>{_TOOL}) to (?P<verb>[a-z]+)(?= )")


def with_uses_told(text: str, other: str) -> str:
    """Return a text with "used" before each tool, where the other has each with its act."""
    if " to " not in text or not ("sed " in text or "sing " in text):
        return text
    first = _USED.search(text)
    if first is None:
        return text
    used, start = first["used"].lower(), text.index(" to ", first.end())
    rest = _NEXT.sub(lambda found: _told(found, used, other), text[start:])
    return f"{text[:start]}{rest}"


def _told(found: re.Match[str], used: str, other: str) -> str:
    """Return "and used Excel to track", unless the tool is somebody, or told otherwise."""
    tool, verb = found["tool"], found["verb"]
    bare = re.sub(r"^(?:an?|the|our|my) ", "", tool)
    is_act = forms_of(verb).get(verb) == "base"
    if not is_act or is_person(bare.split()[-1].casefold()):
        return found[0]
    leads = r"\b(?:in|on|with|using|via|through|by|from) (?:(?:an?|the|our|my) )?"
    is_told = re.search(rf"{leads}{re.escape(bare)}\b", other)
    return f"{found['joint']} {used} {tool} to {verb}" if is_told else found[0]
