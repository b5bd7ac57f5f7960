"""What came later stays later: "worked as a clerk, later as a manager".

Everything before and behind such a word may be moved, but two things may not change sides.

Source: connective adjuncts of time, Quirk et al., A Comprehensive Grammar of the English
Language, 1985, sections 8.54 and 8.135.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.standing import sentences
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_LATER = frozenset(["later", "then", "finally", "eventually", "now", "afterwards"])
_FIRST = frozenset(["initially", "originally", "formerly", "previously"])
_SILENT = ARTICLES | AUXILIARIES | LEADING | {"and", "also", "work", "start"}


def following_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what stands before such a word in the line and behind it in the wording."""
    for marks in (_LATER, _FIRST):
        if marks.isdisjoint(old.said) or marks.isdisjoint(new.said):
            continue
        ours, theirs = _sides(old, marks), _sides(new, marks)
        if ours is None or theirs is None:
            continue
        went, came = ours[0] & theirs[1], ours[1] & theirs[0]
        went, came = went - ours[1] - theirs[0], came - theirs[1] - ours[0]
        if went and came:
            one, other = min(went), min(came)
            reason = f"“{one}” and “{other}” change places in time"
            yield Violation("changed", one, reason)


def _sides(
    words: Sequence[Word], marks: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return what stands before and behind the only mark, where both stand in one line."""
    found = [at for at, word in enumerate(words) if word.key in marks]
    if len(found) != 1:
        return None
    mark = found[0]
    start, end = next((s, e) for s, e in sentences(words) if s <= mark < e or e == mark)
    if mark == start:  # initially a temp, later a partner: the comma is the mark
        commas = [at for at in range(start, end) if words[at].key == ","]
        if len(commas) != 1 or words[mark].key in _LATER:
            return None
        mark = commas[0]
    return _keys(words[start:mark]), _keys(words[mark + 1 : end])


def _keys(words: Sequence[Word]) -> frozenset[str]:
    """Return what some words name: one key for the forms of a word."""
    found = (word for word in words if word.kind in ("word", "number"))
    names = (min(forms_of(word.key), default=singular(word.key)) for word in found)
    return frozenset(name for name in names if name not in _SILENT)
