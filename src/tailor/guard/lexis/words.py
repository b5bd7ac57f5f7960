"""A wording cut into words, numbers, marks and blanks, each in one spelling.

What differs only in typography or in British and American spelling has one key, so
that what comes after compares keys.
"""

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, forms_of
from tailor.text import fold_accents

Kind = Literal["word", "number", "mark", "blank"]
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t\n\r", " "),
        **dict.fromkeys("\u2022\u25cf\u25aa\u00b7\uf0b7", ";"),
        "\u2026": "...",
        "\u2015": "\u2014",
    }
)
_LETTERS = r"[^\W_]*(?:['&][^\W\d_]+)*"  # what goes on behind a word's first ones
_WORD = re.compile(
    # nothing but a word begins with two letters, save "No. 5" and "US$5": so most are
    # found by the first pattern, and the space before one isn't tried by all the others
    rf" ?(?:(?P<plain>[a-zA-Z]{{2}}(?![.$]){_LETTERS})"
    r"|(?P<blank>\[[^\[\]]{0,80}\]|_{2,}|\{[^{}]{0,80}\}|<[^<>]{1,80}>)"
    r"|(?P<all>24/7|365/24/7)\b"
    r"|(?P<short>\b[Ww]/(?:[Oo](?:ut)?(?!\w))?(?=\s|\w)|(?:\b[Nn]o\.|\#|№) ?(?=\d))"
    r"|(?P<clock>\d{1,2}:\d{2})"
    r"|(?P<date>\d{1,2}/(?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\d/-])"
    r"|(?P<part>\d+/\d+)(?![\d/])"
    r"|(?P<money>(?:US|CA|AU|NZ|[CA])?\$|[\u20ac\u00a3\u00a5\u20b9])"
    r"|(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)(?P<unit>(?![a-zA-Z]-[a-zA-Z])[a-zA-Z\u00b2\u00b3]*)"
    r"|(?P<net>\.NET\b)|(?P<lang>[A-Za-z](?:\+\+|\#)(?!\w))"
    r"|(?P<dotted>(?:[A-Za-z]\.){2,}|\b[A-Z]/[A-Z]\b(?!/))"
    rf"|(?P<word>[^\W\d_]{_LETTERS})"
    r"|(?P<mark>\S))"
)
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# before a number these are no part of a name
_NO_NAMES = frozenset(
    (
        *("fy", "usd", "eur", "gbp", "aud", "cad", "inr", "chf", "am", "pm", "q", "no"),
        *("and", "to", "of", "the", "in", "for", "a", "i", "gpa", "rs", "us", "uk"),
        *MONTHS,
        *(month[:3] for month in MONTHS),
    )
)
_SHORTEST = 3  # letters of a part of a compound
_SHORT = {"w/": "with", "no.": "number", "#": "number", "№": "number"}
_NOT = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}


@dataclass(slots=True)  # nobody changes one; to freeze it takes longer than to cut it
class Word:
    """A word of a wording, with where it stands.

    key: in lower case and American spelling; a phrase that says one thing is one word.
    joins_left: no space before it: the hyphen of "8-hour", the unit of "10kg".
    """

    text: str
    key: str
    kind: Kind
    start: int
    end: int
    quantity: Quantity | None = None
    joins_left: bool = False

    def __hash__(self) -> int:
        """Return what tells words of one text apart, for the caches of readings."""
        return self.start


def plain(text: str) -> str:
    """Return text with typewriter quotes, hyphens and spaces."""
    return unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)


def words(text: str) -> list[Word]:
    """Return the words of a plain text."""
    return [*_cut(text)]


