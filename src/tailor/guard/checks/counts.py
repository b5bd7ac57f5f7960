"""A number counts what it counts in the line."""

from collections.abc import Iterator

from tailor.guard.lexis.verbs import singular
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation


def number_violations(found: Alignment) -> Iterator[Violation]:
    """A number counts what it counts in the line."""
    for old, new in found.partners:
        if old.word.key == new.word.key == "average":
            yield from _average_violations(found, old, new)
        if not old.word.quantity:
            continue
        yield from _part_violations(found, old, new)
        if _is_size(found.old, old) != _is_size(found.new, new):
            shown = f"“{new.word.text}” is how many in your line, or how large: not both"
            yield Violation("number", new.word.text, shown)
        ours, theirs = _counted(found.old, old), _counted(found.new, new)
        there = found.to_new.get(ours.place) if ours else None
        here = found.to_old.get(theirs.place) if theirs else None
        if there is not None and not _is_counted(
            found.new, new, theirs or _before(found, new), there
        ):
            if here is None or not _is_counted(found.old, old, ours, here):
                yield _miscounted(new, found.new.items[there], theirs)
        elif ours is None and here is not None:
            yield _miscounted(new, None, theirs)


def _average_violations(found: Alignment, old: Item, new: Item) -> Iterator[Violation]:
    """What is an average in the line is the average in the wording."""
    ours, theirs = _averaged(found.old, old), _averaged(found.new, new)
    if ours and theirs and found.to_new.get(ours.place) != theirs.place:
        reason = f"“{theirs.word.text}” is no average in your line"
        yield Violation("number", theirs.word.text, reason)


def _averaged(reading: Reading, average: Item) -> Item | None:
    """Return the number right behind "average", else the last one before it."""
    after = reading.items[average.place + 1 : average.place + 2]
    if after and after[0].word.quantity:
        return after[0]
    before = (i for i in reversed(reading.items[: average.place]) if i.word.quantity)
    return next(before, None)


def _before(found: Alignment, number: Item) -> Item | None:
    """Return what stands right before a number alone: "budgets up to $50K"."""
    return found.new.items[number.place - 1] if number.place else None


def _part_violations(found: Alignment, old: Item, new: Item) -> Iterator[Violation]:
    """30 of 45 is not 45 of 30."""
    whole, part = _whole_of(found.old, old), _whole_of(found.new, new)
    if whole and (part is None or found.to_new.get(whole.place) != part.place):
        shown = f"{old.word.text} of {whole.word.text}"
        yield Violation("number", new.word.text, f"your line says “{shown}”")


def _whole_of(reading: Reading, number: Item) -> Item | None:
    """Return the number behind "of": 45 in "30 of 45 claims" and "30 claims of the 45"."""
    behind = (item for item in reading.items[number.place :] if item.chunk != number.chunk)
    after = next(behind, None)
    is_whole = after and after.word.quantity and after.link == "of" and after.follows
    return after if is_whole else None


def _is_size(reading: Reading, number: Item) -> bool:
    """Say whether a number is how large each of several is: classes of 20."""
    before = reading.items[number.place - 1] if number.place else None
    if before is None or number.link != "of" or not reading.is_single(number):
        return False
    has_unit = bool(number.word.quantity and number.word.quantity.unit)
    is_many = before.word.key != singular(before.word.key) and not before.word.quantity
    return is_many and not (before.is_verb or has_unit)


def _is_counted(reading: Reading, number: Item, counted: Item | None, place: int) -> bool:
    """Say whether a number counts an item: beds, in "a 60-bed ward"; no "60 bed ward"."""
    if not _is_in(reading, counted, place):
        return False
    item = reading.items[place]
    is_head = counted is item or not item.word.start > number.word.start
    return is_head or item.word.joins_left or number.place + 1 < place


def _is_in(reading: Reading, item: Item | None, place: int) -> bool:
    """Say whether an item's phrase holds another item."""
    return item is not None and reading.items[place].chunk == item.chunk


def _counted(reading: Reading, number: Item) -> Item | None:
    """Return what a number counts: 4 nurses, three of four quarters, a team of 4."""
    last = reading.chunk_of(number.place)[-1]
    if last.place > number.place:
        return last
    after = reading.items[number.place + 1 : number.place + 2]
    if after and after[0].link == "of" and after[0].follows:
        return reading.chunk_of(after[0].place)[-1]
    before = reading.items[number.place - 1] if number.place else None
    if before is None or before.is_verb or before.sentence != number.sentence:
        return None
    if number.link == "of" or (not number.link and before.chunk == number.chunk):
        return before
    has_unit = bool(number.word.quantity and number.word.quantity.unit)
    is_behind = not (has_unit or number.link) and not any(
        number.place in t.heads for t in reading.ties
    )
    return before if is_behind and not before.word.quantity and not before.is_rate else None


def _miscounted(number: Item, ours: Item | None, theirs: Item | None) -> Violation:
    shown = number.word.text
    wrong = f", not “{theirs.word.text}”" if theirs else ""
    right = f"“{ours.word.text}”" if ours else "something else"
    return Violation("number", shown, f"{shown} counts {right} in your line{wrong}")
