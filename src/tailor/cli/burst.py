"""What a terminal sends at one go: a key, the code of an arrow, or pasted text."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from tailor.cli.keys import show

END = "\x04"  # Ctrl-D, and what a terminal that is gone is read as
_ESCAPE = b"\x1b"
_PASTE, _PASTED = b"\x1b[200~", b"\x1b[201~"  # how a terminal marks pasted text
_MARK, _MARK_NOT = "\x1b[?2004h", "\x1b[?2004l"
_REST_SECONDS = 0.05  # within which the rest of an arrow key's code has come
_PASTE_SECONDS = 0.3  # between two pieces of a long paste, over a slow line
_MOST = 4096  # bytes of one reading


def mode() -> Any:
    """Return the terminal's mode, to be put back; None where there are no modes.

    Raises:
        OSError: the terminal is gone.
    """
    if sys.platform == "win32":
        return None
    import termios

    try:
        return termios.tcgetattr(sys.stdin.fileno())
    except termios.error as error:
        raise OSError(*error.args) from error


@contextmanager
def one_key(before: Any) -> Iterator[None]:
    """Let keys come without Enter, unseen, and pasted text marked; then as before.

    Raises:
        OSError: the terminal is gone.
    """
    if sys.platform == "win32":
        yield
        return
    import termios
    import tty

    handle = sys.stdin.fileno()
    is_plain = os.environ.get("TERM", "dumb") == "dumb"
    try:
        # what was typed ahead stays: who knows the keys need not wait
        tty.setcbreak(handle, termios.TCSADRAIN)
        show("" if is_plain else _MARK)
        yield
    except termios.error as error:
        raise OSError(*error.args) from error
    finally:
        with suppress(OSError):  # the window was closed
            show("" if is_plain else _MARK_NOT)
        with suppress(termios.error):
            termios.tcsetattr(handle, termios.TCSADRAIN, before)


def burst() -> str:
    """Return what comes next: one character for a key, more for pasted text.

    END at the end, "" for a key that is no character.
    """
    if sys.platform == "win32":
        return _windows_burst()
    handle = sys.stdin.fileno()
    data = _some(handle)
    if not data:
        return END
    if _PASTE in data:
        while _PASTED not in data and _is_waiting(handle, 1) and (more := _some(handle)):
            data = data[-len(_PASTED) :] + more
        return "pasted"
    if data.startswith(_ESCAPE):
        while _is_waiting(handle, _REST_SECONDS) and _some(handle):
            pass
        return ""
    while _is_cut_off(data) and (more := _some(handle)):
        data += more
    text = data.decode("utf-8", "replace")
    if len(text.rstrip("\r\n")) > 1:
        while _is_waiting(handle, _PASTE_SECONDS) and _some(handle):
            pass
    return text


def rest_of_paste() -> str:
    """Return the lines behind the first where a terminal doesn't mark what is pasted."""
    if sys.platform == "win32":
        return _windows_rest()
    handle = sys.stdin.fileno()
    before, data = mode(), b""
    with one_key(before):
        while _is_waiting(handle, _REST_SECONDS) and (more := _some(handle)):
            data += more
    return data.decode("utf-8", "replace")


def _some(handle: int) -> bytes:
    try:
        return os.read(handle, _MOST)
    except OSError:  # the terminal is gone
        return b""


def _is_waiting(handle: int, seconds: float) -> bool:
    import select

    return bool(select.select([handle], [], [], seconds)[0])


def _is_cut_off(data: bytes) -> bool:
    """Whether bytes end inside a letter of several bytes."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:
            return back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4)
        if byte < 0x80:
            return False
    return False


def _windows_burst() -> str:
    if sys.platform != "win32":
        return ""
    import msvcrt

    text = msvcrt.getwch()
    if text == "\x03":
        raise KeyboardInterrupt
    if text in ("\x00", "\xe0"):  # an arrow or a function key: two codes
        msvcrt.getwch()
        return ""
    text += _windows_rest()
    return END if text == "\x1a" else text  # Ctrl-Z ends there


def _windows_rest() -> str:
    text = ""
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            text += msvcrt.getwch()
    return text
