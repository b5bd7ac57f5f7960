"""What can go wrong between tailor and a model becomes one sentence."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler

import pytest

from tailor.errors import ModelError
from tailor.llm.client import Client, Reply
from tailor.llm.request import Request, Turn
from tailor.llm.server import Server, checked
from tests.llm.loopback import Loopback, Script, answer, fails, says, send, serving

ASKED = Request((Turn("user", "Counted stock"),), "rewrite")
GOOD = '{"rewrite": "Counted stock"}'
Make = Callable[..., Client]


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """A model's server."""
    with serving() as server:
        yield server


@pytest.fixture
def waits() -> list[float]:
    """How long the client waited, in seconds; no test does."""
    return []


@pytest.fixture
def client(loopback: Loopback, waits: list[float]) -> Iterator[Make]:
    """Make clients of the loopback server."""
    made: list[Client] = []

    def make(seconds: float = 5.0, key: str = "") -> Client:
        server = Server(loopback.url, "small", key)
        made.append(Client(server, seconds=seconds, wait=waits.append))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_an_answer_comes_with_what_it_cost(client: Make, loopback: Loopback) -> None:
    loopback.script = [says(GOOD)]

    assert client().ask(ASKED) == Reply(GOOD, 100, 10)
    assert loopback.bodies[0]["model"] == "small"
    assert loopback.bodies[0]["messages"] == [{"role": "user", "content": "Counted stock"}]


def test_the_key_goes_to_the_server_and_into_no_sentence(
    client: Make, loopback: Loopback
) -> None:
    loopback.script = [fails(401, "Incorrect API key provided: sk-secret")]

    with pytest.raises(ModelError, match="refuses the key") as said:
        client(key="sk-secret").ask(ASKED)

    assert loopback.keys == ["Bearer sk-secret"]
    assert "sk-secret" not in str(said.value)


@pytest.mark.parametrize(
    ("script", "sentence", "calls"),
    [
        (fails(403), "refuses the key", 1),
        (fails(429, "You exceeded your quota", code="insufficient_quota"), "used up", 1),
        (fails(402, "Payment required"), "used up", 1),
        (fails(404, "The model `small` does not exist"), "has no model small", 1),
        (fails(404, "Not Found"), "most end in /v1", 1),
        (fails(500, "oops"), r"reports an error \(500\)", 4),
        (fails(400, "Your prompt is too long"), r"refuses the question \(400\)", 2),
        (fails(429, "slow down", after="3600"), "takes no more questions", 1),
        (fails(429, "slow down", after="2"), "takes no more questions", 4),
    ],
)
def test_what_a_server_refuses_is_one_sentence(
    script: object, sentence: str, calls: int, client: Make, loopback: Loopback
) -> None:
    loopback.script = [script]  # type: ignore[list-item]

    with pytest.raises(ModelError, match=sentence) as said:
        client().ask(ASKED)

    assert len(loopback.bodies) == calls
    assert "\n" not in str(said.value)
    assert "127.0.0.1" in str(said.value)


def test_retry_after_is_respected(
    client: Make, loopback: Loopback, waits: list[float]
) -> None:
    loopback.script = [fails(429, "slow down", after="7"), says(GOOD)]

    assert client().ask(ASKED).text == GOOD
    assert waits == [pytest.approx(7, abs=0.5)]


def test_without_it_each_wait_is_longer(
    client: Make, loopback: Loopback, waits: list[float]
) -> None:
    loopback.script = [fails(503), fails(500), says(GOOD)]

    assert client().ask(ASKED).text == GOOD
    assert waits[0] < waits[1]


def test_nobody_there(client: Make, loopback: Loopback) -> None:
    asking = client()
    asking._openai.base_url = "http://127.0.0.1:9/v1"  # discard: nothing listens there

    with pytest.raises(ModelError, match="can't be reached"):
        asking.ask(ASKED)

    assert loopback.bodies == []


def test_a_web_page_is_no_model(client: Make, loopback: Loopback) -> None:
    page = b"<!doctype html><title>Log in</title>"
    loopback.script = [lambda to, _: send(to, page, kind="text/html")]

    with pytest.raises(ModelError, match="most end in /v1"):
        client().ask(ASKED)


@pytest.mark.parametrize("data", [b"{}", b"[]", b'{"choices": []}', b"null", b"[" * 9000])
def test_json_that_is_no_answer(data: bytes, client: Make, loopback: Loopback) -> None:
    loopback.script = [lambda to, _: send(to, data)]

    with pytest.raises(ModelError, match="no answer of a model"):
        client().ask(ASKED)


