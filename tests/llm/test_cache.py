"""What was asked once is not asked again, and nobody else can read it."""

import errno
import os
from pathlib import Path

import pytest

from tailor.llm import Asker, Cache, clear_cache
from tailor.llm.client import Reply
from tailor.llm.request import Body, Request, Turn

BODY: Body = {"model": "small", "messages": [{"role": "user", "content": "Counted stock"}]}


def test_an_answer_is_kept_for_the_same_question_alone(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "tailor", "http://127.0.0.1:1/v1")
    cache.put(BODY, "Counted\n\u201cstock\u201d")

    assert cache.get(dict(BODY)) == "Counted\n\u201cstock\u201d"
    assert cache.get({**BODY, "model": "large"}) is None
    assert Cache(tmp_path / "tailor", "http://127.0.0.1:2/v1").get(BODY) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    Cache(tmp_path / "tailor", "x").put(BODY, "Counted stock")

    kept = list((tmp_path / "tailor").iterdir())
    assert [path.stat().st_mode & 0o777 for path in kept] == [0o600]
    assert (tmp_path / "tailor").stat().st_mode & 0o777 == 0o700
    assert b"stock" not in kept[0].name.encode()


def test_clearing_forgets_answers_and_nothing_else(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "x")
    cache.put(BODY, "one")
    cache.put({**BODY, "model": "large"}, "two")
    (tmp_path / "mine.txt").write_text("mine")

    assert clear_cache(tmp_path) == 2
    assert cache.get(BODY) is None
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert clear_cache(tmp_path / "none") == 0


def test_a_folder_that_can_t_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "tailor", "x")

    cache.put(BODY, "Counted stock")

    assert cache.get(BODY) is None


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\xff",
        b"Led the department",
        b'{"answer": "Counted st',
        b'{"answer": 7}',
        b"[" * 100_000,
        b'{"answer": "' + b"x" * 300_000 + b'"}',
        b"",
    ],
)
def test_a_damaged_answer_is_none_and_replaced(data: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path, "x")
    cache.put(BODY, "Counted stock")
    next(tmp_path.iterdir()).write_bytes(data)

    assert cache.get(BODY) is None

    cache.put(BODY, "Counted stock")

    assert cache.get(BODY) == "Counted stock"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_in_the_way_hangs_nobody(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "x")
    cache.put(BODY, "Counted stock")
    path = next(tmp_path.iterdir())
    path.unlink()
    os.mkfifo(path)

    assert cache.get(BODY) is None


def test_a_full_disk_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    cache = Cache(tmp_path, "x")
    monkeypatch.setattr(Path, "replace", full)

    cache.put(BODY, "Counted stock")

    assert cache.get(BODY) is None
    assert list(tmp_path.iterdir()) == []


def test_an_answer_too_long_to_be_one_is_not_kept(tmp_path: Path) -> None:
    Cache(tmp_path, "x").put(BODY, "x" * 200_000)

    assert list(tmp_path.iterdir()) == []


def test_silence_is_asked_again(tmp_path: Path) -> None:
    replies = [Reply(" "), Reply(" "), Reply('{"rewrite": "Counted stock"}')]
    request = Request((Turn("user", "Counted stock"),), "rewrite")

    answers = [
        Asker(lambda _: replies.pop(0), "small", Cache(tmp_path, "x")).answer(request)
        for _ in range(2)
    ]

    assert answers == [None, "Counted stock"]
