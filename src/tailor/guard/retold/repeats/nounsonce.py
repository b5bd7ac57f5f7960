"""A noun, a phrase or a preposition said for each of two things, said once for both.

"Forms for patients and forms for staff" are forms for both, "to homes, to offices and to
schools" is "to homes, offices and schools", and route 4 and route 9 are routes 4 and 9. A
number stays with its own.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
15, sections 2 and 4 (coordination, delayed right constituents).
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.patterns import STOPS
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.wordy import is_number

WORD = rf"(?!(?:{STOPS})\b)[\w'-]+"
NP = rf"(?:(?:the|our|my|an?) )?{WORD}(?: {WORD}){{0,3}}"
LINKS = (
    "of|for|from|to|at|in|on|with|by|about|before|after|during|near|under|across|over"
    "|through|inside|outside|within|via|around|along|between"
)
LISTED = re.compile(
    rf"\b(?P<link>in|on|at|for|from|to|of|about|by|with) {NP}(?P<more>(?:, (?P=link)"
    rf" {NP})+),? and (?:also )?(?:(?P=link) )?(?=(?P<next>[\w'-]+))"
)
NOUN_AGAIN = re.compile(
    rf"\b(?P<article>(?:the|our|an?) )?(?P<noun>[a-z]{{3,}}) (?P<said>(?P<link>{LINKS})"
    rf" {NP}),? and (?:also )?(?P<again>(?:the|our|an?) )?(?P=noun) (?P<led>{LINKS})"
    r" (?=(?P<next>[\w'-]+))"
)
PHRASE_AGAIN = re.compile(
    rf"(?P<one>\b{NP}) (?P<end>(?:{LINKS}) {NP}),? and (?:also )?(?P<next>{NP})"
    r" (?P=end)(?=$|[,.;])"
)
_NTH = (
    r"\d+|[A-Z]|first|second|third|fourth|fifth|last|final|morning|afternoon|evening|upper"
    r"|lower|inner|outer|front|back|left|right"
)
BY_NUMBER = re.compile(
    r"\b(?P<noun>[a-z]{3,}) (?P<one>\d+|[A-Z]) and (?:(?:in|on|at|for|to) )?(?P=noun)"
    r" (?P<two>\d+|[A-Z])\b"
)
NTH_AGAIN = re.compile(
    rf"\bthe (?P<one>{_NTH}) (?P<noun>[a-z]{{3,}}) and (?:(?:in|on|at|for|to) )?the"
    rf" (?P<two>{_NTH}) (?P=noun)\b"
)


def counts_both(thing: str, following: str) -> bool:
    """Say whether a number before one thing would count both: 20 cats and dogs."""
    return any(map(is_number, thing.split())) and not is_number(following)


def led_again(found: re.Match[str], other: str) -> str:
    """Return "to " before what "to" leads to again, unless the other says it once."""
    led = found["led"]
    is_kept = led != found["link"] or f" and {led} " in other
    return f"{led} " if is_kept else ""


def noun_once(found: re.Match[str], other: str) -> str:
    """Return "forms for patients and for staff", for "and the forms for staff".

    A log of one and a log of the other are two: only "logs" says both.
    """
    noun, article = found["noun"], found["article"] or ""
    before = found.string[: found.start()].split()
    is_counted = bool(before) and is_number(before[-1])
    is_act = "past" in forms_of(noun).values() or noun in PAST_LIKE_BASE
    many = _many(noun)
    is_many = f" {many} " in other and f" {noun} " not in other
    is_one = other.count(f" {noun} ") == 1 and not article.startswith("a")
    if is_act or is_counted or not (is_many or is_one):
        return found[0]
    if is_many:
        noun, article = many, article.replace("an ", "").replace("a ", "")
    return f"{article}{noun} {found['said']} and {led_again(found, other)}"


def phrase_once(found: re.Match[str], other: str) -> str:
    """Return "orders and returns in the system", for "orders in the system and ..."."""
    one, end, following = found["one"], found["end"], found["next"]
    first = following.removeprefix("the ").split()[0]
    is_act = "past" in forms_of(first).values() or first in PAST_LIKE_BASE
    is_twice = other.count(f" {end}") != 1 or f" {end} and " in other
    if is_act or is_twice or counts_both(one, first):
        return found[0]
    return f"{one} and {following} {end}"


def numbered(found: re.Match[str], other: str) -> str:
    """Return "routes 4 and 9" for "route 4 and route 9", as the other has it."""
    many = _many(found["noun"])
    told = f"{found['one']} and {found['two']}"
    if found.re is NTH_AGAIN:
        return f"the {told} {many}" if f" {told} {many}" in other else found[0]
    return f"{many} {told}" if f"{many} {told}" in other else found[0]


def _many(noun: str) -> str:
    """Return a noun's plural: log, logs; entry, entries."""
    if noun.endswith("y") and noun[-2] not in "aeo":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def list_once(found: re.Match[str], other: str) -> str:
    """Return "to homes, offices and schools", where the other says "to" once."""
    link, listed = found["link"], found[0][: found.start("more") - found.start()]
    things = found["more"].split(f", {link} ")
    is_again = f", {link} " in other or f" and {link} " in other
    is_counted = any(map(is_number, f"{listed} {things[-1]}".split()))
    is_act = "past" in forms_of(found["next"]).values()
    if is_again or is_act or (is_counted and not is_number(found["next"])):
        return found[0]
    return f"{listed}{', '.join(things)} and "
