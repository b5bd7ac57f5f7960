"""Each change of the review copy says why; the copy to send says nothing."""

from collections.abc import Callable

from lxml import etree

from tailor.document.docx.names import P, w
from tailor.document.docx.read import read_docx
from tailor.output.docx.edit import (
    DocxEdit,
    GoneParagraph,
    NewParagraph,
    ParagraphEdit,
    Remark,
    edit_docx,
)
from tests.output.test_docx_edit import MAIN, para, parts, run, tree

Maker = Callable[..., bytes]
COMMENTS = "word/comments.xml"


def comments(data: bytes) -> list[list[str]]:
    root = etree.fromstring(parts(data)[COMMENTS])
    return [
        ["".join(t.text or "" for t in p.iter(w("t"))) for p in comment.iter(P)]
        for comment in root.iter(w("comment"))
    ]


def commented(data: bytes, number: str) -> str:
    """Return the text between the marks of a comment, changes as they stand."""
    text, inside = "", False
    for element in tree(data).iter():
        if element.get(w("id")) == number and "commentRange" in str(element.tag):
            inside = element.tag == w("commentRangeStart")
        elif inside and element.tag in (w("t"), w("delText")):
            text += element.text or ""
    return text


def test_a_comment_stands_at_its_change_and_nowhere_in_the_copy_to_send(
    make_docx: Maker,
) -> None:
    data = make_docx(para(run("Gave care daily")) + para(run("Led")))
    made: list[DocxEdit] = [
        ParagraphEdit(MAIN, 0, None, 5, 9, "wound care", "Edit 1\nThe ad says so."),
        NewParagraph(MAIN, 1, "Taught", note="Edit 2"),
        Remark(MAIN, 1, "Question 3"),
    ]

    review = edit_docx(data, made, tracked=True)

    assert comments(review) == [["Edit 1", "The ad says so."], ["Edit 2"], ["Question 3"]]
    assert commented(review, "0") == "wound "
    assert commented(review, "1") == "Taught"
    assert commented(review, "2") == "Led"
    clean = parts(edit_docx(data, made, tracked=False))
    assert all(b"omment" not in part for part in clean.values())


def test_only_a_question_leaves_the_copy_to_send_byte_for_byte(make_docx: Maker) -> None:
    data = make_docx(para(run("Led")))

    copy = edit_docx(data, [Remark(MAIN, 0, "How many?")], tracked=False)

    assert parts(copy) == parts(data)


def test_two_edits_that_touch_have_a_comment_each(make_docx: Maker) -> None:
    data = make_docx(para(run("a b c")))
    made = [
        ParagraphEdit(MAIN, 0, None, 0, 1, "x", "one"),
        ParagraphEdit(MAIN, 0, None, 1, 3, " y", "two"),
    ]

    review = edit_docx(data, made, tracked=True)

    assert comments(review) == [["one"], ["two"]]
    assert commented(review, "0").startswith("ax")
    assert read_docx(review, "x").lines[0].text == "x y c"


def test_a_change_in_a_text_box_or_header_is_commented_in_the_main_text(
    make_docx: Maker,
) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{para(run('RN'))}</w:txbxContent></w:pict></w:r>"
    data = make_docx(para(box), {"header": para(run("Maria"))})
    made = [
        ParagraphEdit(MAIN, 1, None, 2, 2, ", BSN", "in the box"),
        ParagraphEdit("word/header.xml", 0, None, 5, 5, " S.", "in the header"),
    ]

    review = edit_docx(data, made, tracked=True)

    assert comments(review) == [["in the box"], ["in the header"]]
    for mark in tree(review).iter(w("commentReference")):
        assert next(mark.iterancestors(w("txbxContent")), None) is None
    assert b"comment" not in parts(review)["word/header.xml"]


def test_comments_bring_their_part_type_and_relation_and_no_name_or_time(
    make_docx: Maker,
) -> None:
    data = make_docx(para(run("Led")), {"styles": ""})

    once, again = (
        edit_docx(data, [GoneParagraph(MAIN, 0, "why")], tracked=True) for _ in range(2)
    )

    assert once == again
    files = parts(once)
    assert b'PartName="/word/comments.xml"' in files["[Content_Types].xml"]
    assert b"relationships/comments" in files["word/_rels/document.xml.rels"]
    (comment,) = etree.fromstring(files[COMMENTS])
    assert {str(k): v for k, v in comment.attrib.items()} == {
        w("id"): "0",
        w("author"): "tailor",
    }


def test_the_comments_of_the_source_go_before_ours_come(make_docx: Maker) -> None:
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    old = '<w:comment w:id="0" w:author="Pat Doe"><w:p/></w:comment>'
    data = make_docx(para(run("Led"), mark), {"comments": old})

    for source in (data, make_docx(para(run("Led")), {"comments": ""})):
        review = edit_docx(source, [Remark(MAIN, 0, "ours")], tracked=True)

        assert comments(review) == [["ours"]]
        assert b"Pat Doe" not in parts(review)[COMMENTS]


def test_what_xml_can_not_hold_is_left_out_of_a_comment(make_docx: Maker) -> None:
    data = make_docx(para(run("Led")))

    review = edit_docx(data, [Remark(MAIN, 0, "a\x00b\tc")], tracked=True)

    assert comments(review) == [["abc"]]
