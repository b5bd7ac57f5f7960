"""What came of an act may be told first, where a line says that the act did it."""

import pytest

from tailor.llm.results import result_first
from tailor.llm.room import room_in


@pytest.mark.parametrize(
    ("line", "first"),
    [
        (
            "Built a rolling fixture that cut setup time from 45 minutes to 15",
            "Cut setup time from 45 minutes to 15 by building a rolling fixture",
        ),
        (
            "Set up a rota that lifted attendance to 93%",
            "Lifted attendance to 93% by setting up a rota",
        ),
        (
            "Added order numbers, ending double charges.",
            "Ended double charges by adding order numbers.",
        ),
        (
            "Changed the forms, which sped up check-in by 5 minutes",
            "Sped up check-in by 5 minutes by changing the forms",
        ),
        (
            "Wrote a grant that brought in $12,000 for books",
            "Brought in $12,000 for books by writing a grant",
        ),
        (
            "Introduced a chart that brought falls down from 9 to 4",
            "Brought falls down from 9 to 4 by introducing a chart",
        ),
    ],
)
def test_a_result_goes_first(line: str, first: str) -> None:
    assert result_first(line) == first
    assert room_in(line).result == first  # the guard goes along


@pytest.mark.parametrize(
    "line",
    [
        "Helped build a tool that cut costs",  # whose work it was is no matter of order
        "Used a tool that cut costs",
        "Bought a van that saved an hour",  # the van did
        "Worked on a team, cutting costs by 10%",
        "Built a tool that helped cut costs",
        "Built a tool that cut costs and trained staff on it",
        "Built a tool that cut costs by merging steps",
        "Built a tool that brought clerks together",
        "Build tools that cut costs",
        "Changed the forms that cut delays",  # the forms did, before
        "Built a tool that may cut costs",
        "Wrote a letter, ending with thanks, to donors",
    ],
)
def test_what_no_act_brought_about_stays_where_it_is(line: str) -> None:
    assert result_first(line) == ""


def test_a_turn_that_the_guard_refuses_is_not_offered() -> None:
    line = "Wrote scripts for the billing system that cut run time by 50%"

    assert result_first(line)  # which of the two cut it, no rule can see
    assert room_in(line).result == ""
