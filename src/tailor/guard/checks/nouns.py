"""Noun phrases keep their words, their order and what they hang on."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from tailor.guard.checks.exchanged import is_split
from tailor.guard.lexis.light import leads_to_object
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation


def noun_violations(found: Alignment) -> Iterator[Violation]:
    """Yield the noun phrases of a wording that the line does not hold so."""
    yield from _near_violations(found)
    yield from _light_violations(found)
    yield from _swapped_violations(found)
    yield from _turned_violations(found)


def _near_violations(found: Alignment) -> Iterator[Violation]:
    """A noun phrase keeps its words and their order; "list for grade 6": "grade 6 list"."""
    moved: tuple[set[int], set[int]] = (set(), set())
    for way, (reading, partner, there) in enumerate(
        ((found.new, found.to_old, found.old), (found.old, found.to_new, found.new))
    ):
        for first, second in _neighbours(reading):
            a, b = partner.get(first.place), partner.get(second.place)
            if a is None or b is None or a == b:
                continue
            one, other = there.items[a], there.items[b]
            if one.is_verb or other.is_verb:
                continue
            if _belong(there, one, other, reading, partner):
                is_apart = one.chunk != other.chunk and not one.word.quantity
                moved[way].update({second.place if way else b} if is_apart else ())
                continue
            words = f"{first.word.text} {second.word.text}"
            side = "does not belong together in your line"
            if reading is found.old:
                side = "belongs together in your line, not here"
            yield Violation("changed", words, f"“{words}” {side}")
        _add_doing(moved[way], reading, partner, there, is_old=bool(way))
    for place in (
        moved[0] & moved[1]
    ):  # client reports for vendors: vendor reports for clients
        thing = found.old.items[place].word.text
        yield Violation("changed", thing, f"what goes with “{thing}” has changed places")


def _add_doing(
    moved: set[int],
    reading: Reading,
    partner: dict[int, int],
    there: Reading,
    *,
    is_old: bool,
) -> None:
    """Add a noun with a word in -ing before it that hangs on it there: swimming classes.

    Such a word may be what somebody did, so the two need not be one phrase here.
    """
    for first, second in pairwise(reading.items):
        if first.tag != "maybe":
            continue
        a, b = partner.get(first.place), partner.get(second.place)
        is_start = first.place == 0  # book orders were placed
        is_doing = is_start or first.word.key.endswith("ing")
        is_beside = second.word.start == first.word.end + 1 and not second.is_verb
        if a is None or b is None or not (is_doing and is_beside):
            continue
        hanging = there.items[a]
        if hanging.link and not hanging.is_verb and there.are_near(a, b):
            moved.update({second.place} if is_old else {b})


def _belong(
    there: Reading, one: Item, other: Item, here: Reading, partner: dict[int, int]
) -> bool:
    """Say whether two items that stand side by side here are one phrase there.

    There the first may hang on the second with a light word, and all of its own phrase
    must have come with it.
    """
    is_counted = bool(one.word.quantity or other.word.quantity)
    if one.is_loose != other.is_loose and abs(one.place - other.place) == 1:
        return one.sentence == other.sentence  # mostly nights, nights mostly
    if one.chunk == other.chunk:
        return one.place < other.place  # "grade 6" is not 6 grades
    if (one.chunk, other.chunk) in there.paired:
        behind = there.chunk_of(other.place)
        return len(behind) > 1 and behind[-1] is other and there.is_single(one)
    if not there.are_near(one.place, other.place) or is_split(there, one, here, partner):
        return False
    if is_counted:
        return True
    here_too = {
        partner.get(item.place)
        for item in here.items
        if _is_beside(item, here, partner, one)
    }
    whole = all(
        item.place in here_too or item.word.quantity for item in there.chunk_of(one.place)
    )
    return one.place > other.place and whole


def _is_beside(item: Item, here: Reading, partner: dict[int, int], one: Item) -> bool:
    """Say whether an item stands in the phrase in which another one's partner stands."""
    chunks = {i.chunk for i in here.items if partner.get(i.place) == one.place}
    return item.chunk in chunks


