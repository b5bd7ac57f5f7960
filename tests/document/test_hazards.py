"""What would trip a hiring system's reader is named, and only that."""

from tailor.document import Document, Hazard, Line, Place
from tailor.document.hazards import find_hazards


def document(*lines: Line, hazards: tuple[Hazard, ...] = ()) -> Document:
    return Document(name="cv.docx", format="docx", lines=lines, hazards=hazards)


def found(*lines: Line, size: int = 1000) -> list[tuple[str, tuple[int, ...]]]:
    return [(hazard.kind, hazard.lines) for hazard in find_hazards(document(*lines), size)]


def contact(place: Place) -> Line:
    return Line("Tucson | 520-555-0142 | ana@example.com", place=place)


def test_contact_data_that_stands_in_the_header_alone_is_a_hazard() -> None:
    (hazard,) = find_hazards(document(contact("header"), Line("Nurse")), 1000)

    assert (hazard.kind, hazard.lines) == ("contact in header", (0,))
    assert hazard.problem == (
        "Your phone and mail stand in the page header,"
        " which some hiring systems don't read."
    )
    assert hazard.advice == "Put your contact data into the first lines of the page itself."


def test_footers_and_text_boxes_are_named_as_what_they_are() -> None:
    places: tuple[tuple[Place, str, str], ...] = (
        ("footer", "contact in header", "the page footer"),
        ("textbox", "contact in text box", "a text box"),
    )
    for place, kind, words in places:
        (hazard,) = find_hazards(document(contact(place), Line("Nurse")), 1000)
        assert hazard.kind == kind
        assert words in hazard.problem


def test_contact_data_that_the_body_repeats_is_none() -> None:
    body = Line("Call (520) 555-0142 or write Ana@Example.com")

    assert found(contact("header"), body) == []
    assert found(contact("header"), contact("table")) == []


def test_one_of_two_ways_is_enough_for_a_hazard() -> None:
    (hazard,) = find_hazards(document(contact("header"), Line("ana@example.com")), 1000)

    assert hazard.problem.startswith("Your phone stands in")


def test_dates_and_page_numbers_in_a_header_are_no_phone() -> None:
    for text in (
        "2016 - 2019",
        "3/2019 - 4/2021",
        "Page 2 of 3",
        "01/2020-03/2021",
        "85004-1234",
    ):
        assert found(Line(text, place="header"), Line("Nurse")) == [], text


def test_phones_of_other_countries_are_phones() -> None:
    for text in (
        "+49 170 1234567",
        "020 7946 0018",
        "555-0142",
        "(520) 555 0142",
        "520.555.0142",
    ):
        assert found(Line(text, place="header")) == [("contact in header", (0,))], text


def test_hidden_lines_are_counted() -> None:
    assert found(Line("Nurse"), Line("keywords", visible=False)) == [("hidden text", (1,))]


def test_letters_of_another_alphabet_inside_a_word_are_named() -> None:
    (hazard,) = find_hazards(document(Line("Nurse"), Line("АСLS and ВLS")), 1000)

    assert (hazard.kind, hazard.lines) == ("look-alike letters", (1,))
    assert hazard.problem.startswith("Cyrillic letters")
    assert "“АСLS”" in hazard.problem


def test_words_of_another_language_and_science_are_no_look_alikes() -> None:
    for text in ("Анна Петрова, nurse", "TNFα, IFNγ, 5 μg, 3 Ωm", "Νίκος Nurse", "café"):
        assert found(Line(text)) == [], text


def test_a_file_over_two_and_a_half_megabytes_is_too_big() -> None:
    assert found(Line("Nurse"), size=2_500_001) == [("too big", ())]
    assert found(Line("Nurse"), size=2_500_000) == []


def test_what_the_reader_named_is_not_named_twice() -> None:
    named = Hazard("hidden text", "3 lines are white.", "Take them out.")

    assert find_hazards(document(Line("x", visible=False), hazards=(named,)), 1) == ()
