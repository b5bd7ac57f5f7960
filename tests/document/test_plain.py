"""A text file's lines, as a person sees them."""

from hypothesis import example, given
from hypothesis import strategies as st

from tailor.document import Line
from tailor.document.plain import read_plain
from tailor.text import normalise


def lines(text: str) -> tuple[Line, ...]:
    return read_plain(text, "cv.txt").lines


def test_lines_are_numbered_as_an_editor_counts_them() -> None:
    assert [
        (line.text, line.number, line.gap) for line in lines("Ana\r\n\r\n \r\nWork\rRN\n")
    ] == [
        ("Ana", 1, 0),
        ("Work", 4, 2),
        ("RN", 5, 0),
    ]


def test_a_form_feed_parts_a_line_but_is_not_counted() -> None:
    assert [(line.text, line.number) for line in lines("page 1\fpage 2\nend")] == [
        ("page 1", 1),
        ("page 2", 1),
        ("end", 2),
    ]


def test_bullet_marks_stand_apart_from_the_text() -> None:
    marks = {
        "- one": "-",
        "* one": "*",
        "•one": "•",
        "·\tone": "·",
        "– one": "–",
        "\uf0b7 one": "\uf0b7",
        "  o one": "◦",
        "o\tone": "◦",
        "➢ one": "➢",
    }

    for row, mark in marks.items():
        (line,) = lines(row)
        assert (line.bullet, line.text) == (mark, "one"), row


def test_a_dash_needs_no_space_before_a_capital() -> None:
    found = lines("-Read blueprints\n-OSHA 10\n-6G pipe\n-TWIC card")

    assert [line.text for line in found] == [
        "Read blueprints",
        "OSHA 10",
        "6G pipe",
        "TWIC card",
    ]
    assert {line.bullet for line in found} == {"-"}


def test_what_only_looks_like_a_bullet_stays_text() -> None:
    for row in (
        "-5 degrees",
        "*required",
        "o one",
        "–",
        "+ 1 520 555 0142",
        "-based",
        "2. Work",
    ):
        (line,) = lines(row)
        assert (line.bullet, line.text) == (None, row)


def test_numbers_that_count_are_marks_and_others_are_text() -> None:
    text = "1. BLS\n2. ACLS\n   card\n\n3. SKILLS\nIV\n4. EDUCATION\n7. July\n\n1) a\n2) b"

    assert [(line.bullet, line.text) for line in lines(text)] == [
        ("1.", "BLS"),
        ("2.", "ACLS"),
        (None, "card"),
        (None, "3. SKILLS"),
        (None, "IV"),
        (None, "4. EDUCATION"),
        (None, "7. July"),
        ("1)", "a"),
        ("2)", "b"),
    ]


def test_a_bullet_alone_on_its_row_belongs_to_the_next() -> None:
    (line,) = lines("•\nGave vaccinations")

    assert (line.bullet, line.text, line.number) == ("•", "Gave vaccinations", 2)


def test_indented_bullets_lie_deeper_and_a_wrapped_line_is_no_bullet() -> None:
    text = "- a\n  wrapped\n  - b\n    - c\n- d\nText\n  - e\n• f\no\tg\n• h"

    assert [(line.text, line.level) for line in lines(text) if line.bullet] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
        ("d", 0),
        ("e", 0),
        ("f", 0),
        ("g", 1),
        ("h", 0),
    ]
    assert lines(text)[1].bullet is None


def test_a_wide_gap_becomes_a_tab() -> None:
    assert [line.text for line in lines("Nurse     2019 - 2021\nCook\t2020\nA  B")] == [
        "Nurse\t2019 - 2021",
        "Cook\t2020",
        "A B",
    ]


def test_an_underlined_line_is_a_heading_and_the_rule_stays() -> None:
    found = lines(
        "EXPERIENCE\n==========\nA sentence is none.\n-----\n\n-----\n- item\n-----"
    )

    assert [line.heading for line in found] == [1] + [None] * 6
    assert found[1].text == "=========="


def test_a_ruled_line_across_the_page_makes_no_heading_of_contact_data() -> None:
    for row in ("Tucson, AZ 85701, (520) 555-0142", "ana@example.com", "Tucson\t555-0142"):
        assert lines(f"{row}\n{'_' * 72}")[0].heading is None
    assert lines(f"WORK HISTORY\n{'_' * 72}")[0].heading == 2


@given(st.text(alphabet=st.sampled_from("ab-*•o·– \t\n\r\f=1.\u2028é\ufb01"), max_size=60))
@example("•\n•\n")
@example("•\n\n---")
@example("a\u0085b")
def test_no_letter_is_lost(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(value.split()).replace("o", "◦")

    found = lines(text)

    assert letters("".join((line.bullet or "") + line.text for line in found)) == letters(
        normalise(text)
    )
    assert all(line.text and normalise(line.text) == line.text for line in found)
