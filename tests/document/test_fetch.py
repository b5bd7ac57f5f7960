"""An ad is fetched from its web address, and from nowhere else: all on this computer."""

import contextlib
import gzip
import re
import socket
import ssl
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from hypothesis import example, given
from hypothesis import strategies as st

from tailor.cli import main
from tailor.document import Document
from tailor.document.fetch import Limits, fetch_document, fetch_within
from tailor.document.web_address import (
    PORTS,
    is_public,
    is_web_address,
    redirected,
    web_address,
)
from tailor.errors import InputError

AD = "Registered Nurse\nRequirements\nCurrent BLS and ACLS required. " + "Care. " * 90
PAGE = f"<html><body><h1>Registered Nurse</h1><p>{AD}</p></body></html>"
HERE = Limits(seconds=3, connect_seconds=1, is_local=True)
Write = Callable[[bytes], object]


@dataclass
class Site:
    """A site on this computer. answers: path to raw bytes, or to what writes them."""

    answers: dict[str, bytes | Callable[[Write], None]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0
    server: ThreadingHTTPServer | None = None

    def put(self, path: str, body: bytes | str, *head: str, status: str = "200 OK") -> str:
        """Answer a path; return its address."""
        data = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status}", *head]
        if not any(line.lower().startswith("content-length") for line in head):
            lines.append(f"Content-Length: {len(data)}")
        self.answers[path] = "\r\n".join([*lines, "", ""]).encode() + data
        return self.address(path)

    def address(self, path: str) -> str:
        """Return a path's address."""
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer as the site says."""
            made.asked.append((self.path, dict(self.headers)))
            answer = made.answers.get(self.path, b"HTTP/1.1 404 Not Found\r\n\r\n")
            with contextlib.suppress(OSError):  # the reader has gone
                if isinstance(answer, bytes):
                    self.wfile.write(answer)
                else:
                    answer(self.wfile.write)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *args: object) -> None:
            """Say nothing of a reader who hangs up."""

    server = Server(("127.0.0.1", 0), Handler)
    made.port, made.server = server.server_address[1], server
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def fails(address: str, limits: Limits = HERE) -> str:
    with pytest.raises(InputError) as stop:
        fetch_within(limits, address)
    message = str(stop.value)
    assert message.endswith((".", "?"))
    assert len(message) < 230
    assert not re.search(r"Error|Exception|errno|HTTP|SSL|socket", message)
    return message


def test_a_page_is_read_as_the_same_ad_as_its_saved_file(site: Site) -> None:
    address = site.put("/jobs/nurse?id=7", PAGE, "Content-Type: text/html; charset=utf-8")

    found = fetch_within(HERE, address)

    assert found.lines[0].text == "Registered Nurse"
    assert (found.format, found.path) == ("html", None)
    assert found.name == "127.0.0.1/jobs/nurse"


def test_one_request_is_sent_that_says_who_asks_and_nothing_of_the_person(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    fetch_within(HERE, site.put("/ad", PAGE + "<img src=/a.png>", "Set-Cookie: a=b"))

    ((path, headers),) = site.asked
    assert path == "/ad"
    assert headers.keys() == {
        "Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"
    }  # fmt: skip
    assert headers["User-Agent"].startswith("tailor/")


@pytest.mark.parametrize("kind", ["nurse-ad.txt", "nurse.pdf", "nurse.docx"])
def test_text_pdf_and_docx_are_known_by_their_bytes(
    kind: str, site: Site, fixtures: Path
) -> None:
    data = (fixtures / kind).read_bytes()

    found = fetch_within(
        HERE, site.put("/x", data, "Content-Type: application/octet-stream")
    )

    assert found.format == kind.rpartition(".")[2].replace("txt", "text")


def test_a_redirect_is_followed_without_cookies(site: Site) -> None:
    site.put("/to", PAGE)
    start = site.put("/", "", "Location: /to#top", "Set-Cookie: a=b", status="302 Found")

    assert fetch_within(HERE, start).name == "127.0.0.1/to"
    assert "Cookie" not in site.asked[1][1]


def test_a_redirect_may_hold_letters_beyond_ascii(site: Site) -> None:
    site.put("/gr%C3%B6%C3%9Fe", PAGE)
    start = site.put("/", "", "Location: /größe", status="302 Found")

    assert fetch_within(HERE, start).lines


@pytest.mark.parametrize(
    "to",
    [
        "http://[",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://a b/",
        "ftp://a/",
    ],
)
def test_a_redirect_to_what_is_no_page_is_refused(to: str, site: Site) -> None:
    message = fails(site.put("/a", "", f"Location: {to}", status="302 Found"))

    assert message.startswith("127.0.0.1/a leads on to what is no page")


def test_five_redirects_and_no_more(site: Site) -> None:
    for i in range(9):
        site.put(f"/{i}", "", f"Location: /{i + 1}", status="301 Moved")
    site.put("/9", PAGE)

    assert fetch_within(HERE, site.address("/4")).lines
    assert "on and on" in fails(site.address("/3"))


# what may not be opened, as it can be spelled
PRIVATE = (
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0.0.0.0", "10.0.0.1", "172.16.9.9",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "240.0.0.1", "localhost",
    "255.255.255.255", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]",
    "[fe80::1]", "[fc00::1]", "[fec0::1]", "[ff02::1]", "[64:ff9b::10.0.0.1]",
    "[2002:7f00:1::]", "[::127.0.0.1]",
)  # fmt: skip


@pytest.mark.parametrize("host", PRIVATE)
def test_an_address_inside_a_private_network_is_never_opened(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("connected"))

    message = fails(f"http://{host}/", Limits())

    assert "private network" in message


def test_a_redirect_into_a_private_network_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first hop is let through as a public one would be, the second is checked."""
    monkeypatch.setattr(
        "tailor.document.fetch.is_public", lambda number: number == "127.0.0.1"
    )
    monkeypatch.setitem(PORTS, "http", site.port)
    site.put("/", "", "Location: http://169.254.169.254/latest", status="302 Found")

    message = fails("http://127.0.0.1/", Limits())

    assert message.startswith("169.254.169.254/latest lies in a private network")
    assert len(site.asked) == 1


