"""The only module that talks to a model: Chat Completions, on a person's request.

One call is one question and one short answer. What can go wrong with an address, a key
or a quota becomes a ModelError, one sentence; what was answered before stays.
"""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import httpx2  # what openai talks through: it breaks off an answer in its own words
import openai  # 360 ms; nothing on the way of the main job imports this module

from tailor.errors import ModelError
from tailor.llm.again import may_pass, pause, said
from tailor.llm.answer import said_in
from tailor.llm.request import Body, Request
from tailor.llm.sentences import REFUSED, Sentences
from tailor.llm.server import HOSTED, Server
from tailor.text import shown_name

SECONDS = 120.0  # for one call, waiting in a local server's queue included
MOST_BYTES = 1_000_000  # of one answer; a line of a resume takes 2,000
TRIES = 4
LONGEST_WAIT = 60.0  # seconds; a server that asks for more is not waited for
# what older and newer servers refuse; each is left out once they say so
_OPTIONAL = ("response_format", "max_tokens", "temperature")
_BAD = (400, 422)
_NAMES = {
    "response_format": ("response_format", "json_schema", "schema", "grammar"),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the text, and what it cost."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0


class Client:
    """Asks one server; several threads may ask at once."""

    def __init__(
        self,
        server: Server,
        *,
        seconds: float = SECONDS,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        self.server = server
        self._seconds, self._wait = seconds, wait
        self._says = Sentences(server, seconds, TRIES)
        self._left_out: set[str] = set()
        self._lock, self._not_before = threading.Lock(), 0.0
        self._openai = openai.OpenAI(
            base_url=server.base_url,
            api_key=server.key or "none",
            timeout=seconds,
            max_retries=0,  # ours know what another try can't mend
            http_client=_transport(server, seconds),
        )

        if server.base_url != HOSTED:  # of no concern to another server
            self._openai.organization = self._openai.project = None

    def ask(self, request: Request) -> Reply:
        """Return a model's answer.

        Raises:
            ModelError: the server can't be used; asking again would not help.
        """
        body = request.body(self.server.model)
        for attempt in range(TRIES + len(_OPTIONAL)):
            try:
                self._keep_quiet()
                sent = {k: v for k, v in body.items() if k not in self._left_out}
                return self._call(sent)
            except (openai.APIError, httpx2.HTTPError) as error:
                if self._leaves_out(error, sent):
                    continue
                wait = pause(error, attempt)
                # slow once, slow again; httpx2 says so while the answer is on its way
                slow = (openai.APITimeoutError, httpx2.TimeoutException)
                ends = isinstance(error, slow) or not may_pass(error)
                ends = ends or wait > LONGEST_WAIT
                if attempt + 1 >= TRIES or ends:
                    raise self._says.error(error) from error
                self._be_quiet(wait)
        raise self._says.unusable("refuses the question")

    def models(self) -> tuple[str, ...]:
        """Return the models that the server names.

        Raises:
            ModelError: the server can't be used.
        """
        try:
            return tuple(model.id for model in self._openai.models.list())
        except (openai.APIError, httpx2.HTTPError) as error:
            raise self._says.error(error) from error
        except (ValueError, TypeError, AttributeError) as error:  # a web page, say
            raise self._says.no_model() from error

    @property
    def takes_schema(self) -> bool:
        """Whether the server has refused no JSON schema so far."""
        return "response_format" not in self._left_out

    def close(self) -> None:
        """Close the connections."""
        self._openai.close()

    def _be_quiet(self, seconds: float) -> None:
        """Ask nothing for a while, whichever thread would."""
        with self._lock:
            self._not_before = max(self._not_before, time.monotonic() + seconds)

    def _keep_quiet(self) -> None:
        seconds = self._not_before - time.monotonic()
        if seconds > 0:
            self._wait(seconds)

    def _call(self, body: Body) -> Reply:
        until = time.monotonic() + self._seconds
        data = bytearray()
        create = self._openai.chat.completions.with_streaming_response.create
        with create(**body) as response:  # type: ignore[call-overload]  # by name
            kind = response.headers.get("content-type", "")
            for piece in response.iter_bytes():
                data += piece
                if len(data) > MOST_BYTES:
                    raise self._says.unusable("sends an answer without end")
                if time.monotonic() > until:
                    raise self._says.late()
        return self._reply(bytes(data), kind)

    def _reply(self, data: bytes, kind: str) -> Reply:
        try:
            value = json.loads(data)
            choice = value["choices"][0]
            text = choice["message"]["content"]
            is_cut = choice.get("finish_reason") == "length"
            usage = value.get("usage")
        except (
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:
            if "html" in kind or data.lstrip()[:1] == b"<":
                raise self._says.no_model() from error
            raise self._says.unusable("sends what is no answer of a model") from error
        content = text if isinstance(text, str) else ""
        if is_cut and not said_in(content).strip():
            raise ModelError(
                f"{shown_name(self.server.model)} at {self.server.host} thinks for longer"
                " than an answer may take: choose a model that answers at once."
            )
        return Reply(
            content, _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
        )

    def _leaves_out(self, error: Exception, sent: Body) -> bool:
        """Say whether a server refused a part of the call that it can be asked without.

        A schema may be refused without being named: many servers say only that the
        request is bad.
        """
        if not isinstance(error, openai.APIStatusError) or error.status_code not in REFUSED:
            return False
        told = said(error)
        named = [part for part in _OPTIONAL if any(w in told for w in _NAMES[part])]
        refused = {part for part in named if part in sent}
        is_unnamed = error.status_code in _BAD and "context" not in told
        if not refused and is_unnamed and "response_format" in sent:
            refused = {"response_format"}
        self._left_out |= refused
        return bool(refused)


def _count(usage: object, what: str) -> int:
    """Return how many tokens a server counted, 0 where it tells none."""
    count = usage.get(what) if isinstance(usage, dict) else None
    return max(count, 0) if isinstance(count, int) else 0


def _transport(server: Server, seconds: float) -> httpx2.Client:
    """Return what carries the calls: no redirect is followed, nobody was told of its host.

    What goes to this very machine takes no proxy.

    Raises:
        ModelError: a proxy or the certificates of the environment are of no use.
    """
    try:
        return openai.DefaultHttpxClient(
            follow_redirects=False, timeout=seconds, trust_env=not server.is_local
        )
    except (ImportError, OSError, ValueError, httpx2.InvalidURL) as error:
        raise ModelError(
            "The proxy or the certificates that your environment names (HTTPS_PROXY,"
            " ALL_PROXY, SSL_CERT_FILE) can't be used: mend or unset them."
        ) from error
