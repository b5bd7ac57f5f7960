"""The model pass of the main job: what is sent, how far it is, what it cost."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from tailor.cli.console import say, say_json, tell
from tailor.cli.folders import cache_folder
from tailor.cli.layout import safe
from tailor.errors import ModelError, OutputError

if TYPE_CHECKING:
    from tailor.llm import Reworded, Server
    from tailor.llm.request import Turn
    from tailor.plan import Plan

WIDTH, LOCAL_WIDTH = 4, 2  # questions at once; a model at home answers few at a time
BAR = 24  # characters


def server_of(model: str, base_url: str | None) -> "Server":
    """Return where a model is asked for: --base-url or OPENAI_BASE_URL, OPENAI_API_KEY."""
    from tailor.llm import HOSTED, Server

    key = os.environ.get("OPENAI_API_KEY", "").strip()
    address = HOSTED if base_url is None else base_url.strip()
    address = address.rstrip("/").removesuffix("/chat/completions")  # as manuals show it
    return Server(address, model, key)


def reworded(
    plan: "Plan", model: str, base_url: str | None, *, use_cache: bool = True
) -> "Plan":
    """Return a plan with what a model proposed; whatever happens, a plan.

    What can't be done is told in one sentence on standard error.
    """
    from tailor.llm import Asker, Cache, checked, reword
    from tailor.plan import Sent

    start = time.monotonic()
    try:
        server = checked(server_of(model, base_url))
        from tailor.llm.client import Client  # openai, 360 ms

        cache = Cache(cache_folder(), server.base_url) if use_cache else None
        client = Client(server)
    except (ModelError, OutputError) as error:
        tell(f"tailor: {safe(str(error))}")
        tell("Your resume was tailored all the same, no line with the model's help.")
        return plan
    width = LOCAL_WIDTH if server.is_local else WIDTH
    asker = Asker(client.ask, server.model, cache)
    with _stoppable() as is_stopped:
        done = reword(plan, asker, width=width, tell=_progress(), is_stopped=is_stopped)
    client.close()
    _sum_up(done, server, time.monotonic() - start)
    if not (done.cost.calls or done.cost.cached):
        return done.plan
    return replace(done.plan, sent=Sent(server.host, server.model))


@contextmanager
def _stoppable() -> Iterator[Callable[[], bool]]:
    """Give what says whether Ctrl-C was pressed, which stops nothing else.

    Pressed again while what is done is written, it does nothing: a second of patience
    keeps the person's files whole.
    """
    pressed = threading.Event()
    try:
        before = signal.signal(signal.SIGINT, lambda *_: pressed.set())
    except ValueError:  # in another thread, which Ctrl-C never reaches
        yield pressed.is_set
        return
    yield pressed.is_set
    # ignored, not handled: what Python handles kills it while it closes down
    signal.signal(signal.SIGINT, signal.SIG_IGN if pressed.is_set() else before)


def print_requests(
    plan: "Plan", model: str | None, base_url: str | None, *, as_json: bool = False
) -> None:
    """Print exactly what would be sent, and to which host; send nothing.

    Raises:
        ModelError: no model is named, or its address is none.
    """
    from tailor.llm import iter_requests, with_address

    if not model:
        raise ModelError("Nothing would be sent: no model is asked for without --model.")
    server = with_address(server_of(model, base_url))
    requests = tuple(iter_requests(plan))
    if as_json:
        bodies = [request.body(server.model) for request in requests]
        say_json({"host": server.host, "url": server.url, "bodies": bodies})
        return
    say(f"Nothing was sent and nothing written. To {server.host} would go, for model")
    say(f"{safe(server.model)}, at {safe(server.url)}, as JSON:")
    shown: set[str] = set()
    for number, request in enumerate(requests, 1):
        if request.field not in shown:
            shown.add(request.field)
            say(f'\nAll requests for "{request.field}" start with')
            for turn in request.turns[:-1]:
                _say_turn(turn)
        say(f'\nRequest {number}, for "{request.field}", goes on with')
        _say_turn(request.turns[-1])
    say(
        "\nAn answer that is refused is asked for once more, with that answer and the"
        " reason. The bodies as they are: --json."
    )


def _say_turn(turn: "Turn") -> None:
    label = f"  {turn.who}: "
    for line in turn.text.splitlines():
        say(label + safe(line))
        label = " " * len(label)


def _progress() -> Callable[[int, int], object]:
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda _done, _all: None

    def show(done: int, all_: int) -> None:
        full = "#" * (BAR * done // all_)
        end = "\n" if done == all_ else ""
        sys.stderr.write(f"\rAsking the model [{full:<{BAR}}] {done} of {all_} lines{end}")
        sys.stderr.flush()

    return show


def _sum_up(done: "Reworded", server: "Server", seconds: float) -> None:
    if done.error is not None:
        tell(f"tailor: {safe(str(done.error))}")
    if done.is_interrupted:
        tell("tailor: stopped asking the model.")
    if done.error is not None or done.is_interrupted:
        rest = done.bullets - done.answered
        what = "no line" if done.answered == 0 else f"{rest} of {done.bullets} lines not"
        tell(f"Your resume was tailored all the same, {what} with the model's help.")
    cost = done.cost
    if cost.calls or cost.cached:
        tell(
            f"Model {safe(server.model)} at {server.host}: {_count(cost.calls, 'call')},"
            f" {_count(cost.cached, 'answer')} kept from before,"
            f" {_count(cost.tokens_in, 'token')} sent, {cost.tokens_out:,} back,"
            f" {seconds:.0f} s. Of {_count(done.bullets, 'line')}"
            f" {done.made} reworded, {done.asked} with a question, {done.refused} refused."
        )


def _count(number: int, what: str) -> str:
    """Return "1 call", "2 calls"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"
