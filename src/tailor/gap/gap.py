"""How a resume answers an ad: a Match for each requirement, and the coverage."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tailor.document import Span
from tailor.job import Job, Requirement
from tailor.resume import Resume
from tailor.terms import Weight

Status = Literal["exact", "variant", "related", "missing"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the resume shows a term.

    span: the words that show it. quote: the sentence or bullet around them.
    where: to a person: "Lakeside Medical Center, 2021 to now", "Certificates".
    is_list: it stands in a skills list, not in a line of a job.
    """

    span: Span
    spelling: str
    quote: str
    where: str
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """How the resume answers one requirement.

    evidence: strongest first; () for a missing one.
    neighbour: the line of a thing of the same class, shown, never counted.
    searched: other spellings that were looked for.
    in_satisfied_group: missing, but another branch of its or-list is there.
    """

    requirement: Requirement
    status: Status
    weight: Weight
    evidence: tuple[Evidence, ...] = ()
    neighbour: Evidence | None = None
    searched: tuple[str, ...] = ()
    in_satisfied_group: bool = False

    @property
    def counts(self) -> bool:
        """Whether the requirement is covered: exact or variant."""
        return self.status in ("exact", "variant")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sums of weights; an or-group counts once, with its heaviest branch."""

    found: float
    asked: float

    @property
    def share(self) -> float | None:
        """Return found / asked, None where nothing was asked."""
        return self.found / self.asked if self.asked else None


@dataclass(frozen=True)
class Gap:
    """A Resume against a Job on a day; matches in the ad's order."""

    resume: Resume
    job: Job
    today: date
    matches: tuple[Match, ...]
    coverage: Coverage
