"""Who belonged to a team, and what the team did: "worked on a crew of three that mowed".

Whoever mowed on a crew of three may say that they worked on a crew that mowed: that claims
less. The reverse claims more ("on the team that won the title" may have kept its books), so
it is told only of a crew whose few members are counted, where all do what it does.
"""

import re

from tailor.guard.lexis.verbs import forms_of

_TEAM = "team|crew|group|staff|squad|unit|department|committee|panel|board|brigade|gang"
_OPENING = re.compile(
    r"^(?:(?:Served|Worked|Was|Were) (?:in|on)"
    r"|(?:(?:Was|Were|Served as|Worked as|As) (?:an? )?|(?:An? )?)"
    r"(?:[Pp]art|(?:active )?[Mm]ember|(?<=[a-z] )one) of|Belonged to)"
    rf" (?P<team>(?:an?|the|our) (?:[\w-]+ ){{0,4}}?(?:{_TEAM})\b(?: of [\w-]+(?: \w+)?)?)"
    r",? (?P<act>(?:that|which|who) [^;.]+[.]?)$"
)
_ACT = re.compile(r"^\w+ (?P<verb>\w+)\b(?P<rest>[^;.]*)(?P<end>[.]?)$")
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2])"
_COUNTED = re.compile(
    rf"\b{_SMALL}[- ](?:person|member|man|woman|strong|people)\b"
    rf"|\b(?:team|crew|group|squad|unit|brigade|gang) of {_SMALL}\b"
)


def with_crews(old: str, new: str) -> tuple[str, str]:
    """Return both with "mowed lawns in a crew" for "worked on a crew that mowed lawns".

    Of the wording always, of the line only where its crew is small and counted.
    """
    ours, theirs = _OPENING.match(old), _OPENING.match(new)
    if ours and theirs:
        old, new = (f"Was in {found['team']} {found['act']}" for found in (ours, theirs))
    elif theirs:
        new = _told(theirs)
    elif ours and _COUNTED.search(ours["team"]):
        old = _told(ours)
    return old, new


def _told(found: re.Match[str]) -> str:
    act = _ACT.match(found["act"])
    if act is None or "past" not in forms_of(act["verb"]).values():
        return found[0]
    verb = f"{act['verb'][0].upper()}{act['verb'][1:]}"
    return f"{verb}{act['rest']} in {found['team']}{act['end']}"
