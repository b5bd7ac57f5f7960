"""Which word of a wording stands for which word of the line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from tailor.guard.lexis.grammar import LIGHT_VERBS, OBEYED, TAKEN
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.things import same_thing, same_thing_beside
from tailor.guard.lexis.verbs import (
    acts_of,
    same_act_on,
    singular,
    verb_class,
)
from tailor.guard.reading.objects import common_objects, has_other_act
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.reading.same import (
    is_equal,
    is_form,
    is_short,
    is_state,
    is_synonym,
    is_value,
)


@dataclass(slots=True)
class Alignment:
    """Items of the line with those of the wording, by their places.

    named: places in the line of nouns that the wording says as verbs, and the reverse.
    partners: each item with its partner in the line's order, once all are found.
    lost, added: what has no partner.
    """

    old: Reading
    new: Reading
    to_new: dict[int, int] = field(default_factory=dict)
    to_old: dict[int, int] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)
    partners: list[tuple[Item, Item]] = field(default_factory=list)

    @property
    def lost(self) -> list[Item]:
        """What of the line the wording does not say."""
        return [item for item in self.old.items if item.place not in self.to_new]

    @property
    def added(self) -> list[Item]:
        """What the wording says and the line does not."""
        return [item for item in self.new.items if item.place not in self.to_old]

    def join(self, old: Item, new: Item) -> None:
        """Make two items partners."""
        self.to_new[old.place] = new.place
        self.to_old[new.place] = old.place

    def pairs(self) -> list[tuple[Item, Item]]:
        """Return the partners found so far, in the line's order."""
        ours, theirs = self.old.items, self.new.items
        return [(ours[old], theirs[new]) for old, new in sorted(self.to_new.items())]


def align(old: Reading, new: Reading) -> Alignment:
    """Return the partners, those of one spelling first, then forms, then synonyms."""
    found = Alignment(old, new)
    _pair(found, is_equal)
    if found.lost and found.added:
        _pair_unequal(found)
    found.partners = found.pairs()
    if len(found.to_new) < len(old.items):
        for act, verb in found.partners:
            if verb.is_verb and _is_carried(found, act):
                found.named.add(act.place)  # conducted training for staff: trained staff
    return found


def _pair_unequal(found: Alignment) -> None:
    """Pair what is said in another form or in other words."""
    for is_same in (is_value, is_form, is_short, is_synonym, is_state):
        _pair(found, is_same)
    _pair_things(found)
    _pair_compounds(found)
    _pair_collocations(found)
    _pair_acts(found)
    _part_homonyms(found)


def _is_carried(found: Alignment, act: Item) -> bool:
    """Say whether an empty verb, which the wording leaves out, carries an act."""
    last = found.old.items[act.place - 1] if act.place else act
    if not last.is_verb or last.place in found.to_new:
        return False
    is_state = "past" in forms(act.word).values() and not acts_of(act.word.key)
    return not is_state and bool(LIGHT_VERBS & set(forms(last.word)))


def _pair(found: Alignment, is_same: Callable[[Item, Item], bool]) -> None:
    free = found.added
    for old in found.lost if free else ():
        fitting = [new for new in free if is_same(old, new)]
        if fitting:
            best = fitting[0]
            if len(fitting) > 1:
                best = max(fitting, key=lambda new: _nearness(found, old, new))
            found.join(old, best)
            free.remove(best)


def _nearness(found: Alignment, old: Item, new: Item) -> tuple[int, int]:
    """Rank candidates for a word that stands twice: with the same words beside it."""
    ours = {i.word.key for i in found.old.items[max(0, old.place - 2) : old.place + 3]}
    theirs = {i.word.key for i in found.new.items[max(0, new.place - 2) : new.place + 3]}
    return len(ours & theirs), -new.place


def _pair_things(found: Alignment) -> None:
    """Pair two nouns that name one thing: photo and photograph."""
    for old in found.lost:
        for new in found.added:
            is_noun = old.word.kind == new.word.kind == "word" and not new.is_verb
            if not is_noun or old.is_verb:
                continue
            is_head = found.old.is_head(old) and found.new.is_head(new)
            is_same = same_thing(old.word.key, new.word.key, is_head=is_head)
            if is_same or _is_one_beside(found, old, new):
                found.join(old, new)
                break


