"""Sections whose headings say nothing usual are told by what stands below them."""

import pytest

from tailor.document import Box, Document, Line, Look
from tailor.resume import resume_from_document
from tailor.resume.wordings import heading_kind
from tests.resume.reading import looking, resume_of

JOB = "Nurse, Mercy Hospital\t2019 – 2021\n* Trained six nurses"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Who I am", "summary"),
        ("Where I have worked", "work"),
        ("What I have studied", "education"),
        ("What I can do", "skills"),
        ("Languages I speak", "languages"),
        ("What I can", None),
    ],
)
def test_headings_in_the_first_person_are_known(words: str, kind: str | None) -> None:
    assert heading_kind(words) == kind


def test_jobs_below_a_heading_of_unknown_words_are_jobs() -> None:
    resume = resume_of(f"Ada Poe\n# Education\nBSc, Ohio University\n# My long road\n{JOB}")

    assert [role.employer.text for role in resume.roles if role.employer] == [
        "Mercy Hospital"
    ]
    assert [section.kind for section in resume.sections] == ["education", "work"]


def test_a_list_of_short_items_below_unknown_words_is_skills() -> None:
    resume = resume_of(f"Ada Poe\n# Experience\n{JOB}\n# Up my sleeve\nExcel, SAP, IFRS")

    assert [skill.name.text for skill in resume.skills] == ["Excel", "SAP", "IFRS"]


def test_sentences_below_unknown_words_stay_what_they_are() -> None:
    resume = resume_of(f"Ada Poe\n# Experience\n{JOB}\n# Off duty\nI build small boats.")

    assert not resume.skills
    assert [section.kind for section in resume.sections] == ["work", "other"]


def test_employers_as_big_as_headings_are_no_headings() -> None:
    lines = (
        looking("Ada Poe", size=24),
        looking("Work Experience", size=18),
        looking("Mercy Hospital", size=18),
        looking("Nurse", size=10),
        looking("2019 – 2021", size=10),
        looking("Trained six nurses", size=10, bullet="•"),
        looking("Ohio Clinic", size=18),
        looking("Midwife", size=10),
        looking("2016 – 2018", size=10),
        looking("Education", size=18),
        looking("BSc, Ohio University", size=10),
    )
    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [role.employer.text for role in resume.roles if role.employer] == [
        "Mercy Hospital",
        "Ohio Clinic",
    ]


def test_a_turn_of_look_parts_employer_and_title() -> None:
    text = "Lakeshore Partners Foreman"
    looks = (Look(0, 18, 10, bold=True), Look(19, 26, 10, italic=True))
    lines = (Line("Experience"), Line(text, looks=looks), Line("2019 – 2021"))
    role = resume_from_document(Document("resume", "docx", lines)).roles[0]

    assert role.employer is not None
    assert role.title is not None
    assert (role.employer.text, role.title.text) == ("Lakeshore Partners", "Foreman")


def test_small_words_behind_a_big_name_are_the_headline() -> None:
    looks = (Look(0, 7, 20, bold=True), Look(8, 24, 11))
    lines = (
        Line("Ada Poe Registered Nurse", looks=looks),
        Line("ada@example.com"),
        Line("Experience"),
    )
    contact = resume_from_document(Document("resume", "pdf", lines)).contact

    assert contact.name is not None
    assert contact.label is not None
    assert (contact.name.text, contact.label.text) == ("Ada Poe", "Registered Nurse")


def test_an_address_at_the_page_foot_is_contact() -> None:
    resume = resume_of(
        f"Ada Poe\n# Experience\n{JOB}\n# Certificates\nBLS, Red Cross, 2020\n"
        "ada@example.com • 503-555-0142 • Portland, OR"
    )

    assert [mail.text for mail in resume.contact.emails] == ["ada@example.com"]
    assert len(resume.certificates) == 1


def test_lines_that_tell_of_work_done_are_bullets_without_a_mark() -> None:
    (role,) = resume_of(
        "# Experience\nAuberge du Lac\n2012 – 2013\nCommis Chef\n"
        "Prepared stocks, sauces and braises for 180 covers a night\n"
        "Trained five commis, two of whom now lead stations"
    ).roles

    assert [bullet.text.split()[0] for bullet in role.bullets] == ["Prepared", "Trained"]
    assert role.place is None


