"""Markdown reads as its author sees it rendered."""

import re

from hypothesis import assume, example, given
from hypothesis import strategies as st

from tailor.document import Document, document_from_bytes
from tailor.document.markdown import read_markdown
from tailor.text import normalise


def read(text: str) -> Document:
    return read_markdown(text, "cv.md")


def test_headings_of_both_kinds_are_headings_without_their_marks() -> None:
    document = read("# Ana Ruiz #\n\nWork\n----\n### Nurse\n\nC# and F#\n#hashtag")

    assert [(line.text, line.heading, line.number) for line in document.lines] == [
        ("Ana Ruiz", 1, 1),
        ("Work", 2, 3),
        ("Nurse", 3, 5),
        ("C# and F#", None, 7),
        ("#hashtag", None, 8),
    ]


def test_emphasis_becomes_looks() -> None:
    (line,) = read("**Nurse**, *night* __shift__ and ***both***").lines

    assert line.text == "Nurse, night shift and both"
    assert [(line.text[k.start : k.end], k.bold, k.italic) for k in line.looks] == [
        ("Nurse", True, False),
        ("night", False, True),
        ("shift", True, False),
        ("both", True, True),
    ]


def test_what_is_no_emphasis_keeps_its_marks() -> None:
    for text in (
        "snake_case_name",
        "5 * 3 * 2",
        "a ** b",
        "*required",
        "_",
        "2 < 3 <unknown>",
    ):
        (line,) = read(text).lines
        assert (line.text, line.looks) == (text, ())


def test_escapes_code_and_entities_are_read_as_meant() -> None:
    (line,) = read(r"\*x\* `a_b_ *c*` R&amp;D 10\-20").lines

    assert line.text == "*x* a_b_ *c* R&D 10-20"


def test_links_keep_their_address_beside_the_text() -> None:
    document = read('Mail\n[me **now**](mailto:a@b.org "t"), <c@d.org>, ![logo](x.png)')

    assert document.lines[1].text == "me now, c@d.org, logo"
    assert [(link.url, link.text, link.line) for link in document.links] == [
        ("mailto:a@b.org", "me now", 1),
        ("mailto:c@d.org", "c@d.org", 1),
    ]


def test_lists_keep_mark_and_depth() -> None:
    document = read("- a\n  * b\n    1. c\n+ d\n\n2) e")

    assert [(line.bullet, line.text, line.level) for line in document.lines] == [
        ("-", "a", 0),
        ("*", "b", 1),
        ("1.", "c", 2),
        ("+", "d", 0),
        ("2)", "e", 0),
    ]


def test_cells_of_a_table_are_parted_by_tabs() -> None:
    document = read("| Role | Years |\n|:-----|------:|\n| Cook | 3 \\| 4 |\n\nTucson | AZ")

    assert [(line.text, line.place, line.number) for line in document.lines] == [
        ("Role\tYears", "table", 1),
        ("Cook\t3 | 4", "table", 3),
        ("Tucson | AZ", "body", 5),
    ]


def test_front_matter_and_comments_are_left_out_and_still_counted() -> None:
    document = read("---\nlayout: cv\nname: x\n---\n<!-- a\nb --># Ana\n\n---\n\nend")

    assert [(line.text, line.number) for line in document.lines] == [
        ("Ana", 6),
        ("end", 10),
    ]


def test_code_blocks_stay_as_they_are() -> None:
    assert read("```python\nx = '**no**'\n```\n**yes**").text == "x = '**no**'\nyes"


def test_markdown_is_known_by_its_marks_where_the_name_says_nothing() -> None:
    def kind(text: str, name: str = "ad.txt") -> str:
        return document_from_bytes(text.encode(), name, role="ad").format

    assert kind("# Nurse\n\n## Duties\n\n- Care") == "markdown"
    assert kind("**Duties**\n- Care\n**Pay**\n- $30") == "markdown"
    assert kind("Nurse\n\n- 5* hotel\n- C# is a plus\n#1 hospital") == "text"


@given(st.text(alphabet="ab 1.*_`[]()<>|\\#-\n&;!~", max_size=80))
@example("*a _b* c_")
@example("***a** b*")
@example("&#1")
@example("b &#1; a")
def test_no_letter_or_number_is_lost(text: str) -> None:
    assume(not re.search("&#11+;", text))  # which says another letter

    def letters(value: str) -> list[str]:
        return sorted(c for c in value if c.isalnum())

    document = read(text)

    shown = "".join((line.bullet or "") + line.text for line in document.lines)
    hidden = "".join(link.url for link in document.links)
    assert set(letters(text)) >= set(letters(shown))
    if "](" not in text and "<" not in text:
        assert letters(shown + hidden) == letters(text)
    assert all(normalise(line.text) == line.text for line in document.lines)