def test_an_answer_without_text_is_empty(client: Make, loopback: Loopback) -> None:
    empty = b'{"choices": [{"message": {"content": null}}]}'
    loopback.script = [lambda to, _: send(to, empty)]

    assert client().ask(ASKED) == Reply("")


def begin(to: BaseHTTPRequestHandler, length: int) -> None:
    to.send_response(200)
    to.send_header("Content-Type", "application/json")
    to.send_header("Content-Length", str(length))
    to.end_headers()


def test_half_an_answer_is_asked_for_again(client: Make, loopback: Loopback) -> None:
    def half(to: BaseHTTPRequestHandler, _: object) -> None:
        begin(to, 500)
        to.wfile.write(answer(GOOD)[:40])

    loopback.script = [half, says(GOOD)]

    assert client().ask(ASKED).text == GOOD


def test_a_server_that_always_stops_half_way_is_told_as_such(
    client: Make, loopback: Loopback
) -> None:
    def half(to: BaseHTTPRequestHandler, _: object) -> None:
        begin(to, 500)
        to.wfile.write(answer(GOOD)[:40])

    loopback.script = [half]

    with pytest.raises(ModelError, match="before its answer was whole, 4 times"):
        client().ask(ASKED)

    assert len(loopback.bodies) == 4


def test_a_stalled_answer_is_given_up(client: Make, loopback: Loopback) -> None:
    def stall(to: BaseHTTPRequestHandler, _: object) -> None:
        begin(to, 500)
        to.wfile.write(b'{"choices"')
        to.wfile.flush()
        time.sleep(0.6)

    loopback.script = [stall]

    with pytest.raises(ModelError, match="no whole answer within"):
        client(seconds=0.2).ask(ASKED)
    assert len(loopback.bodies) == 1


def test_an_answer_that_drips_is_given_up(client: Make, loopback: Loopback) -> None:
    def drip(to: BaseHTTPRequestHandler, _: object) -> None:
        begin(to, 500)
        for _letter in range(8):
            to.wfile.write(b" ")
            to.wfile.flush()
            time.sleep(0.1)

    loopback.script = [drip]

    with pytest.raises(ModelError, match="no whole answer within"):
        client(seconds=0.3).ask(ASKED)


def test_an_answer_without_end_is_given_up(client: Make, loopback: Loopback) -> None:
    loopback.script = [says("x" * 2_000_000)]

    with pytest.raises(ModelError, match="without end"):
        client().ask(ASKED)


@pytest.mark.parametrize(
    ("refusal", "part"),
    [
        (fails(400, "This response_format type is unavailable now"), "response_format"),
        (fails(400, "'json_schema' is not supported"), "response_format"),
        (fails(400, "Bad request"), "response_format"),
        (fails(422), "response_format"),
        (fails(400, "Unsupported parameter: 'max_tokens'"), "max_tokens"),
        (fails(400, "Unsupported value: 'temperature'"), "temperature"),
    ],
)
def test_what_a_server_does_not_know_is_left_out_from_then_on(
    refusal: object, part: str, client: Make, loopback: Loopback
) -> None:
    loopback.script = [refusal, says(GOOD)]  # type: ignore[list-item]
    asking = client()

    assert [asking.ask(ASKED).text for _ in range(2)] == [GOOD, GOOD]

    assert [part in body for body in loopback.bodies] == [True, False, False]
    assert asking.takes_schema == (part != "response_format")


def test_a_redirect_is_not_followed(client: Make, loopback: Loopback) -> None:
    elsewhere = {"Location": loopback.url.replace("/v1", "/other/chat/completions")}
    loopback.script = [lambda to, _: send(to, b"", status=307, headers=elsewhere)]

    with pytest.raises(ModelError, match="does not answer as a model"):
        client().ask(ASKED)

    assert len(loopback.bodies) == 1


def test_the_models_of_a_server(client: Make) -> None:
    assert client().models() == ("small",)


@pytest.mark.parametrize(
    ("url", "key", "sentence"),
    [
        ("127.0.0.1:11434", "", "no web address"),
        ("ftp://127.0.0.1/v1", "", "no web address"),
        ("http://127.0.0.1:port/v1", "", "no web address"),
        ("https://models.example.com/v1", "", "needs a key"),
        ("https://models.example.com/v1", "sk\u2019", "copy it again"),
    ],
)
def test_what_can_t_work_is_told_before_anything_is_sent(
    url: str, key: str, sentence: str
) -> None:
    with pytest.raises(ModelError, match=sentence):
        checked(Server(url, "small", key))


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "[::1]", "192.168.0.4", "gpubox"]
)
def test_a_model_nearby_needs_no_key(host: str) -> None:
    assert checked(Server(f"http://{host}:11434/v1", "small")).host.endswith(":11434")


