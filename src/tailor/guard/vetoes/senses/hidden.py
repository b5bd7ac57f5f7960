"""Verbs of two senses, told by an empty verb and a noun that say the other one.

To mold parts is to cast them, and to make molds of them is to make what they are cast in.
Which verbs, and beside which words they say one act, is in hidden.tsv.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tailor.guard.lexis.tables import listed
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_FAR = 4  # words from the empty verb to its noun


@dataclass(frozen=True, slots=True)
class Hidden:
    """How an act may be told: by a verb, or by an empty verb and a noun."""

    verb: str
    empty: frozenset[str]
    nouns: frozenset[str]
    is_only: bool
    beside: frozenset[str]


def hidden_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the verbs of two senses that a wording tells in the other one."""
    names = old.names | new.names
    for noun in names & _hidden().keys():
        for row in _hidden()[noun]:
            for hid, open_ in ((old, new), (new, old)):
                if row.verb not in open_.verbs or row.empty.isdisjoint(hid.verbs):
                    continue
                if not (_hides(hid, row) and _says(open_, row) and not _hides(open_, row)):
                    continue
                if row.is_only == row.beside.isdisjoint(names):
                    reason = f"to “{row.verb}” is not always what “{noun}” says, nor here"
                    yield Violation("changed", noun, reason)


def _hides(words: Sequence[Word], row: Hidden) -> bool:
    """Say whether a text has an empty verb with the noun behind it, and not the verb."""
    found = False
    for at, word in enumerate(words):
        if word.kind != "word" or row.empty.isdisjoint(forms_of(word.key)):
            continue
        behind = words[at + 1 : at + 1 + _FAR]
        found = found or any(singular(one.key) in row.nouns for one in behind)
    return found and not any(_does(word, row) for word in words)


def _says(words: Sequence[Word], row: Hidden) -> bool:
    return any(_does(word, row) for word in words)


def _does(word: Word, row: Hidden) -> bool:
    """Say whether a word is a form of the verb, and not its noun."""
    key = word.key.split(" ")[0]
    return row.verb in forms_of(key) and singular(key) not in row.nouns


@cache
def _hidden() -> dict[str, list[Hidden]]:
    """Return the rows by their nouns."""
    found: dict[str, list[Hidden]] = {}
    for verb, row in listed("hidden.tsv"):
        phrase, kind, beside = row.split("\t")
        empty, nouns = (frozenset(part.split("|")) for part in phrase.split(" "))
        hidden = Hidden(
            verb, empty, nouns, kind == "only", frozenset(beside.strip("-").split())
        )
        for noun in nouns:
            found.setdefault(noun, []).append(hidden)
    return found
