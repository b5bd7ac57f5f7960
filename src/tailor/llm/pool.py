"""Several questions at once; what is done stays when the rest is stopped."""

import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tailor.errors import ModelError

Item = TypeVar("Item")
Result = TypeVar("Result")
POLL_S = 0.2  # seconds between two looks at the keyboard; Windows waits through Ctrl-C


@dataclass(frozen=True)
class Done(Generic[Result]):
    """What work came to.

    results: one for each item, None where it was not done.
    error: what stopped the rest; None where nothing did.
    """

    results: tuple[Result | None, ...]
    error: ModelError | None = None
    is_interrupted: bool = False


def work_through(
    items: Sequence[Item],
    work: Callable[[Item], Result],
    *,
    width: int,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Done[Result]:
    """Return what work makes of each item, `width` of them at once.

    tell: is called with how many of how many are done.
    is_stopped: is asked again and again whether the person had enough.

    A ModelError, that or Ctrl-C stops what has not begun; what has is not waited for.
    """
    todo: queue.SimpleQueue[int] = queue.SimpleQueue()
    back: queue.SimpleQueue[tuple[int, Result | BaseException]] = queue.SimpleQueue()
    stop = threading.Event()
    for i in range(len(items)):
        todo.put(i)

    def run() -> None:
        while not stop.is_set() and (i := _taken(todo)) is not None:
            try:
                back.put((i, work(items[i])))
            except BaseException as error:  # noqa: BLE001 - carried to the thread that waits
                stop.set()
                back.put((i, error))

    for _ in range(min(width, len(items))):
        threading.Thread(target=run, daemon=True).start()  # one that hangs holds nobody up
    results: list[Result | None] = [None] * len(items)
    try:
        for number in range(1, len(items) + 1):
            i, result = _next(back, is_stopped)
            if isinstance(result, ModelError):
                return Done(tuple(results), result)
            if isinstance(result, BaseException):
                raise result
            results[i] = result
            tell(number, len(items))
    except KeyboardInterrupt:
        return Done(tuple(results), is_interrupted=True)
    finally:
        stop.set()
    return Done(tuple(results))


def _taken(todo: "queue.SimpleQueue[int]") -> int | None:
    try:
        return todo.get_nowait()
    except queue.Empty:
        return None


def _next(
    back: "queue.SimpleQueue[tuple[int, Result | BaseException]]",
    is_stopped: Callable[[], bool],
) -> tuple[int, Result | BaseException]:
    while True:
        if is_stopped():
            raise KeyboardInterrupt
        try:
            return back.get(timeout=POLL_S)
        except queue.Empty:
            continue
