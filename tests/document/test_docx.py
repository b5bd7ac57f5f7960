"""A Word document is read as a person sees it: every line, once, in order."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.document import Document, document_from_bytes
from tailor.document.docx.read import read_docx
from tailor.errors import InputError

Maker = Callable[..., bytes]
MARK = 'w:id="7" w:author="Pat" w:date="2025-01-02T03:04:05Z"'


def run(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, props: str = "") -> str:
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def box(*paragraphs: str) -> str:
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing>{content}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w") as copy,
    ):
        for part in source.namelist():
            before = source.read(part)
            copy.writestr(part, change(before) if part == name else before)
    return buffer.getvalue()


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def kinds(document: Document) -> set[str]:
    return {hazard.kind for hazard in document.hazards}


def test_a_line_break_parts_two_lines_and_a_tab_is_a_wide_gap(make_docx: Maker) -> None:
    pieces = "<w:r><w:t>Nurse</w:t><w:tab/><w:t>2021</w:t><w:br/><w:t>Tucson</w:t></w:r>"

    document = read_docx(make_docx(para(pieces)), "cv.docx")

    assert texts(document) == ["Nurse\t2021", "Tucson"]


def test_a_text_box_is_read_once_though_word_stores_it_twice(make_docx: Maker) -> None:
    body = para(box(para(run("520-555-0142"))), run("Maria Santos"))

    document = read_docx(make_docx(body), "cv.docx")

    assert [(line.text, line.place) for line in document.lines] == [
        ("520-555-0142", "textbox"),
        ("Maria Santos", "body"),
    ]
    assert document.lines[0].anchor.twin == 2  # type: ignore[attr-defined]
    assert kinds(document) == {"text boxes"}


def test_text_boxes_are_read_from_the_top_whatever_their_order_in_the_file(
    make_docx: Maker,
) -> None:
    def placed(text: str, top: int, left: int) -> str:
        content = f"<w:txbxContent>{para(run(text))}</w:txbxContent>"
        return (
            '<w:r><w:drawing><wp:anchor xmlns:wp="wp">'
            f'<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset>'
            f'</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}'
            f"</wp:posOffset></wp:positionV>{content}</wp:anchor></w:drawing></w:r>"
        )

    low, right, left = (
        placed("Work", 2_000_000, 0),
        placed("Mesa, AZ", 10_000, 900_000),
        placed("Maria Santos", 0, 0),
    )

    document = read_docx(make_docx(para(low, right, left)), "cv.docx")

    assert texts(document) == ["Maria Santos", "Mesa, AZ", "Work"]


def test_tracked_changes_are_read_as_accepted(make_docx: Maker) -> None:
    body = (
        para(
            run("Gave "),
            f"<w:del {MARK}><w:r><w:delText>old</w:delText></w:r></w:del>",
            f"<w:ins {MARK}>{run('vaccines')}</w:ins>",
        )
        + para(f"<w:moveFrom {MARK}>{run('moved away')}</w:moveFrom>")
        + para(run("Team "), props=f"<w:rPr><w:del {MARK}/></w:rPr>")
        + para(run("lead"))
    )

    document = read_docx(make_docx(body), "cv.docx")

    assert texts(document) == ["Gave vaccines", "Team lead"]
    assert kinds(document) == {"tracked changes"}


def test_a_comment_is_told_and_not_read(make_docx: Maker) -> None:
    body = para(run("Nurse"), '<w:r><w:commentReference w:id="0"/></w:r>')
    comment = f'<w:comment w:id="0" w:author="Pat">{para(run("Is it true?"))}</w:comment>'

    document = read_docx(make_docx(body, {"comments": comment}), "cv.docx")

    assert texts(document) == ["Nurse"]
    assert kinds(document) == {"comments"}


def test_a_row_of_short_entries_is_one_line(make_docx: Maker) -> None:
    rows = row(para(run("2019 - 2021")), para(run("Nurse, Copper Ridge Clinic")))

    document = read_docx(make_docx(f"<w:tbl>{rows}</w:tbl>"), "cv.docx")

    assert texts(document) == ["2019 - 2021\tNurse, Copper Ridge Clinic"]
    assert document.lines[0].place == "table"


@pytest.mark.parametrize("is_left", [True, False])
def test_dates_in_a_cell_stand_beside_the_first_lines_of_their_entry(
    make_docx: Maker, is_left: bool
) -> None:
    dates = para(run("2019 - 2021")) + para(run("Mesa, AZ"))
    entry = "".join(para(run(text)) for text in ("Nurse", "Copper Ridge", "Gave care"))
    cells = (dates, entry) if is_left else (entry, dates)

    document = read_docx(make_docx(f"<w:tbl>{row(*cells)}</w:tbl>"), "cv.docx")

    assert texts(document) == (
        ["2019 - 2021\tNurse", "Mesa, AZ\tCopper Ridge", "Gave care"]
        if is_left
        else ["Nurse\t2019 - 2021", "Copper Ridge\tMesa, AZ", "Gave care"]
    )


def test_names_of_sections_in_a_column_stay_lines_of_their_own(make_docx: Maker) -> None:
    work = "".join(para(run(text)) for text in ("Nurse", "Copper Ridge", "Gave care"))
    rows = row(para(run("Work")), work) + row(para(run("Skills")), para(run("Epic")))

    document = read_docx(make_docx(f"<w:tbl>{rows}</w:tbl>"), "cv.docx")

    assert texts(document) == [
        "Work",
        "Nurse",
        "Copper Ridge",
        "Gave care",
        "Skills",
        "Epic",
    ]


def test_columns_laid_out_with_a_table_are_read_one_after_the_other(
    make_docx: Maker,
) -> None:
    left = "".join(para(run(text)) for text in ("SKILLS", "Epic", "Triage"))
    right = "".join(para(run(text)) for text in ("WORK", "Nurse", "Gave care"))

    document = read_docx(make_docx(f"<w:tbl>{row(left, right)}</w:tbl>"), "cv.docx")

    assert texts(document) == ["SKILLS", "Epic", "Triage", "WORK", "Nurse", "Gave care"]
    assert {line.block for line in document.lines[:3]}.isdisjoint(
        line.block for line in document.lines[3:]
    )
    assert kinds(document) == {"columns"}


def test_bullets_of_word_and_typed_ones_are_told_apart_from_numbers(
    make_docx: Maker,
) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:numFmt w:val="{kind}"/><w:lvlText w:val="x"/></w:lvl>'
        for i, kind in enumerate(("bullet", "bullet", "decimal"))
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
    )
    body = "".join(
        para(
            run(f"item {i}"),
            props=f'<w:numPr><w:ilvl w:val="{i}"/><w:numId w:val="5"/></w:numPr>',
        )
        for i in range(3)
    )

    document = read_docx(
        make_docx(body + para(run("- typed")), {"numbering": numbering}), "cv.docx"
    )

    assert [(line.text, line.bullet, line.level) for line in document.lines] == [
        ("item 0", "•", 0),
        ("item 1", "•", 1),
        ("item 2", None, 0),
        ("typed", "-", 0),
    ]


@pytest.mark.parametrize(("letter", "mark"), [("ü", "✓"), ("\uf0a7", "▪")])
def test_a_bullet_drawn_with_a_symbol_font_is_a_bullet(
    make_docx: Maker, letter: str, mark: str
) -> None:
    sign = run(letter, '<w:rFonts w:ascii="Wingdings"/>')

    document = read_docx(make_docx(para(sign, run(" Gave care"))), "cv.docx")

    assert [(line.text, line.bullet) for line in document.lines] == [("Gave care", mark)]


def test_a_heading_is_known_in_any_language_and_its_look_is_inherited(
    make_docx: Maker,
) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>'
        '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="berschrift1"/>'
        "</w:style>"
    )
    body = para(run("Erfahrung"), props='<w:pStyle w:val="Mine"/>') + para(run("Text"))

    document = read_docx(make_docx(body, {"styles": styles}), "cv.docx")

    first, second = document.lines
    assert (first.heading, first.size, first.is_bold) == (1, 14.0, True)
    assert (second.heading, second.is_bold) == (None, False)


def test_words_second_list_style_is_a_second_level(make_docx: Maker) -> None:
    lists = {
        "numbering": '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt'
        ' w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        "styles": '<w:style w:type="paragraph" w:styleId="LB2"><w:name'
        ' w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style>",
    }
    body = para(run("Gave care"), props='<w:pStyle w:val="LB2"/>')

    line = read_docx(make_docx(body, lists), "cv.docx").lines[0]

    assert (line.bullet, line.level) == ("•", 1)


def test_notes_stand_between_the_body_and_the_footer(make_docx: Maker) -> None:
    body = para(run("Nurse"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{para(run("never"))}</w:footnote>'
        f'<w:footnote w:id="1">{para(run("not referred to"))}</w:footnote>'
        f'<w:footnote w:id="2">{para(run("Licensed in Arizona"))}</w:footnote>'
    )

    document = read_docx(make_docx(body, {"footnotes": notes}), "cv.docx")

    assert [(line.text, line.place) for line in document.lines] == [
        ("Nurse", "body"),
        ("Licensed in Arizona", "note"),
    ]


@pytest.mark.parametrize(
    ("body", "extra", "word"),
    [
        ("<w:altChunk/>", {}, "embedded"),
        ("", {"_xmlsignatures/origin.sigs": b""}, "signed"),
        ("", {"../climbs.txt": b""}, "names"),
    ],
)
def test_what_cannot_be_carried_over_is_told(
    make_docx: Maker, body: str, extra: dict[str, bytes], word: str
) -> None:
    document = read_docx(make_docx(para(run("Nurse")) + body, extra=extra), "cv.docx")

    (hazard,) = document.hazards
    assert hazard.kind == "left out"
    assert word in hazard.problem


def test_the_header_comes_first_the_footer_last(make_docx: Maker) -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId0"/>'
        '<w:footerReference w:type="default" r:id="rId1"/></w:sectPr>'
    )
    parts = {"header": para(run("Maria Santos")), "footer": para(run("Page 1"))}

    document = read_docx(make_docx(para(run("Nurse")) + section, parts), "cv.docx")

    assert [(line.text, line.place) for line in document.lines] == [
        ("Maria Santos", "header"),
        ("Nurse", "body"),
        ("Page 1", "footer"),
    ]


def test_links_are_found_in_text_and_fields_and_on_pictures(make_docx: Maker) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "mailto:m@example.com" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("m@example.com")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = f'<w:hyperlink r:id="rId9">{run("my work")}</w:hyperlink>'
    picture = '<w:r><w:drawing><a:hlinkClick r:id="rId8"/></w:drawing></w:r>'
    links = {"rId9": "https://example.com/work", "rId8": "https://example.com/me"}

    document = read_docx(
        make_docx(para(run("See "), link) + para(field, picture), links=links), "cv.docx"
    )

    assert texts(document) == ["See my work", "m@example.com"]
    assert [(link.url, link.text, link.line) for link in document.links] == [
        ("https://example.com/work", "my work", 0),
        ("mailto:m@example.com", "m@example.com", 1),
        ("https://example.com/me", "", None),
    ]
    assert kinds(document) == {"link without text"}


@pytest.mark.parametrize(
    "props", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>']
)
def test_hidden_words_are_a_line_of_their_own_and_told(
    make_docx: Maker, props: str
) -> None:
    body = para(run("Nurse "), run("Kubernetes", props))

    document = read_docx(make_docx(body), "cv.docx")

    assert [(line.text, line.visible) for line in document.lines] == [
        ("Nurse", True),
        ("Kubernetes", False),
    ]
    assert kinds(document) == {"hidden text"}


def test_white_text_on_a_dark_cell_is_not_hidden(make_docx: Maker) -> None:
    cell = '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>' + para(
        run("Maria Santos", '<w:color w:val="FFFFFF"/>')
    )

    document = read_docx(make_docx(f"<w:tbl>{row(cell)}</w:tbl>"), "cv.docx")

    assert document.lines[0].visible


def test_empty_paragraphs_are_white_space_above_the_next_line(make_docx: Maker) -> None:
    document = read_docx(make_docx(para(run("a")) + para() + para(run("b"))), "cv.docx")

    assert [line.gap for line in document.lines] == [0.0, 1.0]


def test_every_character_of_a_line_knows_its_place_in_the_file(make_docx: Maker) -> None:
    raw = "\u2022  o\ufb03ce\u00ad man\u00a0 ager "

    line = read_docx(make_docx(para(run(raw))), "cv.docx").lines[0]

    assert (line.text, line.bullet) == ("office man ager", "•")
    stretch = line.anchor.stretches[0]  # type: ignore[attr-defined]
    for shown, start, end in zip(line.text, stretch.starts, stretch.ends, strict=True):
        there = raw[start:end]
        assert shown in ("ffi" if there == "\ufb03" else there.replace("\u00a0", " "))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.docx", b"PK\x03\x04 and no more"),
        ("noise.docx", bytes(range(256)) * 40),
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(name: str, data: bytes) -> None:
    with pytest.raises(InputError, match=rf"^{name} is damaged: .*\.$"):
        read_docx(data, name)


def test_a_zip_of_something_else_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("holiday.txt", "hello")

    with pytest.raises(InputError, match=r"^photos\.docx is a zip file without a Word"):
        read_docx(buffer.getvalue(), "photos.docx")


def test_a_part_that_swells_is_refused_before_it_is_read(make_docx: Maker) -> None:
    data = make_docx(para(run("Nurse")), extra={"word/media/a.png": bytes(30_000_000)})

    with pytest.raises(InputError, match="unpacks to far more"):
        read_docx(data, "cv.docx")


def test_entities_are_refused_not_filled_in(make_docx: Maker, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("localfile")
    doctype = f'<!DOCTYPE w [<!ENTITY a SYSTEM "file://{secret}">]>'.encode()
    data = changed(
        make_docx(para(run("Nurse"))),
        "word/document.xml",
        lambda part: doctype + part.replace(b"Nurse", b"&a;"),
    )

    with pytest.raises(InputError, match="damaged"):
        read_docx(data, "cv.docx")


def test_a_relation_that_leaves_the_package_is_not_followed(make_docx: Maker) -> None:
    data = changed(
        make_docx(para(run("Nurse")), {"styles": "<w:style/>"}),
        "word/_rels/document.xml.rels",
        lambda part: part.replace(b"styles.xml", b"../../../../etc/passwd"),
    )

    assert texts(read_docx(data, "cv.docx")) == ["Nurse"]


def test_strict_open_xml_and_utf_16_are_read_too(make_docx: Maker) -> None:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = changed(
        make_docx(para(run("Nurse"))),
        "word/document.xml",
        lambda part: part.replace(usual, strict).decode().encode("utf-16"),
    )

    assert texts(read_docx(data, "cv.docx")) == ["Nurse"]


BLIP = (
    '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
    'main"/><a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' r:id="%s"/></w:drawing></w:r>'
)
CONTROL = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
NURSE = para(run("Nurse"))


@pytest.mark.parametrize(
    ("kind", "body", "lines"),
    [
        ("tables", f"<w:tbl>{row(NURSE, para(run('2019')))}</w:tbl>", (1,)),
        ("columns", f"<w:tbl>{row(NURSE * 3, NURSE * 3)}</w:tbl>", (1, 2, 3, 4, 5, 6)),
        ("columns", '<w:sectPr><w:cols w:num="2"/></w:sectPr>', ()),
        ("text boxes", para(box(NURSE)), (1,)),
        ("pictures", para(BLIP % "none"), ()),
        ("form fields", CONTROL % ("<w:text/>", NURSE), (1,)),
        ("form fields", '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/>'
         '</w:fldChar><w:fldChar w:fldCharType="end"/></w:r></w:p>', ()),
        ("hidden text", para(run("Epic", "<w:vanish/>")), (1,)),
    ],
)  # fmt: skip
def test_each_hazard_is_told_once_with_its_lines(
    make_docx: Maker, kind: str, body: str, lines: tuple[int, ...]
) -> None:
    document = read_docx(make_docx(para(run("Ana Ruiz")) + body), "cv.docx")

    assert [(hazard.kind, hazard.lines) for hazard in document.hazards] == [(kind, lines)]


def test_a_plain_file_holds_no_hazard(make_docx: Maker) -> None:
    link = f'<w:hyperlink r:id="rId9">{run("LinkedIn")}</w:hyperlink>'
    contents = CONTROL % ("<w:docPartObj/>", NURSE)  # a table of contents, Word's own
    one = '<w:sectPr><w:cols w:num="1"/></w:sectPr>'
    body = para(run("Ana Ruiz"), link) + para(run("Nurse\t2019")) + contents + one

    data = make_docx(body, links={"rId9": "https://x.org"})

    assert document_from_bytes(data, "cv.docx", role="resume").hazards == ()


def test_a_link_on_a_picture_alone_is_told(make_docx: Maker) -> None:
    data = make_docx(NURSE + para(BLIP % "rId9"), links={"rId9": "https://x.org"})

    assert kinds(read_docx(data, "cv.docx")) == {"pictures", "link without text"}


def test_contact_in_a_text_box_is_told_and_its_lines_are_named_once(
    make_docx: Maker,
) -> None:
    boxed = para(box(para(run("520-555-0142")), para(run("Likes hiking"))))
    alone = para(box(para(run("520-555-0142"))))

    def hazards(body: str) -> list[tuple[str, tuple[int, ...]]]:
        document = document_from_bytes(make_docx(body), "cv.docx", role="resume")
        return [(hazard.kind, hazard.lines) for hazard in document.hazards]

    assert hazards(NURSE + boxed) == [("text boxes", (2,)), ("contact in text box", (1,))]
    assert hazards(NURSE + alone) == [("contact in text box", (1,))]
    assert hazards(para(run("520-555-0142")) + alone) == [("text boxes", (1,))]


def test_things_set_apart_with_spaces_are_set_apart(make_docx: Maker) -> None:
    body = para(run("Sous Chef      "), run("  Tucson, AZ")) + para(run("Ran.  Cooked "))

    assert texts(read_docx(make_docx(body), "cv.docx")) == [
        *("Sous Chef\tTucson, AZ", "Ran. Cooked")
    ]


def test_a_file_of_google_docs_reads_like_words(make_docx: Maker) -> None:
    level = '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">{level}</w:lvl>'
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'

    def said(text: str, look: str = "", props: str = "") -> str:
        # each paragraph is cut into runs and ends in an empty one
        runs = [run(part, f'{look}<w:rtl w:val="0"/>') for part in (text[:3], text[3:])]
        return para(*runs, '<w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r>', props=props)

    bold = '<w:b w:val="1"/><w:sz w:val="26"/>'
    tag = '<w:tag w:val="goog_rdk_0"/>'
    inline = f"<w:p>{CONTROL % (tag, run('Tucson, AZ'))}</w:p>"
    body = (
        said("Ana Ruiz", bold)
        + inline
        + CONTROL % (tag, said("Gave care", props=listed))
        + said("Ran triage", props=listed)
    )

    document = read_docx(make_docx(body, {"numbering": numbering}), "cv.docx")

    assert [(k.text, k.bullet, k.is_bold, k.size) for k in document.lines] == [
        ("Ana Ruiz", None, True, 13.0),
        ("Tucson, AZ", None, False, 10.0),
        ("Gave care", "•", False, 10.0),
        ("Ran triage", "•", False, 10.0),
    ]
    assert [(h.kind, h.lines) for h in document.hazards] == [("form fields", (2,))]
