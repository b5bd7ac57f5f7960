"""Turns of phrase that one of two texts has and the other tells plainly.

Each is looked for only where a word of it stands in the text, and told plainly only where
the other text has the plain words: nothing is guessed that neither of the two says.
"""

import re

from tailor.guard.lexis.light import is_role
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import acts_of, forms_of, singular
from tailor.guard.retold.acts.turns import turned
from tailor.guard.retold.means.materials import with_means
from tailor.guard.retold.means.media import with_using
from tailor.guard.retold.people.relatives import with_participles
from tailor.guard.retold.rules import on_both, on_each, told_by
from tailor.guard.retold.times.folded import with_when
from tailor.guard.retold.times.habits import without_would
from tailor.guard.retold.times.meanwhile import with_meanwhile
from tailor.guard.retold.times.spent import with_times

_CLOSED = stops()
_WORD = rf"(?!(?:{_CLOSED})\b)[\w'-]+"
_PURPOSE = re.compile(rf"\b({_WORD}s) to ([a-z]+)(?=$|[,.;]| and\b)")
_HOW = re.compile(r"\b(on|in|about) (how to ([a-z]+)|(using)|the ([a-z]+ing) of)(?= )")
_TALK = re.compile(
    r"\b((?:gave|give[sn]?|giving|provid(?:e[sd]?|ing)|offer(?:s|ed|ing)?)"
    rf" (?:{_WORD} ){{1,3}}?)((?:on|about|in) [^,.;]+?) to ((?:(?:the|our) )?(?:{_WORD} )"
    rf"{{0,2}}?{_WORD}(?: and (?:(?:the|their|our) )?{_WORD})?)(?=$|[.;,])",
    re.IGNORECASE,
)
_WAS = re.compile(r"^Was (?:an? |the )?([a-z]+) to\b")
_CREW = re.compile(
    r"^([A-Z][a-z]+(?:ed|t|n|w|d) [^.;]+?),? (?:in|on) an? "
    r"((?:[\w-]+ )?(?:team|crew|group|squad|unit)(?: of [\w-]+(?: \w+)?)?)([.]?)$"
)
# what is written, said or gone "to" somebody takes its "to" with it: letters to parents
_TO = frozenset(
    (
        *(
            "letter",
            "report",
            "note",
            "email",
            "message",
            "visit",
            "payment",
            "talk",
            "gift",
        ),
        *("access", "change", "response", "reply", "answer", "service", "delivery", "trip"),
        *("complaint", "referral", "transfer", "transport", "care", "right", "approach"),
        *("introduction", "contribution", "donation", "application", "return", "move"),
        *(
            "speech",
            "presentation",
            "offer",
            "loan",
            "grant",
            "sale",
            "attention",
            "danger",
        ),
    )
)


def alike(old: str, new: str) -> tuple[str, str]:
    """Return a line and a wording with their turns of phrase, each told as in the other."""
    return told_by(old, new, _RULES)


def _with_role(text: str) -> str:
    """Return "acted as aide to" for "was aide to"."""
    if not text.startswith("Was "):
        return text
    return _WAS.sub(lambda m: f"Acted as {m[1]} to" if is_role(m[1]) else m[0], text)


def _with_crew(text: str, other: str) -> str:
    """Return "our crew of three mended sets" for "mended sets in a crew of three".

    Where the other text says that the crew, and no other, did it.
    """
    found = _CREW.match(text)
    if found is None or f" {found[2]}" not in other:
        return text
    if not re.search(rf"\b(?:[Oo]ur|[Mm]y) {re.escape(found[2])}\b", other):
        return text
    return f"Our {found[2]} {found[1][0].lower()}{found[1][1:]}{found[3]}"


def _with_purpose(text: str, other: str) -> str:
    if " to " not in text:
        return text
    return _PURPOSE.sub(lambda found: _named(found, other), text)


def _named(found: re.Match[str], other: str) -> str:
    """Return "reproduction steps" for "steps to reproduce", where the other has it."""
    things, verb = found.groups()
    if f" {things}" not in other:
        return found[0]
    beside = re.search(rf"\b([a-z]+) {re.escape(things)}\b", other)
    is_act = beside is not None and beside[1] != verb and verb in acts_of(beside[1])
    return f"{beside[1]} {things}" if beside and is_act else found[0]


def _with_topic(text: str) -> str:
    return _TALK.sub(_given, text) if " to " in text else text


def _given(found: re.Match[str]) -> str:
    """Return "gave advice to children on diet" for "gave advice on diet to children".

    Only to people, and where the word before "to" takes no "to" of its own.
    """
    given, topic, who = found.groups()
    last = topic.split()[-1].casefold()
    giving = forms_of(last)
    takes_to = singular(last) in _TO or (bool(acts_of(last)) and not giving)
    names = [part.split()[-1].casefold() for part in who.split(" and ")]
    if " to " in topic or takes_to or not all(is_person(name) for name in names):
        return found[0]
    return f"{given}to {who} {topic}"


def _with_use(text: str, other: str) -> str:
    return _HOW.sub(lambda found: _doing(found, other), text)


def _doing(found: re.Match[str], other: str) -> str:
    """Return "on the use of" for "on how to use" and "on using"; "on sharpening" for both.

    "Using" itself says what something is done with, so the noun is the plainer one.
    """
    word, _, verb, using, doing = found.groups()
    if verb == "use" or using:
        return f"{word} the use of"
    wanted = verb or next(iter(forms_of(doing)), "")
    for said in re.findall(rf"\b{word} ([a-z]+ing) ", other):
        if forms_of(said).get(wanted) == "ing":
            return f"{word} {said}"
    return found[0]


_RULES = (
    *on_both(without_would),
    *on_each(_with_role),
    *on_both(with_participles, with_when, with_meanwhile, with_means, with_using),
    *on_both(with_times, _with_crew, turned, _with_purpose),
    *on_each(_with_topic),
    *on_both(_with_use),
)
