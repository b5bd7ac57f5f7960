"""Which words of a wording are verbs: duties, what was done, what for."""

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Literal

from tailor.guard.lexis.grammar import (
    AUXILIARIES,
    BE,
    BEFORE_DOING,
    BOUND,
    DETERMINERS,
    DO,
    HAVE,
    LIGHT,
    LIGHT_PLACES,
    LOOSE,
    MODALS,
    OF,
    PAST_LIKE_BASE,
    SUBJECTS,
)
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.qualities import is_quality, is_state
from tailor.guard.lexis.verbs import Form, forms_of, is_verb, verb_class
from tailor.guard.lexis.words import Word

Tag = Literal["verb", "maybe", ""]
_STARTS = frozenset(
    [
        *(".", ",", ";", ":", "(", "–", "—", "!", "?", "/"),
        *("and", "or", "but", "to", "not", "by", "then", "also", "while"),
        "responsible for",
    ]
)
_STARTING = _STARTS | AUXILIARIES | SUBJECTS
_BEFORE_BASE = MODALS | {"to", "not"}
_HELPING = DO | HAVE
_SKIPPED = LOOSE | {'"', "'", "*"}
_NEVER = BE | MODALS | BOUND | LIGHT


def forms(word: Word) -> dict[str, Form]:
    """Return the verbs that a word or a phrase may be a form of."""
    if " " not in word.key:
        return forms_of(word.key)
    if not is_verb(word.key):
        return {}  # "on request" is none
    first = forms_of(word.text.casefold().split()[0])
    return {word.key: next(iter(first.values()), "base")}


def tags(words: Sequence[Word]) -> list[Tag]:
    """Return for each word whether it stands as a verb."""
    return [*_tags(tuple(words))]


@lru_cache(maxsize=1024)  # reader, cutter and vetoes ask for the same words
def _tags(words: tuple[Word, ...]) -> tuple[Tag, ...]:
    found: list[Tag] = []
    last = -1  # the place of the word before, adverbs and quotes left out; -1 for none
    for at, word in enumerate(words):
        is_verb_ever = word.kind == "word" and word.key not in _NEVER
        found.append(_tag(words, at, last, found) if is_verb_ever else "")
        if word.key not in _SKIPPED and not word.key.endswith("ly"):
            last = at
    return tuple(found)


def _tag(words: Sequence[Word], at: int, last: int, before: Sequence[Tag]) -> Tag:
    word = words[at]
    if word.key.startswith("="):
        return ""
    if " " in word.key:
        return "verb" if forms(word) else ""
    known = _forms(word.key)
    previous = words[last].key if last >= 0 else ""
    if not known:
        return _after_to(words, at, is_known=False) if previous in _BEFORE_BASE else ""
    is_start = last < 0 or previous in _STARTING or previous.startswith("per ")
    after_verb = last >= 0 and before[last] == "verb"
    is_past = "past" in known or word.key in PAST_LIKE_BASE
    if word.key in _HELPING:
        return "verb" if is_start and not _helps(words, at) else ""
    is_first = is_start and previous not in DO  # did scheduled maintenance
    if is_past and (tag := _past(words, at, is_start=is_first, has_verb="verb" in before)):
        return tag
    if "ing" in known:
        is_start = is_start and previous != "to"  # to swimming lessons
        return _doing(
            words,
            at,
            is_start=is_start,
            previous=previous,
            after_verb=after_verb,
            after_help=previous == "with" and _has_helped(words, before),
        )
    if previous in _BEFORE_BASE:
        return _after_to(words, at, is_known="base" in known)
    if after_verb and "help" in forms(words[last]):
        return "verb"
    if "base" in known and _is_helped(words, at, before, is_start=is_start):
        return "maybe"
    return _present(words, at, before, is_start=is_start)


@lru_cache(maxsize=8192)
def _forms(key: str) -> Set[Form]:
    """Return in which forms a word may stand as a verb, or seems to."""
    return frozenset(forms_of(key).values() or guessed(key))


def _has_helped(words: Sequence[Word], before: Sequence[Tag]) -> bool:
    """Say whether a verb before says that somebody was helped."""
    verbs = (verb for i, tag in enumerate(before) if tag for verb in forms(words[i]))
    return any(verb_class(verb) == "verb of help" for verb in verbs)


def _is_helped(
    words: Sequence[Word], at: int, before: Sequence[Tag], *, is_start: bool
) -> bool:
    """Say whether a base form is what somebody was helped to do: "helped guests park"."""
    is_behind_noun = (
        at > 0 and words[at - 1].key.endswith("s") and _is_noun_at(words, at - 1)
    )
    if not (is_start or is_behind_noun):
        return False
    verbs = [i for i, tag in enumerate(before) if tag]
    if not any("help" in forms(words[i]) for i in verbs):
        return False
    last_verb = forms(words[verbs[-1]])  # helped check labels and pack kits
    goes_on = "base" in last_verb.values() and _is_noun_at(words, at + 1)
    is_again = before[verbs[-1]] == "maybe" or (goes_on and "help" not in last_verb)
    return is_behind_noun or (is_start and is_again)


