"""What one verb governs in the line does not pass to another verb."""

from collections.abc import Iterator

from tailor.guard.checks.tied import used_for
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation

Slot = tuple[str, int]  # how an item hangs on another, and which word leads to it


def act_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what a wording gives to another act, or hangs on another thing."""
    slots = _slots(found.old)
    yield from _verb_violations(found, slots)
    yield from _place_violations(found, slots)
    yield from _rate_violations(found, slots)
    yield from _subject_violations(found)


def _verb_violations(found: Alignment, slots: dict[int, Slot]) -> Iterator[Violation]:
    """What one verb governs in the line may not pass to another verb."""
    verbs = {
        old.place: new.place for old, new in found.partners if old.is_verb and new.is_verb
    }
    if len(verbs) < 2:
        return
    again = _repeating(found.new)
    said = frozenset(verbs[v] for v in _repeating(found.old) if v in verbs)
    for old, new in found.partners:
        if old.is_verb or new.is_verb:
            continue
        ours = frozenset(verbs[v] for v in old.governors if v in verbs)
        ours = ours or used_for(found.old, old, verbs)
        theirs = frozenset(v for v in new.governors if v in verbs.values())
        ours = ours - (again - theirs) | (theirs & said)
        if theirs == ours or (not theirs and (old.is_last or _is_first(found, ours))):
            continue
        if not ours and (old.governors or new.is_last):
            continue  # its verb was an empty one, or it stood before all verbs
        is_last = old.is_last and new.is_last and _is_one_sentence(found, old, theirs)
        is_inner = old.is_fronted or new.is_fronted  # and, on Mondays, fed cats
        if is_last and not is_inner and _is_adjunct(found.old, old, slots):
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


def _is_one_sentence(found: Alignment, old: Item, verbs: frozenset[int]) -> bool:
    """Say whether verbs of the wording stand in the line in an item's sentence."""
    there = (found.old.items[found.to_old[verb]] for verb in verbs if verb in found.to_old)
    return all(verb.sentence == old.sentence for verb in there)


def _is_adjunct(reading: Reading, item: Item, slots: dict[int, Slot]) -> bool:
    """Say whether an item stands behind what its verb does something to."""
    return any(
        i.place in slots and i.sentence == item.sentence and i.governors == item.governors
        for i in reading.items[: item.place + 1]
    )


def _place_violations(found: Alignment, ours: dict[int, Slot]) -> Iterator[Violation]:
    """Where two things have each a rate, a share or a place, each keeps its own."""
    if len(ours) < 2:
        return
    hosts = {place: _left(found.old, place, ours) for place in ours}
    if len({frozenset(things) for things in hosts.values() if things}) < 2:
        return
    theirs = _slots(found.new)
    for place, things in hosts.items():
        there = found.to_new.get(place)
        if there not in theirs:
            continue
        if _is_close(found.old, place):
            things = _beside(found.old, found.old.items[place], ours) or things
            other = _beside(found.new, found.new.items[there], theirs)
            own = {found.to_new.get(i.place) for i in found.old.chunk_of(place)}
            other |= {i.place for i in found.new.chunk_of(there)} - own
        else:
            other = _left(found.new, there, theirs)
        mine = {found.to_new.get(thing) for thing in things} - {None}
        if mine and other and not mine & other and not _is_shared(found, place, hosts):
            word = found.new.items[there].word.text
            thing = found.new.items[max(other)].word.text
            reason = f"“{word}” does not belong to “{thing}” in your line"
            yield Violation("changed", word, reason)


def _is_close(reading: Reading, place: int) -> bool:
    """Say whether an item goes with what it stands beside: "of", or one of two places.

    "Shows in Bonn from a booth in Ulm", "weddings of 200 guests".
    """
    item = reading.items[place]
    if item.link == "of":
        return any(other.word.quantity is None for other in reading.chunk_of(place))
    return item.link == "place" and any(
        other.link == "place"
        and other.chunk != item.chunk
        and other.governors == item.governors
        and other.sentence == item.sentence
        for other in reading.items
    )


def _rate_violations(found: Alignment, slots: dict[int, Slot]) -> Iterator[Violation]:
    """A weekly report on a budget is no report on a weekly budget."""
    for old, new in found.partners:
        if not (old.is_rate and new.is_rate):
            continue
        ours, theirs = _modified(found.old, old), _modified(found.new, new)
        if not theirs:
            continue
        there = {
            found.to_new.get(place) for place in ours or _left(found.old, old.place, slots)
        }
        if there - {None} and not there & theirs:
            reason = f"“{new.word.text}” belongs to another thing in your line"
            yield Violation("changed", new.word.text, reason)


