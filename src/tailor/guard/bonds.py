"""What words belong to must stay: numbers to what they count, objects to their verb."""

from collections import Counter
from collections.abc import Iterator

from tailor.guard.align import Alignment
from tailor.guard.grammar import NOW
from tailor.guard.reading import Item, Reading
from tailor.guard.tables import rows
from tailor.guard.tagging import PAST_LIKE_BASE, forms, guessed
from tailor.guard.verbs import Form, singular
from tailor.guard.violation import Violation


def bond_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what of the line's words hangs together otherwise in a wording."""
    for old, new in found.pairs():
        yield from _word_violations(found, old, new)
    yield from _near_violations(found)
    yield from _number_violations(found)
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
    """Words of one noun phrase must belong together in the other wording too."""
    sides = ((found.new, found.to_old, found.old), (found.old, found.to_new, found.new))
    for reading, partner, there in sides:
        for first, second in _neighbours(reading):
            a, b = partner.get(first.place), partner.get(second.place)
            if a is None or b is None or a == b or there.are_near(a, b):
                continue
            if there.items[a].is_verb or there.items[b].is_verb:
                continue
            words = f"{first.word.text} {second.word.text}"
            side = "does not belong together in your line"
            if reading is found.old:
                side = "belongs together in your line, not here"
            yield Violation("changed", words, f"“{words}” {side}")


def _neighbours(reading: Reading) -> Iterator[tuple[Item, Item]]:
    for first, second in zip(reading.items, reading.items[1:], strict=False):
        if first.chunk == second.chunk:
            yield first, second


def _number_violations(found: Alignment) -> Iterator[Violation]:
    """A number counts what it counts in the line."""
    for old, new in found.pairs():
        if not old.word.quantity:
            continue
        counted, now = _head(found.old, old), _head(found.new, new)
        there = found.to_new.get(counted.place) if counted else None
        if there is not None and not _counts(found.new, new, there, alone=now is None):
            yield _miscounted(new, found.new.items[there], now)
        here = found.to_old.get(now.place) if now else None
        if here is not None and not counted and not found.old.are_near(old.place, here):
            yield _miscounted(new, None, now)


def _head(reading: Reading, number: Item) -> Item | None:
    last = [*reading.chunk_of(number.place)][-1]
    return last if last.place > number.place else None


def _counts(reading: Reading, number: Item, thing: int, *, alone: bool) -> bool:
    if reading.items[thing].chunk == number.chunk:
        return True
    return alone and (reading.are_near(number.place, thing) or thing == number.place - 1)


def _miscounted(number: Item, ours: Item | None, theirs: Item | None) -> Violation:
    shown = number.word.text
    wrong = f", not “{theirs.word.text}”" if theirs else ""
    right = f"“{ours.word.text}”" if ours else "something else"
    return Violation("number", shown, f"{shown} counts {right} in your line{wrong}")


def _verb_violations(found: Alignment) -> Iterator[Violation]:
    """What one verb governs in the line may not pass to another verb."""
    verbs = {
        old.place: new.place for old, new in found.pairs() if old.is_verb and new.is_verb
    }
    if len(verbs) < 2:
        return
    slots = _slots(found.old)
    for old, new in found.pairs():
        if old.is_verb or new.is_verb:
            continue
        ours = frozenset(verbs[v] for v in old.governors if v in verbs)
        theirs = frozenset(v for v in new.governors if v in verbs.values())
        if theirs <= ours and (theirs or not ours or old.is_last):
            continue
        if not ours and (old.governors or new.is_last):
            continue  # its verb was an empty one, or it stood before all verbs
        if old.is_last and new.is_last and _is_adjunct(found.old, old, slots):
            continue  # what stands at the end may belong to all that went before
        owner = found.new.items[min(theirs)].word.text if theirs else "no verb"
        yield _changed(
            new, f"“{new.word.text}” belongs to another act in your line, not to “{owner}”"
        )


def _is_adjunct(reading: Reading, item: Item, slots: dict[int, str]) -> bool:
    """Say whether an item stands behind what its verb does something to."""
    before = [i for i in reading.items[: item.place + 1] if i.governors == item.governors]
    return any(i.place in slots and i.sentence == item.sentence for i in before)


def _place_violations(found: Alignment) -> Iterator[Violation]:
    """Of two rates, two shares or two places each stays with its own thing."""
    ours, theirs = _slots(found.old), _slots(found.new)
    chunks = {(kind, found.old.items[place].chunk) for place, kind in ours.items()}
    often = {kind for kind, n in Counter(kind for kind, _ in chunks).items() if n > 1}
    for place, kind in ours.items():
        there = found.to_new.get(place)
        if kind not in often or there is None:
            continue
        mine = {found.to_new.get(i) for i in _left(found.old, place, ours)} - {None}
        other = _left(found.new, there, theirs)
        if mine and other and not mine & other:
            word = found.new.items[there].word.text
            thing = found.new.items[max(other)].word.text
            yield Violation(
                "changed", word, f"“{word}” does not belong to “{thing}” in your line"
            )


def _slots(reading: Reading) -> dict[int, str]:
    """Return the items that hang on another one, with how they do."""
    found = {item.place: "rate" for item in reading.items if item.is_rate}
    found |= {
        item.place: item.link for item in reading.items if item.link and not item.is_verb
    }
    for tie in reading.ties:
        found |= dict.fromkeys(tie.heads, tie.word.key)
    for item in reading.items:
        if item.word.quantity and len([*reading.chunk_of(item.place)]) == 1:
            found.setdefault(item.place, "number")
    return found


def _left(reading: Reading, place: int, slots: dict[int, str]) -> set[int]:
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
