"""Participles that say how a thing is, and tell no act: spills and broken chairs.

Source: participial adjectives, Huddleston and Pullum, The Cambridge Grammar of the English
Language, 2002, chapter 16, section 10.1.3.
"""

from collections.abc import Sequence

from tailor.guard.lexis.grammar import BE
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import is_participle
from tailor.guard.lexis.words import Word

LISTED = frozenset((",", "and", "or", "/"))
# say how a thing is, and no act that somebody tells of: lost luggage, missing labels
_STATES = frozenset(
    (
        *(
            "damaged",
            "lost",
            "missed",
            "missing",
            "delayed",
            "soiled",
        ),
        *("spoiled", "expired", "frayed", "jammed", "dented", "rusted", "faded"),
        *("corroded", "rotted", "leaking", "failing", "failed", "injured", "wounded"),
        *("bruised", "abandoned", "stranded", "misplaced", "misfiled"),
        *("misaligned", "mislabeled", "miscoded", "outdated", "contaminated", "infected"),
        *("infested", "clogged", "crumpled", "wrinkled", "burnt", "ruptured"),
        *("bereaved", "distressed", "skilled", "experienced"),
        *(
            "unused",
            "unpaid",
            "unclaimed",
            "unanswered",
            "unplanned",
            "unsold",
            "undelivered",
        ),
        *("existing", "remaining", "incoming", "outgoing", "ongoing", "recurring", "aging"),
        *("suspected", "assorted", "discontinued", "deceased"),
    )
)


def is_state(words: Sequence[Word], at: int) -> bool:
    """Say whether a word on a list says how a thing is: late and missing labels."""
    return at > 0 and words[at].key in _STATES and key_at(words, at - 1) in LISTED


def is_quality(words: Sequence[Word], at: int) -> bool:
    """Say whether a participle on a list says how a thing is: spills and broken chairs.

    Behind "was" it may be what was done: were cleaned and given new covers.
    """
    if is_state(words, at):
        return True
    is_listed = key_at(words, at - 1) in LISTED and is_participle(words[at].key)
    return is_listed and not any(word.key in BE for word in words[:at])
