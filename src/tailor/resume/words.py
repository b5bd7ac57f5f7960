"""Does a word belong to job titles, to names of employers, to names of schools?"""

import re
from collections.abc import Mapping
from functools import cache

from tailor.resume.table import rows
from tailor.text import tokens

RARE_TITLE = 5  # titles in O*NET; rarer words of few letters are acronyms


def is_title_word(word: str, text: str) -> bool:
    """Whether a word ends job titles.

    Args:
        word: in lower case.
        text: the phrase that it stands in, as written; an acronym counts in capitals
            only ("PA" may be a state).
    """
    titles = _titles()
    if ("title", word) in _more():
        return True
    found = word if word in titles else word.removesuffix("s")
    if found not in titles:
        return False
    if titles[found] < RARE_TITLE and len(found) <= 5:
        return len(found) > 2 and bool(re.search(rf"\b{re.escape(found.upper())}\b", text))
    return True


def is_rank(word: str) -> bool:
    """Whether a word of rank begins titles: "senior", "deputy"."""
    return ("rank", word) in _more()


def organisation_words() -> Mapping[str, str]:
    """Return the words of employers' and schools' names: word to form, org or school."""
    return _organisations()


def has_organisation_word(text: str) -> bool:
    """Whether a legal form or a word such as "hospital" or "university" is in it."""
    return any(token.key in _organisations() for token in tokens(text))


def has_legal_form(text: str) -> bool:
    """Whether a legal form ends the name, or a part of it before a comma."""
    for part in re.split(r",\s+|\s+[-\u2013\u2014(]\s*", text):
        words = [token.key for token in tokens(part)]
        if len(words) > 1 and _organisations().get(words[-1]) == "form":
            return True
    alone = [token.key for token in tokens(text.rsplit(",", 1)[-1])]
    is_form = len(alone) == 1 and _organisations().get(alone[0]) == "form"
    return "," in text and is_form


@cache
def _titles() -> Mapping[str, int]:
    return {word: int(count) for word, count in rows("title_words.tsv")}


@cache
def _more() -> frozenset[tuple[str, str]]:
    return frozenset((kind, word) for word, kind in rows("title_more.tsv"))


@cache
def _organisations() -> Mapping[str, str]:
    return dict(rows("org_words.tsv"))
