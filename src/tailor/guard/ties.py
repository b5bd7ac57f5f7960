"""Words with a meaning of their own keep what they belong to: to, from, not, under."""

from collections.abc import Iterator, Sequence

from tailor.guard.align import Alignment
from tailor.guard.grammar import BE, TOOLS
from tailor.guard.reading import Item, Reading, Tie
from tailor.guard.reasons import added_reason, lost_reason
from tailor.guard.tables import rows
from tailor.guard.tagging import forms
from tailor.guard.verbs import verb_class
from tailor.guard.violation import Violation

_USES = frozenset({"use", "utilize", "employ", "apply"})


def tie_violations(found: Alignment, told: Sequence[Tie] = ()) -> Iterator[Violation]:
    """Yield the words of this kind that were added, lost or given to something else.

    told: such words in the person's answers.
    """
    free = list(found.new.ties)
    lost: list[Tie] = []
    for tie in found.old.ties:
        partner = next((other for other in free if _is_same(found, tie, other)), None)
        if partner:
            free.remove(partner)
        else:
            lost.append(tie)
    answered = {tie.word.key for tie in told}
    for tie in lost:
        if not _may_go(found, tie):
            moved = next((o for o in free if o.word.key == tie.word.key), None)
            if moved:
                free.remove(moved)
                yield Violation("changed", tie.word.text, _moved(found, tie, moved))
            else:
                yield Violation("lost", tie.word.text, lost_reason(tie.word))
    for tie in free:
        if not _may_come(found, tie) and tie.word.key not in answered:
            yield Violation("added", tie.word.text, added_reason(tie.word))


def _moved(found: Alignment, tie: Tie, other: Tie) -> str:
    ours = " ".join(found.old.items[place].word.text for place in sorted(tie.heads))
    theirs = " ".join(found.new.items[place].word.text for place in sorted(other.heads))
    return f"“{tie.word.text}” stands with “{ours}” in your line, here with “{theirs}”"


def _is_same(found: Alignment, old: Tie, new: Tie) -> bool:
    keys = {old.word.key, new.word.key}
    if len(keys) > 1 and not ("using" in keys and keys <= TOOLS):
        return False
    return _meet(found, old, new)


def _meet(found: Alignment, old: Tie, new: Tie) -> bool:
    if not old.heads or not new.heads:
        return not old.heads and not new.heads
    ours = {found.to_new.get(place) for place in old.heads}
    listed = {found.to_new.get(place) for place in old.listed}
    return bool(ours & (new.heads | new.listed) or listed & new.heads)


def _may_go(found: Alignment, tie: Tie) -> bool:
    """Say whether a word of the line may go: the wording says its part otherwise."""
    key = tie.word.key
    heads = [found.old.items[place] for place in tie.heads]
    partners = [
        found.new.items[found.to_new[i.place]] for i in heads if i.place in found.to_new
    ]
    if key == "to":
        is_done_to = bool(found.named) and not _is_given(found)
        return is_done_to or _is_help(found.old, heads) or _is_use(found.old, tie)
    if key == "with" and (_is_help(found.old, heads) or _is_helped_act(found, heads)):
        return True
    if key == "from":
        return any(_is_modifier(found, item) for item in heads)
    if _is_said_once(tie, found.old.ties, found.new.ties, found.to_new):
        return True
    if key == "by" and any(_is_modifier(found, i) and _is_owner(found, i) for i in heads):
        return True
    if key == "by" and _is_change_by(found.old, heads):
        return True
    if key == "by":
        listed = [found.to_new[i] for i in tie.listed if i in found.to_new]
        actors = [*partners, *(found.new.items[place] for place in listed)]
        return _is_agent(found.old, heads) and all(
            not i.governors or i.place < min(i.governors) for i in actors
        )
    if key == "that":
        return _is_said(found.old, tie)
    is_named = any(not item.word.text.islower() for item in partners)
    return (key == "using" or (key == "with" and is_named)) and any(
        (key == "using" and _is_tool(item)) or _governed_by(found.new, item, _USES)
        for item in partners
    )


def _is_given(found: Alignment) -> bool:
    """Say whether "to" leads to who gets it: made deliveries to shops."""
    verbs = [found.new.items[found.to_new[place]] for place in found.named]
    known = {name for verb in verbs for name in forms(verb.word)}
    return any(rows("roles.tsv").get(name) == "giver" for name in known)


def _is_said(reading: Reading, tie: Tie) -> bool:
    """Say whether "that" only follows a verb: "made sure that it was labelled"."""
    return tie.before is not None and reading.items[tie.before].is_verb


