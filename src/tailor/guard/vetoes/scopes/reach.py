"""What limits several acts limits them all in the wording too: "under supervision".

"Sometimes led calls and took notes" may say that both were done sometimes, and "wrote code
and tested apps as an intern" that both were an intern's. Said of one act alone, the other
grows. What was said of one act may not go in front of two: "and, twice a week, gave tours".
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, LEADING, SUBJECTS
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import same_act
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.standing import Act
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_ADVERBS = frozenset(
    (
        *("sometimes", "occasionally", "usually", "once", "briefly", "temporarily"),
        *("informally", "formerly", "indirectly", "partially", "partly", "rarely"),
        *(
            "seldom",
            "mostly",
            "nearly",
            "almost",
            "previously",
            "initially",
            "unofficially",
        ),
        *("jointly", "mainly", "virtually", "remotely", "typically", "generally"),
    )
)
_BY_HALVES = frozenset(
    (
        *(
            "weekend",
            "weekends",
            "training",
            "class",
            "classes",
            "course",
            "school",
            "test",
        ),
        *("internship", "apprenticeship", "practice", "simulation", "supervision"),
    )
)
_TIMES = frozenset(
    [
        *("night", "nights", "day", "days", "weekday", "weekdays", "morning", "mornings"),
        *("evening", "evenings", "noon", "dawn", "lunch", "lunchtime", "daily"),
    ]
)
_LED = LEADING
_STOPS = _LED | {",", ".", ";", "and", "or"}
_SUBJECTS = SUBJECTS | {"the", "this", "these", "all", "both", "their", "our"}
_LIMITS = _ADVERBS | _BY_HALVES | {"as", "under"}

Scope = frozenset[str]


def reach_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what limits fewer acts in the wording, or stands in front of more."""
    acts = old.acts
    if len(acts) < 2:
        return
    theirs = new.acts
    if len(theirs) < 2:
        return
    if not (_LIMITS.isdisjoint(old.said) or _LIMITS.isdisjoint(new.said)):
        yield from _narrowed(old, new, acts, theirs)
    yield from _widened(old, new, acts, theirs)


def _narrowed(
    old: Sequence[Word], new: Sequence[Word], acts: Sequence[Act], theirs: Sequence[Act]
) -> Iterator[Violation]:
    limits = _limits(old, acts)
    there = _limits(new, theirs) if limits else {}
    for limit, ours in limits.items():
        reached = there.get(limit)
        if reached is None:
            continue
        for act in ours:
            is_said = any(_same(act, other) for other in theirs)
            if is_said and not any(_same(act, other) for other in reached):
                name, word = limit[-1], old[act.at].text
                reason = f"“{name}” goes with “{word}” in your line, too"
                yield Violation("changed", name, reason)
                return


def _same(one: Act, other: Act) -> bool:
    return any(same_act(a, b) for a in one.verbs for b in other.verbs)


def _limits(words: Sequence[Word], acts: Sequence[Act]) -> dict[tuple[str, ...], list[Act]]:
    """Return what limits acts, each with the acts that it may reach."""
    found: dict[tuple[str, ...], list[Act]] = {}
    for at in range(len(words)):
        phrase = _limit(words, at)
        if not phrase:
            continue
        lead = next(
            (a for a in acts if a.lead[0] <= at < a.lead[1] or a.at == at + 1), None
        )
        if lead:
            reached = [a for a in acts if a.at >= lead.at and a.sentence == lead.sentence]
        else:
            reached = [a for a in acts if a.at < at]
            last = reached[-1:]
            mine = [a for a in acts if last and a.sentence == last[0].sentence]
            is_end = bool(mine) and mine[-1].at < at
            reached = [a for a in mine if not _has_own(words, a, mine, at)]
            reached = reached if is_end else last
        if phrase in found:
            return {}  # said twice: which is which would be a guess
        found[phrase] = reached
    return found


def _has_own(words: Sequence[Word], act: Act, acts: Sequence[Act], at: int) -> bool:
    """Say whether an act has a time of its own: locked up at night, cooked at weekends."""
    is_time = _limit(words, at)[-1:] and _limit(words, at)[-1] in ("weekend", "weekends")
    following = next((a.at for a in acts if a.at > act.at), 0)
    behind = {word.key for word in words[act.at : following]}
    return bool(is_time and following and behind & _TIMES)


def _limit(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """Return the words of a phrase that limits, beginning at a place."""
    key = words[at].key
    if key in _ADVERBS:
        is_joint = key == "once" and key_at(words, at + 1) in _SUBJECTS
        return () if is_joint else (key,)  # once it was closed
    if key not in _LED:
        return ()
    end = at + 1
    while end < len(words) and words[end].key not in _STOPS:
        end += 1
    keys = tuple(word.key for word in words[at + 1 : end] if word.key not in ARTICLES)
    is_role = key == "as" and bool(keys) and is_person(keys[-1])
    return keys if is_role or key == "under" or not _BY_HALVES.isdisjoint(keys) else ()


def _widened(
    old: Sequence[Word], new: Sequence[Word], acts: Sequence[Act], theirs: Sequence[Act]
) -> Iterator[Violation]:
    """Yield what stands between "and" and the second act, and in front of both there."""
    first = theirs[0]
    if first.lead[1] - first.lead[0] < 2:
        return
    front = _keys(new[first.lead[0] : first.lead[1]])
    both = [act for act in theirs if act.sentence == first.sentence]
    if len(front) < 2 or len(both) < 2:
        return
    for act in acts[1:]:
        inner = _keys(old[act.lead[0] : act.lead[1]])
        is_other = any(
            _same(one, other) for one in acts if one.at < act.at for other in both
        )
        if inner and inner == front and is_other:
            said = " ".join(word.text for word in new[first.lead[0] : first.lead[1] - 1])
            reason = f"“{said}” goes with “{old[act.at].text}” alone in your line"
            yield Violation("changed", said, reason)


def _keys(words: Sequence[Word]) -> Scope:
    return frozenset(word.key for word in words if word.kind != "mark")
