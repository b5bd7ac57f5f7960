"""What goes on behind a comma: ", which went to the ministry", ", following up with vets".

The same may be a sentence of its own, or an act behind "and".
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.verbs import forms_of, singular, verb_class

_DOING = re.compile(r", ([a-z]+ing) ([\w'-]+(?: [\w'-]+){0,9}[.]?)$")
_LESS = ("verb of help", "verb of study", "verb of plan")
_TO_THEM = re.compile(r"(?:to |with )?(?:them|him|her|each (?:one )?of them)\b")
# in what the person helped them, and no act of theirs: assisted shoppers with returns
_IN_WHAT = re.compile(r"(?:with|on|about|in|at) [\w'-]+(?: [\w'-]+){0,3}$")
_HELPS = frozenset(("help", "aid", "assist", "support", "advise"))
_OTHERS = re.compile(r"\b[a-z]+ing\b|\b(?:who|that|which|by|with|was|were|not|no)\b")
# acts that nothing brings about by itself
_ACTS = frozenset(
    (
        *("follow", "report", "log", "record", "note", "check", "call", "send", "file"),
        *("phone", "write", "email", "answer", "post", "tell", "ask", "greet", "clean"),
        *("wash", "label", "pack", "fold", "sort", "collect", "deliver", "read", "explain"),
        *("show", "give", "hand", "warn", "remind", "describe", "list", "enter", "update"),
        *("weigh", "measure", "adjust", "translate", "interpret", "point", "draw", "teach"),
    )
)


def with_one_sentence(text: str, other: str) -> str:
    """Return a text with ", which went" for ". It went", where the other has that."""
    if ". It " in text or ". They " in text or "; it " in text or "; they " in text:
        found = re.search(
            r"(?P<thing>[\w'-]+)[.;] (?P<who>[Ii]t|[Tt]hey) (?P<verb>[a-z]+) ", text
        )
        if found and _is_one(found, text, other):
            start = text[: found.end("thing")]
            return f"{start}, which {found['verb']} {text[found.end() :]}"
    return text


def with_and(text: str, other: str) -> str:
    """Return a text with "and followed up" for ", following up", as the other has it."""
    found = _DOING.search(text) if "ing " in text else None
    if found is None:
        return text
    opening = re.match(r"[A-Z][a-z]+", text)
    is_done = opening is not None and "past" in forms_of(opening[0].casefold()).values()
    bases = [base for base, form in forms_of(found[1]).items() if form == "ing"]
    if not (is_done and bases and bases[0] in _ACTS) or _has_other_actor(text, found):
        return text
    told = f" and {in_form(bases[0], 'past')} {found[2]}"
    return f"{text[: found.start()]}{told}" if other.endswith(told) else text


def _is_one(found: re.Match[str], text: str, other: str) -> bool:
    """Say whether a pronoun takes up what the sentence's verb is done to."""
    start = text[: found.end("thing")]
    told = f"{start}, which {found['verb']} ".casefold()
    past = set(forms_of(found["verb"]).values())
    is_act = found["verb"] in ("went", "goes", "go", "came", "hung", "stood", "appeared")
    is_many = found["who"].casefold() == "they"
    sentence = re.split(r"[.;]", start)[-1]
    is_object = _object_is_many(sentence) == is_many
    return bool(past) and is_act and is_object and told in other.casefold()


def _object_is_many(sentence: str) -> bool:
    """Say whether the head of what a sentence's verb is done to is many."""
    before = re.split(r" (?:of|in|on|for|at|with|from|to|about) ", sentence)[0].split()
    return bool(before) and singular(before[-1]) != before[-1]


def _has_other_actor(text: str, found: re.Match[str]) -> bool:
    """Say whether who went on may be somebody else: watched a nurse calling."""
    before = text[: found.start()]
    words = re.findall(r"[a-z]+", before.casefold())
    if any(verb_class(verb) in _LESS for word in words for verb in forms_of(word)):
        return not _is_mine(before, found[2])  # helped call clients
    return bool(_OTHERS.search(before))


def _is_mine(before: str, rest: str) -> bool:
    """Say whether who helped others went on: nobody tells themselves, called "them".

    Nor did those go on of whom no act is told: "advised growers on pests, explaining".
    """
    verb, *behind = before.split()
    if not behind or _HELPS.isdisjoint(forms_of(verb.casefold())):
        return False
    named = [at for at, word in enumerate(behind) if _is_named(word.casefold())]
    who = named[0] if named else 0 if behind[0].endswith("s") else len(behind)
    more = behind[who + 1 :]
    if who > 2 or len(named) > 1:
        return False  # helped a chef train waiters, showing them
    return bool(_IN_WHAT.match(" ".join(more)) or (more and _TO_THEM.match(rest)))


def _is_named(word: str) -> bool:
    return word not in LEADING and is_somebody(word)
