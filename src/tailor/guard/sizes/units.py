"""Units of measure with their spellings."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import Word

MONEY = frozenset({"USD", "CAD", "AUD", "NZD", "EUR", "GBP", "JPY", "INR", "CHF"})
_JOINTS = (".", "-")
# only behind digits without a space, or in small letters: "m" is a letter too
_ATTACHED = frozenset(
    ["h", "m", "g", "l", "v", "t", "x", "s", "mo", "ms", "rs", "kt", "nm"]
)
_CAPITALS = frozenset(["f", "c", "w"])  # behind digits, in capitals: 120 F, 60 W
_BEHIND_ONE = (*_JOINTS, "and")  # week-long, a year and a half
_ALONE = frozenset(["fortnight", "fortnights", "decade", "decades"])  # within a decade
_QUOTES = ('"', "'")  # inch and foot behind digits, where they close no quotation


def read_unit(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the unit that stands at a place, "" for none, and the place behind it."""
    if at >= len(words) or words[at].key not in first_words():
        return "", at
    following = key_at(words, at + 1).partition(" ")[0]  # per, of "per hour"
    is_long = following in _JOINTS or following in _later_words()
    for length in (4, 3, 2, 1) if is_long else (1,):  # "sq. ft." is four words
        part = words[at : at + length]
        name = unit_names().get(" ".join(w.key for w in part if w.key not in _JOINTS))
        if name is None or len(part) < length or part[0].key in _JOINTS:
            continue
        if part[-1].key == "-":
            continue
        if part[-1].key == "." and not _goes_on(words, at + length):
            continue
        if not _is_unit(words, at, length):
            continue
        return name, at + length
    return "", at


def may_be_one(words: Sequence[Word], at: int) -> bool:
    """Say whether a unit may stand for one of it: week-long, the past year and a half."""
    first, following = words[at].key, key_at(words, at + 1).partition(" ")[0]
    return following in _BEHIND_ONE or first in _ALONE or following in _later_words()


def _is_unit(words: Sequence[Word], at: int, length: int) -> bool:
    """Say whether what is spelled as a unit is one here, and no word, letter or quote."""
    first = words[at]
    if length > 1:
        return True
    if first.key in _QUOTES:
        marks = [
            w for w in words[:at] if w.key == first.key and not _is_behind_digit(words, w)
        ]
        after = words[at + 1] if at + 1 < len(words) else None
        is_open = bool(len(marks) % 2)
        is_word = after is not None and after.joins_left and after.kind == "word"
        return _is_behind_digit(words, first) and not (is_open or is_word)
    if first.key in _CAPITALS:
        is_capital = words[at - 1].text.isupper() or first.text[-1:].isupper()
        return at > 0 and words[at - 1].kind == "number" and is_capital
    if first.key == "in" and not first.joins_left:
        return _is_inch(words, at)
    return first.key not in _ATTACHED or first.joins_left or _is_symbol(words, at)


def _is_behind_digit(words: Sequence[Word], mark: Word) -> bool:
    """Say whether a mark stands right behind digits."""
    return mark.joins_left and any(
        w.end == mark.start and w.kind == "number" for w in words
    )


def _is_inch(words: Sequence[Word], at: int) -> bool:
    """Say whether "in" behind a number is inches: 0.005 in, 3/4 in. plywood.

    Only a part of one, or what stands at the end of its phrase, can't be a place.
    """
    number = words[at - 1] if at else None
    if number is None or number.kind != "number":
        return False
    is_end = at + 1 == len(words) or words[at + 1].key in (",", ";", ")", ".")
    return is_end or "/" in number.key or "." in number.key


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Say whether a sentence goes on behind a full stop."""
    return at < len(words) and words[at].text[:1].islower()


@cache
def unit_names() -> dict[str, str]:
    """Return the spellings of units, each with the unit's name."""
    return {
        spelling: name
        for name, row in rows("units.tsv").items()
        for spelling in row.split("\t")[2].split("|")
    }


@cache
def first_words() -> frozenset[str]:
    """Return the words with which the spelling of a unit begins."""
    return frozenset(spelling.split()[0] for spelling in unit_names())


@cache
def _later_words() -> frozenset[str]:
    """Return the words with which the spelling of a unit goes on."""
    return frozenset(word for spelling in unit_names() for word in spelling.split()[1:])


def _is_symbol(words: Sequence[Word], at: int) -> bool:
    """Say whether a letter behind digits is a unit's: "a 50 m pool", "4 s"."""
    is_digit = at > 0 and words[at - 1].kind == "number"
    is_plain = words[at].text.islower() or words[at].text in ("L", "V")
    return is_digit and is_plain and words[at].key not in ("x", "rs", "mo")


def in_base(low: Fraction, high: Fraction, unit: str) -> Quantity:
    """Return a quantity in the base unit of its unit: a year is 12 months."""
    if unit not in _bases():
        return Quantity(low, high, unit)
    base, factor = _bases()[unit]
    return Quantity(low * factor, high * factor, base)


@cache
def _bases() -> dict[str, tuple[str, Fraction]]:
    """Return the base unit of each unit, and how many of it one is."""
    parts = {unit: row.split("\t") for unit, row in rows("units.tsv").items()}
    return {unit: (base, Fraction(factor)) for unit, (base, factor, _) in parts.items()}
