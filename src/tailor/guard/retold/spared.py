"""Words that editors spare: an act said twice, a clause that only says "had" or "came".

"Printed flyers for one school and printed the same flyers for two clubs" is "printed flyers
for one school and two clubs", and buses "that came due for service" are "due for service".
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING
from tailor.guard.lexis.tagging import guessed
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.wordy import is_number
from tailor.guard.retold.tools import is_person

_STOPS = "|".join(sorted(LEADING | AUXILIARIES | {"and"}))
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_NP = rf"(?:(?:the|our|my|an?) )?{_WORD}(?: {_WORD}){{0,3}}"
_TO_AGAIN = re.compile(
    r"\b(?P<said>to (?P<verb>[a-z]+) (?P<thing>[^,.;]{2,60}?)),? and (?:to )?(?P=verb) "
    r"(?=(?P<next>[\w'-]+))"
)
_ACT_AGAIN = re.compile(
    rf"\b(?P<said>(?P<verb>[A-Za-z]+) (?P<thing>{_NP}) (?P<link>of|for|from|to|at|in|on)"
    rf" {_NP}),? and (?:also )?(?P=verb)"
    rf" (?:the same (?P<same>{_NP}?)|(?P=thing)) (?P=link) ",
    re.IGNORECASE,
)
_CAME = re.compile(
    r",? (?:that|which|who) (?:had )?(?:comes?|came|fell|falls?)"
    r" (?=(?:up|due) (?:for|at|in)\b)"
)
_FROM = re.compile(
    r" (?:that|which|who) (?:had )?(?:comes?|came) (?:in|over|out|down|back|up) (?=from )"
)
_HAD = re.compile(r" (?:that|which|who) (?:had|has|have) (?=(?P<next>[\w'-]+))")
_LIVE = re.compile(
    r"(?P<who>[\w'-]+) (?:that|who) (?:lived?|stay(?:s|ed)?|worked?|works?|lives)"
    r" (?=(?P<place>in|at|on|near) )"
)
_TO_THEM = re.compile(
    rf"(?P<act>\b(?P<verb>(?!and\b)[a-z]+) {_NP}) to them(?=$|[,.;]| and )"
)
_THEM = re.compile(
    rf"\b(?P<verb>[A-Za-z]+) (?P<who>them|him|her) (?P<gift>{_NP})(?=$|[,.;])"
)
_LINK_AGAIN = re.compile(
    rf"(?P<said>\b(?P<link>in|on|at|for|from|to|of|about) "
    rf"(?P<first>{_WORD}(?:,? (?:and )?{_WORD}){{0,6}}?),? and )"
    rf"(?P=link) (?=(?P<next>{_WORD}(?: {_WORD})?))"
)
_ATTACHED = re.compile(rf"(?P<said>,? and (?P<verb>[a-z]+) (?P<thing>{_NP}))(?=$|[.;])")
_GIVES = frozenset(("give", "hand", "issue", "send", "mail", "pay", "email", "offer"))
_PROCESS = re.compile(r"\b([A-Z]{2,6}) (?:process|method|technique|procedure)\b")


def without_repeats(text: str, other: str) -> str:
    """Return a text with what it says twice said once, where the other does so."""
    if " and " in text:
        text = _TO_AGAIN.sub(lambda found: _to_once(found, other), text)
        text = _ACT_AGAIN.sub(lambda found: _act_once(found, other), text)
        text = _LINK_AGAIN.sub(lambda found: _link_once(found, other), text)
    if " that " in text or " which " in text or " who " in text:
        text = _FROM.sub(" ", _CAME.sub(" ", text))
        if " with " in other:
            text = _HAD.sub(_with, text)
        text = _LIVE.sub(lambda found: _there(found, other), text)
    if " them " in text and " to them" in other:
        text = _THEM.sub(_to_them, text)
    return _PROCESS.sub(lambda found: _named(found, other), text)


def with_acts(old: str, new: str) -> str:
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
    if " to them" not in old or "them" in new:
        return old
    return _TO_THEM.sub(lambda found: _given(found, new), old)


def _to_once(found: re.Match[str], other: str) -> str:
    verb = found["verb"]
    is_act = forms_of(verb).get(verb) == "base"
    is_twice = len(re.findall(rf"\b{verb} ", other)) > 1
    if not is_act or is_twice or _is_counted(found["thing"], found["next"]):
        return found[0]
    return f"{found['said']} and "


def _act_once(found: re.Match[str], other: str) -> str:
    verb, thing, same = found["verb"].casefold(), found["thing"].casefold(), found["same"]
    is_act = "past" in forms_of(verb).values()
    is_twice = len(re.findall(rf"\b{verb}\b", other, re.IGNORECASE)) > 1
    is_one = same is None or f" {thing}".endswith(f" {same.casefold()}")
    if not is_act or is_twice or not is_one or _is_counted(thing, ""):
        return found[0]
    return f"{found['said']} and "


def _link_once(found: re.Match[str], other: str) -> str:
    """Return "on phones and two tablets", where the other has it so."""
    is_act = any("past" in forms_of(word).values() for word in found["first"].split())
    is_told = f" and {found['next']}" in other and found[0] not in other
    return found["said"] if is_told and not is_act else found[0]


def _to_them(found: re.Match[str]) -> str:
    is_gift = bool(_GIVES & forms_of(found["verb"].casefold()).keys())
    return f"{found['verb']} {found['gift']} to {found['who']}" if is_gift else found[0]


def _is_counted(thing: str, following: str) -> bool:
    """Say whether a number before one thing would count both: 20 cats and dogs."""
    return any(map(is_number, thing.split())) and not is_number(following)


def _with(found: re.Match[str]) -> str:
    """Return "with overdue accounts", unless what was had was had done: had broken it."""
    word = found["next"].casefold()
    is_done = "past" in forms_of(word).values() or "past" in guessed(word)
    return found[0] if is_done or word in AUXILIARIES | {"to", "not"} else " with "


def _there(found: re.Match[str], other: str) -> str:
    who = found["who"]
    is_told = re.search(rf"\b{re.escape(who)} {found['place']} ", other)
    return f"{who} " if is_told and is_person(who.casefold()) else found[0]


def _named(found: re.Match[str], other: str) -> str:
    return found[1] if found[1] in other and found[0] not in other else found[0]


def _given(found: re.Match[str], new: str) -> str:
    is_gift = bool(_GIVES & forms_of(found["verb"]).keys())
    before = re.findall(r"[A-Za-z]+", found.string[: found.start()])
    is_known = any(is_person(word.casefold()) for word in before[1:])
    is_told = f" {found['act']}" in new
    return found["act"] if is_gift and is_known and is_told else found[0]
