"""The small tables of ordinary words: what a word does in a sentence of an ad."""

import re
from functools import cache

from tailor.packaged import table_rows

_ENDINGS = (("", ""), ("ing", ""), ("ing", "e"), ("ies", "y"), ("es", ""), ("s", ""))


@cache
def words(kind: str) -> frozenset[str]:
    """Return the words of one row of words.tsv, in lower case.

    Raises:
        KeyError: the table has no such row (our mistake).
    """
    return _kinds()[kind]


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Return the expressions of one kind in patterns.tsv as one, letters of any case."""
    parts = [rest for name, rest in rows("patterns.tsv") if name == kind]
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def headings() -> dict[str, str]:
    """Return the zone that each heading of headings.tsv opens, by its words."""
    return {name: zone for zone, names in rows("headings.tsv") for name in names.split("|")}


def base_verb(word: str) -> str | None:
    """Return the form of a verb that a command has: "preparing" gives "prepare".

    The verbs are those that begin a line about work (verbs.tsv), and words that are
    nothing but verbs (lexicon.tsv); None for other words.
    """
    for end, put in _ENDINGS:
        bare = word.removesuffix(end) + put
        if word.endswith(end) and bare in _verbs():
            return bare
    doubled = word.removesuffix("ing")
    if doubled != word and doubled[-1:] == doubled[-2:-1] and doubled[:-1] in _verbs():
        return doubled[:-1]
    return None


@cache
def _verbs() -> frozenset[str]:
    only = next(text for kind, text in rows("lexicon.tsv") if kind == "verb")
    return tasks() | words("light") | frozenset(only.split())


@cache
def tasks() -> frozenset[str]:
    """Return the verbs that begin a line about work, in their base form."""
    return frozenset(verb for verb, _ in rows("verbs.tsv"))


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(text.split()) for kind, text in rows("words.tsv")}


def rows(name: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of a table of this room: the first field, and the rest."""
    return table_rows("job", name)
