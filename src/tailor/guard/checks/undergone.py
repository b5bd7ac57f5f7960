"""What was done to the person stays done to them: mentored, taught, treated, trained.

"Was mentored in budgeting" and "Mentored in budgeting" name two people who did it, and so
do "trained as a welder", who learned, and "taught as a welder". "Assigned to", "promoted"
and "elected" can be said of nobody but who got it, so there "was" may go.
"""

from collections.abc import Iterable, Iterator, Sequence

from tailor.guard.lexis.grammar import BE, LEADING
from tailor.guard.lexis.verbs import forms_of, same_act
from tailor.guard.lexis.words import Word
from tailor.guard.violation import Violation

_WAS = frozenset(["was", "were", "been", "being", "got"])
_HOW = frozenset(["often", "always", "well", "also", "twice", "once", "first", "later"])
_LEADS = frozenset(["i", "also", "and", "then", ",", ";", "."])
# nobody is heard as the doer of these where nothing stands right behind them ...
_GOT = frozenset(
    [
        *("assign", "promote", "elect", "choose", "appoint", "nominate", "award", "honor"),
        *("certify", "license", "accredit", "qualify", "base", "tenure", "task", "entrust"),
        *("headhunt", "station", "deploy", "second", "transfer", "commission", "reassign"),
        *("furlough", "enroll", "shortlist", "bear", "educate", "rank"),
    ]
)
# ... and of these where it is said to or as what: hired to run, selected as
_GOT_TO = frozenset(["hire", "name", "invite", "ask", "select", "recruit", "recognize"])
_LEARNING = frozenset(["teach", "instruct", "coach", "tutor", "educate", "school"])


def undergone_violations(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Yield the acts that were done to the person, and that a wording says they did."""
    keys = {word.key for word in old}
    if not _WAS.isdisjoint(keys):
        yield from _undergone(old, new)
    if any(key.startswith("train") for key in keys):
        yield from _learned(old, new)


def is_got(verbs: Iterable[str]) -> bool:
    """Say whether verbs are heard of who got it, with to or as behind: hired to run."""
    return not (_GOT | _GOT_TO).isdisjoint(verbs)


def _undergone(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    for at, word in enumerate(old[1:], 1):
        is_mine = _is_done_to_me(old, at)
        verbs = _participle(word) if is_mine else frozenset()
        is_led = old[at + 1 : at + 2] and old[at + 1].key in ("to", "as")
        if not verbs or verbs & _GOT or (is_led and verbs & _GOT_TO):
            continue
        for i, other in enumerate(new):
            is_start = not i or new[i - 1].key in _LEADS or new[i - 1].key.endswith("ly")
            is_start = is_start or new[i - 1].key in _HOW
            if is_start and any(same_act(a, b) for a in verbs for b in _participle(other)):
                reason = f"“{other.text}” says that you did it; it was done to you"
                yield Violation("changed", other.text, reason)


def _is_done_to_me(words: Sequence[Word], at: int) -> bool:
    """Say whether "was", "has been" or "was closely" leads to what was done to me."""
    at -= 1
    if at > 0 and (words[at].key in _HOW or words[at].key.endswith("ly")):
        at -= 1
    if words[at].key not in _WAS:
        return False
    if at > 0 and words[at - 1].key in ("has", "had", "have"):
        at -= 1
    return at < 1 or (words[at - 1].key in _LEADS and not _has_subject(words[: at - 1]))


def _has_subject(words: Sequence[Word]) -> bool:
    """Say whether a sentence speaks of something else: samples were taken and were sent."""
    start = max((at for at, w in enumerate(words) if w.key in (".", ";", "i")), default=-1)
    passive = [at for at in range(start + 2, len(words)) if words[at].key in _WAS]
    return bool(passive) and words[passive[0] - 1].key not in _LEADS


def _participle(word: Word) -> frozenset[str]:
    """Return the verbs of which a word may be the participle."""
    if word.kind != "word":
        return frozenset()
    found = forms_of(word.key)
    return frozenset(verb for verb, form in found.items() if form == "past")


def _learned(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Who trained nobody learned; who taught did not."""
    if not any("train" in forms_of(w.key) and _is_alone(old, i) for i, w in enumerate(old)):
        return
    was = {verb for word in old for verb in forms_of(word.key)}
    for at, word in enumerate(new):
        verbs = forms_of(word.key) if word.kind == "word" else {}
        is_got = at and new[at - 1].key in BE
        if _LEARNING & verbs.keys() and not (verbs.keys() & was) and not is_got:
            reason = f"“{word.text}” says that you taught; your line says that you learned"
            yield Violation("changed", word.text, reason)


def _is_alone(words: Sequence[Word], at: int) -> bool:
    """Say whether a verb opens its clause and has nobody right behind it."""
    if at and words[at - 1].key not in _LEADS:
        return False
    if words[at + 1 : at + 2] and words[at + 1].key in ("hard", "intensively", "together"):
        at += 1
    if at + 1 >= len(words):
        return True
    key = words[at + 1].key
    is_leading = key in (LEADING | {"alongside"}) and key not in ("up", "over")
    return is_leading or words[at + 1].kind == "mark"
