"""What belongs to an act told of a thing stays with it: "grants awarded in 2017".

"In 2022, audited grants awarded in 2017" says two years, one of the person's act and one
of another; so do two tools, two places, two people. They may not change places around the
participle, and what stands right behind it may not be pushed away from it by the other.

Source: participial clauses as modifiers of nouns, Quirk et al., A Comprehensive Grammar of
the English Language, 1985, sections 17.28 to 17.30.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.standing import doing_forms
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_DUE = frozenset(["due"])
_LED = LEADING
_SILENT = ARTICLES | AUXILIARIES | _LED
_ENDS = frozenset([",", ".", ";", "and", "or", "(", ")", ":"])
_NO_NOUNS = _SILENT | _ENDS
_STOPS = _LED | _ENDS

Phrase = frozenset[str]


def pivot_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what belongs to a participle in the line, and not in the wording."""
    pivots = {key: at for at, key in _pivots(old)}
    there = {key: at for at, key in _pivots(new)} if pivots else {}
    if pivots:
        yield from _left_alone(old, new)
    for key in pivots.keys() & there.keys():
        ours, theirs = _behind(old, pivots[key]), _behind(new, there[key])
        if not ours - theirs or not theirs - ours:
            continue
        if _has_led(new, ours) and _has_led(old, theirs):
            said, its = (
                _text(words, phrase) for words, phrase in ((new, theirs), (old, ours))
            )
            reason = f"“{key}” stands with “{its}” in your line, not with “{said}”"
            yield Violation("changed", said, reason)


def _left_alone(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what stands behind a participle in the line and in front of all here.

    "Audited stores opened in 2018" is not "in 2018, audited stores opened".
    """
    if not new or new[0].key not in _LED:
        return
    comma = next((at for at, word in enumerate(new) if word.key == ","), 0)
    front = frozenset(word.key for word in new[:comma] if _says(word))
    for at, key in _pivots(old):
        ours = _behind(old, at)
        for i, word in enumerate(new):
            is_it = i > comma and word.key == key and new[i - 1].key == old[at - 1].key
            is_end = i + 1 == len(new) or new[i + 1].key in _ENDS
            if is_it and is_end and ours and ours <= front:
                said = _text(old, ours)
                reason = f"“{said}” stands with “{key}” in your line"
                yield Violation("changed", said, reason)


def _pivots(words: Text) -> Iterator[tuple[int, str]]:
    """Yield the participles behind nouns: "grants awarded in"."""
    own: set[int] | None = None
    keys = words.keys
    for at in range(1, len(words) - 1):
        if keys[at + 1] not in _LED:
            continue
        word, last = words[at], words[at - 1]
        if last.kind != "word" or last.key in _NO_NOUNS:
            continue
        if word.key in _DUE or "past" in doing_forms(word).values():
            own = own if own is not None else {act.at for act in words.acts}
            if at not in own:
                yield at, word.key


def _behind(words: Sequence[Word], pivot: int) -> Phrase:
    """Return the words of the phrase right behind a participle."""
    at = pivot + 2
    while at < len(words) and words[at].key not in _STOPS:
        at += 1
    return frozenset(w.key for w in words[pivot + 2 : at] if _says(w))


def _says(word: Word) -> bool:
    is_month = word.text == "May"
    return word.kind in ("word", "number") and (is_month or word.key not in _SILENT)


def _has_led(words: Sequence[Word], phrase: Phrase) -> bool:
    """Say whether all words of a phrase stand behind a word such as "in", or "used"."""
    keys = {word.key for word in words}
    if not phrase <= keys:
        return False
    for at, word in enumerate(words):
        if word.key in _LED or word.key.startswith(("use", "using")):
            end = at + 1
            while end < len(words) and words[end].key not in _STOPS:
                end += 1
            if phrase <= {w.key for w in words[at + 1 : end]}:
                return True
    return False


def _text(words: Sequence[Word], phrase: Phrase) -> str:
    return " ".join(word.text for word in words if word.key in phrase)
