"""The packaged tables of this room; each file's head names its source."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> dict[str, str]:
    """Return a table's rows: what stands before the first tab, and the rest."""
    text = files("tailor.guard").joinpath(name).read_text(encoding="utf-8")
    found = (row.partition("\t") for row in text.splitlines() if row and row[0] != "#")
    return {word: rest for word, _, rest in found}


@cache
def groups(name: str) -> dict[str, frozenset[str]]:
    """Return the words that share a row with each word; fields of a row part at "|"."""
    found: dict[str, frozenset[str]] = {}
    for row in rows(name):
        words = frozenset(row.split("|"))
        for word in words:
            found[word] = found.get(word, frozenset()) | words
    return found
