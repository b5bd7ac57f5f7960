"""Wide gaps of a source end where a person would let them end."""

import io
import zipfile
from dataclasses import replace

from lxml import etree

from tailor.document import Box, Document, Line, Span
from tailor.output.built.build import Built, build_docx
from tailor.resume import Contact, Period, Piece, Resume, Role, Section

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def resume_of(*texts: str) -> Resume:
    return Resume(Document("resume.txt", "text", tuple(map(Line, texts))))


def piece(resume: Resume, line: int, words: str) -> Piece:
    start = resume.document.lines[line].text.index(words)
    return Piece(words, (Span(line, start, start + len(words)),))


def paragraphs(built: Built) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(built.data)) as archive:
        return list(etree.fromstring(archive.read("word/document.xml")).iter(f"{W}p"))


def text(paragraph: etree._Element) -> str:
    marks = {f"{W}tab": "\t", f"{W}br": "\n"}
    runs = (e for run in paragraph.iter(f"{W}r") for e in run)
    return "".join(marks.get(str(e.tag), e.text or "") for e in runs)


def stops(paragraph: etree._Element) -> list[int]:
    """Where the stops on the left stand, in twips."""
    tabs = paragraph.iterfind(f"{W}pPr/{W}tabs/{W}tab")
    return [int(t.get(f"{W}pos", "")) for t in tabs if t.get(f"{W}val") == "left"]


def ends_at_edge(paragraph: etree._Element) -> bool:
    """Whether the right stop of the styles is left to the last gap."""
    tabs = paragraph.iterfind(f"{W}pPr/{W}tabs/{W}tab")
    return "clear" not in [t.get(f"{W}val") for t in tabs]


def test_rows_below_one_heading_share_their_columns() -> None:
    plain = resume_of("SKILLS", "IV\tTypography\tType", "Colour grading\tLettering")
    plain = replace(plain, sections=(Section("skills", piece(plain, 0, "SKILLS"), 0),))

    _, first, second = paragraphs(build_docx(plain))

    assert text(first) == "IV \tTypography \tType"
    assert stops(first)[0] == stops(second)[0]
    # "Colour grading" is 65 points wide in Arial of 10 points, "IV" only 9
    assert 1300 < stops(second)[0] < 1900
    assert not ends_at_edge(first)


def test_a_row_that_shares_no_columns_has_gaps_of_one_width() -> None:
    wide = "Something long that would part the others far"
    plain = resume_of("SKILLS", "A\tB\tC", f"{wide}\tShort one\tAnother one")
    plain = replace(plain, sections=(Section("skills", piece(plain, 0, "SKILLS"), 0),))

    _, short, _ = paragraphs(build_docx(plain))

    first, second = stops(short)
    assert first < 600
    assert abs(second - 2 * first) < 30


def test_a_gap_beside_a_mark_is_a_mere_space() -> None:
    plain = resume_of("Salem, OR\t|\tmaria@example.org\t•\t503-555-0117")

    (row,) = paragraphs(build_docx(plain))

    assert text(row) == "Salem, OR | maria@example.org • 503-555-0117"


def test_the_parts_of_a_name_are_not_set_apart() -> None:
    plain = resume_of("Maria\tSantos")
    name = Piece("Maria Santos", (Span(0, 0, 12),))

    (row,) = paragraphs(build_docx(replace(plain, contact=Contact(name=name))))

    assert text(row) == "Maria Santos"


def test_places_between_titles_and_dates_stand_below_each_other_before_the_dates() -> None:
    heads = ("Clerk, Mill & Sons\tBoston\t2019 - 2023", "Buyer, Ox\tSalem\t2016 - 2019")
    plain = resume_of("WORK", *heads)
    roles = (
        role_of(plain, 1, "Clerk", "Mill & Sons", "2019 - 2023"),
        role_of(plain, 2, "Buyer", "Ox", "2016 - 2019"),
    )
    section = Section("work", piece(plain, 0, "WORK"), 0)

    built = build_docx(replace(plain, sections=(section,), roles=roles))
    first, second = paragraphs(built)[1:]

    assert stops(first) == stops(second)
    # of 9936 twips the dates take 1100, the places 600
    assert 7000 < stops(first)[0] < 8300
    assert ends_at_edge(first)


def test_a_design_that_breaks_no_head_is_taken_where_one_fits() -> None:
    title = "Registered Nurse for Nights at a Lakeside Ward"
    head = f"{title}\tPortland\tSeptember 2017 – October 2022"
    plain = resume_of("EXPERIENCE", *[head] * 9, *["Filed"] * 36)
    dates = "September 2017 – October 2022"
    roles = tuple(role_of(plain, i, title, "Lakeside", dates) for i in range(1, 10))
    sheet = replace(plain.document, pages=2, paper=Box(0, 0, 612, 792))

    built = build_docx(replace(plain, document=sheet, roles=roles))

    assert text(paragraphs(built)[1]) == head.replace("\t", " \t")


def test_dates_without_room_beside_a_long_title_stand_at_the_edge_one_row_below() -> None:
    title = "Associate of Applied Science in Supply Chain Management and Logistics"
    place = "Columbus State Community College"
    head = f"{title}\t{place}\tJan 2018 - Jan 2021"

    built = build_docx(with_role(head, title, place, "Jan 2018 - Jan 2021"))
    row = paragraphs(built)[1]

    assert text(row) == f"{title}  {place} \n\tJan 2018 - Jan 2021"
    assert not stops(row)
    assert ends_at_edge(row)
    # an edit of the dates still finds them
    assert text(row)[built.at(1).offsets[head.index("Jan")] :] == "Jan 2018 - Jan 2021"


def test_a_title_behind_its_dates_is_not_pushed_to_the_edge() -> None:
    head = "June 2023 - present\tCashier, Mill"

    row = paragraphs(build_docx(with_role(head, "Cashier", "Mill", "June 2023 - present")))[
        1
    ]

    assert len(stops(row)) == 1
    assert not ends_at_edge(row)


def test_how_long_a_job_took_stays_near_its_dates() -> None:
    head = "Cashier, Mill\tJune 2018 - May 2023\t4 years 11 months"

    built = build_docx(with_role(head, "Cashier", "Mill", "June 2018 - May 2023"))
    row = paragraphs(built)[1]

    assert len(stops(row)) == 2
    assert not ends_at_edge(row)


def role_of(plain: Resume, line: int, title: str, employer: str, period: str) -> Role:
    return Role(
        title=piece(plain, line, title),
        employer=piece(plain, line, employer),
        period=Period(None, None, False, piece(plain, line, period)),
    )


def with_role(head: str, title: str, employer: str, period: str) -> Resume:
    plain = resume_of("EXPERIENCE", head, "Filed")
    return replace(plain, roles=(role_of(plain, 1, title, employer, period),))
