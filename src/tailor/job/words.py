"""The small tables of ordinary words: what a word does in a sentence of an ad."""

import re
from functools import cache
from importlib.resources import files


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


@cache
def verbs() -> frozenset[str]:
    """Return the verbs that begin a line about work, in every form.

    A form may be no word ("writeing"): it only has to catch those that are.
    """
    base = {verb for verb, _ in rows("verbs.tsv")} | words("light")
    return frozenset(form for verb in base for form in _forms(verb))


def base_verb(word: str) -> str | None:
    """Return the form of a verb that a command has: "preparing" gives "prepare"."""
    known = verbs()
    for end, put in (
        ("", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
    ):
        if word.endswith(end):
            bare = word.removesuffix(end) + put if end else word
            if bare in known and not bare.endswith(("ing", "s")):
                return bare
            if (
                end == "ing"
                and len(bare) > 3
                and bare[-1] == bare[-2]
                and bare[:-1] in known
            ):
                return bare[:-1]
    return None


def _forms(verb: str) -> tuple[str, ...]:
    bare = verb.removesuffix("e")
    third = (
        verb[:-1] + "ies" if verb[-1] == "y" and verb[-2:-1] not in "aeiou" else verb + "s"
    )
    return verb, third, verb + "es", bare + "ing", verb + "ing", verb + verb[-1] + "ing"


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(text.split()) for kind, text in rows("words.tsv")}


def rows(name: str) -> list[tuple[str, str]]:
    """Return the rows of a table of this room: the first field, and the rest."""
    text = (files("tailor.job") / name).read_text("utf-8")
    table = (row.partition("\t") for row in text.splitlines() if not row.startswith("# "))
    return [(first, rest) for first, _, rest in table]
