"""Printing to any console: plain characters only, and no traceback when it is closed."""

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Callable
from typing import TextIO

from tailor.cli.layout import Layout
from tailor.errors import OutputError

MIN_WIDTH, MAX_WIDTH = 40, 100  # columns; below 60 labels go on their own line


class PrintingError(OutputError):
    """Standard output takes no more."""

    def __init__(self) -> None:
        super().__init__(
            "The report can't be printed, the place that it goes to takes no more:"
            " make room there, or print to the screen."
        )


def say(text: str = "") -> None:
    """Print a line of the result on standard output."""
    _print(sys.stdout, text)


def tell(text: str) -> None:
    """Print a line that is no result (an error, a note) on standard error."""
    with contextlib.suppress(PrintingError):  # nobody is left to read it
        _print(sys.stderr, text)


def say_json(value: object) -> None:
    """Print one JSON object; letters beyond ASCII are escaped, so any console holds it."""
    _print(sys.stdout, json.dumps(value, indent=1))


def finish() -> None:
    """Send what was printed on its way.

    Raises:
        PrintingError: standard output takes no more (a full disk).
    """
    if sys.stdout is not None:
        _guarded(sys.stdout.flush)


def terminal() -> Layout:
    """Return how wide a report may be, and bold only on a terminal without NO_COLOR."""
    width = max(MIN_WIDTH, min(MAX_WIDTH, shutil.get_terminal_size().columns))
    is_plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    is_screen = sys.stdout is not None and sys.stdout.isatty()
    return Layout(width, is_bold=is_screen and not is_plain)


def _print(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before we started
        return
    encoding = stream.encoding or "utf-8"
    shown = text.encode(encoding, "replace").decode(encoding)
    _guarded(lambda: stream.write(f"{shown}\n"))


def _guarded(action: Callable[[], object]) -> None:
    try:
        action()
    except BrokenPipeError:
        forget_output()  # the reader, `head` say, has enough
        raise SystemExit(0) from None
    except OSError as error:
        forget_output()
        raise PrintingError from error


def forget_output() -> None:
    """Send the rest nowhere; else Python complains when it closes the stream at exit."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
