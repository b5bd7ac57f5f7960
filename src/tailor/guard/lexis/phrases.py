"""Phrases that say one thing become one word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from tailor.guard.lexis.grammar import (
    ARTICLES,
    LEADING,
    LIGHT_VERBS,
    MODALS,
    OVER_IS_THEIRS,
    SUBJECTS,
)
from tailor.guard.lexis.numerals import key_at, read_number
from tailor.guard.lexis.tables import groups, rows
from tailor.guard.lexis.things import first_words, name_at
from tailor.guard.lexis.verbs import (
    acts_of,
    forms_of,
    is_of_objects,
    is_same_of_some,
    phrasal_verbs,
    same_act,
    singular,
)
from tailor.guard.lexis.words import Word

_BEFORE_PRESENT = frozenset(
    [
        "and",
        "or",
        "but",
        ",",
        ";",
        ".",
        ":",
        "(",
        "-",
        "–",
        "—",
        '"',
        "/",
        "that",
        "which",
        "who",
    ]
)
_CARRIES = LIGHT_VERBS | {"handle", "process"}  # did billing for two doctors
_BEFORE_VERB = MODALS | SUBJECTS | {"to", "not", "also", "then"}
_PREPOSITIONS = LEADING | {"together", "through", "apart", "forward", "along"}
_BEFORE_NOUN = (ARTICLES | LEADING) - {"i", "both", "to", "not", "or", "but"}
_PARTICLES = ("up", "out", "down", "off", "away", "over", "back")

Phrase = tuple[tuple[str, ...], tuple[str, ...]]


def with_phrases(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with each known phrase as the words that it stands for.

    others: the words on the other side. A verb with a particle becomes one word where
    they say it otherwise; "worked on it with her" and "worked with her on it" stay.
    """
    out: list[Word] = []
    theirs = tuple(others)
    phrases, names, seconds = _phrases(), first_words(), _seconds()
    following = [*(word.key for word in words[1:]), ""]
    behind = 0
    for at, word in enumerate(words):
        if at < behind:
            continue
        found = (
            (word.key in phrases and _phrase(words, at))
            or (singular(word.key) in names and name_at(words, at, theirs))
            or (following[at] in seconds and _verb_phrase(words, at, theirs))
        )
        if not found:
            out.append(word)
            continue
        length, keys = found
        behind = at + length
        part = words[at:behind]
        text = " ".join(word.text for word in part)
        out += [
            replace(word, text=text, key=key, kind="word", end=part[-1].end) for key in keys
        ]
    return out


