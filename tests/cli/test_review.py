"""`tailor review DIR`, as a person and as a script would use it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tailor.cli import main
from tailor.document import read_document

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


def texts(path: Path) -> list[str]:
    return [line.text for line in read_document(path, role="resume").lines]


def held(folder: Path) -> Any:
    return json.loads((folder / "decisions.json").read_text("utf-8"))


def test_an_edit_that_is_taken_back_stands_in_no_copy(run: Run, riverside: Path) -> None:
    assert any("(BLS)" in text for text in texts(riverside / "resume.docx"))

    code, out, err = run("review", "riverside", "--no", "2")

    assert (code, err) == (0, "")
    assert "3 made (3 not looked at yet), 1 taken back, 0 not decided." in out
    for name in ("resume.docx", "review.docx"):
        assert not any("(BLS)" in text for text in texts(riverside / name))
    assert sorted(path.name for path in riverside.iterdir()) == [
        "decisions.json",
        "report.html",
        "resume.docx",
        "review.docx",
    ]


def test_what_was_taken_back_can_be_kept_again(run: Run, riverside: Path) -> None:
    before = (riverside / "resume.docx").read_bytes()

    run("review", "riverside", "--no", "all")
    code, out, _ = run("review", "riverside", "--yes", "1,2-4")

    assert (code, (riverside / "resume.docx").read_bytes()) == (0, before)
    assert "4 made, 0 taken back, 0 not decided." in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--yes", "9"), "There is no edit 9; the numbers are: 1, 2, 3, 4."),
        (("--yes", "1", "--no", "1-2"), "Edit 1 is named by --yes and by --no"),
        (("--yes", "all"), "There is no yes to all"),
        (("--no", "two"), "--no takes numbers of edits"),
    ],
)
def test_a_choice_that_makes_no_sense_is_told_and_changes_nothing(
    run: Run, riverside: Path, words: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, _, err = run("review", "riverside", *words)

    assert code == 2
    assert said in err
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before