def test_a_name_is_looked_up_once_for_each_hop_and_every_answer_is_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        looked.append(host)
        numbers = ("93.184.215.14", "127.0.0.1")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (n, port)) for n in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("connected"))

    assert "private network" in fails("http://rebind.example.com/", Limits())
    assert looked == ["rebind.example.com"]


def test_the_connection_goes_to_the_checked_number_not_to_the_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbers = iter(["93.184.215.14", "127.0.0.1"])
    reached: list[object] = []

    def look_up(_host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(numbers), port))]

    def connect(_: socket.socket, number: object) -> None:
        reached.append(number)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", connect)

    assert "can't be reached" in fails("http://rebind.example.com/", Limits())
    assert reached == [("93.184.215.14", 80)]


@given(number=st.ip_addresses(network="10.0.0.0/8") | st.ip_addresses(network="fc00::/7"))
@example(number="100.127.255.255")
def test_no_spelling_of_a_private_number_is_public(number: object) -> None:
    text = str(number)

    assert not is_public(text)
    if ":" not in text:
        assert not is_public(f"::ffff:{text}")
        assert not is_public(f"64:ff9b::{text}")


@pytest.mark.parametrize(
    "number", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::8.8.8.8"]
)
def test_a_number_of_the_open_internet_is_public(number: str) -> None:
    assert is_public(number)


def test_only_the_ports_of_web_pages_are_opened() -> None:
    assert "not at a port" in fails("http://www.example.com:22/", Limits())


def test_a_safe_address_never_leads_to_an_unsafe_one() -> None:
    with pytest.raises(InputError, match="safe connection"):
        redirected(web_address("https://example.com/a"), "http://example.com/b")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("https://me:secret@example.com/", "holds a user name or a password"),
        ("https://", "no whole web address"),
        ("https:/jobs.example.com/1", "no whole web address"),
        ("https://exa mple.com/", "no whole web address"),
        ("http://example.com/\r\nX: y", "no whole web address"),
        ("https://example.com:99999/", "no whole web address"),
        ("https://[::1/", "no whole web address"),
        ("https://example.com/" + "a" * 5000, "no whole web address"),
    ],
)
def test_what_is_no_good_address_is_told_before_anything_is_opened(
    address: str, says: str
) -> None:
    message = fails(address, Limits())

    assert says in message
    assert "secret" not in message


@given(st.text())
def test_no_address_can_slip_a_line_into_the_request(text: str) -> None:
    try:
        address = web_address("http://example.com/" + text)
    except InputError:
        return

    assert address.target.isascii()
    assert not re.search(r"[\s\x00-\x1f\x7f]", address.target)


def test_letters_beyond_ascii_are_sent_as_a_browser_sends_them() -> None:
    address = web_address("https://bücher.example/stelle/größe?q=a b%20c")

    assert address.host == "xn--bcher-kva.example"
    assert address.target == "/stelle/gr%C3%B6%C3%9Fe?q=a%20b%20c"


@pytest.mark.parametrize("typed", ["https://a.example/x", "HTTP://A.EXAMPLE", "https:/a"])
def test_what_a_person_means_as_an_address_is_taken_as_one(typed: str) -> None:
    assert is_web_address(typed)


