"""By whom, in front of a thing or behind it: a nurse-led clinic is a clinic led by nurses.

Sources: compound adjectives with a participle, Huddleston and Pullum, The Cambridge Grammar
of the English Language, 2002, chapter 19, 4.3; the phrases of nouns stand in backings.tsv.
"""

import re
from functools import cache

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import american

_STOPS = stops("each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w']*"
_WHEN = re.compile(r" (?:in|since|until|during) (?:[A-Z]\w+ )?\d{4}\b")
_DETERMINERS = ("", "the ", "a ", "an ", "our ", "my ", "its ", "their ")
_DOER = rf"(?:(?:the|an?|our|my|its|their) )?(?:{_WORD} )?{_WORD}"
_DONE = PAST_LIKE_BASE | {"run"}  # participles that are no past forms: a church-run shop
_COMPOUND = re.compile(rf"\b({_WORD})-([a-z]+) (?=((?:{_WORD} ){{0,2}}{_WORD}))")
_THAT = re.compile(
    rf"\b({_WORD}) (?:that|which) ({_DOER}) (?:had |has |have )?([a-z]+)"
    rf"(?=$|[,.;]| (?:{_STOPS})\b)"
)
_BY = re.compile(rf"\b({_WORD})(,?) ([a-z]+) by ({_DOER})(?=$|[,.;]| (?:{_STOPS})\b)")


def with_doers(text: str, other: str) -> str:
    """Return a text with who did something behind "by", where the other has it there."""
    for said in _THAT.finditer(other) if "-" in text else ():
        thing, doer, verb = said.groups()
        if "past" in forms_of(verb).values() or verb in _DONE:
            told = _behind(text, thing, verb, doer, into=said[0].removeprefix(thing))
            text = told or text
    for said in _BY.finditer(other) if " by " in other else ():
        thing, comma, verb, doer = said.groups()
        is_done = "past" in forms_of(verb).values() or verb in _DONE
        if not is_done or _WHEN.match(other, said.end()):
            continue  # restored paintings damaged by smoke in 2016
        told = _behind(text, thing, verb, doer)
        # cared for patients under a nurse: the nurse did not supervise the patients
        text = told or (
            text if is_person(thing) else _of_noun(text, f"{comma} {verb}", doer)
        )
    return text


def _behind(text: str, thing: str, verb: str, doer: str, into: str = "") -> str:
    """Return "a clinic led by nurses" for "a nurse-led clinic"; "" where none stands.

    into: what to say behind the thing instead: that the nurses led.
    """
    name = _bare(doer).casefold()  # one word: who is "two boards" is not one board
    for found in _COMPOUND.finditer(text):
        is_same = found[2] == verb and singular(found[1].casefold()) == singular(name)
        things = found[3].split()
        if not is_same or thing not in things:
            continue
        length = len(" ".join(things[: things.index(thing) + 1]))
        start, end = found.end(), found.end() + length
        told = into or f" {verb} by {doer}"
        return f"{text[: found.start()]}{text[start:end]}{told}{text[end:]}"
    return ""


def _of_noun(text: str, verb: str, doer: str) -> str:
    """Return "funded by the state" for "with funding from the state".

    verb: with the comma that may stand before it.
    """
    bare = _bare(doer)
    for before, behind in _phrases(verb.strip(", ")):
        for determiner in _DETERMINERS:
            start, phrase, end = text.partition(f" {before}{determiner}{bare}{behind}")
            if phrase and not end[:1].isalnum():
                comma = "," if verb[0] == "," and end[:1] == " " else ""
                return f"{start}{verb} by {doer}{comma}{end}"
    return text


def _bare(doer: str) -> str:
    """Return who did it without an article."""
    first, _, rest = doer.partition(" ")
    return rest if f"{first} " in _DETERMINERS else doer


@cache
def _phrases(verb: str) -> list[tuple[str, str]]:
    """Return what stands before and behind the doer in each phrase of a verb's noun."""
    phrases = rows("backings.tsv").get(american(verb), "")
    parts = (phrase.partition("A") for phrase in phrases.split("|") if phrase)
    return [(before, behind) for before, _, behind in parts]
