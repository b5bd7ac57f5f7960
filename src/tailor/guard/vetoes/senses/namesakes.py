"""Nouns that name one thing, but not beside some words: a machine shop is no store.

The tables of nouns (things.tsv, doubles.tsv) hold what both name as a rule; where they part
is in namesakes.tsv.
"""

from collections.abc import Iterator
from functools import cache

from tailor.guard.lexis.tables import listed
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation


def namesake_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the nouns that a wording calls by a name of another thing."""
    for one, other in ((old, new), (new, old)):
        for noun in (one.names - other.names) & _parted().keys():
            beside = one.names | one.verbs
            for name, parted in _parted()[noun]:
                if name in other.names - one.names and not parted.isdisjoint(beside):
                    reason = f"a “{name}” is not always a “{noun}”, and not here"
                    yield Violation("changed", name, reason)


@cache
def _parted() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return each noun's other names, with the words beside which it has them not."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for noun, row in listed("namesakes.tsv"):
        name, _, beside = row.partition("\t")
        found.setdefault(noun, []).append((name, frozenset(beside.split())))
    return found
