"""A job ad is fetched from its web address: the one place that opens a connection.

Only for an address that a person gave as the ad. One request for one page: no cookies,
no scripts, no pictures, no proxy, nothing that tells who asks. At each step the name is
looked up once, every answer is checked, and the connection goes to a checked number, so
that no page can lead into the network that the person sits in (docs/decisions.md, 11).
"""

import http.client
import io
import queue
import socket
import ssl
import threading
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from time import monotonic
from typing import Any, cast

from tailor.document.document import Document
from tailor.document.open import document_from_bytes
from tailor.document.web_address import (
    PORTS,
    SAVE,
    WebAddress,
    is_public,
    redirected,
    web_address,
)
from tailor.document.web_page import IN_PART, NO_ANSWER, refuse_shell, to_utf8, unpacked
from tailor.errors import InputError

_CHUNK = 1 << 16
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_ACCEPT = "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5"
_ANSWERS = {
    401: f"is only shown after a login: {SAVE}",
    403: f"is not shown to a program, perhaps it needs a login: {SAVE}",
    404: "isn't there: check the address, the ad may have been taken down",
    407: f"is only shown after a login: {SAVE}",
    410: "isn't there any more: the ad has been taken down",
    429: f"was asked for too often: wait a while, or {SAVE}",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go.

    size: bytes, packed and unpacked. seconds: for the whole; connect_seconds: for
    each connection. is_local: open this computer, too, at any port; only for tests.
    """

    size: int = 5_000_000  # a careers page has 0.1 to 2 MB
    seconds: float = 20.0
    connect_seconds: float = 5.0
    redirects: int = 5
    is_local: bool = False


def fetch_document(address: str) -> Document:
    """Return what the page at a web address says, read as a job ad.

    Raises:
        InputError: it can't be had, or holds no text; the sentence says what to do.
    """
    return fetch_within(Limits(), address)


def fetch_within(limits: Limits, address: str) -> Document:
    """Return what the page at a web address says, within other limits.

    Raises:
        InputError: see fetch_document.
    """
    page = _follow(web_address(address), limits)
    data = to_utf8(page.data, page.charset)
    refuse_shell(data, page.name)
    return document_from_bytes(data, page.name, role="ad")


@dataclass(frozen=True, slots=True)
class _Page:
    name: str
    data: bytes
    charset: str | None


class _Deadline:
    """The moment by which all must be done."""

    def __init__(self, limits: Limits) -> None:
        self._end, self._seconds = monotonic() + limits.seconds, limits.seconds

    def left(self, name: str) -> float:
        """Return the seconds that are left, always more than 0."""
        if (left := self._end - monotonic()) <= 0:
            raise self.missed(name)
        return left

    def missed(self, name: str) -> InputError:
        """Return what to say when they are over."""
        return InputError(f"{name} did not come within {self._seconds:g} seconds: {SAVE}.")


class _Wire(io.RawIOBase):
    """A connection whose every read has only the time that is left."""

    def __init__(self, sock: socket.socket, deadline: _Deadline, name: str) -> None:
        self._sock, self._deadline, self._name = sock, deadline, name

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002 - as a socket's
        """Return what http.client reads an answer from."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """Say yes; io asks."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what has come, waiting no longer than to the deadline."""
        self._sock.settimeout(self._deadline.left(self._name))
        return self._sock.recv_into(buffer)


def _follow(address: WebAddress, limits: Limits) -> _Page:
    deadline = _Deadline(limits)
    first = address
    for _ in range(limits.redirects + 1):
        found = _ask(address, deadline, limits)
        if isinstance(found, _Page):
            return found
        address = found
    raise InputError(f"{first.name} sends its reader on and on: {SAVE}.")


def _ask(address: WebAddress, deadline: _Deadline, limits: Limits) -> "_Page | WebAddress":
    """Return the page, or the address it has moved to."""
    name = address.name
    try:
        with closing(_connected(address, deadline, limits)) as sock:
            sock.settimeout(deadline.left(name))
            sock.sendall(_request(address))
            wire = _Wire(sock, deadline, name)
            with http.client.HTTPResponse(
                cast(socket.socket, wire), method="GET"
            ) as answer:
                answer.begin()
                if answer.status in _REDIRECTS and (to := answer.getheader("Location")):
                    return redirected(address, to)
                if answer.status != http.client.OK:
                    raise InputError(f"{name} {_why(answer.status)}.")
                data = _body(answer, name, limits)
                return _Page(name, data, answer.headers.get_content_charset())
    except TimeoutError:
        raise deadline.missed(name) from None
    except ssl.SSLCertVerificationError as error:
        raise InputError(
            f"{address.host} can't prove that it is the site it says it is: {SAVE}."
        ) from error
    except (http.client.HTTPException, ssl.SSLError, ValueError) as error:
        raise InputError(f"{name} {NO_ANSWER}.") from error
    except OSError as error:
        raise InputError(f"{address.host} broke off the connection: {SAVE}.") from error


def _connected(address: WebAddress, deadline: _Deadline, limits: Limits) -> socket.socket:
    """Connect to one of the checked numbers; the name is not looked up again."""
    name, host = address.name, address.host
    if address.port != PORTS[address.scheme] and not limits.is_local:
        raise InputError(f"{name} is not at a port that web pages are at: {SAVE}.")
    places = _looked_up(address, deadline)
    if not limits.is_local and not all(is_public(str(place[1][0])) for place in places):
        raise InputError(f"{name} lies in a private network, which is not opened: {SAVE}.")
    for family, number in places:
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(min(limits.connect_seconds, deadline.left(name)))
            sock.connect(number)
        except OSError:  # perhaps the next one answers
            sock.close()
            continue
        return _secured(sock, host) if address.scheme == "https" else sock
    raise InputError(
        f"{host} can't be reached: check the address and your connection, or {SAVE}."
    )


def _secured(sock: socket.socket, host: str) -> socket.socket:
    try:
        return ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise


def _looked_up(address: WebAddress, deadline: _Deadline) -> list[tuple[int, Any]]:
    """Look a name up, in a thread: the system's own look-up knows no time limit."""
    answers: queue.Queue[list[tuple[int, Any]]] = queue.Queue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            found = []
        answers.put([(family, number) for family, _, _, _, number in found])

    threading.Thread(target=look_up, daemon=True).start()
    try:
        places = answers.get(timeout=deadline.left(address.name))
    except queue.Empty:
        raise deadline.missed(address.name) from None
    if not places:
        raise InputError(
            f"{address.host} can't be found: check the address and your connection."
        )
    return places


def _request(address: WebAddress) -> bytes:
    lines = (
        f"GET {address.target} HTTP/1.1",
        f"Host: {address.authority}",
        f"User-Agent: tailor/{version('tailor')} (reads one job ad for one person)",
        f"Accept: {_ACCEPT}",
        "Accept-Encoding: gzip",
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


def _body(answer: http.client.HTTPResponse, name: str, limits: Limits) -> bytes:
    packing = answer.getheader("Content-Encoding") or "identity"
    chunks = iter(lambda: answer.read(_CHUNK), b"")
    data = unpacked(chunks, name, packing=packing.strip().lower(), most=limits.size)
    if answer.length:  # what the site said would still come
        raise InputError(f"{name} {IN_PART}.")
    return data


def _why(status: int) -> str:
    return _ANSWERS.get(status, f"can't be had just now (its site says {status}): {SAVE}")
