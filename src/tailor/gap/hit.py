"""A place in a resume that answers a requirement."""

from dataclasses import dataclass

from tailor.gap.gap import Status
from tailor.gap.passages import Passage

RANK: dict[Status, int] = {"exact": 0, "variant": 1, "related": 2, "missing": 3}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a passage that answers a requirement.

    worth: which of several places is shown first; 1 where nothing tells.
    """

    status: Status
    passage: Passage
    start: int
    end: int
    worth: float = 1.0
