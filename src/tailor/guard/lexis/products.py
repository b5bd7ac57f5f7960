"""Names of products and of who makes them: Lightroom, Adobe; Excel, Microsoft.

Source: makers.tsv; what else is a tool, the vocabulary knows (tailor.terms).
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import words
from tailor.terms import find_terms


@dataclass(frozen=True, slots=True)
class Product:
    """A product's name in words, and its makers' names.

    is_word: it is a word of the language, too: Windows, Teams.
    """

    parts: tuple[str, ...]
    makers: list[list[str]]
    is_word: bool


@cache
def products() -> dict[str, list[Product]]:
    """Return the products by their first word."""
    found: dict[str, list[Product]] = {}
    for makers, names in rows("makers.tsv").items():
        made_by = [[word.key for word in words(maker)] for maker in makers.split("|")]
        for name in names.split("|"):
            parts = tuple(word.key for word in words(name.removeprefix("~")))
            made = Product(parts, made_by, is_word=name.startswith("~"))
            found.setdefault(parts[0], []).append(made)
    return found


@cache
def product_names() -> frozenset[str]:
    """Return the names of products, in their spelling; "~" marks a word of the language."""
    return frozenset(name for row in rows("makers.tsv").values() for name in row.split("|"))


def is_maker(name: str) -> bool:
    """Say whether a name is that of a firm that makes products: Oracle."""
    return name.casefold() in _makers()


@cache
def _makers() -> frozenset[str]:
    return frozenset(
        name.casefold() for makers in rows("makers.tsv") for name in makers.split("|")
    )


@lru_cache(maxsize=512)
def is_tool(name: str) -> bool:
    """Say whether the vocabulary has a tool of this name."""
    met = find_terms(name)
    return any(f.term.kind == "tool" and f.end - f.start == len(name) for f in met)
