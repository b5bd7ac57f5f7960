"""What came first: "surveyed outfalls following heavy rain" is "after heavy rain".

Only where the other text has "after" before the same words: who worked "following the
manual" did as it says, and nothing came after.
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.verbs import classes_of, singular
from tailor.guard.lexis.wordy import NORM

_EVENTS = frozenset(["@event", "@act", "@trouble"])
_HAPPENS = frozenset(["rain", "snow", "frost", "surgery"])  # things, for the table
_WORDS = r"(?=((?:[\w'$€£-]+ ){0,2}[\w'$€£-]+))"
_AFTER = re.compile(
    rf"\b(following) (?!\d|(?:[\w'-]+ ){{0,3}}(?:{NORM}|curricul)){_WORDS}",
    re.IGNORECASE,
)


def with_after(text: str, other: str) -> str:
    """Return a text with "after" where the other has it before the same words."""
    if "ollowing " not in text:
        return text
    return _AFTER.sub(lambda found: _told(found, other.casefold()), text)


def _is_event(behind: str) -> bool:
    """Say whether words begin with what may have happened: a storm, no river."""
    head = ""
    for word in behind.casefold().split(" "):
        if word in LEADING:
            break
        head = singular(word)
    return head in _HAPPENS or bool(_EVENTS & classes_of(head))


def _told(found: re.Match[str], other: str) -> str:
    if f"after {found[2].casefold()}" not in other or not _is_event(found[2]):
        return found[0]
    return "After " if found[1][0].isupper() else "after "
