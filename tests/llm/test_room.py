"""A line is sent only where something of it could be said better, and what is told."""

import pytest

from tailor.llm.room import room_in, with_figures


@pytest.mark.parametrize(
    ("line", "verbs", "numbers"),
    [
        ("Kept the books and gave talks", ("Kept", "gave"), ()),
        ("Responsible for giving medication", ("giving",), ()),
        ("Filed returns for ten quarters in two towns", (), ("ten", "two")),
        ("Earned two million", (), ("two", "million")),
        ("Marked up as-built drawings", ("Marked",), ()),
        ("Run the club", ("Run",), ()),
        ("Took calls when the desk was empty", ("Took",), ()),
    ],
)
def test_plain_verbs_and_numbers_in_words_are_told(
    line: str, verbs: tuple[str, ...], numbers: tuple[str, ...]
) -> None:
    room = room_in(line)

    assert (room.verbs, room.numbers) == (verbs, numbers)
    assert room


@pytest.mark.parametrize(
    "line",
    ["Scheduled recall appointments", "Graded 40 tests", "Earned 86 million"],
)
def test_a_line_with_nothing_to_gain_is_left_alone(line: str) -> None:
    assert not room_in(line)


@pytest.mark.parametrize("line", ["Responsible for stock", "Medication rounds"])
def test_a_line_without_a_verb_is_worth_a_try(line: str) -> None:
    assert room_in(line)


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Trained two teams of twelve", "Trained 2 teams of 12"),
        ("Two teams of two hundred", "Two teams of two hundred"),
        ("Earned 86 million in three towns", "Earned 86 million in 3 towns"),
    ],
)
def test_numbers_of_one_word_become_figures(line: str, figures: str) -> None:
    assert with_figures(line) == figures
