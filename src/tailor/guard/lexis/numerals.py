"""Where a number stands in a list of words, and what it is worth."""

import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from tailor.guard.lexis.grammar import AUXILIARIES, BOUND, LIGHT
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import Word

_LEADS_ON = BOUND | LIGHT | AUXILIARIES | {"last", "this", "next", "that"}

# behind the digits, without a space
_SUFFIXES = {"k": 1000, "mn": 10**6, "mil": 10**6, "b": 10**9, "bn": 10**9}


def _kind(*kinds: str) -> dict[str, int]:
    found = (row.split("\t") for row in map("\t".join, rows("numbers.tsv").items()))
    return {word: int(value) for word, kind, value in found if kind in kinds}


_SMALL = _kind("cardinal", "ten")
_TENS = _kind("ten")
_SCALES = _kind("scale")
_ORDINALS = _kind("ordinal")
_GROUPS = _kind("group")  # a pair of tapirs is two tapirs
_WHOLES = frozenset(_kind("whole"))  # a pair of scissors is one thing
# a number in words of one word, for patterns: eight, eighty
SPELLED = "|".join(sorted(_SMALL, key=len, reverse=True))
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


def read_scale(words: Sequence[Word], at: int, *, is_money: bool) -> int:
    """Return what a number's scale is worth: 1000 in "$6K", 1 where it has none."""
    at += at < len(words) and words[at].kind == "mark"  # $6K
    if at >= len(words):
        return 1
    bare = _digits(words, at) if words[at].kind == "number" else _spelled(words, at)
    if bare is None or not bare[0]:
        return 1
    behind = bare[1]
    is_scaled = key_at(words, behind) in _SCALES or (
        behind < len(words) and words[behind].joins_left
    )
    whole = _scaled(words, bare[0], behind, is_money=is_money)[0] if is_scaled else bare[0]
    return int(whole / bare[0])


def read_ordinal(words: Sequence[Word], at: int) -> Read | None:
    """Return an ordinal: first, 3rd."""
    word = words[at]
    if word.key in _ORDINALS:
        return Fraction(_ORDINALS[word.key]), at + 1
    if word.key in _TENS:  # twenty-first
        behind = at + 1 + (key_at(words, at + 1) == "-")
        one = _ORDINALS.get(key_at(words, behind), 10)
        return (Fraction(_SMALL[word.key] + one), behind + 1) if one < 10 else None
    if word.kind == "number" and key_at(words, at + 1) in ("st", "nd", "rd", "th"):
        return (Fraction(word.key), at + 2) if word.key.isdigit() else None
    return None


def ends_phrase(words: Sequence[Word], at: int) -> bool:
    """Say whether no noun goes on at a place: a mark, a word that leads on, the end."""
    if at >= len(words):
        return True
    is_mark = words[at].kind == "mark" and words[at].key != "-"
    return is_mark or words[at].key in _LEADS_ON


def _digits(words: Sequence[Word], at: int) -> Read | None:
    value = _value(words[at].key)
    return None if value is None else (value, at + 1)


@lru_cache(maxsize=4096)
def _value(digits: str) -> Fraction | None:
    """Return what digits are worth; None of a time, a version, a part of nothing."""
    digits = digits.replace(",", "")
    if "/" in digits:
        top, bottom = digits.split("/")
        return Fraction(int(top), int(bottom)) if int(bottom) else None
    return None if digits.count(".") > 1 or ":" in digits else Fraction(digits)


def _spelled(words: Sequence[Word], at: int) -> Read | None:
    key = words[at].key
    if len(key) == 1 and not key.isdecimal() and unicodedata.numeric(key, None) is not None:
        return Fraction(unicodedata.numeric(key)).limit_denominator(100), at + 1
    if key in ("a", "an") and key_at(words, at + 1) in _SCALES:
        return Fraction(1), at + 1
    if key in ("a", "one") and key_at(words, at + 1) in _GROUPS:
        return _group(words, at + 1)
    if key == "half":
        behind = at + (2 if key_at(words, at + 1) in ("a", "an", "-") else 1)
        is_counted = behind > at + 1 or key_at(words, behind) == "dozen"
        return (Fraction(1, 2), behind) if is_counted else None
    if key not in _SMALL:
        return None
    return _below_hundred(words, at)


def _group(words: Sequence[Word], at: int) -> Read | None:
    """Return what "pair of" is worth, where two things are meant."""
    following = [word.key for word in words[at + 2 : at + 5]]
    is_two = key_at(words, at + 1) == "of" and not _WHOLES & set(following)
    return (Fraction(_GROUPS[words[at].key]), at + 2) if is_two else None


def _below_hundred(words: Sequence[Word], at: int) -> Read:
    value, at = _SMALL[words[at].key], at + 1
    behind = at + 1 if key_at(words, at) == "-" else at
    if value >= 20 and 0 < _SMALL.get(key_at(words, behind), 0) < 10:
        return Fraction(value + _SMALL[words[behind].key]), behind + 1
    return Fraction(value), at


def _part_behind(words: Sequence[Word], at: int) -> Read | None:
    """2 1/2, 2½, two and a half."""
    key = key_at(words, at)
    if behind := and_a_half(words, at):
        return Fraction(1, 2), behind
    if "/" in key and words[at].kind == "number":
        part = _digits(words, at)
        return part if part and part[0] < 1 else None
    if len(key) == 1 and not key.isascii() and unicodedata.numeric(key, None) is not None:
        return Fraction(unicodedata.numeric(key)).limit_denominator(100), at + 1
    return None


def and_a_half(words: Sequence[Word], at: int) -> int:
    """Return the place behind "and a half" or "-and-a-half"; 0 where it does not stand."""
    for wanted in ("and", "a", "half"):
        at += key_at(words, at) == "-"
        if key_at(words, at) != wanted:
            return 0
        at += 1
    return at


def _scaled(words: Sequence[Word], value: Fraction, at: int, *, is_money: bool) -> Read:
    total, current = Fraction(0), value
    while at < len(words):
        word = words[at]
        if word.key in _SCALES or _is_grand(words, at):
            current, at = current * _SCALES.get(word.key, 1000), at + 1
        elif word.joins_left and (factor := _suffix(word, is_money=is_money)):
            current, at = current * factor, at + 1
        else:
            rest = at + 1 if word.key == "and" else at
            if key_at(words, rest) not in _SMALL or current < 100:
                break
            if current >= 1000:
                total, current = total + current, Fraction(0)
            small, at = _below_hundred(words, rest)
            if key_at(words, at) in ("hundred", "thousand") and total:
                small, at = small * _SCALES[words[at].key], at + 1
            current += small
    return (total + current if total else current), at


def _is_grand(words: Sequence[Word], at: int) -> bool:
    """Say whether "grand" is a thousand: 15 grand, but not 15 grand pianos."""
    return words[at].key == "grand" and ends_phrase(words, at + 1)


def _suffix(word: Word, *, is_money: bool) -> int:
    if word.key == "m":
        return 10**6 if is_money or word.text.endswith("M") else 0
    if word.key == "mm":  # 10mm is a length
        return 10**6 if is_money else 0
    return _SUFFIXES.get(word.key, 0)
