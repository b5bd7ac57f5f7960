"""What went on meanwhile as a noun or as a clause: "during treatment", "while treated".

"Held the dog while it was treated" is "held the dog during treatment", "after the start of
work" is "after work started". Only where nobody is said to have done it: who held a dog
"while treating it" treated it.

Source: nominalization, Huddleston and Pullum, The Cambridge Grammar of the English
Language, 2002, chapters 14, section 1.6, and 19, section 5.3.
"""

import re

from tailor.guard.lexis.grammar import ARTICLES, PAST_LIKE_BASE
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_STOPS = stops("me", "us", "i", "we")
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_IT = ("it", "they", "these", "those", "each", "each one", "he", "she")
_WHENS = {
    "while": ("during",),
    "whilst": ("during",),
    "as": ("during",),
    "when": ("during", "on", "upon", "at"),
    "once": ("after", "following", "on", "upon"),
    "before": ("before", "prior to", "ahead of"),
    "after": ("after", "following"),
    "until": ("until",),
}
_SIGNS = tuple(f" {when} " for when in _WHENS)
_CLAUSE = re.compile(
    rf"\b(?P<when>{'|'.join(_WHENS)}) (?P<what>(?:(?:the|our|each|every|an?) )?"
    rf"(?:{_WORD} ){{0,3}}?{_WORD})"
    r"(?P<be> (?:was|were|is|are|had been|has been|have been)(?: being)?)?"
    rf" (?P<done>{_WORD})(?P<up>(?: (?:up|out|off|down|in))?)"
    r"(?=$|[,.;]| (?:and|in|on|at|for|from|to|into|by|with|every|twice|daily)\b)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?P<when>during|on|upon|at|after|following|before|prior to|ahead of|until) "
    rf"(?P<whose>(?:the|their|its|his|her|each|every|our) )?(?P<kind>(?:{_WORD} ){{0,3}}?)"
    rf"(?P<act>[a-z]+)(?P<of> of (?P<what>(?:(?:the|our|each|every|an?) )?"
    rf"(?:{_WORD} ){{0,3}}?{_WORD}))?"
    r"(?=$|[,.;]| (?:and|in|on|at|for|from|to|into|by|with|every|twice|daily)\b)",
    re.IGNORECASE,
)
# what things do by themselves, and the nouns of it that no table has
_ALONE = {
    "start": ("start", "beginning"),
    "begin": ("start", "beginning"),
    "end": ("end", "close"),
    "finish": ("end", "finish"),
    "close": ("close", "closing", "closure"),
    "open": ("opening",),
    "arrive": ("arrival",),
    "depart": ("departure",),
    "leave": ("departure",),
    "land": ("landing",),
    "board": ("boarding",),
    "compete": ("competition",),
    "perform": ("performance",),
    "sleep": ("sleep",),
    "race": ("race", "races"),
    "fight": ("fight", "fights"),
}
# what is done to things, by a noun that no table has as its act
_DONE_TO = {"receipt": {"receive"}, "sale": {"sell"}, "use": {"use"}, "loss": {"lose"}}
_BARE = ARTICLES | {"each", "every"}


def with_happenings(text: str, other: str) -> str:
    """Return a text with "during treatment" for "while it was treated", as the other."""
    shown = f" {text.casefold()}"
    if not any(sign in shown for sign in _SIGNS):
        return text
    clauses = [*_CLAUSE.finditer(text)]
    nouns = [*_NOUN.finditer(other)] if clauses else []
    return _CLAUSE.sub(lambda found: _told(found, nouns), text) if nouns else text


def _told(found: re.Match[str], nouns: list[re.Match[str]]) -> str:
    """Return the phrase of the other text that names what the clause tells."""
    done, when, what = found["done"].casefold(), found["when"].casefold(), found["what"]
    bases = {verb for verb, form in forms_of(done).items() if form == "past"}
    bases |= {done} & PAST_LIKE_BASE
    if not found["be"]:
        bases &= _ALONE.keys()
    for its in nouns:
        act = its["act"].casefold()
        doing = {verb for verb, form in forms_of(act).items() if form == "ing"}
        is_noun = its["of"] or its["when"].casefold() == "during"  # no "after shipping"
        acts = acts_of(act) | (doing if is_noun else set()) | _DONE_TO.get(act, set())
        is_act = bool(bases & acts) or any(act in _ALONE.get(v, ()) for v in bases)
        if is_act and its["when"].casefold() in _WHENS[when] and _is_of(its, what):
            said = its[0] if when[0].islower() else its[0].capitalize()
            return f"{said[0].upper()}{said[1:]}" if found[0][0].isupper() else said
    return found[0]


def _is_of(its: re.Match[str], what: str) -> bool:
    """Say whether a noun names the act of a clause's subject, or of what was named."""
    kind, whole = its["kind"].split(), its["what"]
    if what.casefold() in _IT:
        return not whole and not kind
    if whole:
        return not kind and _bare(whole) == _bare(what)
    return bool(kind) and _bare(" ".join(kind)) == _bare(what) and not its["whose"]


def _bare(thing: str) -> list[str]:
    return [singular(word) for word in thing.casefold().split() if word not in _BARE]
