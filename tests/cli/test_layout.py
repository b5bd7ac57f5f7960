"""Lines fit the terminal, and none is broken inside a term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.cli.layout import Layout, glued, safe


@pytest.mark.parametrize("width", [40, 80, 100])
def test_a_term_stays_on_one_line_at_every_width(width: int) -> None:
    term = "Advanced Cardiovascular Life Support"
    text = f"If you hold it, add: {glued(term)} and its date, so that a search finds it."

    lines = list(Layout(width).labelled("if so", text))

    assert any(term in line for line in lines)
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("width", [40, 80, 100])
def test_a_term_that_is_to_be_kept_whole_is_wherever_it_stands(width: int) -> None:
    layout = Layout(width).keeping(["acute care", "acute care hospital", "RN"])
    text = "At least two years, say, in an acute care hospital or in Acute Care. " * 9

    lines = list(layout.wrap(text))

    assert sum(line.count("acute care hospital") for line in lines) == 9
    assert sum(line.count("Acute Care") for line in lines) == 9


def test_labels_stand_on_their_own_line_where_the_terminal_is_narrow() -> None:
    assert list(Layout(40).labelled("if so", "add it")) == ["    if so", "      add it"]
    assert list(Layout(80).labelled("if so", "add it")) == ["    if so      add it"]


def test_bold_is_for_terminals_that_allow_it() -> None:
    assert list(Layout(40).split("ACLS", "required")) == ["  ACLS" + " " * 26 + "required"]
    assert "\x1b[1mACLS\x1b[0m" in next(Layout(40, is_bold=True).split("ACLS", "required"))


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    assert safe("a\x1b[2Jb\x07\u202ec") == "a[2Jbc"


@given(st.text(), st.sampled_from([40, 80, 100]))
def test_nothing_of_a_text_is_lost_by_wrapping(text: str, width: int) -> None:
    lines = Layout(width).wrap(text, indent=2, hang=4)

    assert "".join("".join(lines).split()) == "".join(safe(text).split())
