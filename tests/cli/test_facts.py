"""What a person said is kept for them, offered again and never used unasked."""

import json
import os
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from tailor.cli.facts_file import alone, facts_file, write_facts
from tailor.plan.facts import Fact, Source
from tests.cli.conftest import Run, texts

ACLS = "ACLS, expires 08/2027"


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Keep the facts of each test apart; return their file."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    return facts_file()


def main_job(run: Run, *words: object) -> str:
    code, out, err = run("nurse.docx", "nurse-ad.txt", *words)
    assert (code, err) == (0, "")
    return out


def test_what_was_added_is_offered_again_and_not_applied(
    run: Run, riverside: Path, data: Path
) -> None:
    run("review", "riverside", "--have", ACLS)

    out = main_job(run)

    assert f'  {ACLS}. To use it:\n    --have "{ACLS}"' in out
    assert ACLS not in texts(riverside.parent / "riverside-2" / "resume.docx")
    assert ACLS in main_job(run, "--have", ACLS)
    assert ACLS in texts(riverside.parent / "riverside-3" / "resume.docx")
    (fact,) = json.loads(data.read_text("utf-8"))
    assert fact["said"] == ACLS
    assert fact["by"] == "Maria Santos"
    assert fact["folder"] == str(riverside.resolve())


def test_what_is_offered_can_be_pasted_whatever_its_signs(
    run: Run, riverside: Path
) -> None:
    words = 'ACLS "provider" $5 `date`'
    run("review", riverside, "--have", words)

    (command,) = re.findall(r"^    --have .*$", main_job(run), re.MULTILINE)

    assert shlex.split(command) == ["--have", words]


def test_facts_lists_what_was_said_and_where_and_forgets_it(
    run: Run, riverside: Path
) -> None:
    run("review", riverside, "--have", ACLS, "--have", "First Aid")

    _, out, _ = run("facts")
    assert f"  1  {ACLS}\n" in out
    assert "said in the review of riverside (Registered Nurse" in out
    code, out, _ = run("facts", "--forget", "1")
    assert code == 0
    assert "  1  First Aid\n" in out
    assert ACLS not in out
    assert run("facts", "--forget", "2")[0] == 2
    assert "Nothing is kept" in run("facts", "--forget", "all")[1]


def test_what_is_taken_back_in_the_same_review_is_forgotten(
    run: Run, riverside: Path
) -> None:
    run("review", riverside, "--have", ACLS)
    run("review", riverside, "--no", "5")

    assert "Nothing is kept" in run("facts")[1]


def test_a_later_review_neither_loses_nor_brings_back_what_is_kept(
    run: Run, riverside: Path
) -> None:
    run("review", riverside, "--have", ACLS)
    main_job(run, "-o", "riverside")
    run("review", riverside, "--yes", "1")
    assert ACLS in run("facts")[1]

    run("facts", "--forget", "1")
    run("review", riverside / "decisions.json", "--yes", "1")
    assert "Nothing is kept" in run("facts")[1]

    run("review", riverside, "--have", "First Aid", "--no-facts")
    run("review", riverside, "--have", "Epic")
    assert "First Aid" not in run("facts")[1]


def test_another_person_is_offered_nothing(run: Run, riverside: Path) -> None:
    run("review", riverside, "--have", ACLS)
    resume = Path("other.txt")
    resume.write_text("Anna Other\nanna@example.com\n\nEXPERIENCE\nNurse\n2020 - 2021\n")

    _, out, _ = run(resume, "nurse-ad.txt")

    assert "NOT IN YOUR RESUME" in out
    assert "EARLIER" not in out


