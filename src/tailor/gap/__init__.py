"""How a resume answers an ad: a Match for each requirement, and the coverage."""

from tailor.gap.compare import compare, coverage_of
from tailor.gap.family import family
from tailor.gap.form import is_made
from tailor.gap.gap import Coverage, Evidence, Gap, Match, Status
from tailor.gap.shown import is_denied

__all__ = [
    "Coverage",
    "Evidence",
    "Gap",
    "Match",
    "Status",
    "compare",
    "coverage_of",
    "family",
    "is_denied",
    "is_made",
]
