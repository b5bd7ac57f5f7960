"""A web address, taken apart and checked before anything is opened.

No connection is made here. What an address may be is kept narrow: http and https on
their own ports, a name or a number of a host, nothing secret in it.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urljoin, urlsplit

from tailor.errors import InputError
from tailor.text import shown_name

PORTS = {"http": 80, "https": 443}
MAX_LENGTH = 4_000  # characters; job boards with trackers reach 1,500
SAVE = "save the page in your browser and give the file"
_WEB = re.compile(r"https?:/", re.IGNORECASE)  # one slash: a Path loses the second
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\.?|[0-9a-f:.]+")
_KEPT = "/%:=&?~+!$,;'@()*[]|"  # what a browser, too, sends as it is
# an IPv4 address inside an IPv6 one: NAT64 and 6to4 (RFC 6052, 2.1; RFC 3056, 2)
_NAT64 = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where a page is.

    host: ASCII, without the brackets of an IPv6 address.
    target: path and query as they are sent, never empty.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def name(self) -> str:
        """Host and path as a sentence can hold them; a query may hold a person's key."""
        path = self.target.partition("?")[0].rstrip("/")
        return shown_name(f"{self.host}{path}")

    @property
    def authority(self) -> str:
        """Host and port as the Host header wants them (RFC 9110, 7.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def text(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.authority}{self.target}"


def is_web_address(text: str) -> bool:
    """Say whether what was typed is meant as a web address."""
    return _WEB.match(text.strip()) is not None


def web_address(text: str) -> WebAddress:
    """Take an address apart.

    Raises:
        InputError: it is none, or holds a name and a password.
    """
    typed = text.strip()
    try:
        parts = urlsplit(typed)
        port = parts.port or PORTS.get(parts.scheme, 0)
        host = _ascii(parts.hostname or "")
    except ValueError:  # a port that is no number, half a bracket, a label too long
        host = ""
    if len(typed) > MAX_LENGTH or not typed.isprintable() or not _HOST.fullmatch(host):
        raise InputError(
            f"{shown_name(typed)} is no whole web address: copy it again from your browser."
        )
    if parts.scheme not in PORTS:
        raise InputError(f"{host} is no page of the web: {SAVE}.")
    if parts.username is not None or parts.password is not None:
        raise InputError(
            f"The address at {host} holds a user name or a password: give it without."
        )
    target = quote(parts.path or "/", safe=_KEPT)
    if parts.query:
        target += "?" + quote(parts.query, safe=_KEPT)
    return WebAddress(parts.scheme, host, port, target)


def redirected(address: WebAddress, location: str) -> WebAddress:
    """Return where a page sends its reader.

    Raises:
        InputError: no address, or from a safe connection to one that is not.
    """
    with suppress(UnicodeError):  # http.client takes a header's UTF-8 for Latin-1
        location = location.encode("latin-1").decode("utf-8")
    try:
        following = web_address(urljoin(address.text, location.strip()))
    except (InputError, ValueError) as error:  # ValueError: half a bracket
        raise InputError(f"{address.name} leads on to what is no page: {SAVE}.") from error
    if (address.scheme, following.scheme) == ("https", "http"):
        raise InputError(
            f"{address.name} leads from a safe connection to one that is not: {SAVE}."
        )
    return following


def is_public(number: str) -> bool:
    """Say whether a numeric address belongs to the open internet.

    False for private, shared, loopback, link-local, multicast and reserved ones, in
    IPv6 also where one of these is wrapped in it.

    Source: the IANA registries of special-purpose addresses (RFC 6890), which
    Python's `is_global` follows; multicast and site-local are not in those.
    """
    ip = ip_address(number)
    inner = _wrapped(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    if ip.is_multicast or ip.is_reserved or not ip.is_global:
        return False
    return not (isinstance(ip, IPv6Address) and ip.is_site_local)


def _wrapped(ip: IPv6Address) -> IPv4Address | None:
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour


def _ascii(host: str) -> str:
    host = host.lower()
    return host if host.isascii() else host.encode("idna").decode("ascii")
