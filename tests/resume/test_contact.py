"""Name and addresses are found on top, in a header, in a section of their own."""

from dataclasses import replace

import pytest

from tailor.document import Document, Line, Link, Look
from tailor.resume import json_resume, resume_from_document
from tests.resume.reading import document_of, looking, resume_of

REST = "\nEXPERIENCE\nNurse, Mercy Hospital, 2019 – 2021\n* Triaged patients"


def basics(top: str) -> dict[str, object]:
    answer: dict[str, object] = json_resume(resume_of(top + REST))["basics"]
    return answer


@pytest.mark.parametrize(
    "name",
    [
        "Ada Poe",
        "María José Núñez Ortega",
        "Zoë Hakobyan-Lindqvist",
        "DESHAWN CARTER",
        "Dr. Amélie Dupont-Nguyen",
        "Aoife Ní Bhriain",
        "Tom O'Brien",
        "Olena Kovalchuk (Олена Ковальчук)",
        "王小明",
    ],
)
def test_names_of_any_script_and_length_are_found(name: str) -> None:
    assert basics(f"{name}\nada@example.com")["name"] == name


def test_letters_behind_the_name_are_not_the_name() -> None:
    resume = resume_of("MARIA LOPEZ, RN, BSN\nmaria@example.com" + REST)

    assert resume.name == "MARIA LOPEZ"
    assert resume.contact.credentials is not None
    assert resume.contact.credentials.text == "RN, BSN"


def test_the_line_below_the_name_is_the_headline() -> None:
    assert basics("Ada Poe\nSenior Accountant, CPA\nada@example.com")["label"] == (
        "Senior Accountant, CPA"
    )


def test_a_place_beside_the_headline_is_the_place() -> None:
    found = basics("Ada Poe\nRegistered Midwife | Uppsala, Sweden\nada@example.com")

    assert found["label"] == "Registered Midwife"
    assert found["location"] == {"city": "Uppsala", "region": "Sweden"}


def test_a_name_beside_smaller_text_is_the_bigger_part() -> None:
    line = Line(
        "Lindqvist\tZoë Lindqvist", looks=(Look(0, 9, 10.0), Look(10, 23, 18.0, bold=True))
    )

    resume = resume_from_document(Document("resume", "pdf", (line, Line("z@example.com"))))

    assert resume.name == "Zoë Lindqvist"


def test_a_title_of_the_file_is_no_name() -> None:
    assert basics("CURRICULUM VITAE\nName: Grace Achieng Otieno\ng@example.com")[
        "name"
    ] == ("Grace Achieng Otieno")


@pytest.mark.parametrize(
    "phone",
    [
        "(312) 555-0142",
        "614.555.0119",
        "+46 70 174 06 05",
        "+353 20 913 0147",
        "+91 98765 43210",
        "+49 (0)30 901820",
        "07700 900461",
        "+1-415-555-0134",
    ],
)
def test_phones_of_any_country_are_found(phone: str) -> None:
    assert basics(f"Ada Poe\nOslo, Norway | {phone} | ada@example.com")["phone"] == phone


def test_a_towns_code_before_a_phone_is_not_part_of_it() -> None:
    found = basics("Ada Poe\nPortland, OR 97209 503-555-0142")

    assert found["phone"] == "503-555-0142"
    assert found["location"] == {"city": "Portland", "region": "OR", "postalCode": "97209"}


def test_years_and_numbers_of_houses_are_no_phones() -> None:
    assert "phone" not in basics(
        "Ada Poe\n1200 Lake Drive, Milwaukee, WI 53202\n2015 - 2019"
    )


def test_an_address_is_parted_into_street_town_region_and_code() -> None:
    assert basics("Ada Poe\n45 Elm Street, Springfield, OH 45501")["location"] == {
        "address": "45 Elm Street",
        "city": "Springfield",
        "region": "OH",
        "postalCode": "45501",
    }


def test_labels_are_kept_out_of_what_they_name() -> None:
    found = basics("Ada Poe\nEmail: ada@example.com\nAddress: Nairobi, Kenya")

    assert found["email"] == "ada@example.com"
    assert found["location"] == {"city": "Nairobi", "region": "Kenya"}


def test_a_word_that_carries_a_link_shows_the_links_address() -> None:
    document = document_of("Ada Poe\nada@example.com | LinkedIn" + REST)
    link = Link("https://www.linkedin.com/in/ada", "LinkedIn", 1)

    answer = json_resume(
        resume_from_document(Document("resume", "docx", document.lines, links=(link,)))
    )

    assert answer["basics"]["profiles"] == [
        {"network": "LinkedIn", "username": "ada", "url": "https://www.linkedin.com/in/ada"}
    ]


def test_the_printed_address_counts_where_the_link_behind_it_differs() -> None:
    document = document_of("Ada Poe\ngithub.com/ada" + REST)
    link = Link("https://github.com/...", "github.com/ada", 1)

    answer = json_resume(
        resume_from_document(Document("resume", "docx", document.lines, links=(link,)))
    )

    assert answer["basics"]["profiles"][0]["url"] == "https://github.com/ada"


