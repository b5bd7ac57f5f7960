"""Parts of an ad under headings nobody could foresee."""

from collections.abc import Callable

import pytest

from tailor.job import Job, Requirement

Ad = Callable[[str], Job]
Asked = Callable[[str], dict[str, Requirement]]

AD = """
Clerk
Mill & Sons, Boise, ID

{first}
- Prepare tide tables for the harbour
- Keep the boat registers

{second}
- Experience with Quorvex
- Valid boat license

{third}
- Spanish
- Knot tying
"""


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("A day at our desk", "The recipe", "Icing on the cake"),
        ("On your plate", "To join the crew", "The cherry on top"),
        ("WHERE YOU COME IN", "WHERE WE MEET", "WHERE IT SPARKLES"),
    ],
)
def test_items_and_order_say_what_a_part_is(
    ad: Ad, first: str, second: str, third: str
) -> None:
    job = ad(AD.format(first=first, second=second, third=third))

    found = {r.term: r.importance for r in job.requirements}
    assert found["tide tables"] == "mentioned"
    assert found["Quorvex"] == "required"
    assert found["Spanish"] == "preferred"


@pytest.mark.parametrize("mark", ["({})", "{})", "{}."])
def test_letters_in_brackets_make_a_list_of_duties(ad: Ad, mark: str) -> None:
    items = ["Prepare tide tables", "Keeping of boat registers", "Dredging in Quorvex"]
    listed = "\n".join(f"{mark.format('abc'[i])} {item}" for i, item in enumerate(items))

    job = ad(f"Harbour Clerk\nCounty of Mill\nMilltown, ID\n\nON THE QUAY\n{listed}")

    assert {"tide tables", "boat registers", "Quorvex"} <= {
        term for r in job.requirements for term in (r.term, r.spelling)
    }


def test_perks_under_a_fancy_heading_are_not_asked_for(ad: Ad) -> None:
    job = ad(
        "Clerk\nMill & Sons\n\nRequirements\n- Docker\n\nThe good life\n"
        "- Medical, dental and vision plans\n- 25 days annual leave\n- Free lunch"
    )

    assert [r.term for r in job.requirements] == ["Docker"]


def test_items_below_prose_without_a_heading_are_asked_for(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nMill & Sons is a small mill on the east bank of the river.\n\n"
        "- Experience with Docker\n- Strong Quorvex\n- Kubernetes a plus"
    )

    found = {r.term: r.importance for r in job.requirements}
    assert found == {"Docker": "required", "Quorvex": "required", "Kubernetes": "preferred"}


def test_a_label_before_a_colon_says_how_much_the_rest_is_asked_for(asked: Asked) -> None:
    found = asked("Helpful but not required: Docker, Kubernetes")
    assert {r.importance for r in found.values()} == {"preferred"}
    assert not asked("Not needed: Docker, Kubernetes")


def test_a_list_cut_by_semicolons_goes_on(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nResponsibilities include drawing tide tables; posting invoices in"
        " Quorvex; and mending sails."
    )

    said = " / ".join(r.term for r in job.requirements)
    assert "tide tables" in said
    assert "Quorvex" in said


@pytest.mark.parametrize(
    "sentence",
    [
        "Learn by doing",
        "Tell us about you",
        "A job that looks unsafe",
        "A degree is optional",
        "EOE M/F/D/V",
        "Done right first",
    ],
)
def test_small_talk_is_no_requirement(asked: Asked, sentence: str) -> None:
    assert not [r for r in asked(sentence).values() if r.kind not in ("degree",)]


@pytest.mark.parametrize(
    "sentence",
    ["We moved off Salesforce", "We do not use Salesforce", "Salesforce is no longer used"],
)
def test_a_product_that_the_employer_gave_up_is_not_asked_for(
    asked: Asked, sentence: str
) -> None:
    assert "Salesforce" not in asked(sentence)


def test_what_you_must_know_is_named_without_the_verb(asked: Asked) -> None:
    assert "Quorvex" in asked("You must know Quorvex")
