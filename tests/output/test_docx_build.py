"""A resume that came as text or PDF is written anew, and nothing of it is lost."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tailor.document import Box, Document, Line, Link, Look, Span
from tailor.document.plain import is_rule
from tailor.output.built.build import Built, build_docx, built_edit
from tailor.output.docx.line import ParagraphEdit
from tailor.resume import (
    Certificate,
    Contact,
    Language,
    Period,
    Piece,
    Resume,
    Role,
    Section,
)
from tailor.text import normalise

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def resume_of(*texts: str, **more: object) -> Resume:
    lines = tuple(Line(text, number=i + 1) for i, text in enumerate(texts))
    return Resume(Document("resume.txt", "text", lines), **more)  # type: ignore[arg-type]


def piece(resume: Resume, *spans: tuple[int, int, int], text: str = "") -> Piece:
    found = tuple(Span(*span) for span in spans)
    return Piece(text or " ".join(resume.document.at(span) for span in found), found)


def part(built: Built, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(built.data)) as archive:
        return etree.fromstring(archive.read(name))


def texts(built: Built) -> list[str]:
    """The text of each paragraph, read by nobody's code but this."""
    return [
        "".join(
            "\t" if e.tag == f"{W}tab" else e.text or ""
            for run in p.iter(f"{W}r")
            for e in run
            if e.tag in (f"{W}t", f"{W}tab")
        )
        for p in part(built).iter(f"{W}p")
    ]


def styles(built: Built) -> list[str]:
    return [
        style.get(f"{W}val", "")
        if (style := p.find(f"{W}pPr/{W}pStyle")) is not None
        else ""
        for p in part(built).iter(f"{W}p")
    ]


def bold(built: Built) -> list[str]:
    """The words that a character style makes bold."""
    return [
        "".join(t.text or "" for t in run.iter(f"{W}t"))
        for run in part(built).iter(f"{W}r")
        if run.find(f"{W}rPr/{W}rStyle") is not None
    ]


NURSE = (
    "Maria Santos",
    "Salem, OR | 503-555-0117 | maria@example.org",
    "EXPERIENCE",
    "Registered Nurse, Lakeside Medical Center\t2021 - Present",
    "Taught 40 new hires how to chart, and im-",
    "proved the hand-over between shifts on the",
    "ward",
    "Page 1 of 2",
)
WHOLE = "Taught 40 new hires how to chart, and improved the hand-over between"


@pytest.fixture
def nurse() -> Resume:
    """A resume of which a bullet is wrapped twice, once inside a word."""
    plain = resume_of(*NURSE)
    lines = list(plain.document.lines)
    lines[4] = replace(lines[4], bullet="\uf0b7")
    plain = replace(plain, document=replace(plain.document, lines=tuple(lines)))
    bullet = piece(
        plain,
        (4, 0, 41),
        (5, 0, 43),
        (6, 0, 4),
        text=f"{WHOLE} shifts on the ward",
    )
    role = Role(
        title=piece(plain, (3, 0, 16)),
        employer=piece(plain, (3, 18, 41)),
        period=Period(None, None, True, piece(plain, (3, 42, 56))),
        bullets=(bullet,),
    )
    return replace(
        plain,
        contact=Contact(
            name=piece(plain, (0, 0, 12)),
            place=piece(plain, (1, 0, 9)),
            phones=(piece(plain, (1, 12, 24)),),
            emails=(piece(plain, (1, 27, 44)),),
        ),
        sections=(Section("work", piece(plain, (2, 0, 10)), 2),),
        roles=(role,),
    )


def test_every_line_is_there_in_order_and_wrapped_lines_are_one_paragraph(
    nurse: Resume,
) -> None:
    assert texts(build_docx(nurse)) == [
        "Maria Santos",
        "Salem, OR | 503-555-0117 | maria@example.org",
        "EXPERIENCE",
        "Registered Nurse, Lakeside Medical Center \t2021 - Present",
        f"{WHOLE} shifts on the ward",
        "Page 1 of 2",
    ]


def test_each_paragraph_has_the_style_of_what_it_is(nurse: Resume) -> None:
    assert styles(build_docx(nurse)) == [
        "Name",
        "Contact",
        "Heading1",
        "Role",
        "ListBullet",
        "",
    ]


