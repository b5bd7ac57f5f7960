"""What others did to the person: "customers recommended me" is "was recommended by them".

And what happens by itself or by somebody whom nobody names: "before the doors were closed"
is "before the doors closed".
Source: the causative/inchoative alternation, Levin, English Verb Classes and Alternations,
1993, section 1.1.2.1; passives, Huddleston and Pullum, The Cambridge Grammar of the English
Language, 2002, chapter 16, section 10.
"""

import re

from tailor.guard.lexis.grammar import LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.verbs import forms_of

_STOPS = stops("i", "me")
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_DOER = rf"(?:{_WORD})(?: {_WORD}){{0,4}}?"
_MINE = re.compile(
    rf"^(?P<who>{_DOER}) (?P<verb>[a-z]+) (?:me|myself)\b(?P<rest>[^;.]*[.]?)$"
)
_WAS = re.compile(
    rf"^(?:I )?[Ww]as (?P<verb>[a-z]+)(?P<before>(?: [\w'-]+){{0,8}}?) by (?P<who>{_DOER})"
    rf"(?P<rest>(?:$|[,.;]| (?:{_STOPS}|each|every|twice|once)\b)[^;.]*[.]?)$"
)
_THEN = re.compile(r"(?:,| and|,? then) ([a-z]+)")
_PARTED = re.compile(
    r"\b(?P<when>before|after|until|till|when|once|while|as soon as|by the time)"
    rf" (?P<what>(?:the|our|my|each|every|an?) {_WORD}(?: {_WORD}){{0,3}}?)"
    r" (?:was|were|had been|is|are) (?P<done>[a-z]+)(?=$|[,.;]| (?!by\b))"
)
# things do these, and people do them to things
_BOTH = frozenset(
    (
        *("open", "reopen", "close", "shut", "start", "restart", "begin", "end", "stop"),
        *("finish", "resume", "dry", "cool", "freeze", "thaw", "melt", "heat", "warm"),
        *("harden", "set", "fill", "empty", "drain", "clear", "ring", "dock", "land"),
        *("sail", "ship", "board", "print", "load", "change", "turn", "move", "settle"),
        *("bake", "boil", "simmer", "cook", "roast", "ripen", "ferment", "cure", "break"),
        *("crack", "tear", "burn", "improve", "increase", "decrease", "double", "expand"),
    )
)


def with_undergone(text: str, other: str) -> str:
    """Return a text with what was done to the person, as the other text tells it."""
    if " me" in text and "as " in other[:6]:
        text = _was(text, other)
    if " was " in text or " were " in text or " been " in text:
        text = _PARTED.sub(lambda found: _alone(found, other), text)
    return text


def _was(text: str, other: str) -> str:
    """Return "was recommended by customers" for "customers recommended me"."""
    mine, its = _MINE.match(text), _WAS.match(other)
    if mine is None or its is None:
        return text
    verbs = forms_of(mine["verb"]), forms_of(its["verb"])
    shared = verbs[0].keys() & verbs[1].keys()
    is_done = any(side.get(verb) == "past" for verb in shared for side in verbs)
    is_done |= mine["verb"] == its["verb"] in PAST_LIKE_BASE
    rest, before = mine["rest"], its["before"]
    if not is_done or not rest.startswith(before) or _goes_on(rest):
        return text
    who = mine["who"]
    who = who if who[1:2].isupper() else f"{who[0].lower()}{who[1:]}"
    return f"Was {its['verb']}{before} by {who}{rest[len(before) :]}"


def _goes_on(rest: str) -> bool:
    """Say whether they did something else as well: recommended me and paid."""
    return any("past" in forms_of(found[1]).values() for found in _THEN.finditer(rest))


def _alone(found: re.Match[str], other: str) -> str:
    """Return "before the doors closed" for "were closed", where the other has it."""
    when, what, done = found.group("when", "what", "done")
    verbs = {verb for verb in forms_of(done) if verb in _BOTH}
    for its in re.finditer(
        rf"\b{when} {re.escape(what)} ([a-z]+)(?=$|[,.;]| ([\w]+))", other
    ):
        is_one = any(forms_of(its[1]).get(verb) == "past" for verb in verbs)
        is_bare = its[2] is None or its[2] in LEADING | {"and", "each", "every"}
        if is_one and is_bare:
            return f"{when} {what} {its[1]}"
    return found[0]
