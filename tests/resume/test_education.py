"""Schools keep their degree, field of study, place and end."""

import pytest

from tailor.document import Document
from tailor.resume import resume_from_document
from tests.resume.reading import looking, resume_of


def schools(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        tuple(p.text if p else None for p in (one.institution, one.degree, one.area))  # type: ignore[misc]
        for one in resume_of(f"EDUCATION\n{text}").education
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Bachelor of Science, Dental Hygiene, University of New Mexico, 2014 - 2016",
        "University of New Mexico\t2014 – 2016\nBachelor of Science in Dental Hygiene",
        "Dental Hygiene, Bachelor of Science, University of New Mexico\n2014 - 2016",
        "Bachelor of Science, Dental Hygiene\nUniversity of New Mexico | 2014 – 2016",
        "University of New Mexico – Bachelor of Science, Dental Hygiene (2014–2016)",
        "2014 – 2016\tBachelor of Science in Dental Hygiene, University of New Mexico",
    ],
)
def test_school_degree_and_field_are_told_apart_in_any_order(head: str) -> None:
    assert schools(head) == [
        ("University of New Mexico", "Bachelor of Science", "Dental Hygiene")
    ]


@pytest.mark.parametrize(
    ("text", "degree", "area"),
    [
        ("B.Sc. Computer Science, Delhi University", "B.Sc.", "Computer Science"),
        ("MBA in Marketing, Delhi University", "MBA", "Marketing"),
        ("Honours in Accounting, Delhi University", "Honours", "Accounting"),
        (
            "Delhi University\tBachelor of Science \u2022 3.6 GPA\nChemistry\t2014 - 2018",
            "Bachelor of Science",
            "Chemistry",
        ),
        ("Ph.D., Chemistry, Delhi University", "Ph.D.", "Chemistry"),
        (
            "Bachelor of Science, in Nursing, Delhi University",
            "Bachelor of Science",
            "Nursing",
        ),
        ("Delhi High School, in High School Diploma", "High School Diploma", None),
        ("B.Acc. Accounting, Delhi University", "B.Acc.", "Accounting"),
        ("M.Arch., Delhi University", "M.Arch.", None),
        ("B.Tech in Physics, Delhi University", "B.Tech", "Physics"),
        ("Associate’s in Liberal Arts, Blinn College", "Associate’s", "Liberal Arts"),
        ("High School Diploma, Whetstone High School", "High School Diploma", None),
        ("Apprenticeship, Plumbing, Pima Trade School", "Apprenticeship", "Plumbing"),
    ],
)
def test_degrees_are_known_by_their_usual_names(
    text: str, degree: str, area: str | None
) -> None:
    assert schools(text)[0][1:] == (degree, area)


def test_a_town_behind_a_school_is_part_of_its_name() -> None:
    text = (
        "Bachelor of Education, Primary Teaching, Mary Immaculate College, Limerick, 2013"
    )

    assert schools(text)[0][0] == "Mary Immaculate College, Limerick"


def test_a_known_place_behind_a_school_is_its_place() -> None:
    (school,) = resume_of(
        "EDUCATION\nBSN, University of Iowa, Iowa City, IA, 2013"
    ).education

    assert school.institution is not None
    assert school.institution.text == "University of Iowa"
    assert school.place is not None
    assert school.place.text == "Iowa City, IA"


def test_a_second_degree_at_one_school_is_an_entry_of_its_own() -> None:
    text = """
        University of Wisconsin-Madison, Madison, WI
        M.S., Environmental Engineering, May 2010
        B.S., Civil Engineering, May 2008
        """

    assert [(one[0], one[2]) for one in schools(text)] == [
        ("University of Wisconsin-Madison", "Environmental Engineering"),
        ("University of Wisconsin-Madison", "Civil Engineering"),
    ]


def test_schools_without_white_space_between_them_are_told_apart_by_habit() -> None:
    found = schools(
        """
        Blinn College
        Certificate
        2010 – 2012
        Rutgers University
        Diploma
        2013 – 2015
        """
    )

    assert [one[:2] for one in found] == [
        ("Blinn College", "Certificate"),
        ("Rutgers University", "Diploma"),
    ]


def test_a_school_without_a_date_is_told_apart_by_its_look() -> None:
    lines = (
        looking("EDUCATION", size=14, bold=True),
        looking("Blinn College", size=11, bold=True),
        looking("Certificate, 2010 – 2012", size=10),
        looking("Whetstone High School", size=11, bold=True),
        looking("High School Diploma", size=10),
    )

    found = resume_from_document(Document("resume", "pdf", lines)).education

    assert [one.institution and one.institution.text for one in found] == [
        "Blinn College",
        "Whetstone High School",
    ]


def test_a_lone_date_at_a_school_is_its_end() -> None:
    (school,) = resume_of("EDUCATION\nBSN, University of Iowa, expected May 2026").education

    assert school.period is not None
    assert school.period.start is None
    assert str(school.period.end) == "2026-05"


def test_grades_and_honours_are_notes() -> None:
    (school,) = resume_of(
        "EDUCATION\nBSN, University of Iowa, 2013\nGPA: 3.8/4.0"
    ).education

    assert [note.text for note in school.notes] == ["GPA: 3.8/4.0"]


def test_certificates_below_the_schools_are_no_schools() -> None:
    resume = resume_of(
        """
        Education & Qualifications
        Yerevan State University — Bachelor of Science, Mathematics (2012–2016)
        * Certified Kubernetes Application Developer (CKAD), CNCF, 2023-05
        """
    )

    assert len(resume.education) == 1
    assert [one.name.text for one in resume.certificates] == [
        "Certified Kubernetes Application Developer (CKAD)"
    ]


def test_a_licence_among_the_schools_is_a_certificate() -> None:
    resume = resume_of(
        """
        EDUCATION AND CREDENTIALS
        Bachelor of Science in Accounting, Lake Harriet University\t2018
        Certified Public Accountant, Minnesota, license no. 55510\t2022
        """
    )

    assert len(resume.education) == 1
    assert resume.certificates[0].name.text == "Certified Public Accountant"


def test_a_line_that_names_neither_school_nor_degree_is_no_school() -> None:
    resume = resume_of("EDUCATION\n2015")

    assert resume.education == ()
    assert [piece.text for piece in resume.other] == ["2015"]


def test_a_schools_letters_behind_a_dash_are_the_school() -> None:
    resume = resume_of("EDUCATION\nDiploma, Supply Chain Management – SAIT, Calgary – 2013")

    (school,) = resume.education
    assert school.institution is not None
    assert school.institution.text.startswith("SAIT")
    assert school.area is not None
    assert school.area.text == "Supply Chain Management"


def test_a_degree_may_be_the_first_item_below_its_school() -> None:
    assert schools("Delhi University\t2010 - 2014\n* Bachelor of Arts in History") == [
        ("Delhi University", "Bachelor of Arts", "History")
    ]


def test_a_year_in_front_of_a_degree_is_its_end() -> None:
    (school,) = resume_of("EDUCATION\n2012 BSc Physics, Leeds University").education

    assert school.period is not None
    assert str(school.period.end) == "2012"
    assert school.degree is not None
    assert school.degree.text.startswith("BSc")


def test_a_month_is_no_degree() -> None:
    assert schools("Delhi University, History, begun in March\t2014")[0][1] is None
