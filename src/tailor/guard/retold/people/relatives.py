"""What somebody else did to a thing: "cards that the head baker wrote".

So say "cards written by the head baker" and "cards the head baker wrote".

Source: relative clauses without a pronoun, Huddleston and Pullum, The Cambridge Grammar of
the English Language, 2002, chapter 12, section 3.5.
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.tagging import guessed
from tailor.guard.lexis.verbs import forms_of, same_act, singular

_STOPS = one_of(LEADING | {"and", "the", "our", "my", "a", "an"})
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_SUBJECT = rf"(?:(?:the|our|my|an?|their|his|her) )?{_WORD}(?: {_WORD}){{0,2}}?"
_ADVERB = "[a-z]+ly|online|overseas|abroad|earlier|overnight|twice|once|together"
_RELATIVE = re.compile(
    rf" (?:(?:that|which|whom) (?={_SUBJECT} )|(?=(?:the|our|my) {_SUBJECT} had ))"
    rf"({_SUBJECT}) (?:had |have |has )?([a-z]+)( for| up| out| down| off| over| in| away)?"
    rf"( (?:{_ADVERB}))?"
    r"(?=$|[,.;]| (?:and|in|on|at|for|to|from|by|before|after|during|with|each|every)\b)"
)
_PARTICIPLE = re.compile(
    rf"(?= ([a-z]+)((?: [a-z]+)?) by ({_SUBJECT})"
    rf"(?:$|[,.;]| (?:{_STOPS}|each|every|{_ADVERB})\b))"
)
# what a clause without its pronoun begins with
_OWN = r"(?:the|our|my|their|his|her|its|an?|each|every|both|all|I|we|they|he|she|it|you)\b"
_SHARED = re.compile(
    r"\b(?P<thing>[A-Za-z][\w'-]*) (?P<pronoun>that|which|whom)"
    r" (?P<clause>(?P<first>[\w'-]+) [\w'-]+)(?P<next>(?: [\w'-]+){0,3})"
)


def with_pronouns(text: str, other: str) -> str:
    """Return "models that the team uses" for "models the team uses", as the other."""
    if " that " not in other and " which " not in other and " whom " not in other:
        return text
    for found in _SHARED.finditer(other):
        thing, clause = found["thing"], found["clause"]
        at = text.find(f"{thing} {clause}")
        if at < 0 and " had " in f" {found['clause']}{found['next']} ":
            text = _with_had(text, found)
            at = text.find(f"{thing} {clause}")
        is_led = thing.casefold() in LEADING | AUXILIARIES  # after which sales rose
        if at < 0 or text[at - 1 : at].isalnum() or is_led or not _has_subject(found):
            continue
        end = at + len(thing)
        text = f"{text[:end]} {found['pronoun']}{text[end:]}"
    return text


def _with_had(text: str, found: re.Match[str]) -> str:
    """Return "a sheet I had made" for "a sheet I made", as the other text has it."""
    said = f"{found['thing']} {found['clause']}{found['next']} ".split(" had ")
    plain = " ".join(said).rstrip()
    return text.replace(plain, " had ".join(said).rstrip(), 1)


def _has_subject(found: re.Match[str]) -> bool:
    """Say whether what follows "that" has a subject of its own, and a verb behind it."""
    rest = f"{found['clause']}{found['next']}".split()[1:]
    first = found["first"]
    is_subject = bool(re.match(_OWN, first)) or any(
        singular(word) != word for word in (first, *rest[:-1])
    )
    return is_subject and any(_is_finite(word) for word in rest)


def _is_finite(word: str) -> bool:
    known = forms_of(word.casefold())
    return word in PAST_LIKE_BASE | AUXILIARIES or bool(set(known.values()) - {"ing"})


def with_participles(text: str, other: str) -> str:
    """Return a text with "written by the baker" for "that the baker wrote"."""
    if not any(word in text for word in (" that ", " which ", " whom ", " had ")):
        return text
    return _RELATIVE.sub(lambda found: _told(found, other), text)


def _told(found: re.Match[str], other: str) -> str:
    subject, verb, particle, adverb = found.groups()
    if not _is_done(verb) and "past" not in guessed(verb):
        return found[0]
    particle = particle or ""
    names = {f"{base}{particle if particle == ' for' else ''}" for base in forms_of(verb)}
    beside = "" if particle == " for" else particle
    for done, between, actor in _PARTICIPLE.findall(other):
        bases = [base for base in forms_of(done) if _is_done(done)]
        is_one = any(same_act(base, name) for base in bases for name in names)
        after = adverb if adverb and between == beside else ""
        is_beside = bool(after) or between == beside + (adverb or "")
        if is_one and is_beside and _plain(actor) == _plain(subject):
            return f" {done}{between} by {actor}{after}"
    said = re.sub("^ (?:that|which|whom) ", "", found[0]).strip()
    before = found.string[: found.start()].rpartition(" ")[2]
    return f" {said}" if f"{before} {said}" in other else found[0]


def _is_done(verb: str) -> bool:
    """Say whether a word may be a past form: written, set."""
    return verb in PAST_LIKE_BASE or "past" in forms_of(verb).values()


def _plain(actor: str) -> str:
    return re.sub(r"^(?:the|our|my|an?) ", "", actor.casefold())
