"""Times of the day, dates, and days and months that a range joins.

A clock's face does not tell morning from evening: "5:00" is not "5 am", "05:00" is.
"""

from collections.abc import Sequence
from fractions import Fraction

from tailor.guard.lexis.numerals import ends_phrase, key_at, read_ordinal
from tailor.guard.lexis.words import MONTHS, Word

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_DAYS = {"tues": 2, "thur": 4, "thurs": 4} | {
    day[:3]: n for n, day in enumerate(_DAYS, 1)
}
DAYS = {day: n for n, day in enumerate(_DAYS, 1)} | _SHORT_DAYS
_MONTHS = {month[:3]: n for n, month in enumerate(MONTHS, 1)} | {"sept": 9}
_MONTHS |= {month: n for n, month in enumerate(MONTHS, 1)}
_HALVES = ("am", "pm")
_NOON = {"noon": 720, "midday": 720, "midnight": 0}
TIME_WORDS = frozenset({*DAYS, *(f"{day}s" for day in DAYS), *_MONTHS, *_NOON})
# units of what a calendar or a clock shows: from one to another is a span of time
SPANS = frozenset(
    (
        "clock",
        "clock face",
        "date",
        "month of year",
        "day of month",
        "weekday",
        "month name",
    )
)

Measure = tuple[Fraction, str, int]  # value, unit, the place behind


def read_clock(words: Sequence[Word], at: int) -> Measure | None:
    """Return a time of the day in minutes: 5:30 am, 17:30, 5 p.m., 12 noon."""
    word = words[at]
    if word.key in _NOON:
        return Fraction(_NOON[word.key]), "clock", at + 1
    if word.kind != "number":
        return None
    hours, colon, minutes = word.key.partition(":")
    half = key_at(words, at + 1)
    if not (hours.isdigit() and (minutes or "0").isdigit()):
        return None
    hour, minute = int(hours), int(minutes or 0)
    if hour > 24 or minute > 59:
        return None
    if hour == 12 and not minute and half in _NOON:
        return Fraction(_NOON[half]), "clock", at + 2
    if half in _HALVES:
        return Fraction(60 * (hour % 12 + 12 * (half == "pm")) + minute), "clock", at + 2
    if half == "o'clock" and not colon:
        return Fraction(60 * hour), "clock face", at + 2
    if not colon:
        return None
    is_face = 1 <= hour < 12 and not hours.startswith("0")
    return Fraction(60 * hour + minute), "clock face" if is_face else "clock", at + 1


def read_date(words: Sequence[Word], at: int) -> Measure | None:
    """Return a date or a month of a year: 5 May 2018, May 5th, March 2020, 03/2020."""
    if month := _month(words, at):
        return _month_first(words, *month)
    day = _day(words, at)
    if day is None:
        return None
    number, behind = day
    behind += key_at(words, behind) == "of"
    month = _month(words, behind)
    if month is None:
        return None
    value, behind = month
    if year := _year(words, behind):
        return Fraction(10000 * year[0] + 100 * value + number), "date", year[1]
    return Fraction(100 * value + number), "day of month", behind


def read_name(words: Sequence[Word], at: int) -> Measure | None:
    """Return a day of the week or a month by its number; only a range makes use of it."""
    if at >= len(words) or words[at].kind != "word":
        return None
    name = words[at].key
    day = DAYS.get(name) or (DAYS.get(name[:-1]) if name.endswith("days") else None)
    if day and words[at].text[:1].isupper():
        is_short = name not in _DAYS and key_at(words, at + 1) == "."
        return Fraction(day), "weekday", at + 1 + (is_short and _goes_on(words, at + 2))
    if month := _month(words, at):
        return Fraction(month[0]), "month name", month[1]
    return None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Say whether a sentence goes on behind a full stop: "Mon.-Fri. from 8 to 4"."""
    return at < len(words) and not words[at].text[:1].isupper()


def _month(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return a month's number; "may" and "march" are words, "May" and "March" months."""
    month = _MONTHS.get(key_at(words, at))
    if month is None or words[at].text[:1].islower():
        return None
    is_short = len(words[at].key) < 5 and key_at(words, at + 1) == "."
    goes_on = is_short and (_year(words, at + 2) or _day(words, at + 2))
    return month, at + (2 if goes_on else 1)


def _month_first(words: Sequence[Word], month: int, behind: int) -> Measure | None:
    of = behind + (key_at(words, behind) in ("of", ","))
    if year := _year(words, of):
        return Fraction(12 * year[0] + month - 1), "month of year", year[1]
    day = _day(words, behind)
    if day is None:
        return None
    number, behind = day
    if year := _year(words, behind + (key_at(words, behind) == ",")):
        return Fraction(10000 * year[0] + 100 * month + number), "date", year[1]
    is_day = ends_phrase(words, behind) and key_at(words, behind) not in ("of", "per")
    return (Fraction(100 * month + number), "day of month", behind) if is_day else None


def _day(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    if at >= len(words):
        return None
    if ordinal := read_ordinal(words, at):
        number, behind = int(ordinal[0]), ordinal[1]
    elif words[at].kind == "number" and words[at].key.isdigit():
        number, behind = int(words[at].key), at + 1
    else:
        return None
    return (number, behind) if 1 <= number <= 31 else None


def _year(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    key = key_at(words, at)
    is_year = len(key) == 4 and key.isdigit() and key[:2] in ("17", "18", "19", "20")
    return (int(key), at + 1) if is_year and words[at].kind == "number" else None
