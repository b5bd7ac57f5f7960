"""Ranges: 6 to 12, 6 through 12, between 6 and 12, $4-6K, Monday to Friday.

A change from one value to another is no range; its two ends stay two numbers.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from tailor.guard.dates import SPANS, read_name
from tailor.guard.numerals import key_at
from tailor.guard.quantity import Quantity
from tailor.guard.tables import rows
from tailor.guard.verbs import forms_of
from tailor.guard.words import Word

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


def with_ranges(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with "from 40 to 50 patients" as one range, where the others say so.

    "From" then belongs to what is counted; it stays, and so does a change from 40 to 50.
    Before times and dates "from" says no more than the range does.
    """
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
    verbs = {verb for word in before for verb in forms_of(word.key)}
    directions = rows("closed.tsv")
    return bool(_CHANGES & verbs) or any(directions.get(v) == "direction" for v in verbs)