@lru_cache(maxsize=64)  # a side is the other one of several readings
def _told(others: tuple[Word, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words and verbs of the other side, and its verbs with particles."""
    told = {word.key for word in others if word.kind == "word"}
    for key in [*told]:
        told.update(forms_of(key), acts_of(key))
    said = {
        key
        for at, following in enumerate(others[1:])
        if following.key in _seconds()
        for _, (key,) in _all_verb_phrases(others, at)
    }
    return frozenset(told), frozenset(said)


@cache
def _phrases() -> dict[str, dict[str, list[Phrase]]]:
    """Return the phrases by their first two words, the longest first.

    Under "" stand those of one word, under a hyphen, which may part two words, all.
    """
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase, into in rows("phrases.tsv").items():
        keys = tuple(phrase.split())
        parts = tuple(part.replace("_", " ") for part in into.split())
        found[keys[0]].append((keys, parts))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return {first: _by_second(phrases) for first, phrases in found.items()}


def _by_second(phrases: list[Phrase]) -> dict[str, list[Phrase]]:
    seconds = {second for keys, _ in phrases for second in keys[1:2]}
    return {"-": phrases} | {
        second: [phrase for phrase in phrases if phrase[0][1:2] in ((), (second,))]
        for second in ("", *seconds)
    }


@cache
def _verb_phrases() -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """Return the verbs with particles by their first two words."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for name in phrasal_verbs():
        first, *rest = name.split()
        found[first, rest[0]].append((first, *rest))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: (-len(phrase), phrase))
    return found


@cache
def _seconds() -> frozenset[str]:
    """Return the words that may stand second in a verb with particles."""
    return frozenset(second for _, second in _verb_phrases())


def _phrase(words: Sequence[Word], at: int) -> tuple[int, tuple[str, ...]] | None:
    by_second = _phrases()[words[at].key]
    for keys, into in by_second.get(key_at(words, at + 1)) or by_second[""]:
        end = _end(words, at, keys)
        if end and key_at(words, end) != "'s":  # on site's north side
            return end - at, into
    if words[at].key == "on" and key_at(words, at + 3) == "basis":
        manner = key_at(words, at + 2)  # on a biweekly basis
        return (4, (manner,)) if manner.endswith("ly") else None
    return None


def _verb_phrase(
    words: Sequence[Word], at: int, others: tuple[Word, ...]
) -> tuple[int, tuple[str, ...]] | None:
    for length, (key,) in _all_verb_phrases(words, at):
        told, said = _told(others)
        plain_verb, _, particle = key.partition(" ")
        # drew up, drew; met with, met: not where they say the preposition elsewhere
        is_free = particle in _PARTICLES or particle not in told
        is_same = is_free and (
            same_act(key, plain_verb) or is_same_of_some(key, plain_verb)
        )
        is_elsewhere = plain_verb in told and not is_same
        # "held open houses" has no verb "hold open", but "made sure" is one
        is_listed = key in groups("acts.tsv") or set(particle.split()) & _PREPOSITIONS
        is_elsewhere = is_elsewhere or not is_listed
        is_elsewhere = is_elsewhere or (
            is_of_objects(key)
            and key not in told
            and not any(is_same_of_some(key, other) for other in told | said)
        )
        if not is_elsewhere or any(same_act(key, other) for other in said):
            return length, (key,)
    return None


def _all_verb_phrases(
    words: Sequence[Word], at: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the verbs with particles that begin at a place, the longest first."""
    if words[at].kind != "word":
        return
    following = words[at + 1].key
    for verb, form in forms_of(words[at].key).items():
        known = _verb_phrases().get((verb, following))
        if known is None:
            continue
        if form == "s" and at and words[at - 1].key not in _BEFORE_PRESENT:
            continue  # gave talks to visitors
        if form == "base" and at and words[at - 1].key in _BEFORE_NOUN:
            continue  # tested by hand on two phones
        if following == "for" and _is_noun_before_for(words, at, form):
            continue
        for keys in known:
            end = _end(words, at + 1, keys[1:])
            if end and (_is_over_theirs(words, end, verb) or not _hedges(words, end)):
                yield end - at, (" ".join(keys),)


def _is_noun_before_for(words: Sequence[Word], at: int, form: str) -> bool:
    """Say whether an act is told as a noun: the billing for, wound care for."""
    last = key_at(words, at - 1) if at else ""
    if form == "ing":
        return last in ARTICLES or not _CARRIES.isdisjoint(forms_of(last))
    if form != "base" or not at or last in _BEFORE_PRESENT | _BEFORE_VERB:
        return False
    return not any("help" in forms_of(word.key) for word in words[:at])


def _hedges(words: Sequence[Word], at: int) -> bool:
    """Say whether a particle belongs to the number behind it: served up to 40, about 40."""
    last, following = words[at - 1].key, words[at : at + 1]
    if last == "up":
        return key_at(words, at) == "to"
    if last not in ("over", "about", "around", "under", "above", "below") or not following:
        return False
    return following[0].key in "$€£" or read_number(words, at) is not None


def _is_over_theirs(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether "over" is a verb's own: looked over 60 castings; not over 60 miles."""
    if words[at - 1].key != "over" or verb not in OVER_IS_THEIRS:
        return False
    counted = key_at(words, at + 1)
    return counted.isalpha() and singular(counted) not in rows("units.tsv")


def _end(words: Sequence[Word], at: int, keys: Sequence[str]) -> int:
    """Return the place behind a phrase, 0 where it does not stand; hyphens don't count."""
    for i, wanted in enumerate(keys):
        if i and key_at(words, at) == "-" and words[at].joins_left:
            at += 1
        if key_at(words, at) != wanted:
            return 0
        at += 1
    return at
