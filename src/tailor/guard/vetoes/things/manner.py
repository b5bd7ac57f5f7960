"""What a thing is like, and how something was done: quick meals, quickly served.

"Managed direct reports" is not "managed reports directly". Where the noun names the act
itself both are one: "gave remote support" is "gave support remotely".

Source: Quirk et al., A Comprehensive Grammar of the English Language, 1985, section 7.47
(adverbs in -ly from adjectives).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tailor.guard.lexis.grammar import BE
from tailor.guard.lexis.verbs import acts_of, singular
from tailor.guard.vetoes.slots import Phrase
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# adverbs that are adjectives too
_BOTH = frozenset(
    ["online", "overseas", "early", "onsite", "offsite", "offshore", "fast", "late"]
)
# adjectives in -ly that tell how often: vetoes/amounts/recurring.py
_PERIODS = frozenset(
    ["daily", "weekly", "monthly", "yearly", "hourly", "nightly", "quarterly", "biweekly"]
)
# the noun behind these says the act
_CARRYING = frozenset(
    [
        *("do", "perform", "carry out", "conduct", "execute", "make", "give", "provide"),
        *("take", "complete", "hold", "run", "offer", "deliver", "have", "undertake"),
        *("maintain", "ensure", "achieve", "keep", "attend", "use", "lead", "work"),
    ]
)
_WIDE = frozenset(["international", "national", "global", "regional", "domestic", "local"])
_WORKS = frozenset(["project", "program", "report", "book", "file", "design", "account"])
_SELLING = frozenset(["sell", "teach", "market", "design", "buy", "write", "study"])
_NEAR_SO = frozenset(["virtually", "practically"])  # before a verb: nearly


def manner_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what tells of a thing on one side, and of how it was done on the other."""
    found = _adverbs(old), _adverbs(new)
    if not any(found):
        return
    for one, other, mine, theirs in ((old, new, *found), (new, old, *found[::-1])):
        adverbs = theirs - _told_of(other)
        yield from _told_and_done(one, other)
        if not adverbs or adverbs == mine - _BOTH:
            continue
        yield from _turned(one.phrases, other.phrases, adverbs)
    yield from _nearly(old, new)


def _adverbs(words: Text) -> frozenset[str]:
    return frozenset([key for key in words.said if _is_adverb(key)])


def _told_of(words: Text) -> set[str]:
    """Return what a clause tells of its thing: payments that were late."""
    keys = words.keys
    return {
        key
        for at, key in enumerate(keys)
        if key in _BOTH
        and at > 1
        and keys[at - 1] in BE
        and keys[at - 2] in ("that", "which", "who")
    }


def _told_and_done(one: Text, other: Text) -> Iterator[Violation]:
    """Yield what a clause tells of a thing, and the other text of no thing: paid late."""
    for key in _told_of(one) - _told_of(other):
        is_before = any(key in {w.key for w in p.words[:-1]} for p in other.phrases)
        if not is_before and key in other.said:
            reason = f"“{key}” says what it is like in one text, and how it was done"
            yield Violation("changed", key, reason)


def _is_adverb(key: str) -> bool:
    if not key.endswith("ly"):
        return key in _BOTH
    return len(key) > len("ugly") and key not in _PERIODS


def _turned(
    one: Sequence[Phrase], other: Sequence[Phrase], adverbs: frozenset[str]
) -> Iterator[Violation]:
    there = {name: phrase for phrase in other for name in _nouns(phrase)}
    pairs = {(a.key, singular(b.key)) for p in other for a, b in pairwise(p.words)}
    for phrase in one:
        nouns = _nouns(phrase)
        if not nouns or nouns[-1] not in there:
            continue
        thing, target = nouns[-1], there[nouns[-1]]
        is_act = bool(acts_of(thing)) and thing not in _WORKS
        if is_act and phrase.verbs & _CARRYING:
            continue
        is_sent = is_act and not phrase.verbs & _SELLING
        before = _before(target, thing)
        for word, behind in pairwise(phrase.words[: _place(phrase, thing) + 1]):
            if (word.key, singular(behind.key)) in pairs:
                continue  # offshore developers' code is code by offshore developers
            adverb = next((a for a in adverbs if word.key in _adjectives(a)), "")
            if is_sent and (adverb == "online" or word.key in _WIDE):
                continue  # payments made online, processed so
            if adverb and word.key not in before:
                said = f"{word.text} {phrase.words[_place(phrase, thing)].text}"
                reason = f"“{said}” says what it is like, “{adverb}” how it was done"
                yield Violation("changed", word.text, reason)


def _nouns(phrase: Phrase) -> list[str]:
    return [singular(w.key) for w in phrase.words if not _is_adverb(w.key)]


def _place(phrase: Phrase, thing: str) -> int:
    return next(i for i, w in enumerate(phrase.words) if singular(w.key) == thing)


def _before(phrase: Phrase, thing: str) -> set[str]:
    return {w.key for w in phrase.words[: _place(phrase, thing)]}


def _adjectives(adverb: str) -> set[str]:
    """Return the adjectives that an adverb may come from: safely, easily, simply."""
    if adverb in _BOTH:
        return {adverb}
    stem = adverb[:-2]
    found = {stem, stem + "e", stem + "le", stem.removesuffix("al")}
    return found | ({stem[:-1] + "y"} if stem.endswith("i") else set())


def _nearly(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what says "nearly" before a verb and "over a screen" behind it."""
    for key in _NEAR_SO:
        if key not in old.said or key not in new.said:
            continue
        if _is_before_act(old, key) != _is_before_act(new, key):
            reason = f"“{key}” before a verb says nearly, behind it in what way"
            yield Violation("changed", key, reason)


def _is_before_act(words: Text, key: str) -> bool:
    acts = {act.at for act in words.acts}
    return any(w.key == key and at + 1 in acts for at, w in enumerate(words))
