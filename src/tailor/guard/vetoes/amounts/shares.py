"""A share of one thing, a limit, whom somebody worked for, and a kind named by a place.

A third of a farm is no third farm; who worked half days did not work for half a day; who
ran only the shop did not run the only shop. Loans made for a bank are not made to it, and
accounts in a bank are no bank accounts.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_PARTS = frozenset(["third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth"])
_SPANS = frozenset(["day", "shift", "week", "term", "hour", "session", "year", "season"])
_GIVES = frozenset(["provide", "offer", "give", "supply", "deliver", "extend"])
# a firm has these given to its customers, and gets none of them
_FOR_OTHERS = frozenset(
    [
        *("care", "childcare", "daycare", "loan", "mortgage", "tour", "ride", "transport"),
        *("transportation", "therapy", "lesson", "babysitting", "refund", "tuition"),
        *("massage", "treatment", "nursing", "counseling", "meal", "housing"),
    ]
)
_BODIES = frozenset(
    [
        *(
            "bank",
            "agency",
            "gym",
            "museum",
            "state",
            "hospital",
            "company",
            "firm",
            "city",
        ),
        *("county", "school", "hotel", "church", "charity", "clinic", "college", "studio"),
        *("lender", "broker", "club", "nonprofit", "university", "spa", "resort", "park"),
    ]
)
# before these, a place says which kind they are; what stands in it may be of another kind
_KINDS = {
    "bank": frozenset(["account", "loan", "card", "insurance", "note", "money"]),
    "home": frozenset(["phone", "page", "loan", "economics", "health", "run"]),
    "train": frozenset(["ticket", "meal", "set"]),
    "car": frozenset(["phone", "alarm", "map", "game"]),
    "house": frozenset(["boat", "plant", "paint", "music", "party"]),
    "sea": frozenset(["scene", "food", "salt", "animal", "shell"]),
    "college": frozenset(["math", "algebra", "english", "student", "degree"]),
    "prison": frozenset(["guard", "sentence", "term", "record"]),
    "street": frozenset(["clothes", "light", "car", "price"]),
    "school": frozenset(["board", "tax", "district", "bus"]),
    "hospital": frozenset(["bed", "bill", "gown"]),
}
_SHOTS = frozenset(["photo", "photograph", "picture", "video", "film", "footage", "shot"])
_PLACED = _SHOTS.union(*_KINDS.values())


def share_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield shares told as whole things, limits as ranks, and firms as who got it."""
    said, names = old.said & new.said, old.names & new.names
    for one, other in ((old, new), (new, old)):
        if not _PARTS.isdisjoint(said):
            yield from _parts(one, other)
        if "half" in said:
            yield from _halves(one, other)
        if "only" in said:
            yield from _limits(one, other)
        if not (_BODIES.isdisjoint(names) or _FOR_OTHERS.isdisjoint(names)):
            yield from _served(one, other)
        if not _PLACED.isdisjoint(names):
            yield from _placed(one, other)


def _placed(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Violation]:
    """Audited accounts in a bank: not bank accounts; video from trains: no train video."""
    for at in range(1, len(one) - 1):
        lead = one[at].key
        if lead not in ("in", "at", "on", "from") or ends_phrase(one, at - 1):
            continue
        thing = singular(one[at - 1].key)
        last = _end(one, at + 1)
        place = singular(one[last - 1].key)
        is_kind = thing in _KINDS.get(place, ()) and lead != "from"
        if not (is_kind or (lead == "from" and thing in _SHOTS)):
            continue
        for first, second in pairwise(other):
            if (singular(first.key), singular(second.key)) == (place, thing):
                said = f"{first.text} {second.text}"
                reason = f"“{said}” says which “{second.text}”, not where it was"
                yield Violation("changed", said, reason)


def _parts(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Violation]:
    """Owned a third of a farm: not a third farm."""
    shares = {w.key for at, w in enumerate(one) if w.key in _PARTS and _is_share(one, at)}
    for at, word in enumerate(other) if shares else ():
        if word.key in shares and not ends_phrase(other, at + 1):
            reason = f"a “{word.text}” of it is one thing, and a “{word.text}” one another"
            yield Violation("changed", word.text, reason)


def _is_share(words: Sequence[Word], at: int) -> bool:
    return key_at(words, at + 1) == "of" and key_at(words, at + 2) in ARTICLES


def _halves(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Violation]:
    """Worked half days: not for half a day."""
    for at, word in enumerate(one[:-1]):
        span = one[at + 1].key
        if word.key == "half" and span != singular(span) in _SPANS:
            for i, half in enumerate(other):
                if half.key == "half" and key_at(other, i + 1) in ("a", "an"):
                    reason = f"“half {span}” are many, and half a “{singular(span)}” one"
                    yield Violation("changed", f"half {span}", reason)
                    return


def _limits(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Violation]:
    """Ran only the shop: not the only shop."""
    for at in range(1, len(one) - 1):
        if one[at].key != "only" or one[at + 1].key not in ("the", "our", "my", "a", "an"):
            continue
        for i in range(1, len(other)):
            if other[i].key == "only" and other[i - 1].key in ("the", "our", "my"):
                reason = (
                    "“only” limits what was done in one text, and ranks it in the other"
                )
                yield Violation("changed", "only", reason)
                return


def _served(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Violation]:
    """Offered loans for a bank: not to a bank."""
    ours, theirs = {*_given(one, "for")}, {*_given(other, "to")}
    for thing, who in ours & theirs:
        if who in _BODIES and thing in _FOR_OTHERS:
            reason = f"“{thing}” given for the “{who}” is not given to it"
            yield Violation("changed", who, reason)


def _given(words: Sequence[Word], lead: str) -> Iterator[tuple[str, str]]:
    """Yield what is given, and for whom or to whom."""
    for at, word in enumerate(words):
        if word.kind != "word" or _GIVES.isdisjoint(forms_of(word.key)):
            continue
        end = _end(words, at + 1)
        if key_at(words, end) == lead and (last := _end(words, end + 1)) > end + 1:
            yield singular(words[end - 1].key), singular(words[last - 1].key)


def _end(words: Sequence[Word], at: int) -> int:
    at += key_at(words, at) in ARTICLES
    while not ends_phrase(words, at):
        at += 1
    return at
