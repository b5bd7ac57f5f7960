"""What the person says they have goes where such things stand, in the form of the list."""

from datetime import date
from pathlib import Path

import pytest

import tailor
from tailor.document import read_document
from tailor.plan import Edit, Plan, with_edits
from tailor.plan.have import having

NURSE = """Maria Santos
maria.santos@example.com

EXPERIENCE
Staff Nurse, Lakeside Medical Center
March 2021 - Present
- Cared for 6 patients a shift.
"""
AD = """Registered Nurse
Requirements
- ACLS required.
- Epic required.
"""


def plan_of(resume: str, folder: Path) -> Plan:
    (folder / "maria.txt").write_text(resume, encoding="utf-8")
    (folder / "ad.txt").write_text(AD, encoding="utf-8")
    read = tailor.read_resume(folder / "maria.txt")
    gap = tailor.compare(read, tailor.read_job(folder / "ad.txt"), today=date(2026, 11, 1))
    return Plan(read, gap)


def copy_with(resume: str, folder: Path, *have: str) -> list[str]:
    """Return the lines of the copy to send."""
    plan = plan_of(resume, folder)
    plan = with_edits(plan, [having(plan, words) for words in have])
    path = tailor.write(plan, folder / "out")[0]
    return [line.text for line in read_document(path, role="resume").lines]


def edit_of(resume: str, folder: Path, words: str) -> Edit:
    return having(plan_of(resume, folder), words)


def test_a_certificate_stands_below_the_last_one(tmp_path: Path) -> None:
    certificates = "\nCERTIFICATES\n- CPR, 2025\n- BLS, expires 08/2027\n"
    lines = copy_with(
        NURSE + certificates + "\nSKILLS\nwound care, telemetry\n", tmp_path, "ACLS, 2026"
    )

    at = lines.index("BLS, expires 08/2027")
    assert lines[at + 1 : at + 3] == ["ACLS, 2026", "SKILLS"]


@pytest.mark.parametrize(
    "words",
    [
        "CPA",
        "CPA, Ohio",
        "First Aid, expires 08/2027",
        "Forklift operator, valid until May 2028",
        "Food safety, exp. 2027",
        "Rigging, renewed 01/2026",
    ],
)
def test_what_expires_or_is_renewed_is_no_skill(words: str, tmp_path: Path) -> None:
    more = "\nCERTIFICATES\n- CPR, 2025\n\nSKILLS\nwound care, telemetry\n"

    lines = copy_with(NURSE + more, tmp_path, words)

    assert lines[lines.index(words) - 1] == "CPR, 2025"


@pytest.mark.parametrize("words", ["Expired food handling", "Excel, 2021", "telemetry 12"])
def test_a_number_alone_makes_no_certificate(words: str, tmp_path: Path) -> None:
    lines = copy_with(NURSE + "\nSKILLS\nwound care, charting\n", tmp_path, words)

    assert lines[-1] == f"wound care, charting, {words}"


@pytest.mark.parametrize("mark", [" | ", ", ", "; "])
def test_certificates_on_one_line_are_one_line_still(tmp_path: Path, mark: str) -> None:
    line = mark.join(("CPR", "BLS", "NRP"))

    lines = copy_with(f"{NURSE}\nCERTIFICATES\n{line}\n", tmp_path, "ACLS")

    assert lines[-1] == f"{line}{mark}ACLS"


def test_a_skill_stands_behind_the_last_one_with_the_marks_of_the_list(
    tmp_path: Path,
) -> None:
    lines = copy_with(NURSE + "\nSKILLS\nwound care; telemetry; Cerner\n", tmp_path, "Epic")

    assert lines[-1] == "wound care; telemetry; Cerner; Epic"


def test_skills_with_lines_of_their_own_get_one_more(tmp_path: Path) -> None:
    lines = copy_with(NURSE + "\nSKILLS\n- Wound care\n- Telemetry\n", tmp_path, "Epic")

    assert lines[-2:] == ["Telemetry", "Epic"]


def test_a_missing_section_is_made_once_at_the_end_as_the_others_are_written(
    tmp_path: Path,
) -> None:
    lines = copy_with(NURSE, tmp_path, "ACLS, 2026", "Master license", "Epic")

    assert lines[-5:] == [
        "CERTIFICATES",
        "ACLS, 2026",
        "Master license",
        "SKILLS",
        "Epic",
    ]


def test_a_language_goes_to_the_languages_where_there_are_some(tmp_path: Path) -> None:
    more = "\nSKILLS\nwound care, telemetry\n\nLANGUAGES\nSpanish (fluent), English\n"
    lines = copy_with(NURSE + more, tmp_path, "Tagalog (native)")

    assert lines[-1] == "Spanish (fluent), English, Tagalog (native)"


def test_it_serves_the_term_of_the_ad_that_it_names(tmp_path: Path) -> None:
    words = "Advanced Cardiovascular Life Support (ACLS), expires 08/2027"

    edit = edit_of(NURSE, tmp_path, words)

    assert (edit.term, edit.origin, edit.state, edit.new) == (
        "ACLS",
        "person",
        "made",
        words,
    )


def test_what_a_list_says_already_is_not_said_twice(tmp_path: Path) -> None:
    edit = edit_of(NURSE + "\nSKILLS\nwound care, Epic\n", tmp_path, "epic")

    assert edit.state == "refused"
    assert edit.reason == "line 10 of your resume says it already"


@pytest.mark.parametrize("words", ["", " , ", "ACLS, expires ____"])
def test_nothing_and_a_blank_are_not_added(tmp_path: Path, words: str) -> None:
    with pytest.raises(ValueError, match="nothing to add"):
        edit_of(NURSE, tmp_path, words)


@pytest.mark.parametrize(
    "words", ["I have run Epic for 3 years", "Ran Epic for 3 years", "i'm good at Epic"]
)
def test_a_sentence_is_asked_for_as_a_name(words: str, tmp_path: Path) -> None:
    edit = edit_of(NURSE + "\nSKILLS\nwound care, charting\n", tmp_path, words)

    assert edit.state == "refused"
    assert '--have "Epic"' in edit.reason


@pytest.mark.parametrize(
    "words", ["I/O analysis", "Licensed practical nurse, Ohio 2020", "Led teams"]
)
def test_a_name_is_no_sentence(words: str, tmp_path: Path) -> None:
    edit = edit_of(NURSE + "\nSKILLS\nwound care, charting\n", tmp_path, words)

    assert edit.state != "refused"