def test_two_titles_of_one_job_stay_together() -> None:
    (role,) = resume_of(
        "# Experience\nLead Driver / Driver Trainer, Plains Freight LLC\t2019 – 2021"
    ).roles

    assert role.title is not None
    assert role.title.text == "Lead Driver / Driver Trainer"


def test_dates_in_two_lines_are_one_period() -> None:
    (role,) = resume_of("# Experience\nMar 2022\nNow\nNurse\nMercy Hospital").roles

    assert role.period is not None
    assert (str(role.period.start), role.period.is_open) == ("2022-03", True)


def test_languages_among_the_skills_are_languages() -> None:
    resume = resume_of("# Skills and Languages\nSoftware\tDentrix, iTero\nSpanish, English")

    assert [skill.name.text for skill in resume.skills] == ["Dentrix", "iTero"]
    assert resume.skills[0].group == "Software"
    assert [one.name.text for one in resume.languages] == ["Spanish", "English"]


def test_certificates_in_one_paragraph_are_told_apart() -> None:
    resume = resume_of(
        "# Certificates\nLife Support (Red Cross, 2024);"
        " Practice Assessor (Cardiff University, 2021)"
    )

    assert [
        (one.name.text, one.issuer and one.issuer.text) for one in resume.certificates
    ] == [("Life Support", "Red Cross"), ("Practice Assessor", "Cardiff University")]


def test_a_smaller_heading_of_a_kind_that_is_not_there_yet_is_one() -> None:
    lines = (
        looking("Ada Poe", size=24),
        looking("Education", size=20, bold=True),
        looking("BSc, Ohio University", size=12),
        looking("Languages", size=14, bold=True, gap=1.5),
        looking("English", size=12),
    )
    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [one.name.text for one in resume.languages] == ["English"]


def test_a_word_behind_a_title_is_no_town_that_nobody_named() -> None:
    (role,) = resume_of(
        "# Experience\nHôtel Marigny & Spa\nChef de Partie, Saucier\n2018 – 2021"
    ).roles

    assert role.title is not None
    assert (role.title.text, role.place) == ("Chef de Partie, Saucier", None)


def test_degree_and_field_without_a_mark_between_them_are_told_apart() -> None:
    (school,) = resume_of(
        "# Education\nBachelor of Science Nursing, Ohio University"
    ).education

    assert school.degree is not None
    assert school.area is not None
    assert (school.degree.text, school.area.text) == ("Bachelor of Science", "Nursing")


def test_a_label_left_of_a_heading_belongs_below_it() -> None:
    def at(text: str, left: float, top: float, *, gap: float, size: float = 11) -> Line:
        box = Box(left, top, left + 5 * len(text), top + 10)
        return looking(text, size=size, box=box, gap=gap)

    lines = (
        at("Ada Poe", 80, 20, gap=0, size=24),
        at("Certificates", 140, 60, gap=1, size=14),
        at("Life Support, Red Cross", 140, 80, gap=0.4),
        at("English", 90, 120, gap=2.5),
        at("Languages", 140, 118, gap=0, size=14),
        at("Native speaker", 140, 136, gap=0.5),
    )
    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [one.name.text for one in resume.certificates] == ["Life Support"]
    assert [one.name.text for one in resume.languages] == ["English"]


def test_the_chief_word_of_a_heading_tells_more_than_short_items() -> None:
    resume = resume_of(
        "Ada Poe\n# Experience\n"
        f"{JOB}\n# Famous Culinary Awards\nGolden Ladle\nBest Baker\nSilver Spoon"
    )

    assert resume.skills == ()
    assert {entry.kind for entry in resume.entries} == {"awards"}


def test_a_journeyman_below_unknown_words_is_no_degree() -> None:
    resume = resume_of(
        "Ada Poe\n# Education\nBSc, Ohio University\n# My long road\n"
        "Journeyman Electrician, Cascade Power & Light Contractors\t2015 – 2018\n"
        "* Ran feeders"
    )

    assert [role.title.text for role in resume.roles if role.title] == [
        "Journeyman Electrician"
    ]
