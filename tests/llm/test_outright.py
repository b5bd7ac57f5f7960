"""What a reader would have to work out is told outright, as far as the guard goes along."""

import pytest

from tailor.llm.offers import iter_offers
from tailor.llm.outright import outright_at
from tailor.text import tokens


def offered(line: str) -> list[str]:
    return [o.new[0] for o in iter_offers(line) if o.kind == "outright"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Picked 160 lines per hour against a target of 125",
            "hour, above a target of 125",
        ),
        (
            "Closed 92% of claims in 9 days against a goal of 85%",
            "days, above a goal of 85%",
        ),
        (
            "Sold $4 million in 2021 against a goal of $3 million",
            "2021, above a goal of $3 ",
        ),
        ("Kept scrap at 2% against a target of 3%", "2%, below a target of 3%"),
        ("Drove the van and sorted tools; zero accidents", "tools, with zero accidents"),
        ("Led audits for 3 years: no findings", "years with no findings"),
        ("Moved the site without downtime", "with zero downtime"),
        ("Drove 9,000 miles without a reportable injury", "with zero reportable injuries"),
        ("Ran a press for 3 years without a single penalty", "with zero penalties"),
    ],
)
def test_it_is_told_outright(line: str, said: str) -> None:
    (found,) = offered(line)
    assert found.startswith(said)


@pytest.mark.parametrize(
    "line",
    [
        "Picked 100 lines per hour against a target of 125",
        "Answered calls within 40 seconds against a target of 30",
        "Picked about 130 lines against a target of 125",
        "Kept scrap at 4% against a target of 3%",
        "Drove the van; no parcel was lost",
        "Led audits; no one helped",
        "Painted without a ladder",
        "Worked with Ann without accidents",
        "Shipped on time and without errors",
    ],
)
def test_what_is_not_so_or_no_news_stays(line: str) -> None:
    assert offered(line) == []


def test_only_a_mishap_is_counted_as_zero() -> None:
    line = "Ran a press without gloves"

    assert outright_at(line, tokens(line), 3) == ("", "")
