"""How the items of a skills list are written, so that a new one looks like them."""

from collections.abc import Sequence

from tailor.plan.same_words import SMALL_WORDS


def in_style(name: str, items: Sequence[str]) -> str:
    """Return a skill with the capitals of a list; words with capitals of their own stay.

    Where one item begins with a small letter, capitals belong to names; where all begin
    with a capital, so does this one, and each of its words where theirs do.
    """
    if any(item[0].islower() for item in items):
        return name
    first, *rest = name.split(" ")
    if _is_title_case(items):
        rest = [word if word in SMALL_WORDS else _capital(word) for word in rest]
    return " ".join([_capital(first), *rest])


def _is_title_case(items: Sequence[str]) -> bool:
    """Say whether most words behind the first have a capital."""
    behind = [
        word
        for item in items
        for word in item.split()[1:]
        if word[0].isalpha() and word not in SMALL_WORDS
    ]
    return sum(word[0].isupper() for word in behind) * 2 > len(behind)


def _capital(word: str) -> str:
    return word[0].upper() + word[1:] if word.islower() else word
