"""The same acts in another order: each clause of a line in a clause of the wording.

Both texts are cut into clauses (sentence.py), each clause gets what it shares with the
others (shared.py), and then each is compared with its partner alone, as strictly as a whole
line is. Nothing can pass from one act to another where each act stands by itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from tailor.guard.lexis.grammar import BOUND
from tailor.guard.lexis.verbs import forms_of, same_act
from tailor.guard.lexis.words import words
from tailor.guard.reading.pieces import in_order_of, stems_of
from tailor.guard.reading.sentence import Clause, clauses_of
from tailor.guard.retold.clauses.shared import (
    Clauses,
    gapped,
    liberties,
    told_apart,
    without_common_end,
)
from tailor.guard.retold.clauses.steps import in_steps
from tailor.guard.retold.means.tools import with_tools
from tailor.guard.retold.repeats.again import told_once

_UNLIKE = 3  # words that two clauses may tell in another way
_MOST = 8  # clauses of a bullet; of more, the pairs would cost too much
_PAIRED = frozenset(["respectively", "former", "latter"])
_LATER = frozenset(["later", "afterwards", "finally"])  # the acts keep their order then

_DOING = re.compile(r", [a-z]+ing\b")

Same = Callable[[str, str], bool]


def is_rearranged(original: str, proposed: str, same: Same) -> bool:
    """Say whether a wording's clauses are those of the line, in whatever order.

    same: says whether one clause says what another says, and no more.
    """
    keys = {word.key for text in (original, proposed) for word in words(text)}
    if keys & _PAIRED or _differ(original, proposed):
        return False
    if _is_whose_changed(original, proposed) or _is_whose_changed(proposed, original):
        return False
    sides = _clauses(original, proposed), _clauses(proposed, original)
    if not all(sides) or max(map(len, sides)) > _MOST:
        return False
    is_ordered = bool(keys & _LATER)
    return any(
        _match(old, new, same, is_ordered=is_ordered) for old, new in _readings(*sides)
    )


def _differ(original: str, proposed: str) -> bool:
    """Say whether two texts have too few words in common to be one told otherwise."""
    ours, theirs = (
        _stems(text) - BOUND - {"me", "it", "them"} for text in (original, proposed)
    )
    return len(ours ^ theirs) > len(ours & theirs) + 1


def _is_whose_changed(text: str, other: str) -> bool:
    """Say whether ", which did" is ", doing" in the other: that may be the person's act."""
    return ", which " in text and ", which " not in other and bool(_DOING.search(other))


def _clauses(text: str, other: str) -> Clauses:
    return with_tools(in_steps(clauses_of(text)), other)


def _readings(old: Clauses, new: Clauses) -> Iterator[tuple[Clauses, Clauses]]:
    """Yield pairs of readings, of which one at most takes a liberty."""
    ours, theirs = told_apart(old), told_apart(new)
    if len(old) == len(new):  # below, acts come and go
        yield ours, theirs
        for freer in liberties(old, ours):
            yield freer, theirs
        for freer in liberties(new, theirs):
            yield ours, freer
        yield from without_common_end(ours, theirs)
    once = told_once(ours), told_once(theirs)
    if once != (ours, theirs):
        yield once
    parted = gapped(ours), gapped(theirs)
    if parted[0] != ours and parted[1] != theirs:
        yield parted


def _match(old: Clauses, new: Clauses, same: Same, *, is_ordered: bool) -> bool:
    """Say whether each clause of one reading says what a clause of the other says."""
    partners = _partners(old, new)
    if partners is None:
        return False
    is_ordered = is_ordered or any(clause.is_next for clause in (*old, *new))
    if is_ordered and partners != sorted(partners):
        return False
    pairs = [(clause, new[at]) for clause, at in zip(old, partners, strict=True)]
    if any(_is_other(clause, other) for clause, other in pairs):
        return False
    pairs.sort(key=_likeness)  # the least alike first: most texts fail there
    return all(same(*_told(clause, other)) for clause, other in pairs)


def _is_other(clause: Clause, other: Clause) -> bool:
    """Say whether a clause of the wording can't be that of the line, whatever it says."""
    if other.is_next and not clause.is_next:
        return True  # what goes without saying may: sorted books, then shelved them
    if {clause.means, other.means} == {"use", "work"}:
        return True
    return _stems(clause.actor) != _stems(other.actor) or _is_cut(clause, other)


def _told(clause: Clause, other: Clause) -> tuple[str, str]:
    """Return two clauses as sentences, with the phrases in one order."""
    rest = in_order_of(clause.rest, other.rest)
    other = other if rest == other.rest else replace(other, rest=rest)
    return _shown(clause.text), _shown(other.text)


def _is_cut(clause: Clause, other: Clause) -> bool:
    """Say whether two clauses differ in many words, or one has two more than the other."""
    ours, theirs = _said(clause) - BOUND, _said(other) - BOUND
    unlike = len(ours ^ theirs)
    return unlike > _UNLIKE or (unlike > 1 and (ours < theirs or theirs < ours))


def _said(clause: Clause) -> frozenset[str]:
    """Return the stems of a clause; what stands behind its verb is cut already."""
    return _stems_of_all(clause.actor, clause.verb, clause.rest)


@lru_cache(maxsize=512)  # each clause is read in several ways
def _stems_of_all(*texts: str) -> frozenset[str]:
    return frozenset().union(*map(_stems, texts))


@lru_cache(maxsize=512)  # each clause is read in several ways
def _stems(text: str) -> frozenset[str]:
    return stems_of(words(text))


def _likeness(pair: tuple[Clause, Clause]) -> int:
    return -len(_said(pair[0]) ^ _said(pair[1]))


def _partners(old: Clauses, new: Clauses) -> list[int] | None:
    """Return for each clause of the line which of the wording has most of its words."""
    if len(old) != len(new):
        return None
    stems = [_said(clause) for clause in new]
    verbs = [forms_of(clause.verb.casefold()).keys() for clause in new]
    free = list(range(len(new)))
    found = []
    for clause in old:
        ours, verb = _said(clause), forms_of(clause.verb.casefold()).keys()
        fitting = [at for at in free if verb & verbs[at]]
        fitting = fitting or [at for at in free if _is_act(verb, verbs[at])]
        fitting = fitting or free
        best = max(fitting, key=lambda at: (len(ours & stems[at]), -at))
        if len(ours ^ stems[best]) > max(4, len(ours)):
            return None
        free.remove(best)
        found.append(best)
    return found


def _is_act(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return any(same_act(a, b) for a in ours for b in theirs)


def _shown(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
