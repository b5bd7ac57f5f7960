"""Two names of one thing: "photo" and "photograph", "car park" and "parking lot"."""

from collections.abc import Sequence, Set
from functools import cache, lru_cache

from tailor.guard.lexis.tables import listed, rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word, words

Name = tuple[str, ...]  # the words of a name, each in the singular
_MARKS = ("-", "'", ".")


def same_thing(one: str, other: str, *, is_head: bool) -> bool:
    """Say whether two nouns of one number name one thing.

    is_head: no noun stands behind them; a flat is an apartment, "flat screens" are not.
    """
    names = _name(one), _name(other)
    if names[1] not in _names(is_head=is_head).get(names[0], ()):
        return False
    is_many = one.split("_")[-1] != names[0][-1], other.split("_")[-1] != names[1][-1]
    return is_many[0] == is_many[1] or bool(_without_number() & set(names))


def name_at(
    found: Sequence[Word], at: int, others: tuple[Word, ...]
) -> tuple[int, tuple[str]] | None:
    """Return the length and the key of a name of several words; None for none.

    others: the words on the other side; some are one name only where it is said
    otherwise there.
    """
    for name in _names_at(found, at):
        end = _end(found, at, name)
        if end and _names(is_head=True)[name] & names_in(others) - {name}:
            return end - at, ("_".join((*name[:-1], found[end - 1].key)),)
    return None


@cache
def first_words() -> frozenset[str]:
    """Return the words, in the singular, with which a name of several words begins."""
    return frozenset(_long_names())


@lru_cache(maxsize=64)  # a side is the other one of several readings
def names_in(found: tuple[Word, ...]) -> frozenset[Name]:
    """Return the names of things in a text that have another name."""
    known = _names(is_head=True)
    short = {_name(word.key) for word in found}
    long = {
        name
        for at in range(len(found))
        for name in _names_at(found, at)
        if _end(found, at, name)
    }
    return frozenset(short & known.keys() | long)


@lru_cache(maxsize=8192)
def _name(key: str) -> Name:
    return tuple(map(singular, key.split("_")))


def _names_at(found: Sequence[Word], at: int) -> Sequence[Name]:
    """Return the names of several words that may stand at a place, the longest first."""
    by_second = _long_names().get(singular(found[at].key))
    if by_second is None or at + 1 == len(found):
        return ()
    return by_second.get(singular(found[at + 1].key), ())


def _end(found: Sequence[Word], at: int, name: Name) -> int:
    """Return the place behind a name, 0 where it does not stand; marks don't count."""
    for i, part in enumerate(name):
        while i and at < len(found) and found[at].key in _MARKS and found[at].joins_left:
            at += 1
        if at >= len(found) or singular(found[at].key) != part:
            return 0
        at += 1
    return at


@cache
def _names(*, is_head: bool) -> dict[Name, frozenset[Name]]:
    """Return the names that share a row with each name."""
    found: dict[Name, frozenset[Name]] = {}
    for row, how in rows("things.tsv").items():
        group = frozenset(_parts(words(name)) for name in row.split("|"))
        if how and not is_head:
            continue
        for name in group:
            found[name] = found.get(name, frozenset()) | group
    for one, row in listed("doubles.tsv"):
        other, _, beside = row.partition("\t")
        pair = frozenset((_parts(words(one)), _parts(words(other))))
        for name in pair if not beside else ():
            found[name] = found.get(name, frozenset()) | pair
    return found


@cache
def _beside() -> dict[tuple[str, str], frozenset[str]]:
    """Return pairs of names with the words beside which they name one thing."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for one, row in listed("doubles.tsv"):
        other, _, beside = row.partition("\t")
        found[one, other] = found[other, one] = frozenset(beside.split())
    return found


def same_thing_beside(one: str, other: str, words_beside: Set[str]) -> bool:
    """Say whether two words of one number name one thing beside others: elderly citizens.

    words_beside: the words of the noun phrase, in the singular.
    """
    names = singular(one), singular(other)
    is_one_number = (names[0] != one) == (names[1] != other)
    return is_one_number and not words_beside.isdisjoint(_beside().get(names, ()))


def _parts(name: Sequence[Word]) -> Name:
    return tuple(singular(word.key) for word in name if word.key not in _MARKS)


@cache
def _long_names() -> dict[str, dict[str, list[Name]]]:
    """Return the names of several words by their first two, the longest first.

    Before a mark, which counts for nothing, stands what begins any of them.
    """
    found: dict[str, dict[str, list[Name]]] = {}
    for name in sorted(_names(is_head=True), key=lambda name: (-len(name), name)):
        for second in (name[1], *_MARKS) if len(name) > 1 else ():
            found.setdefault(name[0], {}).setdefault(second, []).append(name)
    return found


@cache
def _without_number() -> frozenset[Name]:
    """Return the names that the table gives in the plural: sneakers, office supplies."""
    names = (words(name) for row in rows("things.tsv") for name in row.split("|"))
    return frozenset(_parts(name) for name in names if _parts(name)[-1] != name[-1].key)
