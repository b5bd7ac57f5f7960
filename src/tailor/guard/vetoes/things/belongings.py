"""Whose it is, and how many there are: a client's claims, the claims of several clients.

"Taught women's history" is not "taught women history", "led staff training" not "led
training staff", and 12-packs are not twelve packs.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tailor.guard.lexis.grammar import LOOSE
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.verbs import classes_of, forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.units import unit_names
from tailor.guard.vetoes.slots import Phrase, is_done, is_somebody
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# have whom they are done for right behind them: taught women history
_GIVING = frozenset(
    [
        *("teach", "give", "send", "sell", "show", "offer", "tell", "ask", "lend", "hand"),
        *(
            "serve",
            "feed",
            "buy",
            "bring",
            "pay",
            "assign",
            "read",
            "make",
            "build",
            "mail",
        ),
    ]
)
# a noun as a kind, a rank as an adjective: the principal's secretary
_RANKS = frozenset(["chief", "principal", "general", "head", "lead", "master"])
_MEASURES = frozenset(
    [
        *("year", "month", "week", "day", "hour", "minute", "mile", "foot", "inch", "ton"),
        *("acre", "pound", "gallon", "liter", "meter", "km", "kg", "lb", "ft", "volt"),
        *("square", "cubic"),
    ]
)
_CONDITIONS = frozenset(
    ["autism", "dementia", "cancer", "diabetes", "disability", "adhd", "dyslexia", "pet"]
) | {"injury", "illness", "wound", "disorder", "need"}
# what somebody walks, breathes or sees with
_AIDS = frozenset(
    [
        *("walker", "cane", "crutch", "wheelchair", "catheter", "pacemaker", "tube"),
        *("ventilator", "prosthesis", "glasses", "brace", "implant", "gun", "weapon"),
    ]
)
_FIRMS = frozenset(["firm", "company", "agency", "bank", "hospital", "school"])


def belonging_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what belongs to somebody else, to more or to fewer, on one side."""
    mine, theirs = old.phrases, new.phrases
    has_rank = not _RANKS.isdisjoint(old.names & new.names)
    for one, other in ((mine, theirs), (theirs, mine)):
        there = {p.name: p for p in other}
        for phrase in one:
            target = there.get(phrase.name) if len(phrase.words) > 1 else None
            if target and (reason := _reason(phrase, target)):
                yield Violation("changed", phrase.head.text, reason)
        if has_rank:
            yield from _ranks(one, other)
    yield from _turned(mine, theirs)
    if "-" in old.said or "-" in new.said:
        yield from _packs(old, new)
    if "using" in old.said or "using" in new.said:
        yield from _using(mine, theirs)


def _reason(one: Phrase, other: Phrase) -> str:
    """Return why a noun with whose it is does not say the other's."""
    word = one.words[0]
    name = singular(word.key)
    twin = next((w for w in other.words[:-1] if singular(w.key) == name), None)
    if twin is None:
        return ""
    is_owner, is_its_owner = word in one.owners, twin in other.owners
    if word.key == twin.key and is_owner == is_its_owner:
        return ""
    is_plural = _is_plural(word.key)
    said = f"“{one.words[0].text} {one.head.text}”"
    if is_owner and is_its_owner:
        is_one = one.article in ("a", "an", "the") and not is_plural
        is_more = is_one and _is_plural(twin.key)
        return f"{said} is one {word.text}'s, not several's" if is_more else ""
    is_given = is_done(one.verbs | other.verbs, _GIVING) and is_somebody(name)
    if is_owner and is_given and twin is other.words[0] and _is_plural(twin.key):
        return f"{said} says whose it is, not who gets it"
    if not is_owner and not is_its_owner:
        is_turned = is_given and is_plural and not _is_plural(twin.key) and not one.lead
        return f"{said} says who gets it, not of what kind it is" if is_turned else ""
    is_any = is_owner and one.article in ("a", "an") and not other.article
    is_several = one.name != one.head.key
    return f"{said} is one {word.text}'s, not any" if is_any and is_several else ""


def _is_plural(key: str) -> bool:
    return key != singular(key) or key in ("women", "men", "people")


