"""What a part of an ad is whose heading nobody could foresee: "Icing on the cake".

Its items tell: lines that begin with a verb are duties, lines that speak of experience,
degrees and licences are asked for, pay and insurance are benefits. Where they don't
tell, its place does: wishes come after demands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tailor.document import Line
from tailor.job.degrees import degrees_in
from tailor.job.words import base_verb, pattern, tasks, words
from tailor.job.years import years_in

LONGEST_ITEM = 20  # words; what is longer is mostly a paragraph
LEAST_SHARE = 0.34  # of the items, that speak one language
_YOU_ACT = re.compile(r"You (?:also |then |often |usually )?([a-z]+)\b")
# what one has, feels or is given, no work
_NO_ACTS = frozenset(
    ["be", "come", "get", "have", "join", "know", "look", "love", "need", "enjoy", "obtain",
     "possess", "receive", "see", "want", "earn"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signs:
    """How many of the items of a part speak of each thing, of `count`."""

    asks: int
    acts: int
    benefits: int
    praises: int
    count: int


def zone_by_items(lines: Sequence[Line], *, asked_before: bool) -> str:
    """Return the zone of a part of an ad by what its lines say.

    Args:
        lines: those below the heading, or list items that have none.
        asked_before: whether a part with demands stands before it.
    """
    if not any(line.bullet for line in lines) and _is_prose(lines):
        return "about"  # then each sentence is judged alone
    signs = _signs(lines)
    least = max(1.0, LEAST_SHARE * signs.count)
    if signs.benefits >= least and signs.benefits > signs.asks:
        return "benefits"
    if signs.praises >= least and signs.praises > signs.asks + signs.acts:
        return "about"
    if signs.asks >= least and signs.asks >= signs.acts:
        return "nice" if asked_before and not _insists(lines) else "must"
    if signs.acts >= least:
        return "duties"
    return "nice" if asked_before and any(line.bullet for line in lines) else "duties"


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines are paragraphs, no list that lost its marks."""
    long = sum(len(line.text.split()) > LONGEST_ITEM for line in lines)
    return 2 * long >= len(lines)


def _signs(lines: Sequence[Line]) -> Signs:
    asks = sum(_asks(line.text) for line in lines)
    acts = sum(begins_with_an_act(line.text) for line in lines)
    benefits = sum(bool(pattern("benefit").search(line.text)) for line in lines)
    praises = sum(bool(pattern("praise").search(line.text)) for line in lines)
    return Signs(asks, acts, benefits, praises, len(lines))


def _asks(text: str) -> bool:
    return bool(
        pattern("item asks").search(text) or years_in(text) or degrees_in(text)
    ) and not begins_with_an_act(text)


def begins_with_an_act(text: str) -> bool:
    """Whether a text begins with a verb that takes something: "Verify refills"."""
    parts = text.lower().removeprefix("to ").split()
    first = next((w for w in parts if not w.endswith("ly")), "")
    base = base_verb(first.strip(",.:"))
    if base is None or len(parts) < 2:
        return False
    return base in words("light") or base not in words("not_verb")


def tells_an_act(text: str) -> bool:
    """Whether a sentence says what the person does: "You open or close, and you ..."."""
    match = _YOU_ACT.match(text)
    if match is None or match[1] in _NO_ACTS:
        return False
    return match[1] in words("light") or match[1] in tasks()


def _insists(lines: Sequence[Line]) -> bool:
    """Whether a part says itself that it must be: "must have a licence"."""
    return any(pattern("must").search(line.text) for line in lines) or any(
        degrees_in(line.text) or years_in(line.text) for line in lines
    )
