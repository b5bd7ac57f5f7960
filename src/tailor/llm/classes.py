"""Words that say how things of a line belong together, by their class."""

from functools import cache
from importlib.resources import files


@cache
def of_class(kind: str) -> frozenset[str]:
    """Return the words of one class of the room's table: "joint", "number", "figure"."""
    return frozenset(row[0] for row in _rows() if row[1] == kind)


@cache
def figures() -> dict[str, str]:
    """Return numbers in words, each with its figure."""
    return {row[0]: row[2] for row in _rows() if row[1] == "figure"}


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    text = (files("tailor.llm") / "words.tsv").read_text("utf-8")
    rows = (row for row in text.splitlines() if not row.startswith("#"))
    return tuple(tuple(row.split("\t")) for row in rows)
