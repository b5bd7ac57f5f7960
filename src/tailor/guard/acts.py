"""What one verb governs in the line does not pass to another verb."""

from collections import Counter
from collections.abc import Iterator

from tailor.guard.align import Alignment
from tailor.guard.reading import Item, Reading
from tailor.guard.violation import Violation

Slot = tuple[str, int]  # how an item hangs on another, and which word leads to it


def act_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what a wording gives to another act, or hangs on another thing."""
    yield from _verb_violations(found)
    yield from _place_violations(found)


def _verb_violations(found: Alignment) -> Iterator[Violation]:
    """What one verb governs in the line may not pass to another verb."""
    verbs = {
        old.place: new.place for old, new in found.pairs() if old.is_verb and new.is_verb
    }
    if len(verbs) < 2:
        return
    slots = _slots(found.old)
    again = _repeating(found.new)
    said = frozenset(verbs[v] for v in _repeating(found.old) if v in verbs)
    for old, new in found.pairs():
        if old.is_verb or new.is_verb:
            continue
        ours = frozenset(verbs[v] for v in old.governors if v in verbs)
        theirs = frozenset(v for v in new.governors if v in verbs.values())
        ours = ours - (again - theirs) | (theirs & said)
        if theirs == ours or (not theirs and (old.is_last or _is_first(found, ours))):
            continue
        if not ours and (old.governors or new.is_last):
            continue  # its verb was an empty one, or it stood before all verbs
        if old.is_last and new.is_last and _is_adjunct(found.old, old, slots):
            continue  # what stands at the end may belong to all that went before
        owner = found.new.items[min(theirs)].word.text if theirs else "no verb"
        yield Violation(
            "changed",
            new.word.text,
            f"“{new.word.text}” belongs to another act in your line, not to “{owner}”",
        )


def _repeating(reading: Reading) -> frozenset[int]:
    """Return the verbs that take up with a pronoun what another verb governs."""
    pronouns = (item for item in reading.items if item.word.key in ("them", "it"))
    return frozenset(place for item in pronouns for place in item.governors)


def _is_first(found: Alignment, verbs: frozenset[int]) -> bool:
    """Say whether verbs are the first of a wording: what stands before them is theirs."""
    first = next((item.place for item in found.new.items if item.is_verb), None)
    return first in verbs


def _is_adjunct(reading: Reading, item: Item, slots: dict[int, Slot]) -> bool:
    """Say whether an item stands behind what its verb does something to."""
    before = [i for i in reading.items[: item.place + 1] if i.governors == item.governors]
    return any(i.place in slots and i.sentence == item.sentence for i in before)


def _place_violations(found: Alignment) -> Iterator[Violation]:
    """Of two rates, two shares or two places each stays with its own thing."""
    ours, theirs = _slots(found.old), _slots(found.new)
    often = {
        kind for kind, n in Counter(kind for kind, _ in {*ours.values()}).items() if n > 1
    }
    for place, (kind, _) in ours.items():
        there = found.to_new.get(place)
        if kind not in often or there not in theirs:
            continue
        mine = {found.to_new.get(i) for i in _left(found.old, place, ours)} - {None}
        other = _left(found.new, there, theirs)
        if mine and other and not mine & other:
            word = found.new.items[there].word.text
            thing = found.new.items[max(other)].word.text
            yield Violation(
                "changed", word, f"“{word}” does not belong to “{thing}” in your line"
            )


def _slots(reading: Reading) -> dict[int, Slot]:
    """Return the items that hang on another one, with how and by what they do."""
    found: dict[int, Slot] = {}
    for item in reading.items:
        if item.is_rate:
            found[item.place] = ("rate", item.place)
        elif item.link and not item.is_verb:
            found[item.place] = (item.link, item.chunk)
    for number, tie in enumerate(reading.ties):
        found |= dict.fromkeys(tie.heads, (tie.word.key, number))
    for item in reading.items:
        if item.word.quantity and reading.is_single(item):
            found.setdefault(item.place, ("number", item.place))
    return found


def _left(reading: Reading, place: int, slots: dict[int, Slot]) -> set[int]:
    """Return the things before an item on which it can hang: the list that ends there."""
    item = reading.items[place]
    things: set[int] = set()
    for other in reversed(reading.items[:place]):
        if other.is_verb or other.sentence != item.sentence:
            break
        if other.place in slots and things:
            break
        if other.place not in slots and other.chunk != item.chunk:
            things.add(other.place)
    return things
