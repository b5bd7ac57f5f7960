"""Skills are parted as the person parted them; groups and levels are no skills."""

import pytest

from tailor.document import Box, Document
from tailor.resume import resume_from_document
from tests.resume.reading import looking, resume_of


def skills(text: str) -> list[tuple[str, str | None]]:
    return [(one.name.text, one.group) for one in resume_of(f"SKILLS\n{text}").skills]


@pytest.mark.parametrize(
    "text",
    [
        "Epic, Triage, IV therapy",
        "Epic | Triage | IV therapy",
        "Epic • Triage • IV therapy",
        "Epic\tTriage\tIV therapy",
        "* Epic\n* Triage\n* IV therapy",
        "Epic – Expert\nTriage – Advanced\nIV therapy (basic)",
    ],
)
def test_a_list_is_parted_at_its_own_marks(text: str) -> None:
    assert skills(text) == [("Epic", None), ("Triage", None), ("IV therapy", None)]


def test_a_label_before_a_list_is_its_group() -> None:
    assert skills("Tools: Bluebeam, Fluke 1587\nTesting: Megger") == [
        ("Bluebeam", "Tools"),
        ("Fluke 1587", "Tools"),
        ("Megger", "Testing"),
    ]


def test_a_line_above_bullets_is_their_group() -> None:
    assert skills("Tools\n* Bluebeam\n* Megger") == [
        ("Bluebeam", "Tools"),
        ("Megger", "Tools"),
    ]


def test_groups_without_a_heading_of_skills_are_skills_all_the_same() -> None:
    lines = (
        looking("Experience", size=14),
        looking("Nurse, Mercy Hospital, 2019", size=10),
        looking("Wiring", size=14),
        looking("Expert", size=10),
        looking("Conduit bending", size=10),
        looking("Education", size=14),
    )

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert [(one.name.text, one.group) for one in resume.skills] == [
        ("Conduit bending", "Wiring")
    ]


def test_brackets_keep_their_commas_inside() -> None:
    assert skills("AWS (EC2, S3), Docker") == [("AWS (EC2, S3)", None), ("Docker", None)]


def test_a_wrapped_list_goes_on_in_the_next_line() -> None:
    text = """
SUMMARY
* Designed a ledger service that books three million transactions per
  day
SKILLS
Clinical: Periodontal charting, Local anesthesia, Digital radiography
photos, Sealants
"""

    found = [one.name.text for one in resume_of(text, form="text").skills]

    assert found[-2:] == ["Digital radiography photos", "Sealants"]


def test_spoken_languages_have_their_fluency() -> None:
    resume = resume_of("LANGUAGES\nEnglish (Fluent), Polish: native\nFrench – B2\nIrish")

    assert [
        (one.name.text, one.fluency and one.fluency.text) for one in resume.languages
    ] == [
        ("English", "Fluent"),
        ("Polish", "native"),
        ("French", "B2"),
        ("Irish", None),
    ]


def test_items_that_a_narrow_column_wraps_are_whole() -> None:
    rows = (
        ("Wound care, IV", 60, 0.6), ("therapy, Telemetry,", 90, 0.0),
        ("Electric codes, NEC", 85, 0.0), ("2023, Epic", 55, 0.0),
        ("Assessment for", 60, 0.7), ("learning", 40, 0.0),
    )  # fmt: skip
    lines = [looking("SKILLS", size=14, bold=True)]
    lines += [
        looking(text, size=10, gap=gap, box=Box(50, 20 * at, 50 + width, 20 * at + 10))
        for at, (text, width, gap) in enumerate(rows, 1)
    ]

    found = resume_from_document(Document("cv", "pdf", tuple(lines))).skills

    assert [skill.name.text for skill in found] == [
        "Wound care", "IV therapy", "Telemetry", "Electric codes", "NEC 2023", "Epic",
        "Assessment for learning",
    ]  # fmt: skip


def test_a_slash_between_two_names_with_one_word_for_both_parts_nothing() -> None:
    resume = resume_of("# Skills\nACLS / BLS Certified, Excel / Word, AC / DC")

    assert [skill.name.text for skill in resume.skills] == [
        "ACLS / BLS Certified",
        "Excel",
        "Word",
        "AC",
        "DC",
    ]
