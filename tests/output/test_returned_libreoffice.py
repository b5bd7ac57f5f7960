"""Forty copies gone through in LibreOffice itself: what was decided is what comes out.

Twenty of folders that make nothing unasked: what is left tracked there waits.

One LibreOffice serves them all. It wants the program and a Python that finds its module
`uno` (Debian and Ubuntu: libreoffice-writer-nogui and python3-uno).
"""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tailor.document import Document, read_document
from tailor.document.docx.read import read_docx
from tailor.gap import compare
from tailor.job import job_from_document
from tailor.output.docx.pen import WAITING
from tailor.output.returned.read import returned
from tailor.output.review.rewrite import Review, reopen, rewrite
from tailor.output.write import write_plan
from tailor.plan import new_line, propose, rewording, with_edits
from tailor.plan.decision import undecided
from tailor.resume import resume_from_document
from tests.output.boxes import boxes_docx
from tests.output.word import without_comments

TODAY = date(2026, 11, 1)
DRIVER = Path(__file__).parent / "libreoffice_driver.py"
FIXTURES = Path(__file__).parents[2] / "fixtures"
PEOPLE = ("nurse.docx", "electrician.docx", "accountant.docx", "boxes.docx", "nurse.pdf")
MIXES = 40
SECONDS = 480  # a busy machine takes long; alone it is a quarter of a minute


def pythons() -> list[str]:
    """Return what may find `uno`: this Python, the system's, LibreOffice's own."""
    program = shutil.which("soffice")
    own = [Path(program).resolve().parent / "python"] if program else []
    return [sys.executable, "/usr/bin/python3", *map(str, own)]


def python_with_uno() -> str | None:
    for python in pythons():
        if not Path(python).exists():
            continue
        done = subprocess.run(
            [python, "-c", "import uno"], capture_output=True, check=False
        )
        if done.returncode == 0:
            return python
    return None


def run_of(name: str, folder: Path, *, waits: bool) -> Review:
    """Write the files for a resume, with edits of the person's beside the rules'.

    waits: the rules' edits wait for a yes.
    """
    stem, path = name.partition(".")[0], FIXTURES / name
    if stem == "boxes":
        stem, path = "nurse", folder.with_suffix(".source.docx")
        path.write_bytes(boxes_docx())
    resume = resume_from_document(read_document(path, role="resume"))
    ad = job_from_document(read_document(FIXTURES / f"{stem}-ad.txt", role="ad"))
    plan = propose(resume, compare(resume, ad, today=TODAY), sort=("skills", "bullets"))
    plan = undecided(plan) if waits else plan
    first, second = (piece.spans[0].line for piece in resume.roles[0].bullets[:2])
    word = resume.document.lines[first].text.split()[0]
    own = [
        rewording(resume, first, word, f"Daily {word.lower()}"),
        new_line(second, "Precepted four students."),
    ]
    write_plan(with_edits(plan, own), folder)
    return reopen(folder, today=TODAY)


def lines(document: Document) -> dict[str, list[str]]:
    """Return what stands in each kind of place; boxes have no order among each other."""
    found: dict[str, list[str]] = {}
    for line in document.lines:
        place = "body" if line.place == "table" else line.place
        found.setdefault(place, []).append(" ".join(line.text.split()))
    return {p: sorted(own) if p == "textbox" else own for p, own in found.items()}


def words(found: dict[str, list[str]]) -> str:
    return " ".join(" ".join(own) for own in found.values())


def test_copies_gone_through_in_libreoffice(tmp_path: Path) -> None:
    program, python = shutil.which("soffice"), python_with_uno()
    if program is None:
        pytest.skip("no LibreOffice (soffice): apt install libreoffice-writer-nogui")
    if python is None:
        pytest.skip("no Python finds LibreOffice's module uno: apt install python3-uno")
    folders = [f"{waits}{name}" for waits in ("", "waiting-") for name in PEOPLE]
    reviews = {
        folder: run_of(
            folder.removeprefix("waiting-"), tmp_path / folder, waits="waiting" in folder
        )
        for folder in folders
    }
    jobs = []
    for seed in range(MIXES):
        name = folders[seed % len(folders)]
        source = tmp_path / f"{seed}-source.docx"
        # a LibreOffice without windows has no room to show comments in
        source.write_bytes(without_comments((tmp_path / name / "review.docx").read_bytes()))
        saved, accepted = tmp_path / f"{seed}.docx", tmp_path / f"{seed}-accepted.docx"
        jobs.append(
            {
                "source": str(source),
                "seed": seed,
                "saved": str(saved),
                "accepted": str(accepted),
                "waiting": WAITING,
            }
        )
    work = {"program": program, "profile": str(tmp_path / "profile"), "jobs": jobs}
    done = subprocess.run(
        [python, DRIVER],
        input=json.dumps(work),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    logs = done.stdout.splitlines()
    assert len(logs) == MIXES

    for seed, log in enumerate(logs):
        review = reviews[folders[seed % len(folders)]]
        data = (tmp_path / f"{seed}.docx").read_bytes()
        found = returned(review, data, "review.docx")
        resume = rewrite(found.review).paths[0].read_bytes()

        wanted = lines(read_docx((tmp_path / f"{seed}-accepted.docx").read_bytes(), "lo"))
        assert lines(read_docx(resume, "resume.docx")) == wanted, log
        assert found.left == (), log
