"""A product and its kind: what answers the name of a kind, and what stands beside."""

import pytest

from tailor.gap.kinds import is_close
from tailor.terms import term_named
from tests.test_gap_alike import WORK, match_of


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        ("Epic", "Cerner"),
        ("PostgreSQL", "MySQL"),
        ("GitHub Actions", "Jenkins"),
        ("AWS", "Azure"),
        ("OSHA 30", "OSHA 10"),
    ],
)
def test_what_does_the_same_job_is_close(asked: str, other: str) -> None:
    one, two = term_named(asked), term_named(other)

    assert one is not None
    assert two is not None
    assert is_close(one, two)
    assert is_close(two, one)
    assert not is_close(one, one)


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        ("Kubernetes", "GitHub"),
        ("Kafka", "Go"),
        ("AWS", "SQL"),
        ("WordPress", "Facebook"),
        ("AWS D1.1", "AWS SAA"),  # who certifies welders, and a maker of software
    ],
)
def test_a_neighbour_on_a_shelf_does_another_job(asked: str, other: str) -> None:
    one, two = term_named(asked), term_named(other)

    assert one is not None
    assert two is not None
    assert not is_close(one, two)


@pytest.mark.parametrize(
    ("line", "asked", "said"),
    [
        ("Shipped services through GitHub Actions", "CI/CD", "GitHub Actions"),
        ("Keep employee records in Paycor", "HRIS", "Paycor"),
        ("Filled orders through RabbitMQ", "message broker", "RabbitMQ"),
    ],
)
def test_a_product_is_a_lead_for_its_kind(line: str, asked: str, said: str) -> None:
    match = match_of(f"{WORK}{line}", asked)

    assert match.status == "related"
    assert not match.counts
    assert [e.spelling for e in match.evidence] == [said]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Kept the HRIS of 200 people", "Workday"),  # a kind is no product of it
        ("Kept invoices in QuickBooks", "accounting"),  # nor a product a profession
        ("Wrote slides in PowerPoint", "presentation"),
    ],
)
def test_a_product_is_no_lead_for_more_than_its_kind(line: str, asked: str) -> None:
    assert match_of(f"{WORK}{line}", asked).status == "missing"


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Compared REST services with their schema", "REST API"),
        ("Wrote React, TS and Node.js", "TypeScript"),
        ("Ran CI on every change", "continuous integration"),
    ],
)
def test_another_name_for_a_thing_counts(line: str, asked: str) -> None:
    assert match_of(f"{WORK}{line}", asked).status == "variant"


def test_a_clearance_is_no_language() -> None:
    assert match_of(f"{WORK}Held an active TS clearance", "TypeScript").status == "missing"


@pytest.mark.parametrize(
    ("line", "asked", "said"),
    [
        (
            "Paid 80 AP invoices a week, matched with purchase orders",
            "accounts payable",
            "AP",
        ),
        ("Kept AP and AR for three entities", "accounts payable", "AP"),
        ("Lead 18 pickers and packers", "packing", "packers"),
    ],
)
def test_letters_and_people_of_a_trade_are_leads(line: str, asked: str, said: str) -> None:
    match = match_of(f"{WORK}{line}", asked)

    assert match.status == "related"
    assert [e.spelling for e in match.evidence] == [said]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Taught AP calculus", "accounts payable"),
        ("Assisted CS students", "customer service"),
        ("Hired 18 packers", "packing"),
        ("I'd rather fix it once", "fixtures"),
        ("Replaced hand-made deploys", "production"),
    ],
)
def test_what_only_sounds_like_it_is_no_lead(line: str, asked: str) -> None:
    assert match_of(f"{WORK}{line}", asked).status == "missing"


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (
            "EDUCATION\nB.S. in Nursing, Hill College, 2019\n- Worked in nursing school",
            "nursing care",
        ),
        (
            "CERTIFICATIONS\nCertified Public Accountant, Minnesota, 2022",
            "public accounting",
        ),
    ],
)
def test_what_was_learnt_is_no_lead_for_a_practice(resume: str, asked: str) -> None:
    assert match_of(f"Ann Lee\n\n{resume}", asked).status == "missing"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Worked full time while in nursing school", "missing"),
        ("Worked nights while attending a nursing college", "missing"),
        ("Gave nursing care while short of staff", "exact"),
    ],
)
def test_the_school_that_somebody_went_to_is_no_work(line: str, status: str) -> None:
    assert match_of(f"{WORK}{line}", "nursing care").status == status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Driver license class D, clean record", "variant"),
        ("Driver's license; clean MVR", "variant"),
        ("Driver's license, no accidents", "related"),
        ("Driver's license, kept a clean record store", "missing"),
        ("Kept a clean record", "missing"),
    ],
)
def test_a_clean_record_beside_a_licence_is_the_one_that_the_state_keeps(
    line: str, status: str
) -> None:
    asked = "motor vehicle record"

    assert match_of(f"{WORK}{line}", asked, kind="certificate").status == status


def test_a_heading_is_no_neighbour() -> None:
    resume = "Ann Lee\n\nPROFESSIONAL EXPERIENCE\nClerk, Mill & Sons, 2019 - 2023\n- Filed"

    assert match_of(resume, "Professional Engineer", kind="certificate").neighbour is None
