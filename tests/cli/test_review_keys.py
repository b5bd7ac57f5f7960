"""Keys that mean something else than they seem: pasted, typed as words, interrupted."""

import json
import os
import signal
import sys
from pathlib import Path
from time import sleep

import pytest

from tests.cli.conftest import choices, texts

pexpect = pytest.importorskip("pexpect", reason="pexpect needs a pseudo-terminal")
if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from tests.cli.terminal import (  # noqa: E402 - there may be none to import
    A_MOMENT,
    CONTROL_C,
    CONTROL_D,
    CONTROL_Z,
    KEYS,
    QUESTION,
    TYPING,
    Terminal,
    flat,
)

NO_KEY = "nothing was decided. Press one key."


@pytest.mark.parametrize("shell", ["sh", "bash --norc"])
def test_after_control_z_and_fg_the_prompt_stands_there_and_one_key_is_enough(
    riverside: Path, shell: str
) -> None:
    terminal = Terminal(riverside, shell=shell)
    terminal.until(KEYS)
    terminal.press(CONTROL_Z)
    terminal.until("Stopped")
    terminal.press("fg\r")
    terminal.until(KEYS)
    terminal.press("n")
    terminal.until("Edit 2 of 4")

    assert choices(riverside) == ["taken back", None, None, None]


@pytest.mark.parametrize("shell", ["sh", "bash --norc"])
def test_after_control_z_and_fg_the_line_goes_on_where_it_was(
    riverside: Path, shell: str
) -> None:
    terminal = Terminal(riverside, shell=shell)
    terminal.until(KEYS)
    terminal.press("s")
    terminal.until(KEYS)
    terminal.press("e")
    terminal.until("2027")
    terminal.press(", in person")
    terminal.until(", in person")
    terminal.press(CONTROL_Z)
    terminal.until("Stopped")
    terminal.press("fg\r")
    terminal.until(", in person")
    terminal.press(" and more\r")
    terminal.until(KEYS)
    terminal.press("q")
    terminal.until("Written")

    assert any(t.endswith("2027, in person and more") for t in texts_of(riverside))


def test_a_review_that_something_else_stopped_goes_on(riverside: Path) -> None:
    terminal = Terminal(riverside)
    terminal.until(KEYS)
    os.kill(terminal.child.pid, signal.SIGSTOP)
    sleep(0.1)
    os.kill(terminal.child.pid, signal.SIGCONT)
    terminal.until(KEYS)
    terminal.press("q")

    assert terminal.end() == 0


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("is_typing", [False, True])
def test_a_review_that_is_ended_keeps_the_last_answer_and_leaves_no_lock(
    riverside: Path, name: str, is_typing: bool
) -> None:
    terminal = begun(riverside, is_typing)
    os.kill(terminal.child.pid, getattr(signal, name))

    assert terminal.end() == 128 + getattr(signal, name)
    assert choices(riverside) == ["taken back", None, None, None]
    assert not list(riverside.glob(".*"))


@pytest.mark.parametrize("is_typing", [False, True])
def test_a_window_that_is_closed_leaves_no_lock(riverside: Path, is_typing: bool) -> None:
    terminal = begun(riverside, is_typing)
    terminal.child.ptyproc.fileobj.close()
    _, status = os.waitpid(terminal.child.pid, 0)
    terminal.child.ptyproc.terminated = True

    assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP
    assert choices(riverside) == ["taken back", None, None, None]
    assert not list(riverside.glob(".*"))


@pytest.mark.parametrize(
    "pasted",
    [
        "nyny",
        "y\rn\ry\r",
        "Registered nurse, seven years\nyes\n",
        "é🙂",
        "\x1b[200~n\x1b[201~",
        "\x1b[200~" + "no, never\r" * 2000 + "\x1b[201~",
    ],
)
def test_text_pasted_where_a_key_is_asked_for_decides_nothing(
    riverside: Path, pasted: str
) -> None:
    terminal = Terminal(riverside)
    terminal.until(KEYS)
    terminal.child.delaybeforesend = 0
    terminal.press(pasted)
    assert NO_KEY in flat(terminal.until(KEYS))
    sleep(0.4)
    terminal.press("q")

    assert terminal.end() == 0
    assert terminal.shown.count("Edit 1 of 4") == 1
    assert choices(riverside) == [None] * 4


