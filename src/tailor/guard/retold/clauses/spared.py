"""Words that editors spare: a clause that only says "had" or "came", a known receiver.

Buses "that came due for service" are "due for service", and customers "who had overdue
accounts" are those "with overdue accounts".
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES
from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import guessed
from tailor.guard.lexis.verbs import forms_of

_NP = rf"(?:(?:the|our|my|an?) )?{WORD}(?: {WORD}){{0,3}}"
_CAME = re.compile(
    r",? (?:that|which|who) (?:had )?(?:comes?|came|fell|falls?)"
    r" (?=(?:up|due) (?:for|at|in)\b)"
)
_FROM = re.compile(
    r" (?:that|which|who) (?:had )?(?:comes?|came) (?:in|over|out|down|back|up) (?=from )"
)
_HAD = re.compile(r" (?:that|which|who) (?:had|has|have) (?=(?P<next>[\w'-]+))")
_LIVE = re.compile(
    r"(?P<who>[\w'-]+) (?:that|who) (?:lived?|stay(?:s|ed)?|lives)"
    r" (?=(?P<place>in|at|near) )"
)
_WAS = re.compile(
    r"(?P<who>[\w'-]+) who (?:was|were|is|are)"
    r" (?=(?P<place>in|at|on|near|under|from|out|off) )"
)
# a call is answered when it comes in, an email at any time
_CAME_IN = re.compile(
    r"(?P<act>\b(?:[Aa]nswer(?:ed|ing|s)?|[Ff]ield(?:ed|ing|s)?|[Tt]ook|[Tt]aking) "
    r"(?:[\w,+'-]+ ){0,5}?)(?P<who>calls?|phones?) (?:that|which) came in"
    r" (?=(?P<place>in|at|on|after|before|during|by) )"
)
_TO_THEM = re.compile(
    rf"(?P<act>\b(?P<verb>(?!and\b)[a-z]+) {_NP}) to them(?=$|[,.;]| and )"
)
_THEM = re.compile(
    rf"\b(?P<verb>[A-Za-z]+) (?P<who>them|him|her) (?P<gift>{_NP})"
    r"(?=$|[,.;]| (?:on|about|for|after|before|by|at|in) )"
)
_ATTACHED = re.compile(rf"(?P<said>,? and (?P<verb>[a-z]+) (?P<thing>{_NP}))(?=$|[.;])")
_GIVES = frozenset(("give", "hand", "issue", "send", "mail", "pay", "email", "offer"))
# behind these a process is its name; the HR process is not HR
_PROCESS = re.compile(
    r"(\b(?:by|using|with|via|through)(?: the)? |, )([A-Z]{2,6})"
    r" (?:process|method|technique|procedure)\b"
)


def without_empty_clauses(text: str, other: str) -> str:
    """Return a text without clauses that say no more than "with", "from" or "in"."""
    if " that " in text or " which " in text or " who " in text:
        text = _FROM.sub(" ", _CAME.sub(" ", text))
        if " with " in other:
            text = _HAD.sub(_with, text)
        for pattern in (_LIVE, _WAS):
            text = pattern.sub(lambda found: _there(found, other), text)
        text = _CAME_IN.sub(lambda found: _then(found, other), text)
    if " them " in text and " to them" in other:
        text = _THEM.sub(_to_them, text)
    return _PROCESS.sub(lambda found: _named(found, other), text)


def with_acts(new: str, old: str) -> str:
    """Return the wording with "and attached photos" for "with photos attached".

    Only from the act to what came of it: what was attached another may have attached.
    """
    found = _ATTACHED.search(old) if " with " in new else None
    if found is None or "past" not in forms_of(found["verb"]).values():
        return new
    thing = re.sub(r"^(?:the|our|my|an?) ", "", found["thing"])
    told = rf",? with (?:the |our |my |an? )?{re.escape(thing)} {found['verb']}(?=$|[.;])"
    return re.sub(told, lambda _: found["said"], new)


def without_receivers_again(old: str, new: str) -> str:
    """Return the line without "to them", where the wording leaves open who else it was.

    Only of who was named before: "collected fees from guests and gave receipts to them".
    """
    if " them" not in old or "them" in new:
        return old
    if " to them" not in old:
        return _THEM.sub(lambda found: _bare(found, new), old)
    return _TO_THEM.sub(lambda found: _given(found, new), old)


def _to_them(found: re.Match[str]) -> str:
    is_gift = bool(_GIVES & forms_of(found["verb"].casefold()).keys())
    return f"{found['verb']} {found['gift']} to {found['who']}" if is_gift else found[0]


def _with(found: re.Match[str]) -> str:
    """Return "with overdue accounts", unless what was had was had done: had broken it."""
    word = found["next"].casefold()
    is_done = "past" in forms_of(word).values() or "past" in guessed(word)
    return found[0] if is_done or word in AUXILIARIES | {"to", "not"} else " with "


def _there(found: re.Match[str], other: str) -> str:
    who = found["who"]
    is_told = re.search(rf"\b{re.escape(who)} {found['place']} ", other)
    return f"{who} " if is_told and is_person(who.casefold()) else found[0]


def _then(found: re.Match[str], other: str) -> str:
    """Return "calls at night" for "calls that came in at night", as the other has it."""
    told = f"{found['who']} {found['place']} "
    return f"{found['act']}{found['who']} " if told in other else found[0]


def _named(found: re.Match[str], other: str) -> str:
    return (
        f"{found[1]}{found[2]}" if found[2] in other and found[0] not in other else found[0]
    )


def _bare(found: re.Match[str], new: str) -> str:
    """Return "gave feedback" for "gave them feedback"."""
    is_gift = bool(_GIVES & forms_of(found["verb"]).keys())
    before = re.findall(r"[A-Za-z]+", found.string[: found.start()])
    is_known = any(is_person(word.casefold()) for word in before[1:])
    told = f"{found['verb']} {found['gift']}"
    return told if is_gift and is_known and f" {told}" in new else found[0]


def _given(found: re.Match[str], new: str) -> str:
    is_gift = bool(_GIVES & forms_of(found["verb"]).keys())
    before = re.findall(r"[A-Za-z]+", found.string[: found.start()])
    is_known = any(is_person(word.casefold()) for word in before[1:])
    is_told = f" {found['act']}" in new
    return found["act"] if is_gift and is_known and is_told else found[0]
