"""The closed classes of words that rules look at: one table, read once."""

from functools import cache
from importlib.resources import files


@cache
def words(kind: str) -> frozenset[str]:
    """Return the words of one class of words.tsv."""
    text = (files("tailor.plan") / "words.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines() if row and row[0] != "#")
    return frozenset(word for word, of in rows if of == kind)
