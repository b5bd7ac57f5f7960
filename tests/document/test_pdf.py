"""A PDF becomes lines in the order a person reads them, with what would trip a reader."""

import base64
import io
import logging
import zlib

import pypdf
import pytest

from tailor.document.document import Document
from tailor.document.pdf.read import read_pdf
from tailor.errors import InputError, NoTextLayerError

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
BOLD = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"
NURSE = [
    "Marisol Vega, RN",
    "EXPERIENCE",
    "Registered Nurse, Saguaro Valley Hospital, 2019 - Present",
    "Precepted nine new graduate nurses across two rotations.",
]


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), head) + data + b"\nendstream"


def pdf_of(
    operators: bytes, *, page: bytes = b"", catalog: bytes = b"", **more: bytes
) -> bytes:
    """Return a PDF of one page; `more` are its further objects, obj7 and so on."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> /XObject << /X 7 0 R >>"
        b" /Pattern << /P8 8 0 R >>"
        b" /ExtGState << /Mark << /BM /Multiply >> /Pale << /ca 0.4 >>"
        b" /None << /ca 0 >> >> >> " + page + b" >>",
        4: stream(operators),
        5: HELVETICA,
        6: BOLD,
        **{int(name.removeprefix("obj")): body for name, body in more.items()},
    }
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places.get(number, 0)
    out += b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def write(x: float, y: float, text: str, *, size: float = 10, font: str = "F1") -> bytes:
    text = text.replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n".encode("cp1252")


def written(rows: list[str], *, y: float = 740) -> bytes:
    return b"".join(write(54, y - 16 * i, row) for i, row in enumerate(rows))


def read(*operators: bytes, **more: bytes) -> Document:
    return read_pdf(pdf_of(b"".join(operators), **more), "cv.pdf")


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def kinds(document: Document) -> list[str]:
    return [hazard.kind for hazard in document.hazards]


def test_lines_know_their_page_size_and_place() -> None:
    document = read(
        write(54, 740, "Marisol Vega", size=18, font="F2"), write(54, 700, "Nurse")
    )

    name, job = document.lines
    assert (document.format, document.pages, document.paper and document.paper.right) == (
        "pdf",
        1,
        612,
    )
    assert (name.text, name.size, name.is_bold, name.page) == (
        "Marisol Vega",
        18.0,
        True,
        1,
    )
    assert (job.size, job.is_bold, job.number) == (10.0, False, 2)
    assert name.box is not None
    assert name.box.left == pytest.approx(54, abs=0.1)
    assert name.box.top < 792 - 740 < name.box.bottom


def test_a_date_at_the_right_edge_stays_with_its_entry() -> None:
    document = read(
        write(54, 700, "Staff Nurse", font="F2"),
        write(460, 700, "March 2021 - Present"),
        write(
            54, 685, "- Gave vaccinations to 40 children a week in a busy clinic in town."
        ),
        write(54, 660, "Nursing Aide", font="F2"),
        write(460, 660, "May 2018 - March 2021"),
        write(54, 645, "- Kept the registry current for three clinics and their patients."),
    )

    assert [(line.bullet, line.text) for line in document.lines] == [
        (None, "Staff Nurse\tMarch 2021 - Present"),
        ("-", "Gave vaccinations to 40 children a week in a busy clinic in town."),
        (None, "Nursing Aide\tMay 2018 - March 2021"),
        ("-", "Kept the registry current for three clinics and their patients."),
    ]


def test_columns_are_named_as_a_hazard() -> None:
    left = ["CONTACT", "520-555-0142", "SKILLS", "Epic", "Telemetry", "Wound care"]
    right = [
        "EXPERIENCE",
        "Registered Nurse, Saguaro Valley",
        "Cared for five patients a shift on a busy",
        "telemetry unit with two aides.",
        "Precepted nine new graduate nurses",
        "across two rotations.",
    ]
    rows = [
        write(x, 700 - 18 * i, text)
        for i, pair in enumerate(zip(left, right, strict=True))
        for x, text in zip((54, 230), pair, strict=True)
    ]

    document = read(*rows)

    assert texts(document) == left + right
    assert kinds(document) == ["columns"]


def test_bullets_that_are_drawn_as_dots_are_bullets() -> None:
    dots = b"56 702 3 3 re f\n56 686 3 3 re f\n"

    document = read(
        dots, write(68, 700, "Gave vaccinations."), write(68, 684, "Kept records.")
    )

    assert [(line.bullet, line.text) for line in document.lines] == [
        ("•", "Gave vaccinations."),
        ("•", "Kept records."),
    ]


def test_a_word_cut_at_the_end_of_a_line_is_joined_and_a_compound_is_not() -> None:
    document = read(
        written(
            [
                "No adjustments above materi-",
                "ality in three years, and pre-",
                "assembled kits; a work-",
                "flow. One workflow for all.",
            ]
        )
    )

    assert texts(document) == [
        "No adjustments above materiality",
        "in three years, and pre-",
        "assembled kits; a workflow.",
        "One workflow for all.",
    ]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(turn: int) -> None:
    assert texts(read(written(NURSE), page=b"/Rotate %d" % turn)) == NURSE


def test_lines_that_run_upwards_are_read_along_their_direction() -> None:
    upwards = b"".join(
        b"BT /F1 10 Tf 0 1 -1 0 %d 54 Tm (%s) Tj ET\n" % (72 + 16 * i, row.encode())
        for i, row in enumerate(NURSE)
    )

    assert texts(read(upwards)) == NURSE


@pytest.mark.parametrize(
    ("operators", "reason"),
    [
        (b"q 1 1 1 rg " + write(54, 60, "kubernetes") + b" Q", "white"),
        (write(54, 60, "kubernetes", size=1), "tiny"),
        (b"q 3 Tr " + write(54, 60, "kubernetes") + b" Q", "invisible"),
        (write(54, -4000, "kubernetes"), "off the page"),
        (write(54, 60, "kubernetes") + b"1 1 1 rg 50 50 200 30 re f\n", "painted over"),
    ],
)
def test_text_that_nobody_sees_is_read_as_hidden_and_told(
    operators: bytes, reason: str
) -> None:
    document = read(written(NURSE), operators)

    hidden = [line.text for line in document.lines if not line.visible]
    (hazard,) = document.hazards
    assert hidden == ["kubernetes"]
    assert (hazard.kind, hazard.lines) == ("hidden text", (4,))
    assert reason in hazard.problem
    assert "kubernetes" not in document.text


def test_white_text_on_a_dark_ground_is_seen() -> None:
    document = read(b"0 0 0.4 rg 0 600 612 192 re f 1 1 1 rg\n", written(NURSE))

    assert all(line.visible for line in document.lines)
    assert document.hazards == ()


def test_text_is_seen_where_what_is_painted_later_lets_it_through() -> None:
    for later in (
        b"1 1 1 rg 50 50 20 30 re f\n",  # over a part of it
        b"1 1 1 rg 50 200 200 30 re f\n",  # beside it
        b"q 0 0 5 5 re W n 1 1 1 rg 50 50 200 30 re f Q\n",  # clipped away
        b"1 1 1 rg 50 50 m 250 50 l 150 60 l 50 80 l f\n",  # no rectangle
        b"1 1 1 RG 50 50 200 30 re S\n",  # a frame
        b"q /Mark gs 1 1 0 rg 50 50 200 30 re f Q\n",  # a marker's stroke
        b"q /Pale gs 1 1 0 rg 50 50 200 30 re f Q\n",
    ):
        document = read(written(NURSE), write(54, 60, "kubernetes"), later)
        assert all(line.visible for line in document.lines), later


def test_text_in_the_colour_of_its_frame_is_seen() -> None:
    strip = b"40 40 m 44 40 l 44 90 l 40 90 l h W n "  # the left side of a card's border
    for frame in (
        b"q " + strip + b"0 0.5 0.2 rg 40 40 300 50 re f Q\n",
        b"0 0.5 0.2 rg 40 40 300 50 re 42 42 296 46 re f*\n",  # a ring
    ):
        document = read(written(NURSE), frame, b"0 0.5 0.2 rg ", write(54, 60, "Ana"))
        assert all(line.visible for line in document.lines), frame

    over = b"q 40 40 m 90 40 l 90 90 l 40 90 l h W n 0 0.5 0.2 rg 40 40 300 50 re f Q\n"
    document = read(written(NURSE), over, b"0 0.5 0.2 rg ", write(54, 60, "Ana"))
    assert [line.text for line in document.lines if not line.visible] == ["Ana"]


def test_white_text_on_a_shaded_ground_is_seen() -> None:
    shading = (
        b"<< /Type /Pattern /PatternType 2 /Shading << /ShadingType 2"
        b" /ColorSpace /DeviceRGB /Coords [0 0 612 0]"
        b" /Function << /FunctionType 2 /Domain [0 1] /C0 [0.6 0 0.2]"
        b" /C1 [0.2 0 0.6] /N 1 >> >> >>"
    )
    ground = b"/Pattern cs /P8 scn 0 600 612 192 re f 1 1 1 rg\n"

    document = read(ground, written(NURSE), obj8=shading)

    assert all(line.visible for line in document.lines)
    assert document.hazards == ()


def test_a_text_with_a_shadow_is_seen() -> None:
    shadow = b"q /None gs 0 g " + write(54, 58, "Ana Vega", size=20) + b"Q "

    document = read(written(NURSE), shadow, write(54, 60, "Ana Vega", size=20))

    assert [line.text for line in document.lines if line.visible][-1] == "Ana Vega"


def picture() -> bytes:
    head = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    return stream(b"\x80", head + b" /BitsPerComponent 8")


PAINT = b"q 612 0 0 792 0 0 cm /X Do Q\n"


def test_a_scan_without_text_is_refused_with_the_next_step() -> None:
    with pytest.raises(NoTextLayerError, match=r"^cv\.pdf holds only pictures"):
        read(PAINT, obj7=picture())


def test_a_scan_with_a_printed_foot_is_still_a_scan() -> None:
    foot = write(54, 20, "28/11/2026, 09:12    https://scans.example.com/view/7    1/1")

    with pytest.raises(NoTextLayerError, match=r"^cv\.pdf holds only pictures"):
        read(PAINT, foot, obj7=picture())


def test_the_unseen_text_over_a_scan_is_the_resume() -> None:
    document = read(PAINT, b"3 Tr\n", written(NURSE), obj7=picture())

    assert document.text.splitlines() == NURSE
    assert kinds(document) == ["pictures"]


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(b"")


LINK = b"<< /Type /Annot /Subtype /Link /Rect [%s] /A << /S /URI /URI (%s) >> >>"


def test_a_link_knows_its_text_and_its_line() -> None:
    links = LINK % (b"50 694 220 712", b"https://example.com/in/marisol")

    document = read(
        write(54, 720, "Marisol Vega"),
        write(54, 700, "My profile"),
        page=b"/Annots [" + links + b"]",
    )

    (link,) = document.links
    assert (link.url, link.text, link.line) == (
        "https://example.com/in/marisol",
        "My profile",
        1,
    )


def test_a_link_on_an_icon_is_a_hazard() -> None:
    links = LINK % (b"500 20 510 30", b"mailto:marisol@example.com")

    document = read(written(NURSE), page=b"/Annots [" + links + b"]")

    assert [(link.text, link.line) for link in document.links] == [("", None)]
    assert kinds(document) == ["link without text"]


def test_links_that_open_no_page_are_left_alone() -> None:
    links = LINK % (b"50 694 220 712", b"javascript:alert\\(1\\)")

    assert read(written(NURSE), page=b"/Annots [" + links + b"]").links == ()


def test_a_link_that_nobody_can_see_is_no_link() -> None:
    links = LINK % (b"50 694 220 712", b"https://example.com/me")
    hidden = links.replace(b"/Subtype", b"/F 2 /Subtype")

    assert read(written(NURSE), page=b"/Annots [" + hidden + b"]").links == ()


def test_links_and_a_remark_are_both_read() -> None:
    links = LINK % (b"50 694 220 712", b"https://example.com/me")
    remark = b"<< /Subtype /FreeText /Rect [54 500 300 520] /Contents (Open to nights) >>"

    document = read(written(NURSE), page=b"/Annots [" + links + remark + b"]")

    assert [link.url for link in document.links] == ["https://example.com/me"]
    assert "Open to nights" in [line.text for line in document.lines]


def test_what_was_filled_into_a_form_stands_beside_its_label() -> None:
    field = (
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Marisol Vega)"
        b" /Rect [120 694 400 712] >>"
    )

    document = read(write(54, 698, "Name:"), page=b"/Annots [" + field + b"]")

    assert [(line.text, line.place) for line in document.lines] == [
        ("Name:\tMarisol Vega", "form")
    ]
    assert kinds(document) == ["form fields"]


def test_a_repeated_line_in_the_margin_is_a_footer() -> None:
    first = written(NURSE) + write(270, 30, "Curriculum of M. Vega")
    second = written(["EDUCATION", "BSN"], y=600) + write(270, 30, "Curriculum of M. Vega")
    data = pdf_of(
        first,
        obj2=b"<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>",
        obj8=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 9 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        obj9=stream(second),
    )

    document = read_pdf(data, "cv.pdf")

    assert [(line.page, line.place) for line in document.lines] == [
        *[(1, "body")] * 4,
        (1, "footer"),
        *[(2, "body")] * 2,
        (2, "footer"),
    ]


def test_a_footer_whose_page_number_stands_apart_is_a_footer() -> None:
    first = written(NURSE) + write(54, 30, "May 2024, Curriculum") + write(540, 30, "1")
    second = written(["EDUCATION"], y=600) + write(54, 30, "May 2024, Curriculum")
    data = pdf_of(
        first,
        obj2=b"<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>",
        obj8=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 9 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        obj9=stream(second + write(540, 41, "2")),
    )

    lines = read_pdf(data, "cv.pdf").lines

    assert {line.place for line in lines if "Curr" in line.text} == {"footer"}


def test_a_page_number_at_the_foot_is_a_footer() -> None:
    lines = read(written(NURSE), write(270, 30, "Marisol Vega - Page 1 of 1")).lines

    assert [line.place for line in lines] == ["body"] * 4 + ["footer"]


def odd_font(mapping: bytes | None) -> dict[str, bytes]:
    """Return a two-byte font, with the map from its glyphs to characters or without."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Odd /Encoding /Identity-H"
        b" /DescendantFonts [8 0 R]"
        + (b" /ToUnicode 10 0 R" if mapping is not None else b"")
        + b" >>"
    )
    return {
        "obj5": font,
        "obj8": b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Odd /DW 600"
        b" /FontDescriptor 9 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "obj9": b"<< /Type /FontDescriptor /FontName /ABCDEF+Odd /Flags 4"
        b" /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200"
        b" /CapHeight 700 /StemV 80 >>",
        "obj10": stream(mapping or b""),
    }


