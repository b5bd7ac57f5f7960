"""An amount behind its thing is told in front of it, where that is how people say it."""

import pytest

from tailor.llm.amounts import amount_at
from tailor.text import tokens


def told(line: str) -> list[str]:
    found = tokens(line)
    return [new for i in range(len(found)) if (new := amount_at(line, found, i)[1])]


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Led a crew of four on roofs", "a 4-person crew"),
        ("Led a crew of eight on roofs", "an 8-person crew"),
        ("Wrote a monthly newsletter of 12 pages", "a 12-page monthly newsletter"),
        ("Joined a new team of nine", "a new 9-person team"),
        ("Bought parts on a budget of $900 a month", "a $900 monthly budget"),
        ("Planned a budget of $2 million", "a $2 million budget"),
        ("Taught pottery to groups of 15 students", "15-student groups"),
        ("Cleaned a hall of 9,000 square feet", "a 9,000-square-foot hall"),
        ("Ran a network of 40 clinics", "a 40-clinic network"),
        ("Ran a network of 40 houses", "a 40-house network"),
        ("Ran a fleet of 85 buses", "an 85-bus fleet"),
        (
            "Hired for a software company with 300 employees",
            "a 300-employee software company",
        ),
        ("Cooked at a hotel with ninety rooms", "a 90-room hotel"),
        ("Kept a mailing list of 60 companies", "a 60-company mailing list"),
        ("Rented out flats between 400 and 900 sq ft", "(400\u2013900 sq ft)"),
    ],
)
def test_an_amount_goes_before_its_thing(line: str, amount: str) -> None:
    assert told(line) == [amount]


@pytest.mark.parametrize(
    "line",
    [
        "Led a team of 12 nurses",
        "Led a team of four or five",
        "Led the largest team of 12",
        "Drove at a speed of 40 miles",
        "Kept a flock of 30 sheep",
        "Kept a list of 60 sales contacts",
        "Worked a week of 40 hours a week",
        "Ran a class of about 20 students",
        "Split time between 3 and 5 sites",
        "Paid a fee of $40",
        "Ran a hotel with 90 rooms and a pool",
        "Planned a trip with 4 stops",
        "Moved files to a building with two students",  # who helped
    ],
)
def test_an_amount_stays_where_it_says_more_or_other(line: str) -> None:
    assert told(line) == []
