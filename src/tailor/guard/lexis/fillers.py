"""Openings that say nothing: "Was responsible for", "My duties included"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from tailor.guard.lexis.doings import is_doing_to
from tailor.guard.lexis.grammar import ARTICLES, BE, HAVE
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import MONTHS, Word

_LEADS = BE | HAVE | {"i", "also", "the", "of"}
OUTCOMES = frozenset(
    [
        *("achieve", "attain", "exceed", "find", "hit", "reach", "save", "secure", "win"),
        *(
            "cure",
            "solve",
            "rescue",
            "free",
            "defeat",
            "convince",
            "persuade",
            "earn",
            "lower",
        ),
    ]
)
# told as a task, one of these may never have been done: the task was to build an app
_ENDED = frozenset(
    [
        *("build", "construct", "create", "develop", "land", "sign", "launch", "open"),
        *("start", "begin", "found", "establish", "finish", "complete", "close", "convert"),
        *("recruit", "hire", "sell", "migrate", "replace", "implement", "produce", "move"),
        *("renovate", "restore", "transform", "relocate", "write", "design", "install"),
        *("pass", "invent", "buy", "acquire", "raise", "deliver"),
    ]
)
_GOALS = frozenset(["target", "goal", "quota", "deadline", "budget", "objective"])
_STOPS = frozenset([".", ";"])
_OFTEN = frozenset(["daily", "weekly", "monthly", "every", "each", "per", "nightly"])
_MONTHS = frozenset(MONTHS)
_BEFORE = frozenset([".", ";", ",", ":", "and", "-", "–"])


def without_fillers(words: Sequence[Word]) -> list[Word]:
    """Return the words without the empty openings of their clauses."""
    out: list[Word] = []
    at = 0
    while at < len(words):
        is_start = not out or out[-1].key in _BEFORE
        length = _filler(words, at) if is_start else 0
        if length:
            at += length
            while at < len(words) and words[at].key == ":":
                at += 1
            words = _without_with(words, at)
        else:
            out.append(words[at])
            at += 1
    return out


def _without_with(words: Sequence[Word], at: int) -> list[Word]:
    """Leave out what goes with an opening: "tasked with A-ing and with B-ing"."""
    return [
        word
        for i, word in enumerate(words)
        if i < at
        or word.key != "with"
        or words[i - 1].key != "and"
        or "ing" not in forms_of(words[i + 1].key if i + 1 < len(words) else "").values()
    ]


@cache
def _fillers() -> dict[str, list[list[str]]]:
    """Return the openings by their first word, the longest first."""
    names = (
        row.replace("responsible for", "responsible_for").split()
        for row in rows("fillers.tsv")
    )
    plain = [
        [part.replace("_", " ") for part in name]
        for parts in names
        for name in product(*(part.split("|") for part in parts))
    ]
    found: dict[str, list[list[str]]] = defaultdict(list)
    for name in sorted(plain, key=len, reverse=True):
        found[name[0]].append(name)
    return dict(found)


def _fillers_at(words: Sequence[Word], at: int) -> Iterator[list[str]]:
    """Yield the openings whose first word stands at a place."""
    if at < len(words):
        key = words[at].key
        first = {key, singular(key), *forms_of(key), *({"be"} if key in BE else ())}
        for base in sorted(first & _fillers().keys()):
            yield from _fillers()[base]


def _filler(words: Sequence[Word], at: int) -> int:
    start = at
    while at < len(words) and words[at].key in _LEADS:
        at += 1
    for begin in {start, at}:
        for filler in _fillers_at(words, begin):
            is_doing = filler[-1] == "@ing"
            said = filler[:-1] if is_doing else filler
            part = words[begin : begin + len(said)]
            behind = begin + len(said)
            if is_doing and not is_doing_to(words, behind, filler):
                continue
            if len(part) == len(said) and all(map(_is_form, part, said)):
                is_task = said[-1] == "to" or is_doing
                is_aim = is_task and _is_once(words, behind)
                return 0 if is_aim or _is_outcome(words, behind) else behind - start
    return 0


def _is_once(words: Sequence[Word], at: int) -> bool:
    """Say whether a task is one thing to bring about: to open 3 clinics, start in May."""
    if at >= len(words) or _ENDED.isdisjoint(forms_of(words[at].key)):
        return False
    end = at + 1
    while end < len(words) and words[end].key not in _STOPS:
        end += 1
    keys = {word.key for word in words[at + 1 : end]}
    if any(key.startswith("per ") or key in _OFTEN for key in keys):
        return False
    at += key_at(words, at + 1) == "of"  # the opening of a branch
    first = words[at + 1] if at + 1 < end else None
    is_one = first is not None and (first.kind == "number" or first.key in ("a", "an", "$"))
    is_one = is_one or (first is not None and first.quantity is not None)
    return is_one or not _MONTHS.isdisjoint(keys)


def _is_outcome(words: Sequence[Word], at: int) -> bool:
    """Say whether a duty is to bring something about, which may have failed."""
    while at < len(words) and words[at].key in (*ARTICLES, ":"):
        at += 1
    verbs = set(forms_of(words[at].key)) if at < len(words) else set()
    things = {singular(word.key) for word in words[at + 1 : at + 5]}
    if "meet" in verbs and _GOALS & things:
        return True
    return bool(OUTCOMES & verbs) or any(
        rows("closed.tsv").get(verb) == "direction" for verb in verbs
    )


def _is_form(word: Word, base: str) -> bool:
    if base == "be":
        return word.key in BE
    return base in (word.key, singular(word.key)) or base in forms_of(word.key)