def test_headings_and_role_heads_stay_with_what_follows(nurse: Resume) -> None:
    sheet = part(build_docx(nurse), "word/styles.xml")

    for name in ("Name", "Heading1", "Role"):
        style = next(s for s in sheet if s.get(f"{W}styleId") == name)
        assert style.find(f"{W}pPr/{W}keepNext") is not None


def test_the_bullet_is_one_that_every_reader_knows(nurse: Resume) -> None:
    numbering = part(build_docx(nurse), "word/numbering.xml")

    marks = {mark.get(f"{W}val") for mark in numbering.iter(f"{W}lvlText")}
    fonts = {font.get(f"{W}ascii") for font in numbering.iter(f"{W}rFonts")}

    assert marks == {"\u2022"}
    assert "Symbol" not in fonts


def test_a_date_at_the_right_edge_keeps_a_space_before_its_tab(nurse: Resume) -> None:
    built = build_docx(nurse)
    sheet = part(built, "word/styles.xml")
    size = part(built).find(f".//{W}pgSz")
    margins = part(built).find(f".//{W}pgMar")

    assert size is not None
    assert margins is not None
    width = int(size.get(f"{W}w", 0)) - 2 * int(margins.get(f"{W}left", 0))
    (stop,) = sheet.iter(f"{W}tab")
    assert (stop.get(f"{W}val"), stop.get(f"{W}pos")) == ("right", str(width))
    assert " \t2021" in texts(built)[3]


def test_a_line_drawn_with_characters_becomes_a_real_rule() -> None:
    built = build_docx(resume_of("SKILLS", "-----", "Wound care"))

    assert texts(built) == ["SKILLS", "Wound care"]
    assert len(list(part(built).iter(f"{W}pBdr"))) == 1
    assert built.at(1).paragraph == 0
    assert set(built.at(1).offsets) == {len("SKILLS")}


def test_a_list_item_goes_on_where_the_line_above_was_full() -> None:
    lines = (
        Line(
            "Wired a clinic to the National Electrical", bullet="-", box=Box(50, 0, 247, 10)
        ),
        Line("Code", box=Box(50, 10, 75, 20)),
        Line("Ran crews", bullet="-", box=Box(50, 20, 100, 30)),
        Line("Hartwell", box=Box(50, 30, 95, 40)),
        Line("Dayton", box=Box(50, 40, 90, 50)),
        Line("A line as wide as the column has room for", box=Box(50, 50, 250, 60)),
    )

    assert texts(build_docx(Resume(Document("resume.pdf", "pdf", lines)))) == [
        "Wired a clinic to the National Electrical Code",
        "Ran crews",
        "Hartwell",
        "Dayton",
        "A line as wide as the column has room for",
    ]


def test_a_word_that_was_read_as_an_item_of_its_own_goes_on_with_the_full_row_above() -> (
    None
):
    lines = (
        Line("Served tables for a hall of six hundred", box=Box(50, 0, 249, 10)),
        Line("guests", box=Box(50, 10, 80, 20)),
        Line("Ran the till", box=Box(50, 20, 100, 30)),
        Line("Kept the books of the tea room", box=Box(50, 30, 200, 40)),
        Line("A line as wide as the column has room for", box=Box(50, 40, 250, 50)),
    )
    plain = Resume(Document("resume.pdf", "pdf", lines))
    spans = [piece(plain, (i, 0, len(line.text))) for i, line in enumerate(lines[:4])]

    built = build_docx(replace(plain, roles=(Role(bullets=tuple(spans)),)))

    assert texts(built)[:3] == [
        "Served tables for a hall of six hundred guests",
        "Ran the till",
        "Kept the books of the tea room",
    ]


def test_numbered_lines_stay_apart_though_they_were_read_as_one() -> None:
    plain = resume_of("PATENTS", "2. A folding ladder", "3. A quiet drill")
    both = piece(plain, (1, 0, 19), (2, 0, 16))

    built = build_docx(replace(plain, other=(both,)))

    assert texts(built) == ["PATENTS", "2. A folding ladder", "3. A quiet drill"]


