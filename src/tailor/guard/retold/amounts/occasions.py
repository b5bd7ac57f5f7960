"""Occasions and houses that something is made for, and that a figure may count as well.

"Arranged flowers for weddings, about 12 a year" counts the weddings; "packed parcels for
families, 30 a day" counts the parcels, one for each.
"""

from collections.abc import Sequence

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.reading.plain import LEADS

_STOPS = LEADS | {"and", "a", "an"}
_OCCASIONS = frozenset(
    [
        *("wedding", "dinner", "party", "event", "banquet", "meeting", "camp", "concert"),
        *("show", "trip", "class", "game", "festival", "fair", "funeral", "birthday"),
        *("lunch", "luncheon", "breakfast", "reception", "conference", "seminar", "gala"),
        *("workshop", "lesson", "performance", "play", "recital", "match", "tournament"),
        *("ceremony", "retreat", "tour", "auction", "sale", "exhibition", "exhibit"),
        *("session", "service", "training", "rehearsal", "parade", "picnic", "course"),
        *("house", "home", "hotel", "restaurant", "school", "church", "shop", "store"),
        *("office", "cafe", "bar", "hospital", "clinic", "farm", "building", "apartment"),
        *("bakery", "market", "gallery", "museum", "theater", "studio", "factory"),
    ]
)


def are_occasions(rest: Sequence[Word]) -> bool:
    """Say whether words lead with "for" to several occasions or houses: for weddings."""
    if not rest or rest[0].key != "for":
        return False
    ends = (at for at in range(1, len(rest)) if key_at(rest, at) in _STOPS)
    head = rest[next(ends, len(rest)) - 1].key
    return head != singular(head) and singular(head) in _OCCASIONS
