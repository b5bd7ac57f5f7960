"""Ranges: 6 to 12, 6 through 12, between 6 and 12, $4-6K, Monday to Friday.

A change from one value to another is no range; its two ends stay two numbers.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from tailor.guard.lexis.numerals import ends_phrase, key_at, read_scale
from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word
from tailor.guard.lexis.words import words as cut
from tailor.guard.sizes.dates import SPANS, Measure, read_name
from tailor.guard.sizes.units import MONEY, in_base, read_unit

DASHES = ("-", "–", "—")
THROUGH = ("to", "through", "thru")
# beside the verbs of a direction: who moves something from May to June changes it
_CHANGES = frozenset(
    [
        "move",
        "shift",
        "change",
        "extend",
        "push",
        "postpone",
        "delay",
        "reschedule",
        "bring",
        "take",
        "go",
        "come",
        "switch",
        "transfer",
        "convert",
        "adjust",
        "promote",
        "relocate",
        "update",
        "turn",
        "revise",
        "advance",
        "progress",
    ]
)
_AGES = ("aged", "ages", "age")


def is_year(value: Fraction) -> bool:
    """Say whether a bare number can be a year of a resume."""
    return value.denominator == 1 and 1900 <= value < 2100


def like(words: Sequence[Word], at: int, low: Measure, high: Measure | None) -> Measure:
    """Return a range's low end with the unit or scale that only its high end names.

    35 to 60 percent, $4-6K, 6-10 am.
    """
    value, unit, behind = low
    if high is None or (value.denominator != 1 and not high[1]):
        return low
    if high[1] == "clock" and not unit and value <= 12:
        half = high[0] // 720 * 720
        start = 60 * (value % 12) + half
        return (start, "clock", behind) if start < high[0] else low
    if (unit, high[1]) == ("month name", "month of year"):  # Jan-Mar 2020
        return high[0] // 12 * 12 + value - 1, high[1], behind
    if (unit, high[1]) == ("clock face", "clock") and value < high[0]:
        return value, "clock", behind  # 6:00-14:00
    if high[1] in SPANS:
        return low
    unit = unit or high[1]
    is_whole = key_at(words, behind + 1) in ("$", "€", "£")  # $4 to $6K
    is_bare = not is_whole and (words[behind - 1].kind == "number" or behind == at + 1)
    scale = read_scale(words, behind + 1, is_money=bool(unit in MONEY)) if is_bare else 1
    is_scaled = scale > 1 and value < high[0] / scale
    return (value * scale if is_scaled else value), unit, behind


def joined(
    words: Sequence[Word], joint: str, low: Measure, high: Measure
) -> Quantity | None:
    """Return the range from one measure to another; None where they make none."""
    value, unit, _ = low
    top, its_unit, end = high
    if unit and its_unit and unit != its_unit:
        return None
    if is_year(value) and top < 100:  # 2019-21
        top += value // 100 * 100
    if joint not in DASHES and top <= value and unit not in SPANS:
        return None
    if not (unit or its_unit) and is_year(value) and is_year(top):
        its_unit = "years" if ends_phrase(words, end) else ""
    return in_base(value, top, its_unit or unit)


def with_ranges(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with "from 40 to 50 patients" as one range, where the others say so.

    "From" then belongs to what is counted; it stays, and so does a change from 40 to 50.
    Before times and dates "from" says no more than the range does.
    """
    if not any(word.key == "from" for word in words):
        return list(words)
    ranges = {
        _ends(q.low, q.high, q.unit)
        for word in others
        if (q := word.quantity) and q.low != q.high
    }
    out = list(words)
    for at in range(len(out) - 4, -1, -1):
        if len(out) < at + 4 or out[at].key != "from" or out[at + 2].key not in THROUGH:
            continue
        low, high = _end(out, at + 1), _end(out, at + 3)
        if low and high and (low.unit, high.unit) == ("month name", "month of year"):
            low = replace(high, low=high.low // 12 * 12 + low.low - 1)
        if not (low and high) or high.hedges or low.unit != high.unit:
            continue
        out[at + 2] = replace(out[at + 2], key="to")
        ends = _ends(low.low, high.low, high.unit)
        if ends not in ranges:
            continue
        is_age = out[at - 1].key in _AGES or key_at(out, at + 5) in ("age", "old")
        is_span = ends[2] in SPANS or ends[2] == "years" or is_age
        if (is_span or high.unit) and _is_change(out[:at]):
            continue
        whole = replace(high, low=low.low, unit=ends[2], hedges=low.hedges)
        shown = f"{out[at + 1].text} {out[at + 2].text} {out[at + 3].text}"
        one = replace(
            out[at + 1],
            text=shown,
            key="#",
            kind="number",
            end=out[at + 3].end,
            quantity=whole,
        )
        out[at + (not is_span) : at + 4] = [one]
    return out


def with_units(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with "2" as "2 hours" in "took 6 hours, now 2", where others say so.

    A number takes the unit of the last measure before it, if nothing else is counted.
    """
    sizes = [word.quantity for word in words if word.quantity]
    is_bare = any(not (size.unit or size.is_ordinal) for size in sizes)
    if not is_bare or not any(size.unit for size in sizes):
        return list(words)
    wanted = {(q.low, q.high, q.unit) for word in others if (q := word.quantity)}
    out: list[Word] = []
    unit = ""
    for at, word in enumerate(words):
        quantity = word.quantity
        if word.key in (".", ";"):
            unit = ""
        if quantity and quantity.unit:
            unit = _unit_of(word)
        elif quantity and unit and not quantity.is_ordinal and ends_phrase(words, at + 1):
            whole = in_base(quantity.low, quantity.high, unit)
            if (whole.low, whole.high, whole.unit) in wanted:
                word = replace(word, quantity=replace(whole, hedges=quantity.hedges))
        out.append(word)
    return out


def _unit_of(word: Word) -> str:
    """Return the unit that stands in a measure, as it is spelled there."""
    parts = cut(word.text)
    return next((name for at in range(len(parts)) if (name := read_unit(parts, at)[0])), "")


def _end(words: Sequence[Word], at: int) -> Quantity | None:
    """Return an end of a range: a number, or a day or a month by its name."""
    name = read_name(words, at)
    return Quantity(name[0], name[0], name[1]) if name else words[at].quantity


def _ends(low: Fraction, high: Fraction, unit: str) -> tuple[Fraction, Fraction, str]:
    """Two bare years are a span of years, whatever stands behind them."""
    are_years = not unit and is_year(low) and is_year(high)
    return low, high, "years" if are_years else unit


def _is_change(before: Sequence[Word]) -> bool:
    """Say whether something is changed from one to the other: moved, grew, was extended."""
    tagged = tags(before)  # an early shift is no change
    verbs = {
        v
        for word, tag in zip(before, tagged, strict=True)
        if tag
        for v in forms_of(word.key)
    }
    directions = rows("closed.tsv")
    return bool(_CHANGES & verbs) or any(directions.get(v) == "direction" for v in verbs)
