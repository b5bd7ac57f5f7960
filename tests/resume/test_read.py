"""Nothing of a resume is lost: what is understood has its place, the rest is `other`."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.document import Document, Line, read_document
from tailor.resume import json_resume, resume_from_document, uncovered
from tailor.text import normalise

WORDS = """
Experience|EDUCATION|Skills|Languages|Certifications|Projects|Contact|Mar 2019 – Present
2016 - 2018|since 2020|01/2021|expected 2026|2018/19|2015|Registered Nurse|Staff Nurse
Lakeside Hospital|Acme, Inc.|Chicago, IL|at|–|Bachelor of Science in Nursing|Ph.D.
University of Ohio|BLS (AHA), No. 4471-A|Native|English: Fluent|a@b.com|linkedin.com/in/x
(312) 555-0142|Python, SQL (Postgres)|Zoë Müller|Led a team of 4 and cut costs by 30%.
exp. 2027|(|)|,|:|???|References available on request|Responsibilities:|Олена|pre-
admissions|SKILLS: Java|Career break|Employer: Acme|Name: Ada Poe|Expert|Tools|RN, BSN
Issued by
""".strip().replace("\n", "|").split("|")  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A file with lines that resumes hold, in any order, and with lines of any text."""
    joined = st.lists(st.sampled_from([*WORDS, "|", "\t"]), min_size=1, max_size=5)
    texts = draw(st.lists(joined.map(" ".join) | st.text(max_size=30), max_size=25))
    lines: list[Line] = []
    for text in texts:
        if shown := normalise(text):
            lines.append(
                Line(
                    shown,
                    bullet=draw(st.sampled_from((None, None, None, "•"))),
                    visible=draw(st.sampled_from((True,) * 9 + (False,))),
                    gap=draw(st.sampled_from((0.0, 0.0, 1.0))),
                    heading=draw(st.sampled_from((None,) * 5 + (2,))),
                    block=draw(st.sampled_from((0, 0, 1))),
                    number=len(lines) + 1,
                )
            )
    return Document("resume", draw(st.sampled_from(("text", "pdf", "docx"))), tuple(lines))


@settings(max_examples=150, deadline=None)
@given(document=documents())
def test_every_visible_character_stands_in_one_piece_whatever_the_file_says(
    document: Document,
) -> None:
    resume = resume_from_document(document)

    assert uncovered(resume, document) == ()
    assert json_resume(resume)["meta"]["format"] == document.format


def test_the_fixtures_are_understood_in_every_format(fixtures: Path) -> None:
    for path in sorted(fixtures.glob("*.*")):
        if path.suffix not in (".txt", ".docx", ".pdf") or "-ad" in path.name:
            continue

        document = read_document(path, role="resume")
        resume = resume_from_document(document)

        assert uncovered(resume, document) == ()
        assert resume.other == (), path.name
        assert resume.name
        assert len(resume.roles) >= 2
