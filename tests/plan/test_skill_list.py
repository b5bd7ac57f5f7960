"""What is added to a skills list looks as if it had always been there."""

from dataclasses import replace

import pytest

from tailor.document.document import Place
from tailor.plan import propose
from tailor.resume import Piece, Resume, Skill
from tests.plan.made_by_hand import gap, match, piece, resume


def added(source: Resume, lines: tuple[str, ...]) -> list[tuple[int, str, bool]]:
    """What a line with "Charted" adds: on which line, what, and whether below it."""
    charting = match("charting", status="variant", at=(1, "Charted"), lines=lines)
    edits = propose(source, gap(source, charting)).edits
    return [(edit.line, edit.new, edit.is_new_line) for edit in edits]


def in_place(source: Resume, place: Place) -> Resume:
    document = source.document
    lines = tuple(replace(line, place=place) for line in document.lines)
    return replace(source, document=replace(document, lines=lines))


@pytest.mark.parametrize(
    ("place", "new"), [("body", "\tCharting"), ("table", ", Charting")]
)
def test_a_skill_takes_the_gap_that_parts_the_others_but_no_cell(
    place: Place, new: str
) -> None:
    lines = ("Jo", "- Charted daily.", "Triage\tWound care\tCPR")
    skills = tuple(Skill(piece(2, name, lines)) for name in lines[2].split("\t"))
    source = replace(in_place(resume(lines, skills_line=0), place), skills=skills)

    assert added(source, lines) == [(2, new, False)]


def below(label: str, line: int, lines: tuple[str, ...]) -> tuple[Piece, Skill, Skill]:
    """A label with a line to itself, and the two skills below it."""
    names = (piece(line + i, lines[line + i], lines) for i in (1, 2))
    first, second = (Skill(name, label) for name in names)
    return piece(line, label, lines), first, second


def test_below_a_label_that_stands_above_a_list_of_one_a_line_a_line_is_added() -> None:
    lines = ("Jo", "- Charted triage.", "Care", "Triage", "CPR", "Tools", "Cerner", "Excel")
    (care, *own), (tools, *others) = below("Care", 2, lines), below("Tools", 5, lines)
    source = resume(lines, skills_line=0)
    source = replace(source, groups=(care, tools), skills=(*own, *others))

    # triage stands beside it in the line that proves it: its list is the one
    assert added(source, lines) == [(4, "Charting", True)]


def test_behind_a_label_on_its_line_a_skill_is_added_there() -> None:
    lines = ("Jo", "- Charted daily.", "Care: Triage")
    source = resume(lines, skills_line=0)
    skill = Skill(piece(2, "Triage", lines), "Care")
    source = replace(source, groups=(piece(2, "Care", lines),), skills=(skill,))

    assert added(source, lines) == [(2, ", Charting", False)]
