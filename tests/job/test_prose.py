"""Ads told as a letter: small shops write sentences, with few headings or none."""

from collections.abc import Callable

import pytest

from tailor.job import Job

Ad = Callable[[str], Job]


@pytest.fixture(scope="session")
def told(ad: Ad) -> Callable[[str], dict[str, str]]:
    """Return a reader of a paragraph: names in small letters, with their importance."""

    def read(prose: str) -> dict[str, str]:
        job = ad(f"Clerk\n\n{prose}")
        return {r.term.lower(): r.importance for r in job.requirements}

    return read


Told = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    ("prose", "wanted"),
    [
        ("You'd tend kelp beds and repair glaze kilns.", {"kelp beds", "glaze kilns"}),
        ("You would also help with glaze tests in Quorvex.", {"glaze tests", "quorvex"}),
        ("You place kiln orders and count glaze stock.", {"kiln orders", "glaze stock"}),
        ("You'll answer tickets in Quorvex all day.", {"tickets", "quorvex"}),
    ],
)
def test_what_you_do_is_told_in_sentences(told: Told, prose: str, wanted: set[str]) -> None:
    assert wanted <= told(prose).keys()


@pytest.mark.parametrize("prose", ["You'd love Quorvex.", "You receive Quorvex."])
def test_what_you_are_given_is_no_duty(told: Told, prose: str) -> None:
    assert not told(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Knowing a bit of Quorvex would be great.",
        "If you've used Quorvex, all the better.",
        "Experience with Quorvex (we have two of them) is a real plus.",
    ],
)
def test_a_wish_may_be_told_in_any_words(told: Told, prose: str) -> None:
    assert told(prose) == {"quorvex": "preferred"}


def test_a_turnover_is_no_pay_and_duties_end_a_notice(told: Told) -> None:
    assert "glaze tables" in told("You will write glaze tables for a $5M kiln works.")
    assert "kiln orders" in told("Pay is $30 an hour. You place kiln orders in Zenlo.")
    assert not told("Pay is $30 an hour. You receive Zenlo.")


def test_a_list_may_have_lost_its_marks(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nYou must have:\nreal kelp knowledge and clay chemistry\nQuorvex\n"
        "glaze tables\nclay chemistry or long experience in it"
    )
    assert "glaze tables" not in {r.term for r in job.requirements}  # a line with a capital

    job = ad(
        "Clerk\n\nYou must have:\nreal kelp knowledge and clay chemistry\n"
        "glaze tables\nkiln repair and many a year of it"
    )
    assert {"clay chemistry", "glaze tables", "kiln repair"} <= {
        r.term for r in job.requirements
    }


def test_a_wrapped_sentence_is_no_list(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nYou must have:\nexperience with clay\nchemistry and glaze\n"
        "tables or kiln\nrepair"
    )
    assert {"clay chemistry", "glaze tables", "kiln repair"} <= {
        r.term for r in job.requirements
    }


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Keep glaze logs accurate", "glaze logs"),
        ("Keep 400 QVXs accurate", "QVX"),
        ("Own the glaze kilns end to end", "glaze kilns"),
        ("Hold the Court of Master Potters card", "Court of Master Potters card"),
        ("Adherence to Quarry Union National Kiln Safety Goals",
         "Quarry Union National Kiln Safety Goals"),
        ("Quorvex Plus", "Quorvex Plus"),
        ("Cast in Quorvex Electrical or Zenlo", "Quorvex Electrical"),
        ("Work at the kiln: transplanting, hoeing and bunching", "transplanting"),
        ("Assist with glazing, kiln repair and clay chemistry", "glazing"),
    ],
)  # fmt: skip
def test_a_thing_keeps_its_whole_name_and_no_more(ad: Ad, line: str, term: str) -> None:
    job = ad(f"Clerk\n\nResponsibilities\n- {line}")

    assert term in {r.term for r in job.requirements}


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Glaze kilns, then ship them", "ship"),
        ("Kilns (they need love)", "need love"),
        ("Present kilns to decision makers", "decision makers"),
    ],
)
def test_what_a_clause_says_is_no_thing(ad: Ad, line: str, term: str) -> None:
    job = ad(f"Clerk\n\nResponsibilities\n- {line}")

    assert term not in {r.term for r in job.requirements}


def test_a_degree_after_a_comma_is_no_field_of_the_first(ad: Ad) -> None:
    job = ad("Clerk\n\nRequirements\n- An associate degree, or a kiln certificate")

    assert "associate degree" in {r.term for r in job.requirements}


@pytest.mark.parametrize("tail", ["running a kiln", "at a kiln works", "glazing exp"])
def test_years_may_be_of_doing_a_thing(ad: Ad, tail: str) -> None:
    job = ad(f"Clerk\n\nRequirements\n- Two years {tail}")

    assert [r.years for r in job.requirements if r.kind == "years"] == [2.0]


@pytest.mark.parametrize("words", ["We are asking for", "We expect", "We ask for"])
def test_what_an_employer_asks_for_in_a_sentence_is_required(
    told: Told, words: str
) -> None:
    found = told(f"{words} five years of experience with Quorvex.")

    assert found["quorvex"] == "required"


@pytest.mark.parametrize(
    "prose",
    [
        "Demonstrable experience of glaze mixing in small potteries.",
        "Strong, proven experience in glaze mixing.",
        "You must know glaze mixing, and people from other trades are welcome to apply.",
    ],
)
def test_what_an_advert_insists_on_is_required_in_any_dress(told: Told, prose: str) -> None:
    assert told(prose)["glaze mixing"] == "required"
