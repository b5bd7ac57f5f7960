"""One key, or one line, from the person: at a terminal at once, else line by line."""

import sys
from io import TextIOWrapper
from typing import Protocol

from tailor.cli.trail import words_of

QUIT = "q"  # what the end of the input means, too
SEVERAL = "several"  # came in one burst where a key was asked for: pasted text


class Keys(Protocol):
    """Where answers come from."""

    def key(self, prompt: str) -> str:
        """Return the next key in lower case; QUIT at the end, "" for one that is none.

        SEVERAL where text was pasted: it means nothing.
        """

    def line(self, prompt: str, text: str = "") -> str | None:
        """Return a typed line, `text` standing there to be changed; None at the end."""


def keys() -> Keys:
    """Return the keyboard of a terminal, else the lines of standard input."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a byte that is no letter stops nothing
    if sys.stdin is None or not sys.stdin.isatty():
        return Lines()
    from tailor.cli.keyboard import Keyboard

    return Keyboard()


class Lines:
    """Answers from a file or a pipe: a key or its word stands on a line."""

    def key(self, prompt: str) -> str:
        """Return what the next line says: a key or its whole word."""
        line = self.line(prompt)
        if line is None:
            return QUIT
        word = line.strip().casefold()
        is_key = len(word) < 2 or word in words_of(prompt).values()
        return word[:1] if is_key else SEVERAL

    def line(self, prompt: str, text: str = "") -> str | None:  # noqa: ARG002 - can't show it
        """Return the next line without its end."""
        show(prompt)
        read = sys.stdin.readline() if sys.stdin is not None else ""
        show(read if read.endswith("\n") else f"{read}\n")
        return read.rstrip("\r\n") if read else None


def show(text: str) -> None:
    """Print text at once, without a new line."""
    sys.stdout.write(encodable(text))
    sys.stdout.flush()


def encodable(text: str) -> str:
    """Return text as the console can show it."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