@pytest.mark.parametrize("typed", ["job.txt", "http.txt", "https", "./http:", "-"])
def test_a_file_is_no_address(typed: str) -> None:
    assert not is_web_address(typed)


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("404 Not Found", "isn't there"),
        ("410 Gone", "isn't there any more"),
        ("401 Unauthorized", "after a login"),
        ("403 Forbidden", "needs a login"),
        ("429 Too Many Requests", "asked for too often"),
        ("500 Oops", "its site says 500"),
        ("304 Not Modified", "its site says 304"),
        ("204 No Content", "its site says 204"),
        ("302 Found", "its site says 302"),
    ],
)
def test_a_refusal_is_told_with_the_next_step(status: str, says: str, site: Site) -> None:
    message = fails(site.put("/a", PAGE, status=status))

    assert message.startswith("127.0.0.1/a ")
    assert says in message


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("<html><body><form><input name=u><input type='password'></form>", "after a login"),
        (
            "<!doctype html><div id=root></div><script src=/app.js></script>",
            "needs scripts",
        ),
        ("<html><body>Loading<script>go()</script></body></html>", "needs scripts"),
        ("", "is empty"),
        ("   \n", "holds no text"),
        ("<html><body></body></html>", "holds no text"),
        ('{"title": "Nurse"}', "JSON"),
    ],
)
def test_a_page_without_the_ads_text_is_told(page: str, says: str, site: Site) -> None:
    assert says in fails(site.put("/a", page, "Content-Type: text/html"))


def test_a_page_with_scripts_and_a_login_beside_the_ad_is_read(site: Site) -> None:
    page = PAGE.replace(
        "</body>", "<script>x</script><form><input type=password></form></body>"
    )

    assert "ACLS" in fetch_within(HERE, site.put("/a", page)).text


def test_a_picture_is_no_ad(site: Site) -> None:
    assert "is a picture" in fails(site.put("/a", b"\x89PNG\r\n\x1a\n" + b"\1" * 90))


def test_a_page_of_more_than_the_limit_is_not_read_to_its_end(site: Site) -> None:
    sent = []

    def endless(write: Write) -> None:
        write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            write(b"Care. " * 10_000)
            sent.append(60_000)

    site.answers["/a"] = endless

    assert "larger than 1 MB" in fails(site.address("/a"), small(1_000_000))
    assert sum(sent) < 20_000_000


def small(size: int) -> Limits:
    return Limits(seconds=3, connect_seconds=1, is_local=True, size=size)


def test_a_small_answer_that_unpacks_to_gigabytes_is_stopped(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 60_000_000)
    address = site.put("/a", bomb, "Content-Encoding: gzip")
    assert len(bomb) < 100_000

    tracemalloc.start()
    try:
        assert "larger than 5 MB" in fails(address)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000  # at its highest
    finally:
        tracemalloc.stop()


def test_a_packed_page_is_unpacked(site: Site) -> None:
    address = site.put("/a", gzip.compress(PAGE.encode()), "Content-Encoding: gzip")

    assert "ACLS" in fetch_within(HERE, address).text


@pytest.mark.parametrize("packing", ["gzip", "br", "zip, gzip"])
def test_a_packing_that_is_none_is_told(packing: str, site: Site) -> None:
    address = site.put("/a", PAGE, f"Content-Encoding: {packing}")

    assert "no answer that a browser would understand" in fails(address)


@pytest.mark.parametrize(
    "after", ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\nNurse"]
)
def test_a_page_that_drips_is_given_up_in_time(after: str, site: Site) -> None:
    def drip(write: Write) -> None:
        write(after.encode())
        for _ in range(100):
            write(b"a")
            time.sleep(0.05)

    site.answers["/a"] = drip
    limits = Limits(seconds=0.5, connect_seconds=1, is_local=True)
    start = time.monotonic()

    assert "did not come within 0.5 seconds" in fails(site.address("/a"), limits)
    assert time.monotonic() - start < 2


def test_a_site_that_says_nothing_is_given_up_in_time(site: Site) -> None:
    site.answers["/a"] = lambda _: time.sleep(1)
    limits = Limits(seconds=0.3, connect_seconds=1, is_local=True)

    assert "did not come within 0.3 seconds" in fails(site.address("/a"), limits)


def test_a_name_that_nobody_answers_for_is_given_up_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def look_up(*_: object, **__: object) -> list[object]:
        time.sleep(1)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    limits = Limits(seconds=0.2)

    start = time.monotonic()

    assert "did not come within 0.2 seconds" in fails("http://slow.example.com", limits)
    assert time.monotonic() - start < 0.8
    time.sleep(1)  # its thread ends before the test does


@pytest.mark.parametrize("said", ["9000", "1000000000000"])
def test_a_page_shorter_than_its_site_said_is_no_whole_ad(said: str, site: Site) -> None:
    address = site.put("/a", PAGE, f"Content-Length: {said}")

    assert "only in part" in fails(address)