def test_a_key_in_the_address_is_not_shown() -> None:
    server = Server("https://me:secret@models.example.com/v1", "small", "k")

    assert server.host == "https://models.example.com"


def cut_off(text: str | None) -> object:
    """Answer with a text that the limit of tokens ended."""
    message = {"role": "assistant", "content": text}
    whole = {"choices": [{"message": message, "finish_reason": "length"}], "usage": "none"}
    return lambda to, _: send(to, json.dumps(whole).encode())


@pytest.mark.parametrize("text", [None, "", "<think>The line says"])
def test_a_model_that_thinks_until_the_end_is_told_once(
    text: str | None, client: Make, loopback: Loopback
) -> None:
    loopback.script = [cut_off(text)]  # type: ignore[list-item]

    with pytest.raises(ModelError, match="thinks for longer"):
        client().ask(ASKED)


def test_an_answer_that_was_cut_off_is_an_answer(client: Make, loopback: Loopback) -> None:
    loopback.script = [cut_off('{"rewrite": "Coun')]  # type: ignore[list-item]

    assert client().ask(ASKED) == Reply('{"rewrite": "Coun', 0, 0)


@pytest.mark.parametrize(
    "script",
    [
        fails(400, "This model's maximum context length is 512 tokens"),
        fails(413, "Payload too large"),
    ],
)
def test_a_context_that_is_too_short_is_told(
    script: Script, client: Make, loopback: Loopback
) -> None:
    loopback.script = [script]

    with pytest.raises(ModelError, match="longer context"):
        client().ask(ASKED)


@pytest.mark.parametrize(
    ("after", "calls"),
    [("Wed, 21 Oct 2099 07:28:00 GMT", 1), ("Wed, 21 Oct 2015 07:28:00 GMT", 4)],
)
def test_a_date_to_come_back_at_is_understood(
    after: str, calls: int, client: Make, loopback: Loopback
) -> None:
    loopback.script = [fails(429, "slow down", after=after)]

    with pytest.raises(ModelError, match="no more questions now"):
        client().ask(ASKED)

    assert len(loopback.bodies) == calls


def test_a_wait_that_is_no_number_is_not_none(
    client: Make, loopback: Loopback, waits: list[float]
) -> None:
    loopback.script = [fails(429, "slow down", after="nan"), says(GOOD)]

    client().ask(ASKED)

    assert len(waits) == 1


def test_what_goes_to_this_machine_takes_no_proxy(
    client: Make, loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    loopback.script = [says(GOOD)]

    assert client().ask(ASKED).text == GOOD


@pytest.mark.parametrize("proxy", ["ftp://127.0.0.1:9", "http://a:b:c"])
def test_a_proxy_that_can_t_be_used_is_told(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)

    with pytest.raises(ModelError, match="HTTPS_PROXY"):
        Client(Server("http://models.example/v1", "small", "sk-mine"))


def test_the_organisation_of_one_host_is_told_no_other(
    client: Make, loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-Ü")
    loopback.script = [says(GOOD)]

    assert client().ask(ASKED).text == GOOD


@pytest.mark.parametrize("address", ["http://a..b/v1", "http://.:9/v1", "", "  "])
def test_an_address_that_no_network_knows_is_told(address: str) -> None:
    with pytest.raises(ModelError, match="is no web address"):
        checked(Server(address, "small"))


def test_no_password_of_an_address_is_shown() -> None:
    server = Server("http://me:secret@127.0.0.1/v1", "small")

    assert server.url == "http://127.0.0.1/v1/chat/completions"
    with pytest.raises(ModelError) as told:
        checked(Server("ftp://me:secret@127.0.0.1/v1", "small"))
    assert "secret" not in str(told.value)


def test_two_questions_at_once_may_both_meet_a_refusal(
    client: Make, loopback: Loopback
) -> None:
    both = threading.Barrier(2, timeout=5)

    def refuses(to: BaseHTTPRequestHandler, body: dict[str, object]) -> None:
        if "response_format" in body:
            both.wait()
            fails(400, "Bad request")(to, body)
        else:
            says(GOOD)(to, body)

    loopback.script = [refuses]
    asking = client()
    with ThreadPoolExecutor(2) as pool:
        replies = list(pool.map(asking.ask, (ASKED, ASKED)))

    assert [reply.text for reply in replies] == [GOOD, GOOD]
    assert len(loopback.bodies) == 4
