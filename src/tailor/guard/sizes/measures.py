"""Numbers, their units and what hedges them become one word with a Quantity."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache, lru_cache

from tailor.guard.lexis.numerals import (
    Read,
    and_a_half,
    ends_phrase,
    key_at,
    read_number,
    read_ordinal,
)
from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.dates import TIME_WORDS, Measure, read_clock, read_date, read_name
from tailor.guard.sizes.hedges import HEDGES, hedged_before, hedged_behind
from tailor.guard.sizes.parts import PART_WORDS, behind_long, read_part_of_unit, read_share
from tailor.guard.sizes.ranges import DASHES, THROUGH, joined, like
from tailor.guard.sizes.sides import SIDES, sides
from tailor.guard.sizes.units import first_words, in_base, may_be_one, read_unit

_MONEY = {
    "$": "USD",
    "US$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
}
_ARTICLES = ("a", "an")
_PEOPLE = ("person", "people", "persons", "member", "members", "strong", "head")


def with_quantities(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with each number, its unit and its hedges as one word."""
    return _with_quantities(tuple(words))


@lru_cache(maxsize=64)  # several checks ask for those of one text
def _with_quantities(words: tuple[Word, ...]) -> tuple[Word, ...]:
    out: list[Word] = []
    behind = 0
    for at in _places(words):
        if at < behind:
            continue
        out += words[behind:at]
        behind = at
        if found := _quantity(words, at, out):
            quantity, end = hedged_behind(words, *found)
            quantity, hedges = hedged_before(out, quantity, words[end : end + 2])
            out.append(_sized([*hedges, *words[at:end]], quantity))
            behind = _behind_people(words, end, out)
    out += words[behind:]
    return tuple(out)


def _places(words: Sequence[Word]) -> list[int]:
    """Return the places at which a quantity may begin."""
    starts, units = _starts(), first_words()
    return [
        at
        for at, word in enumerate(words)
        if word.key in starts
        or word.kind == "number"
        or (not word.key.isascii() and word.kind != "blank")
        or (word.key in units and may_be_one(words, at))
        or (word.key in _ARTICLES and _may_count(words[at + 1 : at + 2]))
    ]


def _sized(words: Sequence[Word], quantity: Quantity) -> Word:
    """Return the words of a quantity as one."""
    first, end = words[0], words[-1].end
    shown = _shown(words)
    return Word(shown, "#", "number", first.start, end, quantity, first.joins_left)


def _quantity(
    words: Sequence[Word], at: int, before: Sequence[Word]
) -> tuple[Quantity, int] | None:
    last = before[-1].key if before else ""
    if part := read_share(words, at, is_by=last == "by" or _is_by(before)):
        return _half_of_a_year(words, at) or (
            Quantity(part[0], part[0], "percent"),
            part[1],
        )
    if times := _half_of_a_year(words, at) or _times(words, at):
        return times
    date = read_date(words, at)
    if not date and (ordinal := read_ordinal(words, at)):
        is_nth = last in ("every", "each") and not ends_phrase(words, ordinal[1])
        return (
            _every_nth(words, ordinal)
            if is_nth
            else (Quantity(ordinal[0], ordinal[0], is_ordinal=True), ordinal[1])
        )
    return _range(words, at, before, date)


def _may_count(following: Sequence[Word]) -> bool:
    """Say whether "a" may lead to a size: a dozen, an hour, a 1/2 cup."""
    return any(
        word.kind != "word" or word.key in _starts() or word.key in first_words()
        for word in following
    )


@cache
def _starts() -> frozenset[str]:
    """Return the words and marks with which a quantity may begin, beside digits.

    An article or a unit begins one only before certain words.
    """
    times = {"once", "twice", "thrice"}
    return TIME_WORDS | PART_WORDS | times | {*rows("numbers.tsv"), *_MONEY}


def _is_by(before: Sequence[Word]) -> bool:
    """Say whether "by" stands before a number's hedge: by about a fifth."""
    return len(before) > 1 and before[-2].key == "by" and before[-1].key in HEDGES


def _every_nth(words: Sequence[Word], nth: Read) -> tuple[Quantity, int]:
    """Every second week is every two weeks; every second Monday is every other one."""
    unit, behind = read_unit(words, nth[1])
    if unit:
        return in_base(nth[0], nth[0], unit), behind
    return Quantity(nth[0], nth[0]), nth[1]


