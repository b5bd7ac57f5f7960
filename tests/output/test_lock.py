"""One review of a folder at a time."""

from pathlib import Path

import pytest

from tailor.errors import OutputError
from tailor.output.lock import LOCK, locked


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
