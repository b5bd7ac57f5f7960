"""What was sought, and of whom: "chased suppliers for invoices" is "invoices from them".

Some verbs take whom or where they seek as their object, and what they seek behind "for";
the other way round, what they seek is the object. "Billed owners for repairs" is such a
pair, too.

Source: the locative and the "search" verbs of Levin, English Verb Classes and Alternations,
1993, sections 2.11 and 35 (search), 2.2 and 13.4 (possessor objects).
"""

import re
from collections.abc import Iterator

from tailor.guard.lexis.grammar import DETERMINERS
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.signs import verbs_in
from tailor.guard.lexis.verbs import classes_of, forms_of, singular

# what leads to whom or where, behind what was sought; "for" before what was sought
_FROM = frozenset(("chase", "solicit"))
_TO = frozenset(("bill", "charge", "invoice"))
_IN = frozenset(
    (
        *("search", "scan", "check", "inspect", "screen", "test", "scour", "comb", "hunt"),
        *("scout", "watch", "monitor", "examine", "review", "probe", "patrol", "sweep"),
    )
)
_SEEK = _FROM | _TO | _IN | {"ask"}
_VERB = re.compile(
    r"\b(?P<verb>[A-Za-z]+) (?=(?P<who>[^\s.;][^.;]{1,80}?) for"
    r" (?P<what>[^\s.;][^.;]{1,90}))"
)
_BEHIND = re.compile(r" (?:in|of|at|on|from|with|who|that|near|across) |,? and ")
_LED = {"from": _FROM, "to": _TO}


def with_whom_first(text: str, other: str) -> str:
    """Return a text with whom something was sought of as the other text has it."""
    if " for " not in other or verbs_in(other).isdisjoint(_SEEK):
        return text
    folded = text.casefold()
    for said, verb, who, what in _sought(other):
        for plain in _told(verb, who, what) if _is_asked(verb, who, what) else ():
            at = folded.find(plain.casefold())
            end = at + len(plain)
            if at >= 0 and not folded[end : end + 1].isalnum():
                told = said if text[at].islower() else f"{said[0].upper()}{said[1:]}"
                return f"{text[:at]}{told}{text[end:]}"
    return text


def _is_asked(verb: str, who: str, what: str) -> bool:
    """Say whether something can be asked of whom a verb is done to: no runway."""
    if not _IN.isdisjoint(forms_of(verb.casefold())):
        return what.split()[0] not in DETERMINERS  # inspected sites for a city
    head = (_BEHIND.split(who)[0].split() or [who])[-1]
    is_name = head[0].isupper()
    return is_name or is_person(head) or "@person" in classes_of(singular(head))


def _told(verb: str, who: str, what: str) -> Iterator[str]:
    """Yield what says the same with what was sought first."""
    known = forms_of(verb.casefold()).keys()
    for link, verbs in _LED.items():
        if known & verbs:
            yield f"{verb} {what} {link} {who}"
    if "ask" in known:
        yield f"{verb} for {what} from {who}"
    if known & _IN:
        for link in ("in", "on", "at"):
            yield f"{verb} for {what} {link} {who}"


def _sought(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield each reading of "chased vendors for late bills": the longest things first."""
    for found in _VERB.finditer(text):
        known = forms_of(found["verb"].casefold()).keys()
        if known.isdisjoint(_SEEK):
            continue
        words = found["what"].split(" ")
        for length in range(len(words), 0, -1):
            what = " ".join(words[:length]).rstrip(",")
            said = f"{found['verb']} {found['who']} for {what}"
            if what:
                yield said, found["verb"], found["who"], what
