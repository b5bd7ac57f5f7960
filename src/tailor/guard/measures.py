"""Numbers, their units and what hedges them become one word with a Quantity."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from tailor.guard.hedges import hedged_before, hedged_behind
from tailor.guard.numerals import key_at, read_number, read_ordinal, read_share
from tailor.guard.quantity import Quantity
from tailor.guard.units import in_base, read_unit
from tailor.guard.words import Word

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
_DASHES = ("-", "–", "—")
_PEOPLE = ("person", "people", "persons", "member", "members", "strong", "head")


def with_quantities(words: Sequence[Word]) -> list[Word]:
    """Return the words with each number, its unit and its hedges as one word."""
    out: list[Word] = []
    at = 0
    while at < len(words):
        found = _quantity(words, at, out)
        if found is None:
            out.append(words[at])
            at += 1
            continue
        quantity, behind = found
        quantity, behind = hedged_behind(words, quantity, behind)
        first = words[at]
        quantity, hedges = hedged_before(out, quantity)
        first, last = [*hedges, first][0], words[behind - 1]
        shown = _shown([*hedges, *words[at:behind]])
        out.append(
            replace(
                first,
                text=shown,
                key="#",
                kind="number",
                end=last.end,
                quantity=quantity,
            )
        )
        at = _behind_people(words, behind, out)
    return out


def with_ranges(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with "from 40 to 50 patients" as one range, where the others say so.

    "From" then belongs to what is counted; it stays, and so does a change from 40 to 50.
    """
    ranges = {
        (q.low, q.high) for word in others if (q := word.quantity) and q.low != q.high
    }
    out = list(words)
    for at in range(len(out) - 4, -1, -1):
        if len(out) < at + 4:
            continue  # the range behind took its words
        low, joint, high = out[at + 1 : at + 4]
        if (
            out[at].key != "from"
            or joint.key != "to"
            or not (low.quantity and high.quantity)
        ):
            continue
        ends = low.quantity, high.quantity
        if (ends[0].low, ends[1].low) in ranges and not ends[0].unit and not ends[1].hedges:
            whole = replace(ends[1], low=ends[0].low, hedges=ends[0].hedges)
            shown = f"{low.text} to {high.text}"
            out[at + 1 : at + 4] = [replace(low, text=shown, end=high.end, quantity=whole)]
    return out


def _quantity(
    words: Sequence[Word], at: int, before: Sequence[Word]
) -> tuple[Quantity, int] | None:
    if words[at].kind == "blank":
        return None
    if ordinal := read_ordinal(words, at):
        return Quantity(ordinal[0], ordinal[0], is_ordinal=True), ordinal[1]
    if share := _half_of_a_year(words, at) or _percent(words, at) or _times(words, at):
        return share
    return _range(words, at, before)


def _times(words: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """Twice is two times; once a week is one time a week."""
    if words[at].key == "twice":
        return Quantity(Fraction(2), Fraction(2), "time"), at + 1
    if words[at].key == "once" and key_at(words, at + 1).split()[:1] in (
        ["a"],
        ["per"],
        ["every"],
    ):
        return Quantity(Fraction(1), Fraction(1), "time"), at + 1
    return None


def _range(
    words: Sequence[Word], at: int, before: Sequence[Word]
) -> tuple[Quantity, int] | None:
    low = _measure(words, at)
    if low is None:
        return None
    if not low[1] and "." in words[at].key and words[at].key.endswith("0"):
        return None  # version 3.10 is not 3.1
    value, unit, behind = low
    last = before[-1].key if before else ""
    high = _upper(words, behind, is_from=last == "from", is_between=last == "between")
    if high is None or (unit and high[1] and unit != high[1]):
        return in_base(value, value, unit), behind
    top, its_unit, end = high
    if 1900 <= value < 2100 and top < 100:  # 2019-21
        top += value // 100 * 100
    if key_at(words, behind) not in _DASHES and top <= value:
        return in_base(value, value, unit), behind
    if last == "between" and isinstance(before, list):
        before.pop()
    return in_base(value, top, its_unit or unit), end


def _measure(words: Sequence[Word], at: int) -> tuple[Fraction, str, int] | None:
    """Return value, unit and the place behind: "$40K", "8-hour", "2,400 sq ft"."""
    money = _MONEY.get(words[at].key, "")
    number = read_number(words, at + bool(money), is_money=bool(money))
    if number is None:
        return _clock(words, at)
    value, at = number
    if money:
        at += key_at(words, at) in ("usd", "dollar", "dollars")
        return value, money, at
    if key_at(words, at) in ("am", "pm"):
        return 60 * (value % 12 + (12 if words[at].key == "pm" else 0)), "clock", at + 1
    start = at + 1 if key_at(words, at) == "-" and words[at].joins_left else at
    unit, behind = read_unit(words, start)
    if not unit:
        return value, "", at
    if [key_at(words, behind + i) for i in range(3)] == ["and", "a", "half"]:
        return value + Fraction(1, 2), unit, behind + 3
    return value, unit, behind


def _clock(words: Sequence[Word], at: int) -> tuple[Fraction, str, int] | None:
    word = words[at]
    if word.kind != "number" or ":" not in word.key:
        return None
    hours, minutes = map(int, word.key.split(":"))
    half = key_at(words, at + 1)
    if half in ("am", "pm"):
        hours = hours % 12 + (12 if half == "pm" else 0)
    return Fraction(60 * hours + minutes), "clock", at + 1 + (half in ("am", "pm"))


def _upper(
    words: Sequence[Word], at: int, *, is_from: bool, is_between: bool
) -> tuple[Fraction, str, int] | None:
    """Return the upper end of a range that goes on here."""
    joint = key_at(words, at)
    if (
        joint in _DASHES
        or (joint == "to" and not is_from)
        or (joint == "and" and is_between)
    ):
        return _measure(words, at + 1) if at + 1 < len(words) else None
    return None


def _percent(words: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    share = read_share(words, at)
    return (Quantity(share[0], share[0], "percent"), share[1]) if share else None


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
    after_of = len(out) > 1 and out[-2].key == "of"
    return at + (after_of and key_at(words, at) in _PEOPLE)
