"""What words belong to must stay: numbers to what they count, objects to their verb."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tailor.guard.align import Alignment
from tailor.guard.grammar import NOW
from tailor.guard.reading import Item, Reading
from tailor.guard.tables import rows
from tailor.guard.tagging import PAST_LIKE_BASE, forms, guessed
from tailor.guard.verbs import Form, singular
from tailor.guard.violation import Violation

Slot = tuple[str, int]  # how an item hangs on another, and which word leads to it


def bond_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what of the line's words hangs together otherwise in a wording."""
    for old, new in found.pairs():
        yield from _word_violations(found, old, new)
    yield from _near_violations(found)
    yield from _number_violations(found)
    yield from _light_violations(found)
    yield from _verb_violations(found)
    yield from _place_violations(found)
    yield from _voice_violations(found)


def _word_violations(found: Alignment, old: Item, new: Item) -> Iterator[Violation]:
    one, other = old.word, new.word
    if one.quantity and other.quantity:
        if not one.quantity.is_as_sure(other.quantity):
            reason = f"“{other.text}” is hedged otherwise than your “{one.text}”"
            if not other.quantity.hedges:
                reason = f"“{other.text}” drops {_hedges(one.quantity.hedges)} of your line"
            yield Violation("number", other.text, reason)
        return
    if old.place in found.named or one.key == other.key:
        if {old.tag, new.tag} == {"verb", ""} and old.place not in found.named:
            yield _changed(
                new, f"“{other.text}” is another part of the sentence in your line"
            )
        return
    if {old.tag, new.tag} == {"verb", ""} and set(forms(one)) & set(forms(other)):
        yield _changed(new, f"it makes “{other.text}” of your “{one.text}”")
    elif old.is_verb and new.is_verb:
        yield from _tense_violations(found, old, new)
    elif not old.is_verb and one.key != other.key and _is_counted(found, old, new):
        yield _changed(new, f"“{other.text}” is another number than “{one.text}”")


def _hedges(hedges: frozenset[str]) -> str:
    return ", ".join(f"“{hedge}”" for hedge in sorted(hedges))


def _changed(item: Item, reason: str) -> Violation:
    return Violation("changed", item.word.text, reason)


def _is_counted(found: Alignment, old: Item, new: Item) -> bool:
    """Say whether one noun is singular and the other plural, and both are heads."""
    one, other = old.word.key, new.word.key
    if singular(one) != singular(other) or one == other:
        return False
    heads = ([*found.old.chunk_of(old.place)][-1], [*found.new.chunk_of(new.place)][-1])
    return heads[0] is old and heads[1] is new


def _form(item: Item, verbs: set[str]) -> Form:
    known = forms(item.word)
    found = (form for verb, form in known.items() if verb in verbs or not verbs)
    return next(found, next(iter(guessed(item.word.key)), "base"))


def _tense_violations(found: Alignment, old: Item, new: Item) -> Iterator[Violation]:
    """A duty may be told as done or as doing; what was done may not become a habit."""
    shared = set(forms(old.word)) & set(forms(new.word))
    before, after = _form(old, shared), _form(new, shared)
    is_now = after in ("base", "s") and new.word.key not in PAST_LIKE_BASE
    if before == "past" and is_now and not _is_led(found.new, new):
        yield _changed(new, f"“{new.word.text}” says that you still do it")
    if before != "past" and after == "past" and _is_a_study(found.old, old):
        yield _changed(new, f"“{new.word.text}” says that it is done, your line does not")


def _is_led(reading: Reading, verb: Item) -> bool:
    """Say whether a base form hangs on another verb: helped train, used to train."""
    if any(
        tie.word.key in ("to", "not") and verb.place in tie.heads for tie in reading.ties
    ):
        return True
    last = reading.items[verb.place - 1] if verb.place else None
    return bool(last and any(i.is_verb for i in reading.items[: verb.place]))


def _is_a_study(reading: Reading, verb: Item) -> bool:
    return any(
        rows("studies.tsv").get(singular(item.word.key)) is not None
        or item.word.key[0] == "="
        for item in reading.items
        if verb.place in item.governors
    )


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
    for place in (
        moved[0] & moved[1]
    ):  # client reports for vendors: vendor reports for clients
        thing = found.old.items[place].word.text
        yield Violation("changed", thing, f"what goes with “{thing}” has changed places")


def _belong(
    there: Reading, one: Item, other: Item, here: Reading, partner: dict[int, int]
) -> bool:
    """Say whether two items that stand side by side here are one phrase there.

    There the first may hang on the second with a light word, and all of its own phrase
    must have come with it.
    """
    is_counted = bool(one.word.quantity or other.word.quantity)
    if one.chunk == other.chunk:
        return one.place < other.place  # "grade 6" is not 6 grades
    if (one.chunk, other.chunk) in there.paired:
        behind = [*there.chunk_of(other.place)]
        return len(behind) > 1 and behind[-1] is other and _is_single(there, one)
    if not there.are_near(one.place, other.place):
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


def _is_single(reading: Reading, item: Item) -> bool:
    return len([*reading.chunk_of(item.place)]) == 1


