"""A wording read as items: what each word is, what it belongs to, what governs it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tailor.guard.lexis.grammar import LOOSE
from tailor.guard.lexis.tagging import Tag
from tailor.guard.lexis.words import Word


@dataclass(slots=True, eq=False)  # no two are one
class Item:
    """A word that says something: a verb, a noun, a number, a blank.

    chunk: items of one noun phrase share it; they stand side by side.
    is_verb: it stands as a verb.
    governors: places of the verbs that it belongs to; empty before the first verb.
    link: "of", "place" or "for" where such a word leads to its chunk; "" for none.
    is_listed: it goes on a list to whose first item such a word leads.
    follows: nothing but a light word stands between its chunk and the one before.
    is_direct: nothing but articles stands between its chunk and the verb.
    is_led: a word such as "in", "to" or "with" leads to its phrase.
    is_fronted: it stands between "and" and the verb behind: "and, at night, cleaned".
    is_last: its verb is the last of its sentence.
    """

    place: int
    word: Word
    tag: Tag
    chunk: int
    sentence: int
    is_verb: bool
    link: str = ""
    is_listed: bool = False
    follows: bool = False
    is_led: bool = False
    is_fronted: bool = False
    is_passive: bool = False
    is_direct: bool = False
    is_last: bool = False
    governors: frozenset[int] = frozenset()

    @property
    def is_loose(self) -> bool:
        """Say whether it is an adverb: it belongs to the verb right behind it."""
        return self.word.key in LOOSE or self.word.key.endswith("ly")

    @property
    def is_rate(self) -> bool:
        """Say whether it is a "per day"."""
        return self.word.key.startswith("per ")


@dataclass(slots=True)
class Tie:
    """A word that carries meaning for what follows it: to, from, not, under, only.

    heads: the places of the items that it belongs to.
    listed: those of the list that goes on behind them: "with nurses and aides".
    """

    word: Word
    heads: frozenset[int] = frozenset()
    listed: frozenset[int] = frozenset()
    before: int | None = None


@dataclass(slots=True)
class Reading:
    """A wording as items, the words that tie them, and its auxiliaries.

    light: pairs of chunks with only a light word between them.
    paired: a word and the phrase that goes on behind "and": "new and used cars".
    """

    items: list[Item] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    auxiliaries: list[Tie] = field(default_factory=list)
    light: set[tuple[int, int]] = field(default_factory=set)
    paired: set[tuple[int, int]] = field(default_factory=set)

    def chunk_of(self, place: int) -> Sequence[Item]:
        """Return the items of the noun phrase in which one stands."""
        items, chunk = self.items, self.items[place].chunk
        start, end = place, place + 1
        while start and items[start - 1].chunk == chunk:
            start -= 1
        while end < len(items) and items[end].chunk == chunk:
            end += 1
        return items[start:end]

    def is_single(self, item: Item) -> bool:
        """Say whether an item is a noun phrase of its own."""
        return len(self.chunk_of(item.place)) == 1

    def is_head(self, item: Item) -> bool:
        """Say whether no other item stands behind one in its noun phrase."""
        behind = item.place + 1
        return behind == len(self.items) or self.items[behind].chunk != item.chunk

    def are_near(self, one: int, other: int) -> bool:
        """Say whether two items belong to one noun phrase: "list for grade 6"."""
        a, b = sorted((self.items[one].chunk, self.items[other].chunk))
        return a == b or (a, b) in self.light
