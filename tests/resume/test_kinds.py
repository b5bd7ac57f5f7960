"""Sections whose headings say nothing usual are told by what stands below them."""

import pytest

from tailor.document import Document, Line, Look
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
