"""How often: "a day", "each day", "on Mondays", "every Monday" become one word each."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.dates import DAYS, SPANS
from tailor.guard.sizes.measures import with_quantities
from tailor.guard.sizes.units import MONEY

_PER = ("per", "each", "every", "a", "an", "/")
_PERIODS = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "weekend",
        "weekday",
        "month",
        "quarter",
        "season",
        "semester",
        "term",
        "year",
        "shift",
        "class",
        "fortnight",
        "morning",
        "afternoon",
        "evening",
    ]
)
_TIMES = ("second", "minute", "hour", "day", "month", "year")  # units of times
_SHORT = {"hr": "hour", "wk": "week", "mo": "month", "yr": "year", "qtr": "quarter"}
_NAMES = frozenset([*_PERIODS, *_SHORT])
_NEAR = 8  # words before "a week" that hold what is counted
_NEVER_A_RATE = frozenset(
    ["in", "within", "for", "after", "before", "of", "on", "once", "during", "over"]
)
_STOPS = frozenset([".", ";"])
_MANY = frozenset(["several", "many", "few", "dozens", "hundreds", "thousands", "scores"])
_EVERY = ("every", "each")
_LEADS = (*_EVERY, "on", "at", "and", ",", "or")
_WEEK = {"weekends": "weekend", "weekdays": "weekday", "weeknights": "weeknight"}
_BEGINS = frozenset(
    [*_PER, *_EVERY, *_WEEK, *DAYS, *(f"{day}s" for day in DAYS), "24/7", "about"]
)
_PARTS = ("morning", "afternoon", "evening", "night", "lunch")


@lru_cache(maxsize=256)  # each text is looked at by several checks, each clause as well
def with_sizes(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words with each size, and how often, as one word."""
    return tuple(with_rates(with_quantities(words)))


def with_rates(words: Sequence[Word]) -> list[Word]:
    """Return the words with "a day", "each day" and "every day" as "per day".

    So are days of the week that come again: "Mondays", "on Mondays", "every Monday".
    """
    out: list[Word] = []
    at = 0
    while at < len(words):
        if words[at].key in _BEGINS:
            at = _rated(words, at, out)
        else:
            out.append(words[at])
            at += 1
    return out


def _rated(words: Sequence[Word], at: int, out: list[Word]) -> int:
    """Add what a word that may say how often stands for; return the place behind it."""
    word, after = words[at], key_at(words, at + 1)
    if found := _again(words, at, out):
        name, behind = found
        out.append(replace(word, key=name, kind="word", end=words[behind - 1].end))
        return behind
    is_rate = word.key in _PER and after in _NAMES and _is_rate(word.key, out)
    span = "" if is_rate or word.key not in _EVERY else _span(words, at + 1)
    if is_rate or span:
        if _is_once(out):
            out.pop()  # once a week is weekly, once every two weeks every two
        period = "14 day" if after == "fortnight" else _SHORT.get(after, after)
        key = f"per {span or period}"
        out.append(replace(word, key=key, kind="word", end=words[at + 1].end))
        return at + 2
    if word.key in _EVERY or (word.key in ("a", "an") and _is_price(out)):
        word = replace(word, key="per")
    elif word.key == "24/7":
        word = replace(word, key="per 24/7")
    elif word.key == "about":  # what hedged a number is part of the number now
        word = replace(word, key="on")
    out.append(word)
    return at + 1


def _is_once(before: Sequence[Word]) -> bool:
    """Say whether "once" stands before how often: once a week is weekly."""
    return bool(before and before[-1].quantity and before[-1].quantity.is_once)


def _span(words: Sequence[Word], at: int) -> str:
    """Return the time that "every" leads to, as one name: "14 day" for "two weeks"."""
    quantity = words[at].quantity if at < len(words) else None
    if quantity is None or quantity.unit not in _TIMES or quantity.hedges:
        return ""
    if "-" in words[at].text:
        return ""  # every eight-hour shift
    return f"{quantity.low} {quantity.unit}" if quantity.low == quantity.high else ""


def _is_rate(key: str, before: Sequence[Word]) -> bool:
    if key not in ("a", "an", "/"):
        return True
    if not before or before[-1].key in _NEVER_A_RATE:
        return False
    for word in before[: -_NEAR - 1 : -1]:
        if word.kind in ("number", "blank") or word.key in _MANY:
            return True
        if word.key in _STOPS:
            return False
    return False


def _is_price(before: Sequence[Word]) -> bool:
    """Say whether an amount of money stands right before "a": 50 cents a mile."""
    last = before[-1].quantity if before else None
    return last is not None and last.unit in MONEY


def _again(
    words: Sequence[Word], at: int, before: Sequence[Word]
) -> tuple[str, int] | None:
    """Return the name of days that come again, and the place behind them."""
    start = at + (words[at].key in _EVERY)
    if start == len(words):
        return None
    key = words[start].key
    last = key_at(before, len(before) - 1)
    may_begin = start > at or not before or last in _LEADS or bool(forms_of(last))
    may_begin = may_begin or bool(before[-1].quantity and before[-1].quantity.unit in SPANS)
    if not may_begin:
        return None
    if key in _WEEK:
        return f"per {_WEEK[key]}", start + 1
    day = DAYS.get(key) or DAYS.get(key.removesuffix("s"))
    if not day or words[start].text[:1].islower():
        return None
    part = key_at(words, start + 1)
    has_part = part.removesuffix("s") in _PARTS
    end = part if has_part else key
    goes_on = bool(before) and last in ("and", ",") and _was_every(before)
    is_plural = end.endswith("s") and (has_part or key not in DAYS)
    if not (is_plural or start > at or goes_on):
        return _shared(words, start, day)
    name = f"per day {day} {part.removesuffix('s')}" if has_part else f"per day {day}"
    return name, start + 1 + has_part


def _was_every(before: Sequence[Word]) -> bool:
    """Say whether the list that goes on began with "every Monday"."""
    first = next((w for w in reversed(before[:-1]) if w.key.startswith("per day ")), None)
    return first is before[-2] if len(before) > 1 else False


def _shared(words: Sequence[Word], at: int, day: int) -> tuple[str, int] | None:
    """Return a day whose part of the day follows the next: Friday and Saturday nights."""
    behind = at + 1
    while key_at(words, behind) in (",", "and") or key_at(words, behind) in DAYS:
        behind += 1
    part = key_at(words, behind)
    is_shared = behind > at + 2 and part.endswith("s") and part[:-1] in _PARTS
    return (f"per day {day} {part[:-1]}", at + 1) if is_shared else None
