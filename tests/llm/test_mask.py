"""Names stay at home and come back exactly."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import tailor
from tailor.llm.mask import Names, masked, names_in

NAMES = Names(
    people=("Maria Santos",),
    companies=("Maple Ridge Foods Inc.", "Lakeside Medical Center", "Fjordell AB"),
    contacts=("maria.santos@example.com", "503-555-0142", "Portland, OR 97209"),
)


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        (
            "Kept stock at Maple Ridge Foods Inc. in order",
            "Kept stock at COMPANY1 in order",
        ),
        ("Moved Maple Ridge to Excel", "Moved COMPANY1 to Excel"),
        ("Told Lakeside's clients of Lakeside Medical Center", None),
        ("Joined Fjordell as a clerk", "Joined COMPANY1 as a clerk"),
        ("Won the Santos award", "Won the PERSON1 award"),
        ("Answered to Dr. Ada Vale and Mr. Oake", "Answered to PERSON1 and PERSON2"),
        ("Reported to Quill Abernathy daily", "Reported to NAME1 daily"),
        ("Wrote to maria@example.org or 503-555-0199", "Wrote to CONTACT1 or CONTACT2"),
        ("Ran www.example.com/shop and example.org", "Ran CONTACT1 and CONTACT2"),
        ("Moved from Portland, OR 97209", "Moved from CONTACT1"),
        ("Trained Quill Abernathy", "Trained NAME1"),
        ("Led Maple Ridge with Quill Abernathy", "Led COMPANY1 with NAME1"),
    ],
)
def test_a_name_is_not_sent(line: str, sent: str | None) -> None:
    found = masked(line, NAMES)

    assert found is not None
    if sent is not None:
        assert found.text == sent
    assert not any(name in found.text for name in ("Lakeside", "Santos", "Ridge", "Vale"))
    assert found.restored(found.text) == line


@pytest.mark.parametrize(
    "line",
    [
        "Reconciled 1,400 invoices a month in NetSuite",
        "Moved 310 000 parcels with Kubernetes, SQL Server and PLCs",
        "Translated for Spanish buyers every Monday",
        "Managed Daily Operations Of The Store And Its Stock",
        "Cut costs from $1.2 million to 900,000 in 2020-2021",
    ],
)
def test_terms_numbers_and_common_words_are_sent(line: str) -> None:
    found = masked(line, NAMES)

    assert found is not None
    assert found.text == line


def test_what_the_ad_asks_for_is_no_name() -> None:
    line = "Charted in Quillsoft Nova"

    assert masked(line, NAMES, kept=("Quillsoft Nova",)) == masked(
        line, Names(), kept=(line,)
    )


def test_an_answer_with_a_name_lost_or_doubled_is_none() -> None:
    found = masked("Reported to Quill Abernathy daily", NAMES)

    assert found is not None
    assert found.restored("Reported daily to NAME1") == "Reported daily to Quill Abernathy"
    assert found.restored("Reported daily") is None
    assert found.restored("NAME1 reported to NAME1") is None
    assert found.restored("Reported to NAME1 and NAME2") is None


def test_what_is_said_about_a_line_is_masked_too() -> None:
    found = masked("Kept stock at Maple Ridge Foods Inc. for Quill Abernathy", NAMES)

    assert found is not None
    said = found.hidden("“maple” of your line is lost; it adds “for Quill”; “Inc” is lost")
    assert said == (
        "“COMPANY1” of your line is lost; it adds “for NAME1”; “COMPANY1” is lost"
    )


def test_a_line_that_looks_masked_already_is_not_sent() -> None:
    assert masked("Typed NAME1 into forms", NAMES) is None


@example("1 D1'@1")  # two names that touch
@given(st.text(alphabet="abcDEF .,@1234-$'()/", max_size=60))
def test_what_is_masked_comes_back_as_it_was(line: str) -> None:
    found = masked(line, NAMES)

    assert found is not None
    assert found.restored(found.text) == line


@pytest.mark.parametrize("person", ["nurse", "electrician", "accountant", "engineer"])
def test_no_bullet_of_the_fixtures_is_sent_with_a_name(person: str, fixtures: Path) -> None:
    resume = tailor.read_resume(fixtures / f"{person}.docx")
    names = names_in(resume)

    assert len(names.people) >= 1
    assert len(names.companies) >= 2
    for role in resume.roles:
        for bullet in role.bullets:
            sent = masked(bullet.text, names)
            assert sent is not None
            for name in (*names.people, *names.companies, *names.contacts):
                assert name not in sent.text


ODD = Names(
    people=('MARIA "Bob" SANTOS-OAKE',),
    companies=("Maple Ridge Foods Inc.", "Target"),
    contacts=("mquill77@example.com", "https://example.com/adaquill"),
)


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("Won the Santos prize", "Won the PERSON1 prize"),
        ("Answered as Bob to Maria", "Answered as PERSON1 to PERSON2"),
        ("Posted as mquill77 and @quilly", "Posted as CONTACT1 and CONTACT2"),
        ("Pushed to adaquill nightly", "Pushed to CONTACT1 nightly"),
        ("Sold at TARGET on target", "Sold at COMPANY1 on target"),
        ("Kept the MRF books", "Kept the COMPANY1 books"),
        ("Sold to Émile Łukasz", "Sold to NAME1"),
        ("Answered Dr. Émile Oake", "Answered PERSON1"),
        ("Quill Abernathy hired me to count", "NAME1 hired me to count"),
        (
            "Managed Daily Operations Of Globex Stores In Ohio",
            "Managed Daily Operations Of NAME1 Stores In Ohio",
        ),
        ("Held RN license 201804512RN", "Held RN license CONTACT1"),
        ("Licensed (No. 48213) in Ohio", "Licensed (CONTACT1) in Ohio"),
        ("Ran paketet.se and shop.co.uk", "Ran CONTACT1 and CONTACT2"),
        ("Called 555-0142 or 5035550142", "Called CONTACT1 or CONTACT2"),
        ("Moved Node.js in 2020-2021 to 100000 users", None),
    ],
)
def test_a_name_in_an_odd_place_is_not_sent(line: str, sent: str | None) -> None:
    found = masked(line, ODD)

    assert found is not None
    assert found.text == (sent or line)
    assert found.restored(found.text) == line


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("Reported to Grace and trained clerks", "Grace"),
        ("Covered for Linda's leave", "Linda"),
        ("Handled accounts for BFG on nights", "BFG"),
        ("Helped Jones plan the fair", "Jones"),
    ],
)
def test_a_name_that_many_ads_hold_stays_at_home(line: str, hidden: str) -> None:
    found = masked(line, Names())

    assert found is not None
    assert hidden not in found.text
    assert found.restored(found.text) == line


@pytest.mark.parametrize(
    "line",
    [
        "Led the Monday meeting with HR and QA",
        "Filed FDA and OSHA reports in March",
        "Used Excel and Word to make lists",
        "Kept SQL and AWS servers running",
    ],
)
def test_what_everybody_knows_is_sent(line: str) -> None:
    found = masked(line, Names())

    assert found is not None
    assert found.text == line


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("Reported to Jane Q. Public weekly", "Reported to NAME1 weekly"),
        ("Trained J. Q. Public and J. Smith", "Trained NAME1 and NAME2"),
        ("Trained J. Public", "Trained NAME1"),
        ("Answered to Dr. Jane Q. Public", "Answered to PERSON1"),
        ("Called 503-555-0142 ext. 12 at noon", "Called CONTACT1 at noon"),
        ("Called 503-555-0142, extension 1207", "Called CONTACT1"),
        ("Called 503-555-0199x12 or 555-0142 x 7", "Called CONTACT1 or CONTACT2"),
        ("Kept the flat at 88 Oake Street clean", "Kept the flat at NAME1 clean"),
        ("Kept the flat at 88B Oake Rd. clean", "Kept the flat at NAME1. clean"),
        ("Painted 12 Quill Lane in May", "Painted NAME1 in May"),
    ],
)
def test_what_belongs_to_a_name_stays_at_home_with_it(line: str, sent: str) -> None:
    found = masked(line, NAMES)

    assert found is not None
    assert found.text == sent
    assert found.restored(sent) == line


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("Sold 88 flats for Quill Abernathy", "Sold 88 flats for NAME1"),
        ("Gave vitamin C. Managed stock", "Gave vitamin C. Managed stock"),
        ("Moved 310 000 x 12 parts", "Moved 310 000 x 12 parts"),
    ],
)
def test_what_only_stands_beside_a_name_is_sent(line: str, sent: str) -> None:
    found = masked(line, NAMES)

    assert found is not None
    assert found.text == sent
