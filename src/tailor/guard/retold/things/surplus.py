"""Nouns that say nothing beside others: the winter months, the local area, a client base.

Only from the line to the wording, where the wording has the shorter way.
"""

import re
from collections.abc import Callable

from tailor.guard.lexis.wordy import is_number

_SEASONS = "winter|summer|spring|fall|autumn"
_MONTHS = re.compile(
    rf"\b(?P<lead>in|during|over|throughout|for) the (?P<when>{_SEASONS})"
    r" (?:months|season)\b"
)
_HOURS = re.compile(r"\b(?P<when>morning|evening|afternoon|night|nighttime) hours\b")
_AREA = re.compile(
    r"(?P<things>(?:[a-z-]+ ){0,1}[a-z-]+) in (?:the|our) (?P<how>local|rural|urban|coastal"
    r"|downtown|suburban|metro|metropolitan|surrounding|nearby) (?:areas?|region|community"
    r"|neighborhood)(?=$|[,.;]| )"
)
_BASE = re.compile(
    # what is grown or built is the base
    r"(?P<lead>\b(?:for|to|with|[Ss]erv(?:ed|ing|iced|icing)|[Ss]upport(?:ed|ing)) )"
    r"an? (?P<who>client|customer|patient|donor|member|subscriber|user|student|reader)"
    r" base of (?P<number>(?:(?:about|around|over|nearly|almost|up to) )?\d[\d,.]*)"
    r"(?P<noun>(?: [a-z]+s)?)"
)
_FAMILY = re.compile(r"(?<!\d )\b(?:family members|members of the families) of\b")
_FAMILIES = re.compile(r"\bfamily members\b")
_JOB = re.compile(
    r"\b[Jj]ob (?P<noun>openings?|postings?|ads?|adverts?|applicants?|applications?"
    r"|seekers?|vacanc(?:y|ies)|offers?|interviews?|sites?|tickets?)\b"
)
_RULED = (
    r"(?:instructions?|directions?|designs?|specs?|specifications?|standards?|plans?|codes?"
    r"|recipes?|patterns?|drawings?|blueprints?|orders?|requirements?|wishes|schedules?"
    r"|guidelines?|brief)"
)
_ACCORDING = re.compile(
    r"\b(?:according to|in accordance with|in line with|per)"
    rf"(?= (?:[\w'-]+ ){{0,4}}?{_RULED}\b)"
)
_PUT = re.compile(
    r"\b(?P<act>(?:[Pp]ut(?:ting)?|[Pp]lac(?:ed|ing)|[Ss]et(?:ting)?|[Ll]aid|[Ss]en(?:t|ding)"
    r"|[Ss]tack(?:ed|ing)|[Ss]tor(?:ed|ing)|[Ss]hipp(?:ed|ing)) (?:[\w'-]+ ){0,3}?)"
    r"(?P<thing>[\w'-]+) (?:out|away|off|over|down) (?P<lead>on|in|into|onto|to|at) "
)
_ALL_OF_IT = re.compile(r"\b(?:all of (?:it|this|that|these)|it all)(?=$|[,.;]| )")
_WAY = re.compile(r"\bin such a (?:way|manner|fashion) (?:as (?=to\b)|(?=that\b))")


def without_surplus(old: str, new: str) -> str:
    """Return the line without nouns and phrases that the wording spares."""
    folded = old.casefold()
    for sign, pattern, told in _RULES:
        if sign in folded and sign not in new:
            old = pattern.sub(lambda found, told=told: told(found, new), old)  # type: ignore[misc]
    return old


def _months(found: re.Match[str], new: str) -> str:
    for way in ("{0} the {1}", "{0} {1}"):
        told = way.format(found["lead"], found["when"])
        if re.search(rf"\b{told}\b(?! month)", new):
            return told
    return found[0]


def _hours(found: re.Match[str], new: str) -> str:
    return found["when"] if re.search(rf"\b{found['when']}\b", new) else found[0]


def _area(found: re.Match[str], new: str) -> str:
    """Return "local shops" for "shops in the local area"."""
    words = found["things"].split()
    for length in range(len(words), 0, -1):
        things = " ".join(words[-length:])
        front = words[:-length]
        told = " ".join((*front, found["how"], things))
        if f"{found['how']} {things}" in new:
            return told
        if length > 1 and f"{words[0]} {found['how']} {words[1]}" in new:
            return f"{words[0]} {found['how']} {words[1]}"
    return found[0]


def _base(found: re.Match[str], new: str) -> str:
    """Return "about 70 clients" for "a client base of about 70"."""
    number, who, noun = found["number"], f"{found['who']}s", found["noun"]
    named = noun.strip()
    if not named:
        ways = [f"{number} {who}"]
    else:
        ways = [f"{number}{noun}", f"{number} {named.removesuffix('s')} {who}"]
    said = next((way for way in ways if re.search(rf"\b{way}\b", new)), "")
    return f"{found['lead']}{said}" if said else found[0]


def _family(found: re.Match[str], new: str) -> str:
    return "families of" if "families" in new or " family" in new else found[0]


def _families(found: re.Match[str], new: str) -> str:
    before = found.string[: found.start()].split()[-1:]
    is_counted = bool(before) and is_number(before[0])
    return found[0] if is_counted or "famil" not in new else "families"


def _job(found: re.Match[str], new: str) -> str:
    noun = found["noun"]
    return noun if re.search(rf"\b{noun}\b", new, re.IGNORECASE) else found[0]


def _according(found: re.Match[str], new: str) -> str:
    """Return "to the chef's instructions" for "according to" them."""
    behind = re.search(rf"{_RULED}", found.string[found.end() :])
    assert behind is not None
    is_told = re.search(rf"\bto (?:[\w'-]+ ){{0,4}}?{behind[0]}\b", new)
    return "to" if is_told else found[0]


def _put(found: re.Match[str], new: str) -> str:
    """Return "put bread on shelves" for "put bread out on shelves"."""
    told = f"{found['thing']} {found['lead']} "
    verb = found["act"].split(" ")[0]
    is_told = f" {told}" in new and re.search(rf"\b{verb}\b", new, re.IGNORECASE)
    return f"{found['act']}{told}" if is_told else found[0]


def _everything(found: re.Match[str], new: str) -> str:
    return "everything" if "everything" in new else found[0]


def _way(found: re.Match[str], new: str) -> str:
    behind = found.string[found.end() :].split(" ")[0]
    return ("so " if behind == "that" else "") if f"{behind} " in new else found[0]


_RULES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str], str], str]], ...] = (
    (" months", _MONTHS, _months),
    (" season", _MONTHS, _months),
    (" hours", _HOURS, _hours),
    (" area", _AREA, _area),
    (" region", _AREA, _area),
    (" base of ", _BASE, _base),
    ("members of", _FAMILY, _family),
    ("family members", _FAMILIES, _families),
    ("job ", _JOB, _job),
    ("accord", _ACCORDING, _according),
    ("in line with", _ACCORDING, _according),
    ("in such a ", _WAY, _way),
    (" out ", _PUT, _put),
    (" away ", _PUT, _put),
    (" off ", _PUT, _put),
    (" over ", _PUT, _put),
    (" down ", _PUT, _put),
    (" of it", _ALL_OF_IT, _everything),
    (" of this", _ALL_OF_IT, _everything),
    ("it all", _ALL_OF_IT, _everything),
)
