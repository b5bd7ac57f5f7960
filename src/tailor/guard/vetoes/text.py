"""The words of a text with what many checks ask of them, found once for all."""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import chain
from typing import Self

from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.slots import Phrase, phrases_of
from tailor.guard.vetoes.standing import Act, acts_in


class Text(tuple[Word, ...]):
    """The words of the line or of the wording, as they stand.

    keys: the key of each word. said: each key once. names: the keys in the singular.
    verbs: the verbs that the words may be forms of.
    A check sees from these in one look whether there is anything for it in a text.
    """

    keys: tuple[str, ...]
    said: frozenset[str]
    names: frozenset[str]
    verbs: frozenset[str]

    def __new__(cls, words: Iterable[Word]) -> Self:
        """Return the words, with what is asked of them."""
        self = super().__new__(cls, words)
        self.keys = tuple([word.key for word in self])
        self.said = frozenset(self.keys)
        self.names = frozenset(map(singular, self.said))
        self.verbs = frozenset(chain.from_iterable(map(forms_of, self.said)))
        return self

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts that it tells as the person's, in its order."""
        return acts_in(self)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Its phrases, in its order."""
        return phrases_of(self, self.acts)


@lru_cache(maxsize=16)  # of line and wording often one alone is told otherwise
def text_of(words: tuple[Word, ...]) -> Text:
    """Return a text with what the checks ask of it."""
    return Text(words)
