"""Where a number stands in a list of words, and what it is worth."""

import unicodedata
from collections.abc import Sequence
from fractions import Fraction

from tailor.guard.words import Word

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "lakh": 10**5,
    "crore": 10**7,
}
# behind the digits, without a space
_SUFFIXES = {"k": 1000, "mm": 10**6, "mn": 10**6, "mil": 10**6, "b": 10**9, "bn": 10**9}
_ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        1,
    )
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

Read = tuple[Fraction, int]  # the value, and the place behind it


def key_at(words: Sequence[Word], at: int) -> str:
    """Return the key of the word at a place, "" behind the end."""
    return words[at].key if 0 <= at < len(words) else ""


def read_number(words: Sequence[Word], at: int, *, is_money: bool = False) -> Read | None:
    """Return the number that begins at a place: 3,000, 1.2K, 2 1/2, half a dozen."""
    if at >= len(words):
        return None
    found = _digits(words, at) if words[at].kind == "number" else _spelled(words, at)
    if found is None:
        return None
    value, at = found
    more = _part_behind(words, at)
    if more:
        value, at = value + more[0], more[1]
    return _scaled(words, value, at, is_money=is_money)


def read_share(words: Sequence[Word], at: int) -> Read | None:
    """Return a part of a whole in percent: half of, two-thirds of, a quarter of the."""
    if "/" in key_at(words, at) and key_at(words, at + 1) == "of":
        part = _digits(words, at) if words[at].kind == "number" else None
        return _behind_the(words, 100 * part[0], at + 2) if part else None
    count, behind = Fraction(1), at
    if key_at(words, at) in ("a", "one"):
        behind = at + 1
    elif key_at(words, at) in _SMALL:
        count, behind = Fraction(_SMALL[words[at].key]), at + 1
    if behind > at and key_at(words, behind) == "-":
        behind += 1
    name = key_at(words, behind).removesuffix("s" if count > 1 else "")
    if name not in _PARTS or (name != "half" and behind == at):
        return None
    if key_at(words, behind + 1) not in (
        ("of", "the", "our", "all") if name == "half" else "of"
    ):
        return None
    if key_at(words, behind + 1) == "of" and key_at(words, behind + 2) in ("a", "an"):
        return None
    of = key_at(words, behind + 1) == "of"
    return _behind_the(words, 100 * count / _PARTS[name], behind + (2 if of else 1))


def _behind_the(words: Sequence[Word], share: Fraction, at: int) -> Read:
    """Half the stock, half of the stock: the article says nothing."""
    return share, at + (key_at(words, at) in ("the", "our"))


def read_ordinal(words: Sequence[Word], at: int) -> Read | None:
    """Return an ordinal: first, 3rd."""
    word = words[at]
    if word.key in _ORDINALS:
        return Fraction(_ORDINALS[word.key]), at + 1
    if word.kind == "number" and key_at(words, at + 1) in ("st", "nd", "rd", "th"):
        return (Fraction(word.key), at + 2) if word.key.isdigit() else None
    return None


def _digits(words: Sequence[Word], at: int) -> Read | None:
    key = words[at].key.replace(",", "")
    if "/" in key:
        top, bottom = key.split("/")
        return (Fraction(int(top), int(bottom)), at + 1) if int(bottom) else None
    if key.count(".") > 1 or ":" in key:
        return None
    return Fraction(key), at + 1


def _spelled(words: Sequence[Word], at: int) -> Read | None:
    key = words[at].key
    if len(key) == 1 and not key.isdecimal() and unicodedata.numeric(key, None) is not None:
        return Fraction(unicodedata.numeric(key)).limit_denominator(100), at + 1
    if key in ("a", "an") and key_at(words, at + 1) in _SCALES:
        return Fraction(1), at + 1
    if key == "half":
        behind = at + (2 if key_at(words, at + 1) in ("a", "an", "-") else 1)
        is_counted = behind > at + 1 or key_at(words, behind) == "dozen"
        return (Fraction(1, 2), behind) if is_counted else None
    if key not in _SMALL:
        return None
    return _below_hundred(words, at)


def _below_hundred(words: Sequence[Word], at: int) -> Read:
    value, at = _SMALL[words[at].key], at + 1
    behind = at + 1 if key_at(words, at) == "-" else at
    if value >= 20 and 0 < _SMALL.get(key_at(words, behind), 0) < 10:
        return Fraction(value + _SMALL[words[behind].key]), behind + 1
    return Fraction(value), at


def _part_behind(words: Sequence[Word], at: int) -> Read | None:
    """2 1/2, 2½, two and a half."""
    key = key_at(words, at)
    if [key_at(words, at + i) for i in range(3)] == ["and", "a", "half"]:
        return Fraction(1, 2), at + 3
    if "/" in key and words[at].kind == "number":
        part = _digits(words, at)
        return part if part and part[0] < 1 else None
    if len(key) == 1 and not key.isascii() and unicodedata.numeric(key, None) is not None:
        return Fraction(unicodedata.numeric(key)).limit_denominator(100), at + 1
    return None


def _scaled(words: Sequence[Word], value: Fraction, at: int, *, is_money: bool) -> Read:
    total, current = Fraction(0), value
    while at < len(words):
        word = words[at]
        if word.key in _SCALES:
            current, at = current * _SCALES[word.key], at + 1
        elif word.joins_left and (factor := _suffix(word, is_money=is_money)):
            current, at = current * factor, at + 1
        else:
            rest = at + 1 if word.key == "and" else at
            if current < 100 or key_at(words, rest) not in _SMALL:
                break
            if current >= 1000:
                total, current = total + current, Fraction(0)
            small, at = _below_hundred(words, rest)
            if key_at(words, at) in ("hundred", "thousand") and total:
                small, at = small * _SCALES[words[at].key], at + 1
            current += small
    return total + current, at


def _suffix(word: Word, *, is_money: bool) -> int:
    if word.key == "m":
        return 10**6 if is_money or word.text.endswith("M") else 0
    return _SUFFIXES.get(word.key, 0)
