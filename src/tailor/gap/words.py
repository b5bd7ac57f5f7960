"""Words of a requirement that say little: "HACCP plans" asks for HACCP."""

from functools import cache

from tailor.packaged import table_rows


@cache
def little(kind: str) -> frozenset[str]:
    """Return the words that are "small", "hollow", "light" or "vague"."""
    rows = table_rows("gap", "words.tsv")
    return next(frozenset(words.split()) for name, words in rows if name == kind)