@pytest.mark.parametrize("before", ["one\ntwo ", "one\r\n\r\ntwo "])
@pytest.mark.parametrize("is_marked", [False, True])
def test_lines_pasted_where_a_line_is_typed_are_one_text(
    riverside: Path, before: str, is_marked: bool
) -> None:
    terminal = Terminal(riverside)
    terminal.until(KEYS)
    terminal.press("s")
    terminal.until(KEYS)
    terminal.press("e")
    terminal.until("2027")  # the line stands there to be changed
    terminal.press("\x15")
    pasted = f"{before}y n\ny"
    terminal.press(f"\x1b[200~{pasted}\x1b[201~" if is_marked else f"{pasted}\n")
    if not is_marked:
        terminal.until("is one line now")
        terminal.until("two y n y")
    terminal.press("\r")
    terminal.until(KEYS)
    terminal.press("q")

    assert terminal.end() == 0
    assert choices(riverside) == [None, "edited", None, None]
    assert "one two y n y" in texts(riverside / "resume.docx")


def test_who_types_the_whole_word_and_enter_decides_about_one_edit(
    riverside: Path,
) -> None:
    terminal = Terminal(riverside)
    terminal.until(KEYS)
    for letter in "yes\r":
        terminal.press(letter)
        sleep(0.1)
    terminal.until("Edit 2 of 4")
    sleep(A_MOMENT)
    for letter in "no\r":
        terminal.press(letter)
        sleep(0.1)
    terminal.until("Edit 3 of 4")
    sleep(A_MOMENT)
    for letter in "edit\r":
        terminal.press(letter)
        sleep(0.1)
    terminal.until(TYPING)
    terminal.press(CONTROL_C)

    assert terminal.end() == 130
    assert choices(riverside) == ["kept", "taken back", None, None]
    assert "y keeps the edit" not in flat(terminal.shown)


def test_enter_behind_a_key_does_not_answer_the_question_that_comes_next(
    asking: Path,
) -> None:
    terminal = Terminal(asking)
    for _ in range(4):
        terminal.until(KEYS)
        terminal.press("y")
    terminal.until(QUESTION)
    terminal.press("\r")
    terminal.until(QUESTION)
    terminal.press("3\r")
    terminal.until(KEYS)
    terminal.press("y")

    assert terminal.end() == 0
    assert any("Cerner on 3 shifts" in text for text in texts_of(asking))


def test_control_d_at_each_prompt_quits_and_writes(asking: Path) -> None:
    for count, before in enumerate(("n", "nnnn")):
        terminal = Terminal(asking)
        for key in before[count:]:
            terminal.until(KEYS)
            terminal.press(key)
        terminal.until(KEYS if before == "n" else QUESTION)
        terminal.press(CONTROL_D)

        assert terminal.end() == 0
        assert "Written: " in flat(terminal.shown)


def test_a_terminal_made_wider_is_used_from_the_next_edit_on(riverside: Path) -> None:
    terminal = Terminal(riverside, 40)
    terminal.until(KEYS)
    terminal.child.setwinsize(40, 100)
    terminal.press("s")

    assert f"Edit 2 of 4\x1b[0m{' ' * 50}" in terminal.until(KEYS)


def begun(riverside: Path, is_typing: bool) -> Terminal:
    """Return a terminal in which one edit was taken back and the next is asked about."""
    terminal = Terminal(riverside)
    terminal.until(KEYS)
    terminal.press("n")
    terminal.until(KEYS)
    if is_typing:
        sleep(A_MOMENT)
        terminal.press("e")
        terminal.until("2027")
        terminal.press("x")
        sleep(0.2)
    return terminal


def texts_of(folder: Path) -> list[str]:
    assert json.loads((folder / "decisions.json").read_text("utf-8"))
    return texts(folder / "resume.docx")
