"""Where a model is asked for: an address, a model's name and a key."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

from tailor.errors import ModelError
from tailor.text import shown_name

HOSTED = "https://api.openai.com/v1"  # where openai's own library asks without an address
LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is asked for; key: "" where a local server needs none."""

    base_url: str
    model: str
    key: str = ""

    @property
    def host(self) -> str:
        """The address as a person should see it, without a key in it."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"

    @property
    def url(self) -> str:
        """Where questions go, without a key in it."""
        parts = urlsplit(self.base_url)
        bare = parts._replace(netloc=parts.netloc.rpartition("@")[2])
        return f"{urlunsplit(bare)}/chat/completions"

    @property
    def is_local(self) -> bool:
        """Whether it is this very machine."""
        return urlsplit(self.base_url).hostname in LOCAL_HOSTS


def checked(server: Server) -> Server:
    """Return a server that may be asked.

    Raises:
        ModelError: its address or its key can't work, whatever runs there.
    """
    with_address(server)
    if server.key and not (server.key.isascii() and server.key.isprintable()):
        raise ModelError(
            "The key in OPENAI_API_KEY has characters that no key has: copy it again."
        )
    if not server.key and not _is_near(urlsplit(server.base_url).hostname or ""):
        raise ModelError(
            f"{server.host} needs a key: set OPENAI_API_KEY, or give the address of a model"
            " on your own machine with --base-url."
        )
    return server


def with_address(server: Server) -> Server:
    """Return a server that has an address on the web.

    Raises:
        ModelError: it has none.
    """
    try:
        parts = urlsplit(server.base_url)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname)
        is_address = is_address and parts.port != 0 and not parts.query
        (parts.hostname or "").encode("idna")  # as the network library will
    except ValueError:
        is_address = False
    if not is_address or not server.base_url.isprintable():
        shown = server.base_url.rpartition("@")[2]  # before it may be a password
        what = f"{shown_name(shown)} is" if shown.strip() else "An empty text is"
        raise ModelError(
            f"{what} no web address: give one such as http://127.0.0.1:11434/v1 with"
            " --base-url."
        )
    return server


def _is_near(host: str) -> bool:
    """Say whether a host is on this machine or in the network around it."""
    try:
        return ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".internal"))
