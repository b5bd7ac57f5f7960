"""One review of a folder at a time."""

import os
import sys
from pathlib import Path

import pytest

from tailor.errors import OutputError
from tailor.output.review.lock import LOCK, locked


def test_a_second_review_is_refused_while_the_first_one_lasts(tmp_path: Path) -> None:
    with locked(tmp_path):
        with pytest.raises(OutputError, match="Another window"), locked(tmp_path):
            pass
        assert (tmp_path / LOCK).exists()

    with locked(tmp_path):
        pass
    assert not (tmp_path / LOCK).exists()


def test_what_a_dead_process_left_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("999999999", encoding="ascii")

    with locked(tmp_path):
        pass

    assert not list(tmp_path.glob(".*"))


def test_a_lock_that_was_never_signed_is_taken_over_when_it_is_old(tmp_path: Path) -> None:
    lock = tmp_path / LOCK
    lock.touch()
    with pytest.raises(OutputError, match="Another window"), locked(tmp_path):
        pass

    os.utime(lock, (1_000_000_000, 1_000_000_000))
    with locked(tmp_path):
        pass

    assert not list(tmp_path.glob(".*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_a_full_disk_is_told_and_locks_nobody_out(tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(OutputError, match="no room left on the disk"), locked(tmp_path):
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert not list(tmp_path.iterdir())


def test_what_a_killed_review_left_half_written_is_taken_away(tmp_path: Path) -> None:
    old, new = tmp_path / ".tailor-1.tmp", tmp_path / ".tailor-2.tmp"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (1_000_000_000, 1_000_000_000))

    with locked(tmp_path):
        assert not old.exists()
        assert new.exists()  # another program may be writing it