@lru_cache(maxsize=512)  # each clause is read in several ways
def _cut(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    last = -1
    for match in _WORD.finditer(text):
        shown, end = match[0].lstrip(" "), match.end()
        start = end - len(shown)
        if match.lastgroup == "plain":
            for part in _parts(shown.casefold()):
                found.append(Word(shown, part, "word", start, end, None, start == last))
        else:
            found += _words_of(match, shown, joins_left=start == last)
        last = end
    return tuple(found)


def with_compounds(found: list[Word], others: list[Word]) -> list[Word]:
    """Return the words with "set-ups" as one, and what the others write in one word.

    So is a name with a number, ICD-10 or ISO 9001, where the others have the same one.
    """
    if not any(word.key == "-" or word.key.isdigit() for word in found):
        return [*found]
    whole = {word.key for word in others} | _numbered(others)
    out: list[Word] = []
    for word in found:
        is_joined = word.joins_left and len(out) > 1 and out[-1].key == "-"
        if is_joined and _is_one(out[-2].key + word.key, whole):
            key = out[-2].key + word.key
            text = f"{out[-2].text}-{word.text}"
            out[-2:] = [replace(out[-2], text=text, key=key, end=word.end)]
        elif (
            out
            and word.key.isdigit()
            and _is_named(out[-1], word)
            and out[-1].key + word.key in whole
        ):
            text, key = f"{out[-1].text} {word.text}", out[-1].key + word.key
            out[-1] = replace(out[-1], text=text, key=key, end=word.end)
        else:
            out.append(word)
    return out


def _is_one(joined: str, whole: Set[str]) -> bool:
    """Say whether a compound is one word: a noun of a verb with its particle, or theirs."""
    return joined in whole or any(" " in verb for verb in acts_of(joined))


def _numbered(found: list[Word]) -> set[str]:
    """Return the names with a number of a text, as one word each: ICD-10, ISO 9001."""
    names = set()
    for at, word in enumerate(found):
        if word.kind != "number":
            continue
        last = at - 2 if at > 1 and found[at - 1].key == "-" and word.joins_left else at - 1
        is_named = last >= 0 and _is_named(found[last], word, is_joined=last == at - 2)
        if is_named:
            names.add(found[last].key + word.key)
    return names


def _is_named(name: Word, number: Word, *, is_joined: bool = False) -> bool:
    """Say whether a number may be a part of a name: no FY 2020, USD 40 or MAY 5."""
    is_name = name.text.isupper() and name.text.isalpha() and len(name.text) < 6
    is_year = len(number.key) == 4 and number.key[:2] in ("19", "20")
    is_barred = not is_joined and (is_year or name.key in _NO_NAMES)
    return number.key.isdigit() and is_name and not is_barred


def american(key: str) -> str:
    """Return a word's American spelling, without accents."""
    key = fold_accents(key) if key.isalpha() and not key.isascii() else key
    return rows("spellings.tsv").get(key) or _american_compound(key)


@lru_cache(maxsize=8192)
def _american_compound(key: str) -> str:
    """Return a compound whose first part a table knows in American: centreline."""
    for cut in range(len(key) - _SHORTEST, _SHORTEST, -1):
        first = rows("spellings.tsv").get(key[:cut])
        if first and forms_of(key[cut:]):  # line, side, board, work: no ending of a word
            return first + key[cut:]
    return key


def _words_of(found: re.Match[str], text: str, *, joins_left: bool) -> list[Word]:
    end = found.end()
    start = end - len(text)

    def word(part: str, kind: Kind, *, joins: bool = joins_left) -> Word:
        return Word(text, part, kind, start, end, joins_left=joins)

    match found.lastgroup:
        case "blank":
            return [word(text.casefold(), "blank")]
        case "date":
            return [word(part, kind) for part, kind in _date(text)]
        case "unit":
            digits, unit = found["digits"], found["unit"].casefold()
            return [
                word(digits, "number"),
                *([word(unit, "word", joins=True)] if unit else []),
            ]
        case "part" | "clock":
            return [word(text, "number")]
        case "money" | "mark":
            return [word("and", "word") if text == "&" else word(text, "mark")]
        case "short":
            return [word(_SHORT.get(text.casefold().strip(), "without"), "word")]
        case "dotted":
            return [word(re.sub("[./]", "", text).casefold(), "word")]
        case "word":
            return [word(part, "word") for part in _parts(text.casefold())]
        case _:
            return [word(text.casefold(), "word")]


def _date(text: str) -> list[tuple[str, Kind]]:
    numbers = re.split("[/-]", text)
    year, month = sorted(numbers, key=len, reverse=True)
    if not 1 <= int(month) <= 12:
        return [(text, "number")]
    return [(MONTHS[int(month) - 1], "word"), (year, "number")]


@lru_cache(maxsize=8192)
def _parts(word: str) -> tuple[str, ...]:
    if word in _NOT or word.endswith("n't"):
        return _NOT.get(word, word.removesuffix("n't")), "not"
    if word.endswith("'s"):
        return american(word[:-2]), "'s"
    return (american(word),)
