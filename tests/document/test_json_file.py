"""A JSON Resume is read as the resume that it describes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.document.json_file import read_json
from tailor.document.open import document_from_bytes
from tailor.errors import InputError
from tailor.text import normalise

ADA = {
    "basics": {
        "name": "Ada Poe",
        "label": "Staff Nurse",
        "email": "ada@example.com",
        "location": {"city": "Portland", "region": "OR", "countryCode": "US"},
        "profiles": [{"network": "LinkedIn", "url": "https://linkedin.com/in/ada-example"}],
    },
    "work": [
        {
            "name": "Mercy Hospital",
            "position": "Nurse",
            "startDate": "2019-03",
            "highlights": ["Trained six nurses"],
            "teamSize": 12,
        }
    ],
    "skills": [{"name": "Clinical", "keywords": ["IV therapy", "Triage"]}],
}


def lines_of(data: object) -> list[str]:
    return [line.text for line in read_json(json.dumps(data), "ada.json").lines]


def test_the_fields_stand_in_the_order_of_a_resume() -> None:
    assert lines_of(ADA) == [
        "Ada Poe",
        "Staff Nurse",
        "ada@example.com",
        "Portland, OR",
        "https://linkedin.com/in/ada-example",
        "Experience",
        "Nurse",
        "Mercy Hospital",
        "2019-03 – Present",
        "Trained six nurses",
        "12",
        "Skills",
        "Clinical: IV therapy, Triage",
    ]


def test_bullets_and_headings_are_marked_as_such() -> None:
    lines = {line.text: line for line in read_json(json.dumps(ADA), "ada.json").lines}

    assert lines["Trained six nurses"].bullet == "•"
    assert (lines["Ada Poe"].heading, lines["Experience"].heading) == (1, 2)


def test_a_json_resume_is_told_from_other_json_by_its_fields() -> None:
    data = json.dumps(ADA).encode()

    assert document_from_bytes(data, "ada.json", role="resume").format == "json"
    with pytest.raises(InputError, match="is a resume in JSON"):
        document_from_bytes(data, "ada.json", role="ad")
    with pytest.raises(InputError, match="data for a program"):
        document_from_bytes(b'{"name": "left-pad"}', "package.json", role="resume")


texts = st.text(min_size=1, max_size=20)
leaves = texts | st.integers() | st.booleans() | st.none()
fields = st.sampled_from(
    ["name", "position", "highlights", "url", "level", "odd", "summary"]
)
entries = st.dictionaries(fields, leaves | st.lists(texts, max_size=3), max_size=5)
sections = st.sampled_from(["work", "education", "skills", "awards", "basics", "hats"])


@given(data=st.dictionaries(sections, entries | st.lists(entries | texts, max_size=3)))
def test_no_text_is_lost_whatever_the_fields(data: dict[str, Any]) -> None:
    data["work"] = data.get("work", [])

    shown = "".join(lines_of(data)).replace(" ", "")

    for text in _texts(data):
        assert all(
            part in shown for row in text.splitlines() for part in normalise(row).split()
        )


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []


def test_the_fields_of_jobs_say_what_they_are() -> None:
    roles = [{"organization": "Red Cross", "position": "Aid", "startDate": "2018"}]
    document = read_json(json.dumps({"basics": {}, "volunteer": roles}), "resume.json")

    said = {line.says: line.text for line in document.lines if line.says}
    assert said == {"title": "Aid", "employer": "Red Cross"}


def test_a_project_without_an_end_is_not_said_to_go_on() -> None:
    lines = lines_of({"projects": [{"name": "Falls", "startDate": "2019"}], "work": []})

    assert "2019" in lines
    assert not any("Present" in line for line in lines)
