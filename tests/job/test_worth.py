"""What looks like a requirement by its shape and is none."""

from collections.abc import Callable

import pytest

from tailor.job import Job, Requirement

Ad = Callable[[str], Job]
Asked = Callable[[str], dict[str, Requirement]]


@pytest.fixture(scope="session")
def done(ad: Ad) -> Callable[[str], set[str]]:
    """Return a reader of one item under "Responsibilities": names, in small letters."""

    def read(item: str) -> set[str]:
        job = ad(f"Clerk\n\nResponsibilities\n- {item}")
        return {requirement.term.lower() for requirement in job.requirements}

    return read


@pytest.fixture(scope="session")
def told(ad: Ad) -> Callable[[str], set[str]]:
    """Return a reader of a paragraph that no heading opens: names, in small letters."""

    def read(prose: str) -> set[str]:
        job = ad(f"Clerk\n\n{prose}")
        return {requirement.term.lower() for requirement in job.requirements}

    return read


Names = Callable[[str], set[str]]


@pytest.mark.parametrize(
    ("item", "kept", "left"),
    [
        ("Must know the NEC well, bend EMT and solder copper", "NEC", "NEC well"),
        ("Must know the NEC well, bend EMT and solder copper", "EMT", "bend EMT"),
        ("Repair of kilns, PLC-driven lines", "PLC", "PLC-driven lines"),
        (
            "Experience calibrating kilns",
            "calibrating kilns",
            "experience calibrating kilns",
        ),
        (
            "Experience with The Clean Rivers Act",
            "Clean Rivers Act",
            "The Clean Rivers Act",
        ),
        ("5 yrs pump repair min", "pump repair", "pump repair min"),
    ],
)
def test_a_name_is_cut_where_it_ends(asked: Asked, item: str, kept: str, left: str) -> None:
    found = asked(item)

    assert kept in found
    assert left not in found


@pytest.mark.parametrize(
    ("item", "left"),
    [
        ("Set the kiln before lunch guests arrive", "lunch guests arrive"),
        ("Set the kiln before candidates gain access", "candidates gain access"),
        ("Recognize changes in tide tables", "recognize changes"),
        ("Explain tide tables to plant managers", "plant managers"),
        ("Adjust the valve at every dose", "dose"),
        ("Describe kilns and ship to Norway", "ship"),
        ("Report directly to the Kiln Comptroller", "kiln comptroller"),
        ("Fire kilns under the direction of the Kiln Comptroller", "kiln comptroller"),
        ("Fire kilns during the Saturday window", "saturday window"),
        ("Handle unusual problems", "unusual problems"),
        ("Present figures to quarry surveyors", "quarry surveyors"),
        ("Sort the visitor's belongings", "visitor's belongings"),
    ],
)
def test_a_piece_of_a_sentence_is_no_requirement(done: Names, item: str, left: str) -> None:
    assert left not in done(item)


def test_what_is_done_is_still_named(done: Names) -> None:
    assert "greet visitors" in done("Greet visitors at the desk")
    assert "live unload" in done("Eighty percent drop and hook, some live unload")
    assert {"kiln firing", "tide tables"} <= done(
        "Prepare kiln firing and read tide tables"
    )


def test_praise_codes_and_glued_numbers_are_no_requirement(asked: Asked) -> None:
    found = asked("Knowledge of our breathtaking rooftops, GS-11 and job no. 4400123")

    assert not found


def test_prose_asks_from_the_words_that_say_so(told: Names) -> None:
    found = told(
        "In our lovely harbour branch you will inspect kilns and write glaze recipes."
        " You should have a good understanding of clay chemistry."
    )

    assert {"glaze recipes", "clay chemistry"} <= found
    assert not [term for term in found if "harbour" in term or "branch" in term]


def test_what_is_asked_for_may_stand_before_the_reason(told: Names) -> None:
    assert "clay chemistry" in told(
        "A good understanding of clay chemistry is vital as you will be asked about it."
    )


