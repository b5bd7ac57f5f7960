"""A line that the end of a page cuts in two is read once, and whole."""

from tailor.document.document import Document
from tailor.document.pdf.read import read_pdf
from tests.document.test_pdf import pdf_of, stream, write, written

UPPER = (  # its full stop lies below the cut
    write(54, 34, "St")
    + write(69.01, 34, "Brendan's School")
    + write(480, 34, "2013-09 - 2017")
)
LOWER = (  # its apostrophe and its dashes lie above the cut
    write(54, 757, "St. Brendan")
    + write(109.03, 757, "s School")
    + write(480, 757, "2013")
    + write(505.57, 757, "09")
    + write(525.58, 757, "2017")
)


def two_pages(first: bytes, second: bytes) -> Document:
    data = pdf_of(
        first,
        obj2=b"<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>",
        obj8=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 9 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        obj9=stream(second),
    )
    return read_pdf(data, "cv.pdf")


def between(low: float, high: float, text: bytes) -> bytes:
    return f"q 0 {low} 612 {high - low} re W n\n".encode() + text + b"Q\n"


def lines(document: Document) -> list[tuple[int, str]]:
    return [(line.page, line.text) for line in document.lines]


def test_the_two_halves_of_a_line_are_one_line_with_the_marks_of_both() -> None:
    document = two_pages(
        written(["Taught 27 pupils"], y=60) + between(37, 760, UPPER),
        between(37, 760, LOWER) + written(["Primary Teacher"], y=735),
    )

    assert lines(document) == [
        (1, "Taught 27 pupils"),
        (2, "St. Brendan\u2019s School\t2013-09 - 2017"),
        (2, "Primary Teacher"),
    ]


def test_a_line_of_which_only_tails_are_cut_off_stays_on_its_page() -> None:
    line = "Taught young people to sing"
    tails = write(71.23, 761.5, "g") + write(87.91, 761.5, "y")
    document = two_pages(
        written(["Primary Teacher"], y=60) + between(37, 760, write(54, 38.5, line)),
        between(37, 760, tails) + written(["Ran the choir"], y=735),
    )

    assert lines(document) == [
        (1, "Primary Teacher"),
        (1, line),
        (2, "Ran the choir"),
    ]


def test_a_line_that_is_whole_on_both_pages_is_there_twice() -> None:
    document = two_pages(
        written(["Kitchen"], y=60) + between(20, 780, write(54, 34, "Excel")),
        between(20, 780, write(54, 757, "Excel")) + written(["Office"], y=735),
    )

    assert lines(document) == [(1, "Kitchen"), (1, "Excel"), (2, "Excel"), (2, "Office")]


def test_two_lines_that_are_cut_but_not_one_are_both_kept() -> None:
    document = two_pages(
        written(["Kitchen"], y=60) + between(37, 760, write(54, 34, "Served 300 guests")),
        between(37, 760, write(54, 757, "Sewed 20 dresses")) + written(["Office"], y=735),
    )

    assert lines(document)[1:3] == [(1, "Served 300 guests"), (2, "Sewed 20 dresses")]
