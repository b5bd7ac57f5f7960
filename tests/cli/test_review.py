"""`tailor review DIR`, as a person and as a script would use it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, texts


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
