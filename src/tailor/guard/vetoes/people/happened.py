"""What came about by itself, or was still going on, was not brought about by the person.

"The plant closed in 2019" doesn't say who closed it, and "profits doubled" not who doubled
them; an app that "was being built" need not have been finished.

Source: verbs of change that stand with and without an object (Levin, English Verb Classes
and Alternations, 1993, section 1.1.2, causative alternations).
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, BE, LEADING
from tailor.guard.lexis.numerals import ends_phrase, key_at, read_number
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.standing import sentences
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# behind a thing, these are heard as what it did; of "reports written" they are not
_CHANGES = frozenset(
    [
        *("double", "triple", "quadruple", "increase", "decrease", "grow", "rise", "drop"),
        *("fall", "improve", "shrink", "expand", "decline", "climb", "jump", "halve"),
        *("slow", "widen", "narrow", "stabilize", "recover", "worsen", "slip"),
    ]
)
# so are these behind a thing with an article: the store opened; not "accounts opened"
_HAPPENS = frozenset(
    [
        *("close", "open", "start", "begin", "end", "stop", "continue", "resume", "launch"),
        *("pass", "run", "sail", "change", "move", "merge", "split", "fly", "land", "sink"),
        *("air", "play", "tour", "return", "fail", "crash", "burn", "turn", "settle"),
        *("relocate", "transfer", "premiere", "debut", "form", "develop", "spread"),
    ]
)
_EVENTS = _CHANGES | _HAPPENS
_MOST = 5  # words of what it happened to


def happened_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what a wording says that the person did, and the line that it came about."""
    for at, noun in _events(old) if not _EVENTS.isdisjoint(old.verbs) else ():
        verbs = {v for v, form in forms(old[at]).items() if form == "past"}
        for act in new.acts:
            if verbs & act.verbs and noun in _objects(new, act.at):
                word = new[act.at].text
                reason = f"“{word}” says that you did it; your line says that it came about"
                yield Violation("changed", word, reason)
                break
    if "being" in old.said and "being" not in new.said:
        yield from _unfinished(old, new)


def _events(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Yield where a verb says what happened to the thing before it, and that thing."""
    for start, end in sentences(words):
        is_definite = start < end and words[start].key in ARTICLES
        for at in range(start + 1, min(start + 1 + _MOST, end)):
            word = words[at]
            if word.kind != "word" or word.key in LEADING | BE:
                break
            past = {v for v, form in forms(word).items() if form == "past"}
            is_led = key_at(words, at + 1) == "by" and read_number(words, at + 2) is None
            is_free = not is_led or _is_sum(words, at + 2)
            is_change = past & _CHANGES or (
                "change" in past and key_at(words, at + 1) == "from"
            )
            if is_free and (is_change or (is_definite and past & _HAPPENS)):
                if ends_phrase(words, at + 1) or read_number(words, at + 1) or is_change:
                    yield at, singular(words[at - 1].key)
                break
            if past and at == start:
                break


def _is_sum(words: Sequence[Word], at: int) -> bool:
    return key_at(words, at) in ("$", "€", "£")


def _objects(words: Sequence[Word], at: int) -> set[str]:
    """Return the nouns of the phrase behind a verb."""
    at += 1
    at += key_at(words, at) in ARTICLES
    found = set()
    while not ends_phrase(words, at):
        found.add(singular(words[at].key))
        at += 1
    return found


def _unfinished(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Was being built: not "was built", nor "built"."""
    for at, word in enumerate(old[1:-1], 1):
        if word.key != "being" or old[at - 1].key not in BE:
            continue
        going = {v for v, form in forms(old[at + 1]).items() if form == "past"}
        for other in new:
            if any(form == "past" and v in going for v, form in forms(other).items()):
                reason = f"“{other.text}” says that it is done; it “was being” done"
                yield Violation("changed", other.text, reason)
                return
