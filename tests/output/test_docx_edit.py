"""An edit changes its words in the person's own file and nothing else."""

import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tailor.document import Document
from tailor.document.docx.names import P_PROPS, R_PROPS, P, w
from tailor.document.docx.pieces import pieces_of
from tailor.document.docx.read import read_docx
from tailor.document.docx.settle import settle_tree
from tailor.errors import OutputError
from tailor.output.docx.edit import (
    NewParagraph,
    ParagraphEdit,
    edit_docx,
    line_edit,
    line_edits,
)

Maker = Callable[..., bytes]
MAIN = "word/document.xml"
LOOKS = ("", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>')


def run(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, props: str = "") -> str:
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def tree(data: bytes) -> etree._Element:
    return etree.fromstring(parts(data)[MAIN])


def accepted(data: bytes) -> etree._Element:
    root = tree(data)
    settle_tree(root)
    return root


def rejected(data: bytes) -> etree._Element:
    """Refuse every change: the new paragraphs, the new runs, then keep what was struck."""
    root = tree(data)
    for paragraph in list(root.iter(P)):
        if paragraph.find(f"{P_PROPS}/{R_PROPS}/{w('ins')}") is not None:
            drop(paragraph)
    for element in list(root.iter(w("ins"))):
        drop(element)
    for element in list(root.iter(w("delText"))):
        element.tag = w("t")
    for element in list(root.iter(w("del"))):
        for child in list(element):
            element.addprevious(child)
        drop(element)
    return root


def drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def shown(root: etree._Element) -> list[list[tuple[str, bytes, str]]]:
    """Return each paragraph's characters with their look and what they hang in."""
    return [
        [
            (character, look(piece.run), "" if piece.holder is None else piece.holder.tag)
            for piece in pieces_of(paragraph)
            for character in piece.text
        ]
        for paragraph in root.iter(P)
    ]


def words_of(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t")))


def look(element: etree._Element) -> bytes:
    props = element.find(R_PROPS)
    if props is None or not len(props):
        return b""
    return b"".join(sorted(etree.tostring(child, method="c14n") for child in props))


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


class Case(NamedTuple):
    """The body of a resume and what to change: (line, start, end, new), as shares."""

    body: str
    edits: list[tuple[int, float, float, str]]


words = st.text(  # white space twice: it is where two changes could touch
    alphabet="ab  é-,.\t\u00a0\u00ad\ufb01", min_size=1, max_size=8
)
runs = st.builds(run, words, st.sampled_from(LOOKS))
links = runs.map(lambda r: f'<w:hyperlink r:id="rId9">{r}</w:hyperlink>')
breaks = st.sampled_from(["<w:r><w:br/></w:r>", "<w:r><w:tab/><w:drawing/></w:r>"])
paragraphs = st.lists(st.one_of(runs, runs, links, breaks), max_size=5).map(
    lambda p: para(*p)
)
shares = st.floats(0, 1)
cases = st.builds(
    Case,
    st.lists(paragraphs, min_size=1, max_size=4).map("".join),
    st.lists(
        st.tuples(
            st.integers(0, 3),
            shares,
            shares,
            st.sampled_from(["", "ab", " x y", "é ", " "]),
        ),
        max_size=5,
    ),
)


def edits_of(document: Document, case: Case) -> list[ParagraphEdit]:
    edits: list[ParagraphEdit] = []
    for number, a, b, new in case.edits:
        if number < len(document.lines):
            line = document.lines[number]
            start, end = sorted(round(share * len(line.text)) for share in (a, b))
            edit = line_edit(line, start, end, new)
            if all(are_apart(edit, other) for other in edits):
                edits.append(edit)
    return edits


def are_apart(edit: ParagraphEdit, other: ParagraphEdit) -> bool:
    return (
        edit.paragraph != other.paragraph
        or edit.end < other.start
        or other.end < edit.start
    )


@given(case=cases, front=st.booleans())
def test_all_changes_accepted_are_the_clean_copy_all_refused_the_source(
    make_docx: Maker, case: Case, front: bool
) -> None:
    data = make_docx(case.body, links={"rId9": "https://example.com/"})
    changes: list[ParagraphEdit | NewParagraph] = [*edits_of(read_docx(data, "x"), case)]
    if front:
        changes.append(NewParagraph(MAIN, -1, "Maria\tSantos", like=0))

    clean = edit_docx(data, changes, tracked=False)
    review = edit_docx(data, changes, tracked=True)

    assert shown(accepted(review)) == shown(tree(clean))
    assert shown(rejected(review)) == shown(tree(data))
    assert not list(tree(clean).iter(w("ins"), w("del")))
    assert not [t for gone in tree(review).iter(w("del")) for t in gone.iter(w("t"))]


@given(case=cases)
def test_a_copy_says_the_source_with_the_edits_made(make_docx: Maker, case: Case) -> None:
    data = make_docx(case.body, links={"rId9": "https://example.com/"})
    source = ["".join(c for c, _, _ in p) for p in shown(tree(data))]

    edits = edits_of(read_docx(data, "x"), case)
    copy = shown(tree(edit_docx(data, edits, tracked=False)))

    for edit in sorted(edits, key=lambda e: -e.start):
        text = source[edit.paragraph]
        source[edit.paragraph] = text[: edit.start] + edit.new + text[edit.end :]
    assert ["".join(c for c, _, _ in p) for p in copy] == source


def test_two_edits_between_wide_spaces_do_not_touch_each_other(make_docx: Maker) -> None:
    data = make_docx(para(run("a  b  c  d")))
    gone = ParagraphEdit(MAIN, 0, None, 1, 4, "")
    replaced = ParagraphEdit(MAIN, 0, None, 5, 7, "XX")

    copy = shown(tree(edit_docx(data, [gone, replaced], tracked=False)))

    assert "".join(character for character, _, _ in copy[0]) == "a XX  d"


def test_what_is_not_edited_stays_byte_for_byte(make_docx: Maker) -> None:
    bold = run("Kept  as\u00a0it is", "<w:b/>")
    other = f'<w:p>{bold}<w:bookmarkStart w:id="3"/></w:p>'
    data = make_docx(
        para(run("Gave care")) + other,
        {"styles": "<w:style  w:type='paragraph'/>"},
        extra={"word/media/a.png": b"\x89PNG"},
    )
    edits = [line_edit(read_docx(data, "x").lines[0], 9, 9, " daily")]

    before = parts(data)
    after = parts(edit_docx(data, edits, tracked=False))

    assert {name for name in before if before[name] != after[name]} == {MAIN}
    assert list(after) == list(before)
    assert other.encode() in after[MAIN]
    assert (
        texts(read_docx(edit_docx(data, edits, tracked=False), "x"))[0] == "Gave care daily"
    )


def test_a_replaced_word_looks_like_the_first_letter_that_went(make_docx: Maker) -> None:
    data = make_docx(para(run("Used "), run("Epic", "<w:b/>"), run(" daily")))
    line = read_docx(data, "x").lines[0]

    copy = tree(edit_docx(data, [line_edit(line, 5, 9, "Cerner")], tracked=False))

    assert "".join(c for c, look, _ in shown(copy)[0] if look) == "Cerner"


@pytest.mark.parametrize(
    ("raw", "old", "new", "expected"),
    [
        ("o\ufb03ce", "off", "Off", "Office"),
        ("o\ufb03ce", "ice", "ense", "offense"),
        ("Jose\u0301 Diaz", "José", "Joe", "Joe Diaz"),
        ("wound\u00ad care  daily", "care", "checks", "wound\u00ad checks  daily"),
    ],
)
def test_letters_that_a_line_shows_otherwise_are_edited_whole(
    make_docx: Maker, raw: str, old: str, new: str, expected: str
) -> None:
    data = make_docx(para(run(raw)))
    line = read_docx(data, "x").lines[0]
    start = line.text.index(old)

    edit = line_edit(line, start, start + len(old), new)

    copy = edit_docx(data, [edit], tracked=False)
    assert "".join(character for character, _, _ in shown(tree(copy))[0]) == expected


def test_new_words_behind_a_link_are_no_part_of_it(make_docx: Maker) -> None:
    link = f'<w:hyperlink r:id="rId9">{run("my work", "<w:u/>")}</w:hyperlink>'
    data = make_docx(para(run("See "), link), links={"rId9": "https://example.com/"})
    line = read_docx(data, "x").lines[0]

    copy = tree(edit_docx(data, [line_edit(line, 11, 11, " here")], tracked=False))

    assert "".join(c for c, _, holder in shown(copy)[0] if not holder) == "See  here"
    assert {look for _, look, holder in shown(copy)[0] if not holder} == {b""}


def test_a_control_that_word_would_fill_again_is_untied_only_if_it_changed(
    make_docx: Maker,
) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr>'
        f"<w:sdtContent>{run('Nurse')}</w:sdtContent></w:sdt>"
    )
    data = make_docx(para(control, run(" in Tucson")) + para(control))
    line = read_docx(data, "x").lines[0]

    changed = tree(edit_docx(data, [line_edit(line, 0, 5, "RN")], tracked=False))
    kept = tree(edit_docx(data, [line_edit(line, 9, 15, "Mesa")], tracked=False))

    assert len(list(changed.iter(w("dataBinding")))) == 1
    assert len(list(kept.iter(w("dataBinding")))) == 2


@pytest.mark.parametrize(
    "before", [run("ü", '<w:rFonts w:ascii="Wingdings"/>'), run("x", "<w:vanish/>")]
)
def test_new_words_are_never_signs_or_hidden(make_docx: Maker, before: str) -> None:
    data = make_docx(para(before, run("Gave care", "<w:b/>")))
    line = next(k for k in read_docx(data, "x").lines if k.visible)

    copy = tree(edit_docx(data, [line_edit(line, 0, 0, "Now ")], tracked=False))

    looks = {look for character, look, _ in shown(copy)[0][1:]}
    assert len(looks) == 1
    assert b"w:b " in looks.pop()


def test_both_twins_of_a_text_box_are_edited(make_docx: Maker) -> None:
    content = f"<w:txbxContent>{para(run('RN'))}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{content}</w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = make_docx(para(box))
    line = read_docx(data, "x").lines[0]
    edits: list[ParagraphEdit | NewParagraph] = [
        line_edit(line, 2, 2, ", BSN"),
        NewParagraph(MAIN, 1, "ACLS", like=1),
    ]

    copy = tree(edit_docx(data, edits, tracked=False))

    boxes = [[words_of(p) for p in box] for box in copy.iter(w("txbxContent"))]
    assert boxes == [["RN, BSN", "ACLS"], ["RN, BSN", "ACLS"]]


def test_new_paragraphs_keep_their_order_and_take_a_look(make_docx: Maker) -> None:
    props = '<w:jc w:val="center"/>'
    data = make_docx(para(run("Maria", "<w:b/>"), props=props) + "<w:sectPr/>")
    new = [
        NewParagraph(MAIN, 0, "one", like=0),
        NewParagraph(MAIN, 0, "two"),
        NewParagraph(MAIN, -1, "first\tline"),
    ]

    body = tree(edit_docx(data, new, tracked=False))[0]

    assert [words_of(p) for p in body] == ["firstline", "Maria", "one", "two", ""]
    assert body[2].find(f"{P_PROPS}/{w('jc')}") is not None
    assert shown(body)[2][0][1] == shown(body)[1][0][1]


def test_a_new_line_behind_the_last_row_of_entries_stands_below_the_table(
    make_docx: Maker,
) -> None:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{para(run(t))}</w:tc>" for t in cells) + "</w:tr>"
        for cells in (("English", "fluent"), ("French", "fair"))
    )
    data = make_docx(f"<w:tbl>{rows}</w:tbl>{para()}")
    new = [NewParagraph(MAIN, 3, "Certificates"), NewParagraph(MAIN, 3, "BLS")]

    copy = read_docx(edit_docx(data, new, tracked=False), "x")

    assert [(line.text, line.place) for line in copy.lines] == [
        ("English\tfluent", "table"),
        ("French\tfair", "table"),
        ("Certificates", "body"),
        ("BLS", "body"),
    ]


