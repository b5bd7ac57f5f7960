"""Phrases that say two things, told by words that say the other one.

Before a board is in front of it, before a meeting is earlier; now and then is not now;
books kept in order are no order books, and photos taken at weddings may show no wedding.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# who or what one stands in front of
_FACED = frozenset(
    [
        *("people", "fan", "women", "men", "kid", "public", "press"),
        *("board", "court", "crowd", "audience", "jury", "judge", "council", "committee"),
        *(
            "congress",
            "parliament",
            "senate",
            "panel",
            "commission",
            "tribunal",
            "assembly",
        ),
        *(
            "camera",
            "house",
            "hotel",
            "store",
            "shop",
            "building",
            "school",
            "church",
            "gate",
        ),
        *(
            "door",
            "mirror",
            "king",
            "queen",
            "legislature",
            "magistrate",
            "group",
            "public",
        ),
        *("full", "live", "packed", "large", "grand", "supreme", "city", "state", "county"),
    ]
)
# how something is kept: in order, in use
_STATES = frozenset(
    [
        *("order", "stock", "use", "service", "production", "place", "repair", "shape"),
        *("operation", "line", "check", "control", "touch", "view", "sight", "storage"),
        *("transit", "motion", "action", "balance", "condition", "commission", "print"),
    ]
)


def phrasing_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield phrases of two senses that a wording tells in the other one."""
    keys, said = old.keys, new.keys
    for found, reason in (
        (
            _before(old, keys, said),
            "“before” says time or place, and your line says the other",
        ),
        (_then(keys, said), "“now and then” is not now"),
        (_stated(keys, said), "your line says how it was kept, not what it was"),
        (_shown(keys, said), "your line says where it was taken, not of what"),
    ):
        if found:
            yield Violation("changed", found, reason)


def _pairs(keys: Sequence[str], first: str, second: str) -> list[int]:
    return [
        at for at in range(len(keys) - 1) if keys[at] == first and keys[at + 1] == second
    ]


def _before(old: Sequence[Word], keys: Sequence[str], said: Sequence[str]) -> str:
    """Return "prior to" where the line's "before" is a place."""
    if not {"front", "advance", "prior"}.intersection(said):
        return ""
    is_faced = any(_faces(old, at) for at, key in enumerate(keys) if key == "before")
    if _pairs(said, "in", "front") and "before" in keys and not is_faced:
        return "front"
    is_ahead = bool(_pairs(said, "advance", "of")) and "advance" not in keys
    if is_ahead and is_faced:
        return "advance"
    if "prior" not in said or "prior" in keys:
        return ""
    if _pairs(keys, "in", "front"):
        return "prior"
    return "prior" if is_faced else ""


def _faces(words: Sequence[Word], at: int) -> bool:
    """Say whether people or a house stand behind "before", and no event of theirs."""
    behind = [w for w in words[at + 1 : at + 4] if w.key not in ARTICLES][:2]
    if behind and behind[0].kind == "number":
        behind = behind[1:]
    nouns = [singular(word.key) for word in behind]
    if not nouns or nouns[-1] in _EVENTS:
        return False
    return nouns[0] in _FACED or nouns[0] in rows("people.tsv")


def _then(keys: Sequence[str], said: Sequence[str]) -> str:
    if not _is_now_and_then(keys) or _is_now_and_then(said):
        return ""
    return next((key for key in ("currently", "presently", "now") if key in said), "")


def _is_now_and_then(keys: Sequence[str]) -> bool:
    places = _pairs(keys, "now", "and") if "now" in keys else []
    return any([*keys[at + 2 : at + 3]] == ["then"] for at in places)


def _stated(keys: Sequence[str], said: Sequence[str]) -> str:
    """Return "order" where books in order are told as order books."""
    if _STATES.isdisjoint(said):
        return ""
    for at in range(1, len(keys) - 1):
        state = keys[at + 1]
        if state in _STATES and keys[at] in ("in", "on"):
            thing = keys[at - 1]
            for i in _pairs(said, state, thing):
                if not _pairs(keys, state, thing):
                    return said[i]
    return ""


_EVENTS = frozenset(["meeting", "hearing", "exam", "event", "vote", "visit", "session"])
_SHOTS = frozenset(["photo", "shot", "picture", "video", "photograph", "film", "image"])


def _shown(keys: Sequence[str], said: Sequence[str]) -> str:
    """Return "weddings" where photos taken at weddings are told as photos of them."""
    if "at" not in keys or "of" not in said:
        return ""
    for at in range(1, len(keys) - 1):
        if keys[at] == "at" and singular(keys[at - 1]) in _SHOTS:
            for i in _pairs(said, "of", keys[at + 1]):
                if i and singular(said[i - 1]) in _SHOTS:
                    return keys[at + 1]
    return ""
