"""The guard as a command: JSON lines in, a verdict with reasons for each."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.cli import main

CASES = Path(__file__).parents[1] / "guard" / "cases.jsonl"
Ask = Callable[..., tuple[int, list[str], str]]
HONEST = {"id": "a", "original": "Fixed 3 pumps", "rewrite": "Repaired three pumps"}
GROWN = {"id": "b", "original": "Fixed 3 pumps", "rewrite": "Fixed 30 pumps"}


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Run the command with lines on standard input; return code, output lines, errors."""

    def call(
        *lines: object, words: tuple[str, ...] = ("--json",)
    ) -> tuple[int, list[str], str]:
        rows = [
            line
            if isinstance(line, bytes)
            else json.dumps(line, ensure_ascii=False).encode()
            for line in lines
        ]
        stdin = io.TextIOWrapper(io.BytesIO(b"\n".join(rows)), encoding="ascii")
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(SystemExit) as stop:
            main(["check-rewrite", *words])
        out, err = capsys.readouterr()
        return int(stop.value.code or 0), out.splitlines(), err

    return call


def test_each_line_gets_its_verdict_and_the_exit_code_is_0(ask: Ask) -> None:
    code, out, err = ask(HONEST, GROWN)

    assert (code, err) == (0, "")
    first, second = map(json.loads, out)
    assert first == {"id": "a", "accepted": True, "reasons": []}
    assert second["accepted"] is False
    assert any("30" in reason for reason in second["reasons"])


def test_a_line_that_is_no_json_is_told_and_the_others_are_answered(ask: Ask) -> None:
    code, out, err = ask(HONEST, b"{not json", b"\xff\xfe", b"", b"[1]", GROWN)

    assert code == 3
    assert [json.loads(line)["id"] for line in out] == ["a", "b"]
    assert "line 2 is not JSON" in err
    assert "line 3 is not JSON" in err
    assert "line 5 holds no object" in err
    assert "3 lines could not be read" in err


@pytest.mark.parametrize("field", ["id", "original", "rewrite"])
def test_a_missing_field_is_named(ask: Ask, field: str) -> None:
    code, out, err = ask({**HONEST, field: None}, GROWN)

    assert (code, len(out)) == (3, 1)
    assert f"line 1 has no “{field}”" in err


def test_letters_beyond_ascii_are_read_and_written_on_any_console(ask: Ask) -> None:
    code, out, _ = ask(
        {"id": "ö", "original": "Café, 3 täglich", "rewrite": "Café, 3 täglich\u200b"}
    )

    (answer,) = map(json.loads, out)
    assert (code, answer["id"], answer["accepted"]) == (0, "ö", False)
    assert out[0].isascii()


def test_the_context_proves_a_spelling_and_an_answer_proves_a_fact(ask: Ask) -> None:
    line = {
        "id": "c",
        "original": "Filed PT forms",
        "rewrite": "Filed 9 PT forms",
    }
    spelled = {**line, "rewrite": "Filed physical therapy forms"}
    around = {"context": {"role_title": "Physical Therapist", "skills": None, "x": 1}}

    _, out, _ = ask(line, {**line, "answers": ["9 forms"]}, spelled, {**spelled, **around})

    assert [json.loads(row)["accepted"] for row in out] == [False, True, False, True]


def test_a_context_that_is_no_object_is_told(ask: Ask) -> None:
    code, _, err = ask({**HONEST, "context": "nurse"})

    assert code == 3
    assert "“context”" in err


def test_without_json_a_person_reads_the_reasons(ask: Ask) -> None:
    code, out, _ = ask(HONEST, GROWN, words=())

    assert code == 0
    assert out[:2] == ["a: accepted", "b: refused"]
    assert out[2].startswith("  ")


def test_another_process_with_another_hash_seed_gives_the_same_reasons() -> None:
    found = CASES.read_text("utf-8").split("\n")
    rows = [row for row in found if '3", "occupation' in row]
    told = [
        subprocess.run(
            [sys.executable, "-m", "tailor", "check-rewrite", "--json"],
            input="\n".join(rows).encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]

    assert len(rows) > 100
    assert told[0] == told[1]
