"""Which verb each item of a wording belongs to."""

from collections.abc import Iterator, Sequence

from tailor.guard.reading.reading import Item, Reading


def govern(reading: Reading) -> None:
    """Set for each item which verbs it belongs to."""
    sentences: dict[int, list[Item]] = {}
    for item in reading.items:
        sentences.setdefault(item.sentence, []).append(item)
    for items in sentences.values():
        _govern_sentence(items)


def _govern_sentence(items: Sequence[Item]) -> None:
    group: frozenset[int] = frozenset()
    waiting: list[Item] = []
    subjects: list[Item] = []
    last_was_verb = False
    for at, item in enumerate(items):
        if item.is_verb:
            group = group | {item.place} if last_was_verb else frozenset({item.place})
            if not (last_was_verb or (subjects and _goes_on(items, at, waiting))):
                subjects = list(_subjects(waiting)) if item.is_passive else []
                fronted = [other for other in waiting if other.is_fronted]
                for other in (*subjects, *fronted):
                    other.governors = frozenset()
                subjects += fronted
            for other in subjects:  # samples were taken from wells and sent
                other.governors |= group
            last = waiting[-1] if waiting else item
            if last.is_loose and last.word.end + 1 == item.word.start:
                last.governors = group  # and sometimes opened; not "cut it alone and dried"
            waiting = []
        else:
            item.governors = group
            waiting.append(item)
        last_was_verb = item.is_verb or (last_was_verb and item.word.key.endswith("ly"))
    _widen(items, group)


def _goes_on(items: Sequence[Item], at: int, waiting: Sequence[Item]) -> bool:
    """Say whether a verb has the subject of the passive one before, and no object."""
    after = items[at + 1 : at + 2]
    has_object = bool(after) and after[0].is_direct
    is_first = not any(item.is_verb for item in items[:at])
    return not (is_first or has_object) and all(item.is_led for item in waiting)


def _subjects(waiting: Sequence[Item]) -> Iterator[Item]:
    """Yield what stands before a passive verb and belongs to it."""
    if not waiting:
        return
    if not waiting[0].governors:
        yield from waiting
        return
    last = waiting[-1].chunk
    yield from (item for item in waiting if item.chunk == last)


def _widen(items: Sequence[Item], group: frozenset[int]) -> None:
    """Give what stands before a sentence's one verb to it, and mark the last group."""
    verbs = [item for item in items if item.is_verb]
    for item in items:
        if not item.is_verb and not item.governors and len(verbs) == 1:
            item.governors = frozenset({verbs[0].place})
        item.is_last = bool(group) and item.governors == group
