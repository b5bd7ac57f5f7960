"""Verbs that say one act of some things, and two beside some words.

Who rang up customers at a till did not phone them, and who collected blood from clinics by
van drew none. The pairs and the words are in parted.tsv.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.tables import listed
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.rates import with_sizes
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_PARTICLES = frozenset(["up", "down", "off", "together", "out"])
_NEAR = 4  # words to a particle, or back to what leads to a noun
_MANY = 20  # a person writes fewer books, and prints as many


@dataclass(frozen=True, slots=True)
class _Pair:
    verb: str
    other: str
    is_only: bool
    beside: tuple[str, ...]


def parted_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the verbs that a wording puts for others of another sense."""
    mine = _verbs(old)
    if mine.isdisjoint(_pairs()):
        return
    theirs = _verbs(new)
    for verb in mine - theirs:
        for pair in _pairs().get(verb, ()):
            if pair.other not in theirs - mine:
                continue
            if _is_beside(old, pair.beside) != pair.is_only:
                reason = f"“{pair.other}” says another act than “{verb}” here"
                yield Violation("changed", pair.other, reason)


def _verbs(words: Text) -> set[str]:
    """Return the verbs of a text's acts, with their particles: ring up."""
    found: set[str] = set()
    for act in words.acts:
        behind = words.keys[act.at + 1 : act.at + 1 + _NEAR]
        particle = next((key for key in behind if key in _PARTICLES), "")
        particle = particle if particle == "together" or behind[:1] == (particle,) else ""
        found |= {f"{verb} {particle}".rstrip() for verb in act.verbs}
    return found


def _is_beside(words: Text, beside: tuple[str, ...]) -> bool:
    keys = words.names | words.verbs
    for term in beside:
        lead, _, noun = term.rpartition("~")
        if (lead and _is_led(words, lead, noun)) or (not lead and noun in keys):
            return True
    return "@many" in beside and _is_many(with_sizes(tuple(words)))


def _is_led(words: Sequence[Word], lead: str, noun: str) -> bool:
    places = [at for at, word in enumerate(words) if singular(word.key) == noun]
    return any(
        key_at(words, back) == lead for at in places for back in range(at - _NEAR, at)
    )


def _is_many(words: Sequence[Word]) -> bool:
    """Say whether a text counts many of a thing: 300 booklets, no book of 300 pages."""
    for at, word in enumerate(words):
        size = word.quantity
        if size and not size.unit and size.low >= _MANY:
            behind = {word.key for word in words[at + 1 : at + 3]}
            if behind.isdisjoint(("-", "page", "pages", "word", "words")):
                return True
    return False


@cache
def _pairs() -> dict[str, list[_Pair]]:
    """Return the pairs by the line's verb."""
    found: dict[str, list[_Pair]] = {}
    for verb, row in listed("parted.tsv"):
        other, way, kind, beside = row.split("\t")
        words = tuple(beside.strip("-").split())
        told = [(verb, other), (other, verb)][: 1 + (way == "both")]
        for one, two in told:
            found.setdefault(one, []).append(_Pair(one, two, kind == "only", words))
    return found