def _is_beside(item: Item, here: Reading, partner: dict[int, int], one: Item) -> bool:
    """Say whether an item stands in the phrase in which another one's partner stands."""
    chunks = {i.chunk for i in here.items if partner.get(i.place) == one.place}
    return item.chunk in chunks


def _neighbours(reading: Reading) -> Iterator[tuple[Item, Item]]:
    for first, second in pairwise(reading.items):
        if first.chunk == second.chunk:
            yield first, second


def _number_violations(found: Alignment) -> Iterator[Violation]:
    """A number counts what it counts in the line."""
    for old, new in found.pairs():
        if not old.word.quantity:
            continue
        yield from _part_violations(found, old, new)
        ours, theirs = _counted(found.old, old), _counted(found.new, new)
        there = found.to_new.get(ours.place) if ours else None
        here = found.to_old.get(theirs.place) if theirs else None
        if there is not None and not _is_in(
            found.new, theirs or _before(found, new), there
        ):
            if here is None or not _is_in(found.old, ours, here):
                yield _miscounted(new, found.new.items[there], theirs)
        elif ours is None and here is not None:
            yield _miscounted(new, None, theirs)


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
    """Return the number behind "of": 45 in "30 of 45 claims"."""
    after = reading.items[number.place + 1 : number.place + 2]
    is_whole = (
        after and after[0].word.quantity and after[0].link == "of" and after[0].follows
    )
    return after[0] if is_whole else None


def _is_in(reading: Reading, item: Item | None, place: int) -> bool:
    """Say whether an item's phrase holds another item."""
    return item is not None and reading.items[place].chunk == item.chunk


def _counted(reading: Reading, number: Item) -> Item | None:
    """Return what a number counts: 4 nurses, three of four quarters, a team of 4."""
    last = [*reading.chunk_of(number.place)][-1]
    if last.place > number.place:
        return last
    after = reading.items[number.place + 1 : number.place + 2]
    if after and after[0].link == "of" and after[0].follows:
        return [*reading.chunk_of(after[0].place)][-1]
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


def _light_violations(found: Alignment) -> Iterator[Violation]:
    """For whom is not where, and what was done for somebody was not done to them."""
    for old, new in found.pairs():
        if old.is_verb or new.is_verb or found.named:
            continue
        if {old.link, new.link} == {"for", "place"}:
            yield _changed(
                new, f"“{new.word.text}” stands behind another word in your line"
            )
        elif bool(old.link) != bool(new.link):
            linked, bare = (old, new) if old.link else (new, old)
            here, there = (found.old, found.new) if old.link else (found.new, found.old)
            verbs = {found.to_new.get(v) for v in old.governors}
            is_done = _is_object(there, bare) and not linked.is_direct
            if is_done and verbs & new.governors and _hangs(here, linked):
                yield _changed(
                    new, f"“{new.word.text}” is not what “{_verb(found, new)}” was done to"
                )


def _hangs(reading: Reading, item: Item) -> bool:
    """Say whether an item hangs on a thing, not as in "most of the mice"."""
    if item.link != "of":
        return True
    first = next(reading.chunk_of(item.place))
    host = reading.items[first.place - 1] if first.place else None
    return host is not None and not (
        host.is_verb or host.word.quantity or host.word.key in rows("closed.tsv")
    )


def _is_object(reading: Reading, item: Item) -> bool:
    """Say whether a verb does something to an item, and not to what it goes with."""
    is_head = [*reading.chunk_of(item.place)][-1] is item
    is_led = item.is_listed or any(item.place in tie.heads for tie in reading.ties)
    if not is_head or is_led or item.is_rate or item.word.quantity:
        return False
    behind = [i for i in reading.items if (item.chunk, i.chunk) in reading.paired]
    return len(behind) < 2 or not _is_single(reading, item)


def _verb(found: Alignment, item: Item) -> str:
    return found.new.items[min(item.governors)].word.text


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
        yield _changed(
            new, f"“{new.word.text}” belongs to another act in your line, not to “{owner}”"
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
        if item.word.quantity and _is_single(reading, item):
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


def _voice_violations(found: Alignment) -> Iterator[Violation]:
    """Who was taught did not teach; what was is not said to be still so."""
    before = {tie.word.key for tie in found.old.auxiliaries}
    for tie in found.new.auxiliaries:
        if tie.word.key in NOW and not before & NOW:
            yield Violation(
                "added", tie.word.text, f"“{tie.word.text}” says that it is still so"
            )
    for old, new in found.pairs():
        if not (old.is_verb and new.is_verb) or old.is_passive == new.is_passive:
            continue
        one, reading = (old, found.old) if old.is_passive else (new, found.new)
        other, elsewhere = (new, found.new) if old.is_passive else (old, found.old)
        has_subject = any(one.place in i.governors for i in reading.items[: one.place])
        has_object = any(
            i.is_direct and other.place in i.governors for i in elsewhere.items
        )
        if not has_subject and has_object:
            yield _changed(new, f"“{new.word.text}” changes who did it to whom")
