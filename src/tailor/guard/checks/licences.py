"""What may come and go beside partners: empty verbs, and what is said twice."""

from tailor.guard.lexis.grammar import LIGHT_VERBS
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import acts_of
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading

_PRONOUNS = ("them", "it")
_PERFORMS = frozenset({"perform", "carry out", "conduct", "do", "execute"})
_USES = frozenset({"use", "utilize", "employ", "apply"})


def may_be_lost(found: Alignment, item: Item) -> bool:
    """Say whether an item of the line may go."""
    if _is_empty(found, found.old, item, found.to_new) or _is_made_by(found.old, item):
        return True
    if item.word.key in _PRONOUNS:
        return _is_shared(found.old, item, found.new, found.to_new)
    if _is_use(item) and any(tie.word.key == "to" for tie in found.old.ties):
        tools = [
            found.to_new.get(i.place) for i in found.old.items if item.place in i.governors
        ]
        return bool(tools) and all(_is_tool(found.new, place) for place in tools)
    return _is_double(found.old, item, found.new, found.to_new)


def may_be_added(found: Alignment, item: Item) -> bool:
    """Say whether an item of the wording may come, though the line has no such word."""
    if _is_empty(found, found.new, item, found.to_old) or _is_kind(found.new, item):
        return True
    if _is_performed(found, item):
        return True
    if item.word.key in _PRONOUNS:
        return _is_shared(found.new, item, found.old, found.to_old)
    if _is_use(item) and any(tie.word.key == "to" for tie in found.new.ties):
        tools = [
            found.to_old.get(i.place) for i in found.new.items if item.place in i.governors
        ]
        return bool(tools) and all(_is_tool(found.old, place) for place in tools)
    return _is_double(found.new, item, found.old, found.to_old)


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


def _is_performed(found: Alignment, item: Item) -> bool:
    """Say whether an act that the line names without a verb is now said to be done.

    "Responsible for daily checks" is "performed daily checks".
    """
    if not item.is_verb or not _PERFORMS & set(forms(item.word)):
        return False
    things = [i for i in found.new.items if item.place in i.governors and i.is_direct]
    pairs = [found.to_old.get(thing.place) for thing in things]
    if not things or None in pairs or any(found.old.items[p].governors for p in pairs if p):
        return False
    return bool(acts_of(things[-1].word.key))


def _is_kind(reading: Reading, item: Item) -> bool:
    """Say whether an item says what an acronym's long form is: the POS system."""
    last = reading.items[item.place - 1] if item.place else item
    is_short = last.word.text.isupper() and len(last.word.text) in (2, 3, 4)
    is_named = last.chunk == item.chunk and (is_short or last.word.key.startswith("="))
    return is_named and reading.is_head(item) and item.word.key in ("system", "software")


def _is_made_by(reading: Reading, item: Item) -> bool:
    """Say whether a participle is an empty one: translations made by colleagues."""
    by = (tie for tie in reading.ties if tie.word.key == "by" and tie.before == item.place)
    is_empty = bool(LIGHT_VERBS & set(forms(item.word))) and item.place > 0
    return is_empty and not item.is_passive and any(tie.heads for tie in by)


def _is_shared(
    reading: Reading, pronoun: Item, there: Reading, partners: dict[int, int]
) -> bool:
    """Say whether a pronoun repeats what one of two verbs governs: "sent and tracked them".

    In the other wording both verbs must govern the thing.
    """
    verbs = {partners.get(place) for place in pronoun.governors}
    things = [i for i in reading.items[: pronoun.place] if not i.is_verb and i.governors]
    if None in verbs or not things or not verbs:
        return False
    last = [i for i in things if i.governors == things[-1].governors]
    meant = {partners.get(place) for place in last[0].governors} | verbs
    same = (there.items[p] for i in last if (p := partners.get(i.place)) is not None)
    return any(meant <= thing.governors for thing in same)


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
    """Say whether an act follows its empty verb: did filing, not made approved changes."""
    is_state = (
        "ing" not in forms(item.word).values() and "past" in forms(item.word).values()
    )
    return item.place == verb.place + 1 and item.is_verb and not is_state


def _is_double(
    reading: Reading, item: Item, there: Reading, partners: dict[int, int]
) -> bool:
    """Say whether an item's whole phrase stands twice, the other time with partners.

    "Checked and filed invoices" is "checked invoices; filed invoices": each verb must
    govern the thing in the other wording too.
    """
    is_thing = item.word.kind == "word" and item.word.key not in rows("closed.tsv")
    if not is_thing or item.is_verb or item.is_rate or not item.governors:
        return False
    verbs = {partners.get(place) for place in item.governors}
    own = [i.word.key for i in reading.chunk_of(item.place)]
    for other in reading.items:
        is_elsewhere = other.chunk != item.chunk and not other.governors & item.governors
        if other.word.key != item.word.key or not is_elsewhere:
            continue
        place = partners.get(other.place)
        if place is None or own != [i.word.key for i in reading.chunk_of(other.place)]:
            continue
        if verbs <= there.items[place].governors:
            return True
    return False
