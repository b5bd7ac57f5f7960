"""What words belong to must stay: numbers to what they count, objects to their verb."""

from collections.abc import Iterator

from tailor.guard.checks.acts import act_violations
from tailor.guard.checks.counts import number_violations
from tailor.guard.checks.exchanged import exchanged_violations
from tailor.guard.checks.fronted import fronted_violations
from tailor.guard.checks.limits import limit_violations
from tailor.guard.checks.measured import measured_violations
from tailor.guard.checks.nouns import noun_violations
from tailor.guard.checks.states import state_violations
from tailor.guard.checks.undergone import is_got
from tailor.guard.lexis.grammar import NOW, PAST_LIKE_BASE
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms, guessed
from tailor.guard.lexis.verbs import Form, singular
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation

_MANNERS = frozenset(
    (
        "hand",
        "phone",
        "telephone",
        "email",
        "mail",
        "fax",
        "radio",
        "text",
        "machine",
        "car",
        "bus",
        "truck",
        "forklift",
        "weight",
        "size",
        "date",
        "name",
        "number",
    )
)


def bond_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what of the line's words hangs together otherwise in a wording."""
    for old, new in found.partners:
        yield from _word_violations(found, old, new)
    yield from noun_violations(found)
    yield from exchanged_violations(found)
    yield from number_violations(found)
    yield from act_violations(found)
    yield from fronted_violations(found)
    yield from measured_violations(found)
    yield from state_violations(found)
    yield from _hedge_violations(found)
    yield from limit_violations(found)
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
        elif old.is_verb and new.is_verb and one.text.casefold() != other.text.casefold():
            yield from _tense_violations(found, old, new)  # worked at, work at
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
    return found.old.is_head(old) and found.new.is_head(new)


def _form(item: Item, verbs: set[str]) -> Form:
    known = forms(item.word)
    found = (form for verb, form in known.items() if verb in verbs or not verbs)
    return next(found, next(iter(guessed(item.word.key)), "base"))


def _tense_violations(found: Alignment, old: Item, new: Item) -> Iterator[Violation]:
    """A duty may be told as done or as doing; what was done may not become a habit."""
    shared = set(forms(old.word)) & set(forms(new.word))
    before, after = _form(old, shared), _form(new, shared)
    if before == "ing" and _was(found.old, old):
        before = "past"  # was planning menus
    is_now = after in ("base", "s") and new.word.key.partition(" ")[0] not in PAST_LIKE_BASE
    if before == "past" and is_now and not _is_led(found.new, new):
        yield _changed(new, f"“{new.word.text}” says that you still do it")
    if before != "past" and after == "past" and _is_a_study(found.old, old):
        yield _changed(new, f"“{new.word.text}” says that it is done, your line does not")


def _was(reading: Reading, verb: Item) -> bool:
    """Say whether "was" stands right before a verb."""
    last = verb.place - 1 if verb.place else None
    ties = (tie for tie in reading.auxiliaries if tie.before == last)
    return any(tie.word.key in ("was", "were") for tie in ties)


def _is_led(reading: Reading, verb: Item) -> bool:
    """Say whether a base form hangs on another verb: helped train, used to train."""
    if any(
        tie.word.key in ("to", "not") and verb.place in tie.heads for tie in reading.ties
    ):
        return True
    last = reading.items[verb.place - 1] if verb.place else None
    return bool(last and any(i.is_verb for i in reading.items[: verb.place]))


def _is_a_study(reading: Reading, verb: Item) -> bool:
    """Say whether an act is done to a course or a certificate, and not to a master file.

    Who graded exams or filed certificates was not examined.
    """
    known = (rows("roles.tsv").get(name) for name in forms(verb.word))
    return "learner" in known and any(
        rows("studies.tsv").get(singular(item.word.key)) is not None
        or item.word.key[0] == "="
        for item in reading.items
        if verb.place in item.governors and reading.is_head(item)
    )


