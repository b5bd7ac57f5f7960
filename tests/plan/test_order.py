"""What the ad asks for comes first, and nothing but the order changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.document import Line, Span
from tailor.plan import Edit, apply_edits, objection, propose
from tailor.plan.edit import in_order
from tailor.plan.rising import longest_rising
from tailor.resume import Resume
from tests.plan.made_by_hand import gap, match, piece, resume

LIST = ("Jo", "Tools: Excel, SAP, Epic, Python")
WORK = ("Jo", "Acme", "- Filed notes.", "- Used Epic daily.", "- Ran Python jobs.")


def with_list(text: str, *skills: str) -> Resume:
    lines = (LIST[0], text)
    source = resume(lines, skills_line=1)
    listed = tuple(
        replace(_skill, name=piece(1, name, lines)) for name in skills for _skill in [SKILL]
    )
    return replace(source, skills=listed)


SKILL = resume().skills[0]


def sorted_list(text: str, skills: tuple[str, ...], *asked: str) -> str:
    source = with_list(text, *skills)
    lines = (LIST[0], text)
    shown = [match(a, kind="tool", at=(1, a), is_list=True, lines=lines) for a in asked]
    plan = propose(source, gap(source, *shown))
    return apply_edits(text, plan.edits_of(1))


def test_asked_skills_come_first_and_the_others_keep_their_order() -> None:
    skills = ("Excel", "SAP", "Epic", "Python")

    assert sorted_list(LIST[1], skills, "Python") == "Tools: Python, Excel, SAP, Epic"
    assert sorted_list(LIST[1], skills, "Python", "Epic") == (
        "Tools: Epic, Python, Excel, SAP"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Excel, SAP; Epic",  # the semicolon parts groups
        "Excel (Power Query), SAP, Epic",  # words between that belong to one
        "Excel\tSAP\tEpic",  # columns
    ],
)
def test_a_list_that_is_more_than_a_list_keeps_its_order(text: str) -> None:
    assert sorted_list(text, ("Excel", "SAP", "Epic"), "Epic") == text


@pytest.mark.parametrize(
    ("text", "wanted", "sorted_text"),
    [
        ("Charting, triage, wound care", "wound care", "Charting, wound care, triage"),
        # an acronym or a name among the others has its capital anywhere
        ("Charting, triage, IV care", "IV care", "Charting, IV care, triage"),
        ("AWS, scripting, EPIC", "EPIC", "EPIC, AWS, scripting"),
        ("AWS, scripting, triage", "triage", "AWS, triage, scripting"),
        ("Charting, Triage, gRPC", "gRPC", "gRPC, Charting, Triage"),
        ("charting, triage, Epic", "Epic", "Epic, charting, triage"),
    ],
)
def test_a_list_begins_as_a_person_would_begin_it(
    text: str, wanted: str, sorted_text: str
) -> None:
    assert sorted_list(text, tuple(text.split(", ")), wanted) == sorted_text


def test_a_last_item_that_was_read_with_its_and_stays_the_last() -> None:
    text = "Charting, Triage, and wound care"

    assert sorted_list(text, tuple(text.split(", ")), "and wound care") == text


def test_the_last_and_stays_before_the_last() -> None:
    shown = sorted_list("Excel, SAP and Epic", ("Excel", "SAP", "Epic"), "Epic")

    assert shown == "Epic, Excel and SAP"


def test_an_added_skill_and_a_spelling_live_with_the_order() -> None:
    text = "Excel, Epic, BLS"
    order = Edit(
        1, "order", 0, 0, 16, text, "BLS, Excel, Epic", "why",
        items=(Span(0, 13, 16), Span(0, 0, 5), Span(0, 7, 11)),
    )  # fmt: skip
    spelled = Edit(2, "spelling", 0, 13, 16, "BLS", "Basic Life Support (BLS)", "why")
    added = Edit(3, "skill", 0, 16, 16, "", ", charting", "why")

    assert apply_edits(text, (order, spelled, added)) == (
        "Basic Life Support (BLS), Excel, Epic, charting"
    )
    assert apply_edits(text, (spelled, added)) == (
        "Excel, Epic, Basic Life Support (BLS), charting"
    )
    assert apply_edits(text, (order,)) == "BLS, Excel, Epic"


def test_bullets_are_sorted_only_when_asked() -> None:
    source = resume(WORK, skills_line=0)
    shown = match("Python", kind="tool", at=(4, "Python"), lines=WORK)
    asked = gap(source, shown)

    assert not propose(source, asked).edits
    edits = propose(source, asked, sort=("bullets",)).edits

    assert [(e.kind, e.line, e.after, e.state) for e in edits] == [("move", 4, 1, "made")]


def test_a_line_can_not_leave_its_list() -> None:
    source = resume(WORK, skills_line=0)
    move = Edit(1, "move", 4, 0, 0, "", "", "why", after=0)

    assert objection(move, source, None) == "it would leave its list"
    assert not objection(replace(move, after=2), source, None)
    assert objection(replace(move, line=1), source, None) == "it is no line of a list"


def test_numbered_lines_keep_their_order() -> None:
    source = resume(WORK, skills_line=0)
    lines = tuple(Line(k.text, bullet="1.") for k in source.document.lines)
    numbered = replace(source, document=replace(source.document, lines=lines))

    reason = objection(Edit(1, "move", 4, 0, 0, "", "", "w", after=2), numbered, None)

    assert reason == "the lines of that list are numbered"


def test_an_order_that_changes_a_word_is_refused() -> None:
    source = with_list(LIST[1], "Excel", "SAP")
    items = (Span(1, 14, 17), Span(1, 7, 12))
    order = Edit(1, "order", 1, 7, 17, "Excel, SAP", "SAP, Excel", "why", items=items)

    assert not objection(order, source, None)
    assert objection(replace(order, new="SAP, Exile"), source, None)
    assert objection(replace(order, items=items[:1] * 2), source, None)


@given(st.permutations(["a", "bb", "c d", "e-f", "ggg"]))
def test_no_item_and_no_comma_is_lost(ranked: list[str]) -> None:
    text = "x: a, bb, c d | e-f; ggg."
    spans = {
        name: Span(0, text.index(name), text.index(name) + len(name)) for name in ranked
    }

    new = in_order(text, [spans[name] for name in ranked])

    assert sorted(new) == sorted(text[3:-1])
    assert [new.index(name) for name in ranked] == sorted(new.index(n) for n in ranked)


@given(st.lists(st.integers(), unique=True))
def test_what_stays_rises_and_is_the_longest(numbers: list[int]) -> None:
    staying = [n for n in numbers if n in longest_rising(numbers)]

    assert staying == sorted(staying)
    lengths: list[int] = []
    for i, n in enumerate(numbers):
        lengths.append(1 + max((lengths[j] for j in range(i) if numbers[j] < n), default=0))
    assert len(staying) == max(lengths, default=0)
