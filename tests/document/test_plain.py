"""A text file's lines, as a person sees them."""

from tailor.document.plain import read_plain


def test_lines_are_numbered_as_an_editor_counts_them() -> None:
    document = read_plain("Ana Ruiz\r\n\r\n\r\nWork\rNurse\n", "cv.txt")

    assert [(line.text, line.number, line.gap) for line in document.lines] == [
        ("Ana Ruiz", 1, 0),
        ("Work", 4, 2),
        ("Nurse", 5, 0),
    ]