def guessed(word: str) -> set[Form]:
    """Return what form a word seems to be that no table knows: onboarded."""
    if len(word) > len("-ing") + 3 and word.isalpha():
        return (
            {"past"} if word.endswith("ed") else {"ing"} if word.endswith("ing") else set()
        )
    return set()


def _after_to(words: Sequence[Word], at: int, *, is_known: bool) -> Tag:
    """Say whether a word behind "to" is what was to be done, or who something went to."""
    following = words[at + 1] if at + 1 < len(words) else None
    has_object = following is not None and (
        following.kind == "number" or following.key in DETERMINERS
    )
    if has_object:
        return "verb" if is_known or not words[at].key.endswith("s") else ""
    if is_known:
        return "verb" if _is_noun_at(words, at + 1) else "maybe"
    return ""


def _helps(words: Sequence[Word], at: int) -> bool:
    """Say whether do or have only helps: "did not carry", "had managed"."""
    after = next((word for word in words[at + 1 :] if not _is_between(word)), None)
    if words[at].key in DO:
        return after is not None and after.key == "not"
    return after is not None and (
        after.key in BE | {"not", "to"}
        or "past" in forms(after).values()
        or after.key.partition(" ")[0] in PAST_LIKE_BASE
    )


def _is_between(word: Word) -> bool:
    """Say whether a word may stand between an auxiliary and its verb: have also set up."""
    return word.key == "also" or word.key in _SKIPPED or word.key.endswith("ly")


def _past(words: Sequence[Word], at: int, *, is_start: bool, has_verb: bool) -> Tag:
    if is_start:  # "returned items were checked": no verb
        is_noun = _is_noun_at(words, at + 1)
        is_state = is_noun and key_at(words, at + 2) in BE
        is_how = has_verb and is_noun and is_quality(words, at)
        return "" if (is_state and at == 0) or is_how else "verb"
    if words[at].key in PAST_LIKE_BASE or words[at].key == "wound":
        return ""  # the rough cut, wound care
    previous = words[at - 1]
    if (
        previous.kind == "number"
        or previous.key in DETERMINERS
        or previous.key in LIGHT_PLACES
    ):
        return ""
    if forms(previous) and not is_person(previous.key) and _is_noun_at(words, at + 1):
        return ""  # checking finished welds; a parent drove children
    return "verb" if not has_verb or not _is_noun_at(words, at + 1) else ""


def _doing(
    words: Sequence[Word],
    at: int,
    *,
    is_start: bool,
    previous: str,
    after_verb: bool,
    after_help: bool,
) -> Tag:
    following = key_at(words, at + 1)
    if following == "of" or _is_doing_of(words, at + 1):
        return "maybe"
    if (at == 0 and following in BE) or is_state(words, at):
        return ""  # scaffolding was put up; late and missing labels
    if is_start and (at == 0 or following not in ("", ".", ",", "and", "in", "on", "for")):
        return "verb" if previous not in ("and", ",", "/", "or") else "maybe"
    if is_start or (previous in BEFORE_DOING and following not in ("", ".", ",")):
        return "maybe"
    if after_help:
        return "maybe"
    following_word = words[at + 1] if at + 1 < len(words) else None
    if following_word and (following_word.kind == "number" or following in DETERMINERS):
        return "maybe"  # a dashboard showing the sales
    if following.startswith("per "):
        return "maybe"
    return "maybe" if after_verb else ""


def _is_doing_of(words: Sequence[Word], at: int) -> bool:
    """Say whether a list of acts goes on to its object: the printing and posting of."""
    while (
        key_at(words, at) in (",", "and")
        and "ing" in forms_of(key_at(words, at + 1)).values()
    ):
        at += 2
        if key_at(words, at) == "of":
            return True
    return False


def _present(
    words: Sequence[Word], at: int, before: Sequence[Tag], *, is_start: bool
) -> Tag:
    if at == 0:
        is_noun = len(words) < 2 or words[1].key in BE | OF  # "repair of pumps"
        return "" if is_noun else "maybe"
    return "maybe" if is_start and before[0] == "maybe" else ""


def _is_noun_at(words: Sequence[Word], at: int) -> bool:
    word = words[at] if at < len(words) else None
    return bool(
        word
        and word.kind == "word"
        and word.key not in BOUND
        and word.key not in LIGHT
        and word.key not in AUXILIARIES
        and not word.key.endswith("ly")
    )
