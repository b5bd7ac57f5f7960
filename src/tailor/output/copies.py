"""The two documents of a plan, proven: the copy to send and the one to review."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tailor.document.docx.read import read_docx
from tailor.errors import OutputError
from tailor.output.built.paper import PaperName
from tailor.output.docx.edit import edit_docx
from tailor.output.docx.line import NoPlaceError
from tailor.output.original import Base, Original, base, original
from tailor.plan import Edit, OverlapError, Plan, StaleEditError

RESUME, REVIEW = "resume.docx", "review.docx"
_NO_PLACE = (
    "Your file is built so that this can't be written there without changing something"
    " else: make the change in your word processor."
)
_OUT = "this line is taken out"
_OVERLAP = "another edit changes the same words"
_STALE = "your resume has other words there"


@dataclass(frozen=True, slots=True)
class Copies:
    """The two documents of a plan, as bytes, and what they were made from."""

    resume: bytes
    review: bytes
    original: Original


def provable(plan: Plan, *, paper: PaperName | None = None) -> tuple[Plan, Copies]:
    """Return both documents of a plan, and the plan with what could be made.

    Each document is read back and compared with the source and the edits. Where that
    fails, the edits that make it fail are refused and the others are made all the same.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: even the copy without an edit differs from the source.
    """
    made_in = base(plan, paper=paper)
    plan = _without_idle_moves(plan)
    try:
        return plan, _copies(plan, made_in)
    except (OutputError, StaleEditError, OverlapError):
        none = _with(plan, (), {})
        _copies(none, made_in)
        refused: dict[int, str] = {}
        made = _makeable(plan, made_in, (), plan.made, refused)
        proven = _with(plan, made, refused)
        return proven, _copies(proven, made_in)


def _without_idle_moves(plan: Plan) -> Plan:
    """Refuse moves of lines that are taken out: it would stand at its new place."""
    out = {edit.line for edit in plan.made if edit.kind == "removal"}
    idle = {e.number: _OUT for e in plan.made if e.kind == "move" and e.line in out}
    if not idle:
        return plan
    return _with(plan, [edit for edit in plan.made if edit.number not in idle], idle)


def _copies(plan: Plan, made_in: Base) -> Copies:
    source = original(plan, made_in)
    clean = edit_docx(source.data, source.changes, tracked=False)
    review = edit_docx(source.data, source.changes, tracked=True)
    for data, name in ((clean, RESUME), (review, REVIEW)):
        source.check(read_docx(data, name))
    return Copies(clean, review, source)


def _makeable(
    plan: Plan,
    made_in: Base,
    before: Sequence[Edit],
    edits: Sequence[Edit],
    refused: dict[int, str],
) -> tuple[Edit, ...]:
    """Return the edits that can be made together with those before; halves are tried."""
    if not edits:
        return tuple(before)
    reason = _failure(_with(plan, (*before, *edits), {}), made_in)
    if not reason:
        return (*before, *edits)
    if len(edits) == 1:
        refused[edits[0].number] = reason
        return tuple(before)
    half = len(edits) // 2
    first = _makeable(plan, made_in, before, edits[:half], refused)
    return _makeable(plan, made_in, first, edits[half:], refused)


def _failure(plan: Plan, made_in: Base) -> str:
    """Return why a plan's edits can't be made together, "" where they can."""
    try:
        _copies(plan, made_in)
    except StaleEditError:
        return _STALE
    except OverlapError:
        return _OVERLAP
    except NoPlaceError as error:
        return str(error)
    except OutputError:
        return _NO_PLACE
    return ""


def _with(plan: Plan, made: Sequence[Edit], refused: dict[int, str]) -> Plan:
    """Return a plan in which of the edits that were to be made only some are."""
    kept = {edit.number for edit in made}
    edits = tuple(
        edit
        if edit.state != "made" or edit.number in kept
        else replace(edit, state="refused", reason=refused.get(edit.number, ""))
        for edit in plan.edits
    )
    return replace(plan, edits=edits)
