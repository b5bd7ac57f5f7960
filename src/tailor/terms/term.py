"""A term of the vocabulary, and a place where a text holds one."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "skill", "tool", "certificate", "degree", "years", "language", "soft", "domain"
]


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that recruiters search for, with all its names.

    name: canonical, as a person writes it ("BLS", "Kubernetes", "wound care").
    spellings: every name that counts as the same thing, `name` first: long form,
        acronym, alias.
    group: things of one class share it ("43231513"); a neighbour is another term of
        the same group. None where the source names no class.
    """

    name: str
    kind: Kind
    spellings: tuple[str, ...]
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text: `text[start:end]` is the spelling that was met."""

    term: Term
    start: int
    end: int
