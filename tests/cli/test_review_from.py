"""`tailor review DIR --from review.docx`: what was decided in a word processor."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, choices, held, texts
from tests.output.word import Word


def gone_through(folder: Path) -> bytes:
    """Accept every change but the second edit's, retype one line, and save in place."""
    path = folder / "review.docx"
    word = Word(path.read_bytes())
    for change in word.changes:
        is_bls = any(
            "(BLS)" in part for mark in change for part in map(str, mark.itertext())
        )
        (word.reject if is_bls else word.accept)(change)
    word.retype("Drew blood", "Drew samples")
    path.write_bytes(word.save())
    return path.read_bytes()


def typed(monkeypatch: pytest.MonkeyPatch, answers: str) -> None:
    from io import StringIO

    monkeypatch.setattr("sys.stdin", StringIO(answers))


def test_what_word_saved_is_shown_then_written_and_the_saved_copy_stays(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = gone_through(riverside)
    typed(monkeypatch, "y\n")

    code, out, err = run("review", "riverside", "--from", "review.docx")

    assert (code, err) == (0, "")
    shown, written = out.split("Write your files so? [y]es  [n]o > ")
    assert "3 kept, 1 taken back, 1 of your own" in shown
    assert "+ Drew samples and started" in shown
    assert "review.docx was changed since tailor wrote it. It stays as it is" in written
    assert (riverside / "review.docx").read_bytes() == saved
    assert (riverside / "review (2).docx").is_file()
    lines = texts(riverside / "resume.docx")
    assert any(line.startswith("Drew samples") for line in lines)
    assert not any("(BLS)" in line for line in lines)
    assert choices(riverside) == ["kept", "taken back", "kept", "kept", "kept"]


@pytest.mark.parametrize("answers", ["n\n", "", "what?\nn\n"])
def test_without_a_yes_nothing_is_written(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch, answers: str
) -> None:
    gone_through(riverside)
    before = {path: path.read_bytes() for path in riverside.iterdir()}
    typed(monkeypatch, answers)

    code, out, _ = run("review", "riverside", "--from", "review.docx")

    assert code == 0
    assert out.rstrip().endswith("Nothing was written.")
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


def test_a_script_writes_without_asking(run: Run, riverside: Path) -> None:
    gone_through(riverside)

    code, out, _ = run("review", "riverside", "--from", "review.docx", "--without-asking")

    assert code == 0
    assert "Write your files so?" not in out
    assert "4 made, 1 taken back, 0 not decided." in out


def test_as_data_it_writes_only_without_asking(run: Run, riverside: Path) -> None:
    gone_through(riverside)
    before = held(riverside)
    words = ("review", "riverside", "--from", "review.docx", "--json")

    _, out, _ = run(*words)
    shown = json.loads(out)
    assert shown["files"] == []
    assert [one["what"] for one in shown["returned"]["edits"]] == [
        "kept",
        "taken back",
        "kept",
        "kept",
    ]
    assert [one["new"] for one in shown["returned"]["new"]] == ["samples"]
    assert held(riverside) == before

    _, out, _ = run(*words, "--without-asking")
    assert len(json.loads(out)["files"]) == 4
    assert held(riverside) != before


def test_a_retyped_edit_shows_the_line_as_it_was_ours_and_yours(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = riverside / "review.docx"
    word = Word(path.read_bytes())
    word.retype("(BLS)", "(BLS, renewed)")
    path.write_bytes(word.save())
    typed(monkeypatch, "y\n")

    _, out, _ = run("review", "riverside", "--from", "review.docx")

    assert "1 edited by you" in out
    for label in ("was ", "ours ", "yours "):
        assert f"\n  {label}" in out
    assert any("(BLS, renewed)" in line for line in texts(riverside / "resume.docx"))
    assert choices(riverside)[1] == "edited"


def test_reading_the_same_copy_again_changes_nothing(run: Run, riverside: Path) -> None:
    gone_through(riverside)
    words = ("review", "riverside", "--from", "review.docx", "--without-asking")
    run(*words)
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, out, _ = run(*words)

    assert code == 0
    assert "That is what was decided already; nothing to write." in out
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("review.docx", "review.docx is as tailor wrote it: accept or reject its changes"),
        ("nurse.docx", "nurse.docx is your resume as it was: give the review copy."),
        ("nurse-ad.txt", "nurse-ad.txt is no Word document"),
        ("there.docx", "there.docx can't be found"),
        (".", ". can't be found: give the review copy"),
    ],
)
def test_a_file_that_holds_no_decisions_is_told_and_nothing_is_written(
    run: Run, riverside: Path, copy: str, said: str
) -> None:
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, out, err = run("review", "riverside", "--from", copy)

    assert (code, out) == (3, "")
    assert said in err
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


def test_it_stands_alone(run: Run, riverside: Path) -> None:
    code, _, err = run("review", riverside.name, "--from", "review.docx", "--no", "1")

    assert code == 2
    assert "--from stands alone" in err
