"""Who belonged to a team, and what the team did: "worked on a crew of three that mowed".

Whoever mowed on a crew of three may say that they worked on a crew that mowed: that claims
less. The reverse claims more ("on the team that won the title" may have kept its books), so
it is told only of a crew whose few members are counted, where all do what it does.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.verbs import forms_of

_TEAM = "team|crew|group|staff|squad|unit|department|committee|panel|board|brigade|gang"
_OPENING = re.compile(
    r"^(?:(?:Served|Worked|Was|Were) (?:in|on)"
    r"|(?:(?:Was|Were|Served as|Worked as|As) (?:an? )?|(?:An? )?)"
    r"(?:[Pp]art|(?:active )?[Mm]ember|(?<=[a-z] )one) of|Belonged to)"
    rf" (?P<team>(?:an?|the|our) (?:[\w-]+ ){{0,4}}?(?:{_TEAM})\b(?: of [\w-]+(?: \w+)?)?)"
    r",? (?P<act>(?:(?:that|which|who) |(?=[a-z]+ing ))[^;.]+[.]?)$"
)
_ACT = re.compile(r"^(?:(?:that|which|who) )?(?P<verb>\w+)\b(?P<rest>[^;.]*)(?P<end>[.]?)$")
# all of them did it
_ONE = re.compile(
    r"^(?:I )?(?:Was |was )?(?P<who>[Oo]ne of (?:the |only )?(?:\w+) [a-z][\w' -]*?),? who"
    r" (?P<verb>[a-z]+)(?P<rest> [^;.]*?)(?P<end>[.]?)$"
)
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2])"
_COUNTED = re.compile(
    rf"\b{_SMALL}[- ](?:person|member|man|woman|strong|people)\b"
    rf"|\b(?:team|crew|group|squad|unit|brigade|gang) of {_SMALL}\b"
)
# one of a crew does these, and the others help: who was on it need not have flown
_ONE_DOES = frozenset(
    [
        *("fly", "pilot", "sail", "drive", "steer", "operate", "perform", "deliver"),
        *("defend", "prosecute", "argue", "treat", "operate on", "diagnose", "design"),
        *("write", "author", "publish", "invent", "patent", "manage", "lead", "direct"),
        *("found", "conduct", "coach", "win", "film", "photograph", "engineer", "draw"),
    ]
)


def with_crews(old: str, new: str) -> tuple[str, str]:
    """Return both with "mowed lawns in a crew" for "worked on a crew that mowed lawns".

    Of the wording always, of the line only where its crew is small and counted.
    """
    old, new = _one_of(old), _one_of(new)
    ours, theirs = _OPENING.match(old), _OPENING.match(new)
    if ours and theirs:
        old, new = (f"Was in {found['team']} {found['act']}" for found in (ours, theirs))
    elif theirs:
        new = _told(theirs)
    elif ours and _COUNTED.search(ours["team"]):
        old = _told(ours, is_line=True)
    return old, new


def _told(found: re.Match[str], *, is_line: bool = False) -> str:
    act = _ACT.match(found["act"])
    verb = _past(act["verb"]) if act else ""
    if act is None or not verb or (is_line and _ONE_DOES & forms_of(verb).keys()):
        return found[0]
    thing = re.match(r"(?: [\w'-]+){1,3}", act["rest"])
    is_name = thing is not None and is_somebody(thing[0].split()[-1].casefold())
    if is_name and act["verb"].endswith("ing"):
        return found[0]  # a team of six managing partners
    return f"{verb.capitalize()}{act['rest']} in {found['team']}{act['end']}"


def _past(verb: str) -> str:
    """Return a verb's past form, of laying and laid; "" for any other word."""
    known = forms_of(verb)
    if "past" in known.values() or verb in PAST_LIKE_BASE:
        return verb
    base = next((base for base, form in known.items() if form == "ing"), "")
    return in_form(base, "past") if base else ""


def _one_of(text: str) -> str:
    """Return "ran it as one of three clerks" for "one of three clerks who ran it"."""
    found = _ONE.match(text)
    verb = found["verb"] if found else ""
    if found is None or not _past(verb) or _past(verb) != verb:
        return text
    who = f"o{found['who'][1:]}"
    return f"{verb.capitalize()}{found['rest']} as {who}{found['end']}"
