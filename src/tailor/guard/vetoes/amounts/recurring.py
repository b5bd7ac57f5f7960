"""What comes again, and what is done again: monthly budgets, audited monthly.

"Wrote weekly reports" is "wrote reports weekly", for each report is an act of writing; who
launched a weekly paper launched one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms, tags
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_PERIODS = {
    "hourly": "hour",
    "daily": "day",
    "everyday": "day",
    "nightly": "night",
    "weekly": "week",
    "biweekly": "",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
_CLOSED = LEADING | AUXILIARIES | ARTICLES | {"and"}
_NEAR = 5  # words from "of" to a rate: of 60 lunch boxes a day
_EACH = frozenset(["every", "each", "per", "a", "an", "/"])
# each time, another one is made, held or gone to
_AGAIN = frozenset(
    [
        *("write", "send", "prepare", "hold", "host", "run", "conduct", "perform", "do"),
        *("give", "make", "take", "file", "submit", "compile", "publish", "post", "issue"),
        *("produce", "record", "teach", "lead", "attend", "deliver", "complete", "join"),
        *("carry", "draft", "type", "email", "present", "draw up", "put out", "have"),
        *("provide", "offer", "facilitate", "chair", "moderate", "receive", "get"),
    ]
)


# made each week, they are weekly; a weekly one may have been made once
_MADE = frozenset(
    [
        *("plan", "place", "order", "create", "design", "draw", "build", "cook", "bake"),
        *("assemble", "arrange", "organize", "schedule", "film", "shoot", "set up", "mix"),
    ]
)


def recurring_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield how often something was done, where the line says it of a thing."""
    for one, other, verbs in ((old, new, _AGAIN), (new, old, _AGAIN | _MADE)):
        if one.said.isdisjoint(_PERIODS):
            continue
        kinds = {_PERIODS[w.key]: at for at, w in enumerate(one) if _is_kind(one, at)}
        if not kinds:
            continue
        told = {_PERIODS[w.key] for at, w in enumerate(other) if _is_kind(other, at)}
        for period, at in kinds.items():
            if period in told or period not in _times(other) or period in _times(one):
                continue
            head = _head(one, at)
            if head.key != "basis" and not _is_done_again(one, at, head, verbs):
                said = one[at].text
                reason = f"“{said}” says which {head.text}, not how often it was done"
                yield Violation("changed", said, reason)


def _is_kind(words: Sequence[Word], at: int) -> bool:
    """Say whether a word tells of a noun behind it how often it comes: weekly reports."""
    if words[at].key not in _PERIODS or at + 1 >= len(words):
        return False
    if at > 1 and words[at - 1].key == "and" and _are_acts(words[at - 2], words[at + 1]):
        return False  # kept and annually revised the lists
    after = words[at + 1]
    return (
        after.kind == "word" and after.key not in _CLOSED and not after.key.endswith("ly")
    )


def _are_acts(one: Word, other: Word) -> bool:
    """Say whether two words are past forms: verbs, where "and" stands between them."""
    return all("past" in forms(word).values() for word in (one, other))


def _times(words: Sequence[Word]) -> set[str]:
    """Return the periods in which something was done: weekly, every month."""
    found = {
        _PERIODS[w.key]
        for at, w in enumerate(words)
        if w.key in _PERIODS and not _is_kind(words, at)
    }
    return found | {
        singular(words[at + 1].key)
        for at, w in enumerate(words[:-1])
        if w.key in _EACH and not _is_size(words[max(0, at - _NEAR) : at])
    }


def _is_size(before: Sequence[Word]) -> bool:
    """Say whether a rate tells how large a thing is: a budget of $9,000 a year."""
    return any(
        of.key == "of" and after.kind in ("number", "mark")
        for of, after in pairwise(before)
    )


def _head(words: Sequence[Word], at: int) -> Word:
    last = words[at]
    for word in words[at + 1 :]:
        if word.kind != "word" or word.key in _CLOSED:
            break
        last = word
    return last


def _is_done_again(
    words: Sequence[Word], at: int, head: Word, again: frozenset[str]
) -> bool:
    """Say whether each of what comes again is an act of its own."""
    verbs = [i for i, tag in enumerate(tags(words[:at])) if tag]
    name = singular(head.key)
    if name in rows("people.tsv"):
        return False
    is_act = "ing" in forms(head).values()  # tasked with the daily opening of the shop
    return is_act or not verbs or bool(again & set(forms(words[verbs[-1]])))
