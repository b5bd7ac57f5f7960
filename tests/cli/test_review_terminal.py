"""The review at a real terminal: one key an edit, saved at each answer."""

import re
import sys
from pathlib import Path
from time import sleep

import pytest

from tests.cli.conftest import choices, held, texts

pexpect = pytest.importorskip("pexpect", reason="pexpect needs a pseudo-terminal")
if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from tests.cli.terminal import (  # noqa: E402 - there may be none to import
    A_MOMENT,
    CONTROL_C,
    KEYS,
    QUESTION,
    TYPING,
    Terminal,
    flat,
)

WIDTHS = (40, 80, 200)


@pytest.mark.parametrize("columns", WIDTHS)
def test_each_edit_is_kept_or_taken_back_with_one_key(
    riverside: Path, columns: int
) -> None:
    terminal = Terminal(riverside, columns)
    for key in "yn?ny":
        terminal.until(KEYS)
        terminal.press(key)

    assert terminal.end() == 0
    assert choices(riverside) == ["kept", "taken back", "taken back", "kept"]
    assert "2 made, 2 taken back, 0 not decided." in flat(terminal.shown)
    assert not any("(BLS)" in text for text in texts(riverside / "resume.docx"))
    assert re.findall(r"Edit (\d) of 4", terminal.shown) == ["1", "2", "3", "4"]
    plain = re.sub(r"\x1b\[(?:[01]m|\?2004[hl])", "", terminal.shown)
    assert max(map(len, plain.splitlines())) <= columns


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("answered", range(4))
def test_ctrl_c_at_any_key_keeps_the_answers_before_it(
    riverside: Path, answered: int, columns: int
) -> None:
    before = (riverside / "resume.docx").read_bytes()
    terminal = Terminal(riverside, columns)
    for _ in range(answered):
        terminal.until(KEYS)
        terminal.press("n")
    terminal.until(KEYS)
    terminal.press(CONTROL_C)

    assert terminal.end() == 130
    assert choices(riverside) == ["taken back"] * answered + [None] * (4 - answered)
    assert (riverside / "resume.docx").read_bytes() == before
    assert "Your answers are saved" in flat(terminal.shown)
    assert not list(riverside.glob(".*"))


@pytest.mark.parametrize("columns", WIDTHS)
def test_ctrl_c_at_a_question_and_at_a_typed_line_keeps_what_was_said(
    asking: Path, columns: int
) -> None:
    terminal = Terminal(asking, columns)
    for _ in range(3):
        terminal.until(KEYS)
        terminal.press("y")
    terminal.until(KEYS)
    sleep(A_MOMENT)
    terminal.press("e")
    terminal.until(TYPING)
    terminal.press(CONTROL_C)

    assert terminal.end() == 130
    assert choices(asking) == ["kept", "kept", "kept", None, None]

    terminal = Terminal(asking, columns)
    terminal.until(KEYS)
    terminal.press("y")
    terminal.until(QUESTION)
    terminal.press(CONTROL_C)

    assert terminal.end() == 130
    assert choices(asking) == ["kept", "kept", "kept", "kept", None]


def test_an_answer_stands_in_the_copy_and_no_answer_leaves_the_line(asking: Path) -> None:
    for answer, words in (("3", "Cerner on 3 shifts a week"), ("", "in Cerner for")):
        terminal = Terminal(asking, 80)
        if answer:
            for _ in range(4):
                terminal.until(KEYS)
                terminal.press("y")
        else:
            terminal.until(r"\[q\]uit > ")
            terminal.press("u")
        terminal.until(QUESTION)
        sleep(A_MOMENT)
        terminal.press(f"{answer}\r")
        terminal.until(KEYS)
        terminal.press("y")

        assert terminal.end() == 0
        assert any(words in text for text in texts(asking / "resume.docx"))
        assert not any("____" in text for text in texts(asking / "resume.docx"))


def test_a_typed_line_comes_out_as_typed_and_u_undoes_it_in_the_next_sitting(
    riverside: Path,
) -> None:
    terminal = Terminal(riverside, 80)
    terminal.until(KEYS)
    terminal.press("s")
    terminal.until(KEYS)
    terminal.press("e")
    terminal.until(TYPING)
    terminal.press("\x15BLS and more\r")  # Ctrl-U empties the line
    terminal.until(KEYS)
    terminal.press("q")

    assert terminal.end() == 0
    assert "BLS and more" in texts(riverside / "resume.docx")
    assert "BLS and more" in texts(riverside / "review.docx")
    assert "Saved at each answer; run it again to go on." in flat(terminal.shown)

    terminal = Terminal(riverside, 80)
    assert "Edit 1 of 4" in terminal.until(KEYS)
    terminal.press("u")
    assert "Edit 2 is open again" in terminal.until(KEYS)
    terminal.press("q")

    assert terminal.end() == 0
    assert any("Basic Life Support (BLS)" in t for t in texts(riverside / "resume.docx"))


def test_a_key_that_means_nothing_decides_nothing(riverside: Path) -> None:
    terminal = Terminal(riverside, 80)
    terminal.until(KEYS)
    for key in ("\r", "x", "\x1b[A", "é"):
        terminal.press(key)
        assert "y keeps the edit" in flat(terminal.until(KEYS))
    terminal.press("\x04")

    assert terminal.end() == 0
    assert choices(riverside) == [None] * 4


def test_the_second_window_says_so_and_a_dead_one_is_forgotten(riverside: Path) -> None:
    first, second = Terminal(riverside, 80), None
    first.until(KEYS)
    second = Terminal(riverside, 80)

    assert second.end() == 4
    assert "Another window" in second.shown
    first.press("q")
    assert first.end() == 0

    gone = Terminal(riverside, 80)
    gone.until(KEYS)
    gone.child.kill(9)
    gone.child.wait()
    assert list(riverside.glob(".tailor-review.tmp"))

    third = Terminal(riverside, 80)
    third.until(KEYS)
    third.press("q")
    assert third.end() == 0
    assert not list(riverside.glob(".*"))
    assert held(riverside)
