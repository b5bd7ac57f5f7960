"""Reading order from geometry: columns apart, entries with their dates, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from tailor.document.document import Box
from tailor.document.layout.lines import Glyph, Style, lines_of

PLAIN, BOLD = Style(10.0), Style(10.0, bold=True)


def write(
    left: float, base: float, text: str, *, style: Style = PLAIN, advance: float = 5.0
) -> list[Glyph]:
    """Return the glyphs of a text; letters and spaces are all 5 points wide."""
    return [
        Glyph(character, left + i * advance, left + i * advance + 5.0, base, style)
        for i, character in enumerate(text)
    ]


def texts(*written: list[Glyph]) -> list[str]:
    glyphs = [glyph for text in written for glyph in text]
    return [line.text for line in lines_of(glyphs, page=1).lines]


def test_two_columns_drawn_row_by_row_are_read_one_after_the_other() -> None:
    left = [
        "Cared for five patients on",
        "a busy telemetry unit with",
        "two aides and one tech.",
    ]
    right = [
        "Epic and its modules",
        "Wound care and dressing",
        "Starting IV lines, any age",
    ]
    rows = [
        write(x, 100 + 14 * i, text)
        for i, pair in enumerate(zip(left, right, strict=True))
        for x, text in zip((50, 300), pair, strict=True)
    ]

    assert texts(*rows) == left + right


def test_a_title_over_both_columns_comes_first() -> None:
    rows = [
        write(150, 80, "Marisol Vega, Registered Nurse in Tucson"),
        *(write(50, 120 + 14 * i, f"main text number {i}") for i in range(4)),
        *(write(300, 120 + 14 * i, f"side text number {i}") for i in range(4)),
    ]

    assert texts(*rows)[0] == "Marisol Vega, Registered Nurse in Tucson"


def test_a_long_column_is_read_to_its_end_before_a_short_one_beside_it() -> None:
    main = [f"main text number {i}" for i in range(9)]
    side = [f"side text number {i}" for i in range(4)]

    lines = texts(
        *(write(50, 100 + 14 * i + 20 * (i > 5), text) for i, text in enumerate(main)),
        *(write(300, 100 + 14 * i, text) for i, text in enumerate(side)),
    )

    assert lines == main + side


def test_what_stands_below_a_small_grid_is_read_after_it() -> None:
    body = [
        f"and then a long line of text, number {i}, over both of them" for i in range(12)
    ]

    lines = texts(
        *(write(50, 100 + 14 * i, text) for i, text in enumerate(["Wiring", "Conduit"])),
        *(write(200, 100 + 14 * i, text) for i, text in enumerate(["Testing", "Megger"])),
        write(50, 150, "History"),
        *(write(50, 170 + 14 * i, text) for i, text in enumerate(body)),
    )

    assert lines == ["Wiring", "Conduit", "Testing", "Megger", "History", *body]


def test_titles_and_employers_keep_their_dates_and_places() -> None:
    entry = ["Staff Nurse", "Copper Ridge Clinic", "• Gave vaccines", "• Kept records"]
    beside = ["2016 - Present", "Mesa, Arizona"]

    lines = texts(
        *(write(50, y + 12 * i, text) for y in (100, 160) for i, text in enumerate(entry)),
        *(
            write(400, y + 12 * i, text)
            for y in (100, 160)
            for i, text in enumerate(beside)
        ),
    )

    assert lines == 2 * [
        "Staff Nurse\t2016 - Present",
        "Copper Ridge Clinic\tMesa, Arizona",
        "Gave vaccines",
        "Kept records",
    ]


def test_cells_as_close_as_words_are_told_by_the_edge_they_share() -> None:
    lines = texts(
        write(50, 100, "Saguaro Valley Clinic"),
        write(158, 100, "Registered Nurse"),
        write(50, 116, "Copper Ridge"),
        write(158, 116, "Nursing Aide"),
        write(50, 132, "Mesa Verde"),
        write(158, 132, "Kitchen Help"),
        write(50, 148, "and much more text that runs on below them all"),
    )

    assert "Saguaro Valley Clinic Registered Nurse" not in lines


def test_what_is_drawn_out_of_order_is_put_where_it_stands() -> None:
    lines = texts(
        write(50, 100, "See"), write(50, 120, "Wound care"), write(69, 100, "my profile")
    )

    assert lines == ["See my profile", "Wound care"]


def test_a_date_on_the_left_stands_in_the_line_of_its_entry_even_if_wrapped() -> None:
    lines = texts(
        write(50, 100, "Mar 2019 -"),
        write(150, 100, "Staff Nurse"),
        write(50, 112, "Present"),
        write(150, 112, "Copper Ridge Clinic, Mesa"),
        write(150, 124, "Gave vaccinations to children"),
        write(50, 150, "2016 - 2019"),
        write(150, 150, "Nursing Aide"),
        write(150, 162, "Mesa Verde Home"),
    )

    assert lines == [
        "Mar 2019 - Present\tStaff Nurse",
        "Copper Ridge Clinic, Mesa",
        "Gave vaccinations to children",
        "2016 - 2019\tNursing Aide",
        "Mesa Verde Home",
    ]


def test_a_date_beside_the_first_bullet_goes_to_the_head_of_the_entry() -> None:
    lines = texts(
        write(50, 100, "Copper Ridge Clinic, Staff Nurse"),
        write(405, 100, "Mesa, Arizona"),
        write(60, 114, "• Gave vaccinations to 40 children a week"),
        write(400, 114, "2016 - Present"),
        write(60, 128, "• Kept the registry current for the county"),
    )

    assert lines[0] == "Copper Ridge Clinic, Staff Nurse\tMesa, Arizona\t2016 - Present"
    assert lines[1] == "Gave vaccinations to 40 children a week"


def test_labels_and_the_headings_above_them_share_a_column() -> None:
    lines = texts(
        write(50, 100, "About me", style=BOLD),
        write(50, 114, "Name"),
        write(200, 114, "Joe Bloggs"),
        write(50, 128, "Phone"),
        write(200, 128, "520-555-0142"),
        write(50, 156, "Experience", style=BOLD),
        write(50, 170, "2008 - present"),
        write(200, 170, "Nurse at a clinic in town, day"),
        write(200, 184, "and night shifts"),
        write(50, 198, "2004 - 2006"),
        write(200, 198, "Aide in a nursing home"),
    )

    assert lines == [
        "About me",
        "Name\tJoe Bloggs",
        "Phone\t520-555-0142",
        "Experience",
        "2008 - present\tNurse at a clinic in town, day",
        "and night shifts",
        "2004 - 2006\tAide in a nursing home",
    ]


def test_sections_named_in_the_margin_stand_above_their_text() -> None:
    large = Style(14.0)

    lines = texts(
        write(50, 100, "Work", style=large),
        write(150, 100, "Copper Ridge Clinic"),
        write(150, 114, "Gave vaccinations to children"),
        write(50, 150, "School", style=large),
        write(150, 150, "Desert State College"),
        write(150, 164, "Nursing, with honours"),
    )

    assert lines == [
        "Work",
        "Copper Ridge Clinic",
        "Gave vaccinations to children",
        "School",
        "Desert State College",
        "Nursing, with honours",
    ]


def test_the_number_of_an_item_stays_with_it() -> None:
    lines = texts(
        write(50, 100, "1."),
        write(80, 100, "Scaling laws for inference"),
        write(50, 114, "2."),
        write(80, 114, "From research to product"),
    )

    assert lines == ["1. Scaling laws for inference", "2. From research to product"]


def test_a_date_spread_over_a_narrow_column_is_one_date() -> None:
    lines = texts(
        write(50, 100, "Junior Designer, Kyiv Food Market"),
        *(write(x, 100, word) for x, word in ((430, "June"), (465, "2016"), (500, "-"))),
        write(430, 112, "March 2018"),
        write(60, 114, "• Drew menus and posters for 20 stalls"),
    )

    assert lines[0] == "Junior Designer, Kyiv Food Market\tJune 2016 - March 2018"


def test_rows_of_a_table_with_dates_stay_rows() -> None:
    table = [
        ("Employer", "Title", "Years"),
        ("Saguaro Valley", "Nurse", "2019 - 2024"),
        ("Copper Ridge", "Aide", "2016 - 2019"),
        ("Mesa Verde", "Helper", "2014 - 2016"),
    ]
    rows = [
        write(x, 100 + 16 * i, cell)
        for i, cells in enumerate(table)
        for x, cell in zip((50, 200, 320), cells, strict=True)
    ]

    assert texts(*rows) == ["\t".join(cells) for cells in table]


def test_words_are_parted_by_their_gaps_where_no_space_is_written() -> None:
    assert texts(write(50, 100, "Wound") + write(78, 100, "care")) == ["Wound care"]


def test_a_heading_with_its_letters_spaced_out_is_one_word() -> None:
    spaced = write(50, 100, "SKILLS", advance=9.0)

    assert texts(spaced, write(50, 120, "Epic, telemetry, wound care")) == [
        "SKILLS",
        "Epic, telemetry, wound care",
    ]


def test_a_bullet_mark_is_no_text_and_its_wrapped_line_has_none() -> None:
    glyphs = [
        *write(50, 100, "•"),
        *write(68, 100, "Gave vaccinations to children"),
        *write(68, 112, "in three schools"),
        *write(68, 124, "○"),
        *write(86, 124, "and in one clinic"),
    ]

    lines = lines_of(glyphs, page=1).lines

    assert [(x.bullet, x.level, x.text) for x in lines] == [
        ("•", 0, "Gave vaccinations to children"),
        (None, 0, "in three schools"),
        ("○", 1, "and in one clinic"),
    ]


def test_bold_words_are_known_by_their_place_in_the_line() -> None:
    glyphs = write(50, 100, "Epic", style=BOLD) + write(75, 100, "since 2019")

    (line,) = lines_of(glyphs, page=1).lines

    assert [(line.text[k.start : k.end].strip(), k.bold) for k in line.looks] == [
        ("Epic", True),
        ("since 2019", False),
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 560),
            st.integers(20, 780),
            st.text("abcdefghij XYZ,•-0123456789", min_size=1, max_size=25),
        ),
        max_size=40,
    )
)
def test_no_glyph_is_lost_or_read_twice_wherever_it_stands(
    places: list[tuple[int, int, str]],
) -> None:
    glyphs = [glyph for x, y, text in places for glyph in write(x, y, text)]

    lines = lines_of(glyphs, page=1).lines

    # a bullet mark is no text: one that stands alone makes no line
    read = sorted(c for line in lines for c in line.text if c not in " \t•-")
    assert read == sorted(glyph.text for glyph in glyphs if glyph.text not in " •-")


def test_a_section_label_may_stand_lower_than_its_entry() -> None:
    body = [f"a long line of text about what was done there, number {i}" for i in range(3)]
    sections = [("Profile", 100.0), ("Skills", 180.0), ("Work", 260.0)]
    written = [write(50, base + 5, label, style=Style(12.0)) for label, base in sections]
    for _, base in sections:
        written += [write(150, base + 13 * i, text) for i, text in enumerate(body)]

    assert texts(*written) == ["Profile", *body, "Skills", *body, "Work", *body]


def test_dates_on_two_lines_are_a_span_and_years_of_two_entries_are_none() -> None:
    employer, role = Style(10.0, bold=True), Style(10.0)
    lines = []
    for base in (100.0, 170.0):
        lines += [
            write(50, base, "Jul 2019"),
            write(50, base + 13, "May 2021"),
            write(150, base, "Saguaro Valley Hospital", style=employer),
            write(150, base + 13, "Registered Nurse in charge", style=role),
            write(150, base + 26, "Cared for five patients a shift on a busy unit"),
        ]

    assert texts(*lines)[:2] == [
        "Jul 2019 – May 2021\tSaguaro Valley Hospital",
        "Registered Nurse in charge",
    ]


def test_letters_set_apart_or_close_keep_their_words() -> None:
    apart = write(50, 100, "WORK HISTORY", advance=8.0)
    close = write(50, 130, "NURSE", advance=4.3) + write(73.5, 130, "NURSE", advance=4.3)

    assert texts([g for g in apart if g.text != " "], close) == [
        "WORK HISTORY",
        "NURSE NURSE",
    ]


def test_dots_that_rate_stay_with_what_they_rate() -> None:
    skills = [("Epic", "Triage"), ("Telemetry", "Wound care")]
    written = [
        write(x, 100 + 14 * i, text)
        for i, pair in enumerate(skills)
        for left, name in zip((50, 250), pair, strict=True)
        for x, text in ((left, name), (left + 90, "●●○"))
    ]

    assert sorted(" ".join(texts(*written)).replace("\t", " ").split(" ●●○")) == sorted(
        ["Epic", " Telemetry", " Triage", " Wound care", ""]
    )


def test_sections_on_both_sides_of_a_sparse_table_are_columns() -> None:
    left = ["CONTACT", "(520) 555-0142", "rosa@example.com", "SKILLS", "Telemetry", "Epic"]
    right = ["Rosa Cruz", "EXPERIENCE", "Charge Nurse", "Banner", "EDUCATION", "BSN, 2017"]
    capitals = ["ACLS", "Basic", "BLS", "Basic", "PALS", "Basic"]

    def table(*sides: list[str]) -> list[str]:
        return texts(
            *(
                write(54 + 180 * i, 100 + 26 * at, row)
                for at, rows in enumerate(zip(*sides, strict=True))
                for i, row in enumerate(rows)
            )
        )

    assert table(left, right) == [*left, *right]
    assert table(capitals, right)[:2] == ["ACLS\tRosa Cruz", "Basic\tEXPERIENCE"]


def test_the_letter_o_is_a_mark_where_no_space_is_written_after_it() -> None:
    def item(base: float, text: str) -> list[Glyph]:
        return [*write(60, base, "o"), *write(67, base, text)]

    written = item(100, "Led the audit of two firms")
    space = Glyph(" ", 65, 67, 114, PLAIN)
    glyphs = [*written, *write(60, 114, "o"), space, *write(67, 114, "Led the audit of it")]

    assert [(line.bullet, line.text) for line in lines_of(glyphs, page=1).lines] == [
        ("◦", "Led the audit of two firms"),
        (None, "o Led the audit of it"),
    ]


def test_cards_in_a_section_are_columns_until_the_next_heading_s_rule() -> None:
    cards = [
        write(x, 100 + 14 * i, text)
        for x, card in (
            (50, ("Unity", "Expert", "Editor tools")),
            (300, ("Unreal", "Good", "C++")),
        )
        for i, text in enumerate(card)
    ]
    below = [
        write(50, 180, "Employment", style=BOLD),
        write(50, 210, "Pixel Forge"), write(300, 210, "Bellevue"),
        write(50, 226, "Developer"), write(300, 226, "June 2020 - May 2022"),
        write(50, 250, "Built the save system and its tests on two kinds of machines."),
    ]  # fmt: skip
    rules = [Box(50, 84, 500, 85), Box(50, 184, 500, 185)]

    glyphs = [glyph for text in (*cards, *below) for glyph in text]
    found = [line.text for line in lines_of(glyphs, page=1, rules=rules).lines]

    assert found == [
        "Unity", "Expert", "Editor tools", "Unreal", "Good", "C++", "Employment",
        "Pixel Forge\tBellevue", "Developer\tJune 2020 - May 2022",
        "Built the save system and its tests on two kinds of machines.",
    ]  # fmt: skip


def test_a_place_below_a_date_stands_with_it_in_the_row_of_its_entry() -> None:
    small = Style(8.0)
    rows = []
    for base, place in ((100, "DUBLIN"), (180, "LIMERICK")):
        rows += [
            write(50, base, "Aug 2022 - May 2024"),
            write(50, base + 20, place, style=small),
            write(220, base, f"Teacher of Physics {base}", style=BOLD),
            write(220, base + 14, "Columba School"),
            write(220, base + 34, "Looked after the pupils of the second year"),
        ]

    assert texts(*rows) == [
        "Aug 2022 - May 2024 DUBLIN\tTeacher of Physics 100",
        "Columba School",
        "Looked after the pupils of the second year",
        "Aug 2022 - May 2024 LIMERICK\tTeacher of Physics 180",
        "Columba School",
        "Looked after the pupils of the second year",
    ]


def _cards_over_jobs(heading: Style) -> list[list[Glyph]]:
    cards = [
        write(x, 100 + 14 * i, text)
        for x, card in (
            (50, ("Unity Engine", "Expert", "Editor tools, Profiling")),
            (300, ("Unreal Engine", "Advanced", "Blueprints, Features")),
        )
        for i, text in enumerate(card)
    ]
    return [
        *cards,
        write(50, 170, "Employment", style=heading),
        write(50, 186, "Pixel Forge"),
        write(300, 186, "Bellevue"),
        write(50, 202, "Developer"),
        write(300, 202, "June 2020 - May 2022"),
        write(50, 226, "Built the save system and its tests on two kinds of machines."),
    ]


def test_a_heading_below_which_both_sides_begin_again_ends_the_columns() -> None:
    found = texts(*_cards_over_jobs(Style(11.0, bold=True)))

    assert "Developer\tJune 2020 - May 2022" in found


def test_the_frames_of_cards_end_their_columns() -> None:
    glyphs = [glyph for text in _cards_over_jobs(PLAIN) for glyph in text]
    edges = [Box(40, y, 520, y) for y in (88, 150, 160, 240)]

    found = [line.text for line in lines_of(glyphs, page=1, rules=edges).lines]

    assert "Developer\tJune 2020 - May 2022" in found


def test_two_lines_of_an_entry_beside_its_place_are_two_lines() -> None:
    rows = [
        write(50, 100, "Cascade Studios"), write(300, 100, "Seattle, WA"),
        write(50, 114, "Game Developer"), write(250, 114, "March 2022 - Present"),
        write(50, 140, "Built the save system and its tests on two kinds of machines."),
    ]  # fmt: skip

    assert texts(*rows)[:2] == [
        "Cascade Studios\tSeattle, WA",
        "Game Developer\tMarch 2022 - Present",
    ]


def test_a_side_column_that_ends_on_the_next_page_stays_a_column() -> None:
    first = [
        write(x, 100 + 14 * i, f"{side} text number {i}")
        for x, side in ((50, "side"), (300, "main"))
        for i in range(9)
    ]
    second = [
        write(50, 100, "Arduino"), write(300, 100, "Education", style=BOLD),
        *(write(300, 120 + 14 * i, f"main text number {i}") for i in range(4)),
    ]  # fmt: skip

    edge = lines_of([glyph for text in first for glyph in text], page=1).edge
    glyphs = [glyph for text in second for glyph in text]
    lines = lines_of(glyphs, page=2, edge=edge).lines

    assert [line.text for line in lines][:2] == ["Arduino", "Education"]


def test_a_cell_that_wraps_above_a_short_date_is_whole() -> None:
    rows = [
        write(50, 100, "Welder, Mesa Verde Works"),
        write(390, 100, "September 2017 - May 2021"),
        write(62, 114, "- Welded frames"),
        write(50, 140, "Mesa Verde College, Associate of Applied Science in Supply Chain"),
        write(460, 140, "2015 - 2017"),
        write(50, 152, "Management"),
        write(50, 176, "Mesa High School"),
        write(495, 176, "2013"),
    ]

    assert texts(*rows)[2:] == [
        "Mesa Verde College, Associate of Applied Science in Supply Chain Management"
        "\t2015 - 2017",
        "Mesa High School\t2013",
    ]


def test_the_second_line_of_a_head_stays_one_where_others_had_room_above() -> None:
    college = "Copper Ridge College for Applied Science and Technology in Tucson"
    rows = [
        write(50, 100, "Mesa Verde Works"),
        write(390, 100, "September 2017 - May 2021"),
        write(50, 112, "Welder"),
        write(50, 140, college),
        write(460, 140, "2015 - 2017"),
        write(50, 152, "Management"),
    ]

    assert texts(*rows)[2:] == [f"{college}\t2015 - 2017", "Management"]


def test_a_word_cut_in_a_narrow_cell_is_whole_though_its_end_is_wider() -> None:
    rows = [
        write(50, 100, "Bachelor"),
        write(120, 100, "Mesa Verde College, Teaching", style=BOLD),
        write(50, 112, "of Arts"),
        write(50, 130, "Post-"),
        write(120, 130, "Copper Ridge University, Music", style=BOLD),
        write(50, 142, "grad-"),
        write(50, 154, "uate Diploma in"),
    ]

    assert texts(*rows) == [
        "Bachelor of Arts\tMesa Verde College, Teaching",
        "Postgraduate Diploma in\tCopper Ridge University, Music",
    ]


def test_a_space_before_a_slanted_letter_is_one_where_words_stand_below_each_other() -> (
    None
):
    def words(base: float, *parts: tuple[float, str]) -> list[Glyph]:
        return [glyph for left, text in parts for glyph in write(left, base, text)]

    lines = texts(
        write(50, 84, "Cards of which the file writes the spaces between the words"),
        words(100, (50, "Issued"), (82.2, "in"), (93.85, "Apr"), (111.05, "2019")),
        words(116, (50, "Issued"), (82.2, "in"), (94.2, "May"), (111.4, "2021")),
        words(132, (50, "Issued"), (82.2, "in"), (94.2, "Mai"), (111.4, "2022")),
    )

    assert lines[1:] == ["Issued in Apr 2019", "Issued in May 2021", "Issued in Mai 2022"]
