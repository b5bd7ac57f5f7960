"""One key, or one line, from the person: at a terminal at once, else line by line."""

import os
import sys
from io import TextIOWrapper
from typing import Protocol

_ESCAPE = "\x1b"
_REST_SECONDS = 0.05  # within which the rest of an arrow key's code has come
QUIT = "q"  # what the end of the input means, too


class Keys(Protocol):
    """Where answers come from."""

    def key(self, prompt: str) -> str:
        """Return the next key in lower case; QUIT at the end, "" for one that is none."""

    def line(self, prompt: str, text: str = "") -> str | None:
        """Return a typed line, `text` standing there to be changed; None at the end."""


def keys() -> Keys:
    """Return the keyboard of a terminal, else the lines of standard input."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a byte that is no letter stops nothing
    if sys.stdin is not None and sys.stdin.isatty():
        return Terminal()
    return Lines()


class Terminal:
    """A keyboard: a key counts without Enter. Ctrl-C interrupts as everywhere."""

    def key(self, prompt: str) -> str:
        """Return the next key; it is shown, as if it had been typed."""
        _show(prompt)
        pressed = _pressed().casefold()
        if pressed in ("\x04", "\x1a"):  # Ctrl-D, on Windows Ctrl-Z
            pressed = QUIT
        shown = pressed if pressed.isprintable() else ""
        _show(f"{shown}\n")
        return shown.strip()

    def line(self, prompt: str, text: str = "") -> str | None:
        """Return a line that was typed or changed."""
        _show("")
        try:
            typed = _typed(_encodable(prompt), _encodable(text))
            _drop_rest_of_paste()
            return typed
        except EOFError:
            _show("\n")
            return None


class Lines:
    """Answers from a file or a pipe: the first letter of a line is the key."""

    def key(self, prompt: str) -> str:
        """Return the first letter of the next line."""
        line = self.line(prompt)
        return QUIT if line is None else line.strip()[:1].casefold()

    def line(self, prompt: str, text: str = "") -> str | None:  # noqa: ARG002 - can't show it
        """Return the next line without its end."""
        _show(prompt)
        read = sys.stdin.readline() if sys.stdin is not None else ""
        _show(read if read.endswith("\n") else f"{read}\n")
        return read.rstrip("\r\n") if read else None


def _show(text: str) -> None:
    sys.stdout.write(_encodable(text))
    sys.stdout.flush()


def _encodable(text: str) -> str:
    """Return text as the console can show it."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _typed(prompt: str, text: str) -> str:
    try:
        import readline  # not on Windows: there the line is typed anew
    except ImportError:
        return input(prompt)
    # pasted lines come as one; off, the second line would be taken for keys
    readline.parse_and_bind("set enable-bracketed-paste on")
    readline.parse_and_bind("tab: self-insert")
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        return input(prompt)
    finally:
        readline.set_startup_hook()


def _drop_rest_of_paste() -> None:
    """Drop the lines behind the first where a terminal doesn't mark what is pasted."""
    if sys.platform == "win32":
        return
    import select
    import termios

    handle = sys.stdin.fileno()
    if select.select([handle], [], [], 0)[0]:
        termios.tcflush(handle, termios.TCIFLUSH)
        _show("Only the first line was taken: what came behind it is left out.\n")


def _pressed() -> str:
    if sys.platform == "win32":
        import msvcrt

        character = msvcrt.getwch()
        if character == "\x03":
            raise KeyboardInterrupt
        if character in ("\x00", "\xe0"):  # an arrow or a function key: two codes
            msvcrt.getwch()
            return ""
        return character
    import termios
    import tty

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    # what was typed ahead stays: who knows the keys need not wait
    tty.setcbreak(handle, termios.TCSADRAIN)
    try:
        return _one_character(handle)
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)


def _one_character(handle: int) -> str:
    import select

    data = os.read(handle, 1)
    if not data:
        return "\x04"
    while data[0] >= 0xC0 and len(data) < 4:  # a letter of several bytes
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            data += os.read(handle, 1)
    character = data.decode("utf-8", "replace")
    if character == _ESCAPE:
        while select.select([handle], [], [], _REST_SECONDS)[0]:
            if not os.read(handle, 32):
                break
        return ""
    return character
