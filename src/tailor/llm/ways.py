"""The room's tables of weak verbs and of long ways round."""

from collections.abc import Iterable
from functools import cache

from tailor.llm.verbs import bases
from tailor.packaged import table_rows

Row = tuple[str, tuple[str, ...], frozenset[str]]  # weak verb, exact ones, nouns


def weak_verbs(word: str) -> Iterable[Row]:
    """Return the weak verbs that a word may begin, those of most words first."""
    for base in bases(word):
        if base in _exact():
            return _exact()[base]
    return ()


@cache
def _exact() -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for weak, rest in table_rows("llm", "exact.tsv"):
        exact, _, nouns = rest.partition("\t")
        row = weak, tuple(exact.split("|")), frozenset(nouns.split())
        found.setdefault(weak.split()[0], []).append(row)
    return {
        first: tuple(sorted(rows, key=lambda row: -len(row[0].split())))
        for first, rows in found.items()
    }


@cache
def long_ways() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the long ways, by their first word: their words, and the short way."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, short in table_rows("llm", "shorter.tsv"):
        parts = tuple(words.split())
        found.setdefault(parts[0], []).append((parts, short))
    return {first: tuple(rows) for first, rows in found.items()}
