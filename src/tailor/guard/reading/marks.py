"""What marks do in a line: end a sentence or a phrase in front, or join a compound."""

from collections.abc import Sequence

from tailor.guard.lexis.tagging import Tag
from tailor.guard.lexis.words import Word


def is_hyphened(words: Sequence[Word], at: int) -> bool:
    """Say whether a word begins a compound, leading to nothing: after-school clubs."""
    behind = words[at + 1] if at + 1 < len(words) else None
    return behind is not None and behind.key == "-" and behind.joins_left


def ends_front(words: Sequence[Word], tags: Sequence[Tag], at: int) -> bool:
    """Say whether a comma ends the phrase in front: "On nights, TIG and MIG welded"."""
    verb = at + 2
    if verb + 2 < len(words) and words[verb].key in ("and", "/"):
        verb += 2
    return tags[verb : verb + 1] == ["verb"] and not any(tags[:verb])


def goes_on(words: Sequence[Word], at: int) -> bool:
    """Say whether a full stop ends no sentence: "approx. 40"."""
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and not after.text[:1].isupper()
