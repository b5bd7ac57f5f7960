"""One review of a folder at a time: the second window is told of the first.

The lock is a file that is made exclusively and holds the number of the process. What a
process left that runs no more is taken over.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time

from tailor.errors import OutputError
from tailor.text import shown_name

LOCK = ".tailor-review.tmp"
WRITING_SECONDS = 600  # no file of ours takes as long
SIGNING_SECONDS = 10  # between making the file and writing into it, on a slow disk


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder.

    Raises:
        OutputError: another review of the folder is going on, or none can be begun.
    """
    path = folder / LOCK
    handle = _take(path)
    try:
        _sweep(folder)
        yield
    finally:
        # Windows lets nobody unlink an open file, which is how it tells a live lock
        with suppress(OSError):
            os.close(handle)
        with suppress(OSError):
            path.unlink()


def _sweep(folder: Path) -> None:
    """Take away what a process left that was killed while it wrote a file."""
    for path in folder.glob(".tailor-*.tmp"):
        with suppress(OSError):
            if path.name != LOCK and time() - path.stat().st_mtime > WRITING_SECONDS:
                path.unlink()


def _take(path: Path) -> int:
    for _ in range(3):  # another may take over the same dead lock at the same moment
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            _clear(path)
        except OSError as error:
            raise OutputError(
                f"The folder {shown_name(str(path.parent))} can't be written to: make it"
                " writable and try again."
            ) from error
        else:
            return _signed(handle, path)
    raise _taken(path, None)


def _signed(handle: int, path: Path) -> int:
    """Write into a new lock whose it is; one that can't be signed does not stay."""
    try:
        os.write(handle, str(os.getpid()).encode("ascii"))
    except OSError as error:
        os.close(handle)
        with suppress(OSError):
            path.unlink()
        raise OutputError(
            f"There is no room left on the disk for the review of"
            f" {shown_name(str(path.parent))}: free some space and try again."
        ) from error
    return handle


def _clear(path: Path) -> None:
    """Take away what a dead process left.

    Raises:
        OutputError: the process lives.
    """
    process = _process(path)
    if os.name == "nt":
        try:
            path.unlink(missing_ok=True)
        except PermissionError:
            raise _taken(path, process) from None
    elif _is_new(path) if process is None else _lives(process):
        raise _taken(path, process)
    else:
        _take_over(path, process)


def _is_new(path: Path) -> bool:
    """Whether a lock without a number may be one that is being signed right now."""
    try:
        return time() - path.stat().st_mtime < SIGNING_SECONDS
    except OSError:
        return True


def _take_over(path: Path, process: int | None) -> None:
    """Move a dead lock out of the way; one that another took meanwhile is put back."""
    aside = path.with_name(f".tailor-{os.urandom(6).hex()}.tmp")
    with suppress(FileNotFoundError):
        path.rename(aside)
        if _process(aside) != process:
            with suppress(OSError):
                os.link(aside, path)
        aside.unlink()


def _process(path: Path) -> int | None:
    try:
        return int(path.read_bytes()[:20])
    except (OSError, ValueError):
        return None


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # of another user
        return True
    return True


def _taken(path: Path, process: int | None) -> OutputError:
    who = f" (process {process})" if process else ""
    folder = shown_name(str(path.parent))
    return OutputError(
        f"Another window{who} has the review of {folder} open: finish it there. If there"
        f" is none, delete the file {LOCK} in that folder."
    )
