"""Short lines of a narrow column stand in one row on the width of a page."""

import io
import zipfile

from lxml import etree

from tailor.document import Box, Document, Line, Look
from tailor.output.built.build import build_docx
from tailor.output.built.design import DESIGNS, setting
from tailor.output.built.measure import width
from tailor.resume import Resume, resume_from_document
from tests.output.test_docx_build_tabs import W, ends_at_edge, paragraphs, stops, text

HEAD = ("Maria Santos", "Registered Nurse")
JOB = "Registered Nurse at Mercy Hospital"


def resume_of(*texts: str | Line, form: str = "html") -> Resume:
    lines = [one if isinstance(one, Line) else Line(one) for one in texts]
    return resume_from_document(Document("resume", form, tuple(lines)))  # type: ignore[arg-type]


def rows(resume: Resume) -> list[str]:
    return [text(paragraph) for paragraph in paragraphs(build_docx(resume))]


def test_contact_data_below_each_other_stand_in_one_row() -> None:
    data = ("Salem, OR", "503-555-0117", "maria@example.org")

    assert "Salem, OR \t503-555-0117 \tmaria@example.org" in rows(resume_of(*HEAD, *data))


def test_a_list_of_contact_data_loses_its_marks_in_a_row_and_in_the_next_one() -> None:
    address = "linkedin.com/in/maria-dolores-santos-registered-nurse-example"
    data = ("+1 503-555-0117", "maria.dolores.santos@night.mail.example.org", address)
    listed = [Line(one, bullet="•") for one in data]

    found = paragraphs(build_docx(resume_of(*HEAD, *listed)))[2:]

    assert [text(one) for one in found] == [f"{data[0]} \t{data[1]}", address]
    styles = [one.find(f"{W}pPr/{W}pStyle") for one in found]
    assert [s.get(f"{W}val") for s in styles if s is not None] == ["Contact", "Contact"]


def test_dates_below_a_head_stand_at_its_right_edge() -> None:
    resume = resume_of(
        *HEAD, Line("Experience", heading=1), JOB, "May 2020 - Present | Salem, OR",
        Line("Cared for 6 patients a shift", bullet="•"),
    )  # fmt: skip

    row = paragraphs(build_docx(resume))[3]

    assert text(row) == f"{JOB} \tMay 2020 - Present | Salem, OR"
    assert ends_at_edge(row)


def test_dates_stay_below_all_heads_where_one_has_no_room_for_them() -> None:
    long = (
        "Registered Nurse, Night Shift Lead and Preceptor for Telemetry at Mercy Hospital"
    )
    bullet = Line("Cared for 6 patients a shift", bullet="•")
    dates = "May 2018 - April 2020"
    resume = resume_of(
        *HEAD, Line("Experience", heading=1),
        long, "May 2020 - Present", bullet, JOB, dates, bullet,
    )  # fmt: skip

    assert JOB in (found := rows(resume))
    assert dates in found


def test_a_language_and_its_level_are_a_row_and_levels_a_column() -> None:
    resume = resume_of(
        *HEAD, Line("Languages", heading=1), "English", "Native", "Spanish", "C1"
    )

    first, second = paragraphs(build_docx(resume))[3:]

    assert [text(first), text(second)] == ["English \tNative", "Spanish \tC1"]
    assert stops(first) == stops(second) != []


def test_a_head_that_ends_in_a_word_that_ties_goes_on_in_its_row() -> None:
    above = "Sales Development Representative at"
    resume = resume_of(
        *HEAD, Line("Experience", heading=1),
        Line(above, box=Box(50, 60, 190, 70), looks=(Look(0, 32, bold=True),)),
        Line("Northbeam Analytics, Inc.", box=Box(50, 70, 160, 80)),
        Line("May 2018 – June 2021", box=Box(50, 80, 150, 90)),
        *(Line("Cared for 6", box=Box(50, y, 200, y + 10)) for y in (90, 100, 110)),
        form="pdf",
    )  # fmt: skip

    head = "Sales Development Representative at Northbeam Analytics, Inc."
    assert any(row.startswith(head) for row in rows(resume))


def test_a_long_row_of_contact_data_is_parted_near_its_middle() -> None:
    data = "Manchester, England · +44 7700 900461 · olena.kovalchuk@mail.example"
    last = "portfolio.example/olena-kovalchuk · Instagram"
    resume = resume_of(*HEAD, f"{data} · {last}")

    row = paragraphs(build_docx(resume))[2]
    right = row.find(f"{W}pPr/{W}ind").get(f"{W}right", "")  # type: ignore[union-attr]

    assert text(row) == f"{data} · {last}"  # nothing is written into it
    # the usual page has 9936 twips, and 9.5 points: the first three are 6000 wide
    assert 1500 < int(right) < 3900


def test_a_long_row_of_contact_data_is_not_parted_at_the_hyphen_of_an_address() -> None:
    data = "Portland, Oregon | +1 503-555-0117 | olena.kovalchuk@mail.example |"
    last = "olena-kovalchuk.example | portfolio.example/kovalchuk"
    resume = resume_of(*HEAD, f"{data} {last}")

    row = paragraphs(build_docx(resume))[2]
    right = row.find(f"{W}pPr/{W}ind").get(f"{W}right", "")  # type: ignore[union-attr]

    points = setting(DESIGNS[0], "Contact").points
    room = (9936 - int(right)) / 20 / points
    assert width(data) < room < width(f"{data} olena-")


def test_the_title_of_a_second_job_at_one_employer_leads_it() -> None:
    bullet = Line("Cared for 6 patients a shift", bullet="•")
    resume = resume_of(
        *HEAD, Line("Experience", heading=1), Line("Mercy Hospital", heading=2),
        "Senior Nurse", "May 2020 - Present", bullet,
        "Staff Nurse", "May 2018 - April 2020", bullet,
    )  # fmt: skip
    assert len({role.employer for role in resume.roles}) == 1
    runs = etree.fromstring(
        zipfile.ZipFile(io.BytesIO(build_docx(resume).data)).read("word/document.xml")
    ).iter(f"{W}r")

    strong = {
        "".join(map(str, run.itertext())).strip()
        for run in runs
        if run.find(f"{W}rPr") is not None
    }

    assert "Staff Nurse" in strong


def test_a_section_of_a_few_lines_is_not_parted_by_a_page_s_end() -> None:
    languages = ("English (native)", "Spanish (fluent)", "Tagalog (basic)")
    resume = resume_of(*HEAD, Line("Languages", heading=1), *languages)

    found = paragraphs(build_docx(resume))[3:]

    kept = [one.find(f"{W}pPr/{W}keepNext") is not None for one in found]
    assert kept == [True, True, False]


def test_the_first_item_of_a_list_is_as_far_from_its_head_as_from_the_next() -> None:
    for design in DESIGNS:
        item = setting(design, "ListBullet")
        assert item.before == item.after == setting(design, "Normal").after
