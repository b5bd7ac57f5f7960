"""What somebody else did to a thing: "cards that the head baker wrote".

So say "cards written by the head baker" and "cards the head baker wrote".
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.tagging import guessed
from tailor.guard.lexis.verbs import forms_of, same_act

_STOPS = "|".join(sorted(LEADING | {"and"}))
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_SUBJECT = rf"(?:(?:the|our|my|an?|their|his|her) )?{_WORD}(?: {_WORD}){{0,2}}?"
_ADVERB = "[a-z]+ly|online|overseas|abroad|earlier"
_RELATIVE = re.compile(
    rf" (?:that|which|whom) ({_SUBJECT}) (?:had |have |has )?([a-z]+)( for)?"
    rf"( (?:{_ADVERB}))?"
    r"(?=$|[,.;]| (?:and|in|on|at|for|to|from|by|before|after|during|with|each|every)\b)"
)
_PARTICIPLE = re.compile(
    rf"(?= ([a-z]+)((?: [a-z]+)?) by ({_SUBJECT})(?:$|[,.;]| (?:{_STOPS}|each|every)\b))"
)


def with_participles(text: str, other: str) -> str:
    """Return a text with "written by the baker" for "that the baker wrote"."""
    if not (" that " in text or " which " in text or " whom " in text):
        return text
    return _RELATIVE.sub(lambda found: _told(found, other), text)


def _told(found: re.Match[str], other: str) -> str:
    subject, verb, particle, adverb = found.groups()
    if "past" not in forms_of(verb).values() and "past" not in guessed(verb):
        return found[0]
    names = {f"{base}{particle or ''}" for base in forms_of(verb)}
    for done, between, actor in _PARTICIPLE.findall(other):
        bases = [base for base, form in forms_of(done).items() if form == "past"]
        is_one = any(same_act(base, name) for base in bases for name in names)
        is_beside = between == (adverb or "")
        if is_one and is_beside and _plain(actor) == _plain(subject):
            return f" {done}{between} by {actor}"
    said = found[0].partition(" ")[2].partition(" ")[2]  # without "that"
    before = found.string[: found.start()].rpartition(" ")[2]
    return f" {said}" if f"{before} {said}" in other else found[0]


def _plain(actor: str) -> str:
    return re.sub(r"^(?:the|our|my|an?) ", "", actor.casefold())
