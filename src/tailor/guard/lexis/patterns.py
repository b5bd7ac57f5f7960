"""Parts of the patterns that look for turns of phrase: a word that leads to nothing."""

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING


def stops(*more: str) -> str:
    """Return, for a pattern, the words that end a noun phrase, and more of them."""
    return "|".join(sorted(LEADING | AUXILIARIES | {"and", *more}))


STOPS = stops()
WORD = rf"(?!(?:{STOPS})\b)[\w'-]+"  # a word or a figure inside a noun phrase
NAMED = rf"(?!(?:{STOPS})\b)[A-Za-z][\w'-]*"  # the same, and no figure
