"""Degrees by their level: a higher one answers a lower, in the field that is asked."""

import re

from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.ground import Ground
from tailor.gap.hit import RANK, Hit
from tailor.gap.passages import Passage
from tailor.gap.sense import is_not_held
from tailor.gap.shown import is_shown
from tailor.job import Requirement, degrees_in
from tailor.text import tokens

_SMALL = frozenset(
    ["in", "of", "and", "or", "the", "a", "an", "degree", "related", "field"]
)
_AWARD = re.compile(r"\b(?:diploma|degree|certificate|graduate|graduated)\b", re.IGNORECASE)
_COLLEGE = re.compile(r"\b(?:college|university)\b", re.IGNORECASE)


def hits_of_degree(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return the degrees of the level asked for, or above it, in its field.

    A degree in another field is only a lead, and only where the ad takes a related one.
    """
    asked = next(iter(degrees_in(requirement.spelling)), None)
    if asked is None:
        return _by_field(requirement, searched)
    is_open = any(d.is_open for m in requirement.mentions for d in degrees_in(m.sentence))
    found = []
    for passage in searched:
        for have in degrees_in(passage.text):
            if have.level < asked.level:
                continue
            if not is_shown(requirement, passage, have.start, have.end, ground=ground):
                continue
            status: Status = "variant"
            if is_not_held(requirement, passage, have.start, have.end):
                status = "related"
            if asked.field and not _families(asked.field) & _families(passage.text):
                if not is_open or status == "related":
                    continue
                status = "related"
            found.append(Hit(status, passage, have.start, have.end))
        match = _COLLEGE.search(passage.text) if asked.level == 1 and not found else None
        # who went to college left school with something, though not with a GED
        if match and requirement.term != "GED" and ground.is_school(passage, *match.span()):
            found.append(Hit("related", passage, *match.span()))
    return tuple(sorted(found, key=lambda hit: RANK[hit.status]))


def _by_field(requirement: Requirement, searched: tuple[Passage, ...]) -> tuple[Hit, ...]:
    """Return awards in the field of a degree without a level: "culinary degree"."""
    wanted = _families(requirement.term)
    return tuple(
        Hit("variant", passage, match.start(), match.end())
        for passage in searched
        for match in (_AWARD.search(passage.text),)
        if match and wanted and wanted <= _families(passage.text)
    )


def _families(text: str) -> frozenset[str]:
    return frozenset(family(t.key) for t in tokens(text) if t.key not in _SMALL)
