"""What may come and go beside partners: empty verbs, and what is said twice."""

from tailor.guard.align import Alignment
from tailor.guard.grammar import LIGHT_VERBS
from tailor.guard.reading import Item, Reading
from tailor.guard.tagging import forms

_USES = frozenset({"use", "utilize", "employ", "apply"})


def may_be_lost(found: Alignment, item: Item) -> bool:
    """Say whether an item of the line may go."""
    if _is_empty(found, found.old, item, found.to_new):
        return True
    if _is_use(item) and any(tie.word.key == "to" for tie in found.old.ties):
        tools = [
            found.to_new.get(i.place) for i in found.old.items if item.place in i.governors
        ]
        return bool(tools) and all(_is_tool(found.new, place) for place in tools)
    return _is_double(found.old, item, set(found.to_new))


def may_be_added(found: Alignment, item: Item) -> bool:
    """Say whether an item of the wording may come, though the line has no such word."""
    if _is_empty(found, found.new, item, found.to_old) or _is_kind(found.new, item):
        return True
    if _is_use(item) and any(tie.word.key == "to" for tie in found.new.ties):
        tools = [
            found.to_old.get(i.place) for i in found.new.items if item.place in i.governors
        ]
        return bool(tools) and all(_is_tool(found.old, place) for place in tools)
    return _is_double(found.new, item, set(found.to_old))


def is_said_again(answer: Alignment, item: Item) -> bool:
    """Say whether an item stands in what the person answered."""
    if item.place not in answer.to_old:
        return False
    told = answer.old.items[answer.to_old[item.place]]
    if not (item.word.quantity and told.word.quantity):
        return True
    return told.word.quantity.is_as_sure(item.word.quantity)


def _is_use(item: Item) -> bool:
    return item.is_verb and bool(_USES & set(forms(item.word)))


def _is_kind(reading: Reading, item: Item) -> bool:
    """Say whether an item says what an acronym's long form is: the POS system."""
    last = reading.items[item.place - 1] if item.place else item
    is_named = last.chunk == item.chunk and last.word.key.startswith("=")
    return is_named and item.word.key in ("system", "software")


def _is_tool(reading: Reading, place: int | None) -> bool:
    """Say whether an item is what something is done with: using it, in a named program."""
    if place is None:
        return False
    item = reading.items[place]
    if any(t.word.key in ("using", "with") and place in t.heads for t in reading.ties):
        return True
    return item.link == "place" and not item.word.text.islower()


def _is_empty(
    found: Alignment, reading: Reading, item: Item, partners: dict[int, int]
) -> bool:
    """Say whether a verb only carries the noun of an act: "performed inspections"."""
    if not item.is_verb or not LIGHT_VERBS & set(forms(item.word)):
        return False
    objects = [i for i in reading.items if item.place in i.governors or _follows(item, i)]
    named = {found.to_new[p] for p in found.named} if reading is found.new else found.named
    acts = [i for i in objects if i.place in named or (i.is_verb and i.place in partners)]
    return bool(acts)


def _follows(verb: Item, item: Item) -> bool:
    return item.place == verb.place + 1 and item.is_verb


def _is_double(reading: Reading, item: Item, paired: set[int]) -> bool:
    """Say whether an item repeats one that has a partner, in the same phrase of words."""
    if item.word.kind != "word" or item.is_verb:
        return False
    return any(
        other.word.key == item.word.key and other.place in paired
        for other in reading.items
        if other.place != item.place
    )
