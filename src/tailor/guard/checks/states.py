"""What something was made or kept is no thing: "kept the yard safe", "kept the safe"."""

from collections.abc import Iterator

from tailor.guard.lexis.tagging import forms
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation

_KEEPS = frozenset(
    ["keep", "make", "leave", "hold", "render", "get", "find", "turn", "set"]
)
# adjectives that name a thing, too
STATES = frozenset(
    (
        *("safe", "secure", "clean", "cool", "cold", "hot", "warm", "dry", "wet", "open"),
        *("quiet", "calm", "clear", "level", "light", "dark", "still", "flat", "square"),
        *("fit", "sound", "right", "current", "fresh", "public", "private", "local"),
        *("secret", "round", "short", "even", "smooth", "straight", "sharp", "green"),
        *("black", "white", "red", "blue", "brown", "plain", "stable", "whole", "good"),
        *("full", "fast", "firm", "tight", "standard", "uniform", "compact", "solid"),
    )
)


def state_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what a wording makes of a state: the safe, of a yard that was kept safe."""
    for old, new in found.partners:
        if old.word.key != new.word.key or old.word.key not in STATES:
            continue
        if _is_state(found.old, old) != _is_state(found.new, new) and _is_apart(
            found, old, new
        ):
            reason = f"“{new.word.text}” is another part of the sentence in your line"
            yield Violation("changed", new.word.text, reason)


def _is_state(reading: Reading, item: Item) -> bool:
    """Say whether a word ends the phrase of a thing that was kept so."""
    verbs = (reading.items[place] for place in item.governors)
    is_kept = any(_KEEPS & forms(verb.word).keys() for verb in verbs)
    is_behind = not reading.is_single(item) and reading.is_head(item)
    last = reading.items[item.place - 1] if item.place else item
    is_beside = (
        last.word.end + 1 == item.word.start and "'" not in last.word.text
    )  # not "the yard's safe"
    return is_kept and is_behind and is_beside and not item.is_led


def _is_apart(found: Alignment, old: Item, new: Item) -> bool:
    """Say whether what the state is of stands in another phrase than the state."""
    ours = {
        found.to_new.get(i.place) for i in found.old.chunk_of(old.place) if i is not old
    }
    theirs = {i.place for i in found.new.chunk_of(new.place) if i is not new}
    return not ours & theirs
