"""Words of a requirement that say little: "HACCP plans" asks for HACCP."""

from functools import cache
from importlib.resources import files


@cache
def little(kind: str) -> frozenset[str]:
    """Return the words that are "small", "hollow", "light" or "vague"."""
    text = (files("tailor.gap") / "words.tsv").read_text("utf-8")
    rows = (r.partition("\t") for r in text.splitlines() if not r.startswith("#"))
    return next(frozenset(words.split()) for name, _, words in rows if name == kind)