def to_unicode(pairs: dict[int, str]) -> bytes:
    rows = b"".join(
        b"<%04X> <%s>\n" % (cid, text.encode("utf-16-be").hex().encode())
        for cid, text in pairs.items()
    )
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"%d beginbfchar\n%sendbfchar\nendcmap end end" % (len(pairs), rows)
    )


def glyphs(codes: list[int]) -> bytes:
    return b"BT /F1 10 Tf 54 700 Td <%s> Tj ET\n" % b"".join(b"%04X" % c for c in codes)


def test_ligatures_and_soft_hyphens_come_out_as_letters() -> None:
    pairs = dict(enumerate(["w", "o", "r", "k", "ﬂ", "\u00ad", "ﬃ", "c", "e"], 3))
    codes = [3, 4, 5, 8, 6, 7, 4, 3]  # "work", soft hyphen, "flow"

    assert texts(read(glyphs(codes), **odd_font(to_unicode(pairs)))) == ["workflow"]


def test_a_font_without_a_character_map_is_refused_not_read_as_noise() -> None:
    with pytest.raises(InputError, match="no character map"):
        read(glyphs(list(range(3, 60))), **odd_font(None))


def test_a_map_into_nowhere_is_refused_too() -> None:
    pairs = {cid: chr(0xE100 + cid) for cid in range(3, 60)}

    with pytest.raises(InputError, match="no character map"):
        read(glyphs(list(range(3, 60))), **odd_font(to_unicode(pairs)))


