"""What stands in the place of the folder: one sentence says what to type next."""

import os
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("given", "next_command"),
    [
        ("riverside/resume.docx", "tailor review riverside\n"),
        ("riverside/report.html", "tailor review riverside\n"),
        ("file://{here}/riverside/report.html", "tailor review {here}/riverside\n"),
        ("riverside/review.docx", "tailor review riverside --from review.docx;"),
        ("nurse.docx", "tailor nurse.docx AD."),
        ("nurse.docx", "To review the one here: tailor review riverside\n"),
        ("riversid", "Did you mean: tailor review riverside\n"),
        ("nowhere/at/all", "tailor review riverside\n"),
        ("x" * 300, "tailor review riverside\n"),
        ("empty", "To write one: tailor RESUME AD\n"),
        (".", "tailor review riverside\n"),
        ("", "tailor review riverside\n"),
    ],
)
def test_what_is_no_folder_of_ours_is_told_with_the_command_to_type(
    run: Run, riverside: Path, given: str, next_command: str
) -> None:
    here = str(riverside.parent)
    Path("empty").mkdir()
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, out, err = run("review", given.replace("{here}", here))

    assert (code, out) == (3, "")
    assert next_command.replace("{here}", here) in err
    assert err.count("\n") == 1
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


def test_a_file_of_the_second_run_in_a_folder_leads_to_that_run(
    run: Run, riverside: Path
) -> None:
    run("nurse.docx", "nurse-ad.txt", "-o", riverside)

    _, _, err = run("review", "riverside/report (2).html")
    assert err.endswith("tailor review 'riverside/decisions (2).json'\n")

    _, _, err = run("review", "riverside/review (2).docx")
    assert 'riverside/decisions (2).json\' --from "review (2).docx";' in err


@pytest.mark.parametrize(
    "given", ["riverside/", "'riverside'", '"riverside/"', "“riverside”", "file://{here}"]
)
def test_quotes_and_slashes_around_the_folder_do_no_harm(
    run: Run, riverside: Path, given: str
) -> None:
    code, out, _ = run("review", given.replace("{here}", str(riverside)), "--no", "1")

    assert code == 0
    assert "1 taken back" in out


def test_without_a_folder_the_last_runs_are_named(run: Run, riverside: Path) -> None:
    assert riverside.exists()
    for name in "bcde":
        run("nurse.docx", "nurse-ad.txt", "-o", name)
    for age, name in enumerate(["c", "b", "riverside", "d", "e"]):
        os.utime(Path(name) / "decisions.json", (1e9 - age, 1e9 - age))

    code, _, err = run("review")

    assert code == 2
    assert "There are c, b, riverside and 2 more; for the last one: tailor review c" in err


def test_a_folder_with_the_decisions_of_another_program_is_told(
    run: Run, riverside: Path
) -> None:
    other = riverside.parent / "other"
    other.mkdir()
    (other / "decisions.json").write_text('{"name": "x"}', encoding="utf-8")

    code, _, err = run("review", "other")

    assert code == 3
    assert "decisions.json is not as tailor wrote it" in err
    assert os.listdir(other) == ["decisions.json"]  # noqa: PTH208 - hidden ones, too


def test_an_ad_from_a_pipe_stands_in_the_folder_and_only_the_resume_is_needed(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ad = riverside.parent / "nurse-ad.txt"
    piped = TextIOWrapper(BytesIO(ad.read_bytes()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", piped)
    assert run("nurse.docx", "-", "-o", "piped")[0] == 0
    ad.unlink()

    assert "1 taken back" in run("review", "piped", "--no", "1")[1]
    code, _, err = run("review", riverside, "--no", "1")
    assert code == 3
    assert "nurse-ad.txt, the ad, is not in its place any more" in err
    (riverside.parent / "nurse.docx").unlink()
    code, _, err = run("review", "piped", "--no", "1")
    assert code == 3
    assert "nurse.docx, your resume, is not in its place any more" in err