def _ranks(one: Sequence[Phrase], other: Sequence[Phrase]) -> Iterator[Violation]:
    """Yield a rank that is made of whose somebody is: a guard for the chief."""
    led = {p.name for p in one if p.lead in ("of", "for", "to")}
    led |= {singular(w.key) for p in one for w in p.owners}
    if not (led := led & _RANKS):
        return
    for phrase in other:
        for word in phrase.words[:-1]:
            if word.key in led and word not in phrase.owners:
                reason = f"“{word.text} {phrase.head.text}” is another thing in your line"
                yield Violation("changed", word.text, reason)


def _turned(old: Sequence[Phrase], new: Sequence[Phrase]) -> Iterator[Violation]:
    """Yield two nouns that change places behind an act: staff training, training staff."""
    mine, theirs = (
        [p for p in side if len(p.words) > 1 and p.verbs and not p.lead]
        for side in (old, new)
    )
    turned = {_names(b, a) for phrase in mine for a, b in pairwise(phrase.words)}
    there = {
        _names(a, b)
        for phrase in theirs
        for a, b in pairwise(phrase.words)
        if _names(a, b) in turned and a not in phrase.owners and _are_nouns(a, b)
    }
    for phrase in mine if there else ():
        for a, b in pairwise(phrase.words):
            if _names(b, a) in there and _are_nouns(a, b):
                said = f"{a.text} {b.text}"
                reason = f"“{said}” and “{b.text} {a.text}” are not the same"
                yield Violation("changed", said, reason)


def _names(one: Word, other: Word) -> tuple[str, str]:
    return singular(one.key), singular(other.key)


def _are_nouns(one: Word, other: Word) -> bool:
    """Say whether neither is an adverb or a participle: a shelter funded, mostly nights."""
    for word in (one, other):
        is_done_to = "past" in forms_of(word.key).values() or word.joins_left
        if word.key.endswith("ly") or is_done_to or word.key in LOOSE | {"run"}:
            return False
    return "'" not in one.text


def _packs(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Yield a size that becomes a count, its hyphen gone: 12-packs, 12 packs."""
    for one, other in ((old, new), (new, old)):
        for at in range(len(one) - 2):
            number, hyphen, thing = one[at : at + 3]
            if number.kind != "number" or hyphen.key != "-" or thing.kind != "word":
                continue
            if (
                number.joins_left
                or not thing.joins_left
                or singular(thing.key) in _MEASURES
                or thing.key in unit_names()
            ):
                continue
            if _is_counted(other, number, thing):
                said = f"{number.text}-{thing.text}"
                reason = f"“{said}” is a size, “{number.text} {thing.text}” a count"
                yield Violation("changed", said, reason)


def _is_counted(words: Sequence[Word], number: Word, thing: Word) -> bool:
    """Say whether a number counts a thing: 12 packs, 3 bed frames; no "40 bed ward"."""
    for at, (one, other) in enumerate(pairwise(words)):
        if one.key == number.key and other.key == thing.key:
            is_led = key_at(words, at - 1) in ("a", "an") if at else False
            head = key_at(words, at + 2)
            is_one = singular(head) == head and ends_phrase(words, at + 3)
            is_size = is_led or (is_one and not ends_phrase(words, at + 2))
            if singular(other.key) != other.key or not is_size:
                return True
    return False


def _using(old: Sequence[Phrase], new: Sequence[Phrase]) -> Iterator[Violation]:
    """Yield what people have, or who was there, that becomes a tool."""
    for one, other in ((old, new), (new, old)):
        used = {p.name for p in other if p.lead == "using"}
        for phrase in one if used else ():
            if phrase.lead != "with" or phrase.name not in used or phrase.host is None:
                continue
            is_human = is_somebody(phrase.name) or phrase.name in _CONDITIONS | _FIRMS
            is_had = is_somebody(phrase.host.name) and phrase.name in _AIDS
            is_animal = "@animal" in classes_of(phrase.name)
            if is_human or is_had or is_animal:
                said = f"with {phrase.head.text}"
                reason = f"“{said}” may say whom or what it was, not what was used"
                yield Violation("changed", said, reason)
