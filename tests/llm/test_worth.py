"""A question asks how many were served, or how much was done; nothing else."""

import pytest

from tailor.llm.worth import worth_asking


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Trained new cashiers on the tills", ("cashiers",)),
        ("Took calls from customers about late orders", ("calls",)),
        ("Repaired pumps and motors for farms", ("pumps", "motors")),
        ("Designed and sewed costumes for 7 plays", ("costumes",)),
        ("Went through invoices to find double payments", ("invoices",)),
        ("Led tours of the museum for school classes", ("tours",)),
        ("Responsible for ordering parts and training drivers", ("drivers",)),
        ("Raised sales by 40% by training clerks", ("clerks",)),
        ("Provided first aid to students", ("students",)),
        ("Ran the reading hour for children", ("children",)),
        ("Measured roof pitch and marked up as-built drawings", ("drawings",)),
        ("Stocked frozen aisles overnight", ("aisles",)),
        ("Interpreted for buyers from PLACE1", ("buyers",)),
    ],
)
def test_people_and_what_was_done_are_asked_for(line: str, things: tuple[str, ...]) -> None:
    assert worth_asking(line) == things


@pytest.mark.parametrize(
    "line",
    [
        "Drove the van and restocked tools",
        "Checked parts with gauges",
        "Trained 9 colleagues to use scanners",
        "Cut waste by a third by assembling cable whips in the shop",
        "Logged fridge temperatures",
        "Explained safety rules in simple words",
        "Reported to managers",
        "Handled issues",
        "Brought falls on the ward from 9 to 4",
        "Served 40 guests with drinks",
        "Built a page for 600 members",
        "Watched the valley for fires",
        "Cut the wait from 9 minutes to 4 by changing the forms",
        "Drew menus, maps and posters for 20 shops",
        "Took vital signs",
    ],
)
def test_nobody_is_asked_how_many_tools(line: str) -> None:
    assert worth_asking(line) == ()
