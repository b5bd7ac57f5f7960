"""What people and places had is not what something was done with, or with whom.

"Called customers who had debts" is "customers with debts"; but who taught pupils who had
tablets need not have taught them with tablets, and police dogs were not the houses' own.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
8, section 4 (instruments).
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import classes_of, forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_HAD = frozenset(["had", "has", "have"])
_HAVE = _HAD | {"having"}
_WHO = frozenset(["who", "that", "which"])
_OFTEN = frozenset(["a", "an", "per", "each", "every"])
# what a place or somebody has and is not visited, cleaned or taught with
_STATES = frozenset(["@trouble", "@text", "@idea", "@act", "@money", "@event", "@amount"])
_FIXTURES = frozenset(
    [
        *("pool", "garden", "yard", "kitchen", "basement", "balcony", "elevator", "lift"),
        *("fireplace", "view", "patio", "deck", "room", "bedroom", "bathroom", "bed"),
        *("seat", "allergy", "disability", "appointment", "reservation", "membership"),
        *("child", "kid", "family", "baby", "parent"),
    ]
)


def owned_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what somebody had in one text, and what was used or was there in the other."""
    for had, other in ((old, new), (new, old)):
        if "with" not in other.said or _HAVE.isdisjoint(had.said):
            continue
        for at, word in enumerate(had):
            is_had = word.key in _HAD and key_at(had, at - 1) in _WHO
            if not is_had and word.key != "having":
                continue
            if key_at(had, at + 1) == "had":
                continue  # had had an operation
            head = _head(had, at + 1)
            is_state = _is_state(singular(head)) or "@trouble" in classes_of(head)
            if not head or is_state or _is_one(had, at - is_had):  # diabetes, a loan
                continue
            told = (i for i, one in enumerate(other) if one.key == "with")
            if any(_head(other, i + 1) == head for i in told):
                reason = f"whether “{head}” were theirs or yours is told in one text only"
                yield Violation("changed", head, reason)


def _head(words: Sequence[Word], at: int) -> str:
    """Return the last word of a noun phrase."""
    at += key_at(words, at) in ARTICLES
    head = ""
    while not ends_phrase(words, at) and words[at].key not in _OFTEN:
        head = words[at].key
        at += 1
    return head


def _is_state(noun: str) -> bool:
    is_state = noun in _FIXTURES or bool(_STATES & classes_of(noun))
    is_done = "past" in forms_of(noun).values()
    return is_done or noun in _FIXTURES or (is_state and not is_person(noun))


def _is_one(words: Sequence[Word], at: int) -> bool:
    """Say whether one place had it: a firm that has 15 lawyers is one with 15 lawyers."""
    at -= 2 if key_at(words, at - 2) in _OFTEN and key_at(words, at - 3) else 0
    host = key_at(words, at - 1)
    is_plural = at < 2 or singular(host) != host
    return not is_plural and not is_person(host)
