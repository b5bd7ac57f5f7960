"""When somebody did something, told of them: "referred guests to a guide when they asked".

So says "referred guests who asked to a guide". Only where "they" can be nobody else: the
people are the verb's object, and no other word of the clause is many.
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular

_CLOSED = stops("or")
_WORD = rf"(?!(?:{_CLOSED})\b)[\w'-]+"
_WHEN = re.compile(
    rf"\b(?P<verb>[A-Za-z]+(?: up| out| in| back)?) (?P<who>(?:(?:the|our|all|any) )?"
    rf"(?:{_WORD} ){{0,2}}?[a-z]+s|people|children|men|women)(?P<tail>(?: [^,.;]+?)?)"
    r" (?P<when>when|if|whenever) they (?P<rest>[a-z]+ed[^,.;]*|[a-z]+[^,.;]*)"
)
_HEADS = re.compile(rf"([a-z]+)(?=$| (?:{_CLOSED})\b)")


def with_when(text: str, other: str) -> str:
    """Return a text with "guests to a guide when they asked", as the other has it."""
    if " who " not in text or " they " not in other:
        return text
    for found in _WHEN.finditer(other):
        who, tail, rest = found["who"], found["tail"], found["rest"]
        said = f"{who} who {rest}{tail}"
        at = text.find(said)
        if at < 0 or not _is_sure(found):
            continue
        behind = text[at + len(said) :]
        if behind[:1] not in ("", ".", ",", ";"):
            continue
        told = f"{who}{tail} {found['when']} they {rest}"
        return f"{text[:at]}{told}{behind}"
    return text


def _is_sure(found: re.Match[str]) -> bool:
    """Say whether "they" are the people to whom the act was done, and nobody else."""
    who = found["who"].split()[-1].casefold()
    tail = re.sub(r"\btheir(?: [\w-]+){1,2}", "", found["tail"].casefold())  # to their cars
    heads = _HEADS.findall(tail)
    is_many = any(singular(word) != word for word in heads) or " and " in tail
    is_done = "past" in forms_of(found["rest"].split()[0]).values()
    is_act = bool(forms_of(found["verb"].split()[0].casefold()))
    return is_person(who) and is_done and is_act and not is_many
