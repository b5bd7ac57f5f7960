"""Words with a meaning of their own keep what they belong to: to, from, not, under."""

from collections.abc import Iterator, Sequence

from tailor.guard.checks.reasons import added_reason, lost_reason
from tailor.guard.checks.tied import (
    USES,
    governed_by,
    is_agent,
    is_change,
    is_change_by,
    is_help,
    is_helped_act,
    is_predicate,
    is_tool,
    is_use,
)
from tailor.guard.lexis.grammar import TOOLS
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading, Tie
from tailor.guard.violation import Violation

_CARRIES = frozenset({"take", "bring"})  # samples to the lab, where nothing is done to it


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
        return is_done_to or is_help(found.old, heads) or is_use(found.old, tie)
    if key == "with" and (is_help(found.old, heads) or is_helped_act(found, heads)):
        return True
    if key == "from":
        return any(_is_modifier(found, item) for item in heads)
    if _is_said_once(tie, found.old.ties, found.new.ties, found.to_new):
        return True
    if key == "by" and any(_is_modifier(found, i) and _is_owner(found, i) for i in heads):
        return True
    if key == "by" and is_change_by(found.old, heads):
        return True
    if key == "by":
        listed = [found.to_new[i] for i in tie.listed if i in found.to_new]
        actors = [*partners, *(found.new.items[place] for place in listed)]
        is_first = all(not i.governors or i.place < min(i.governors) for i in actors)
        return is_agent(found.old, heads) and is_first and _did(found, heads, actors)
    if key == "that":
        return _is_said(found.old, tie)
    is_named = any(not item.word.text.islower() for item in partners)
    return (key == "using" or (key == "with" and is_named)) and any(
        (key == "using" and is_tool(item)) or governed_by(found.new, item, USES)
        for item in partners
    )


def _did(found: Alignment, heads: Sequence[Item], actors: Sequence[Item]) -> bool:
    """Say whether a wording lets somebody do no more than they did in the line."""
    ours = {verb for item in heads for verb in item.governors}
    theirs = {verb for item in actors for verb in item.governors}
    return all(found.to_old.get(verb, -1) in ours for verb in theirs)


def _is_given(found: Alignment) -> bool:
    """Say whether "to" leads to who gets it: made deliveries to shops."""
    verbs = [found.new.items[found.to_new[place]] for place in found.named]
    known = {name for verb in verbs for name in forms(verb.word)}
    if any(rows("roles.tsv").get(name) == "giver" for name in known):
        return True
    pairs = [(found.old.items[place], found.to_new[place]) for place in found.named]
    carried = [
        reading.items[verb]
        for old, new in pairs
        for item, reading in ((old, found.old), (found.new.items[new], found.new))
        for verb in item.governors
    ]
    return any(_CARRIES & forms(verb.word).keys() for verb in carried)


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
        is_done_to = bool(found.named) and not _is_given(found)
        return is_done_to or is_help(found.new, heads) or is_use(found.new, tie)
    if key == "by":
        is_blank = any(item.word.kind == "blank" for item in heads)
        return (is_blank and is_change(found.new, heads)) or is_change_by(found.new, heads)
    if key == "that":
        return _is_said(found.new, tie)
    if key == "as":
        return any(is_predicate(found.old, item) for item in partners)
    if key in ("using", "with"):
        is_used = any(governed_by(found.old, item, USES) for item in partners)
        return is_used or (key == "using" and any(is_tool(item) for item in partners))
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
