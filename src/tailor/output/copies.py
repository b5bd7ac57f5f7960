"""The two documents of a plan, proven: the copy to send and the one to review."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tailor.document.docx.package import Package
from tailor.document.docx.read import read_docx
from tailor.errors import OutputError
from tailor.output.base import Base, base
from tailor.output.built.paper import PaperName
from tailor.output.docx.edit import edit_docx
from tailor.output.docx.line import NoPlaceError
from tailor.output.docx.pen import is_waiting
from tailor.output.docx.refuse import without_changes
from tailor.output.original import Original, original
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
    """The two documents of a plan, as bytes, and what they were made from.

    original: for the copy to send.
    shown: the plan with what the review copy tracks: what waits is made in it.
    """

    resume: bytes
    review: bytes
    original: Original
    shown: Plan


def provable(plan: Plan, *, paper: PaperName | None = None) -> tuple[Plan, Copies]:
    """Return both documents of a plan, and the plan with what could be made.

    What waits for a yes stands in the review copy only, as a tracked change: accepted, it
    says what the resume would with every yes; refused, what the copy to send says; with
    all changes refused, what the source says. Each document is read back and compared
    with the source and the edits. Where that fails, the edits that make it fail are
    refused and the others are made all the same; what waits and can't be shown beside
    them is left to a comment.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: even the copy without an edit differs from the source.
    """
    made_in = base(plan, paper=paper)
    plan = _without_idle_moves(plan)
    waiting = _showable(plan)
    try:
        return plan, _copies(plan, made_in, waiting)
    except (OutputError, StaleEditError, OverlapError):
        _copies(_with(plan, (), {}), made_in)
    refused: dict[int, str] = {}

    def why_not(made: Sequence[Edit]) -> str:
        return _failure(_with(plan, made, {}), made_in)

    plan = _with(plan, _makeable((), plan.made, why_not, refused), refused)
    return _with_showable(plan, made_in, waiting)


def _with_showable(
    plan: Plan, made_in: Base, waiting: Sequence[Edit]
) -> tuple[Plan, Copies]:
    """Return the copies with as much of what waits as the review copy can show.

    What couldn't be made alone either is refused.
    """
    unshown: dict[int, str] = {}
    shown = _makeable((), waiting, lambda own: _failure(plan, made_in, own), unshown)
    none = replace(plan, edits=tuple(edit for edit in plan.edits if edit.state != "made"))
    refused = {
        edit.number: reason
        for edit in waiting
        if edit.number in unshown and (reason := _failure(none, made_in, (edit,)))
    }
    plan = _with(plan, plan.made, refused)
    return plan, _copies(plan, made_in, shown)


def _showable(plan: Plan) -> tuple[Edit, ...]:
    """Return what waits; a line that is taken out, or may be, moves nowhere."""
    waiting = [edit for edit in plan.edits if edit.state == "undecided"]
    gone = {edit.line for edit in (*plan.made, *waiting) if edit.kind == "removal"}
    return tuple(e for e in waiting if e.kind != "move" or e.line not in gone)


def _without_idle_moves(plan: Plan) -> Plan:
    """Refuse moves of lines that are taken out: it would stand at its new place."""
    out = {edit.line for edit in plan.made if edit.kind == "removal"}
    idle = {e.number: _OUT for e in plan.made if e.kind == "move" and e.line in out}
    if not idle:
        return plan
    return _with(plan, [edit for edit in plan.made if edit.number not in idle], idle)


def _copies(plan: Plan, made_in: Base, waiting: Sequence[Edit] = ()) -> Copies:
    source = original(plan, made_in)
    clean = edit_docx(source.data, source.changes, tracked=False)
    source.check(read_docx(clean, RESUME))
    numbers = frozenset(edit.number for edit in waiting)
    shown = original(plan, made_in, waiting=numbers) if waiting else source
    review = edit_docx(shown.data, shown.changes, tracked=True)
    shown.check(read_docx(review, REVIEW))
    if waiting:
        package = Package(review, REVIEW)
        source.check(read_docx(without_changes(package, is_waiting), REVIEW))
        none = replace(source, plan=replace(plan, edits=()))
        none.check(read_docx(without_changes(package), REVIEW))
    return Copies(clean, review, source, shown.plan)


def _makeable(
    before: Sequence[Edit],
    edits: Sequence[Edit],
    why_not: Callable[[Sequence[Edit]], str],
    refused: dict[int, str],
) -> tuple[Edit, ...]:
    """Return the edits that can be made together with those before; halves are tried.

    why_not: says of edits why they can't be, "" where they can.
    """
    if not edits:
        return tuple(before)
    reason = why_not((*before, *edits))
    if not reason:
        return (*before, *edits)
    if len(edits) == 1:
        refused[edits[0].number] = reason
        return tuple(before)
    half = len(edits) // 2
    first = _makeable(before, edits[:half], why_not, refused)
    return _makeable(first, edits[half:], why_not, refused)


def _failure(plan: Plan, made_in: Base, waiting: Sequence[Edit] = ()) -> str:
    """Return why a plan's edits can't be made together, "" where they can."""
    try:
        _copies(plan, made_in, waiting)
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
    """Return a plan in which of the edits that were to be made only some are.

    refused: why, by number; one that waits is refused only where it is among these.
    """
    kept = {edit.number for edit in made}
    edits = tuple(
        replace(edit, state="refused", reason=refused.get(edit.number, ""))
        if edit.number in refused or (edit.state == "made" and edit.number not in kept)
        else edit
        for edit in plan.edits
    )
    return replace(plan, edits=edits)