def _hedge_violations(found: Alignment) -> Iterator[Violation]:
    """What is mostly so in the line is mostly so in the wording, and nothing else."""
    for old, new in found.partners:
        if rows("closed.tsv").get(old.word.key) != "hedge" or not old.is_loose:
            continue
        ours, theirs = _hedged(found.old, old), _hedged(found.new, new)
        if ours is None or theirs is None or found.to_new.get(ours.place) == theirs.place:
            continue
        there = found.to_new.get(ours.place)
        is_one = there is not None and (
            found.new.items[there].chunk == theirs.chunk
            or (
                ours.is_verb
                and there in theirs.governors
                and not _has_behind(found.new, new)
            )
            or (
                theirs.is_verb
                and theirs.place in found.new.items[there].governors
                and not _has_behind(found.old, old)
            )
        )
        if not is_one:
            reason = f"“{new.word.text}” goes with “{ours.word.text}” in your line"
            yield _changed(new, reason)


def _hedged(reading: Reading, adverb: Item) -> Item | None:
    """Return what an adverb makes less sure: what follows it, else what it follows."""
    if _has_behind(reading, adverb):
        return reading.items[adverb.place + 1]
    return reading.items[adverb.place - 1] if adverb.place else None


def _has_behind(reading: Reading, adverb: Item) -> bool:
    after = reading.items[adverb.place + 1 : adverb.place + 2]
    return bool(after) and after[0].sentence == adverb.sentence


def _voice_violations(found: Alignment) -> Iterator[Violation]:
    """Who was taught did not teach; what was is not said to be still so."""
    before = {tie.word.key for tie in found.old.auxiliaries}
    for tie in found.new.auxiliaries:
        if tie.word.key in NOW and not before & NOW:
            yield Violation(
                "added", tie.word.text, f"“{tie.word.text}” says that it is still so"
            )
    for old, new in found.partners:
        if not (old.is_verb and new.is_verb) or old.is_passive == new.is_passive:
            continue
        one, reading = (old, found.old) if old.is_passive else (new, found.new)
        other, elsewhere = (new, found.new) if old.is_passive else (old, found.old)
        has_subject = any(one.place in i.governors for i in reading.items[: one.place])
        has_object = any(
            i.is_direct and other.place in i.governors for i in elsewhere.items
        )
        is_doing = "ing" in (set(forms(other.word).values()) or guessed(other.word.key))
        if old.is_passive and old.word.key == new.word.key and _is_told_to(found.new, new):
            continue  # was chosen to open two stores
        if not has_subject and (has_object or is_doing):  # was trained, training
            yield _changed(new, f"“{new.word.text}” changes who did it to whom")
        elif old.is_passive and has_object and not any(_actors(reading, one)):
            yield _changed(new, f"“{new.word.text}” may be what another did in your line")
        elif any(
            _is_behind(found, place, is_old=old.is_passive, verb=other)
            for place in _actors(reading, one)
        ):
            yield _changed(new, f"“{new.word.text}” changes who did it")


def _is_told_to(reading: Reading, verb: Item) -> bool:
    """Say whether what nobody else can be heard to do leads to "to" or "as"."""
    ties = (tie.word.key for tie in reading.ties if tie.before == verb.place)
    return is_got(forms(verb.word)) and any(word in ("to", "as") for word in ties)


def _actors(reading: Reading, verb: Item) -> Iterator[int]:
    """Yield who did it, behind "by": not "by hand", "by phone", "by 10%"."""
    for tie in reading.ties:
        for place in tie.heads if tie.word.key == "by" else ():
            item = reading.items[place]
            is_manner = item.word.key in _MANNERS or item.word.quantity or item.is_verb
            if verb.place in item.governors and verb.is_passive and not is_manner:
                yield place


def _is_behind(found: Alignment, place: int, *, is_old: bool, verb: Item) -> bool:
    """Say whether the other text, where the verb is active, has an actor behind it."""
    there = (found.to_new if is_old else found.to_old).get(place)
    return there is not None and there > verb.place