def _modified(reading: Reading, rate: Item) -> set[int]:
    """Return the phrase right behind a rate: report, in "a weekly report"."""
    after = reading.items[rate.place + 1 : rate.place + 2]
    is_beside = bool(after) and after[0].word.start == rate.word.end + 1
    if not is_beside or after[0].is_verb or after[0].word.quantity:
        return set()
    return {i.place for i in reading.chunk_of(after[0].place)}


def _is_shared(found: Alignment, place: int, hosts: dict[int, set[int]]) -> bool:
    """Say whether an item ends both wordings and may go with all acts before it.

    "Rang up goods and bagged them for 90 guests": not where another act has its own.
    """
    old, new = found.old.items[place], found.new.items[found.to_new[place]]
    if not (old.is_last and new.is_last and _is_one_sentence(found, old, new.governors)):
        return False
    verbs = {found.to_new.get(verb) for verb in old.governors}
    others = (found.old.items[i] for i in hosts if hosts[i])
    own = [item for item in others if not (item.is_last or item.is_loose)]
    return not (verbs & new.governors or own)


def _subject_violations(found: Alignment) -> Iterator[Violation]:
    """What grew was not grown by the person: "sales grew" is not "grew sales"."""
    for old, new in found.partners:
        if old.is_verb or new.is_verb:
            continue
        one = _subject_of(found.old, old) if new.is_direct else None
        other = _subject_of(found.new, new) if old.is_direct else None
        if one is not None and found.to_new.get(one) in new.governors:
            yield Violation(
                "changed",
                new.word.text,
                f"“{new.word.text}” did it by itself in your line",
            )
        if other is not None and found.to_old.get(other) in old.governors:
            yield Violation(
                "changed", new.word.text, f"“{new.word.text}” did not do it in your line"
            )


def _subject_of(reading: Reading, item: Item) -> int | None:
    """Return the verb of change right behind a thing that changes: "sales grew"."""
    verb = _behind(reading, item.place)
    if verb is None or not verb.is_verb or verb.is_passive or item.link:
        return None
    if any(item.place in tie.heads for tie in reading.ties):
        return None
    is_change = any(rows("closed.tsv").get(v) == "direction" for v in forms(verb.word))
    is_opening = not any(i.is_verb for i in reading.items[: item.place])
    is_change = (
        is_change
        or any(  # the mayor praised the team
            is_opening and other.is_direct and verb.place in other.governors
            for other in reading.items[verb.place :]
        )
    )
    is_free = item.sentence == verb.sentence and verb.place not in item.governors
    return verb.place if is_change and (is_free or item.place < verb.place) else None


def _slots(reading: Reading) -> dict[int, Slot]:
    """Return the items that hang on another one, with how and by what they do."""
    found: dict[int, Slot] = {}
    for item in reading.items:
        if item.is_rate:
            found[item.place] = ("rate", item.place)
        elif item.link and not item.is_verb:
            found[item.place] = (item.link, item.chunk)
        elif item.is_listed and not _is_host(reading, item.place):
            found[item.place] = ("list", item.chunk)
        elif item.is_loose and reading.is_single(item):
            found[item.place] = ("adverb", item.place)
    for number, tie in enumerate(reading.ties):
        listed = {i for i in tie.listed if not _is_host(reading, i)}
        found |= dict.fromkeys(tie.heads | listed, (tie.word.key, number))
    for item in reading.items:
        if item.word.quantity and reading.is_single(item):
            found.setdefault(item.place, ("number", item.place))
    return found


def _is_host(reading: Reading, place: int) -> bool:
    """Say whether something hangs on an item: Python, in "and Python to kids"."""
    behind = _behind(reading, place)
    if behind is None:
        return False
    return bool(behind.link) or any(behind.place in tie.heads for tie in reading.ties)


def _behind(reading: Reading, place: int) -> Item | None:
    """Return what stands right behind an item's noun phrase."""
    chunk = reading.items[place].chunk
    return next((i for i in reading.items[place + 1 :] if i.chunk != chunk), None)


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
    return things | _beside(reading, item, slots)


def _beside(reading: Reading, item: Item, slots: dict[int, Slot]) -> set[int]:
    """Return the phrase before an item: banks, in "to banks in Ohio"."""
    kind = slots[item.place][0]
    for other in reversed(reading.items[: item.place]):
        if other.is_verb or other.sentence != item.sentence:
            return set()
        if other.chunk == item.chunk:
            continue
        is_same_list = other.place in slots and slots[other.place][0] == kind
        if not (is_same_list or other.is_loose):
            return {i.place for i in reading.chunk_of(other.place)}
    return set()
