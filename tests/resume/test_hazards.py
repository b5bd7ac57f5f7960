"""Headings and dates that a hiring system may not understand are told."""

import pytest

from tests.resume.reading import resume_of

JOB = "Nurse, Mercy Hospital\t{}\n* Trained six nurses"


def hazards(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.kind, one.lines) for one in resume_of(text).document.hazards]


@pytest.mark.parametrize("heading", ["Where I have worked", "My long and winding road"])
def test_a_heading_that_no_system_looks_for_is_told(heading: str) -> None:
    text = f"Ada Poe\n# Education\nBSc, Ohio University\n# {heading}\n" + JOB.format("2019")

    assert ("unusual heading", (3,)) in hazards(text.replace("2019", "2019 – 2021"))


@pytest.mark.parametrize("heading", ["Experience", "Clinical Experience", "Employment:"])
def test_a_usual_heading_is_no_hazard(heading: str) -> None:
    assert not hazards(f"Ada Poe\n# {heading}\n" + JOB.format("2019 – 2021"))


@pytest.mark.parametrize("date", ["Summer 2019", "Jun '19 – Aug '21", "3/19 – 5/21"])
def test_a_date_that_no_machine_reads_is_told(date: str) -> None:
    assert [kind for kind, _ in hazards(f"Ada Poe\n# Experience\n{JOB.format(date)}")] == [
        "unreadable date"
    ]


@pytest.mark.parametrize("date", ["06/2019 – 08/2021", "June 2019", "2019 – present"])
def test_a_clear_date_is_no_hazard(date: str) -> None:
    assert not hazards(f"Ada Poe\n# Experience\n{JOB.format(date)}")