def test_a_name_of_two_rows_is_bold_in_both() -> None:
    plain = resume_of("Registered Dental Hygienist, New", "Mexico", "Issued in 2016")
    name = piece(
        plain, (0, 0, 32), (1, 0, 6), text="Registered Dental Hygienist, New Mexico"
    )
    issuer = piece(plain, (2, 0, 14))

    built = build_docx(
        replace(plain, certificates=(Certificate(name=name, issuer=issuer),))
    )

    assert bold(built) == ["Registered Dental Hygienist, New", "Mexico"]


def test_a_row_of_contact_data_goes_on_behind_a_mark() -> None:
    plain = resume_of("Salem, OR | 503-555-0117 |", "maria@example.org")
    contact = Contact(
        place=piece(plain, (0, 0, 9)),
        phones=(piece(plain, (0, 12, 24)),),
        emails=(piece(plain, (1, 0, 17)),),
    )

    built = build_docx(replace(plain, contact=contact))

    assert texts(built) == ["Salem, OR | 503-555-0117 | maria@example.org"]


def test_the_label_of_a_list_stays_with_its_list() -> None:
    plain = resume_of("SKILLS", "Clinical", "Triage, charting", "Software", "Epic")
    groups = (piece(plain, (1, 0, 8)), piece(plain, (3, 0, 8)))

    built = build_docx(replace(plain, groups=groups))

    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in part(built).iter(f"{W}p")]
    assert kept == [False, True, False, True, False]


def test_a_list_mark_that_counts_is_kept() -> None:
    plain = resume_of("Second of the steps")
    line = replace(plain.document.lines[0], bullet="2.")
    resume = replace(plain, document=replace(plain.document, lines=(line,)))

    assert texts(build_docx(resume)) == ["2. Second of the steps"]
    assert styles(build_docx(resume)) == [""]


def test_hidden_text_stays_out() -> None:
    plain = resume_of("Seen", "Unseen")
    hidden = replace(plain.document.lines[1], visible=False)
    lines = (plain.document.lines[0], hidden)
    built = build_docx(replace(plain, document=replace(plain.document, lines=lines)))

    assert texts(built) == ["Seen"]
    with pytest.raises(ValueError, match="line 1"):
        built.at(1)


def test_emphasis_of_the_source_is_kept() -> None:
    plain = resume_of("Knows Kubernetes well")
    line = replace(plain.document.lines[0], looks=(Look(6, 16, bold=True),))
    built = build_docx(replace(plain, document=replace(plain.document, lines=(line,))))

    assert bold(built) == ["Kubernetes"]


def test_an_address_behind_a_word_is_kept_a_script_or_a_broken_one_is_not() -> None:
    plain = resume_of("LinkedIn", "Portfolio", "https://a.example")
    links = (
        Link("https://linkedin.com/in/maria?a=1&b=2", "LinkedIn", 0),
        Link("javascript:alert(1)", "Portfolio", 1),
        Link("https://a broken/one", "Portfolio", 1),
        Link("https://a.example", "https://a.example", 2),
    )
    built = build_docx(replace(plain, document=replace(plain.document, links=links)))

    relations = part(built, "word/_rels/document.xml.rels")
    outside = [r.get("Target") for r in relations if r.get("TargetMode") == "External"]
    assert outside == ["https://linkedin.com/in/maria?a=1&b=2"]


@pytest.mark.parametrize(
    ("texts", "phone", "place", "width"),
    [
        (("Salem, OR",), None, (0, 0, 9), "12240"),
        (("503-555-0117", "Paris"), (0, 0, 12), (1, 0, 5), "12240"),
        (("+49 30 901820", "Berlin, DE"), (0, 0, 13), (1, 0, 10), "11906"),
        (("London, UK",), None, (0, 0, 10), "11906"),
        (("Nobody knows where",), None, None, "11906"),
    ],
)
def test_paper_follows_the_place(
    texts: tuple[str, ...],
    phone: tuple[int, int, int] | None,
    place: tuple[int, int, int] | None,
    width: str,
) -> None:
    plain = resume_of(*texts)
    contact = Contact(
        phones=(piece(plain, phone),) if phone else (),
        place=piece(plain, place) if place else None,
    )

    size = part(build_docx(replace(plain, contact=contact))).find(f".//{W}pgSz")

    assert size is not None
    assert size.get(f"{W}w") == width


