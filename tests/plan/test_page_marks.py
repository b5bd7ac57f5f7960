"""Page numbers and repeated headers of a PDF are left out, and listed; nothing else is."""

import io
import zipfile
from dataclasses import replace

import pytest

from tailor.document import Document, Line
from tailor.document.document import Format, Place
from tailor.document.docx.read import read_docx
from tailor.output.copies import provable
from tailor.plan import Plan, objection, propose
from tailor.plan.page_marks import iter_page_marks
from tailor.resume import resume_from_document
from tests.plan.made_by_hand import gap

Row = tuple[str, int, Place]
TEXT: tuple[Row, ...] = (
    ("Ann Lee, RN", 1, "body"),
    ("ann@example.com", 1, "body"),
    ("Experience", 1, "body"),
    ("Clerk, Mill & Sons, 2019 - 2023", 1, "body"),
    ("Filed 400 letters", 2, "body"),
)


def planned(*margins: Row, form: Format = "pdf") -> Plan:
    """Return the plan for a PDF with these lines in its margins, each behind its page."""
    rows = sorted((*TEXT, *margins), key=lambda row: row[1])
    lines = tuple(
        Line(text, number=i, page=page, place=place)
        for i, (text, page, place) in enumerate(rows, 1)
    )
    source = resume_from_document(Document(name="ann.pdf", format=form, lines=lines))
    return propose(source, gap(source))


def left_out(plan: Plan) -> list[str]:
    return [edit.old for edit in plan.made if edit.kind == "removal"]


@pytest.mark.parametrize(
    "marks",
    [
        ("Page 1 of 2", "Page 2 of 2"),
        ("1", "2"),
        ("- 1 -", "- 2 -"),
        ("1/2", "2/2"),
        ("Ann Lee - Page 1", "Ann Lee - Page 2"),
        ("Ann Lee – 1/2", "Ann Lee – 2/2"),
    ],
)
def test_the_numbers_of_the_pages_are_not_copied(marks: tuple[str, str]) -> None:
    plan = planned(*((mark, i, "footer") for i, mark in enumerate(marks, 1)))

    assert left_out(plan) == list(marks)
    assert all("pages" in edit.why for edit in plan.made)


def test_a_running_header_stands_where_it_stood_first() -> None:
    plan = planned(
        ("Clerk, available from May", 1, "header"),
        ("Clerk, available from May", 2, "header"),
    )

    assert left_out(plan) == ["Clerk, available from May"]
    assert plan.made[0].line > 4


@pytest.mark.parametrize(
    "text",
    [
        "References on request",
        "Last updated in May 2026",
        "Open 24/7",
        "555-0101",
        "Unit 2",
    ],
)
def test_a_margin_that_says_something_stays(text: str) -> None:
    assert left_out(planned((text, 2, "footer"))) == []


def test_what_is_no_margin_of_a_pdf_stays() -> None:
    assert left_out(planned(("Page 2 of 2", 2, "body"))) == []
    assert left_out(planned(("Page 2 of 2", 2, "footer"), form="docx")) == []


def test_the_copy_to_send_lacks_the_number_and_the_review_copy_shows_it_struck() -> None:
    plan, copies = provable(planned(("Page 1 of 2", 1, "footer")))

    sent = read_docx(copies.resume, "resume.docx").text

    assert left_out(plan) == ["Page 1 of 2"]
    assert "Page 1" not in sent
    assert all(text in sent for text, _, _ in TEXT)
    assert b"w:del" in _part(copies.review)


def test_no_rule_takes_another_line_out() -> None:
    plan = planned(("Page 1 of 2", 1, "footer"))
    (mark,) = iter_page_marks(plan.resume)
    text = plan.resume.document.lines[0].text

    wrong = replace(mark, line=0, end=len(text), old=text)

    assert objection(mark, plan.resume, None) == ""
    assert objection(wrong, plan.resume, None) == "only you may take a line out"


def _part(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read("word/document.xml")
