"""What an ad asks for, and how much it insists."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.job import Job, Requirement

Ad = Callable[[str], Job]
Asked = Callable[[str], dict[str, Requirement]]

NURSE = """
Registered Nurse, Nights
Brightwater Regional Medical Center | Fairhaven, OH

About us
We are a 310-bed hospital that believes in kindness and growth.

What you will do
- Perform wound care and central line dressing changes.
- Document assessments in Epic.

Requirements
- Basic Life Support (BLS) through the American Heart Association.
- At least 2 years of acute care experience.
- Associate Degree in Nursing (ADN) required; Bachelor of Science in Nursing (BSN) a plus.

Nice to have
- Spanish.
You do not need prior charge nurse experience.

What we offer
Medical, dental and vision insurance from day one, 403(b) with match, free parking.

Brightwater Regional is an Equal Opportunity Employer without regard to race or religion.
"""


def terms(job: Job, importance: str) -> set[str]:
    return {r.term.lower() for r in job.requirements if r.importance == importance}


def test_the_zone_says_how_much_the_ad_insists(ad: Ad) -> None:
    job = ad(NURSE)

    assert {"bls", "adn", "acute care"} <= terms(job, "required")
    assert {"spanish", "bsn"} <= terms(job, "preferred")
    assert {"wound care", "central line dressing changes", "epic"} <= terms(
        job, "mentioned"
    )


def test_benefits_praise_and_notices_ask_for_nothing(ad: Ad) -> None:
    said = " ".join(r.term.lower() for r in ad(NURSE).requirements)

    for word in ("insurance", "dental", "403", "parking", "kindness", "race", "hospital"):
        assert word not in said


def test_the_employer_and_the_place_are_never_asked_for(ad: Ad) -> None:
    job = ad(
        "Cook\nThe Larkspur Hotel & Spa - Asheville, NC\n\nRequirements\n"
        "- Love of Larkspur and Asheville\n- Pastry and Larkspur breads"
    )

    assert job.employer == "The Larkspur Hotel & Spa"
    assert job.place == "Asheville, NC"
    assert not [r for r in job.requirements if r.term.lower() in ("larkspur", "asheville")]


def test_a_word_in_the_sentence_beats_the_zone(asked: Asked) -> None:
    found = asked("Bachelor's degree; Master's in Education preferred")

    assert {r.importance for r in found.values() if r.term.startswith("bach")} == {
        "required"
    }
    assert {r.importance for r in found.values() if r.term.startswith("mast")} == {
        "preferred"
    }


def test_a_wish_at_the_end_is_for_its_own_part_of_the_sentence(asked: Asked) -> None:
    found = asked("Knowledge of cost accounting, manufacturing preferred")

    assert found["cost accounting"].importance == "required"
    assert found["manufacturing"].importance == "preferred"


def test_must_under_a_heading_of_wishes_is_a_demand(ad: Ad) -> None:
    job = ad("Clerk\n\nNice to have\n- Docker\n- Kubernetes is required")

    assert [(r.term, r.importance) for r in job.requirements] == [
        ("Docker", "preferred"),
        ("Kubernetes", "required"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "No Salesforce required.",
        "You do not need Salesforce.",
        "You don't need Salesforce, and you don't need to travel.",
        "Experience with Salesforce is not necessary because we are small.",
        "Salesforce is used by our sales group; no need to know it.",
        "We don't care about Salesforce.",
        "Salesforce is not enough for this job.",
    ],
)
def test_what_is_denied_is_not_asked_for(asked: Asked, sentence: str) -> None:
    assert "Salesforce" not in asked(sentence)


def test_helpful_but_not_necessary_is_a_wish(asked: Asked) -> None:
    found = asked("Experience with Salesforce is helpful but not necessary")

    assert found["Salesforce"].importance == "preferred"


def test_one_of_an_or_list_will_do(asked: Asked) -> None:
    found = asked("Experience with an ERP system such as NetSuite, SAP or Oracle")

    groups = {found[name].or_group for name in ("NetSuite", "SAP", "Oracle")}
    assert len(groups) == 1
    assert None not in groups


def test_or_goes_back_behind_a_tail(asked: Asked) -> None:
    found = asked("RN license in the State of Ohio or a multistate (compact) license")

    assert list(found) == ["RN", "multistate license"]
    assert found["RN"].or_group == found["multistate license"].or_group is not None
    assert "compact license" in found["multistate license"].spellings


def test_and_asks_for_each(asked: Asked) -> None:
    found = asked("Experience with Docker and Kubernetes")

    assert {found["Docker"].or_group, found["Kubernetes"].or_group} == {None}


def test_a_long_form_with_its_acronym_is_one_thing_with_two_spellings(asked: Asked) -> None:
    found = asked("Advanced Cardiovascular Life Support (ACLS) within six months")

    assert list(found) == ["ACLS"]
    assert found["ACLS"].spelling == "Advanced Cardiovascular Life Support (ACLS)"
    assert "Advanced Cardiovascular Life Support" in found["ACLS"].spellings


def test_two_sentences_about_one_thing_are_one_requirement(ad: Ad) -> None:
    job = ad("Clerk\n\nDuties\n- Post invoices in NetSuite\n\nRequirements\n- NetSuite")

    found = [r for r in job.requirements if r.term == "NetSuite"]
    assert [(r.importance, len(r.mentions)) for r in found] == [("required", 2)]
    assert found[0].sentence == "NetSuite"


def test_things_no_vocabulary_holds_are_found_by_their_shape(asked: Asked) -> None:
    found = asked("Hands-on experience with Quorvex and knowledge of tide table reading")

    assert {"Quorvex", "tide table reading"} <= set(found)


def test_a_wrapped_line_is_one_sentence_and_each_quote_stands_in_its_file(ad: Ad) -> None:
    text = """
Clerk

Requirements
- Hands-on experience with an enterprise system such as Quorvex or
  NetSuite, knowledge of cost accounting and of the valuation of
  inventory
"""
    job = ad(text)

    found = {r.term: r for r in job.requirements}
    assert found["Quorvex"].or_group == found["NetSuite"].or_group is not None
    assert found["NetSuite"].sentence.startswith("NetSuite, knowledge")
    assert found["NetSuite"].line == found["Quorvex"].line + 1


def test_an_ad_that_asks_for_nothing_is_no_error(ad: Ad) -> None:
    assert ad("Hello").requirements == ()
    assert ad("").requirements == ()


PIECES = (
    "Docker or and experience with BLS (BLS) no required 5+ years of the Requirements"
    " Benefits : ; , . - degree in Nursing $40 preferred Go we you will"
)
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=8).map("\n".join)


@given(text=TEXTS | st.text(max_size=200))
def test_every_quote_is_what_stands_in_the_ad(ad: Ad, text: str) -> None:
    job = ad(text)

    for requirement in job.requirements:
        for mention in requirement.mentions:
            assert mention.sentence == job.document.at(mention.span)
            assert mention.sentence.strip()
