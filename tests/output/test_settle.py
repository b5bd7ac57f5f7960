"""A copy to edit holds no tracked changes, comments, macros or void signatures."""

import io
import zipfile
from collections.abc import Callable

from tailor.document.docx.package import Package
from tailor.output.docx.copy import Copy
from tailor.output.docx.settle import settle

Maker = Callable[..., bytes]
MARK = 'w:id="7" w:author="Pat Doe" w:date="2025-01-02T03:04:05Z"'


def settled(data: bytes) -> dict[str, bytes]:
    copy = Copy(Package(data, "cv.docx"))
    settle(copy)
    return parts(copy.pack())


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_a_file_without_changes_or_comments_stays_byte_for_byte(make_docx: Maker) -> None:
    data = make_docx(
        "<w:p ><w:r><w:t>Nurse</w:t></w:r></w:p >",
        {"styles": '<w:style  w:styleId="a"/>', "settings": ""},
        extra={"word/media/a.png": b"\x89PNG"},
    )

    assert settled(data) == parts(data)
    assert list(settled(data)) == list(parts(data))


def test_changes_are_accepted_and_no_name_of_an_editor_stays(make_docx: Maker) -> None:
    body = (
        f"<w:p><w:pPr><w:rPr><w:rPrChange {MARK}><w:rPr/></w:rPrChange></w:rPr></w:pPr>"
        f"<w:del {MARK}><w:r><w:delText>old</w:delText></w:r></w:del>"
        f"<w:ins {MARK}><w:r><w:t>new</w:t></w:r></w:ins>"
        f"<w:moveFromRangeStart {MARK}/></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del {MARK}/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )

    main = settled(make_docx(body))["word/document.xml"]

    assert b"new" in main
    for gone in (b"old", b"Pat Doe", b"w:ins", b"w:tbl", b"RangeStart"):
        assert gone not in main


def test_a_moved_line_leaves_no_empty_one_where_its_range_ends_behind_it(
    make_docx: Maker,
) -> None:
    body = (
        f"<w:moveFromRangeStart {MARK}/><w:p><w:pPr><w:rPr><w:moveFrom {MARK}/></w:rPr>"
        f"</w:pPr><w:moveFrom {MARK}><w:r><w:t>Nurse</w:t></w:r></w:moveFrom></w:p>"
        '<w:moveFromRangeEnd w:id="1"/><w:p><w:r><w:t>Clerk</w:t></w:r></w:p>'
    )

    main = settled(make_docx(body))["word/document.xml"]

    assert b"Clerk" in main
    assert main.count(b"<w:p>") == 1


def test_comments_go_with_their_part_relation_and_marks(make_docx: Maker) -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Nurse</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    comment = '<w:comment w:id="0" w:author="Pat Doe"><w:p/></w:comment>'

    copy = settled(make_docx(body, {"comments": comment, "styles": ""}))

    assert "word/comments.xml" not in copy
    assert all(b"omment" not in data for data in copy.values())
    assert b"styles.xml" in copy["word/_rels/document.xml.rels"]


def test_macros_and_a_signature_are_not_carried_over(make_docx: Maker) -> None:
    data = make_docx(
        "<w:p/>",
        {"vbaProject": ""},
        extra={"_xmlsignatures/origin.sigs": b"", "../evil.txt": b"evil"},
    )

    assert set(settled(data)) == set(parts(data)) - {
        "word/vbaProject.xml",
        "_xmlsignatures/origin.sigs",
        "../evil.txt",
    }


def test_strict_open_xml_becomes_the_usual_kind_in_every_part(make_docx: Maker) -> None:
    usual, strict = b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml"
    source = parts(make_docx("<w:p/>", {"styles": ""}))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in source.items():
            office = data.replace(
                usual + b"/officeDocument/2006", strict + b"/officeDocument"
            )
            word = usual + b"/wordprocessingml/2006"
            file.writestr(name, office.replace(word, strict + b"/wordprocessingml"))

    copy = settled(buffer.getvalue())

    assert copy == source


def test_a_deleted_paragraph_in_a_cell_leaves_the_cell_one(make_docx: Maker) -> None:
    mark = f"<w:pPr><w:rPr><w:del {MARK}/></w:rPr></w:pPr>"
    cell = f"<w:p>{mark}<w:del {MARK}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"

    copy = settled(make_docx(f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"))

    assert b"<w:tc><w:p>" in copy["word/document.xml"]
    assert b"w:del" not in copy["word/document.xml"]
