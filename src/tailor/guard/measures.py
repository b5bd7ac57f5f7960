"""Numbers, their units and what hedges them become one word with a Quantity."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from tailor.guard.numerals import key_at, read_number, read_ordinal, read_share
from tailor.guard.quantity import Quantity
from tailor.guard.tables import rows
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
# only behind digits without a space: "5 in", "a", "m" are words and letters too
_ATTACHED = frozenset(["h", "m", "g", "l", "v", "x", "s", "mo", "ms", "rs"])
_PEOPLE = ("person", "people", "persons", "member", "members", "strong", "head")
_CALENDAR = ("day", "month")  # base units of what lasts: "over 2 years" is no hedge
_HEDGES_BEFORE = {
    "about": "about",
    "approximately": "about",
    "approx": "about",
    "approx .": "about",
    "around": "about",
    "roughly": "about",
    "circa": "about",
    "ca": "about",
    "ca .": "about",
    "some": "about",
    "~": "about",
    "≈": "about",
    "estimated": "about",
    "an estimated": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "just under": "nearly",
    "just short of": "nearly",
    "up to": "up to",
    "at most": "up to",
    "no more than": "up to",
    "not more than": "up to",
    "as many as": "up to",
    "as much as": "up to",
    "a maximum of": "up to",
    "maximum of": "up to",
    "at least": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "a minimum of": "at least",
    "minimum of": "at least",
    "more than": "more than",
    "over": "more than",
    "above": "more than",
    "in excess of": "more than",
    "upwards of": "more than",
    "greater than": "more than",
    "exceeding": "more than",
    ">": "more than",
    "less than": "less than",
    "fewer than": "less than",
    "under": "less than",
    "below": "less than",
    "<": "less than",
}
_HEDGES_BEHIND = {
    "+": "+",
    "plus": "+",
    "or more": "at least",
    "or so": "about",
    "or less": "up to",
    "or fewer": "up to",
    "- odd": "about",
}


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
        quantity, behind = _hedged_behind(words, quantity, behind)
        first = words[at]
        quantity, hedges = _hedged_before(out, quantity)
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
    value, unit, behind = low
    last = before[-1].key if before else ""
    high = _upper(words, behind, is_from=last == "from", is_between=last == "between")
    if high is None or (unit and high[1] and unit != high[1]):
        return _in_base(value, value, unit), behind
    top, its_unit, end = high
    if 1900 <= value < 2100 and top < 100:  # 2019-21
        top += value // 100 * 100
    if key_at(words, behind) not in _DASHES and top <= value:
        return _in_base(value, value, unit), behind
    if last == "between" and isinstance(before, list):
        before.pop()
    return _in_base(value, top, its_unit or unit), end


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
    unit, behind = _unit(words, start)
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


@cache
def _units() -> dict[str, str]:
    return {
        spelling: name
        for name, row in rows("units.tsv").items()
        for spelling in row.split("\t")[2].split("|")
    }


def _unit(words: Sequence[Word], at: int) -> tuple[str, int]:
    for length in (3, 2, 1):
        part = words[at : at + length]
        name = _units().get(" ".join(word.key for word in part))
        if name is None or len(part) < length:
            continue
        if part[0].key in _ATTACHED and not (part[0].joins_left or _is_symbol(words, at)):
            continue
        return name, at + length
    return "", at


def _is_symbol(words: Sequence[Word], at: int) -> bool:
    """Say whether a letter behind digits is a unit's: "a 50 m pool", "4 s"."""
    is_digit = at > 0 and words[at - 1].kind == "number"
    return is_digit and words[at].text.islower() and words[at].key not in ("x", "rs", "mo")


def _in_base(low: Fraction, high: Fraction, unit: str) -> Quantity:
    base, factor, _ = rows("units.tsv").get(unit, f"{unit}\t1\t").split("\t")
    return Quantity(low * int(factor), high * int(factor), base)


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


def _hedged_before(out: list[Word], quantity: Quantity) -> tuple[Quantity, list[Word]]:
    """Take the hedges that stand before a number into it."""
    taken: list[Word] = []
    while True:
        for length in (3, 2, 1):
            part = out[-length:]
            hedge = _HEDGES_BEFORE.get(" ".join(word.key for word in part))
            if hedge and len(part) == length and not _is_span(part, quantity):
                quantity = replace(quantity, hedges=quantity.hedges | {hedge})
                taken = [*part, *taken]
                del out[-length:]
                break
        else:
            return quantity, taken


def _is_span(part: Sequence[Word], quantity: Quantity) -> bool:
    return part[0].key in ("over", "under", "some") and (
        quantity.unit in _CALENDAR or quantity.is_ordinal or quantity.low == 1
    )


def _hedged_behind(
    words: Sequence[Word], quantity: Quantity, at: int
) -> tuple[Quantity, int]:
    for length in (2, 1):
        part = words[at : at + length]
        hedge = _HEDGES_BEHIND.get(" ".join(word.key for word in part))
        if hedge and len(part) == length and (hedge != "+" or not quantity.is_ordinal):
            at += length
            quantity = replace(quantity, hedges=quantity.hedges | {hedge})
            unit, behind = _unit(words, at) if not quantity.unit else ("", at)
            if unit:
                base = _in_base(quantity.low, quantity.high, unit)
                return replace(base, hedges=quantity.hedges), behind
            return quantity, at
    return quantity, at


def _behind_people(words: Sequence[Word], at: int, out: Sequence[Word]) -> int:
    """Leave out what only says that people are counted: 5-person team, team of 5 people."""
    if key_at(words, at) == "-" and key_at(words, at + 1) in _PEOPLE:
        return at + 2
    after_of = len(out) > 1 and out[-2].key == "of"
    return at + (after_of and key_at(words, at) in _PEOPLE)
