"""The finder meets what a recruiter would search for, and not its namesakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.terms import find_terms


def named(text: str) -> list[str]:
    return [found.term.name for found in find_terms(text)]


def words(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_terms(text)]


@given(st.text())
def test_finds_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for found in find_terms(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


def test_the_longest_spelling_wins() -> None:
    assert words("SQL Server, SQL") == ["SQL Server", "SQL"]


def test_acronym_and_long_form_are_one_term_with_all_its_spellings() -> None:
    long, short = find_terms("Basic Life Support (BLS)")

    assert long.term == short.term
    assert {"BLS", "Basic Life Support"} <= set(long.term.spellings)


def test_a_plural_or_a_british_spelling_is_met() -> None:
    assert words("Write safety data sheets; organisational skills") == [
        "safety data sheets",
        "organisational skills",
    ]


def test_names_with_signs_survive() -> None:
    text = "C++, C#, .NET, Node.js, OSHA 30, CDL A and Security+"

    assert words(text) == text.replace(" and ", ", ").split(", ")


def test_a_comma_parts_what_a_hyphen_joins() -> None:
    assert words("customer-service phone") == ["customer-service"]
    assert words("the customer, service") == []


@pytest.mark.parametrize(
    "text",
    [
        "We go the extra mile.",
        "Go above and beyond.",
        "You will excel at this.",
        "Excel in a team of friends.",
        "Access to a car.",
        "A swift reply.",
        "the oracle spoke",
        "an epic journey",
        "cap on expenses",
        "as needed",
        "a network of nurses",
        "our associates",
        "two or three rows of seats",
        "the post office",
        "quick access, swift help",
        "several GPs of the town",
        "START AS SOON as you can",
        "our Project Manager and the Access Team",
        "the Office of Research",
        "San Diego",
        "a) b) c) d)",
        "vitamin C, D and K",
        "word of mouth",
        "Julia Harbor joins us in Spring 2027",
        "send your C.V to Ann",
        "a painter of houses",
        "capacitors, insomnia and a composer",
        "Ghost stories, a meteor and the railway",
        "at a level of trust",
        "a work and life balance",
    ],
)
def test_a_plain_word_is_no_product_certificate_or_degree(text: str) -> None:
    kinds = {found.term.kind for found in find_terms(text)}

    assert not kinds & {"tool", "certificate", "degree"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Advanced Excel skills", "Microsoft Excel"),
        ("Excel and Word skills", "Microsoft Excel"),
        ("Word, Excel, Access", "Microsoft Access"),
        ("excel, python", "Microsoft Excel"),
        ("Python, Go and Java", "Go"),
        ("experience with Go or Rust", "Go"),
        ("documentation in Epic", "Epic"),
        ("data in Oracle or MySQL", "Oracle Database"),
        ("CAP certified", "CAP"),
        ("wiring of PLCs and VFDs", "PLC"),
        ("an A.S. degree", "AS"),
        ("html and ReactJS", "React"),
        ("RN, BS, PE", "RN"),
        ("Python, R and SAS", "R"),
    ],
)
def test_capitals_or_the_tools_beside_it_tell_a_product(text: str, expected: str) -> None:
    assert expected in named(text)


def test_a_plain_word_beside_a_tool_is_still_a_plain_word() -> None:
    assert words("CCTV, access and swift help") == ["CCTV"]


def test_a_degree_is_met_by_any_of_its_names() -> None:
    for text in ("Bachelor\u2019s degree", "a bachelor's", "bachelors degree"):
        assert named(text) == ["bachelor's degree"]
    assert named("BSc, B.Sc. or Bachelor of Science") == ["BS", "BS", "BS"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GED", "high school diploma"),
        ("BA", "BS"),
        ("board eligible", "board certified"),
        ("secret clearance", "top secret clearance"),
        ("EHR", "EMR"),
        ("HTML", "HTML5"),
        ("Epic", "Cerner"),
        ("American Sign Language", "British Sign Language"),
        ("Adobe Creative Cloud", "Adobe Creative Suite"),
        ("inventory management", "inventory management software"),
        ("LCSW", "LMSW"),
        ("continuous integration", "CI/CD"),
        ("OSHA 10", "OSHA 30"),
        ("C++", "C#"),
        ("Java", "JavaScript"),
        ("RN", "LPN"),
    ],
)
def test_what_is_not_the_same_thing_is_not_one_term(one: str, other: str) -> None:
    assert named(one) != named(other)
    assert named(one)
    assert named(other)


def test_a_state_is_no_degree() -> None:
    assert named("Boston, MA 02115") == []
    assert named("Worcester, MA") == []
    assert named("MA from abroad") == ["MA"]


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("bend and install EMT", False),
        ("EMT conduit, boxes and wire", False),
        ("EMT certification", True),
        ("RN, BLS and EMT", True),
        ("Emergency Medical Technician (EMT)", True),
        ("CAP accreditation of the laboratory", False),
        ("CAP preferred", True),
        ("sites of the DOE", False),
        ("Ana Lima, CPA", True),
        ("CPA", True),
    ],
)
def test_a_short_form_of_two_things_needs_a_word_that_tells(
    text: str, is_met: bool
) -> None:
    short = {"EMT", "CAP", "DOE", "CPA"}

    assert bool(short & set(words(text))) == is_met


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directorate for Education and Human Resources (EHR)", []),
        ("an electronic health record (EHR)", ["EHR", "EHR"]),
        ("individual education plans (IEP)", ["IEP"]),
        ("charting (EHR)", ["EHR"]),
    ],
)
def test_a_short_form_that_the_text_explains_means_that(
    text: str, expected: list[str]
) -> None:
    assert [name for name in named(text) if name in {"EHR", "IEP"}] == expected
