"""How often: "a day", "each day", "on Mondays", "every Monday" become one word each."""

from collections.abc import Sequence
from dataclasses import replace

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.dates import DAYS, SPANS
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
_NEAR = 4  # words before "a week" that hold what is counted
_NEVER_A_RATE = frozenset(
    ["in", "within", "for", "after", "before", "of", "on", "once", "during", "over"]
)
_EVERY = ("every", "each")
_LEADS = (*_EVERY, "on", "at", "and", ",", "or")
_WEEK = {"weekends": "weekend", "weekdays": "weekday", "weeknights": "weeknight"}
_PARTS = ("morning", "afternoon", "evening", "night", "lunch")


def with_rates(words: Sequence[Word]) -> list[Word]:
    """Return the words with "a day", "each day" and "every day" as "per day".

    So are days of the week that come again: "Mondays", "on Mondays", "every Monday".
    """
    out: list[Word] = []
    at = 0
    while at < len(words):
        word, after = words[at], key_at(words, at + 1)
        is_rate = word.key in _PER and after in _NAMES and _is_rate(word.key, out)
        if found := _again(words, at, out):
            name, behind = found
            out.append(replace(word, key=name, kind="word", end=words[behind - 1].end))
            at = behind
            continue
        if is_rate:
            if out and out[-1].quantity and out[-1].quantity.is_once:
                out.pop()  # once a week is weekly
            period = _SHORT.get(after, after)
            end = words[at + 1].end
            out.append(replace(word, key=f"per {period}", kind="word", end=end))
        elif word.key in _EVERY and (span := _span(words, at + 1)):
            end = words[at + 1].end
            out.append(replace(word, key=f"per {span}", kind="word", end=end))
            at += 1
        elif word.key in _EVERY or (word.key in ("a", "an") and _is_price(out)):
            out.append(replace(word, key="per"))
        elif word.key == "24/7":
            out.append(replace(word, key="per 24/7"))
        elif word.key == "about":  # what hedged a number is part of the number now
            out.append(replace(word, key="on"))
        else:
            out.append(word)
        at += 2 if is_rate else 1
    return out


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
    return any(word.kind in ("number", "blank") for word in before[-_NEAR:])


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
