"""Ctrl-Z and `fg`: a question during which the program was stopped is asked again.

A terminal comes back from the shell with the shell's mode and without our prompt. A
system without such signals (Windows) has nothing to stop.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

_Answer = TypeVar("_Answer")
_STOP, _GO_ON = (getattr(signal, name, None) for name in ("SIGTSTP", "SIGCONT"))


class Paused(BaseException):
    """The program was stopped, or is to be, while it waited for the person."""

    def __init__(self, number: int) -> None:
        self.number = number


def asked_again(ask: Callable[[], _Answer]) -> _Answer:
    """Return an answer; after each stop the question is put anew.

    ask: leaves the terminal as it found it when Paused goes through.
    """
    while True:
        try:
            with _watching():
                return ask()
        except Paused as paused:
            # a window that is closed sends the end, and "go on" right behind it
            if isinstance(end := paused.__context__, (SystemExit, KeyboardInterrupt)):
                raise end from None
            if paused.number == _STOP:
                _stop()


@contextmanager
def _watching() -> Iterator[None]:
    before: dict[int, object] = {}
    try:
        for number in filter(None, (_STOP, _GO_ON)):
            # a shell without jobs lets nothing be stopped; a handler is its owner's
            if signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, _pause)
    except ValueError:  # not the main thread: signals are the caller's business
        pass
    try:
        yield
    finally:
        for number in before:
            signal.signal(number, signal.SIG_DFL)


def _pause(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signal's shape
    raise Paused(number)


def _stop() -> None:
    """Stop as everybody expects of Ctrl-Z; returns when the person comes back."""
    if _STOP is not None:
        os.kill(os.getpid(), _STOP)