def _neighbours(reading: Reading) -> Iterator[tuple[Item, Item]]:
    for first, second in pairwise(reading.items):
        if first.chunk == second.chunk:
            yield first, second


def _light_violations(found: Alignment) -> Iterator[Violation]:
    """For whom is not where, and what was done for somebody was not done to them."""
    for old, new in found.partners:
        if old.is_verb or new.is_verb:
            continue
        if found.named and not _is_for_nobody(found, old, new):
            continue
        if {old.link, new.link} == {"for", "place"} and found.new.is_head(new):
            yield Violation(
                "changed",
                new.word.text,
                f"“{new.word.text}” stands behind another word in your line",
            )
        elif (is_old := bool(old.link or old.is_listed)) != bool(new.link or new.is_listed):
            linked, bare = (old, new) if is_old else (new, old)
            here, there = (found.old, found.new) if is_old else (found.new, found.old)
            verbs = {found.to_new.get(v) for v in old.governors}
            is_done = _is_object(there, bare) and not linked.is_direct
            is_same_act = bool(found.named) or bool(verbs & new.governors)
            if is_done and is_same_act and _hangs(here, linked):
                yield Violation(
                    "changed",
                    new.word.text,
                    f"“{new.word.text}” is not what “{_verb(found, new)}” was done to",
                )


def _swapped_violations(found: Alignment) -> Iterator[Violation]:
    """Portraits of staff for a bank are not portraits of a bank for staff."""
    moved = [
        (old, new)
        for old, new in found.partners
        if not old.is_verb and old.link and new.link and old.link != new.link
    ]
    for (old, new), (other, its) in combinations(moved, 2):
        is_swap = (old.link, new.link) == (its.link, other.link)
        if is_swap and old.chunk != other.chunk and new.chunk != its.chunk:
            words = f"{new.word.text}” and “{its.word.text}"
            reason = f"“{words}” have changed places"
            yield Violation("changed", new.word.text, reason)


def _turned_violations(found: Alignment) -> Iterator[Violation]:
    """The evacuation of a building is not the building of an evacuation."""
    for old, new in found.partners:
        ours, theirs = _host_of(found.old, old), None
        there = found.to_new.get(ours.place) if ours else None
        if there is not None:
            theirs = _host_of(found.new, found.new.items[there])
        if ours and theirs and theirs.chunk == new.chunk:
            reason = f"“{new.word.text}” and “{ours.word.text}” have changed places"
            yield Violation("changed", new.word.text, reason)


def _host_of(reading: Reading, item: Item) -> Item | None:
    """Return what stands before the "of" that leads to an item."""
    if item.link != "of" or item.is_verb:
        return None
    first = reading.chunk_of(item.place)[0]
    host = reading.items[first.place - 1] if first.place and first.follows else None
    return None if host is None or host.word.quantity else host


def _is_for_nobody(found: Alignment, old: Item, new: Item) -> bool:
    """Say whether "for" behind a noun of an act led to no object: took notes for her."""
    is_for = old.link == "for" and not new.link
    nouns = [found.old.items[place].word.key for place in found.named]
    return is_for and not any(leads_to_object(noun, "for") for noun in nouns)


def _hangs(reading: Reading, item: Item) -> bool:
    """Say whether an item hangs on a thing, not as in "most of the mice"."""
    if item.link != "of":
        return True
    first = reading.chunk_of(item.place)[0]
    host = reading.items[first.place - 1] if first.place else None
    return host is not None and not (
        host.is_verb or host.word.quantity or host.word.key in rows("closed.tsv")
    )


def _is_object(reading: Reading, item: Item) -> bool:
    """Say whether a verb does something to an item, and not to what it goes with."""
    is_led = item.is_listed or any(item.place in tie.heads for tie in reading.ties)
    if not reading.is_head(item) or is_led or item.is_rate or item.word.quantity:
        return False
    behind = [i for i in reading.items if (item.chunk, i.chunk) in reading.paired]
    if item.word.key != singular(item.word.key):
        return True  # "cars and truck seats" are cars, "new and used cars" are used ones
    return len(behind) < 2 or not reading.is_single(item)


def _verb(found: Alignment, item: Item) -> str:
    return found.new.items[min(item.governors)].word.text if item.governors else "it"
