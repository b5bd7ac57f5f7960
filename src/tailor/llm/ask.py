"""One way to an answer: the cache if it has it, else the server, and what that cost."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from tailor.llm.answer import answer_in
from tailor.llm.cache import Cache
from tailor.llm.request import Request, Turn
from tailor.text import storable

_AGAIN = "That was no JSON object with the one field {field}. Give only that object."


class Reply(Protocol):
    """What a server answers: the text, and the tokens that it counted."""

    @property
    def text(self) -> str:
        """The answer's text."""

    @property
    def tokens_in(self) -> int:
        """How many tokens were sent."""

    @property
    def tokens_out(self) -> int:
        """How many came back."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run asked for.

    calls: to the server; cached: answers that the cache had.
    """

    calls: int = 0
    cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


class Asker:
    """Gives answers and counts them; several threads may ask at once."""

    def __init__(
        self, ask: Callable[[Request], Reply], model: str, cache: Cache | None = None
    ) -> None:
        self._ask, self._model, self._cache = ask, model, cache
        self._lock = threading.Lock()
        self.cost = Cost()

    def answer(self, request: Request) -> str | None:
        """Return the field that a request asks for, None where no answer holds it.

        A text without it is sent back once, to be put right.

        Raises:
            ModelError: the server can't be used.
        """
        text = self._text(request)
        found = answer_in(text, request.field)
        if found is None:
            again = Turn("user", _AGAIN.format(field=request.field))
            turns = (*request.turns, Turn("assistant", text), again)
            found = answer_in(self._text(Request(turns, request.field)), request.field)
        return found

    def _text(self, request: Request) -> str:
        body = request.body(self._model)
        if self._cache is not None and (known := self._cache.get(body)) is not None:
            self._count(Cost(cached=1))
            return storable(known)
        reply = self._ask(request)
        self._count(Cost(1, 0, reply.tokens_in, reply.tokens_out))
        text = storable(reply.text)  # half a character can't be quoted back to a server
        if self._cache is not None and text.strip():  # silence may pass
            self._cache.put(body, text)
        return text

    def _count(self, more: Cost) -> None:
        with self._lock:
            so_far = self.cost
            self.cost = Cost(
                so_far.calls + more.calls,
                so_far.cached + more.cached,
                so_far.tokens_in + more.tokens_in,
                so_far.tokens_out + more.tokens_out,
            )