def test_icons_are_dropped_and_bullets_of_symbol_fonts_are_kept() -> None:
    pairs = {3: "\uf0b7", 4: "\uf095", 5: "B", 6: "L", 7: "S"}

    (line,) = read(
        glyphs([3, 5, 6, 7]), write(54, 650, ""), **odd_font(to_unicode(pairs))
    ).lines
    (other,) = read(glyphs([4, 5, 6, 7]), **odd_font(to_unicode(pairs))).lines

    assert (line.bullet, line.text) == ("\uf0b7", "BLS")
    assert (other.bullet, other.text) == (None, "BLS")


def test_a_map_that_is_off_by_one_letter_is_told() -> None:
    shifted = "".join(chr(ord(c) + 1) if c.isalpha() else c for c in " ".join(NURSE * 2))
    rows = [shifted[i : i + 60] for i in range(0, len(shifted), 60)]

    assert kinds(read(written(rows))) == ["broken characters"]


def test_a_locked_file_is_refused_with_the_next_step() -> None:
    out, writer = io.BytesIO(), pypdf.PdfWriter(io.BytesIO(pdf_of(written(NURSE))))
    writer.encrypt(user_password="secret", owner_password="owner", algorithm="RC4-128")
    writer.write(out)

    with pytest.raises(InputError, match="locked with a password"):
        read_pdf(out.getvalue(), "cv.pdf")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_opens_without_a_password_is_read(algorithm: str) -> None:
    links = LINK % (b"50 730 220 752", b"https://example.com/me")
    data = pdf_of(written(NURSE), page=b"/Annots [" + links + b"]")
    out, writer = io.BytesIO(), pypdf.PdfWriter(io.BytesIO(data))
    writer.encrypt(user_password="", owner_password="owner", algorithm=algorithm)
    writer.write(out)

    document = read_pdf(out.getvalue(), "cv.pdf")

    assert texts(document) == NURSE
    assert document.links[0].url == "https://example.com/me"


