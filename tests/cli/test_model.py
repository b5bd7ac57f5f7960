"""What a person sees who asks for a model, and that nothing is sent for who does not."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tailor.cli import main
from tests.llm.loopback import Loopback, Script, fails, says, send, serving

Run = Callable[..., tuple[int, str, str]]
LINE = "Responsible for giving medications to patients on the unit"
BETTER = "Administer medications to patients on the unit"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as loopback:
        yield loopback


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    """Run the command as a shell would; return exit code, output and errors."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("TAILOR_MODEL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)

    def call(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stop:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return int(stop.value.code or 0), out, err

    return call


def turns(body: dict[str, object]) -> list[dict[str, str]]:
    messages = body["messages"]
    assert isinstance(messages, list)
    return messages


def asked(body: dict[str, object]) -> str:
    """Return the line that a request is about."""
    return turns(body)[-1]["content"].splitlines()[0]


def editor(to: object, body: dict[str, object]) -> None:
    """Answer as an honest editor of one line would, and ask nothing."""
    line = asked(body)
    field = str(body["response_format"]["json_schema"]["name"])  # type: ignore[index]
    text = "no" if field == "question" else line.replace(LINE, BETTER)
    says(json.dumps({field: text}))(to, body)  # type: ignore[arg-type]


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return re.sub("<[^>]+>", "", file.read("word/document.xml").decode("utf-8"))


def test_a_better_wording_stands_in_the_copy_to_send(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [editor]
    files = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    code, out, err = run(*files, "--model", "small", "--base-url", server.url)

    assert code == 0
    assert "Administer medications" in text_of(tmp_path / "out" / "resume.docx")
    assert "rewrite_bullet" in out
    assert f"Model small at {server.url.removesuffix('/v1')}: " in err
    assert "calls, 0 answers kept from before" in err
    assert "3 reworded" in err  # two of them by rules alone


def test_a_second_run_asks_nothing_and_writes_the_same(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [editor]
    files = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt")
    model = ("--model", "small", "--base-url", server.url)

    run(*files, *model, "-o", tmp_path / "one")
    asked_once = len(server.bodies)
    _, _, err = run(*files, *model, "-o", tmp_path / "two")
    assert len(server.bodies) == asked_once
    assert " 0 calls" in err
    run(*files, *model, "-o", tmp_path / "three", "--no-cache")

    assert len(server.bodies) == 2 * asked_once
    for name in ("resume.docx", "review.docx", "report.html"):
        bytes_of = [
            (tmp_path / run_ / name).read_bytes() for run_ in ("one", "two", "three")
        ]
        assert len(set(bytes_of)) == 1


def test_the_report_says_where_lines_went_and_a_review_still_does(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [editor]
    out = tmp_path / "out"
    files = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "-o", out)
    run(*files, "--model", "mini", "--base-url", server.url)
    first = (out / "report.html").read_text("utf-8")
    run("review", out, "--yes", "all")
    second = (out / "report.html").read_text("utf-8")

    told = f"went to {server.url.removesuffix('/v1')}, to the model mini, with names"
    assert told in first
    assert told in second
    assert "nothing of yours was sent anywhere" not in first + second


def test_the_cache_is_cleared_by_one_command(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [editor]
    files = (fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")
    run(*files, "--model", "small", "--base-url", server.url)

    code, out, _ = run("model", "--clear-cache")

    assert code == 0
    assert out.startswith("Forgotten: ")
    assert not out.startswith("Forgotten: 0")
    assert run("model", "--clear-cache")[1].startswith("Forgotten: 0 ")


def test_the_environment_names_model_and_address(
    run: Run,
    server: Loopback,
    fixtures: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.script = [editor]
    monkeypatch.setenv("TAILOR_MODEL", "small")
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-mine")

    run(fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    assert set(server.keys) == {"Bearer sk-mine"}
    assert {body["model"] for body in server.bodies} == {"small"}


def test_a_key_and_an_address_alone_send_nothing(
    server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [editor]
    code = (
        "import sys\nfrom tailor.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit as stop: assert not stop.code\n"
        "assert 'openai' not in sys.modules\n"
    )
    files = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")
    environment = {k: v for k, v in os.environ.items() if k != "TAILOR_MODEL"}
    environment |= {"OPENAI_API_KEY": "sk-mine", "OPENAI_BASE_URL": server.url}

    subprocess.run([sys.executable, "-c", code, *files], env=environment, check=True,
                   capture_output=True)  # fmt: skip

    assert server.bodies == []


def test_a_dry_run_prints_what_would_be_sent_and_sends_nothing(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    server.script = [says('{"rewrite": "oops"}')]
    monkeypatch.chdir(tmp_path)
    words = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt")
    model = ("--model", "small", "--base-url", server.url)

    code, out, err = run(*words, *model, "--dry-run")
    _, data, _ = run(*words, *model, "--dry-run", "--json")

    assert (code, err, server.bodies) == (0, "", [])
    assert server.url.removesuffix("/v1") in out
    assert list(tmp_path.iterdir()) == []
    run(*words, *model, "-o", tmp_path / "out")
    told = json.loads(data)["bodies"]
    exact = {
        json.dumps(b, ensure_ascii=False, separators=(",", ":")).encode() for b in told
    }
    first = {raw for raw in server.raw if b"Not allowed" not in raw and b"oops" not in raw}
    assert first <= exact  # byte for byte, but for the white space of what is printed
    assert len(first) > 4
    for body in told:
        for message in turns(body):
            assert all(line in out for line in message["content"].splitlines())


def test_a_dry_run_needs_no_key(run: Run, fixtures: Path) -> None:
    words = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "--model", "large")

    code, out, err = run(*words, "--dry-run")

    assert (code, err) == (0, "")
    assert "https://api.openai.com" in out


def test_a_dry_run_needs_a_model(run: Run, fixtures: Path) -> None:
    code, _, err = run(fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "--dry-run")

    assert code == 5
    assert "--model" in err


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (fails(401, "Incorrect API key"), "refuses the key"),
        (fails(429, "quota", code="insufficient_quota"), "used up"),
        (fails(429, "slow down", after="3600"), "takes no more questions"),
        (lambda to, _: send(to, b"<html>", kind="text/html"), "most end in /v1"),
        (lambda to, _: to.connection.close(), "stopped in the middle"),
        (says("x" * 2_000_000), "without end"),
    ],
)
def test_whatever_fails_the_tailored_copy_is_written(
    script: Script,
    sentence: str,
    run: Run,
    server: Loopback,
    fixtures: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tailor.llm.again.FIRST_WAIT", 0.0)
    server.script = [script]
    words = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt")
    run(*words, "-o", tmp_path / "plain")

    code, _, err = run(
        *words, "-o", tmp_path / "out", "--model", "small", "--base-url", server.url
    )

    assert code == 0
    assert sentence in err.splitlines()[0]
    assert "tailored all the same, no line with the model's help" in err.splitlines()[1]
    assert "Traceback" not in err
    plain, with_model = (tmp_path / name / "resume.docx" for name in ("plain", "out"))
    assert plain.read_bytes() == with_model.read_bytes()


def test_one_call_is_told_as_one(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [editor, fails(401, "Incorrect API key")]
    words = (fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    _, _, err = run(*words, "--model", "small", "--base-url", server.url)

    assert ": 1 call, 0 answers kept from before, 100 tokens sent" in err


def test_half_a_character_in_an_answer_stops_nothing(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    # as JSON writes it in the model's own text, and as the server may in its answer
    server.script = [
        says('{"rewrite": "Admin \\ud800"}'),
        says("Admin \ud800"),
        says('{"rewrite": "Led the ward \ud800"}'),
    ]
    words = (fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    code, _, err = run(*words, "--model", "small", "--base-url", server.url)

    assert code == 0
    assert "Traceback" not in err
    assert (tmp_path / "out" / "resume.docx").is_file()


def test_a_server_that_refuses_schemas_is_asked_without(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    def refuses(to: object, body: dict[str, object]) -> None:
        if "response_format" in body:
            fails(400, "Bad request")(to, body)  # type: ignore[arg-type]
            return
        line = asked(body).replace(LINE, BETTER)
        says(json.dumps({"rewrite": line}))(to, body)  # type: ignore[arg-type]

    server.script = [refuses]
    words = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    code, _, err = run(*words, "--model", "small", "--base-url", server.url)

    assert (code, "3 reworded" in err) == (0, True)
    assert "Administer medications" in text_of(tmp_path / "out" / "resume.docx")


def test_an_address_that_can_t_work_is_told_and_the_copy_is_written(
    run: Run, fixtures: Path, tmp_path: Path
) -> None:
    words = (fixtures / "nurse.docx", fixtures / "nurse-ad.txt", "-o", tmp_path / "out")

    code, _, err = run(*words, "--model", "small", "--base-url", "127.0.0.1:8080")

    assert code == 0
    assert "no web address" in err.splitlines()[0]
    assert "tailored all the same" in err.splitlines()[1]
    assert (tmp_path / "out" / "resume.docx").exists()


def test_refused_wordings_are_listed_to_who_asks_why(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    server.script = [says('{"rewrite": "Led the hospital and cut costs by 40%"}')]
    words = (fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "-o", tmp_path / "out",
             "--model", "small", "--base-url", server.url)  # fmt: skip

    _, short, _ = run(*words)
    _, long, _ = run(*words, "--why")

    assert "cut costs by 40%" not in short
    assert "NOT MADE" in long
    assert "cut costs by 40%" in long
    assert "Led the hospital" not in text_of(tmp_path / "out" / "resume.docx")


def test_the_model_command_says_that_all_is_well(run: Run, server: Loopback) -> None:
    server.script = [says('{"word": "blue"}')]

    code, out, err = run("model", "--model", "small", "--base-url", server.url)

    assert (code, err) == (0, "")
    assert "answers." in out
    assert "small is there." in out
    assert "Schema   is kept" in out
    assert len(server.bodies) == 1


def test_the_model_command_tells_of_a_schema_that_is_ignored(
    run: Run, server: Loopback
) -> None:
    server.script = [says("Blue.")]

    code, out, _ = run("model", "--model", "large", "--base-url", server.url)

    assert code == 0
    assert "large is not in its list (small)." in out
    assert "Schema   is not kept" in out


def test_the_model_command_lists_models_to_who_named_none(
    run: Run, server: Loopback
) -> None:
    code, _, err = run("model", "--base-url", server.url)

    assert code == 5
    assert "It has: small." in err


def test_the_model_command_says_what_is_wrong(run: Run, server: Loopback) -> None:
    server.script = [fails(401, "Incorrect API key")]

    code, _, err = run("model", "--model", "small", "--base-url", server.url)

    assert code == 5
    assert "refuses the key" in err
    assert err.count("\n") == 1


def test_a_bullet_over_two_lines_is_reworded_in_both(
    run: Run, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    first = "Kept the records of the ward and its stock"
    second = "and took part in the safety meeting"
    resume = tmp_path / "resume.txt"
    resume.write_text(
        "Ada Quill\nada.quill@example.com\n\nEXPERIENCE\n\nWard Clerk, Fennimore Clinic\n"
        f"March 2021 - Present\n- {first}\n  {second}\n- Counted linen\n",
        encoding="utf-8",
    )

    def both(to: object, body: dict[str, object]) -> None:
        line = (
            asked(body).replace("Kept", "Maintained").replace("took part", "participated")
        )
        field = str(body["response_format"]["json_schema"]["name"])  # type: ignore[index]
        said = "no" if field == "question" else line
        says(json.dumps({field: said}))(to, body)  # type: ignore[arg-type]

    server.script = [both]
    model = ("--model", "small", "--base-url", server.url)
    code, out, err = run(resume, fixtures / "nurse-ad.txt", "-o", tmp_path / "out", *model)

    assert (code, "1 reworded" in err) == (0, True)
    text = text_of(tmp_path / "out" / "resume.docx")
    assert "Maintained the records of the ward and its stock and participated in" in text
    assert out.count("rewrite_bullet") == 2


def test_progress_is_shown_on_a_terminal_alone(
    run: Run,
    server: Loopback,
    fixtures: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.script = [editor]
    words = (fixtures / "nurse.txt", fixtures / "nurse-ad.txt", "--no-cache",
             "--model", "small", "--base-url", server.url)  # fmt: skip

    _, _, quiet = run(*words, "-o", tmp_path / "one")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    _, out, shown = run(*words, "-o", tmp_path / "two")

    assert "Asking the model" not in quiet
    assert "Asking the model [########################] 15 of 15 lines\n" in shown
    assert "Asking" not in out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal for one process")
@pytest.mark.parametrize("presses", [1, 2, 5])
def test_ctrl_c_stops_the_model_and_keeps_what_it_did(
    presses: int, server: Loopback, fixtures: Path, tmp_path: Path
) -> None:
    gone = threading.Event()

    def first_lines(to: object, body: dict[str, object]) -> None:
        if len(server.bodies) > 4:
            gone.wait(10)
        editor(to, body)

    server.script = [first_lines]
    command = (sys.executable, "-m", "tailor", fixtures / "nurse.txt",
               fixtures / "nurse-ad.txt", "-o", tmp_path / "out", "--no-cache",
               "--model", "small", "--base-url", server.url)  # fmt: skip

    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as process:  # fmt: skip
        while len(server.bodies) < 6 and process.poll() is None:
            time.sleep(0.05)
        for _ in range(presses):
            process.send_signal(signal.SIGINT)
            time.sleep(0.1)
        _, err = process.communicate(timeout=30)
        gone.set()

    assert process.returncode == 0
    assert "stopped asking the model" in err
    assert "Traceback" not in err
    assert "of 15 lines not with the model's help" in err
    assert "Administer medications" in text_of(tmp_path / "out" / "resume.docx")


def test_without_a_home_folder_the_resume_is_tailored_all_the_same(
    run: Run, server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)

    code, _, err = run(
        "fixtures/nurse.pdf", "fixtures/nurse-ad.txt", "-o", tmp_path / "out",
        "--model", "any", "--base-url", server.url,
    )  # fmt: skip

    assert code == 0
    assert "no home folder" in err.splitlines()[0]
    assert "tailored all the same" in err.splitlines()[1]
    assert (tmp_path / "out" / "resume.docx").is_file()
