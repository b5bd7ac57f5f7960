"""Things are installed and operated, hours, miles and marathons are not."""

from collections.abc import Iterator

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import singular
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.violation import Violation

_LENGTHS = frozenset(["inch", "millimeter"])
# run, and not operated
_EVENTS = frozenset(
    (
        *("marathon", "race", "lap", "sprint", "relay", "errand", "risk", "drill", "bath"),
        *("test", "report", "query", "class", "course", "workshop", "experiment", "ad"),
        *("campaign", "session", "competition", "tournament", "raffle", "temperature"),
    )
)


def measured_violations(found: Alignment) -> Iterator[Violation]:
    """Yield what is done to things, said of a measure: put in, and installed, 40 hours."""
    for old, new in found.partners:
        if not (old.is_verb and new.is_verb):
            continue
        known = forms(old.word).keys(), forms(new.word).keys()
        is_thing = any(rows("roles.tsv").get(verb) == "thing" for verb in known[1])
        if known[0] & known[1] or not is_thing:
            continue
        for item in found.old.items[old.place + 1 : old.place + 2]:
            is_event = "operate" in known[1] and _head(found.old, item) in _EVENTS
            if is_event or _is_measure(found.old, item):
                reason = f"“{new.word.text} {item.word.text}” is another act than yours"
                yield Violation("changed", new.word.text, reason)


def _head(reading: Reading, item: Item) -> str:
    """Return the noun of a phrase that a number may lead to: laps, of "3 laps"."""
    behind = reading.items[item.place + 1 : item.place + 2]
    if item.word.quantity and behind:
        item = behind[0]
    return singular(reading.chunk_of(item.place)[-1].word.key)


def _is_measure(reading: Reading, item: Item) -> bool:
    """Say whether an item is a time or a way, and of nothing: no "40 feet of pipe"."""
    quantity = item.word.quantity
    unit = quantity.unit if quantity else _unit(item)
    if unit == "second":
        return True
    behind = next(iter(reading.items[item.place + 1 : item.place + 2]), None)
    is_beside = behind is not None and not (behind.is_verb or behind.is_rate)
    is_part = behind is not None and (
        behind.link == "of" or (is_beside and behind.word.start == item.word.end + 1)
    )
    return unit in _LENGTHS and not is_part


def _unit(item: Item) -> str:
    """Return what a unit without a number measures: mile, in "ran a mile"."""
    return rows("units.tsv").get(singular(item.word.key), "").partition("\t")[0]
