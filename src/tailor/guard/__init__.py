"""The guard: what another wording says that a resume's line does not, and what it lost."""

from tailor.guard.context import Context
from tailor.guard.judge import judge
from tailor.guard.lexis.light import without_light_verbs
from tailor.guard.violation import Violation

__all__ = ["Context", "Violation", "judge", "without_light_verbs"]
