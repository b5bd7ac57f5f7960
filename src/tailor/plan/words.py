"""The closed classes of words that rules look at: one table, read once."""

from functools import cache

from tailor.packaged import table_rows


@cache
def words(kind: str) -> frozenset[str]:
    """Return the words of one class of words.tsv."""
    return frozenset(w for w, of in table_rows("plan", "words.tsv") if of == kind)
