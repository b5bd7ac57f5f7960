"""A resume keeps its number of pages, and the last one is not bare."""

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tailor.document import Box, Document, Line
from tailor.output.built.build import build_docx
from tailor.output.built.measure import rows, width, words
from tailor.resume import Resume

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HIGH = 15840  # twips of a Letter page


def resume_of(count: int, pages: int | None, *, last: Line | None = None) -> Resume:
    """A resume of so many short lines, from a PDF of so many pages."""
    lines = [Line(f"Line {i}") for i in range(count)]
    sheet = Document("resume.pdf", "pdf", (*lines, *([last] if last else [])))
    return Resume(replace(sheet, pages=pages, paper=Box(0, 0, 612, 792)))


def filled(count: int, resume: Resume) -> tuple[float, float]:
    """How many pages so many rows fill in the built document, and the type's points."""
    with zipfile.ZipFile(io.BytesIO(build_docx(resume).data)) as archive:
        document, styles = (
            etree.fromstring(archive.read(f"word/{name}.xml"))
            for name in ("document", "styles")
        )
    top = next(document.iter(f"{W}pgMar")).get(f"{W}top", "0")
    size = int(next(styles.iter(f"{W}sz")).get(f"{W}val", "0"))
    space = next(styles.iter(f"{W}spacing"))
    leading, after = (int(space.get(f"{W}{name}", "0")) for name in ("line", "after"))
    row = size * 10 * 1.149 * leading / 240 + after
    return count * row / (HIGH - 2 * int(top)), size / 2


@pytest.mark.parametrize(
    ("count", "pages"), [(20, 1), (52, 1), (62, 1), (48, 2), (75, 2), (100, 2), (120, 3)]
)
def test_a_resume_has_as_many_pages_as_before(count: int, pages: int) -> None:
    need, points = filled(count, resume_of(count, pages))

    assert pages - 1 < need <= pages
    assert 9 <= points <= 11.5


def test_the_last_page_holds_more_than_a_few_rows() -> None:
    for count in range(48, 120):
        need, _ = filled(count, resume_of(count, 2))
        assert need <= 1 or need - 1 >= 0.17


def test_what_can_not_fill_two_pages_is_set_as_usual_on_one() -> None:
    need, points = filled(30, resume_of(30, 2))

    assert (need < 1, points) == (True, 10)


def test_a_page_number_that_goes_takes_no_room() -> None:
    mark = Line("Page 2 of 2", page=2, place="footer")
    with_mark, without = resume_of(44, 1, last=mark), resume_of(44, 1)

    assert filled(44, with_mark) == filled(44, without)


def test_widths_are_those_of_arial() -> None:
    # the figures of Helvetica's metrics (Adobe Core 14), which Arial shares
    assert width("Hamburg 7") == pytest.approx(4.946, abs=0.003)
    assert width("Hamburg 7", bold=True) == pytest.approx(5.223, abs=0.003)
    assert width("\u4e2d") == 1
    assert width("e\u0301") == width("e")


def test_a_word_goes_to_the_next_row_and_an_address_is_parted_at_its_hyphen() -> None:
    assert rows(words("one two three"), width("one two ")) == 2
    assert rows(words("one two three"), width("one ")) == 4  # "three" is wider than a row
    assert rows(words("wonderful"), width("wonder")) == 2
    assert rows(words("example.org/luca-moretti"), width("example.org/luca-")) == 2


@given(st.text("abc -", max_size=80), st.floats(2, 40))
def test_more_room_never_needs_more_rows(text: str, room: float) -> None:
    found = words(text)

    assert rows(found, room) >= rows(found, room + 1) >= 1
