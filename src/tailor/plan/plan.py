"""A Plan: what would change in a resume for one ad, and what only the person knows."""

from dataclasses import dataclass
from typing import Literal

from tailor.gap import Gap
from tailor.plan.edit import Edit
from tailor.resume import Resume

Sort = Literal["skills", "bullets"]


@dataclass(frozen=True, slots=True)
class Sent:
    """Where lines of a resume went, masked: to which host, for which model."""

    host: str
    model: str


@dataclass(frozen=True)
class Plan:
    """The edits of one run, made and refused, in reading order and numbered so.

    sort: what the rules were asked to put in order, so that a review can ask again.
    sent: where lines went for wordings; None where none went anywhere.
    """

    resume: Resume
    gap: Gap
    edits: tuple[Edit, ...] = ()
    sort: tuple[Sort, ...] = ()
    sent: Sent | None = None

    @property
    def made(self) -> tuple[Edit, ...]:
        """The edits that stand in the copy to send."""
        return tuple(edit for edit in self.edits if edit.state == "made")

    def edits_of(self, line: int) -> tuple[Edit, ...]:
        """The made edits inside one line of the resume."""
        return tuple(e for e in self.made if e.line == line and not e.is_new_line)

    def lines_after(self, line: int) -> tuple[Edit, ...]:
        """The made edits that add a line after one line of the resume."""
        return tuple(e for e in self.made if e.line == line and e.is_new_line)

    def opens(self, edit: Edit) -> bool:
        """Whether a made new line brings its section's heading: only the first does."""
        if edit.heading is None:
            return False
        same = (e for e in self.lines_after(edit.line) if e.heading == edit.heading)
        return next(same, None) == edit
