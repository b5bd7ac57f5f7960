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


def test_jobs_below_no_known_heading_are_told_to_the_person() -> None:
    resume = resume_of(
        "Rosa Cruz\nrosa@example.com\nNurse, Mercy Hospital\tMay 2019 - June 2021\n"
        "Clerk, Lake Bank\t2015 - 2018\nEDUCATION\nBSN, University of Arizona, 2017"
    )

    hazards = [h for h in resume.document.hazards if h.kind == "unusual heading"]
    assert not resume.roles
    assert any(resume.document.lines[h.lines[0]].text.startswith("Nurse") for h in hazards)


def test_years_in_two_digits_are_read_and_the_person_is_told() -> None:
    resume = resume_of("EXPERIENCE\nNurse, Mercy Hospital, 5/19 - 8/23\n* Gave care")

    period = resume.roles[0].period
    assert period is not None
    assert (str(period.start), str(period.end)) == ("2019-05", "2023-08")
    assert "unreadable date" in {hazard.kind for hazard in resume.document.hazards}


@pytest.mark.parametrize(
    "date", ["a while back to last spring", "Summer of '19 until recently", "two years ago"]
)
def test_a_time_in_words_alone_is_told(date: str) -> None:
    text = f"Ada Poe\n# Experience\nNurse, Mercy Hospital\n{date}\n* Trained six nurses"

    assert ("unreadable date", (3,)) in hazards(text)


@pytest.mark.parametrize("note", ["Early risers' ward, fall prevention", "Hired last"])
def test_a_note_that_tells_no_time_is_no_hazard(note: str) -> None:
    text = f"Ada Poe\n# Experience\nNurse, Mercy Hospital\n{note}\n* Trained six nurses"

    assert "unreadable date" not in {kind for kind, _ in hazards(text)}
