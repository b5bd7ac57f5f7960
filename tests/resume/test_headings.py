"""Headings are told by their words and their look, never by words alone."""

import pytest

from tailor.document import Document
from tailor.resume import resume_from_document
from tailor.resume.headings import find_headings
from tailor.resume.wordings import heading_kind
from tests.resume.reading import document_of, looking


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("EXPERIENCE", "work"),
        ("Relevant Work Experience", "work"),
        ("Employment History:", "work"),
        ("Volunteer Experience", "volunteer"),
        ("Military Service", "work"),
        ("Education & Training", "education"),
        ("Licenses & Certifications", "certificates"),
        ("Technical Skills", "skills"),
        ("Core Competencies", "skills"),
        ("Language Skills", "languages"),
        ("Career Objective", "summary"),
        ("Selected Honors", "awards"),
        ("Professional References", "references"),
        ("S U M M A RY", "summary"),
        ("01 Work Experience", "work"),
        ("II. Education", "education"),
        ("3 / Skills", "skills"),
        ("$ cat experience.log", "work"),
        ("$ ls skills/", "skills"),
        ("$ whoami", None),
        ("Personal Details", "contact"),
        ("Lakeside Hospital", None),
        ("Experienced nurse", None),
        ("of the", None),
    ],
)
def test_usual_wordings_name_the_kind_of_section(words: str, kind: str | None) -> None:
    assert heading_kind(words) == kind


def test_a_bullet_with_the_word_experience_is_no_heading() -> None:
    document = document_of("EXPERIENCE\n* Experience\nEDUCATION\n* Skills")

    assert [heading.line for heading in find_headings(document)] == [0, 2]


def test_a_label_inside_a_skills_list_is_no_heading() -> None:
    lines = (
        looking("Experience", size=14, bold=True),
        looking("Nurse, Mercy Hospital", size=10),
        looking("Skills", size=14, bold=True),
        looking("Languages", size=10, bold=True),
        looking("Go, Python", size=10),
        looking("Education", size=14, bold=True),
    )

    headings = find_headings(Document("resume", "pdf", lines))

    assert [heading.line for heading in headings] == [0, 2, 5]


def test_unknown_words_that_look_as_headings_do_open_a_section_of_no_known_kind() -> None:
    lines = (
        looking("Experience", size=14, bold=True),
        looking("Nurse, Mercy Hospital", size=10),
        looking("Governance", size=14, bold=True),
        looking("Board of Mercy Hospital", size=10),
        looking("Education", size=14, bold=True),
    )

    headings = find_headings(Document("resume", "pdf", lines))

    assert [heading.kind for heading in headings] == ["work", "other", "education"]


def test_heads_of_entries_below_the_files_own_headings_are_no_sections() -> None:
    document = document_of(
        "# Ada Poe\n## Experience\n### Nurse\n## Skills\n### Software\nExcel"
    )

    assert [heading.line for heading in find_headings(document)] == [1, 3]


def test_a_heading_may_share_its_line_with_its_text() -> None:
    document = document_of("SUMMARY\nI weld.\nLANGUAGES: English, Polish")

    headings = find_headings(document)

    assert [(h.kind, h.end) for h in headings] == [("summary", None), ("languages", 10)]


def test_a_group_of_programming_languages_stays_in_the_skills() -> None:
    document = document_of("SKILLS\nLanguages: Go, Python\nLanguages: English, Polish")

    assert [heading.line for heading in find_headings(document)] == [0, 2]


def test_a_box_in_the_middle_of_a_section_interrupts_it_only() -> None:
    lines = (
        looking("Experience", size=14, bold=True, block=1),
        looking("Nurse, Mercy Hospital, 2019 – 2021", size=10, block=1),
        looking("Skills", size=11, bold=True, block=2),
        looking("Triage", size=10, block=2),
        looking("Precepted new nurses", size=10, bullet="•", block=3),
        looking("Education", size=14, bold=True, block=3),
    )

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [skill.name.text for skill in resume.skills] == ["Triage"]
    assert [bullet.text for bullet in resume.roles[0].bullets] == ["Precepted new nurses"]


