"""The review at a real terminal: one key an edit, saved at each answer."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import choices, held, texts

pexpect = pytest.importorskip("pexpect", reason="pexpect needs a pseudo-terminal")
if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

WIDTHS = (40, 80, 200)
KEYS = r"\[q\]uit > $"
WITHOUT_SIZE = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
CONTROL_C = "\x03"
# readline says before a prompt that it wants pastes marked
QUESTION = r"I don't\s+(?:\x1b\[\?2004h)?know\) > "


class Terminal:
    """`tailor review` at a terminal of some width; reads what it shows."""

    def __init__(self, folder: Path, columns: int) -> None:
        self.shown = ""
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "tailor", "review", folder.name],
            cwd=str(folder.parent),
            dimensions=(40, columns),
            encoding="utf-8",
            timeout=30,
            env={**WITHOUT_SIZE, "TERM": "xterm"},
        )

    def until(self, pattern: str) -> str:
        """Wait for what is shown; return what came with it."""
        self._child.expect(pattern)
        seen = self._child.before + self._child.after
        self.shown += seen
        return str(seen)

    def press(self, keys: str) -> None:
        """Press keys."""
        self._child.send(keys)

    def end(self) -> int:
        """Wait for its end; return the exit code."""
        self._child.expect(pexpect.EOF)
        self.shown += self._child.before
        self._child.close()
        return int(self._child.exitstatus)


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
    plain = re.sub(r"\x1b\[[01]m", "", terminal.shown)
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
    terminal.press("e")
    terminal.until(r"changes\s+nothing\.")
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
    terminal.until(r"changes\s+nothing\.")
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


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("one\ntwo yyyy\n", "one"),
        ("\x1b[200~one\ntwo yyyy\x1b[201~\r", "one two yyyy"),
    ],
)
def test_lines_that_are_pasted_decide_about_one_edit_only(
    riverside: Path, pasted: str, line: str
) -> None:
    terminal = Terminal(riverside, 80)
    terminal.until(KEYS)
    terminal.press("s")
    terminal.until(KEYS)
    terminal.press("e")
    terminal.until(r"changes\s+nothing\.")
    terminal.until("2027")  # the line stands there to be changed
    terminal.press(f"\x15{pasted}")
    terminal.until(KEYS)
    terminal.press("q")

    assert terminal.end() == 0
    assert choices(riverside) == [None, "edited", None, None]
    assert line in texts(riverside / "resume.docx")


def test_a_key_that_means_nothing_decides_nothing(riverside: Path) -> None:
    terminal = Terminal(riverside, 80)
    terminal.until(KEYS)
    for key in ("\r", "x", "\x1b[A", "é"):
        terminal.press(key)
        assert "y keeps the edit" in flat(terminal.until(KEYS))
    terminal.press("\x04")

    assert terminal.end() == 0
    assert choices(riverside) == [None] * 4


def test_typed_ahead_keys_are_not_lost(riverside: Path) -> None:
    terminal = Terminal(riverside, 80)
    terminal.until("Edit 1 of 4")
    terminal.press("yyyn")

    assert terminal.end() == 0
    assert choices(riverside) == ["kept", "kept", "kept", "taken back"]


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
    gone._child.kill(9)
    gone._child.wait()
    assert list(riverside.glob(".tailor-review.tmp"))

    third = Terminal(riverside, 80)
    third.until(KEYS)
    third.press("q")
    assert third.end() == 0
    assert not list(riverside.glob(".*"))
    assert held(riverside)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
