"""What two verbs are done to: before some things they say one act."""

from collections.abc import Iterable, Iterator

from tailor.guard.lexis.products import is_maker, is_tool
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import classes_of, nouns_behind, same_act_on, singular
from tailor.guard.reading.reading import Item, Reading

# how much or how many of what "of" leads to
_LOTS = frozenset(
    (
        *("set", "pair", "load", "box", "crate", "batch", "piece", "lot", "ton", "pile"),
        *("stack", "truckload", "pallet", "bag", "sack", "row", "range", "variety", "type"),
        *("kind", "sort", "bunch", "herd", "flock", "crew", "team", "group", "series"),
        *("acre", "mile", "foot", "yard", "hectare", "dozen", "hundred", "thousand"),
        *("bundle", "carton", "container", "section", "roll", "sheet", "length", "bale"),
        *("bushel", "barrel", "gallon", "liter", "pound", "fleet", "collection", "pack"),
        *("selection", "majority", "most", "half", "all", "each", "many", "some", "bit"),
        *("layer", "coat", "tray", "rack", "bed", "string", "mix", "block", "bank"),
        *("stand", "cord", "bin", "wave", "backlog", "hour", "minute", "day", "week"),
    )
)
_OF_LOTS = frozenset(
    (
        *("number", "price", "cost", "rate", "value", "size", "level", "count", "quality"),
        *("total", "supply", "share"),
    )
)
_PRONOUNS = frozenset({"them", "it"})
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
    pairs = [*pairs]
    for one, other in pairs:
        if _is_stuff(verbs[0], one) and _is_stuff(verbs[1], other):
            nouns.add(one.word.key)
            continue
        if verbs[0].place not in one.governors or verbs[1].place not in other.governors:
            continue
        if not (_is_of_object(readings[0], one) and _is_of_object(readings[1], other)):
            if _is_receiver(readings[0], one) and _is_receiver(readings[1], other):
                nouns.add(f"to_{singular(one.word.key)}")
            continue
        if not (_is_object(readings[0], one) and _is_object(readings[1], other)):
            continue
        ours, theirs = (singular(item.word.key) for item in (one, other))
        nouns |= {ours, theirs, one.word.text.casefold(), *_parts(ours)}
        is_sum = one.word.quantity and one.word.quantity.unit.isupper()  # USD
        nouns |= {"@sum"} if is_sum else set()
        nouns |= {"@tool"} if _is_program(one.word.text) else set()
        nouns |= classes_of(ours) & classes_of(theirs)
    if _PRONOUNS & nouns:  # wrote reports and passed them on
        before = [_verb_before(r, v) for r, v in zip(readings, verbs, strict=True)]
        if before[0] and before[1] and (before[0], before[1]) in pairs:
            nouns |= common_objects(readings, pairs, (before[0], before[1]))
    return nouns


def has_other_act(
    readings: tuple[Reading, Reading],
    pairs: Iterable[tuple[Item, Item]],
    verbs: tuple[Item, Item],
) -> bool:
    """Say whether verbs say two acts of one of several things: ran classes and errands.

    Of a thing that the tables have behind one of the verbs only.
    """
    acts = frozenset(forms(verbs[0].word)), frozenset(forms(verbs[1].word))
    behind = [set().union(*(nouns_behind().get(v, ()) for v in verb)) for verb in acts]
    things = [*_things(readings, pairs, verbs)]
    return len(things) > 1 and any(
        names.isdisjoint(behind[0]) != names.isdisjoint(behind[1])
        and not same_act_on(names, *acts)
        for names in things
    )


def _things(
    readings: tuple[Reading, Reading],
    pairs: Iterable[tuple[Item, Item]],
    verbs: tuple[Item, Item],
) -> Iterator[set[str]]:
    """Yield the names and classes of each thing that both verbs are done to."""
    for both in pairs:
        if all(map(_is_direct, readings, verbs, both)):
            ours, theirs = (singular(item.word.key) for item in both)
            yield {ours, theirs, *_parts(ours)} | (classes_of(ours) & classes_of(theirs))


def _is_direct(reading: Reading, verb: Item, item: Item) -> bool:
    """Say whether a verb is done to a thing, and no preposition leads there."""
    between = reading.items[verb.place + 1 : item.place + 1]
    if not between or item.is_rate or any(i.is_led for i in between):
        return False
    is_tied = any(item.place in tie.heads for tie in reading.ties)
    return verb.place in item.governors and not is_tied and _is_object(reading, item)


def _verb_before(reading: Reading, verb: Item) -> Item | None:
    """Return the verb before a verb of the same sentence."""
    before = (item for item in reversed(reading.items[: verb.place]) if item.is_verb)
    last = next(before, None)
    return last if last and last.sentence == verb.sentence else None


def _is_program(name: str) -> bool:
    """Say whether a name with a capital is a tool's, and no firm's: worked with Excel."""
    return not name.islower() and not is_maker(name) and is_tool(name)


def _is_stuff(verb: Item, item: Item) -> bool:
    """Say whether what may be an act stands where an object does: put up fencing."""
    is_next = item.place == verb.place + 1 and not item.is_led
    return is_next and item.tag == "maybe" and item.word.key.endswith("ing")


def _is_of_object(reading: Reading, item: Item) -> bool:
    """Say whether no preposition leads to an item but "of" behind an object.

    Who ran queries on a database of orders ran no orders.
    """
    while item.is_led and item.link == "of" and item.place:
        start = reading.chunk_of(item.place)[0].place
        if not start:
            break
        is_joined = reading.items[start].word.joins_left  # end-of-shift reports
        item = reading.items[start - 1]
        if not (is_joined or _is_lot(item)):
            return False
    return not item.is_led or item.link == "of" or _is_each(reading, item)


def _is_lot(item: Item) -> bool:
    """Say whether a noun says how much or how many of what "of" leads to: sets of tires.

    The price of tires is none.
    """
    name = singular(item.word.key)
    if item.word.kind != "word" or item.word.quantity or name in _LOTS:
        return True
    return name not in _OF_LOTS and not classes_of(name).isdisjoint(("@amount", "@body"))


def _is_each(reading: Reading, item: Item) -> bool:
    """Say whether "every" stands between a verb and an item: wrote up every visit."""
    leads = [tie for tie in reading.ties if item.place in tie.heads]
    return bool(leads) and all(
        tie.word.key == "per"
        and tie.before is not None
        and reading.items[tie.before].is_verb
        for tie in leads
    )


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