def test_an_answer_is_kept_with_its_question_and_its_line(
    asking: Path, run: Run, monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    from io import StringIO

    monkeypatch.setattr("sys.stdin", StringIO("s\ns\ns\ns\n3\ny\n"))
    run("review", asking)
    (fact,) = json.loads(data.read_text("utf-8"))
    assert (fact["said"], fact["question"]) == ("3", "How many shifts a week?")
    assert fact["line"].startswith("Charted assessments in Cerner")

    monkeypatch.setattr("sys.stdin", StringIO("u\nq\n"))
    _, out, _ = run("review", asking)

    assert "You said earlier: 3. Type it again to use it." in out


def test_with_no_facts_nothing_is_kept_or_offered(
    run: Run, riverside: Path, data: Path
) -> None:
    run("review", riverside, "--have", ACLS, "--no-facts")
    assert not data.exists()
    run("review", riverside, "--have", "First Aid")

    assert "EARLIER" not in main_job(run, "--no-facts")


def test_a_file_that_an_editor_saved_with_a_mark_in_front_is_read(
    run: Run, riverside: Path, data: Path
) -> None:
    run("review", riverside, "--have", ACLS)
    data.write_bytes(b"\xef\xbb\xbf" + data.read_bytes())

    assert ACLS in run("facts")[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_the_file_is_for_the_person_alone(run: Run, riverside: Path, data: Path) -> None:
    run("review", riverside, "--have", ACLS)

    assert stat.S_IMODE(data.stat().st_mode) == 0o600
    assert os.listdir(data.parent) == ["facts.json"]  # noqa: PTH208 - hidden ones, too


@pytest.mark.parametrize("text", ["{", "{}", "[3]", "\xff", "[" * 100_000])
def test_a_file_that_was_spoiled_by_hand_is_told_and_kept_as_it_is(
    run: Run, riverside: Path, data: Path, text: str
) -> None:
    data.parent.mkdir(parents=True)
    data.write_bytes(text.encode("latin-1"))

    code, _, err = run("review", riverside, "--have", ACLS)
    assert code == 0
    assert "what you said was not kept" in err
    assert ACLS in texts(riverside / "resume.docx")
    assert run("review", riverside, "--no", "5", "--yes", "1")[2] == ""
    code, _, err = run("facts")
    assert code == 3
    assert "mend it, or delete it" in err
    assert data.read_bytes() == text.encode("latin-1")


def test_an_error_made_by_hand_is_told_with_its_line_and_nothing_is_lost(
    run: Run, riverside: Path, data: Path
) -> None:
    run("review", riverside, "--have", ACLS, "--have", "First Aid")
    good = data.read_text("utf-8")
    spoiled = good.replace(f'"{ACLS}"', f'"{ACLS}')

    for text, said in (
        (spoiled, "facts.json, line 3, is not as tailor wrote it"),
        (good.replace(f'"{ACLS}"', "5"), "Entry 1 of"),
        (good.replace('"said": "First', '"sayd": "First'), "Entry 2 of"),
    ):
        data.write_text(text, encoding="utf-8")
        for words in (("facts",), ("facts", "--forget", "1"), ("facts", "--json")):
            code, _, err = run(*words)
            assert code == 3
            assert said in err
        assert run("review", riverside, "--have", "Epic")[0] == 0
        run("review", riverside, "--no", "7")
        assert data.read_text("utf-8") == text


def test_what_was_emptied_by_hand_is_forgotten_and_what_was_added_by_hand_offered(
    run: Run, riverside: Path, data: Path
) -> None:
    run("review", riverside, "--have", "First Aid")
    rows = [{"said": ""}, {"said": "Epic", "by": "Maria Santos"}]
    data.write_text(json.dumps(rows), encoding="utf-8")

    assert "  1  Epic\n     written by hand by Maria Santos\n" in run("facts")[1]
    assert "Epic. To use it:" in main_job(run)


def test_facts_as_data_are_all_there_and_the_same_each_time(
    run: Run, riverside: Path, data: Path
) -> None:
    assert json.loads(run("facts", "--json")[1]) == {"file": str(data), "facts": []}
    run("review", riverside, "--have", ACLS, "--have", "First Aid")

    _, out, err = run("facts", "--json")

    assert err == ""
    assert out == run("facts", "--json")[1]
    told = json.loads(out)
    assert told["file"] == str(data)
    assert [row.pop("number") for row in told["facts"]] == [1, 2]
    assert told["facts"] == json.loads(data.read_text("utf-8"))
    left = json.loads(run("facts", "--forget", "1", "--json")[1])
    assert [row["said"] for row in left["facts"]] == ["First Aid"]


def test_two_reviews_that_end_at_once_keep_what_both_said(
    riverside: Path, data: Path
) -> None:
    command = [sys.executable, "-m", "tailor", "review", str(riverside), "--have", ACLS]
    # alone: as another review is while it writes
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as going, alone(data):
        while ACLS not in (riverside / "decisions.json").read_text("utf-8"):
            assert going.poll() is None
        sleep(0.5)
        write_facts(data, (Fact("Epic", Source("Maria Santos", "other", "")),))
    said = [row["said"] for row in json.loads(data.read_text("utf-8"))]

    assert (going.returncode, said) == (0, ["Epic", ACLS])
    assert os.listdir(data.parent) == ["facts.json"]  # noqa: PTH208 - hidden ones, too


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other folders")
@pytest.mark.parametrize("place", ["/proc/none", "a file"])
def test_without_a_place_to_keep_facts_the_review_goes_on(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    if place == "a file":
        place = str(riverside / "resume.docx")
    monkeypatch.setenv("XDG_DATA_HOME", place)

    code, _, err = run("review", riverside, "--have", ACLS)

    assert code == 0
    assert ACLS in texts(riverside / "resume.docx")
    assert "what you said was not kept for the next time" in err
    assert run("facts")[0] in (0, 3)
    assert run("nurse.docx", "nurse-ad.txt", "-o", "second")[0] == 0
