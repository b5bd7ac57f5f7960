"""What lies in a place is not the place's own, and makes no name with it.

A prison in the state may be a county's, a university in Pittsburgh is seldom the University
of Pittsburgh, and who won a contest in the city did not win the city's.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# what has "state" or "city" before it is run by it, or is its only one
_CIVIC = frozenset(
    [
        *("state", "city", "county", "nation", "district", "town", "province", "borough"),
        *("parish", "village", "municipality", "country", "region", "territory"),
    ]
)
# what makes a name with a place beside it
_BODIES = frozenset(
    [
        *("university", "college", "institute", "academy", "school", "seminary", "faculty"),
        *("bank", "exchange", "port", "airport", "authority", "city", "county", "district"),
        *("hospital", "clinic", "infirmary", "museum", "gallery", "library", "archive"),
        *("zoo", "aquarium", "garden", "park", "theatre", "theater", "opera", "ballet"),
        *("orchestra", "symphony", "philharmonic", "choir", "festival", "court", "senate"),
        *("council", "ministry", "embassy", "consulate", "department", "bureau", "church"),
        *("cathedral", "police", "society", "association", "foundation", "center", "club"),
        *("times", "post", "herald", "tribune", "press", "railway", "railroad", "union"),
    ]
)
_OF_STATES = frozenset(["court", "embassy", "consulate", "ministry", "senate", "police"])
_CONTESTS = frozenset(
    ["record", "title", "contest", "championship", "medal", "race", "prize", "award", "cup"]
)
_IN = frozenset(["in", "at", "on", "within"])
_SMALL = frozenset(["the", "a", "an", "our", "my"])


def placed_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the names and the owners that a wording makes of where something is."""
    if not _BODIES.isdisjoint(old.names & new.names):
        yield from _named(old, new)
    if _IN.isdisjoint(old.said):
        return
    for thing, place, is_name in _in_places(old):
        if place not in new.said:
            continue
        for at, word in enumerate(new):
            if word.key == place and _owns(new, at, thing, is_name=is_name):
                reason = f"“{thing.text}” is in “{word.text}” in your line, not of it"
                yield Violation("changed", word.text, reason)


def _named(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    plain = {singular(word.key) for word in old if word.text.islower()} & _BODIES
    if not plain:
        return
    plain -= {singular(word.key) for word in old[1:] if not word.text.islower()}
    for at, word in enumerate(new[1:], 1):
        if not _is_capital(word) or singular(word.key) not in plain:
            continue
        after = [w for w in new[at + 1 : at + 4] if w.key not in ("of", "the", "for", "in")]
        if (_is_capital(new[at - 1]) and at > 1) or (after and _is_capital(after[0])):
            reason = f"“{word.text}” is part of a name, and your line names none"
            yield Violation("changed", word.text, reason)


def _is_capital(word: Word) -> bool:
    return word.kind == "word" and word.text[:1].isupper()


def _in_places(words: Sequence[Word]) -> Iterator[tuple[Word, str, bool]]:
    """Yield what is in a place, the place, and whether it is a name's.

    The safe in the yard is the yard's safe; a team at the bank is not the bank's.
    """
    for at, word in enumerate(words[1:-1], 1):
        if word.key not in _IN or words[at - 1].kind != "word":
            continue
        behind = at + 1 + (words[at + 1].key in _SMALL)
        place = words[behind] if behind < len(words) else word
        is_name = _is_capital(place) and singular(words[at - 1].key) in _OF_STATES
        is_whole = at > 1 and words[at - 2].key == "the" and place.key not in _CIVIC
        if is_name or (behind > at + 1 and not is_whole):
            yield words[at - 1], place.key, is_name


def _owns(words: Sequence[Word], at: int, thing: Word, *, is_name: bool) -> bool:
    """Say whether a thing is a place's own: the bank's teams, state parks."""
    wanted = singular(thing.key)
    after = words[at + 1 : at + 4]
    if after and after[0].key == "'s":
        return any(singular(word.key) == wanted for word in after[1:])
    is_own = is_name or words[at].key in _CIVIC or wanted in _CONTESTS
    if is_own and after and singular(after[0].key) == wanted:
        return True
    before = [word.key for word in words[max(0, at - 3) : at] if word.key not in _SMALL]
    return is_own and before[-1:] == ["of"] and singular(before[-2]) == wanted
