"""What the person decides is what the plan then holds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.plan import Edit, Plan, apply_edits
from tailor.plan.decision import (
    Decided,
    Decision,
    companions,
    line_with,
    typed,
    typed_decision,
    undecided,
)
from tailor.text import normalise
from tests.plan.made_by_hand import LINES, gap, resume


def edit(number: int, line: int, old: str, new: str, **more: object) -> Edit:
    start = LINES[line].index(old) if old else len(LINES[line])
    made = Edit(number, "wording", line, start, start + len(old), old, new, "why")
    return replace(made, **more)  # type: ignore[arg-type]


def plan(*edits: Edit) -> Plan:
    read = resume()
    return Plan(read, gap(read), edits)


BLS = edit(1, 1, "Basic Life Support", "Basic Life Support (BLS)")
TWELVE = edit(2, 1, "12 nurses", "twelve nurses")
ASKED = edit(
    3, 4, "6 patients", "____ patients", origin="model", state="asked", question="How many?"
)


def line_of(decided: Decided, line: int) -> str:
    return apply_edits(LINES[line], decided.result.edits_of(line))


def test_what_is_taken_back_is_not_made_and_can_be_kept_again() -> None:
    decided = Decided(plan(BLS, TWELVE)).with_decisions([Decision(1, "taken back")])

    assert line_of(decided, 1) == LINES[1].replace("12", "twelve")
    assert [e.number for e in decided.open] == [2]
    again = decided.with_decisions([Decision(1, "kept")])
    assert [e.state for e in again.result.edits] == ["made", "made"]
    assert again.undone().of(1) is None


def test_a_typed_line_is_the_whole_line_whatever_else_was_proposed_for_it() -> None:
    mine = Decision(2, "edited", text="- Taught Basic Life Support.")
    decided = Decided(plan(BLS, TWELVE)).with_decisions([Decision(1, "kept"), mine])

    assert line_of(decided, 1) == "- Taught Basic Life Support."
    states = {e.number: (e.state, e.origin, e.reason) for e in decided.result.edits}
    assert states == {
        1: ("taken back", "rule", "you wrote this line yourself in edit 2"),
        2: ("made", "person", ""),
    }
    assert line_of(decided.undone(), 1) == line_with(plan(BLS, TWELVE), BLS)


@given(text=st.text(st.characters(codec="utf-8"), min_size=1))
def test_whatever_is_typed_is_what_the_line_says(text: str) -> None:
    made = typed(plan(BLS), BLS, text)

    assert apply_edits(LINES[1], (made,)) == normalise(text)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        (LINES[1], "taken back"),
        (LINES[1].replace("Support", "Support (BLS)"), "kept"),
        ("- Gave classes.", "edited"),
    ],
)
def test_a_line_typed_as_it_was_or_as_it_would_be_is_no_or_yes(
    text: str, choice: str
) -> None:
    assert typed_decision(plan(BLS), BLS, text).choice == choice


@pytest.mark.parametrize(
    ("answer", "without", "line"),
    [
        ("9", "", LINES[4].replace("6 patients", "9 patients")),
        ("", "many patients", LINES[4].replace("6 patients", "many patients")),
        ("", "", LINES[4]),
        ("  9 ", "", LINES[4].replace("6 patients", "9 patients")),
    ],
)
def test_an_answer_fills_the_blank_and_none_leaves_no_blank(
    answer: str, without: str, line: str
) -> None:
    asked = replace(ASKED, without=without)
    decided = Decided(plan(asked)).with_decisions([Decision(3, "kept", answer=answer)])

    assert line_of(decided, 4) == line


def test_a_question_without_an_answer_changes_nothing() -> None:
    assert line_of(Decided(plan(ASKED)), 4) == LINES[4]


def test_a_model_s_edits_of_one_bullet_are_made_together_or_not_at_all() -> None:
    one = replace(BLS, origin="model")
    two = replace(TWELVE, origin="model")
    other = edit(4, 2, "Charted", "Documented", origin="model")
    made = plan(one, two, other)

    assert companions(made, two) == (one, two)
    decided = Decided(made).with_decisions([Decision(2, "taken back")])
    assert [e.state for e in decided.result.edits] == ["taken back", "taken back", "made"]
    assert decided.result.edits[0].reason == "it goes together with edit 2"


def test_undecided_leaves_what_the_person_said() -> None:
    mine = replace(BLS, origin="person")

    assert [e.state for e in undecided(plan(mine, TWELVE)).edits] == ["made", "undecided"]


def test_a_refused_edit_can_not_be_decided_about() -> None:
    refused = replace(BLS, state="refused", reason="no")

    assert Decided(plan(refused)).open == ()
    for number in (1, 9):
        with pytest.raises(ValueError, match="no edits to decide about"):
            Decided(plan(refused)).with_decisions([Decision(number, "kept")])


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("6", "6 patients"),
        ("about 6 a day", "about 6 patients a day"),
        ("6 to 8 per shift", "6 to 8 patients per shift"),
        ("6 patients a day", "6 patients a day"),
        ("more than 1,200 yearly", "more than 1,200 patients yearly"),
        ("a dozen", "a dozen patients"),
    ],
)
def test_a_rate_goes_behind_what_it_counts(answer: str, line: str) -> None:
    decided = Decided(plan(ASKED)).with_decisions([Decision(3, "kept", answer=answer)])

    assert line_of(decided, 4) == LINES[4].replace("6 patients", line)
