"""A command at a real terminal of some width, for the tests that press keys."""

import os
import re
import sys
from pathlib import Path

import pexpect

KEYS = r"\[q\]uit > $"
CONTROL_C, CONTROL_D, CONTROL_Z = "\x03", "\x04", "\x1a"
# readline says before a prompt that it wants pastes marked
QUESTION = r"I don't\s+(?:\x1b\[\?2004h)?know\) > "
TYPING = r"changes\s+nothing\."
A_MOMENT = 1.2  # seconds; what follows a key sooner may be the rest of its word


class Terminal:
    """`tailor review` at a terminal; reads what it shows.

    shell: it is started from this one, as a person does it.
    """

    def __init__(self, folder: Path, columns: int = 80, *, shell: str = "") -> None:
        self.shown = ""
        env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        review = [sys.executable, "-m", "tailor", "review", folder.name]
        program, *words = [*shell.split(), "-i"] if shell else review
        self.child = pexpect.spawn(
            program,
            words,
            cwd=str(folder.parent),
            dimensions=(40, columns),
            encoding="utf-8",
            timeout=30,
            env={**env, "TERM": "xterm", "PS1": "shell: "},
        )
        if shell:
            self.until("shell: ")
            self.press(" ".join(review) + "\r")

    def until(self, pattern: str) -> str:
        """Wait for what is shown; return what came with it."""
        self.child.expect(pattern)
        seen = self.child.before + self.child.after
        self.shown += seen
        return str(seen)

    def press(self, keys: str) -> None:
        """Press keys."""
        self.child.send(keys)

    def end(self) -> int:
        """Wait for its end; return the exit code."""
        self.child.expect(pexpect.EOF)
        self.shown += self.child.before
        self.child.close()
        return int(self.child.exitstatus)


def flat(text: str) -> str:
    """Return text with each stretch of white space as one blank."""
    return re.sub(r"\s+", " ", text)
