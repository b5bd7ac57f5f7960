"""Who took part in an act helped with it: "was involved in planning", "helped plan".

Only from the line to the wording, and never told as done alone.
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.verbs import acts_of, forms_of

_PART = re.compile(
    r"(?P<start>^|, |; |\. |\band )(?:was (?:(?:actively|closely) )?involved (?:in|with)"
    r"|(?:took|had) (?:an active )?part in|participated in|had a hand in|contributed to"
    r"|played an? (?:active |key )?(?:part|role) in|assisted (?:in|with))"
    r" (?P<the>the )?(?P<act>[a-z]+)(?P<of> of)? (?P<next>[\w'$-]+)",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"(?P<start>^|, |; |\. |\band )(?:was|worked|served)"
    r" (?:(?:a )?(?:part|member) of|on|in)"
    r" (?:the|an?) (?:small )?(?:team|group|crew|committee|squad) (?:that|which|who)"
    r" (?P<done>[a-z]+) ",
    re.IGNORECASE,
)
# one of a team does these, and the others need not help with it
_ONE_DOES = frozenset(
    (
        *("fly", "pilot", "sail", "drive", "steer", "operate", "perform", "treat", "play"),
        *("defend", "prosecute", "diagnose", "coach", "conduct", "win", "lead", "manage"),
    )
)
_AND = re.compile(r"(?<= and )([a-z]+ing)\b")


def with_help(old: str, new: str) -> str:
    """Return a line with "helped plan" for "was involved in planning", as the wording."""
    if "elped " not in new or "elped " in old:
        return old
    old = _PART.sub(lambda found: _helped(found, new), old)
    old = _TEAM.sub(lambda found: _team(found, new), old)
    if "elped " in old and "ing" in old:
        old = _AND.sub(lambda found: _base(found, new), old)
    return old


def _helped(found: re.Match[str], new: str) -> str:
    act, following = found["act"], found["next"]
    doing = {verb for verb, form in forms_of(act).items() if form == "ing"}
    verbs = acts_of(act) if found["the"] and found["of"] else frozenset()
    verbs = frozenset(doing) | verbs if not found["of"] or found["the"] else frozenset()
    if found["the"] and not found["of"]:
        return found[0]
    is_led = following.casefold() in LEADING and following != "up"
    verb = next((verb for verb in sorted(verbs) if _is_told(verb, new)), "")
    if not verb or is_led:
        return found[0]
    return f"{_help(found)} {verb} {following}"


def _team(found: re.Match[str], new: str) -> str:
    verbs = [v for v, form in forms_of(found["done"]).items() if form == "past"]
    verb = next((verb for verb in verbs if _is_told(verb, new)), "")
    rest = re.findall(r"(?<= and )[a-z]+", found.string[found.end() :])
    is_more = any("past" in forms_of(word).values() for word in rest)
    return (
        found[0] if not verb or is_more or verb in _ONE_DOES else f"{_help(found)} {verb} "
    )


def _help(found: re.Match[str]) -> str:
    return f"{found['start']}helped" if found["start"] else "Helped"


def _is_told(verb: str, new: str) -> bool:
    return re.search(rf"\b[Hh]elped (?:to )?{verb}\b", new) is not None


def _base(found: re.Match[str], new: str) -> str:
    """Return "hire and train" for "hire and training", as the wording has it."""
    verbs = [verb for verb, form in forms_of(found[1]).items() if form == "ing"]
    return next((verb for verb in verbs if f" and {verb} " in new), found[0])
