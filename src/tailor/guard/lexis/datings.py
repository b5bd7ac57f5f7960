"""One way of writing for dates, and for what is listed one by one without a gap.

"Winter 2020" is "the winter of 2020", "from 8 until 5" is "from 8 to 5", and "grades 3, 4
and 5" are grades 3 to 5: nothing stands between the first and the last but what is named.

Source: Chicago Manual of Style, 17th edition, chapter 9 (dates, times, inclusive numbers).
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from string import digits

from tailor.guard.lexis.rewriting import Rule, rewritten
from tailor.guard.lexis.words import MONTHS

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERED = (
    "grade|floor|level|phase|year|stage|unit|bay|line|week|chapter|part|module|ward|zone|lane"
    "|section|tier|class|day|volume|step|form|division|district|station|platform|gate"
    "|terminal|block|dock|session|lot|plot|round|room|team|route|key stage|table|hole"
)
_SEASON = "spring|summer|autumn|fall|winter"
_SEASONS = re.compile(
    rf"\b(?:the )?({_SEASON})(?: of|,)? (?=(?:19|20)\d\d\b)", re.IGNORECASE
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")
_HALF = re.compile(
    r"\b(?:H([12])|([12])H)(?: of)? (?=(?:FY ?)?(?:19|20)\d\d\b)"
    r"|\b((?:19|20)\d\d) (?:H([12])|([12])H)\b"
)
_END = r"(?:[A-Z][a-z]{2,8}\.? )?(?:\d[\d:.]*(?: ?[ap]\.?m\b\.?)?|noon|midnight)"
_NAME = r"[A-Z][a-z]{2,8}(?: (?:morning|afternoon|evening|night))?"
_UNTIL = re.compile(
    rf"\bfrom ({_END}|{_NAME}) (?:until|till|up to) (?=\d|noon|midnight|[A-Z]"
    r"|(?:the (?:end|start|beginning|middle) of|early|mid|late)[ -][A-Z])"
)
_THE_YEAR = re.compile(
    r"\b([Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Tt]o|[Dd]uring|[Bb]y|and|of) the (?:calendar )?"
    r"year (?:of )?(?=(?:19|20)\d\d\b)"
)
# of a clock, and not how many: "at 3 in the morning", no "walked 3 in the morning"
_BY_CLOCK = re.compile(
    r"(?P<led>\b(?:at|by|from|until|till|before|after|since|between|around|than) "
    r"|\bfrom \d[\d:]*(?: [ap]\.m\.)? to )(?P<hour>1[0-2]|[1-9])(?P<minutes>:[0-5]\d)?"
    r"(?: o'clock)? (?P<part>in the (?:morning|afternoon|evening)|at night)(?=$|[ ,.;])"
)
_YEARS = re.compile(
    r"\b((?:19|20)\d\d)((?:, (?:19|20)\d\d)+)(?:,? and | & )((?:19|20)\d\d)\b"
)
_LABELS = re.compile(
    rf"\b((?:{_NUMBERED})s) (\d{{1,2}})((?:, \d{{1,2}})+)(?:,? and | & )(\d{{1,2}})\b"
    r"(?![.,:/%]?\d|%)",
    re.IGNORECASE,
)
_NAMED = "|".join(name.title() for name in (*_DAYS, *MONTHS))
_NAMES = re.compile(rf"\b({_NAMED})((?:, (?:{_NAMED}))+)(?:,? and | & )({_NAMED})\b")


def with_one_dating(text: str) -> str:
    """Return a plain text with its dates and lists in one way of writing."""
    return rewritten(text, _RULES)


def _numbered(found: re.Match[str]) -> str:
    """Years 7, 8 and 9 are years 7 to 9; 2019, 2021 and 2022 are three years."""
    *label, first, between, last = found.groups()
    values = [int(first), *map(int, re.findall(r"\d+", between)), int(last)]
    if not _follow(values):
        return found[0]
    return " ".join((*label, f"{first} to {last}"))


def _named(found: re.Match[str]) -> str:
    """Monday, Tuesday and Wednesday are Monday to Wednesday."""
    first, between, last = found.groups()
    names = [name.casefold() for name in (first, *re.findall(r"\w+", between), last)]
    for order in (_DAYS, MONTHS):
        if set(names) <= {*order}:
            places = [order.index(name) for name in names]
            steps = {(b - a) % len(order) for a, b in pairwise(places)}
            is_whole = steps == {1} and len(set(names)) == len(names)
            return f"{first} to {last}" if is_whole else found[0]
    return found[0]


def _follow(values: Sequence[int]) -> bool:
    return all(b == a + 1 for a, b in pairwise(values))


def _half(found: re.Match[str]) -> str:
    """H1 2021 and 2021 H1 are the first half of 2021."""
    number = next(value for value in (*found.groups()[:2], *found.groups()[3:]) if value)
    name = "first" if number == "1" else "second"
    return f"the {name} half of {found[3] or ''}"


def _day(found: re.Match[str]) -> str:
    """05/13/2020 is May 13, 2020; 04/05/2020 may be April or May."""
    one, other = int(found[1]), int(found[2])
    month, day = (one, other) if one <= 12 else (other, one)
    is_sure = one == other or max(one, other) > 12
    if not (is_sure and 1 <= month <= 12 and 1 <= day <= 31):
        return found[0]
    return f"{MONTHS[month - 1].title()} {day}, {found[3]}"


def _by_clock(found: re.Match[str]) -> str:
    """At 3 in the morning: at 3 a.m. At 11 in the afternoon is at no hour."""
    hour, part = int(found["hour"]), found["part"]
    is_after = part == "in the afternoon" and (hour == 12 or hour <= 6)
    is_evening = part == "in the evening" and 4 <= hour <= 11
    is_after |= is_evening or (part == "at night" and 7 <= hour <= 11)
    if not is_after and (part != "in the morning" or hour == 12):
        return found[0]
    mark = "p.m." if is_after else "a.m."
    return f"{found['led']}{hour}{found['minutes'] or ''} {mark}"


_RULES = (
    Rule(_NAMES, _named, ("day, ", *(f"{month}, " for month in MONTHS))),
    Rule(_YEARS, _numbered, (", 19", ", 20")),
    Rule(_LABELS, _numbered, tuple(f", {digit}" for digit in digits)),
    Rule(_SEASONS, r"\1 ", tuple(_SEASON.split("|"))),
    Rule(_HALF, _half, ("h1", "h2", "1h", "2h")),
    Rule(_SLASHED, _day, ("/19", "/20")),
    Rule(_BY_CLOCK, _by_clock, (" in the ", " at night")),
    Rule(_THE_YEAR, r"\1 ", (" year ",)),
    Rule(_UNTIL, r"from \1 to ", (" until ", " till ", " up to ")),
)