def _may_come(found: Alignment, tie: Tie) -> bool:
    """Say whether a word may be added: the line says its part otherwise."""
    key = tie.word.key
    heads = [found.new.items[place] for place in tie.heads]
    partners = [
        found.old.items[found.to_old[i.place]] for i in heads if i.place in found.to_old
    ]
    if _is_said_once(tie, found.new.ties, found.old.ties, found.to_old):
        return True
    if key == "to":
        return bool(found.named) or _is_help(found.new, heads) or _is_use(found.new, tie)
    if key == "by":
        is_blank = any(item.word.kind == "blank" for item in heads)
        return (is_blank and _is_change(found.new, heads)) or _is_change_by(
            found.new, heads
        )
    if key == "that":
        return _is_said(found.new, tie)
    if key == "as":
        return any(_is_predicate(found.old, item) for item in partners)
    if key in ("using", "with"):
        is_used = any(_governed_by(found.old, item, _USES) for item in partners)
        return is_used or (key == "using" and any(_is_tool(item) for item in partners))
    return False


def _is_modifier(found: Alignment, item: Item) -> bool:
    """Say whether the wording puts a thing before the one on which it hung."""
    there = found.to_new.get(item.place)
    if there is None or item.word.quantity:
        return False
    behind = found.to_old.get(there + 1)
    is_one = (
        found.new.items[there].chunk == found.new.items[there + 1].chunk
        if behind
        else False
    )
    return is_one and behind is not None and behind < item.place


def _is_owner(found: Alignment, item: Item) -> bool:
    return "'" in found.new.items[found.to_new[item.place]].word.text


def _is_said_once(
    tie: Tie, beside: Sequence[Tie], there: Sequence[Tie], partners: dict[int, int]
) -> bool:
    """Say whether the other side says a word once for a list: "by e-mail and phone".

    beside: the ties of this side; what two of them lead to must stand side by side.
    """
    wanted = {partners.get(place) for place in tie.heads} - {None}
    is_there = any(
        other.word.key == tie.word.key and wanted & (other.heads | other.listed)
        for other in there
    )
    return is_there and any(
        twin is not tie
        and twin.word.key == tie.word.key
        and (max(twin.heads) + 1 == min(tie.heads) or max(tie.heads) + 1 == min(twin.heads))
        for twin in beside
        if twin.heads and tie.heads
    )


def _is_tool(item: Item) -> bool:
    """Say whether a thing is named and stands in a place: "in Koha"."""
    return (
        item.link == "place" and not item.word.text.islower() and item.word.kind == "word"
    )


def _is_help(reading: Reading, heads: Sequence[Item]) -> bool:
    """Helped them to train, helped train, helped with training."""
    for head in heads:
        verbs = [i for i in reading.items[: head.place] if i.is_verb]
        if head.is_verb and verbs:
            return any(verb_class(v) == "verb of help" for v in forms(verbs[-1].word))
    return False


def _is_helped_act(found: Alignment, heads: Sequence[Item]) -> bool:
    """Assisted with the preparation: helped prepare."""
    return any(
        head.place in found.named
        and any(verb_class(v) == "verb of help" for v in forms(found.old.items[verb].word))
        for head in heads
        for verb in head.governors
    )


def _is_use(reading: Reading, tie: Tie) -> bool:
    """Used Terraform to build: "built using Terraform"."""
    heads = [reading.items[place] for place in tie.heads]
    if not any(item.is_verb for item in heads):
        return False
    before = [i for i in reading.items[: min(tie.heads)] if i.is_verb]
    return bool(before) and bool(_USES & set(forms(before[-1].word)))


def _is_predicate(reading: Reading, item: Item) -> bool:
    """Say whether an item is what somebody was: "was one of five engineers"."""
    return not item.is_verb and any(
        tie.word.key in BE and item.place == (0 if tie.before is None else tie.before + 1)
        for tie in reading.auxiliaries
    )


def _governed_by(reading: Reading, item: Item, verbs: frozenset[str]) -> bool:
    return any(verbs & set(forms(reading.items[place].word)) for place in item.governors)


def _is_agent(reading: Reading, heads: Sequence[Item]) -> bool:
    return any(reading.items[place].is_passive for i in heads for place in i.governors)


def _is_change_by(reading: Reading, heads: Sequence[Item]) -> bool:
    """Say whether a share tells how much something changed: "grew 15%", "grew by 15%"."""
    shares = [i for i in heads if i.word.quantity and i.word.quantity.unit == "percent"]
    return bool(shares) and _is_change(reading, shares)


def _is_change(reading: Reading, heads: Sequence[Item]) -> bool:
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
    return any(_governed_by(reading, item, change) for item in heads)
