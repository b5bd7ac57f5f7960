"""The packaged tables of this room; each file's head names its source."""

from functools import cache

from tailor.packaged import table_rows


@cache
def rows(name: str) -> dict[str, str]:
    """Return a table's rows: what stands before the first tab, and the rest."""
    return dict(table_rows("guard", name))


@cache
def listed(name: str) -> tuple[tuple[str, str], ...]:
    """Return a table's rows where several begin alike."""
    return tuple(table_rows("guard", name))


@cache
def groups(name: str) -> dict[str, frozenset[str]]:
    """Return the words that share a row with each word; fields of a row part at "|"."""
    found: dict[str, frozenset[str]] = {}
    for row in rows(name):
        words = frozenset(row.split("|"))
        for word in words:
            found[word] = found.get(word, frozenset()) | words
    return found