def test_the_same_edits_give_the_same_bytes(make_docx: Maker) -> None:
    data = make_docx(para(run("Gave care")))
    edits = [line_edit(read_docx(data, "x").lines[0], 0, 4, "Led")]

    once, again = (edit_docx(data, edits, tracked=True) for _ in range(2))

    assert once == again
    assert b"w:date" not in parts(once)[MAIN]
    with zipfile.ZipFile(io.BytesIO(once)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_marks_of_changes_have_numbers_that_nothing_else_has(make_docx: Maker) -> None:
    data = make_docx(para('<w:bookmarkStart w:id="1"/>', run("Gave care to children")))
    line = read_docx(data, "x").lines[0]
    edits = [line_edit(line, 0, len(line.text), "Led care of infants")]

    review = tree(edit_docx(data, edits, tracked=True))

    ids = [e.get(w("id")) for e in review.iter() if e.get(w("id")) is not None]
    assert len(ids) == len(set(ids)) > 3


def test_an_edit_over_two_cells_changes_each_or_says_no(make_docx: Maker) -> None:
    cells = "".join(f"<w:tc>{para(run(text))}</w:tc>" for text in ("2019", "Nurse"))
    data = make_docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    line = read_docx(data, "x").lines[0]

    edits = line_edits(line, 0, len(line.text), "2020\tRN")

    copy = read_docx(edit_docx(data, edits, tracked=False), "x")
    assert texts(copy) == ["2020\tRN"]
    with pytest.raises(OutputError, match="several cells"):
        line_edit(line, 0, len(line.text), "RN since 2020")


def test_overlapping_edits_are_a_mistake_of_the_caller(make_docx: Maker) -> None:
    data = make_docx(para(run("Gave care")))
    line = read_docx(data, "x").lines[0]
    edits = [line_edit(line, 0, 6, "x"), line_edit(line, 5, 9, "y")]

    with pytest.raises(ValueError, match="over another"):
        edit_docx(data, edits, tracked=False)
