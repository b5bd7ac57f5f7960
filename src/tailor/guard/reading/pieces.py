"""What stands behind a verb, cut into its object and the phrases behind that.

"Drove tourists to vineyards in a minibus" says what "drove tourists in a minibus to
vineyards" says: whole phrases may change places, words may not leave theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tailor.guard.lexis.grammar import (
    ARTICLES,
    AUXILIARIES,
    BOUND,
    LIGHT,
    PREPOSITIONS,
    TOOLS,
)
from tailor.guard.lexis.numerals import read_number
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.words import Word, words
from tailor.terms import root_key

_HEDGES = frozenset(["over", "above", "below", "under", "around", "about"])
_OPENS = frozenset(["not", "only", "mostly", "mainly", "usually", "often", "sometimes"])
_RATES = frozenset(
    [
        "daily",
        "weekly",
        "monthly",
        "yearly",
        "hourly",
        "nightly",
        "quarterly",
        "annually",
        "twice",
        "once",
    ]
)
_PAIRED = {"in": "out", "up": "down", "back": "forth", "on": "off"}
_CLOSED = LIGHT | AUXILIARIES | ARTICLES  # say nothing of their own
_BEHIND_NOUN = PREPOSITIONS | {"", ",", "and"}
_BEHIND_RATE = PREPOSITIONS | {",", "a", "per"}
_JOINED = PREPOSITIONS | {"and", "or", "up", "according", "due", "of", "out", "from", "-"}
_EACH = frozenset(["each", "every"])
_OPENING = PREPOSITIONS | _PAIRED.keys() | _OPENS | _RATES | _EACH
_WITH_TOOL = TOOLS - {"on"}
_DID_SO = tuple(words("Did so :"))  # what follows is read as behind a verb


@dataclass(slots=True)  # a frozen one takes ten times as long to make
class Piece:
    """One phrase: its text, the word that leads to it ("" for the object), its stems."""

    text: str
    kind: str
    stems: frozenset[str]


def stems_of(found: Sequence[Word]) -> frozenset[str]:
    """Return the stems of the words that say something."""
    return frozenset(
        [
            root_key(word.key)
            for word in found
            if word.kind in ("word", "number") and word.key not in _CLOSED
        ]
    )


@lru_cache(maxsize=512)  # each clause is read in several ways
def pieces_of(rest: str) -> tuple[Piece, ...]:
    """Return the object and the phrases behind it, in order.

    What another verb may govern stays with it, in one piece.
    """
    found = words(rest)
    opening = [
        at
        for at, word in enumerate(found)
        if at and word.key in _OPENING and _opens(found, at)
    ]
    verb = _first_verb(found) if opening else 0
    cuts = [0, *(at for at in opening if at <= verb)]
    ends = [*cuts[1:], len(found)]
    pieces = [_piece(rest, found[a:b]) for a, b in zip(cuts, ends, strict=True) if a < b]
    if pieces and pieces[0].kind == "rate":  # checked every return
        pieces[0] = replace(pieces[0], kind="")
    return tuple(pieces)


def _first_verb(found: Sequence[Word]) -> int:
    """Return the place of the first word that may govern what follows: no "rowing to".

    The one behind the last word where there is none.
    """
    known = tags([*_DID_SO, *found])[3:]
    for at, tag in enumerate(known):
        after = found[at + 1].key if at + 1 < len(found) else ""
        is_noun = found[at].key.endswith("ing") and after in _BEHIND_NOUN
        if tag and not is_noun and after != "-":
            return at
    return len(found)


def in_order_of(old: str, new: str) -> str:
    """Return what stands behind a verb with its phrases in another text's order.

    Two phrases behind the same word ("in Ohio", "in 2019") stay where they are.
    """
    ours = pieces_of(old)
    if len(ours) < 2 or _is_doubled(ours):
        return new
    theirs = pieces_of(new)
    if len(ours) != len(theirs) or _is_doubled(theirs):
        return new
    free = list(theirs)
    ordered: list[Piece] = []
    for piece in ours:
        fitting = [other for other in free if _fits(piece, other)]
        if not fitting:
            return new
        free.remove(fitting[0])
        ordered.append(fitting[0])
    return " ".join(piece.text for piece in ordered)


def _opens(found: Sequence[Word], at: int) -> bool:
    """Say whether a phrase begins at a word that may open one."""
    key, before = found[at].key, found[at - 1].key
    after = found[at + 1] if at + 1 < len(found) else None
    is_listed = before == "," and found[at - 2].key == "and"  # dogs and, at night, cats
    if (
        (before in _JOINED and not _is_pair(found, at - 3))
        or (before in _OPENS and at > 1)
        or is_listed
    ):
        return False
    if key in _PAIRED and after and after.key == "and":
        return not _is_pair(found, at)  # signed keys in and out
    if key in _OPENS:
        return bool(after and after.key in PREPOSITIONS)
    if key in _EACH:
        return bool(after and after.key != "of")
    if key in _RATES:
        return after is None or after.key in _BEHIND_RATE
    if key not in PREPOSITIONS or after is None:
        return False
    if read_number(found, at - 1) and read_number(found, at + 1):
        return False  # one in five, 80 to 200
    is_number = after.kind == "number" or after.key == "a"
    if (key in _HEDGES and is_number) or (key == "to" and found[at - 1].kind == "number"):
        return False
    return not (found[at].joins_left and before == "-")


def _is_pair(found: Sequence[Word], at: int) -> bool:
    """Say whether a particle with its counterpart begins at a place: in and out."""
    if at < 0 or at + 2 >= len(found) or found[at + 1].key != "and":
        return False
    return _PAIRED.get(found[at].key) == found[at + 2].key


def _piece(text: str, found: Sequence[Word]) -> Piece:
    kept = list(found)
    while len(kept) > 1 and kept[-1].key in (",", "(", ")"):
        kept.pop()
    key = kept[1].key if kept[0].key in _OPENS and len(kept) > 1 else kept[0].key
    if key in _HEDGES and len(kept) > 1 and kept[1].kind == "number":
        key = ""  # around 15 samples
    is_rate = key in _RATES or key in _EACH
    kind = "rate" if is_rate else key if key in PREPOSITIONS else ""
    return Piece(text[kept[0].start : kept[-1].end], kind, stems_of(kept))


def _is_doubled(pieces: Sequence[Piece]) -> bool:
    kinds = [piece.kind for piece in pieces]
    return len(set(kinds)) < len(kinds)


def _fits(one: Piece, other: Piece) -> bool:
    is_kind = one.kind == other.kind or {one.kind, other.kind} <= _WITH_TOOL
    return is_kind and (one.kind == "" or not (one.stems & other.stems) <= BOUND)
