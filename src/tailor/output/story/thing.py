"""A thing that the ad asks for: one requirement, or all branches of one or-list.

People count things, not branches: of "BLS or ACLS" one is enough, and if both are
missing it is one thing that is missing.
"""

from dataclasses import dataclass

from tailor.gap import Gap, Match, Status
from tailor.job import Importance

IMPORTANCES: tuple[Importance, ...] = ("required", "preferred", "mentioned")
_STATUSES: tuple[Status, ...] = ("exact", "variant", "related", "missing")


@dataclass(frozen=True, slots=True)
class Thing:
    """The branches of one thing, the one that answers best first; mostly one."""

    matches: tuple[Match, ...]

    @property
    def best(self) -> Match:
        """The branch that answers best; among equals the heaviest."""
        return self.matches[0]

    @property
    def status(self) -> Status:
        """How the best branch answers."""
        return self.best.status

    @property
    def importance(self) -> Importance:
        """How much the ad insists, by its strictest branch."""
        return min((m.requirement.importance for m in self.matches), key=IMPORTANCES.index)

    @property
    def heaviest(self) -> Match:
        """The branch whose weight counts."""
        return max(self.matches, key=lambda m: m.weight.value)

    @property
    def name(self) -> str:
        """The term that answers; "BLS or ACLS" where none does."""
        terms = dict.fromkeys(m.requirement.term for m in self.matches)
        return (
            " or ".join(terms) if self.status == "missing" else self.best.requirement.term
        )


def things(gap: Gap) -> tuple[Thing, ...]:
    """Return what the ad asks for: required first, then by weight, then in its order."""
    branches: dict[object, list[Match]] = {}
    for i, match in enumerate(gap.matches):
        group = match.requirement.or_group
        branches.setdefault(("alone", i) if group is None else group, []).append(match)
    found = (Thing(tuple(sorted(b, key=_rank))) for b in branches.values())
    return tuple(
        sorted(found, key=lambda t: (t.importance != "required", -t.heaviest.weight.value))
    )


def _rank(match: Match) -> tuple[int, float]:
    return _STATUSES.index(match.status), -match.weight.value
