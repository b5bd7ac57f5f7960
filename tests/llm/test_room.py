"""A line is sent only where something of it could be said better, and what is told."""

import pytest

from tailor.llm.room import room_in, with_figures


@pytest.mark.parametrize(
    "line",
    [
        "Kept the books and gave talks",
        "Responsible for stock",
        "Filed returns for ten quarters in two towns",
        "Filed returns in two towns",  # who scans stops at a small figure too
        "Prepared motions in order to meet deadlines",
    ],
)
def test_a_line_is_sent_where_something_could_be_better(line: str) -> None:
    assert room_in(line)


@pytest.mark.parametrize(
    "line",
    [
        "Scheduled recall appointments",
        "Graded 40 tests",
        "Earned 86 million",
        "Two towns filed returns",  # a line begins with a word
        "Kept the stock room tidy",
    ],
)
def test_a_line_with_nothing_to_gain_is_left_alone(line: str) -> None:
    assert not room_in(line)


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Trained two teams of twelve", "Trained 2 teams of 12"),
        ("Two teams of two hundred", "Two teams of 200"),
        ("Counted twenty-two of forty five", "Counted 22 of 45"),
        ("Earned two million in sixty thousand sales", "Earned 2 million in 60,000 sales"),
        ("Earned 86 million in three towns", "Earned 86 million in 3 towns"),
        ("Served hundreds of guests, a hundred a day", None),
        ("Led two-person crews of three", "Led 2-person crews of 3"),
        ("Ran a one-for-two swap", None),
        ("Ran a two-for-one sale", None),
        ("Checked guests in two by two", None),
        ("Cut boards of two by four for three-quarters of jobs", None),
        ("Grew sales by two for three clients", None),
        ("Sold a top-ten list", None),
        ("Read two twenty page reports", None),  # 2 of 20 pages, or 220?
    ],
)
def test_numbers_in_words_become_figures(line: str, figures: str | None) -> None:
    assert with_figures(line) == (figures or line)
