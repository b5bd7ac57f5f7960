"""A person may reword, add, move and take out; nothing is fitted in that doesn't fit."""

from dataclasses import replace

import pytest

from tailor.plan import Edit, Plan, move, new_line, removals, rewording, with_edits
from tailor.resume import Piece
from tests.plan.made_by_hand import LINES, gap, piece, resume


@pytest.fixture
def plan() -> Plan:
    source = resume()
    return Plan(source, gap(source))


def test_edits_are_numbered_behind_those_that_are_there(plan: Plan) -> None:
    first = with_edits(plan, [rewording(plan.resume, 4, "6", "7")])
    both = with_edits(first, [new_line(4, "- Taught."), move(plan.resume, 2, 1)])

    assert [edit.number for edit in both.edits] == [1, 2, 3]
    assert {edit.origin for edit in both.made} == {"person"}


def test_words_that_do_not_stand_there_once_can_not_be_reworded(plan: Plan) -> None:
    with pytest.raises(ValueError, match="holds"):
        rewording(plan.resume, 4, "Epic", "Cerner")
    with pytest.raises(ValueError, match="6 times"):
        rewording(plan.resume, 3, "e", "a")


def test_a_stale_edit_is_refused_with_the_reason(plan: Plan) -> None:
    stale = Edit(0, "wording", 4, 0, 4, "Epic", "Cerner", "why", origin="person")

    (edit,) = with_edits(plan, [stale]).edits

    assert (edit.state, edit.reason) == ("refused", "your resume has other words there")


def test_only_a_person_takes_a_line_out(plan: Plan) -> None:
    (own,) = removals(plan.resume, 2)
    rule = replace(own, origin="rule")

    states = [edit.state for edit in with_edits(plan, [own, rule]).edits]

    assert states == ["made", "refused"]


def test_a_wrapped_bullet_goes_with_all_its_lines() -> None:
    source = resume()
    spans = (*piece(1, LINES[1]).spans, *piece(2, LINES[2]).spans)
    role = replace(source.roles[0], bullets=(Piece("both", spans), piece(4, LINES[4])))
    wrapped = replace(source, roles=(role,))

    assert [edit.line for edit in removals(wrapped, 2)] == [1, 2]


def test_a_line_of_no_list_can_not_be_moved(plan: Plan) -> None:
    with pytest.raises(ValueError, match="can't be moved"):
        move(plan.resume, 0, None)


def test_an_edit_of_no_line_is_a_mistake_of_the_caller(plan: Plan) -> None:
    with pytest.raises(ValueError, match="no line 99"):
        with_edits(plan, [new_line(99, "x")])