def test_a_known_heading_in_bold_capitals_counts_below_a_much_bigger_one() -> None:
    rows = [
        looking("Rosa Cruz", size=18, bold=True),
        looking("EXPERIENCE", size=12, bold=True),
        looking("Nurse, Mercy Hospital, 2019 – 2021", size=10),
        looking("EDUCATION", size=18, bold=True),
        looking("BSN, University of Arizona, 2017", size=10),
    ]
    resume = resume_from_document(Document("resume", "pdf", tuple(rows)))

    assert [section.kind for section in resume.sections] == ["work", "education"]


def test_a_side_box_that_begins_with_contact_has_headings_of_its_own_look() -> None:
    lines = (
        looking("About me", size=13, bold=True, block=1),
        looking("I fit pipes and have done so for ten years.", size=10, block=1),
        looking("CONTACT", size=8, bold=True, block=2),
        looking("ana@example.com", size=8, block=2),
        looking("SKILLS", size=8, bold=True, block=2),
        looking("Soldering", size=8, block=2),
        looking("Employment", size=13, bold=True, block=1),
        looking("Fitter, Vega Pipes Ltd, 2019 - 2021", size=10, block=1),
    )

    resume = resume_from_document(Document("resume", "docx", lines))

    assert [skill.name.text for skill in resume.skills] == ["Soldering"]
    assert len(resume.roles) == 1


def test_an_unknown_heading_over_jobs_may_come_first() -> None:
    lines = (
        looking("Ada Poe", size=20, bold=True),
        looking("01 FIELD WORK", size=11, bold=True),
        looking("Nurse, Mercy Hospital, 2019 - 2021", size=10),
        looking("02 KIT BAG", size=11, bold=True),
        looking("Suturing, Triage, Splints", size=10),
        looking("03 EDUCATION", size=11, bold=True),
        looking("Lakeside University, BSc, 2018", size=10),
    )

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [skill.name.text for skill in resume.skills] == ["Suturing", "Triage", "Splints"]
    assert [role.title.text for role in resume.roles if role.title] == ["Nurse"]
    assert resume.name == "Ada Poe"


def test_headings_of_a_side_column_may_stand_below_its_first_line() -> None:
    lines = (
        looking("Fitter and welder", size=8, block=1),
        looking("CONTACT", size=8, bold=True, block=1),
        looking("ana@example.com", size=8, block=1),
        looking("SKILLS", size=8, bold=True, block=1),
        looking("Soldering", size=8, block=1),
        looking("Employment", size=13, bold=True, block=2),
        looking("Fitter, Vega Pipes Ltd, 2019 - 2021", size=10, block=2),
        looking("Fitted the pipes of three hospitals and a school", size=10, block=2),
        looking("Education", size=13, bold=True, block=2),
        looking("Lakeside College, Certificate, 2018", size=10, block=2),
    )

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [skill.name.text for skill in resume.skills] == ["Soldering"]


def test_a_heading_in_capitals_beside_its_text_is_one() -> None:
    lines = (
        looking("EXPERIENCE", size=10),
        looking("Nurse, Mercy Hospital, 2019 - 2021", size=10),
        looking("EDUCATION", size=10),
        looking("Lakeside University, BSc, 2018", size=10),
        looking("LICENSES & CERTIFICATIONS\tFirst Aid, 2017", size=10),
    )

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [one.name.text for one in resume.certificates] == ["First Aid"]


def test_an_objective_of_a_few_words_beside_its_heading_is_the_summary() -> None:
    document = document_of(
        "Dana Whitfield\nObjective: A place on an evening crew.\nEXPERIENCE\n"
        "Helper, Prairie Air, 2016 - 2019\nOverview: rooftop units\n"
    )
    resume = resume_from_document(document)

    assert [piece.text for piece in resume.summary] == ["A place on an evening crew."]
    assert len(resume.roles) == 1  # what a job calls its overview opens no section
