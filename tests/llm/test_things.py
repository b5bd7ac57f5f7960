"""A question asks for the size of something that the line states, and of nothing else."""

import pytest

from tailor.llm.things import asked_for, uncounted


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Scheduled recall appointments using a calendar", ("appointments",)),
        ("Audited farms and mills with budgets of $2M", ("farms", "mills", "budgets")),
        ("Picked 160 lines an hour", ()),
        ("Cared for up to six very ill patients", ()),
        ("Wrote letters for about half of the patients", ("letters",)),
        ("Held sessions for groups of 24 students", ("sessions", "groups")),
        ("Wrote the script that the team still uses", ()),
        ("Processed accounts payable in the department's office", ()),
        ("Shortened the sales cycle; zero incidents", ()),
        ("Opened cases with analysis of business needs", ("cases", "needs")),
        ("Books rooms", ("rooms",)),
        ("Covered nights, weekends and some holidays", ()),
    ],
)
def test_things_without_a_number_are_found(line: str, things: tuple[str, ...]) -> None:
    assert uncounted(line) == things


@pytest.mark.parametrize(
    ("question", "line", "thing"),
    [
        ("How many appointments?", "Scheduled recall appointments", "recall appointments"),
        ("How many recall appointments?", "Scheduled recall appointments", None),
        ("how many drawings", "Marked up as-built drawings", "as-built drawings"),
        ("How many feeders?", "Pulled, cut and tested feeders", "feeders"),
        ("How many records?", "Pulled feeders; kept test records", "test records"),
        ("How many scanners?", "Trained staff to use RF scanners", "RF scanners"),
        ("How many projects?", "Ran pipe for school and town projects", None),
        ("How many patients?", "Cared for the patients of two wards", "patients"),
        ("How many exercises?", "Taught patients exercises", "exercises"),
    ],
)
def test_what_is_asked_for_is_the_whole_thing(
    question: str, line: str, thing: str | None
) -> None:
    found = asked_for(question, line)

    assert found is not None
    wanted = thing or line.rpartition("for ")[2].removeprefix("Scheduled ")
    assert line[found.start : found.end] == wanted


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How many patients?", "Scheduled recall appointments"),  # not in the line
        ("How many lines?", "Picked 160 lines an hour"),  # has its number
        ("How many of the patients?", "Saw half of the patients"),
        ("How much waste?", "Cut waste"),
        ("How many nurses did you lead?", "Worked with nurses"),
        ("How many?", "Scheduled appointments"),
        ("no", "Scheduled appointments"),
        ("How many returns?", "Filed sales and use tax returns"),  # returns of both
        ("How many counts?", "Tested controls over sales, payroll and stock counts"),
    ],
)
def test_any_other_question_is_none(question: str, line: str) -> None:
    assert asked_for(question, line) is None
