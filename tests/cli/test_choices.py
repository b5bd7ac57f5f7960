"""`--yes` and `--no` as people write them: lists, ranges, words, all of them together."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, choices

YES, NO = "kept", "taken back"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--yes", "1,,2"), [YES, YES, None, None]),
        (("--yes", "1;2", "--no", " 3 4 "), [YES, YES, NO, NO]),
        (("--yes", "1–3"), [YES, YES, YES, None]),
        (("--no", "4", "--yes", "002", "--yes", "2"), [None, YES, None, NO]),
        (("--no", "all", "--yes", "3"), [NO, NO, YES, NO]),
        (("--yes", "rules", "--no", "2-3"), [YES, NO, NO, YES]),
        (("--no", "rules,1", "--yes", "2"), [NO, YES, NO, NO]),
        (("--no", "4", "--have", "Epic", "--yes", "1"), [YES, None, None, NO, YES]),
    ],
)
def test_each_edit_is_decided_as_it_was_named(
    run: Run, riverside: Path, words: tuple[str, ...], expected: list[str | None]
) -> None:
    code, _, err = run("review", *words, "riverside")

    assert (code, err) == (0, "")
    assert choices(riverside) == expected


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--yes", "0"), "There is no edit 0; the numbers are: 1, 2, 3, 4."),
        (("--yes", "99"), "There is no edit 99"),
        (("--no", "3-99"), "There is no edit 5"),
        (("--yes", "3", "--no", "3"), "Edit 3 is named by --yes and by --no: choose one."),
        (("--yes", "all,3", "--no", "3"), "There is no yes to all"),
        (("--yes", "rules", "--no", "rules"), "is named by --yes and by --no"),
        (("--yes", "1.2"), "takes numbers of edits (1,3) or the word rules, not “1.2”"),
        (("--no", ";"), "--no takes numbers of edits"),
        (("--have", "Epic", "--no", "5"), "There is no edit 5"),
        (("--have", "Epic", "--yes", "3-1"), "counts backwards: 1-3?"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_of_the_command_is_done(
    run: Run, riverside: Path, words: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    code, _, err = run("review", "riverside", *words)

    assert code == 2
    assert said in err
    assert {path: path.read_bytes() for path in riverside.iterdir()} == before