def test_a_notice_ends_where_the_ad_asks_again(told: Names) -> None:
    found = told(
        "This announcement closes on Friday. Bring Zenlo. Pay is by the week."
        " Applicants must have experience with Quorvex. They must know Vantrix."
    )

    assert {"quorvex", "vantrix"} <= found
    assert "zenlo" not in found


def test_a_heading_that_asks_a_question_opens_its_part(ad: Ad) -> None:
    job = ad(
        "Clerk\n\nRequirements\n- Docker\n\nWhy work with us?\nQuorvex and Zenlo on Mondays"
    )

    assert [requirement.term for requirement in job.requirements] == ["Docker"]


def test_the_story_of_the_employer_asks_for_nothing(told: Names) -> None:
    assert not told(
        "Our potters have won seven medals and a rooftop terrace."
        " The post is based at the Old Kiln, Leeds, subject to satisfactory performance."
    )


def test_what_an_employer_says_it_runs_on_is_asked_for(told: Names) -> None:
    assert {"quorvex", "zenlo"} <= told("Our booking system is Quorvex. We use Zenlo.")


def test_what_an_employer_would_love_to_see_is_a_wish(ad: Ad) -> None:
    job = ad("Clerk\n\nWe would be glad to see experience with Quorvex or kiln repair.")

    assert {(r.term, r.importance) for r in job.requirements} == {
        ("Quorvex", "preferred"),
        ("kiln repair", "preferred"),
    }


def test_extra_pay_for_a_skill_is_a_wish_and_no_benefit(ad: Ad) -> None:
    job = ad("Clerk\n\nRequirements\n- Docker\n\nWe pay more for:\n- Kubernetes\n- Welding")

    assert {r.term.lower(): r.importance for r in job.requirements} == {
        "docker": "required",
        "kubernetes": "preferred",
        "welding": "preferred",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Pay $28 an hour and a Quorvex lunch",
        "Call Wanda 555-0129 about Quorvex",
        "Follow us on Quorvex",
        "You will crouch and kneel in a Quorvex for long periods",
    ],
)
def test_pay_contact_and_physical_demands_ask_for_nothing(ad: Ad, line: str) -> None:
    assert not ad(f"Clerk\n\nRequirements\n- {line}").requirements


@pytest.mark.parametrize("tail", ["including query tuning", "plus query tuning"])
def test_an_or_list_ends_before_what_is_added(asked: Asked, tail: str) -> None:
    found = asked(f"SQL Server or PostgreSQL, {tail}")

    assert found["SQL Server"].or_group == found["PostgreSQL"].or_group is not None
    assert found["query tuning"].or_group is None


def test_the_other_language_of_the_bilingual_is_asked_for(asked: Asked) -> None:
    assert list(asked("Bilingual English/Spanish")) == ["Spanish"]
    found = asked("Comfort with the Greeks as risk measures")
    assert "language" not in {requirement.kind for requirement in found.values()}


def test_medical_staff_are_no_medical_plan(told: Names) -> None:
    assert "quorvex" in told(
        "You will need experience with Quorvex for the medical desk and medical staff."
    )


def test_one_line_less_changes_only_what_it_asks_for(ad: Ad) -> None:
    lines = ["Docker or Kubernetes", "Experience with Quorvex", "Knowledge of kiln repair"]
    head = "Clerk\n\nRequirements\n- "
    whole = {r.term: r for r in ad(head + "\n- ".join(lines)).requirements}
    less = {r.term: r for r in ad(head + "\n- ".join(lines[:1] + lines[2:])).requirements}

    assert whole.keys() - less.keys() == {"Quorvex"}
    for term, requirement in less.items():
        one, other = whole[term], requirement
        assert (one.importance, one.kind, one.sentence, one.or_group) == (
            other.importance,
            other.kind,
            other.sentence,
            other.or_group,
        )
