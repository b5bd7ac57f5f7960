"""Any file that a person may give is read, or refused with one plain sentence."""

import io
import json
import os
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tailor.document import document_from_bytes, read_document, read_stdin
from tailor.document import open as open_
from tailor.errors import InputError

TEXT = "Zoë Peña – nurse\n\n- Gave 40 vaccinations a week\n"
needs_pipes = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="no pipes with names here"
)


def packed(*entries: tuple[str, bytes]) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return box.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as stop:
        document_from_bytes(data, "cv.pdf", role="resume")
    return str(stop.value)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("nurse", "nu\0r\x07se\x1b[2J").encode(),
    ],
)
def test_text_reads_the_same_in_every_encoding(data: bytes) -> None:
    document = document_from_bytes(data, "cv.txt", role="resume")

    assert [(line.text, line.number) for line in document.lines] == [
        ("Zoë Peña – nurse", 1),
        ("Gave 40 vaccinations a week", 3),
    ]
    assert len(document.sha256) == 64


def test_a_few_stray_bytes_do_not_spoil_the_accents() -> None:
    data = "Zoë Peña, Fríða, Łódź".encode() + b" caf\xe9"

    assert (
        document_from_bytes(data, "cv", role="resume").text == "Zoë Peña, Fríða, Łódź café"
    )


def test_a_web_page_says_in_which_alphabet_it_is_written() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><p>Kierownik zakładu, Łódź</p>'

    document = document_from_bytes(page.encode("iso-8859-2"), "ad", role="ad")

    assert document.text == "Kierownik zakładu, Łódź"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\xef\xbb\xbf\r\n" * 9, "no text"),
        (b"\0" * 900, "no text"),
        (b"{\\rtf1\\ansi Ana\\par}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 90, "picture"),
        (b"\xff\xd8\xff\xe0JFIF" + b"x" * 90, "picture"),
        (b"GIF89a" + b"x" * 90, "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 " + b"x" * 90, "picture"),
        (b"\0\0\0\x18ftypheic" + b"x" * 90, "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), ".doc"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (packed(("mimetype", b"application/vnd.oasis.opendocument.text")), "ODT"),
        (packed(("Index/Document.iwa", b"x")), "Pages"),
        (packed(("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")), "Excel"),
        (packed(("resume.docx", packed(("[Content_Types].xml", b"x")))), "ZIP"),
        (json.dumps({"dependencies": {"name": "Ana"}}).encode(), "JSON"),
        (b"[" * 100_000, "JSON"),
        (b'<?xml version="1.0"?><w:document/>', "XML"),
        (b"% my cv\n\\documentclass{article}", "LaTeX"),
        (
            b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            "web archive",
        ),
        (b"x" * (open_.MAX_BYTES + 1), "20 MB"),
        (b"five words of a text " * 30_000, "400,000 characters"),
        (b"line\n" * 10_001, "10,000 lines"),
    ],
)
def test_what_can_not_be_read_is_named_with_the_next_step(data: bytes, says: str) -> None:
    sentence = refusal(data)

    assert says in sentence
    assert sentence.startswith("cv.pdf ")
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert len(sentence) < 160


@given(data=st.binary(min_size=1, max_size=400), role=st.sampled_from(("resume", "ad")))
@example(data=b"\xff\xfe\x00", role="ad")
@example(data=b"PK\x03\x04", role="ad")
@example(data=b"<p", role="ad")
@example(data=b"<!--", role="ad")
def test_any_bytes_are_read_or_refused(data: bytes, role: open_.Role) -> None:
    try:
        document = document_from_bytes(data, "x", role=role)
    except InputError:
        return

    assert document.lines
    assert all(line.text for line in document.lines)


def test_noise_is_refused_whatever_its_name(tmp_path: Path) -> None:
    for seed, name in enumerate(("noise.txt", "noise.pdf", "noise.docx", "noise")):
        bytes_ = bytes((i * i * 7 + i // 3 * 31 + seed * 13) % 251 for i in range(50_000))
        path = tmp_path / name
        path.write_bytes(bytes_)

        with pytest.raises(InputError, match=name):
            read_document(path, role="resume")


def test_a_pdf_is_known_by_its_bytes_even_after_junk() -> None:
    from tailor.document.sniff import kind_of_bytes

    assert kind_of_bytes(b"\r\nmail junk\r\n%PDF-1.4\n...", "cv.txt") == "pdf"


def test_text_that_begins_like_another_kind_is_text() -> None:
    for text in (
        "MZ Consulting, " * 9,
        "BM\nNurse",
        "ID3 tags",
        "RIFF",
        "<Title> Nurse",
        "{Ana}",
    ):
        document = document_from_bytes(text.encode(), "cv", role="resume")
        assert document.format == "text"
        assert document.text.split() == text.split()


def test_a_web_page_is_known_below_comments_and_declarations() -> None:
    page = "<!DOCTYPE html><p>Nurse"
    for before in (
        "\n ",
        "<!-- saved from url=(1) -->\n",
        '<?xml version="1.0"?><!-- a --><!-- b -->',
    ):
        assert (
            document_from_bytes((before + page).encode(), "ad", role="ad").format == "html"
        )
    assert document_from_bytes(b"<p>Nurse</p>", "ad.txt", role="ad").text == "Nurse"


def test_a_name_can_not_speak_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[2J\udce9‮c.pdf"

    with pytest.raises(InputError) as stop:
        read_document(path, role="resume")

    assert "a?b??" in str(stop.value)
    assert str(stop.value).isprintable()


def test_a_long_name_is_cut_in_the_middle(tmp_path: Path) -> None:
    with pytest.raises(InputError) as stop:
        read_document(tmp_path / ("n" * 200 + "-final.pdf"), role="resume")

    assert "-final.pdf can't be found" in str(stop.value)
    assert len(str(stop.value)) < 120


def test_what_is_no_file_is_refused_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "file").write_text("x")

    for name, says in (
        ("missing", "can't be found"),
        ("file/below", "can't be found"),
        ("dangling", "link"),
        ("loop", "link"),
        (".", "folder"),
        ("nul\0name", "can't be opened"),
        ("n" * 300, "can't be opened"),
    ):
        with pytest.raises(InputError, match=says):
            read_document(tmp_path / name, role="resume")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_refused() -> None:
    with pytest.raises(InputError, match="/dev/zero is a device"):
        read_document(Path("/dev/zero"), role="ad")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all"
)
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("Ana")
    path.chmod(0)

    with pytest.raises(InputError, match="permission"):
        read_document(path, role="resume")


@needs_pipes
def test_an_ad_may_come_through_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "63"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("Nurse wanted\n" * 9_000,))
    writer.start()

    document = read_document(pipe, role="ad")
    writer.join()

    assert len(document.lines) == 9_000
    assert (document.name, document.path) == ("the pipe", None)


@needs_pipes
def test_a_pipe_that_nobody_writes_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    monkeypatch.setattr(open_, "PIPE_SECONDS", 0.05)

    with pytest.raises(InputError, match="nobody writes"):
        read_document(pipe, role="ad")
    with pytest.raises(InputError, match="give your resume as a file"):
        read_document(pipe, role="resume")


def test_standard_input_is_read_as_a_file_is() -> None:
    document = read_stdin(io.BytesIO(TEXT.encode()), role="ad")

    assert (document.name, document.path, len(document.lines)) == (
        "standard input",
        None,
        2,
    )


def test_a_closed_standard_input_is_refused() -> None:
    stream = io.BytesIO()
    stream.close()

    with pytest.raises(InputError, match="give a file"):
        read_stdin(stream, role="ad")
