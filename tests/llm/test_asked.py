"""A person is asked in a whole sentence, with the verb of their own line."""

import pytest

from tailor.llm.asked import RATE, how_many
from tailor.llm.things import asked_for, with_second
from tailor.llm.worth import worth_asking


@pytest.mark.parametrize(
    ("line", "thing", "asked"),
    [
        ("Took blood samples", "samples", "How many blood samples did you take?"),
        ("Found leaks in pipes", "leaks", "How many leaks did you find?"),
        ("Audited banks", "banks", "How many banks did you audit?"),
        ("Assembled boards", "boards", "How many boards did you assemble?"),
        ("Went through invoices", "invoices", "How many invoices did you go through?"),
        ("Cut hair for brides", "brides", "How many brides did you cut hair for?"),
        (
            "Took orders and repaired saws and drills for farms",
            "saws",
            "How many saws did you repair?",
        ),
        ("Framed walls and hung doors", "walls", "How many walls did you frame?"),
        ("Responsible for ordering parts", "parts", "How many parts did you order?"),
    ],
)
def test_a_question_is_a_whole_sentence(line: str, thing: str, asked: str) -> None:
    found = asked_for(f"How many {thing}?", line)

    assert found is not None
    assert how_many(line, found, is_over=True) == f"{asked} {RATE}"


@pytest.mark.parametrize(
    ("line", "thing", "whole"),
    [
        ("Repaired saws and drills for farms", "saws", "saws and drills"),
        ("Audited banks and not-for-profits", "banks", "banks and not-for-profits"),
        ("Framed walls and hung doors", "walls", "walls"),
        ("Washed pots, pans and plates", "pots", "pots"),
        ("Set prices and sold cars", "prices", "prices"),
        ("Sold cars and terms of leases", "cars", "cars"),  # nobody counts terms
    ],
)
def test_two_things_of_one_act_are_asked_for_together(
    line: str, thing: str, whole: str
) -> None:
    found = asked_for(f"How many {thing}?", line)

    assert found is not None
    both = with_second(line, found, names=worth_asking(line))
    assert line[both.start : both.end] == whole


def test_what_is_done_today_is_asked_so_and_what_lasts_has_no_rate() -> None:
    today, lasting = "Translate plans for clinics", "Managed print suppliers"
    plans, suppliers = (
        asked_for("How many plans?", today),
        asked_for("How many print suppliers?", lasting),
    )

    assert plans is not None
    assert suppliers is not None
    assert how_many(today, plans, is_over=False).startswith("How many plans do you trans")
    asked = how_many(lasting, suppliers, is_over=True)
    assert asked == "How many print suppliers did you manage?"


def test_what_narrows_a_thing_is_asked_with_it() -> None:
    line = "Went over books to look for missed deductions"
    found = asked_for("How many deductions?", line)

    assert found is not None
    assert how_many(line, found, is_over=True) == "How many missed deductions?"


def test_nobody_is_asked_how_many_they_did_be() -> None:
    line = "Was the main contact for donors"
    donors = asked_for("How many donors?", line)

    assert donors is not None
    assert how_many(line, donors, is_over=True) == "How many donors?"


def test_a_line_that_begins_with_the_thing_has_no_place_for_a_blank() -> None:
    assert asked_for("How many samples?", "Blood samples from guests were drawn") is None


def test_no_other_act_belongs_to_what_is_asked_for() -> None:
    line = "Sorted and also cleaned parts"

    found = asked_for("How many also cleaned parts?", line)

    assert found is not None
    assert line[found.start : found.end] == "parts"
