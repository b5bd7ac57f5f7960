"""Runs of several people, with an edit of each kind and in each kind of place."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tailor.document import Document, read_document
from tailor.document.docx.read import read_docx
from tailor.gap import compare
from tailor.job import job_from_document
from tailor.output.copies import provable
from tailor.output.returned.read import Returned
from tailor.plan import Plan, new_line, propose, removals, rewording, with_edits
from tailor.resume import resume_from_document
from tests.output.boxes import boxes_docx

TODAY = date(2026, 11, 1)
PEOPLE = (
    "nurse.docx",
    "electrician.docx",
    "accountant.docx",
    "engineer.docx",
    "nurse.pdf",
    "boxes.docx",
)
FIXTURES = Path(__file__).parents[2] / "fixtures"


@cache
def plan_of(name: str) -> Plan:
    """Return what the rules propose for a file of fixtures/, with edits of the person's."""
    stem, path = name.partition(".")[0], FIXTURES / name
    if stem == "boxes":
        path = Path(mkdtemp()) / name
        path.write_bytes(boxes_docx())
        stem = "nurse"
    resume = resume_from_document(read_document(path, role="resume"))
    ad = job_from_document(read_document(FIXTURES / f"{stem}-ad.txt", role="ad"))
    gap = compare(resume, ad, today=TODAY)
    return with_own(propose(resume, gap, sort=("skills", "bullets")))


def with_own(plan: Plan) -> Plan:
    """Add an edit of each kind to what the rules propose, and in each kind of place."""
    resume = plan.resume
    bullets = [piece.spans[0].line for role in resume.roles for piece in role.bullets]
    moved = {edit.line for edit in plan.edits if edit.kind == "move"}
    first, second, *_ = bullets
    last = next(line for line in reversed(bullets) if line not in moved)
    text = resume.document.lines[first].text.split()
    places = {
        line.place: i
        for i, line in enumerate(resume.document.lines)
        if line.place in ("table", "textbox") and i not in bullets
    }
    return with_edits(
        plan,
        [
            rewording(resume, first, text[0], f"Daily {text[0].lower()}"),
            rewording(resume, first, text[2], f"{text[2]} truly"),
            new_line(second, "Precepted four students."),
            *removals(resume, last),
            *(rewording(resume, line, "", " (long)") for line in places.values()),
        ],
    )


def lines(document: Document) -> dict[str, list[str]]:
    """Return what stands in each kind of place; boxes have no order among each other."""
    found: dict[str, list[str]] = {}
    for line in document.lines:
        place = "body" if line.place == "table" else line.place
        found.setdefault(place, []).append(" ".join(line.text.split()))
    if "textbox" in found:
        found["textbox"].sort()
    return found


def copy_to_send(found: Returned) -> dict[str, list[str]]:
    _, copies = provable(found.review.decided.result)
    return lines(read_docx(copies.resume, "resume.docx"))
