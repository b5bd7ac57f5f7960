"""Whole lines of a person's own DOCX move and go with all that is theirs."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from tailor.document.docx.names import P_PROPS, R_PROPS, P, w
from tailor.document.docx.read import read_docx
from tailor.output.docx.edit import (
    DocxEdit,
    GoneParagraph,
    MovedParagraph,
    NewParagraph,
    ParagraphEdit,
    edit_docx,
)
from tailor.output.docx.line import NoPlaceError
from tests.output.test_docx_edit import (
    MAIN,
    accepted,
    drop,
    para,
    rejected,
    run,
    shown,
    tree,
    words_of,
)

Maker = Callable[..., bytes]
LIST = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'


def body_of(*texts: str) -> str:
    return "".join(para(run(text), props=LIST) for text in texts) + "<w:sectPr/>"


def said(data: bytes) -> list[str]:
    return [words_of(p) for p in tree(data).iter(P)]


def refused(data: bytes) -> etree._Element:
    """Refuse every change, those of whole lines too."""
    root = rejected(data)
    for mark in list(root.iter(w("del"))):
        drop(mark)
    return root


def test_a_line_moves_with_its_numbering(make_docx: Maker) -> None:
    data = make_docx(body_of("a", "b", "c") + para(run("end")))

    copy = edit_docx(data, [MovedParagraph(MAIN, 2, 0)], tracked=False)

    assert said(copy) == ["a", "c", "b", "end"]
    assert [len(list(p.iter(w("numPr")))) for p in tree(copy).iter(P)] == [1, 1, 1, 0]
    assert list(tree(copy).iter(w("ins"), w("del"))) == []


@pytest.mark.parametrize("tracked", [False, True])
def test_a_line_moved_to_the_front_stays_below_the_rule_of_the_heading(
    make_docx: Maker, tracked: bool
) -> None:
    rule = para("<w:r><w:drawing/></w:r>")
    data = make_docx(para(run("SKILLS")) + rule + body_of("a", "b", "c"))
    made: list[DocxEdit] = [
        MovedParagraph(MAIN, 4, 0, among=(2, 3, 4)),
        MovedParagraph(MAIN, 3, 0, among=(2, 3, 4)),
    ]

    copy = accepted(edit_docx(data, made, tracked=tracked))

    assert [words_of(p) for p in copy.iter(P)][:5] == ["SKILLS", "", "b", "c", "a"]


edits = st.lists(
    st.one_of(
        st.builds(MovedParagraph, st.just(MAIN), st.integers(0, 5), st.integers(0, 5)),
        st.builds(GoneParagraph, st.just(MAIN), st.integers(0, 5)),
        st.builds(NewParagraph, st.just(MAIN), st.integers(-1, 5), st.just("new")),
        st.builds(
            ParagraphEdit,
            *(st.just(MAIN), st.integers(0, 5), st.none(), st.just(1), st.just(1)),
            st.just("!"),
        ),
    ),
    max_size=6,
)


def is_sound(made: list[DocxEdit]) -> bool:
    """Say whether no line is moved behind itself or twice, or both goes and changes."""
    moved = [e.paragraph for e in made if isinstance(e, MovedParagraph)]
    gone = [e.paragraph for e in made if isinstance(e, GoneParagraph)]
    words = [e.paragraph for e in made if isinstance(e, ParagraphEdit)]
    behind = {e.after for e in made if isinstance(e, MovedParagraph)}
    return (
        all(len(set(one)) == len(one) for one in (moved, gone, words))
        and not set(gone) & {*moved, *words, *behind}
        and all(e.paragraph != e.after for e in made if isinstance(e, MovedParagraph))
    )


# once the second line had no place when the first was to stand behind it
@example(made=[MovedParagraph(MAIN, 0, 1), MovedParagraph(MAIN, 1, 0)])
@given(made=edits)
def test_accepting_all_gives_the_clean_copy_refusing_all_the_source(
    make_docx: Maker, made: list[DocxEdit]
) -> None:
    if not is_sound(made):
        return
    data = make_docx(body_of("aa", "bb", "cc", "dd", "ee", "ff"))

    clean = edit_docx(data, made, tracked=False)
    review = edit_docx(data, made, tracked=True)

    assert shown(accepted(review)) == shown(tree(clean))
    assert shown(refused(review)) == shown(tree(data))


def test_a_moved_line_that_is_edited_shows_its_old_words_where_it_was(
    make_docx: Maker,
) -> None:
    data = make_docx(body_of("Gave care", "Led"))
    made: list[DocxEdit] = [
        ParagraphEdit(MAIN, 0, None, 0, 4, "Gives"),
        MovedParagraph(MAIN, 0, 1),
    ]

    review = edit_docx(data, made, tracked=True)

    assert [words_of(p) for p in accepted(review).iter(P)] == ["Led", "Gives care"]
    assert [words_of(p) for p in refused(review).iter(P)] == ["Gave care", "Led"]


def test_what_hangs_on_a_line_does_not_go_with_it(make_docx: Maker) -> None:
    data = make_docx(para(run("a"), "<w:r><w:drawing/></w:r>") + body_of("b"))

    edits: list[DocxEdit] = [GoneParagraph(MAIN, 0), MovedParagraph(MAIN, 0, 1)]
    for edit in edits:
        with pytest.raises(NoPlaceError, match="picture"):
            edit_docx(data, [edit], tracked=False)


@pytest.mark.parametrize(("value", "stays"), [("0", False), ("1", True)])
def test_a_page_break_that_is_switched_off_holds_no_line(
    make_docx: Maker, value: str, stays: bool
) -> None:
    props = f'<w:pPr><w:pageBreakBefore w:val="{value}"/></w:pPr>'
    data = make_docx(f"<w:p>{props}{run('a')}</w:p>" + body_of("b"))

    if stays:
        with pytest.raises(NoPlaceError, match="page"):
            edit_docx(data, [MovedParagraph(MAIN, 0, 1)], tracked=False)
        return
    clean = edit_docx(data, [MovedParagraph(MAIN, 0, 1)], tracked=False)

    assert said(clean) == ["b", "a"]


@pytest.mark.parametrize("tracked", [False, True])
def test_a_cell_keeps_a_line(make_docx: Maker, tracked: bool) -> None:
    cell = f"<w:tc><w:tcPr/>{para(run('a'))}{para(run('b'))}</w:tc>"
    data = make_docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>{para()}")

    one = edit_docx(data, [GoneParagraph(MAIN, 0)], tracked=tracked)
    assert read_docx(one, "x").lines[0].text == "b"
    with pytest.raises(NoPlaceError, match="only line"):
        edit_docx(data, [GoneParagraph(MAIN, 0), GoneParagraph(MAIN, 1)], tracked=tracked)


def test_both_twins_of_a_text_box_move_and_go(make_docx: Maker) -> None:
    inside = "".join(para(run(text)) for text in "abc")
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{content}</w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = make_docx(para(box))
    made: list[DocxEdit] = [MovedParagraph(MAIN, 3, 1), GoneParagraph(MAIN, 2)]

    for copy in (
        tree(edit_docx(data, made, tracked=False)),
        accepted(edit_docx(data, made, tracked=True)),
    ):
        boxes = [[words_of(p) for p in box] for box in copy.iter(w("txbxContent"))]
        assert boxes == [["a", "c"], ["a", "c"]]


def test_a_moved_line_takes_no_name_with_it_twice(make_docx: Maker) -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="here"/><w:bookmarkEnd w:id="7"/>'
    data = make_docx(para(mark, run("a")) + body_of("b"))

    review = edit_docx(data, [MovedParagraph(MAIN, 0, 1)], tracked=True)

    assert len(list(tree(review).iter(w("bookmarkStart")))) == 1


def test_the_mark_of_a_lost_line_stands_before_the_rest_of_its_look(
    make_docx: Maker,
) -> None:
    look = "<w:rPr><w:b/></w:rPr>"
    data = make_docx(para(run("a"), props=look) + body_of("b"))

    review = tree(edit_docx(data, [GoneParagraph(MAIN, 0)], tracked=True))

    mark = review.find(f".//{P_PROPS}/{R_PROPS}")
    assert mark is not None
    assert [child.tag for child in mark] == [w("del"), w("b")]
