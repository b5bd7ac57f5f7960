"""Words that say how things of a line belong together, by their class."""

from functools import cache

from tailor.packaged import table_rows


@cache
def of_class(kind: str) -> frozenset[str]:
    """Return the words of one class of the room's table: "joint", "number", "figure"."""
    return frozenset(row[0] for row in _rows() if row[1] == kind)


@cache
def figures() -> dict[str, str]:
    """Return numbers in words, each with its figure."""
    return said_of_class("figure")


def said_of_class(kind: str) -> dict[str, str]:
    """Return the words of a class whose words have a third column, each with it."""
    return {row[0]: row[2] for row in _rows() if row[1] == kind}


@cache
def kinds() -> dict[str, str]:
    """Return the kind of each noun that has one: "person", "instrument", "abstract"."""
    return dict(table_rows("llm", "nouns.tsv"))


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    rows = table_rows("llm", "words.tsv")
    return tuple((word, *rest.split("\t")) for word, rest in rows)
