"""What makes an act less one's own stays with that act.

"Helped bathe patients and change beds" is not "changed beds", and "repaired and tested
pumps with a fitter" is not "repaired pumps".
"""

from collections.abc import Iterator

from tailor.guard.align import Alignment
from tailor.guard.reading import Item, Reading
from tailor.guard.tagging import forms
from tailor.guard.verbs import verb_class
from tailor.guard.violation import Violation

_COMPANY = frozenset(["with", "under", "alongside", "without"])


def limit_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what a wording takes out of the reach of help or company."""
    yield from _help_violations(found)
    yield from _company_violations(found)


def _help_violations(found: Alignment) -> Iterator[Violation]:
    for old, new in found.pairs():
        is_one = old.is_verb and new.is_verb
        if is_one and _is_helped(found.old, old) and not _is_helped(found.new, new):
            reason = f"“{new.word.text}” is what you helped with in your line"
            yield Violation("lost", new.word.text, reason)


def _is_helped(reading: Reading, verb: Item) -> bool:
    """Say whether a verb hangs on one of help: "helped bathe patients and change beds"."""
    if "past" in forms(verb.word).values():
        return False
    for other in reversed(reading.items[: verb.place]):
        known = forms(other.word)
        if not other.is_verb or other.sentence != verb.sentence:
            continue
        if any(verb_class(name) == "verb of help" for name in known):
            return True
        if "past" in known.values():
            return False
    return False


def _company_violations(found: Alignment) -> Iterator[Violation]:
    """Who took part in two acts did not take part in the last alone."""
    verbs = {
        old.place: new.place for old, new in found.pairs() if old.is_verb and new.is_verb
    }
    company = {
        place for tie in found.old.ties if tie.word.key in _COMPANY for place in tie.heads
    }
    for old, new in found.pairs():
        if old.place not in company or not new.governors:
            continue
        if old.place < min(old.governors, default=0):
            continue  # interviews with users were held
        wanted = {verbs[verb] for verb in old.governors if verb in verbs}
        if wanted - new.governors and wanted & new.governors:
            reason = f"“{new.word.text}” took part in more of your line than in this"
            yield Violation("lost", new.word.text, reason)
