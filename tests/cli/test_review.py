"""`tailor review DIR`, as a person and as a script would use it."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Run, choices, held, texts


def test_an_edit_that_is_taken_back_stands_in_no_copy(run: Run, riverside: Path) -> None:
    assert any("(BLS)" in text for text in texts(riverside / "resume.docx"))

    code, out, err = run("review", "riverside", "--no", "2")

    assert (code, err) == (0, "")
    assert "3 made (3 not answered yet), 1 taken back, 0 not decided." in out
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
        (("--yes", "3-1"), "--yes 3-1 counts backwards"),
        (("--yes", ""), "--yes takes numbers of edits"),
        (("--no", ","), "--no takes numbers of edits"),
        (("--without-asking",), "--without-asking goes with --from"),
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


def test_what_you_have_is_added_and_the_report_calls_it_yours(
    run: Run, riverside: Path
) -> None:
    words = "Advanced Cardiovascular Life Support (ACLS), expires 08/2027"
    assert words not in (riverside / "report.html").read_text("utf-8")

    code, out, _ = run("review", "riverside", "--have", words)

    assert code == 0
    assert "5 made (4 not answered yet), 0 taken back" in out
    assert "Edit 5, yours:\n  a new line after line 33, Licenses" in out
    assert f"  + {words}\n" in out
    lines = texts(riverside / "resume.docx")
    assert lines[lines.index(words) - 1].startswith("NIH Stroke Scale")
    page = (riverside / "report.html").read_text("utf-8")
    assert "Required, added by you" in page
    assert "You added ACLS." in page


def test_what_the_resume_says_already_is_not_added_again(run: Run, riverside: Path) -> None:
    code, out, err = run("review", riverside, "--have", "telemetry")

    assert code == 0
    assert "Nothing added for “telemetry”: line 35 of your resume says it already." in err
    assert "4 made" in out


def test_what_an_edit_adds_already_is_not_added_again(run: Run, riverside: Path) -> None:
    run("review", riverside, "--have", "Epic", "--have", "epic")
    code, out, err = run("review", riverside, "--have", "EPIC", "--have", "Care Plans")

    assert code == 0
    assert "Nothing added for “EPIC”: edit 5 adds it already." in err
    assert "Nothing added for “Care Plans”: edit 4 adds it already." in err
    assert "5 made" in out
    said = " ".join(texts(riverside / "resume.docx")).casefold()
    assert (said.count("epic"), said.count(", care plans")) == (1, 1)


def test_what_was_taken_back_is_said_yes_to_not_added_beside_it(
    run: Run, riverside: Path
) -> None:
    run("review", riverside, "--no", "4")
    _, out, err = run("review", riverside, "--have", "care plans")

    assert "Nothing added for “care plans”: edit 4 adds it, say yes to that one." in err
    assert "3 made" in out


@pytest.mark.parametrize("words", ["", "ACLS, valid until ____"])
def test_a_blank_that_is_not_filled_in_is_told(
    run: Run, riverside: Path, words: str
) -> None:
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, _, err = run("review", "riverside", "--have", words)

    assert code == 2
    assert "each blank filled in" in err
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


@pytest.mark.parametrize("words", ["--no 1", " --yes rules", "—no 1"])
def test_an_option_inside_the_quotes_is_nothing_that_you_have(
    run: Run, riverside: Path, words: str
) -> None:
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, _, err = run("review", "riverside", "--have", words)

    assert code == 2
    assert f"“{words.strip()}” is an option of tailor, nothing that you have" in err
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before
    assert words.strip() not in run("facts")[1]


def test_have_on_the_main_job_does_the_same(run: Run, riverside: Path) -> None:
    code, out, _ = run("nurse.docx", "nurse-ad.txt", "--have", "Epic", "-o", "second")

    assert code == 0
    assert "ADDED BY YOU\n  Epic " in out
    assert texts(riverside.parent / "second" / "resume.docx")[-2].endswith("Epic")


def test_review_first_makes_nothing_until_you_say_yes(run: Run, riverside: Path) -> None:
    code, out, _ = run("nurse.docx", "nurse-ad.txt", "--review-first", "-o", "second")

    second = riverside.parent / "second"
    assert code == 0
    assert "nothing was changed" in out
    assert "Decide about 4 edits:    tailor review second" in out
    assert texts(second / "resume.docx") == texts(riverside.parent / "nurse.docx")

    run("review", second, "--yes", "rules")

    assert texts(second / "resume.docx") == texts(riverside / "resume.docx")


def test_a_file_that_you_changed_is_told_and_stays(run: Run, riverside: Path) -> None:
    (riverside / "resume.docx").write_bytes(b"mine")

    _, out, _ = run("review", "riverside", "--no", "1")

    assert "resume.docx was changed since tailor wrote it. It stays as it is" in out
    assert "riverside/resume (2).docx (to send)" in out
    assert (riverside / "resume.docx").read_bytes() == b"mine"


def test_where_nothing_is_open_it_says_so_and_an_answer_can_be_undone(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("review", riverside, "--yes", "rules")
    monkeypatch.setattr("sys.stdin", StringIO("u\nn\n"))

    code, out, _ = run("review", "riverside")

    assert code == 0
    assert "You have decided about every edit." in out
    numbers = [edit["number"] for edit in held(riverside)["edits"]]
    assert f"Edits {', '.join(map(str, sorted(numbers)))} are open again." in out
    made = len(numbers) - 1
    assert f"{made} made ({made} not answered yet), 1 taken back, 0 not decided." in out


def test_as_data_it_tells_each_edit_with_its_state(run: Run, riverside: Path) -> None:
    code, out, _ = run("review", riverside, "--no", "2", "--json")

    assert code == 0
    told = json.loads(out)
    states = {one["number"]: one["state"] for one in told["edits"]}
    assert states == {1: "made", 2: "taken back", 3: "made", 4: "made"}
    assert (told["open"], told["notes"]) == ([1, 3, 4], [])
    assert run("review", riverside, "--json") == (0, out, "")


def test_a_console_that_knows_ascii_only_shows_what_it_can(
    run: Run, riverside: Path
) -> None:
    assert run("review", riverside, "--have", "Café manager")[0] == 0
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "tailor", "review", str(riverside)],
        input="u\ne\nMaître\nq\n",
        capture_output=True,
        encoding="utf-8",
        env=env,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "Caf? manager" in done.stdout
    assert "letters that I can't read" in done.stdout
    assert "Café manager" in " ".join(texts(riverside / "resume.docx"))


def test_a_review_needs_no_module_that_only_some_systems_have(riverside: Path) -> None:
    hidden = ("termios", "tty", "readline", "fcntl", "pty", "pwd", "resource")
    program = (
        "import sys\n"
        f"sys.modules.update(dict.fromkeys({hidden}))\n"
        "import signal\n"
        "for name in ('SIGTSTP', 'SIGCONT', 'SIGHUP'):\n"
        "    delattr(signal, name) if hasattr(signal, name) else None\n"
        "from tailor.cli import main, keyboard, pause\n"
        "answer = pause.asked_again(lambda: 'asked')\n"
        "main(['review', 'riverside'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input="no\nyes\nnothing of this\nq\n",
        capture_output=True,
        encoding="utf-8",
        cwd=riverside.parent,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert choices(riverside)[:2] == ["taken back", "kept"]
    assert "nothing was decided. Press one key." in " ".join(done.stdout.split())
