"""A file is called sound only where its own table of objects is right."""

import io
import re

import pypdf
from hypothesis import given
from hypothesis import strategies as st

from tailor.document.pdf.sound import is_sound


def saved(*, password: str | None = None) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(612, 792)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


SAVED = saved()


def test_a_file_as_it_was_saved_is_sound() -> None:
    assert is_sound(SAVED)


def test_a_file_behind_a_password_is_left_to_pypdf() -> None:
    assert not is_sound(saved(password=""))


def test_a_table_that_points_beside_an_object_is_in_doubt() -> None:
    entry = re.search(rb"\d{10}(?= \d{5} n)", SAVED)
    assert entry is not None
    wrong = b"%010d" % (int(entry[0]) + 3)

    assert not is_sound(SAVED[: entry.start()] + wrong + SAVED[entry.end() :])


def test_a_table_that_names_another_object_is_in_doubt() -> None:
    first, second = list(re.finditer(rb"\d{10} \d{5} n", SAVED))[:2]
    swapped = SAVED[: first.start()] + second[0] + SAVED[first.end() : second.start()]

    assert not is_sound(swapped + first[0] + SAVED[second.end() :])


@given(at=st.integers(0, SAVED.index(b"xref\n") - 1))
def test_a_file_that_lost_a_byte_is_in_doubt(at: int) -> None:
    assert not is_sound(SAVED[:at] + SAVED[at + 1 :])


@given(st.binary())
def test_what_is_no_pdf_is_not_sound(data: bytes) -> None:
    assert not is_sound(b"%PDF-1.7\n" + data)