def test_a_wrapped_name_in_a_big_font_is_whole() -> None:
    lines = (
        looking("Zoë Hakobyan-", size=22, bold=True),
        looking("Lindqvist", size=22, bold=True),
        looking("Backend Engineer", size=10),
        looking("zoe@example.com", size=10),
    )

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert resume.name == "Zoë Hakobyan-Lindqvist"


def test_an_address_that_is_wrapped_is_whole() -> None:
    lines = tuple(Line(text) for text in ("Ada Poe", "ada.poe@exa", "mple.com"))

    resume = resume_from_document(Document("resume", "pdf", lines))

    assert resume.contact.emails[0].text == "ada.poe@example.com"


def test_the_name_again_on_a_pages_edge_is_not_taken_for_a_statement() -> None:
    lines = (*document_of("Ada Poe\nada@example.com" + REST).lines,)
    footer = Line("Ada Poe - Page 1 of 2", place="footer")

    resume = resume_from_document(Document("resume", "docx", (*lines, footer)))

    assert resume.other == ()
    assert "Ada Poe - Page 1 of 2" in [piece.text for piece in resume.separators]


def test_a_name_in_the_cell_beside_a_side_column_is_the_name() -> None:
    rows = [
        looking("CONTACT", size=13, bold=True, block=1),
        looking("rosa@example.com", size=11, block=1),
        looking("LANGUAGES", size=13, bold=True, block=1),
        looking("Spanish (fluent)", size=11, block=1),
        looking("Rosa Cruz", size=20, bold=True, block=2),
        looking("Registered Nurse", size=11, block=2),
        looking("EXPERIENCE", size=13, bold=True, block=2),
        looking("Charge Nurse, Banner Health, 2019 – 2021", size=11, block=2),
    ]
    resume = resume_from_document(Document("resume", "docx", tuple(rows)))

    assert resume.contact.name is not None
    assert resume.contact.name.text == "Rosa Cruz"
    assert [language.name.text for language in resume.languages] == ["Spanish"]


def test_a_name_over_three_lines_whose_last_is_bold_is_one_name() -> None:
    rows = [
        looking("Nguyễn", size=22),
        looking("Thị Minh", size=22),
        looking("Khai", size=22, bold=True),
        looking("khai@example.com", size=11),
        looking("EXPERIENCE", size=12, bold=True),
        looking("Nurse, Chợ Rẫy Hospital, 2019 – 2021", size=11),
    ]
    resume = resume_from_document(Document("resume", "pdf", tuple(rows)))

    assert resume.contact.name is not None
    assert resume.contact.name.text == "Nguyễn Thị Minh Khai"


def test_a_range_of_months_is_no_phone() -> None:
    assert "phone" not in basics("Ada Poe\n06/2017 - 12/2020")


def test_a_street_before_a_code_and_a_town_is_the_place() -> None:
    top = "Ada Poe\n14 Rue de l'Hôpital, 75013 Paris | +33 6 12 34 56 78"
    resume = resume_of(top + REST)

    assert resume.contact.place is not None
    assert resume.contact.place.text == "14 Rue de l'Hôpital, 75013 Paris"


def test_a_label_for_a_site_without_a_link_is_no_statement() -> None:
    resume = resume_of("Ada Poe\nOslo | ada@example.com | My LinkedIn" + REST)

    assert not resume.other


def test_a_name_in_small_capitals_is_whole() -> None:
    text = "ADA POE-VEGA"
    looks = tuple(
        Look(start, end, size)
        for start, end, size in (
            (0, 1, 26),
            (1, 3, 21),
            (3, 5, 26),
            (5, 8, 21),
            (8, 12, 26),
        )
    )
    lines = (Line(text, looks=looks), looking("Accountant", size=10))

    resume = resume_from_document(Document("cv", "pdf", lines))

    assert resume.name == text


def test_a_sites_name_over_the_page_there_is_no_address_of_its_own() -> None:
    document = document_of("Ada Poe\nada@example.com\nitch.io\n@ada" + REST)
    link = Link("https://itch.io/ada", text="@ada", line=3)

    found = json_resume(resume_from_document(replace(document, links=(link,))))["basics"]

    assert found.get("url") == "https://itch.io/ada"
    assert "profiles" not in found


def test_an_address_in_a_column_of_its_own_is_whole() -> None:
    lines = (
        looking("Ada Poe", size=20),
        looking("EXPERIENCE", size=12, bold=True),
        looking("Nurse, Mercy Hospital, 2019 - 2021", size=10),
        looking("ada@example.com", size=9, block=1),
        looking("(504) 555-0126", size=9, block=1),
        looking("https://ada.example.com", size=9, block=1),
    )

    found = json_resume(resume_from_document(Document("cv", "pdf", lines)))["basics"]

    assert found["phone"] == "(504) 555-0126"
    assert found["url"] == "https://ada.example.com"


def test_a_researchers_number_is_no_phone() -> None:
    resume = resume_of(
        "Ada Poe\n+47 22 55 01 00 | ORCID 0000-0002-1825-0097\n# Skills\nECG"
    )

    assert [phone.text for phone in resume.contact.phones] == ["+47 22 55 01 00"]