def test_a_file_that_unpacks_to_a_gigabyte_is_refused_at_once() -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(300)) + packer.flush()

    for body, filters in (
        (packed, b"/Filter /FlateDecode"),
        (zlib.compress(packed, 9), b"/Filter [/FlateDecode /FlateDecode]"),
        (base64.a85encode(packed) + b"~>", b"/Filter [/ASCII85Decode /FlateDecode]"),
    ):
        data = pdf_of(b"", obj4=stream(body, filters))
        with pytest.raises(InputError, match="unpacks to more than"):
            read_pdf(data, "cv.pdf")


def test_too_many_pages_are_refused_with_their_number() -> None:
    kids = b" ".join([b"3 0 R"] * 1200)

    with pytest.raises(InputError, match="has 1,200 pages"):
        read(written(NURSE), obj2=b"<< /Type /Pages /Kids [%s] /Count 1200 >>" % kids)


def test_a_damaged_file_is_read_and_told_without_a_word_on_stderr(
    capfd: pytest.CaptureFixture[str],
) -> None:
    data = pdf_of(written(NURSE))
    start, end = data.index(b"xref\n0"), data.index(b"trailer")

    document = read_pdf(data[:start] + data[end:], "cv.pdf")

    assert texts(document) == NURSE
    assert kinds(document) == ["damaged file"]
    assert capfd.readouterr().err == ""
    assert logging.getLogger("pypdf").propagate


def test_what_is_no_pdf_inside_is_refused_in_one_sentence() -> None:
    with pytest.raises(InputError, match=r"^cv\.pdf is damaged and can't be opened: \w"):
        read_pdf(b"%PDF-1.7\n" + bytes(range(256)) * 20, "cv.pdf")


def test_the_same_file_gives_the_same_document() -> None:
    assert read(written(NURSE)) == read(written(NURSE))


def test_a_table_is_told_and_a_few_tabs_are_none() -> None:
    cells = [["Skill", "Years", "Level"], ["Epic", "6", "high"], ["Triage", "9", "high"]]

    def laid_out(rows: list[list[str]]) -> list[str]:
        written = [
            write(54 + 180 * i, 740 - 16 * at, cell)
            for at, row in enumerate(rows)
            for i, cell in enumerate(row)
        ]
        return kinds(read(*written))

    assert laid_out(cells) == ["tables"]
    assert laid_out([["Staff Nurse", "2019"], ["Banner Health"], ["Nurse", "2016"]]) == []


def test_text_below_text_is_no_columns_and_readable_letters_are_not_broken() -> None:
    assert read(written([*NURSE, "Straße, façade, Ærø; 100% of 5 × 3"])).hazards == ()
