"""Who asks."""

from collections.abc import Callable

import pytest

from tailor.job import Job


@pytest.mark.parametrize(
    ("head", "title", "employer", "place"),
    [
        (
            "Registered Nurse, Nights\nBrightwater Hospital | Fairhaven, OH | Full-time",
            "Registered Nurse, Nights",
            "Brightwater Hospital",
            "Fairhaven, OH",
        ),
        (
            "Paralegal\nStrand, Abara & Cole LLP - Philadelphia",
            "Paralegal",
            "Strand, Abara & Cole LLP",
            None,
        ),
        (
            "Sous Chef | The Larkspur Hotel | Asheville, NC",
            "Sous Chef",
            "The Larkspur Hotel",
            "Asheville, NC",
        ),
        (
            "HR Generalist\n\nCompany: Meridian Plastics\nLocation: Grand Rapids, MI",
            "HR Generalist",
            "Meridian Plastics",
            "Grand Rapids, MI",
        ),
        ("Clerk", "Clerk", None, None),
    ],
)
def test_title_employer_and_place_are_read_from_the_head(
    ad: Callable[[str], Job], head: str, title: str, employer: str | None, place: str | None
) -> None:
    job = ad(f"{head}\n\nRequirements\n- Docker")

    assert (job.title, job.employer, job.place) == (title, employer, place)


def test_the_employer_may_stand_in_its_notice_only(ad: Callable[[str], Job]) -> None:
    job = ad(
        "Clerk\n\nRequirements\n- Docker\n\nMill & Sons is an equal opportunity employer."
    )

    assert job.employer == "Mill & Sons"