def _times(words: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """Twice is two times; once a week is one time a week."""
    if words[at].key in ("twice", "thrice"):
        times = Fraction(2 if words[at].key == "twice" else 3)
        return Quantity(times, times, "time"), at + 1
    if words[at].key == "once" and key_at(words, at + 1).split()[:1] in (
        ["a"],
        ["per"],
        ["every"],
    ):
        return Quantity(Fraction(1), Fraction(1), "time"), at + 1
    return None


def _range(
    words: Sequence[Word], at: int, before: Sequence[Word], date: Measure | None
) -> tuple[Quantity, int] | None:
    name = read_name(words, at)
    low = date or name or _measure(words, at)
    if low is None:
        return None
    if not low[1] and "." in words[at].key and words[at].key.endswith("0"):
        return None  # version 3.10 is not 3.1
    value, unit, behind = low
    last = before[-1].key if before else ""
    joint = key_at(words, behind)
    if joint in SIDES and (pair := sides(words, low, _measure(words, behind + 1))):
        return pair
    high = _upper(words, behind, is_from=last == "from", is_between=last == "between")
    if joint == "or" and not unit:
        high = _next(words, behind + 1, value)
    if high is None and last == "from" and joint in THROUGH:
        value, unit = like(words, at, low, _measured(words, behind + 1))[:2]
    whole = high and joined(words, joint, like(words, at, low, high), high)
    if high is None or whole is None:
        return None if name == low else (in_base(value, value, unit), behind)
    if last in ("between", "anywhere") and isinstance(before, list):
        before.pop()
    return whole, high[2]


def _measured(words: Sequence[Word], at: int) -> Measure | None:
    if at >= len(words):
        return None
    return read_date(words, at) or read_name(words, at) or _measure(words, at)


def _measure(words: Sequence[Word], at: int) -> Measure | None:
    """Return value, unit and the place behind: "$40K", "8-hour", "2,400 sq ft"."""
    part = read_clock(words, at) or read_part_of_unit(words, at)
    if part and part[1]:
        return part[0], part[1], behind_long(words, part[2])
    money = _MONEY.get(words[at].key, "")
    number = read_number(words, at + bool(money), is_money=bool(money))
    number = (part[0], part[2]) if part else number
    if number is None:
        return None
    value, at = number
    if money:
        at += key_at(words, at) in ("usd", "dollar", "dollars")
        return value, money, at
    start = at + 1 if key_at(words, at) == "-" and words[at].joins_left else at
    unit, behind = read_unit(words, start)
    if not unit:
        return value, "", at
    if end := and_a_half(words, behind):
        return value + Fraction(1, 2), unit, end
    return value, unit, behind_long(words, behind)


def _upper(
    words: Sequence[Word], at: int, *, is_from: bool, is_between: bool
) -> Measure | None:
    """Return the upper end of a range that goes on here."""
    joint = key_at(words, at)
    if (
        joint in DASHES
        or (joint in THROUGH and not is_from)
        or (joint == "and" and is_between)
    ):
        return _measured(words, at + 1)
    return None


def _next(words: Sequence[Word], at: int, value: Fraction) -> Measure | None:
    """Return the upper end of "two or three": only where nothing stands between."""
    high = read_number(words, at)
    is_next = high is not None and high[0] == value + 1 and value.denominator == 1
    return _measure(words, at) if is_next else None


def _half_of_a_year(words: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """Return six months for the half of "the first half of 2022"."""
    if words[at].key != "half" or key_at(words, at + 1) != "of":
        return None
    year = at + 2 + (key_at(words, at + 2) in ("the", "a", "each", "fiscal"))
    if key_at(words, year) in ("year", "per year") or key_at(words, year)[:2] in (
        "19",
        "20",
    ):
        return Quantity(Fraction(6), Fraction(6), "month"), at + 1
    return None


def _shown(words: Sequence[Word]) -> str:
    text = ""
    for word, last in zip(words, (None, *words), strict=False):
        if last is None or word.start != last.start:  # "40K" is two words of one text
            text += word.text if word.joins_left or not text else f" {word.text}"
    return text


def _behind_people(words: Sequence[Word], at: int, out: Sequence[Word]) -> int:
    """Leave out what only says that people are counted: 5-person team, team of 5 people."""
    if key_at(words, at) == "-" and key_at(words, at + 1) in _PEOPLE:
        return at + 2
    is_person = key_at(words, at) in ("person", "member", "man")
    if is_person and not ends_phrase(words, at + 1):
        return at + 1  # a two person studio
    after_of = len(out) > 1 and out[-2].key == "of"
    return at + (after_of and key_at(words, at) in _PEOPLE)
