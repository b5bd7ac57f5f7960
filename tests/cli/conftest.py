"""A folder of an earlier run, to be reviewed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tailor.cli import main
from tailor.cli.today import today
from tailor.document import read_document
from tailor.output.review.rewrite import reopen, save
from tailor.plan import Edit

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    """Run the command in a folder of its own; return exit code, output and errors."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)

    def call(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stop:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return int(stop.value.code or 0), out, err

    return call


@pytest.fixture
def riverside(run: Run, fixtures: Path, tmp_path: Path) -> Path:
    """Return the folder of a run; the nurse's resume and the ad lie beside it."""
    for name in ("nurse.docx", "nurse-ad.txt"):
        (tmp_path / name).write_bytes((fixtures / name).read_bytes())
    code, _, _ = run("nurse.docx", "nurse-ad.txt")
    assert code == 0
    return tmp_path / "riverside"


@pytest.fixture
def asking(riverside: Path) -> Path:
    """Return the same with a question as its fifth edit."""
    review = reopen(riverside, today=today())
    lines = review.decided.plan.resume.document.lines
    line = next(i for i, one in enumerate(lines) if "Charted assessments" in one.text)
    start = lines[line].text.index("Cerner")
    question = Edit(
        number=0,
        kind="wording",
        line=line,
        start=start,
        end=start + len("Cerner"),
        old="Cerner",
        new="Cerner on ____ shifts a week",
        why="The ad asks how often.",
        origin="person",
        state="asked",
        question="How many shifts a week?",
    )
    save(review.decide((), (question,)))
    return riverside


def texts(path: Path) -> list[str]:
    """Return the lines of a document, as a reader finds them."""
    return [line.text for line in read_document(path, role="resume").lines]


def held(folder: Path) -> Any:
    """Return what decisions.json holds."""
    return json.loads((folder / "decisions.json").read_text("utf-8"))


def choices(folder: Path) -> list[str | None]:
    """Return what was decided about each edit, in the order of their numbers."""
    edits = sorted(held(folder)["edits"], key=lambda one: one["number"])
    return [one["decision"] and one["decision"]["choice"] for one in edits]
