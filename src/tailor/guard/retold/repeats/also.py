"""What was done to one more thing: "ran a course and also clinics", "Also ran clinics".

And what ends both clauses alike: "kept files in order; also kept logs in order" is "kept
files and logs in order". A number stays with its own: "20 cats and dogs" counts both.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
15, sections 2 and 4 (coordination, delayed right constituents).
"""

import re

from tailor.guard.lexis.grammar import DETERMINERS, LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import words
from tailor.guard.lexis.wordy import is_number
from tailor.guard.reading.agents import PARTICLES

_ALSO = re.compile(
    r"^(?P<verb>[A-Z][a-z]+) (?P<one>[^\s.;][^.;]*?)(?:,? and also|,? plus|, and)"
    r" (?P<two>[^\s.;][^.;]*)"
)
_OPENING = re.compile(r"[A-Z][a-z]+(?= )")
_JOINT = re.compile(r"(?:[;.]|(?P<and>,? and))(?: [Aa]lso)? (?P<verb>[A-Za-z]+) ")
_HOW_MANY = frozenset(
    ("all", "each", "every", "both", "any", "no", "most", "some", "several", "few", "many")
)
_LISTED = re.compile(r", (?:and )?| and ")


def with_verb_again(text: str, other: str) -> str:
    """Return "ran a course. Also ran clinics", where the other has it, for "and also".

    Not where "also" may go on with what a preposition leads to: a course for cooks and
    also waiters.
    """
    if " also" not in text and " plus " not in text and ", and " not in text:
        return text
    found = _ALSO.match(text) if "lso " in other else None
    if found is None or not _is_past(found["verb"]):
        return text
    particle = found["one"].split()[0]
    verb = f"{found['verb']} {particle}" if particle in PARTICLES else found["verb"]
    again = re.search(rf"(?:[;.]|,? and) also {verb} ", other, re.IGNORECASE)
    first = found["two"].split()[0].casefold()
    if again is None or _is_past(first) or not _is_beside(found["one"], found["two"]):
        return text
    if sum(1 for tag in tags(words(found[0][: found.end("one")])) if tag) > 1:
        return text  # managed a clerk who sold tickets and also snacks
    rest = text[found.start("two") :]
    return f"{found['verb']} {found['one']}{again[0]}{rest}"


def with_end_once(text: str, other: str) -> str:
    """Return "kept files and logs in order" for "kept files in order; kept logs ..."."""
    if not any(joint in text for joint in ("lso ", "; ", " and ")):
        return text
    opening = _OPENING.match(text)
    if opening is None or not _is_past(opening[0]):
        return text
    verb = opening[0].casefold()
    if other.casefold().count(f"{verb} ") > 1:
        return text
    for joint in _JOINT.finditer(text, opening.end()):
        is_again = joint["verb"].casefold() == verb
        if is_again or (joint["and"] and not _is_past(joint["verb"])):
            at = joint.end() if is_again else joint.start("verb")
            one, two = text[opening.end() : joint.start()].strip(), text[at:]
            told = _once(one, two)
            if not told and is_again and not joint["and"]:
                told = _beside(one, two)
            if told:
                return f"{opening[0]} {told}"
    return text


def _once(one: str, two: str) -> str:
    """Return two things with what ends both behind them; "" where nothing does."""
    if set(";.") & {*one, *two.rstrip(".")}:
        return ""
    ours, theirs = one.split(), two.rstrip(".").split()
    end = 0
    while end < min(len(ours), len(theirs)) - 1 and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    if not end:
        return ""
    one, first = " ".join(ours[:-end]), " ".join(theirs[:-end])
    is_bare = ours[-end - 1] in DETERMINERS or theirs[-end - 1] in DETERMINERS
    is_led = bool(LEADING & {*one.casefold().split(), *first.casefold().split()})
    if is_bare or is_led or _counts(one, first):
        return ""
    things = ", ".join(_LISTED.split(one))
    return f"{things} and {first} {' '.join(ours[-end:])}{two[len(two.rstrip('.')) :]}"


def _beside(one: str, two: str) -> str:
    """Return two things of one act as one list; "" where a phrase stands between them."""
    things = one.casefold().split()
    if not two.strip():
        return ""
    if LEADING & set(things) or _counts(one, two) or set(";.") & {*one, *two.rstrip(".")}:
        return ""
    return f"{', '.join(_LISTED.split(one))} and {two}"


def _is_past(verb: str) -> bool:
    verb = verb.casefold()
    return verb in PAST_LIKE_BASE or "past" in forms_of(verb).values()


def _is_beside(one: str, two: str) -> bool:
    """Say whether a second thing stands beside the first, and not inside its phrase."""
    ours = next((word for word in one.split() if word in LEADING), "")
    return not ours or ours in two.split()


def _counts(one: str, two: str) -> bool:
    """Say whether a number before one thing would count both."""
    first = two.split()[0]
    is_new = is_number(first) or first in DETERMINERS
    counts = (is_number(word) or word.casefold() in _HOW_MANY for word in one.split())
    return any(counts) and not is_new
