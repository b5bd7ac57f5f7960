"""What makes an act less one's own stays with that act.

"Helped bathe patients and change beds" is not "changed beds", and "repaired and tested
pumps with a fitter" is not "repaired pumps".
"""

from collections.abc import Iterator

from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import verb_class
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation

_LESS = ("verb of help", "verb of study", "verb of plan")
# in -ing no verb follows these: "planning and running camps" are two acts
_ALSO_DONE = frozenset({"plan", "prepare", "draft", "train", "practice"})
_HELPS = frozenset({"help", "assist", "support", "aid"})
_RELATIVES = frozenset(["who", "that", "which", "whose"])
_COMPANY = frozenset(["with", "under", "alongside", "without"])


def limit_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what a wording takes out of the reach of help or company."""
    yield from _help_violations(found)
    yield from _company_violations(found)
    yield from _relative_violations(found)


def _help_violations(found: Alignment) -> Iterator[Violation]:
    for old, new in found.partners:
        limit = _limit_of(found.old, old) if old.is_verb and new.is_verb else None
        if (
            limit
            and not _is_told(found, limit, new)
            and (not _limit_of(found.new, new) or _is_apart(found.new, new))
        ):
            reason = f"“{new.word.text}” is what you helped with in your line"
            yield Violation("lost", new.word.text, reason)


def _limit_of(reading: Reading, verb: Item) -> Item | None:
    """Return the verb of help a verb hangs on: "helped bathe patients and change beds"."""
    if "past" in forms(verb.word).values():
        return None
    for other in reversed(reading.items[: verb.place]):
        if not other.is_verb or other.sentence != verb.sentence:
            continue
        known = forms(other.word)
        if "work" in known and _is_behind_comma(reading, verb):
            return None  # worked nights, checking in guests
        is_beside = "ing" in known.values() and (
            bool(_ALSO_DONE & known.keys()) or _is_side_by_side(reading, other, verb)
        )
        if any(verb_class(name) in _LESS for name in known) and not is_beside:
            return other
        if "past" in known.values():
            return None
    return None


def _is_told(found: Alignment, limit: Item, new: Item) -> bool:
    """Say whether a word stands behind a verb of the same act, as it does in the line.

    "Prepared files for board meetings" is "put together files for board meetings".
    """
    partner = found.to_new.get(limit.place)
    if partner is None:
        return False
    between = found.new.items[partner + 1 : new.place]
    old = found.old.items[found.to_old[new.place]]
    is_one = old.word.text == new.word.text and partner < new.place
    return is_one and not any(item.is_verb for item in between)


def _is_apart(reading: Reading, verb: Item) -> bool:
    """Say whether a word in -ing behind a comma need not be help: helped cook, serving."""
    others = [i for i in reading.items[: verb.place] if i.sentence == verb.sentence]
    has_base = any(i.is_verb and "base" in forms(i.word).values() for i in others)
    return has_base and _is_behind_comma(reading, verb)


def _is_behind_comma(reading: Reading, verb: Item) -> bool:
    last = reading.items[verb.place - 1] if verb.place else verb
    is_doing = "ing" in forms(verb.word).values()
    return is_doing and verb.word.start == last.word.end + len(", ")


def _is_side_by_side(reading: Reading, one: Item, other: Item) -> bool:
    """Say whether two acts in -ing stand side by side: helping guests board and parking.

    What one helps with stands behind "with", or in its base form; who supported teachers
    and swept rooms did two things.
    """
    between = reading.items[one.place + 1 : other.place]
    is_doing = "ing" in forms(other.word).values() and bool(_HELPS & forms(one.word).keys())
    has_people = any(item.is_direct and is_person(item.word.key) for item in between)
    is_led = any(
        tie.word.key in ("with", "in", "by")
        and one.word.end < tie.word.start < other.word.start
        for tie in reading.ties
    )
    has_base = any(item.is_verb and "base" in forms(item.word).values() for item in between)
    is_other = any("ing" in forms(item.word).values() for item in between)
    return is_doing and (has_base or has_people) and not (is_led or is_other)


def _behind(reading: Reading, item: Item) -> set[int]:
    """Return the verbs of a sentence before which an item stands."""
    return {i.place for i in reading.items if i.is_verb and i.sentence == item.sentence}


def _has_pronoun(reading: Reading, item: Item) -> bool:
    """Say whether the verb of an item takes up what another did: "and taught it with"."""
    return any(
        other.word.key in ("it", "them") and other.governors & item.governors
        for other in reading.items
    )


def _relative_violations(found: Alignment) -> Iterator[Violation]:
    """What a nurse did whom somebody watched is not what that person did."""
    if not any(tie.word.key in _RELATIVES for tie in found.old.ties):
        return
    for old, new in found.partners:
        is_one = old.is_verb and new.is_verb
        if is_one and _is_related(found.old, old) and not _is_related(found.new, new):
            reason = f"“{new.word.text}” may be what another did in your line"
            yield Violation("changed", new.word.text, reason)


def _is_related(reading: Reading, verb: Item) -> bool:
    """Say whether a relative pronoun stands before a verb in its sentence."""
    return any(
        tie.word.key in _RELATIVES
        and tie.word.start < verb.word.start
        and not (tie.before is not None and reading.items[tie.before].is_verb)
        and any(reading.items[head].sentence == verb.sentence for head in tie.heads)
        for tie in reading.ties
    )


def _company_violations(found: Alignment) -> Iterator[Violation]:
    """Who took part in two acts did not take part in the last alone."""
    company = {
        place for tie in found.old.ties if tie.word.key in _COMPANY for place in tie.heads
    }
    if not company:
        return
    verbs = {
        old.place: new.place for old, new in found.partners if old.is_verb and new.is_verb
    }
    for old, new in found.partners:
        if old.place not in company or not new.governors:
            continue
        if old.place < min(old.governors, default=0):
            continue  # interviews with users were held
        ours = old.governors or _behind(found.old, old)  # with a partner, wrote and taught
        wanted = {verbs[verb] for verb in ours if verb in verbs}
        is_last = bool(ours) and verbs.get(max(ours)) in new.governors
        is_split = old.governors or not is_last or _has_pronoun(found.new, new)
        if is_split and wanted - new.governors and wanted & new.governors:
            reason = f"“{new.word.text}” took part in more of your line than in this"
            yield Violation("lost", new.word.text, reason)
