"""A model's server on this machine that answers as a test wants it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Script = Callable[[BaseHTTPRequestHandler, dict[str, object]], None]


def answer(text: str) -> bytes:
    """Return a whole answer of a model as Chat Completions has it."""
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    usage = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
    whole = {"id": "x", "object": "chat.completion", "created": 0, "model": "small"}
    return json.dumps({**whole, "choices": [choice], "usage": usage}).encode()


def send(
    to: BaseHTTPRequestHandler,
    data: bytes,
    *,
    status: int = 200,
    kind: str = "application/json",
    headers: dict[str, str] | None = None,
) -> None:
    """Send a whole answer over HTTP."""
    to.send_response(status)
    to.send_header("Content-Type", kind)
    to.send_header("Content-Length", str(len(data)))
    for name, value in (headers or {}).items():
        to.send_header(name, value)
    to.end_headers()
    to.wfile.write(data)


def says(text: str) -> Script:
    """Answer with a text."""
    return lambda to, _body: send(to, answer(text))


def fails(status: int, message: str = "", *, code: str = "", after: str = "") -> Script:
    """Answer with an error, as servers word them."""
    data = json.dumps({"error": {"message": message, "code": code, "type": code}}).encode()
    headers = {"Retry-After": after} if after else None
    return lambda to, _body: send(to, data, status=status, headers=headers)


@dataclass
class Loopback:
    """The server: plays its script, the last piece again and again; keeps what came."""

    url: str = ""
    script: list[Script] = field(default_factory=list)
    bodies: list[dict[str, object]] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def next(self) -> Script:
        """Return what the next question is answered with."""
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


@contextmanager
def serving() -> Iterator[Loopback]:
    """Run the server; its script is the test's."""
    kept = Loopback()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            with lock:
                kept.raw.append(data)
                kept.bodies.append(json.loads(data))
                kept.keys.append(self.headers.get("Authorization", ""))
                play = kept.next()
            play(self, kept.bodies[-1])

        def do_GET(self) -> None:
            send(self, b'{"object": "list", "data": [{"id": "small", "object": "model"}]}')

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing: a client that gives up is what is tested."""

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        kept.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        yield kept
        server.shutdown()
        thread.join()
