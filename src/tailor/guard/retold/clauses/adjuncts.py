"""Clauses and adjuncts at their plainest place in the sentence.

"Under a nurse, took blood" is "took blood under a nurse", "tests which raised sales" is
"tests raising sales" and "entries that others had made" is "entries made by others".
"""

import re

from tailor.guard.lexis.grammar import LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.tables import groups, rows
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import Form, forms_of
from tailor.guard.lexis.words import words

_FRONTED = re.compile(
    r"^((?:With|Under|Every|Each|At|On|In|During|Alongside|Together with|Along with|As"
    r"|Using) [^,;.]{2,70}), (\w[^;.]*)$"
)
_RELATIVE = re.compile(r"(,?) (which|that|who) (\w+)(?= )")
_FINITE = ("past", "s", "base")
# for whom, at which place: what follows "which" is more likely theirs
_WHOSE = re.compile(r"\b(?:for|at|with|to|by|in|from) (?:[\w'-]+ ){0,3}[\w'-]+$")
_OBJECT_RELATIVE = re.compile(
    r" (?:that|which) ((?:the |our |my |an? )?[\w'-]+(?: [\w'-]+)?)"
    r" (?:had |have |has )?(\w+)"
    r"(?=$|[,.;]| (?:and|in|on|at|for|to|from)\b)"
)
_PARTICLES = "up|down|off|out|in|away|over|back"
_END = r"(?=$|[,.;]| (?:and|at|for|with|to|from|in|on|before|after|by|every|each|per)\b)"
_PARTICLE = re.compile(rf" (?:{_PARTICLES}){_END}", re.IGNORECASE)
_STOPS = LEADING | {"and", "i"}
_OPEN = rf"(?!{one_of(_STOPS)}\b)[\w'-]+"  # a word of no closed class
_SPLIT = re.compile(
    rf"\b({_OPEN}) ((?:the |an? |my |our |all |any )?{_OPEN}(?: {_OPEN}){{0,2}}?)"
    rf" ({_PARTICLES}){_END}",
    re.IGNORECASE,
)


def with_plain_clauses(text: str, other: str) -> str:
    """Return a text with its clauses at their plainest place.

    other: the text of the other side; where it holds the participle, so may this one.
    """
    if " which " in text or " that " in text or " who " in text:
        known = {word.casefold() for word in re.findall(r"[A-Za-z]+", other)}
        text = _RELATIVE.sub(lambda found: _participle(found, known, other), text)
        text = _OBJECT_RELATIVE.sub(lambda found: _passive(found, other), text)
    if _PARTICLE.search(text):
        text = _SPLIT.sub(_joined, text)
    return _FRONTED.sub(lambda found: _behind(found, other), text)


def _participle(found: re.Match[str], known: set[str], other: str) -> str:
    """Return "raising" for "which raised", where the other side has it.

    Only with a comma in both or in none: "helped a chef who cooked" is not "helped a
    chef, cooking".
    """
    comma, pronoun, verb = found.groups()
    if comma and _WHOSE.search(found.string[: found.start()]):
        return found[0]  # drove for a bakery, which delivered to schools
    own: dict[str, Form] = forms_of(verb.casefold())
    doing = [
        word
        for word in sorted(known)
        for base, form in forms_of(word).items()
        if form == "ing"
        and (
            own.get(base) in (("past",) if comma else _FINITE)
            or base in own.keys() & PAST_LIKE_BASE
        )
    ]
    is_apart = bool(doing) and f", {doing[0]}" in other.casefold()
    if not doing or is_apart != bool(comma) or (comma and pronoun != "which"):
        return found[0]
    return f"{comma} {doing[0]}"


def _passive(found: re.Match[str], other: str) -> str:
    subject, verb = found.groups()
    if "past" not in forms_of(verb.casefold()).values() or f"{verb} by" not in other:
        return found[0]
    return f" {verb} by {subject}"


def _joined(found: re.Match[str]) -> str:
    """Return "set up the tent" for "set the tent up"."""
    verb, thing, particle = found.groups()
    last = thing.split()[-1].casefold()
    if last in PAST_LIKE_BASE or "past" in forms_of(last).values():
        return found[0]  # followed the route laid out
    names = rows("verbs.tsv"), groups("acts.tsv")
    known = (f"{base} {particle}" for base in forms_of(verb.casefold()))
    is_verb = any(name in table for name in known for table in names)
    return f"{verb} {particle} {thing}" if is_verb else found[0]


def _behind(found: re.Match[str], other: str) -> str:
    """Return what stands in front of a verb behind its sentence.

    Before the comma where it stands there in the other text: "on Mondays, without help".
    """
    fronted, rest = found.groups()
    first = re.match(r"[A-Za-z]+", rest)
    is_one_act = sum(1 for tag in tags(words(rest)) if tag) == 1
    if first is None or not forms_of(first[0].casefold()) or not is_one_act:
        return found[0]  # of two acts, both or the first could be meant
    fronted = f"{fronted[0].lower()}{fronted[1:]}"
    act, comma, more = rest.partition(",")
    is_apart = more.startswith((" no ", " without ", " zero ", " with no "))
    if not (is_apart and f" {fronted}," in other):
        act, comma, more = rest, "", ""
    return f"{act[0].upper()}{act[1:]} {fronted}{comma}{more}"
