"""The answer is JSON Resume v1, as its published schema has it."""

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.document import Document, Hazard
from tailor.document.open import document_from_bytes
from tailor.resume import json_resume, resume_from_document
from tests.resume.reading import resume_of
from tests.resume.test_read import documents

# https://github.com/jsonresume/resume-schema, commit b25e3f4, schema.json (MIT)
SCHEMA = json.loads((Path(__file__).parent / "json_resume_schema.json").read_text("utf-8"))
TYPES = {"object": dict, "array": list, "string": str}
FORMATS = {"email": r"[^@\s]+@[^@\s]+", "uri": r"[a-z]+:\S+"}


def faults(value: Any, schema: dict[str, Any], where: str = "") -> list[str]:
    """Return where a value breaks the schema; the keywords that this schema uses."""
    if "$ref" in schema:
        schema = SCHEMA["definitions"][schema["$ref"].rsplit("/", 1)[-1]]
    if not isinstance(value, TYPES.get(schema.get("type", ""), object)):
        return [f"{where}: no {schema['type']}"]
    found = []
    pattern = schema.get("pattern") or FORMATS.get(str(schema.get("format")))
    if pattern and not re.search(str(pattern), str(value)):
        found.append(f"{where}: {pattern} {value!r}")
    if isinstance(value, dict):
        for name, part in value.items():
            found += faults(
                part, schema.get("properties", {}).get(name, {}), f"{where}/{name}"
            )
    if isinstance(value, list):
        for part in value:
            found += faults(part, schema.get("items", {}), where)
    return found


FULL = """
Ada Poe, RN
Registered Nurse
Portland, OR 97201 | 503-555-0117 | ada@example.com | linkedin.com/in/ada | ada.example
SUMMARY
Nurse with nine years in emergency care.
EXPERIENCE
Charge Nurse, Mercy Hospital, Portland, OR
Mar 2019 – Present
* Triaged 40 patients per shift
VOLUNTEERING
Nurse, Free Clinic, 2015
EDUCATION
BSN, University of Iowa, 2013
SKILLS
Clinical: Triage, IV therapy
CERTIFICATIONS
BLS, American Heart Association, 2024-01 (No. 4471)
LANGUAGES
English (native)
PROJECTS
Falls study (2021)
* Read 300 charts
PUBLICATIONS
Poe A. Falls. J Nurs. 2021.
AWARDS
Daisy Award, 2020
INTERESTS
Chess, rowing
REFERENCES
Available upon request
"""


def test_a_full_resume_is_valid_and_holds_every_section() -> None:
    answer = json_resume(resume_of(FULL))

    assert faults(answer, SCHEMA) == []
    assert set(answer) == set(SCHEMA["properties"]) - {"$schema"}
    assert answer["basics"]["profiles"][0]["network"] == "LinkedIn"
    assert answer["work"][0]["highlights"] == ["Triaged 40 patients per shift"]
    assert "endDate" not in answer["work"][0]


@settings(max_examples=60, deadline=None)
@given(document=documents())
def test_whatever_the_file_says_the_answer_is_valid(document: Document) -> None:
    answer = json_resume(resume_from_document(document))

    assert faults(answer, SCHEMA) == []
    json.dumps(answer)


def test_hazards_and_text_not_understood_stand_under_meta() -> None:
    document = resume_of("EDUCATION\n2015").document
    hazard = Hazard("columns", "Two columns.", "Use one.")

    answer = json_resume(
        resume_from_document(Document("r", "docx", document.lines, hazards=(hazard,)))
    )

    assert answer["meta"] == {
        "format": "docx",
        "hazards": [{"kind": "columns", "problem": "Two columns.", "advice": "Use one."}],
        "otherText": ["2015"],
    }


def test_what_we_write_we_read_again() -> None:
    first = resume_of(
        "Ada Poe\nada@example.com\n# Experience\nNurse, Mercy Hospital\t03/2019 – 05/2021\n"
        "* Trained six nurses\n# Education\nBSc Nursing, Ohio University, 2015\n"
        "# Skills\nTriage, ECG\n# Certificates\nBLS, Red Cross, 2020"
    )
    data = json.dumps(json_resume(first)).encode()

    again = resume_from_document(document_from_bytes(data, "ada.json", role="resume"))

    keys = ("basics", "work", "education", "skills", "certificates")
    assert {k: json_resume(again)[k] for k in keys} == {
        k: json_resume(first)[k] for k in keys
    }


def test_a_project_with_one_date_has_no_end_that_nobody_wrote() -> None:
    resume = resume_of("PROJECTS\nSolar Barn\t2017-06\n* Wired the roof")

    (project,) = json_resume(resume)["projects"]

    assert project["startDate"] == "2017-06"
    assert "endDate" not in project


def resumes_of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Return what a schema allows, with text that is neither empty nor odd."""
    if "$ref" in schema:
        schema = SCHEMA["definitions"][schema["$ref"].rsplit("/", 1)[-1]]
    if "pattern" in schema:
        return st.sampled_from(["2021-03-14", "2020-11", "2019"])
    if schema.get("format") == "email":
        return st.just("ada@example.com")
    if schema.get("format") == "uri":
        return st.sampled_from(["https://example.com/ada", "http://ada.example"])
    if schema["type"] == "array":
        return st.lists(resumes_of(schema["items"]), min_size=1, max_size=2)
    if schema["type"] == "object":
        fields = {name: resumes_of(part) for name, part in schema["properties"].items()}
        return st.fixed_dictionaries({}, optional=fields).filter(bool)
    return st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1)


SECTIONS = {
    name: resumes_of(part)
    for name, part in SCHEMA["properties"].items()
    if name not in ("$schema", "meta", "work")
}
WORK = resumes_of(SCHEMA["properties"]["work"])


@settings(max_examples=60, deadline=None)
@given(data=st.fixed_dictionaries({"work": WORK}, optional=SECTIONS))
def test_what_a_json_resume_states_comes_back_unchanged(data: dict[str, Any]) -> None:
    answer = read_again(data)

    assert {name: answer[name] for name in data if name != "basics"} == {
        name: value for name, value in data.items() if name != "basics"
    }
    assert data.get("basics", {}).items() <= answer.get("basics", {}).items()
    assert faults(answer, SCHEMA) == []


def read_again(data: dict[str, Any]) -> dict[str, Any]:
    raw = json.dumps(data).encode()
    return json_resume(
        resume_from_document(document_from_bytes(raw, "ada.json", role="resume"))
    )


def test_a_section_that_breaks_the_schema_is_read_from_its_lines() -> None:
    work = [{"company": "Mercy", "position": "Nurse", "startDate": "March 2019"}]

    answer = read_again({"work": work, "skills": [{"name": "ECG", "level": "Expert"}]})

    assert answer["work"] == [
        {"name": "Mercy", "position": "Nurse", "startDate": "2019-03"}
    ]
    assert answer["skills"] == [{"name": "ECG", "level": "Expert"}]


def test_half_a_character_and_no_number_do_not_break_the_answer() -> None:
    raw = b'{"work": [{"name": "Mercy \\ud800", "size": NaN}], "hats": ["bowler"]}'

    answer = json_resume(
        resume_from_document(document_from_bytes(raw, "ada.json", role="resume"))
    )

    assert answer["work"] == [{"name": "Mercy ?"}]
    assert answer["hats"] == ["bowler"]
    json.dumps(answer, allow_nan=False, ensure_ascii=False).encode()
