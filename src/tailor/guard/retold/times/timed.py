"""When something was held, before or behind it: Saturday classes, classes on Saturdays.

Only of what is held at a time, as a talk or a class is; Sunday columns are written on any
day.
"""

import re

from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.verbs import singular

_DAY = (
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|weekday|morning|afternoon|evening"
    "|night|summer|winter|spring|fall|autumn|holiday"
)
_DAYS = ("day", "week", "noon", *_DAY.split("|")[1:])
_HELD = frozenset(
    (
        *("talk", "class", "session", "lesson", "tour", "clinic", "shift", "service"),
        *("show", "performance", "concert", "rehearsal", "practice", "game", "match"),
        *("workshop", "market", "camp", "program", "meeting", "event", "run", "round"),
        *("delivery", "patrol", "walk", "hike", "demonstration", "demo", "screening"),
        *("course", "seminar", "lecture", "reading", "storytime", "drive", "visit"),
        *("training", "tutorial", "club", "group", "party", "dinner", "lunch", "brunch"),
        *("breakfast", "mass", "sale", "auction", "emergency", "call", "class", "drill"),
        *("inspection", "checkup", "closing", "opening", "quiz", "party", "fair", "ride"),
    )
)
_PART = r"(?:[- ](?:morning|afternoon|evening|night))?"
_NAMES = rf"(?:{'|'.join(sorted(_HELD))}|open house|part(?=ie)|deliver(?=ie))(?:i?e?s)?"
_BEFORE = re.compile(
    rf"\b(?P<day>(?:{_DAY}){_PART}) (?P<thing>(?P<front>(?:{WORD} ){{0,3}}?)"
    rf"(?P<held>{_NAMES}))\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?P<between>(?: (?:on|about|in|for|of) (?:the )?{WORD}(?: {WORD})?)?)"
    r"(?P<when>(?:,? (?:that|which) (?:was|were|are|is|took place))?"
    r"(?: (?:held|run|given|played))?"
    rf" (?:on|in|at) (?:the )?(?P<day>(?:{_DAY}){_PART})s)\b",
    re.IGNORECASE,
)


_TOOK_PLACE = re.compile(
    r",? and (?:these|they|it) (?:took place|happened|(?:were|was) (?:held|done))"
    r"(?= (?:daily|weekly|monthly|yearly|nightly|every|each|twice|once|on|at|in) ?)"
)


def without_taking_place(old: str, new: str) -> str:
    """Return a line with "tours every hour" for "tours, and they took place every hour"."""
    is_told = " and the" in old or " and it " in old
    return _TOOK_PLACE.sub("", old) if is_told and " took place" not in new else old


def with_times_behind(text: str, other: str) -> str:
    """Return a text with "classes on Saturdays" for "Saturday classes", as the other."""
    folded = text.casefold()
    if not any(day in folded for day in _DAYS):
        return text
    for found in _BEFORE.finditer(text):
        day = found["day"].casefold().replace("-", " ")
        for thing in dict.fromkeys((found["thing"], found["held"])):
            start = other.casefold().find(f" {thing.casefold()} ")
            behind = _BEHIND.match(other, start + 1 + len(thing)) if start >= 0 else None
            if behind is None or behind["day"].casefold() != day:
                continue
            between, rest = behind["between"], text[found.end() :]
            if _has_held(between) or not (
                rest.startswith(between) or _is_told(between, found["front"])
            ):
                continue
            between = between if rest.startswith(between) else ""
            said = f"{found['thing']}{between}{behind['when']}"
            return f"{text[: found.start()]}{said}{rest[len(between) :]}"
    return text


def _is_told(between: str, front: str) -> bool:
    """Say whether "of the museum" is told before: museum tours, tours of the museum."""
    names = between.casefold().removeprefix(" of ").removeprefix("the ").split()
    return bool(names) and [*map(singular, names)] == [*map(singular, front.split())]


def _has_held(between: str) -> bool:
    """Say whether something else that is held stands nearer to the time."""
    return any(singular(word) in _HELD for word in between.casefold().split())
