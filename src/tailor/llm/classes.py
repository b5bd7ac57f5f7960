"""Words that say how things of a line belong together, by their class."""

from functools import cache
from importlib.resources import files


@cache
def of_class(kind: str) -> frozenset[str]:
    """Return the words of one class of the room's table: "joint", "number", "figure"."""
    text = (files("tailor.llm") / "words.tsv").read_text("utf-8")
    rows = (row.split("\t") for row in text.splitlines() if not row.startswith("#"))
    return frozenset(word for word, its_kind in rows if its_kind == kind)