def test_paper_of_the_source_comes_first() -> None:
    plain = resume_of("Salem, OR")
    sheet = replace(plain.document, paper=Box(0, 0, 595.3, 841.9))

    size = part(build_docx(replace(plain, document=sheet))).find(f".//{W}pgSz")

    assert size is not None
    assert size.get(f"{W}w") == "11906"


def test_the_spelling_checker_is_told_the_language() -> None:
    german = "Ich habe die Pflege der Patienten mit einem Team geleitet und das Haus " * 2

    for text, language in ((german, "de"), ("I led the care on the ward", "en-GB")):
        sheet = part(build_docx(resume_of(text)), "word/styles.xml")
        assert {e.get(f"{W}val") for e in sheet.iter(f"{W}lang")} == {language}


def test_a_resume_of_nothing_is_an_empty_page() -> None:
    assert texts(build_docx(resume_of())) == [""]


def test_other_readers_open_it(nurse: Resume) -> None:
    opened = docx.Document(io.BytesIO(build_docx(nurse).data))

    assert [p.style.name for p in opened.paragraphs if p.style][:3] == [
        "Name",
        "Contact",
        "Heading 1",
    ]


def test_same_resume_same_bytes_and_no_time_of_the_run(nurse: Resume) -> None:
    first, second = build_docx(nurse), build_docx(nurse)

    assert first.data == second.data
    with zipfile.ZipFile(io.BytesIO(first.data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


LINE = st.text(min_size=1, max_size=60).map(normalise).filter(bool)
MARK = st.sampled_from((None, None, "\u2022", "-", "3.", "o"))


@given(rows=st.lists(st.tuples(LINE, MARK), max_size=8))
def test_every_visible_character_is_there_and_knows_its_place(
    rows: list[tuple[str, str | None]],
) -> None:
    lines = tuple(Line(text, bullet=mark) for text, mark in rows)
    built = build_docx(Resume(Document("resume.txt", "text", lines)))
    found = texts(built)

    for index, (text, _) in enumerate(rows):
        if index and not lines[index].bullet and is_rule(text):
            continue
        place = built.at(index)
        assert len(place.offsets) == len(text) + 1
        for character, at in zip(text, place.offsets, strict=False):
            if not character.isspace():
                assert found[place.paragraph][at] == character


def test_the_hyphen_of_a_parted_word_has_no_place(nurse: Resume) -> None:
    built = build_docx(nurse)
    whole = texts(built)[4]
    first, second = built.at(4), built.at(5)

    assert whole[first.offsets[38] : second.offsets[6]] == "improved"
    assert first.offsets[-1] == first.offsets[-2] == second.offsets[0]


def test_an_edit_of_a_source_line_lands_on_its_words(nurse: Resume) -> None:
    built = build_docx(nurse)
    lines = nurse.document.lines
    end_of_parted = built_edit(built, 4, 39, 41, "stated")
    role = built_edit(built, 3, 41, 52, "\t2022 - ")

    assert lines[4].text[39:41] == "m-"
    assert made(built, end_of_parted).startswith(
        "Taught 40 new hires how to chart, and istated"
    )
    assert "stated" + "proved the hand-over" in made(built, end_of_parted)
    assert made(built, role).endswith("Lakeside Medical Center \t2022 - sent")


def made(built: Built, edit: ParagraphEdit) -> str:
    text = texts(built)[edit.paragraph]
    return text[: edit.start] + edit.new + text[edit.end :]


def test_a_list_that_a_mark_at_the_lines_end_carries_on_is_one_paragraph() -> None:
    plain = resume_of("SKILLS", "Brand identity ·", "Typography |", "Layout", "Type")
    section = Section("skills", piece(plain, (0, 0, 6)), 0)

    built = build_docx(replace(plain, sections=(section,)))

    assert texts(built) == ["SKILLS", "Brand identity · Typography | Layout", "Type"]


def test_a_language_is_bold_where_its_level_stands_below_it() -> None:
    plain = resume_of("Irish", "Fluent", "English: native")
    languages = (
        Language(piece(plain, (0, 0, 5)), piece(plain, (1, 0, 6))),
        Language(piece(plain, (2, 0, 7)), piece(plain, (2, 9, 15))),
    )

    built = build_docx(replace(plain, languages=languages))

    assert bold(built) == ["Irish"]
