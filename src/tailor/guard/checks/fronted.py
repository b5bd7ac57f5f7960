"""What stands in front of a sentence goes with its first act, and with no other's."""

from collections.abc import Iterator

from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation


def fronted_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what stands in front in one text, and goes with another act in the other.

    "Under a nurse, took blood" is not "under a nurse, filed charts".
    """
    for old, new in found.partners:
        if old.is_verb or not (_is_fronted(found.old, old) or _is_fronted(found.new, new)):
            continue
        ours, theirs = _meant(found.old, old), _meant(found.new, new)
        there = {found.to_new.get(verb) for verb in ours}
        here = {found.to_old.get(verb) for verb in theirs}
        if None in there | here or not ours or not theirs:
            continue
        may_be_ours, may_be_theirs = _possible(found.old, old), _possible(found.new, new)
        is_swapped = _are_swapped(found, old, new)
        if is_swapped or not (there & may_be_theirs and here & may_be_ours):
            yield Violation(
                "changed",
                new.word.text,
                f"“{new.word.text}” belongs to another act in your line",
            )


def _verbs(reading: Reading, item: Item) -> list[int]:
    return [i.place for i in reading.items if i.is_verb and i.sentence == item.sentence]


def _is_fronted(reading: Reading, item: Item) -> bool:
    if not (item.is_led or item.is_rate):
        return False
    verbs = _verbs(reading, item)
    return bool(verbs) and item.place < verbs[0]


def _meant(reading: Reading, item: Item) -> set[int]:
    """Return the verbs that an item belongs to for certain."""
    if _is_fronted(reading, item):
        return set(_verbs(reading, item)[:1])
    return set(item.governors)


def _possible(reading: Reading, item: Item) -> set[int]:
    """Return the verbs that an item may belong to: at the end, those before it too."""
    verbs = _verbs(reading, item)
    if item.is_fronted:
        return set(item.governors)  # "and, on Mondays, fed cats"
    if _is_fronted(reading, item):
        others = (i for i in reading.items if i.sentence == item.sentence)
        return set(verbs[:1] if any(i.is_fronted for i in others) else verbs)
    before = {verb for verb in verbs if verb < item.place} if item.is_last else set()
    return set(item.governors) | before


def _are_swapped(found: Alignment, old: Item, new: Item) -> bool:
    """Say whether two adjuncts changed places: "daily, fed dogs and, at night, cats"."""
    if not _is_fronted(found.old, old) or _is_fronted(found.new, new):
        return False
    others = (n for o, n in found.partners if o.sentence == old.sentence)
    first = [n for n in others if _is_fronted(found.new, n)]
    return any(
        not _is_fronted(found.old, found.old.items[found.to_old[n.place]]) for n in first
    )
