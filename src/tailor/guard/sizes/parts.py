"""Parts of a whole: half, two-thirds, a quarter of, 3/4, by a fifth."""

from collections.abc import Sequence
from fractions import Fraction

from tailor.guard.lexis.numerals import Read, and_a_half, ends_phrase, key_at, read_number
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.units import read_unit

_PARTS = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
PART_WORDS = frozenset(_PARTS)
_ARTICLES = ("a", "an")
_BEFORE_UNIT = (*_ARTICLES, "one")
_ALL = ("the", "our", "all", "my", "their")
# what lasts or reaches: with "a", one of it
_BEFORE_ONE = frozenset(
    [
        "for",
        "within",
        "in",
        "after",
        "over",
        "under",
        "about",
        "around",
        "nearly",
        "almost",
        "than",
        "least",
        "every",
        "each",
    ]
)

Measure = tuple[Fraction, str, int]  # value, unit, the place behind


def read_share(words: Sequence[Word], at: int, *, is_by: bool) -> Read | None:
    """Return a part of a whole in percent: half of, two-thirds of, a quarter of the.

    is_by: "by" stands before it: what grew by 1/5 grew by 20%.
    """
    part = _part(words, at)
    if part is None:
        return None
    share, behind = part
    following = key_at(words, behind)
    if following in _ARTICLES and read_unit(words, behind + 1)[0]:
        return None  # by half an hour
    if following == "of" and key_at(words, behind + 1) not in _ARTICLES:
        return 100 * share, _behind_the(words, behind + 1)
    if words[at].key == "half" and behind == at + 1 and following in _ALL:
        return 100 * share, _behind_the(words, behind)
    if is_by and share < 1 and following != "of" and ends_phrase(words, behind):
        return 100 * share, behind
    return None


def read_part_of_unit(words: Sequence[Word], at: int) -> Measure | None:
    """Return a part of a unit: half an hour, three quarters of a ton, a quarter mile.

    An hour and a half, a year-long, and one of a unit: for a decade.
    """
    if whole := _one(words, at):
        return whole
    part = _part(words, at) or _bare_part(words, at)
    if part is None:
        return None
    share, start = part
    of = [key_at(words, start), key_at(words, start + 1)]
    if of[0] == "of" and of[1] in _ARTICLES:
        start += 2
    elif words[at].key in _ARTICLES and words[at + 1].key == "half":
        start += of[0] == "-"  # a half-day
    elif of[0] in (*_ARTICLES, "-"):
        start += 1
    if number := read_number(words, start) if of[0] == "of" else None:
        return share * number[0], "", number[1]  # a quarter of a million
    unit, behind = read_unit(words, start)
    if not unit or unit == "time" or (words[at].kind == "number" and of[0] != "of"):
        return None
    return share, unit, behind


def behind_long(words: Sequence[Word], at: int) -> int:
    """Return the place behind "-long" in "a year-long course", else the same place."""
    is_long = key_at(words, at) == "-" and key_at(words, at + 1) == "long"
    return at + 2 if is_long else at


def _part(words: Sequence[Word], at: int) -> Read | None:
    """Return a part: 3/4, ¾, three quarters, a fifth, half."""
    first = words[at]
    if first.kind == "number" or not first.key.isascii():
        found = read_number(words, at) if "/" in first.key or first.kind == "word" else None
        return found if found and found[0] < 1 else None
    behind = at if first.key == "half" else at + 1
    behind += behind > at and key_at(words, behind) == "-"
    name = key_at(words, behind)
    if name.removesuffix("s") not in _PARTS:
        return None
    count = Fraction(1)
    if first.key not in (*_ARTICLES, "half"):
        number = read_number(words, at)
        if number is None or number[0] > 9 or number[1] > at + 1:
            return None
        count = number[0]
    whole = _PARTS.get(name) or (_PARTS.get(name.removesuffix("s")) if count > 1 else None)
    return (count / whole, behind + 1) if whole and count < whole else None


def _bare_part(words: Sequence[Word], at: int) -> Read | None:
    """Return a quarter without a count: every quarter hour, quarter mile."""
    start = at + 1
    if key_at(words, start) == "of" and key_at(words, start + 1) in _ARTICLES:
        start += 2
    is_bare = words[at].key == "quarter" and bool(read_unit(words, start)[0])
    return (Fraction(1, 4), at + 1) if is_bare else None


def _one(words: Sequence[Word], at: int) -> Measure | None:
    """Return one of a unit: a year and a half, a week-long, within an hour."""
    if words[at].kind == "number":
        return None
    start = at + (words[at].key in _BEFORE_UNIT)
    unit, behind = read_unit(words, start)
    if not unit or unit in ("time", "percent"):
        return None
    is_led = start > at or (at > 0 and words[at - 1].key in ("last", "past", "first"))
    if is_led and (end := and_a_half(words, behind)):
        return Fraction(3, 2), unit, end
    if behind_long(words, behind) > behind:
        return Fraction(1), unit, behind
    if start == at and unit not in ("fortnight", "decade"):
        return None
    last = key_at(words, at - 1) if at else ""
    is_one = last in _BEFORE_ONE and ends_phrase(words, behind)
    is_counted = words[at].key != "one" and words[start].key[-1] != "s"
    return (Fraction(1), unit, behind) if is_one and is_counted else None


def _behind_the(words: Sequence[Word], at: int) -> int:
    """Half the stock, half of stock: the article says nothing."""
    return at + (key_at(words, at) in _ALL)
