"""One thing of two acts, each at its own times: "kept lists; revised them once a year".

That is "kept and annually revised lists".
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.verbs import forms_of, singular

_OFTEN = (
    r"(?:once|twice|three times|\d+ times|four times) (?:an?|each|every|per) [a-z]+"
    r"|(?:every|each) (?:other )?[a-z]+|(?:annual|year|month|week|dai|quarter|regular)ly"
    r"|daily|biannually|semiannually|regularly|periodically"
)
_ONCE = re.compile(
    rf"^(?P<one>[A-Z][a-z]+(?: up| out| down| in)?) and (?P<before>(?:{_OFTEN}) )?"
    r"(?P<two>[a-z]+)"
    rf"(?P<behind> (?:{_OFTEN}))? (?P<thing>[^;]+?)(?P<stop>[.]?)$"
)
_THEM = re.compile(
    rf"(?P<joint>[;.]|,? and)(?: then)? (?P<two>[A-Za-z]+) (?P<it>them|it) (?:{_OFTEN})"
)
# of what a thing is or whose it is; where and with what is told of an act
_OWN = LEADING - {"of", "for", "about", "by"}


def with_object_apart(text: str, other: str) -> str:
    """Return "kept lists; revised them annually" for "kept and annually revised lists"."""
    if " and " not in text or (" them " not in other and " it " not in other):
        return text
    found, its = _ONCE.match(text), _THEM.search(other)
    if found is None or its is None or its["two"].casefold() != found["two"]:
        return text
    often = (found["before"] or found["behind"] or "").strip()
    words = found["thing"].casefold().split()
    at = next((i for i, word in enumerate(words) if i and _ends(words, i)), len(words))
    if not words:
        return text
    is_many = singular(words[at - 1]) != words[at - 1]
    if not often or is_many != (its["it"] == "them") or _OWN & set(words):
        return text
    joint, verb = its["joint"], found["two"]
    verb = verb.capitalize() if joint == "." else verb
    said = f"{found['one']} {found['thing']}{joint} {verb} {its['it']} {often}"
    return f"{said}{found['stop']}"


def _ends(words: list[str], at: int) -> bool:
    """Say whether a word is behind the head of a noun phrase: of, for, used by."""
    is_done = "past" in forms_of(words[at]).values() and words[at + 1 : at + 2] == ["by"]
    return words[at] in LEADING or is_done
