"""Several at once, and what is done stays."""

import threading

import pytest

from tailor.errors import ModelError
from tailor.llm.pool import work_through


def test_results_stand_in_the_order_of_their_items() -> None:
    gate = threading.Barrier(3, timeout=5)  # three at once, or it breaks

    def work(item: int) -> int:
        gate.wait()
        return item * 10

    told: list[tuple[int, int]] = []
    done = work_through(
        (1, 2, 3), work, width=3, tell=lambda now, all_: told.append((now, all_))
    )

    assert done.results == (10, 20, 30)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_error_stops_the_rest_and_keeps_what_is_done() -> None:
    asked = []

    def work(item: int) -> int:
        asked.append(item)
        if item == 2:
            raise ModelError("The quota is used up.")
        return item

    done = work_through((1, 2, 3, 4), work, width=1)

    assert done.results == (1, None, None, None)
    assert str(done.error) == "The quota is used up."
    assert asked == [1, 2]


def test_ctrl_c_keeps_what_is_done() -> None:
    def tell(now: int, _all: int) -> None:
        if now == 2:
            raise KeyboardInterrupt

    done = work_through((1, 2, 3), lambda item: item, width=1, tell=tell)

    assert done.is_interrupted
    assert done.results[:2] == (1, 2)


def test_who_had_enough_is_heard_while_an_answer_is_waited_for() -> None:
    gone, pressed = threading.Event(), threading.Event()

    def work(item: int) -> int:
        if item == 2:
            pressed.set()
            gone.wait(10)
        return item

    done = work_through((1, 2, 3), work, width=1, is_stopped=pressed.is_set)
    gone.set()

    assert done.is_interrupted
    assert done.results[1:] == (None, None)


def test_a_mistake_of_ours_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        work_through((1, 0), lambda item: 1 // item, width=2)


def test_nothing_to_do() -> None:
    assert work_through((), lambda item: item, width=4).results == ()
