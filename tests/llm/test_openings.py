"""A line should begin with what was done, not with whose duty it was."""

import pytest

from tailor.llm.openings import opening_of


@pytest.mark.parametrize(
    ("line", "begun"),
    [
        ("Responsible for ordering parts", "Ordered parts"),
        ("Was responsible for the ordering of parts", "Ordered parts"),
        ("In charge of paying bills and keeping books", "Paid bills and kept books"),
        ("Responsible for paying bills and for keeping books", "Paid bills and kept books"),
        ("My duties included cleaning rooms", "Cleaned rooms"),
        ("Was the person who trained drivers", "Trained drivers"),
        ("I answered phones", "Answered phones"),
        ("Teaching maths and writing tests", "Taught maths and wrote tests"),
        (
            "Duties included raking leaves and trimming trees",
            "Raked leaves and trimmed trees",
        ),
        ("My job involved driving a truck", "Drove a truck"),
        ("Had to train new drivers", "Trained new drivers"),
        ("Used a crane to lift beams", "Lifted beams using a crane"),
        ("Bills were checked by me", "Checked bills"),
        ("New clerks were given a tour by me", "Gave new clerks a tour"),
        ("Sales were raised from 4 to 9 a day by me", "Raised sales from 4 to 9 a day"),
        ("Was tasked with the repair of pumps", "Repaired pumps"),
        (
            "Responsible for the delivery of mail and the collection of fees",
            "Delivered mail and collected fees",
        ),
        ("Duties were to wash pots and to count stock", "Washed pots and counted stock"),
        ("Responsible for the upkeep of 3 parks", "Maintained 3 parks"),
        ("Was the main contact for donors", "Served as the main contact for donors"),
    ],
)
def test_a_duty_becomes_an_act(line: str, begun: str) -> None:
    assert opening_of(line, is_over=True).begun(line) == begun


@pytest.mark.parametrize(
    ("line", "begun"),
    [
        ("Responsible for ordering parts", "Order parts"),
        ("Was responsible for ordering parts", "Ordered parts"),
        ("Teaching maths", "Teaching maths"),
    ],
)
def test_what_is_done_today_is_not_over(line: str, begun: str) -> None:
    assert opening_of(line, is_over=False).begun(line) == begun


@pytest.mark.parametrize(
    "line",
    [
        "Responsible for the maintenance of lawns and fleet repair",
        "Responsible for ordering parts and the collection of fees",
        "Had to learn tax law and explain it to clients",
    ],
)
def test_of_two_duties_not_one_alone_becomes_an_act(line: str) -> None:
    assert opening_of(line, is_over=True).begun(line) == line


@pytest.mark.parametrize("line", ["Management of stores", "Daily cleaning of 12 rooms"])
def test_an_act_told_as_a_thing_is_seen(line: str) -> None:
    found = opening_of(line, is_over=True)

    assert line.startswith(found.words)
    assert found.words
    assert found.pairs == ()  # the model finds the verb


@pytest.mark.parametrize(
    "line",
    [
        "Ordered parts",
        "Spring sales up 4%",
        "Order parts",
        "",
        "Used a saw to cut boards and drill holes",  # the second act would stay as it is
        "The team was awarded a prize",  # by others
    ],
)
def test_a_line_that_begins_with_an_act_has_no_opening(line: str) -> None:
    assert opening_of(line, is_over=True).words == ""
