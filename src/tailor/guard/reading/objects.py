"""What two verbs are done to: before some things they say one act."""

from collections.abc import Iterable

from tailor.guard.lexis.verbs import classes_of, singular
from tailor.guard.reading.reading import Item, Reading

_BEHIND = frozenset({"what", "how", "why", "whether", "worth"})


def common_objects(
    readings: tuple[Reading, Reading],
    pairs: Iterable[tuple[Item, Item]],
    verbs: tuple[Item, Item],
) -> set[str]:
    """Return the nouns that both verbs govern, and "@" with the class of each head.

    No noun that a preposition leads to: who drew maps in a clinic drew no clinic. Who
    it went to stands as "to_manager".
    """
    nouns: set[str] = set()
    for one, other in pairs:
        if verbs[0].place not in one.governors or verbs[1].place not in other.governors:
            continue
        if any(item.is_led and item.link != "of" for item in (one, other)):
            if _is_receiver(readings[0], one) and _is_receiver(readings[1], other):
                nouns.add(f"to_{singular(one.word.key)}")
            continue
        if not (_is_object(readings[0], one) and _is_object(readings[1], other)):
            continue
        ours, theirs = (singular(item.word.key) for item in (one, other))
        nouns |= {ours, theirs, one.word.text.casefold(), *_parts(ours)}
        is_sum = one.word.quantity and one.word.quantity.unit.isupper()  # USD
        nouns |= {"@sum"} if is_sum else set()
        nouns |= classes_of(ours) & classes_of(theirs)
    return nouns


def _is_receiver(reading: Reading, item: Item) -> bool:
    """Say whether "to" leads to an item: passed to the manager."""
    return any(tie.word.key == "to" and item.place in tie.heads for tie in reading.ties)


def _parts(name: str) -> list[str]:
    """Return the words of a name of several, and all of them as a table writes them."""
    parts = name.replace("_", " ").split(" ")
    return [*parts, "_".join(parts)]


def _is_object(reading: Reading, item: Item) -> bool:
    """Say whether a noun ends its phrase: told customers, told customers what to do.

    Who went to a fire drill went to no fire; classes three evenings a week are classes.
    """
    if reading.is_head(item):
        return True
    after = reading.items[item.place + 1]
    return bool(after.word.key in _BEHIND or after.word.quantity or after.is_rate)
