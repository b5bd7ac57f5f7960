"""What of the file could trip a hiring system's reader, and what was done about it."""

from dataclasses import dataclass

from tailor.document import Hazard, HazardKind
from tailor.plan import Plan

# these can hide words; the others only cost a reader some order or a link
HIDING: frozenset[HazardKind] = frozenset(
    {
        "columns",
        "tables",
        "text boxes",
        "contact in header",
        "contact in text box",
        "broken characters",
        "hidden text",
        "look-alike letters",
        "too big",
        "damaged file",
        "left out",
        "form fields",
        "tracked changes",
    }
)
# a file built anew is one column of plain paragraphs
_CURED_BY_BUILDING: frozenset[HazardKind] = frozenset(
    {
        "columns",
        "tables",
        "text boxes",
        "contact in header",
        "contact in text box",
        "too big",
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence on what is wrong, one on what to do or what was done.

    is_cured: the tailored file does not have it.
    """

    hazard: Hazard
    problem: str
    advice: str
    is_cured: bool


def problems(plan: Plan) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return what could hide the resume, and the rest; each in the file's order."""
    found = [_problem(plan, hazard) for hazard in plan.resume.document.hazards]
    return (
        tuple(p for p in found if p.hazard.kind in HIDING),
        tuple(p for p in found if p.hazard.kind not in HIDING),
    )


def _problem(plan: Plan, hazard: Hazard) -> Problem:
    cure = _cure(plan, hazard.kind)
    return Problem(hazard, hazard.problem, cure or hazard.advice, bool(cure))


def _cure(plan: Plan, kind: HazardKind) -> str:
    if kind.startswith("contact in") and any(e.kind == "contact" for e in plan.made):
        return "In the tailored file they are the first lines of the page, too."
    if plan.resume.document.format != "docx" and kind in _CURED_BY_BUILDING:
        return "The tailored file is written anew, in one column of plain paragraphs."
    if kind == "tracked changes" and plan.resume.document.format == "docx":
        return "In the tailored file the changes are accepted."
    return ""
