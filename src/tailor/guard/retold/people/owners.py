"""Whose or for whom: "two directors' calendars" are "the calendars of two directors".

"Booked the vice president's flights" says what "booked flights for the vice president"
says; whose notes somebody checked for a nurse is another question. What people ask is
theirs and comes from them: visitors' questions.

Source: genitive and of-phrase, Quirk et al., A Comprehensive Grammar of the English
Language, 1985, sections 5.115 to 5.122.
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular

_STOPS = stops("each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w-]*"
_MANY = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty)"
)
_OWNED = re.compile(
    rf"\b(?P<owner>(?:{_MANY}|the|our|my)(?: {_WORD}){{1,4}})(?:'s|(?<=s)')"
    rf" (?P<things>{_WORD}(?: {_WORD}){{0,2}}(?: and {_WORD}(?: {_WORD})?)?)"
)
_END = (
    r"(?=$|[,.;]| (?:(?:in|on|at|for|by|with|from|to|through|before|after|during|using"
    r"|each|every|when|while|per|up to date|current|clean|tidy|ready|safe|open|stocked)\b"
    r"|and [a-z]+(?:ed|ing)\b|and (?:{acts})\b))"
)
# what is done for somebody is theirs then: Levin, English Verb Classes, 1993, 13.5 (book)
_BOOKS = frozenset(
    ["book", "rebook", "arrange", "schedule", "reserve", "plan", "organize", "organise"]
)
_MORE = {"keep", "manage", "maintain"}
# of how many, or of whom a picture is
_WHOLES = frozenset(
    (
        *("class", "group", "team", "party", "crew", "set", "batch", "total", "number"),
        *("rest", "half", "majority", "pair", "list", "series", "portrait", "photo"),
        *("photograph", "picture", "image", "painting", "drawing", "sketch", "video"),
        *("film", "statue", "bust", "map", "model", "loss", "cost", "age", "average"),
    )
)
# what only who has it says; letters, payments and calls of somebody may go to them, too
_SENT = frozenset(
    [
        *("question", "query", "inquiry", "enquiry", "request", "complaint", "comment"),
        *("suggestion", "objection"),
    ]
)
_SENDERS = re.compile(
    r"(?P<sender>(?:(?:the|our|my|new) )?[a-z]+s)'"
    rf" (?P<things>(?:{_WORD} )?(?P<last>{_WORD}))"
)
_DIARIES = re.compile(r"\b(?:calendars?|diar(?:y|ies)|schedules?|inbox(?:es)?)$")


def with_owners(text: str, other: str) -> str:
    """Return a text with the owner behind the thing, where the other has it there."""
    if "'" not in text or not (" of " in other or " for " in other):
        return text
    for found in _OWNED.finditer(text):
        words = found["things"].split()
        for length in range(len(words), 0, -1):
            said = _behind(text, found, " ".join(words[:length]), other)
            if said:
                end = found.start("things") + len(" ".join(words[:length]))
                return f"{text[: found.start()]}{said}{text[end:]}"
    return text


def with_senders(text: str, other: str) -> str:
    """Return "questions from visitors" for "visitors' questions", as the other has it."""
    if "s' " not in text or " from " not in other:
        return text
    return _SENDERS.sub(lambda found: _from(found, other), text)


def _from(found: re.Match[str], other: str) -> str:
    sender, said = found["sender"], f"{found['things']} from {found['sender']}"
    is_sent = singular(found["last"]) in _SENT and is_person(singular(sender.split()[-1]))
    return said if is_sent and said in other else found[0]


def _behind(text: str, found: re.Match[str], things: str, other: str) -> str:
    """Return "the calendars of two directors", as the other has it; "" for none."""
    owner = found["owner"]
    if f"{things} of {owner}" not in other and f"{things} for {owner}" not in other:
        return ""
    acts = "|".join(
        word for word in re.findall(r"(?<= and )[a-z]+", other) if _is_done(word)
    )
    end = _END.replace("{acts}", acts or "-")
    way = re.compile(rf"\b((?:the )?){re.escape(things)} (of|for) {re.escape(owner)}{end}")
    its = way.search(other)
    if its is None:
        return ""
    is_list = " and " in things
    verbs = _verbs(text[: found.start()])
    if its[2] == "for" and not _is_for(verbs, things, owner):
        return ""
    is_many = not re.match("the|our|my", owner)
    if its[2] == "of" and ((is_list or is_many) and not its[1]):
        return ""  # logs and calendars of directors may be any logs; classes of 20
    if its[2] == "of" and singular(things.split()[-1].casefold()) in _WHOLES:
        return ""
    return its[0] if verbs & _verbs(other[: its.start()]) else ""


def _verbs(before: str) -> set[str]:
    """Return the verbs that the last word of a text may be a form of."""
    last = re.search(r"([A-Za-z]+) $", before)
    return set(forms_of(last[1].casefold())) if last else set()


def _is_for(verbs: set[str], things: str, owner: str) -> bool:
    if is_person(things.split()[-1]) or not is_person(owner.split()[-1]):
        return False  # nurses for the clinic are not yet its nurses
    return bool(verbs & _BOOKS) or bool(verbs & _MORE and _DIARIES.search(things))


def _is_done(word: str) -> bool:
    return "past" in forms_of(word).values()
