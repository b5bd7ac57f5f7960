"""A PDF becomes lines in the order a person reads them."""

import pytest

from tailor.document.pdf import read_pdf
from tailor.errors import InputError


def pdf_of(operators: bytes, *, page: bytes = b"", more: bytes = b"") -> bytes:
    """Return a one-page PDF; readers rebuild the cross-reference table it lacks."""
    return (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> " + page + b" >>\nendobj\n"
        b"4 0 obj\n<< /Length %d >>\nstream\n"
        % len(operators)
        + operators
        + b"\nendstream\nendobj\n"
        b"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
        b"6 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>\nendobj\n"
        + more
        + b"trailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n"
    )


def write(x: float, y: float, text: str, *, size: float = 10, font: str = "F1") -> bytes:
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n".encode("latin-1")


def lines_of(*operators: bytes) -> list[str]:
    return [line.text for line in read_pdf(pdf_of(b"".join(operators)), "a.pdf").lines]


def test_a_date_at_the_right_edge_stays_with_its_entry() -> None:
    lines = lines_of(
        write(54, 700, "Staff Nurse", font="F2"),
        write(460, 700, "March 2021 - Present"),
        write(
            54, 685, "- Gave vaccinations to 40 children a week in a busy clinic in town."
        ),
        write(54, 660, "Nursing Aide", font="F2"),
        write(460, 660, "May 2018 - March 2021"),
        write(54, 645, "- Kept the registry current for three clinics and their patients."),
    )

    assert lines[0] == "Staff Nurse\tMarch 2021 - Present"
    assert lines[2] == "Nursing Aide\tMay 2018 - March 2021"


def test_a_file_that_is_no_pdf_inside_is_refused_in_one_sentence() -> None:
    with pytest.raises(InputError, match=r"^cv\.pdf is damaged"):
        read_pdf(b"%PDF-1.7\n" + bytes(range(256)) * 20, "cv.pdf")