def _is_one_beside(found: Alignment, old: Item, new: Item) -> bool:
    """Say whether two words name one thing in their phrase: sales growth, an increase.

    Or behind their verb: who sorted post sorted mail.
    """
    phrases = found.old.chunk_of(old.place), found.new.chunk_of(new.place)
    ours, theirs = ({singular(i.word.key) for i in phrase} for phrase in phrases)
    return same_thing_beside(
        old.word.key, new.word.key, ours & theirs | _done_to(found, old, new)
    )


def _done_to(found: Alignment, old: Item, new: Item) -> set[str]:
    """Return the verbs whose object both words end: "to_sort"."""
    if not (found.old.is_head(old) and found.new.is_head(new)) or old.is_led or new.is_led:
        return set()
    verbs = (v for v in old.governors if found.to_new.get(v) in new.governors)
    return {f"to_{verb}" for v in verbs for verb in forms(found.old.items[v].word)}


def _pair_compounds(found: Alignment) -> None:
    """Pair "data base" and "database", "co-worker" and "coworker"."""
    for ours, theirs, is_old in (
        (found.lost, found.added, True),
        (found.added, found.lost, False),
    ):
        joined = {item.word.key: item for item in theirs}
        for first, second in pairwise(ours):
            whole = joined.get(first.word.key + second.word.key)
            if whole and second.place == first.place + 1:
                pair = (first, whole) if is_old else (whole, first)
                found.join(*pair)
                if is_old:
                    found.to_new[second.place] = whole.place
                else:
                    found.to_old[second.place] = whole.place


def _pair_collocations(found: Alignment) -> None:
    """Pair verbs that say one act of their objects: took minutes, recorded minutes."""
    for old in found.lost:
        for new in found.added:
            if not (old.is_verb and new.is_verb):
                continue
            one, other = frozenset(forms(old.word)), frozenset(forms(new.word))
            both = ((found.old, found.new), found.pairs(), (old, new))
            if same_act_on(common_objects(*both), one, other) and not has_other_act(*both):
                found.join(old, new)
                break


def _objects(found: Alignment, old: Item, new: Item) -> set[str]:
    return common_objects((found.old, found.new), found.pairs(), (old, new))


def _part_homonyms(found: Alignment) -> None:
    """Part synonyms that stand before a noun of another sense: reduced fractures.

    Not those that a table has for this very noun: cut and mowed grass.
    """
    for old, new in found.pairs():
        if not (old.is_verb and new.is_verb) or old.word.key == new.word.key:
            continue
        one, other = set(forms(old.word)), set(forms(new.word))
        senses = " ".join(rows("homonyms.tsv").get(verb, "") for verb in one ^ other)
        barred = _objects(found, old, new) & set(senses.split()) if senses else set()
        if barred and not same_act_on(barred, one, other):
            del found.to_new[old.place], found.to_old[new.place]


def _pair_acts(found: Alignment) -> None:
    """Pair nouns of acts with their verbs, where only an empty verb stands between."""
    for old in found.lost:
        for new in found.added:
            if old.is_verb == new.is_verb and "maybe" not in (old.tag, new.tag):
                continue
            noun, verb = (new, old) if old.is_verb else (old, new)
            reading = found.new if old.is_verb else found.old
            if acts_of(noun.word.key) & set(forms(verb.word)) and _is_done(reading, noun):
                found.join(old, new)
                found.named.add(old.place)
                break


def _is_done(reading: Reading, noun: Item) -> bool:
    """Say whether a noun's act is what its verb does: performed, helped with, or none."""
    verbs = [reading.items[place] for place in noun.governors]
    after = reading.items[noun.place + 1 : noun.place + 2]
    is_of = bool(after) and after[0].link == "of" and after[0].follows
    is_verb = "base" in forms(noun.word).values()  # run, in "a raffle was run"
    if not verbs and (is_of or not (is_verb or reading.is_single(noun))):
        return False  # a duty is read as a verb before (duties.py)
    empty = [verb for verb in verbs if LIGHT_VERBS & set(forms(verb.word))]
    if noun.is_led and noun.link != "of" and empty:
        return False  # who made parts to drawings drew none
    taken = any("take" in forms(verb.word) for verb in verbs)
    name = singular(noun.word.key)
    if (taken and name not in TAKEN) or name in OBEYED:
        return False
    return all(
        v in LIGHT_VERBS or verb_class(v) == "verb of help"
        for verb in verbs
        for v in list(forms(verb.word))[-1:]
    )