def test_a_packed_page_that_ends_early_is_no_whole_ad(site: Site) -> None:
    data = gzip.compress(bytes(range(256)) * 30 + PAGE.encode())

    assert "only in part" in fails(site.put("/a", data[:-20], "Content-Encoding: gzip"))


def test_a_page_in_pieces_is_put_together_and_a_missing_end_told(site: Site) -> None:
    body = PAGE.encode()
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    whole = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    site.answers["/a"], site.answers["/b"] = head + whole, head + whole[:-40]

    assert "ACLS" in fetch_within(HERE, site.address("/a")).text
    assert "browser would understand" in fails(site.address("/b"))


@pytest.mark.parametrize(
    "answer",
    [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\0" * 90, b"A" * 99_999],
)
def test_what_is_no_answer_of_a_web_site_is_told(answer: bytes, site: Site) -> None:
    site.answers["/a"] = answer

    assert fails(site.address("/a"))


def test_a_connection_that_is_refused_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]

        assert "can't be reached" in fails(f"http://127.0.0.1:{port}/")


def test_what_speaks_no_tls_is_told(site: Site) -> None:
    message = fails(site.address("/a").replace("http:", "https:"))

    assert "browser would understand" in message


def make_safe(site: Site, name: str, folder: Path) -> Path:
    """Give a site a certificate that bears a name; return what to trust to believe it."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a test")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    both, trusted = folder / "both.pem", folder / "trusted.pem"
    trusted.write_bytes(certificate.public_bytes(pem))
    both.write_bytes(secret + trusted.read_bytes())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    assert site.server
    site.server.socket = context.wrap_socket(
        site.server.socket, server_side=True, do_handshake_on_connect=False
    )
    return trusted


@pytest.mark.parametrize(
    ("name", "is_trusted"), [("localhost", True), ("localhost", False), ("other", True)]
)
def test_a_site_is_believed_only_if_it_proves_to_be_the_one_that_was_asked(
    name: str, is_trusted: bool, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = make_safe(site, name, tmp_path)
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    site.put("/a", PAGE)
    address = f"https://localhost:{site.port}/a"

    if is_trusted and name == "localhost":
        assert "ACLS" in fetch_within(HERE, address).text
    else:
        assert "localhost can't prove that it is the site" in fails(address)
        assert site.asked == []


@pytest.mark.parametrize(
    ("charset", "encoding"), [("iso-8859-2", "iso-8859-2"), ("iso-8859-1", "utf-8")]
)
def test_the_alphabet_is_what_the_site_says_unless_the_bytes_are_utf_8(
    charset: str, encoding: str, site: Site
) -> None:
    body = PAGE.replace("Care.", "Łódź, Wrocław.").encode(encoding)

    found = fetch_within(
        HERE, site.put("/a", body, f"Content-Type: text/html; charset={charset}")
    )

    assert "Łódź, Wrocław." in found.text


def test_the_command_says_what_it_fetches_before_it_does(
    capsys: pytest.CaptureFixture[str], fixtures: Path, tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([str(fixtures / "nurse.txt"), "http://127.0.0.1/a", "-o", str(tmp_path)])

    out, err = capsys.readouterr()
    assert (stop.value.code, out) == (3, "")
    first, second = err.splitlines()[:2]
    assert first == "Fetching http://127.0.0.1 ..."
    assert "private network" in second
    assert not list(tmp_path.iterdir())


def test_a_fetched_ad_goes_the_whole_way(
    site: Site,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fixtures: Path,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    address = site.put("/jobs//nurse", (fixtures / "nurse-ad.txt").read_bytes())

    def here(text: str) -> Document:
        return fetch_within(HERE, text)

    monkeypatch.setattr("tailor.document.fetch.fetch_document", here)
    with pytest.raises(SystemExit) as stop:
        main([str(fixtures / "nurse.txt"), address])

    assert stop.value.code == 0
    assert site.asked[0][0] == "/jobs//nurse"
    assert [path.name for path in tmp_path.iterdir()] == ["riverside"]
    assert "ACLS" in capsys.readouterr().out


def test_an_ad_in_a_file_loads_nothing_that_can_connect(fixtures: Path) -> None:
    program = (
        f"import sys, tailor; tailor.read_job({str(fixtures / 'nurse-ad.txt')!r});"
        " print({'socket', 'ssl', 'http.client', 'tailor.document.fetch'} & {*sys.modules})"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"


def test_nothing_reaches_this_computer_unless_a_test_asks_for_it(site: Site) -> None:
    with pytest.raises(InputError):
        fetch_document(site.put("/a", PAGE))

    assert not site.asked
