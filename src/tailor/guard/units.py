"""Units of measure with their spellings."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from tailor.guard.quantity import Quantity
from tailor.guard.tables import rows
from tailor.guard.words import Word

_JOINTS = (".", "-")
# only behind digits without a space: "5 in", "a", "m" are words and letters too
_ATTACHED = frozenset(["h", "m", "g", "l", "v", "x", "s", "mo", "ms", "rs"])


def read_unit(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the unit that stands at a place, "" for none, and the place behind it."""
    for length in (4, 3, 2, 1):  # "sq. ft." is four words
        part = words[at : at + length]
        name = _units().get(" ".join(w.key for w in part if w.key not in _JOINTS))
        if name is None or len(part) < length or part[0].key in _JOINTS:
            continue
        if part[-1].key == "-":
            continue
        if part[-1].key == "." and not _goes_on(words, at + length):
            continue
        if part[0].key in _ATTACHED and not (part[0].joins_left or _is_symbol(words, at)):
            continue
        return name, at + length
    return "", at


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Say whether a sentence goes on behind a full stop."""
    return at < len(words) and words[at].text[:1].islower()


@cache
def _units() -> dict[str, str]:
    return {
        spelling: name
        for name, row in rows("units.tsv").items()
        for spelling in row.split("\t")[2].split("|")
    }


def _is_symbol(words: Sequence[Word], at: int) -> bool:
    """Say whether a letter behind digits is a unit's: "a 50 m pool", "4 s"."""
    is_digit = at > 0 and words[at - 1].kind == "number"
    return is_digit and words[at].text.islower() and words[at].key not in ("x", "rs", "mo")


def in_base(low: Fraction, high: Fraction, unit: str) -> Quantity:
    """Return a quantity in the base unit of its unit: a year is 12 months."""
    base, factor, _ = rows("units.tsv").get(unit, f"{unit}\t1\t").split("\t")
    return Quantity(low * int(factor), high * int(factor), base)
