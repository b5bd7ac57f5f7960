"""What others did, or what was only the use of a thing, is no act of the person's.

"Assisted plumbers installing boilers" is not "installed boilers and assisted plumbers", nor
"bought ladders for cleaning gutters" "cleaned gutters, buying ladders", nor "used ads to
grow sales" "grew sales with ads".
"""

import re
from collections.abc import Iterator, Sequence

from tailor.guard.lexis.fillers import OUTCOMES
from tailor.guard.lexis.grammar import ARTICLES, PAST_LIKE_BASE
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import classes_of, forms_of, same_act, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.standing import Act, Other, doing_forms, others_in
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# what stands in -ing behind the place or the time of work, or behind a tool, is what the
# person did there: worked at a bank handling cash
_WORKS = frozenset(
    (
        *(
            "work",
            "volunteer",
            "serve",
            "intern",
            "spend",
            "use",
            "utilize",
            "rely",
            "apply",
        ),
        *(
            "employ",
            "travel",
            "begin",
            "start",
            "continue",
            "finish",
            "specialize",
            "excel",
        ),
    )
)
_REWARDED = frozenset(["win", "earn", "receive", "get", "accept", "recognize", "promote"])
# called customers confirming visits: the person confirmed them
_CONTACTS = frozenset(
    (
        *("call", "phone", "telephone", "email", "mail", "text", "contact", "message"),
        *("write", "greet", "ring"),
    )
)
_SITES = frozenset(
    (
        *(
            "plant",
            "factory",
            "mill",
            "bank",
            "school",
            "hospital",
            "clinic",
            "shop",
            "site",
        ),
        *("vp", "ceo", "cfo", "cto", "coo", "lab", "store", "hotel", "yard"),
    )
)
_DOES = frozenset({"do", "perform"})
# behind "and" or a comma: no nurse who was responsible for it
_DUTY = re.compile(
    r"(?:^|[,;.] |\band )(?:(?:also|was|were|be) )*(?:in )?(?:responsible for|charge of)$"
)
_OUTCOMES = OUTCOMES | {"prevent", "avoid", "stop", "boost", "ensure", "eliminate", "pass"}

_FIGURES = frozenset(
    [
        *("waste", "cost", "time", "price", "expense", "error", "turnover", "downtime"),
        *("spending", "emission", "absence", "overtime", "delay", "defect", "fee", "tax"),
        *("spend", "complaint", "injury", "accident", "loss", "debt", "theft", "fall"),
    ]
)
_MISSED = frozenset(["kid", "pet", "dog", "home", "job", "cure", "buyer", "funding"])


def others_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the acts of others, or of none, that a wording tells as the person's."""
    has_doing = any(key.endswith("ing") for key in old.said)
    has_aim = "to" in old.said
    if not (has_doing or has_aim):
        return
    ours, theirs = old.acts, new.acts
    if has_doing:
        yield from _taken(old, new, ours, theirs)
    if has_aim:
        yield from _reached(old, new, ours, theirs)


def _taken(
    old: Sequence[Word], new: Sequence[Word], ours: Sequence[Act], theirs: Sequence[Act]
) -> Iterator[Violation]:
    for other in others_in(old, ours):
        if any(_same(other.verbs, act.verbs) for act in ours) or _is_own(old, other):
            continue
        mine = next((act for act in theirs if _same(other.verbs, act.verbs)), None)
        rest = [act for act in theirs if act is not mine]
        if mine and any(_same(other.governor.verbs, act.verbs) for act in rest):
            word = new[mine.at].text
            reason = f"“{word}” says that you did it; your line says “{_told(old, other)}”"
            yield Violation("changed", word, reason)


def _told(words: Sequence[Word], other: Other) -> str:
    return " ".join(word.text for word in words[other.at - 1 : other.at + 1])


def _is_own(words: Sequence[Word], other: Other) -> bool:
    """Say whether a word in -ing behind a noun may well be the person's act."""
    verbs = other.governor.verbs
    if _is_duty(words, other.at):
        return True
    if other.kind in ("of", "front"):
        return False
    if verbs & _REWARDED:
        return other.kind == "led" and words[other.at - 1].key == "for"
    if verbs & _WORKS:
        return True
    if other.kind == "led":
        return False
    return bool(verbs & _CONTACTS) or not _is_somebody(words[other.at - 1])


def _is_duty(words: Sequence[Word], at: int) -> bool:
    """Say whether it is what the person did or had to do: did the sharpening of blades."""
    at -= words[at - 1].key in ARTICLES
    if at > 1 and _DOES & forms_of(words[at - 1].key).keys():
        return words[at - 2].key in ("and", ",", ";")
    keys = " ".join(word.key for word in words[max(0, at - 6) : at])
    return _DUTY.search(keys) is not None


def _is_somebody(word: Word) -> bool:
    """Say whether a noun names who can act: a firm, a nurse, a plant."""
    name = singular(word.key)
    classes = classes_of(name)
    is_body = "@person" in classes and "@thing" not in classes
    return is_person(name) or is_body or name in _SITES


def _same(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(same_act(a, b) for a in ones for b in others)


def _reached(
    old: Sequence[Word], new: Sequence[Word], ours: Sequence[Act], theirs: Sequence[Act]
) -> Iterator[Violation]:
    """Yield what was only the aim and is told as reached: used ads to grow sales."""
    for at in range(1, len(old) - 1):
        if old[at].key != "to" or _is_managed(old, at):
            continue
        known = doing_forms(old[at + 1])
        verbs = {v for v, f in known.items() if f == "base" or v in PAST_LIKE_BASE}
        aims = frozenset(v for v in verbs if _is_outcome(v, old[at + 2 : at + 6]))
        if not aims or any(aims & act.verbs for act in ours):
            continue
        for act in theirs:
            if aims & act.verbs:
                word = new[act.at].text
                reason = (
                    f"“{word}” says that it came about; your line says “to {min(aims)}”"
                )
                yield Violation("changed", word, reason)


def _is_managed(words: Sequence[Word], at: int) -> bool:
    """Say whether what "to" leads to came about: managed to, was able to."""
    keys = [word.key for word in words[max(0, at - 2) : at]]
    return keys[-1:] == ["managed"] or keys == ["was", "able"]


def _is_outcome(verb: str, behind: Sequence[Word]) -> bool:
    """Say whether it can fail: to cut waste, to find a child; not cutting frames."""
    nouns = {singular(word.key) for word in behind}
    if verb == "cut":
        return not nouns.isdisjoint(_FIGURES) or "by" in nouns
    if verb == "find":
        return any(map(is_person, nouns)) or not nouns.isdisjoint(_MISSED)
    return verb in _OUTCOMES or rows("closed.tsv").get(verb) == "direction"
