"""What a page wrapped is whole again, and what stands apart stays apart."""

from tailor.document import Box, Document, Line
from tailor.resume import resume_from_document
from tailor.resume.passage import join, whole_line
from tests.resume.reading import looking, resume_of

LONG = "Wired and commissioned 14 tenant build-outs between 2,500 and 40,000 square"


def boxed(text: str, *, right: float, left: float = 60, bullet: str | None = None) -> Line:
    return Line(text, box=Box(left, 0, right, 10), bullet=bullet)


def page(*below: Line) -> Document:
    head = (
        boxed("EXPERIENCE", left=50, right=120),
        boxed("Electrician, Acme Ltd, 2019 – 2021", left=50, right=300),
    )
    return Document("resume", "pdf", (*head, *below))


def test_a_bullets_wrapped_lines_are_one_bullet() -> None:
    text = f"EXPERIENCE\nElectrician, Acme Ltd, 2019\n* {LONG}\n  feet\n* Trained two"

    (role,) = resume_of(text, form="text").roles

    assert [bullet.text for bullet in role.bullets] == [f"{LONG} feet", "Trained two"]


def test_a_new_job_below_a_bullet_is_no_part_of_it() -> None:
    text = f"EXPERIENCE\nElectrician, Acme Ltd, 2019\n* {LONG}\n  feet\n* Trained two\n"

    resume = resume_of(text + "Staff Electrician (2015 – 2019)\n* Pulled wire", form="text")

    assert [bullet.text for bullet in resume.roles[0].bullets][-1] == "Trained two"
    assert len(resume.roles) == 2


def test_a_date_and_an_employer_with_a_wide_gap_between_them_begin_a_job() -> None:
    text = "EXPERIENCE\n2019 - 2022\tAcme Ltd\nFitter\n* Wound motors\n* Balanced rotors\n"

    resume = resume_of(
        f"{text}since 01/2023\tInitech Ltd\nElectrician\n* Wired", form="text"
    )

    first, second = resume.roles
    assert [bullet.text for bullet in first.bullets] == ["Wound motors", "Balanced rotors"]
    assert second.employer is not None
    assert second.employer.text == "Initech Ltd"


def test_a_line_hanging_below_a_bullets_text_belongs_to_it() -> None:
    document = page(
        boxed("Raised money, with participation from a16z and", right=290, bullet="•"),
        boxed("Founders Fund", left=68, right=130),
        boxed("Scaled the team from 3 to 28 across ML research", right=300, bullet="•"),
    )

    (role,) = resume_from_document(document).roles

    assert [bullet.text for bullet in role.bullets] == [
        "Raised money, with participation from a16z and Founders Fund",
        "Scaled the team from 3 to 28 across ML research",
    ]


def test_indented_lines_without_marks_are_bullets() -> None:
    document = page(
        boxed("Wired 14 tenant build-outs", left=80, right=200),
        boxed("Trained three apprentices", left=80, right=190),
    )

    (role,) = resume_from_document(document).roles

    assert len(role.bullets) == 2


def test_years_inside_an_indented_sentence_open_no_job() -> None:
    document = page(
        boxed("Led the audit with KPMG in 2022 and 2023: no findings", left=80, right=230),
        boxed("Built a forecast", left=80, right=150),
    )

    (role,) = resume_from_document(document).roles

    assert len(role.bullets) == 2


def test_a_full_line_does_not_swallow_the_next_deed() -> None:
    document = page(
        boxed("Designed the ledger service that books every payment", left=80, right=300),
        boxed("Reduced its cost by partitioning", left=80, right=220),
        boxed("Wrote the first tests of the code base", left=80, right=240),
    )

    (role,) = resume_from_document(document).roles

    assert len(role.bullets) == 3


def test_a_date_between_two_lines_of_a_name_does_not_part_it() -> None:
    rows = ("EDUCATION", "BA at National Academy of Arts and\t2012 – 2016", "Architecture")

    (school,) = resume_from_document(
        Document("resume", "pdf", tuple(boxed(row, right=300) for row in rows))
    ).education

    assert school.institution is not None
    assert school.institution.text == "National Academy of Arts and Architecture"
    assert school.period is not None


def test_a_hyphen_at_a_lines_end_goes_only_where_the_word_is_written_without() -> None:
    document = Document(
        "resume", "pdf", (Line("patient infor-"), Line("mation by pre-"), Line("op"))
    )
    spans = [whole_line(document, number) for number in range(3)]

    kept = join(document, spans)
    whole = join(document, spans, frozenset({"information"}))

    assert kept.text == "patient infor-mation by pre-op"
    assert whole.text == "patient information by pre-op"
    assert document.at(whole.spans[0]) == "patient infor"


def test_the_dates_below_a_school_in_a_narrow_column_are_no_part_of_its_name() -> None:
    texts = (
        ("Education", True),
        ("Bachelor of Science, Dental", True),
        ("University of New Mexico", False),
        ("2014-08 to 2016-05", False),
        ("Certificate, Dental Care", True),
        ("Pima Community College", False),
        ("2011 to 2012", False),
    )
    lines = tuple(
        looking(
            text,
            size=8,
            bold=bold,
            box=Box(460, 9 * n, 460 + 5 * len(text), 9 * n + 8),
            gap=0.4,
        )
        for n, (text, bold) in enumerate(texts)
    )
    schools = resume_from_document(Document("resume", "pdf", lines)).education

    assert [one.institution and one.institution.text for one in schools] == [
        "University of New Mexico",
        "Pima Community College",
    ]
    assert all(one.period for one in schools)
