"""Two things behind one preposition, in another order: for cats and dogs, dogs and cats.

So may two acts behind one "to": to write notes and book visits. Only where nothing stands
behind the second that could belong to it alone: "for hotels and homes for the elderly" is
another thing than "for homes and hotels for the elderly".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 15, section 1.2 (the order of coordinates is free, where nothing else tells it).
"""

import re

from tailor.guard.lexis.grammar import (
    ARTICLES,
    AUXILIARIES,
    BOUND,
    LEADING,
    PAST_LIKE_BASE,
)
from tailor.guard.lexis.patterns import STOPS
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.retold.things.listed import PAIRED

_CLOSED = LEADING | AUXILIARIES | BOUND | {"and", "or", "but", "then", "to", "not", "per"}
_PREPOSITIONS = (LEADING | {"to"}) - {"between"}
_MOST = 4  # words of a thing, its article included
_WORD = r"[^\W\d_][\w'-]*"
_SIDES = rf"({_WORD}(?: {_WORD}){{0,{_MOST - 1}}})"
_PAIR = re.compile(rf"(?<![\w'-])(?P<lead>[a-z]+) (?={_SIDES} (and|or) {_SIDES})")
# two acts behind one "to", up to the end of a line
_ACTS = re.compile(
    r"^(?P<front>[^,;.]+? to )(?P<one>[a-z]+ [^,;.]+) and (?P<other>[a-z]+ [^,;.]+)$"
)
# when something is done, and no part of what stands before it
_WHEN = re.compile(r"$|[.;]| (?:each|every|per|during|daily|weekly|monthly|twice|once)\b")
# what is told of something before, or may be told of both acts: "with a colleague"
_BOUND = re.compile(
    rf"\b(?:it|them|they|their|its|then|each|every|{STOPS}|[a-z]+ly|sometimes|twice)\b"
)
_ORDERED = re.compile(r"\b(?:respectively|former|latter|first|second|last)\b")


def with_pairs_in_order(new: str, old: str) -> str:
    """Return a wording with two things behind a preposition in the line's order."""
    if " and " not in old and " or " not in old:
        return new
    if _ORDERED.search(old) or PAIRED.search(old):
        return new
    is_present = _is_present(old)
    for found in _PAIR.finditer(old):
        lead = found["lead"]
        host = old[: found.start()].rstrip().rpartition(" ")[2].casefold()
        is_whose = lead == "of" and is_person(singular(host))  # children of staff
        if lead not in _PREPOSITIONS or (lead == "to" and is_present) or is_whose:
            continue  # between Monday and Friday
        first, joint, behind = found[2], found[3], found[4].split(" ")
        for length in range(1, len(behind) + 1):
            second = " ".join(behind[:length])
            listed = f"{found[0]}{first} {joint} {second}"
            is_end = _ends(old, found.start() + len(listed))
            if not is_end or not _is_pair(lead, first, second):
                continue
            said = f"{found[0]}{second} {joint} {first}"
            at = new.find(said)
            if at >= 0 and _ends(new, at + len(said)):
                return f"{new[:at]}{listed}{new[at + len(said) :]}"
    return new


def with_acts_in_order(new: str, old: str) -> str:
    """Return the line for a wording with two acts behind "to" in the other order.

    Not in the present: who asks staff "to count cash and approve loans" may approve them.
    """
    acts = _ACTS.match(old) if " to " in old and " and " in old else None
    if acts is None or _is_present(old):
        return new
    return old if _are_swapped(acts, new) else new


def _is_present(line: str) -> bool:
    return "past" not in forms_of(line.partition(" ")[0].casefold()).values()


def _are_swapped(acts: re.Match[str], new: str) -> bool:
    """Say whether a wording has two acts behind "to" in the other order, and no more."""
    front, one, other = acts.groups()
    if new != f"{front}{other} and {one}":
        return False
    if _BOUND.search(one) or _BOUND.search(other):
        return False
    firsts = one.partition(" ")[0], other.partition(" ")[0]
    are_acts = all("base" in forms_of(verb).values() for verb in firsts)
    return are_acts and firsts[1] not in PAST_LIKE_BASE


def _ends(text: str, at: int) -> bool:
    """Say whether nothing goes on at a place that what stands before it could take."""
    return _WHEN.match(text, at) is not None


def _is_pair(lead: str, first: str, second: str) -> bool:
    """Say whether two sides are two whole things, or behind "to" two whole acts."""
    sides = [first.split(" "), second.split(" ")]
    bare = [side[side[0] in ARTICLES :] for side in sides]
    if len({side[0] in ARTICLES for side in sides}) > 1:
        return False  # the crew and foremen: the foremen may be any
    if any(not side or not _CLOSED.isdisjoint(side) for side in bare):
        return False
    are_acts = ["base" in forms_of(side[0]).values() for side in sides]
    if lead == "to" and any(are_acts):
        is_past = sides[1][0] in PAST_LIKE_BASE  # to log calls, and hit targets
        return all(are_acts) and min(map(len, sides)) > 1 and not is_past
    return _is_whole(*bare) and _is_whole(*reversed(bare))


def _is_whole(one: list[str], other: list[str]) -> bool:
    """Say whether a side is a thing of its own: not "sick" of "and elderly residents".

    Nor may one have a quality that the other shares: licensed electricians and plumbers.
    """
    last = one[-1]
    is_name = last[0].isupper() and other[-1][0].isupper()
    is_plural = singular(last.casefold()) != last.casefold()
    return (len(one) == 1) == (len(other) == 1) and (len(one) == 1 or is_name or is_plural)
