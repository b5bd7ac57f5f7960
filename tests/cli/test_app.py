"""What a person sees."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.cli import main

PEOPLE = ("nurse", "electrician", "accountant", "engineer")


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Run the command as a shell would; return exit code, output and errors."""
    monkeypatch.setenv("COLUMNS", "80")

    def call(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stop:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return int(stop.value.code or 0), out, err

    return call


Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_person_sees_what_the_ad_asks_for_and_the_resume_lacks(
    person: str,
    run: Run,
    fixtures: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[str, str], None],
) -> None:
    monkeypatch.chdir(tmp_path)  # the lines break where a path is long
    code, out, err = run(
        fixtures / f"{person}.docx", fixtures / f"{person}-ad.txt", "-o", "OUT"
    )

    assert (code, err) == (0, "")
    golden(f"{person}.txt", out)


def test_no_line_of_the_report_is_wider_than_the_terminal(
    run: Run, fixtures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in (40, 80, 200):
        monkeypatch.setenv("COLUMNS", str(columns))
        _, out, _ = run(
            "gap", fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "--all", "--why"
        )

        assert max(map(len, out.splitlines())) <= min(columns, 100)


def test_the_gap_alone_writes_nothing(
    run: Run, fixtures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    code, out, _ = run("gap", fixtures / "nurse.pdf", fixtures / "nurse-ad.txt")

    assert code == 0
    assert "ACLS" in out
    assert list(tmp_path.iterdir()) == []


def test_the_gap_as_json_holds_each_term_with_its_evidence(
    run: Run, fixtures: Path
) -> None:
    _, out, _ = run("gap", fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "--json")

    data = json.loads(out)
    ad = (fixtures / "nurse-ad.txt").read_text(encoding="utf-8").splitlines()
    for requirement in data["requirements"]:
        assert requirement["sentence"] in ad[requirement["ad_line"] - 1]
    acls = next(r for r in data["requirements"] if r["term"] == "ACLS")
    assert (acls["status"], acls["importance"], acls["evidence"]) == (
        "missing",
        "required",
        [],
    )


def test_the_same_files_give_the_same_bytes(
    run: Run, fixtures: Path, tmp_path: Path
) -> None:
    for folder in ("one", "two"):
        run(fixtures / "nurse.pdf", fixtures / "nurse-ad.txt", "-o", tmp_path / folder)

    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["decisions.json", "report.html", "resume.docx", "review.docx"]
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (
            tmp_path / "two" / name
        ).read_bytes()


def test_a_second_run_replaces_nothing(run: Run, fixtures: Path, tmp_path: Path) -> None:
    for _ in range(2):
        run(fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "-o", tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "decisions (2).json",
        "decisions.json",
        "report (2).html",
        "report.html",
        "resume (2).docx",
        "resume.docx",
        "review (2).docx",
        "review.docx",
    ]


def test_without_a_folder_one_is_named_after_the_employer(
    run: Run, fixtures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    for _ in range(2):
        run(fixtures / "nurse.docx", fixtures / "nurse-ad.txt")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["riverside", "riverside-2"]


def test_an_ad_without_requirements_is_no_error(
    run: Run, fixtures: Path, tmp_path: Path
) -> None:
    ad = tmp_path / "ad.txt"
    ad.write_text("We are the and of to in for with on.\n")

    code, out, err = run(fixtures / "nurse.docx", ad, "-o", tmp_path / "out")

    assert (code, err) == (0, "")
    assert "I found no requirements in this ad. Is it the whole text?" in out
    assert "Coverage" not in out
    assert (tmp_path / "out" / "resume.docx").exists()


def test_swapped_files_are_told(run: Run, fixtures: Path, tmp_path: Path) -> None:
    _, _, err = run(fixtures / "nurse-ad.txt", fixtures / "nurse.txt", "-o", tmp_path)

    assert "Give your resume first, then the job ad." in err


def test_an_ad_in_another_language_is_told(
    run: Run, fixtures: Path, tmp_path: Path
) -> None:
    ad = tmp_path / "ad.txt"
    ad.write_text(
        "Pflegefachkraft für die Kardiologie\nDas bringen Sie mit: eine abgeschlossene"
        " Ausbildung und Erfahrung mit der Überwachung der Patienten bei uns im Haus, die"
        " sich für das Team und mit Freude werden sehen lassen.\n",
        encoding="utf-8",
    )

    _, out, _ = run("gap", fixtures / "nurse.txt", ad)

    assert "This ad seems to be in German." in out


def test_a_full_disk_under_the_output_is_told_with_what_was_written(
    fixtures: Path, tmp_path: Path
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    words = [fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path]
    for args, code in (([*words], 4), (["--help"], 4), (["--version"], 4)):
        with full.open("w") as out:
            done = subprocess.run(
                [sys.executable, "-m", "tailor", *map(str, args)],
                stdout=out,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )

        assert done.returncode == code
        assert "Traceback" not in done.stderr
        assert "can't be printed" in done.stderr
    assert (tmp_path / "resume.docx").exists()


def test_a_resume_given_twice_is_told(run: Run, fixtures: Path, tmp_path: Path) -> None:
    resume = fixtures / "nurse.txt"

    code, _, err = run(resume, resume, "-o", tmp_path)

    assert code == 0
    assert "nurse.txt and nurse.txt are the same file" in err


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["no-such.pdf", "ad.txt"], 3, "no-such.pdf"),
        (["empty.txt", "ad.txt"], 3, "empty.txt"),
        (["folder", "ad.txt"], 3, "folder"),
        (["noise.pdf", "ad.txt"], 3, "noise.pdf"),
        (["resume.txt", "ad.txt", "-o", "ad.txt"], 4, "ad.txt"),
        (["resume.txt"], 2, "AD"),
        (["resume.txt", "ad.txt", "--nonsense"], 2, "--nonsense"),
        ([], 2, "tailor RESUME AD"),
        (["https://jobs.example.com/1", "ad.txt"], 3, "opens no web addresses"),
        (["-", "ad.txt"], 3, "Only the ad can come from standard input"),
        (["gap", "resume.txt", "ad.txt", "--html", "folder"], 4, "ends in .html"),
        (["gap", "resume.txt", "ad.txt", "--html", "report.docx"], 4, "ends in .html"),
    ],
)
def test_what_goes_wrong_is_said_in_one_plain_sentence(
    words: list[str],
    code: int,
    says: str,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "ad.txt").write_text("Nurse\nBLS required.\n")
    (tmp_path / "resume.txt").write_text("Jo Doe\n- Nursed.\n")
    (tmp_path / "noise.pdf").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.iterdir())

    stopped, out, err = run(*words)

    assert (stopped, out) == (code, "")
    assert says in err
    assert err.startswith("tailor: ")
    assert len(err.splitlines()) <= 3
    assert not re.search(r"Error|Traceback|Exception|errno", err)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("module", ["tailor.cli.app", "tailor.cli.run", "tailor.plan"])
def test_ctrl_c_before_anything_has_begun_is_one_line(
    module: str, fixtures: Path, tmp_path: Path
) -> None:
    code = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(name, path=None, target=None):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed)\n"
        "from tailor.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    words = (fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (130, "tailor: stopped.\n")
    assert not (tmp_path / "out").exists()
