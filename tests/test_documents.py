"""The documents can't go stale: their commands run, their lists are the program's."""

import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import tailor
from tailor.cli import app, main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def documented(name: str, text: str, request: pytest.FixtureRequest) -> None:
    """Compare with docs/NAME; `--update-golden` rewrites it."""
    path = ROOT / "docs" / name
    if request.config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


def help_of(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as stop:
        main([*words, "--help"])
    assert stop.value.code == 0
    return re.sub(r"[ \t]+\n", "\n", capsys.readouterr().out).strip()


def test_every_command_is_explained_in_cli_md(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    monkeypatch.setattr(sys, "argv", ["tailor"])
    parts = ["# Commands\n\nWritten from `--help`; a test holds them equal.\n"]
    for words in ([], *([str(command.name)] for command in app.registered_commands)):
        title = " ".join(["tailor", *words])
        parts.append(f"## {title}\n\n```\n{help_of(words, capsys)}\n```\n")

    documented("cli.md", "\n".join(parts), request)


def test_every_public_function_is_explained_in_api_md(
    request: pytest.FixtureRequest,
) -> None:
    parts = ["# From Python\n\nWritten from `tailor.__all__`; a test holds them equal.\n"]
    for name in tailor.__all__:
        function = getattr(tailor, name)
        doc = inspect.getdoc(function)
        parts.append(
            f"## {name}\n\n```python\n{name}{inspect.signature(function)}\n```\n\n{doc}\n"
        )

    documented("api.md", "\n".join(parts), request)


def test_the_readmes_example_runs_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = blocks("python")
    assert len([line for line in example.splitlines() if line.strip()]) <= 10
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)

    exec(compile(example, "README.md", "exec"), {})

    out = capsys.readouterr().out
    assert "ACLS - Current BLS and ACLS required" in out
    assert "resume.docx" in out


def test_the_readmes_commands_run_as_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, readme_job: Callable[[str], Path]
) -> None:
    first = blocks("sh")[0].split("&&")[-1].split()
    assert first[0] == ".venv/bin/tailor"
    for name in ("resume.docx", "job.txt", "resume.pdf", "job.html"):
        readme_job(name)
    monkeypatch.chdir(tmp_path)

    for line in [" ".join(first), *blocks("sh")[1].splitlines()]:
        words = line.split("#")[0].split()
        with pytest.raises(SystemExit) as stop:
            main(words[1:])
        assert stop.value.code == 0, line

    assert (tmp_path / "riverside" / "resume.docx").exists()


@pytest.fixture
def readme_job(tmp_path: Path) -> Callable[[str], Path]:
    """Put a file that the README calls "resume.docx" or "job.txt" into the folder."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")

    def put(name: str) -> Path:
        stem, _, ending = name.partition(".")
        source = f"nurse.{ending}" if stem == "resume" else "nurse-ad.txt"
        if name == "job.html":
            source = next(p.name for p in (ROOT / "fixtures").glob("*-ad.html"))
        target = tmp_path / name
        target.write_bytes((ROOT / "fixtures" / source).read_bytes())
        return target

    return put


def test_the_version_is_said_once_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    with pytest.raises(SystemExit):
        main(["--version"])

    assert capsys.readouterr().out == f"tailor {tailor.__version__}\n"
    assert project["project"]["version"] == tailor.__version__


@pytest.mark.parametrize("person", ["nurse", "accountant"])  # her PDF holds links
def test_the_main_job_loads_no_heavy_library(person: str, tmp_path: Path) -> None:
    code = (
        f"import sys; from tailor.cli import main; OUT = {str(tmp_path)!r}\n"
        f"try: main(['fixtures/{person}.pdf', 'fixtures/nurse-ad.txt', '-o', OUT])\n"
        "except SystemExit as stop: assert stop.code == 0, stop.code\n"
        "print('LOADED', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )

    loaded = set(done.stdout.rsplit("LOADED", 1)[1].split())
    assert not loaded & {"openai", "sklearn", "numpy", "scipy", "pydantic", "rich", "pypdf"}
    assert "pypdfium2_raw" in loaded  # else this run proved nothing
