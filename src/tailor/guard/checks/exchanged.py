"""What was done to one thing for another, told of the other: invoices sent to banks.

"Sent invoices to clients and banks" is not "sent banks to clients and invoices".
"""

from collections.abc import Iterator
from itertools import product

from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation


def exchanged_violations(found: Alignment) -> Iterator[Violation]:
    """Invoices sent to clients and banks are no banks sent to clients and invoices."""
    led = _led(found.old), _led(found.new)
    if not (led[0] or led[1]):
        return
    yield from _joined_violations(found, led)
    out, into = [], []
    for old, new in found.partners:
        if old.is_verb or (old.place in led[0]) == (new.place in led[1]):
            continue
        if old.place in led[0] and _is_thing(found.new, new):
            into.append((old, new))
        elif new.place in led[1] and _is_thing(found.old, old):
            out.append((old, new))
    for (old, new), (other, its) in product(out, into):
        verbs = {found.to_new.get(verb) for verb in old.governors & other.governors}
        if verbs & new.governors & its.governors:
            words = f"{new.word.text}” and “{its.word.text}"
            reason = f"“{words}” have changed places"
            yield Violation("changed", new.word.text, reason)


def _joined_violations(
    found: Alignment, led: tuple[set[int], set[int]]
) -> Iterator[Violation]:
    """Pans cleaned with soap and vinegar are no pans and vinegar cleaned with soap."""
    ways = (
        (found.old, found.new, found.to_new, led),
        (found.new, found.old, found.to_old, led[::-1]),
    )
    for here, there, partners, (ours, theirs) in ways:
        if not (ours and there.paired):
            continue
        things = [item for item in here.items if item.is_direct and here.is_head(item)]
        for item in here.items if things else ():
            place = partners.get(item.place)
            if item.place not in ours or place is None or item.is_verb:
                continue
            other = there.items[place]
            beside = {c for pair in there.paired if other.chunk in pair for c in pair}
            for thing in things:
                its = partners.get(thing.place)
                is_one = its is not None and there.items[its].chunk in beside
                is_thing = is_one and thing.governors & item.governors and its != place
                if is_thing and not {place, its} & theirs:
                    new = other if there is found.new else item
                    reason = f"“{new.word.text}” goes with another word in your line"
                    yield Violation("changed", new.word.text, reason)


def _led(reading: Reading) -> set[int]:
    """Return the items that a word such as "to" or "with" leads to, and its list."""
    return {place for tie in reading.ties for place in tie.heads | tie.listed}


def _is_thing(reading: Reading, item: Item) -> bool:
    """Say whether something was done to an item: behind a verb, or before a passive."""
    verbs = [reading.items[place] for place in item.governors]
    is_subject = any(verb.is_passive and verb.place > item.place for verb in verbs)
    return (item.is_direct or is_subject) and reading.is_head(item)


def is_split(there: Reading, one: Item, here: Reading, partner: dict[int, int]) -> bool:
    """Say whether one of a pair stands alone here: men records of women."""
    pairs = [pair for pair in there.paired if one.chunk in pair]
    chunks = {chunk for pair in pairs for chunk in pair} - {one.chunk}
    ours = [item for item in here.items if partner.get(item.place) == one.place]
    if not chunks or not (one.link or one.place in _led(there)):
        return False
    led = _led(here)
    if any(item.link or item.place in led for item in ours):
        return False
    return any(
        item.link or item.place in led
        for item in here.items
        if (place := partner.get(item.place)) is not None
        and there.items[place].chunk in chunks
    )
