"""Which part of an ad is read, and as what."""

from collections.abc import Callable

import pytest

from tailor.job import Job

Ad = Callable[[str], Job]


@pytest.mark.parametrize(
    ("heading", "importance"),
    [
        ("Requirements", "required"),
        ("WHAT YOU BRING", "required"),
        ("What you'll need:", "required"),
        ("Nice to have", "preferred"),
        ("Bonus points", "preferred"),
        ("Preferred Qualifications:", "preferred"),
        ("What you'll do", "mentioned"),
        ("Day to day", "mentioned"),
        ("Key Responsibilities", "mentioned"),
    ],
)
def test_a_heading_says_what_its_items_are(ad: Ad, heading: str, importance: str) -> None:
    job = ad(f"Clerk\nMill & Sons, Boise, ID\n\n{heading}\n- Kubernetes")

    assert [(r.term, r.importance) for r in job.requirements] == [
        ("Kubernetes", importance)
    ]


@pytest.mark.parametrize(
    "heading", ["Benefits", "What we offer", "About us", "How to apply", "Compensation"]
)
def test_below_other_headings_nothing_is_asked_for(ad: Ad, heading: str) -> None:
    assert (
        ad(f"Clerk\n\nRequirements\n- Docker\n\n{heading}\n- Kubernetes").requirements[1:]
        == ()
    )


def test_without_headings_the_words_of_a_sentence_decide(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nWe are a family owned company since 1987 and love Kubernetes."
        " The right person must have experience with Docker."
        " Knowledge of cost accounting preferred.\n\n"
        "$20 an hour, 401(k), health insurance and training in Terraform."
    )

    assert [(r.term, r.importance) for r in job.requirements] == [
        ("Docker", "required"),
        ("cost accounting", "preferred"),
    ]


def test_a_heading_in_the_middle_of_a_line_opens_its_zone(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nResponsibilities: Post invoices in NetSuite. Requirements: Docker."
        " Benefits: free Kubernetes training."
    )

    found = {r.term: r.importance for r in job.requirements}
    assert found["NetSuite"] == "mentioned"
    assert found["Docker"] == "required"
    assert "Kubernetes" not in found


def test_a_condition_of_the_body_is_no_skill(ad: Ad) -> None:
    assert ad("Clerk\n\nRequirements\n- Able to lift 50 lbs").requirements == ()


def test_a_notice_is_told_from_a_requirement_in_the_same_zone(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nRequirements\n- Docker\n- Background check and drug screen\n"
        "- Authorized to work in the United States"
    )

    assert [r.term for r in job.requirements] == ["Docker"]
