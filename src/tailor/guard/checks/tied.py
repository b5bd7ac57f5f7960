"""What a word such as "to", "with" or "by" leads to: a tool, an actor, an act of help."""

from collections.abc import Sequence

from tailor.guard.lexis.grammar import BE
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import verb_class
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading, Tie

USES = frozenset({"use", "utilize", "employ", "apply"})


def is_tool(item: Item) -> bool:
    """Say whether a thing is named and stands in a place: "in Koha"."""
    return (
        item.link == "place" and not item.word.text.islower() and item.word.kind == "word"
    )


def is_help(reading: Reading, heads: Sequence[Item]) -> bool:
    """Helped them to train, helped train, helped with training."""
    for head in heads:
        verbs = [i for i in reading.items[: head.place] if i.is_verb]
        if head.is_verb and verbs:
            return any(verb_class(v) == "verb of help" for v in forms(verbs[-1].word))
    return False


def is_helped_act(found: Alignment, heads: Sequence[Item]) -> bool:
    """Assisted with the preparation: helped prepare."""
    return any(
        head.place in found.named
        and any(verb_class(v) == "verb of help" for v in forms(found.old.items[verb].word))
        for head in heads
        for verb in head.governors
    )


def is_use(reading: Reading, tie: Tie) -> bool:
    """Used Terraform to build: "built using Terraform"."""
    heads = [reading.items[place] for place in tie.heads]
    if not any(item.is_verb for item in heads):
        return False
    before = [i for i in reading.items[: min(tie.heads)] if i.is_verb]
    return bool(before) and bool(USES & set(forms(before[-1].word)))


def is_predicate(reading: Reading, item: Item) -> bool:
    """Say whether an item is what somebody was: "was one of five engineers"."""
    return not item.is_verb and any(
        tie.word.key in BE and item.place == (0 if tie.before is None else tie.before + 1)
        for tie in reading.auxiliaries
    )


def governed_by(reading: Reading, item: Item, verbs: frozenset[str]) -> bool:
    """Say whether one of some verbs governs an item."""
    return any(verbs & set(forms(reading.items[place].word)) for place in item.governors)


def is_agent(reading: Reading, heads: Sequence[Item]) -> bool:
    """Say whether items belong to a passive verb: "checked by the chef"."""
    return any(reading.items[place].is_passive for i in heads for place in i.governors)


def is_change_by(reading: Reading, heads: Sequence[Item]) -> bool:
    """Say whether a share tells how much something changed: "grew 15%", "grew by 15%"."""
    shares = [i for i in heads if i.word.quantity and i.word.quantity.unit == "percent"]
    return bool(shares) and is_change(reading, shares)


def is_change(reading: Reading, heads: Sequence[Item]) -> bool:
    """Say whether a verb of change governs: reduced waste by [what %?]."""
    change = frozenset(
        (
            "reduce",
            "cut",
            "lower",
            "decrease",
            "increase",
            "raise",
            "grow",
            "improve",
            "shorten",
        )
    )
    return any(governed_by(reading, item, change) for item in heads)


def used_for(reading: Reading, item: Item, verbs: dict[int, int]) -> frozenset[int]:
    """Return the act that a tool was used for: "used a saw to cut it, and painted it"."""
    if not any(USES & forms(reading.items[v].word).keys() for v in item.governors):
        return frozenset()
    behind = (i for i in reading.items[item.place :] if i.is_verb)
    act = next(behind, None)
    is_act = act is not None and act.sentence == item.sentence and act.place in verbs
    return frozenset({verbs[act.place]}) if act and is_act else frozenset()
