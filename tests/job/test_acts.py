"""A duty of one ordinary noun is named with its act."""

from collections.abc import Callable

import pytest

from tailor.job import Job, Requirement

Asked = Callable[[str], dict[str, Requirement]]


@pytest.fixture(scope="session")
def done(ad: Callable[[str], Job]) -> Callable[[str], set[str]]:
    """Return a reader of one item under "Responsibilities": names, in small letters."""

    def read(item: str) -> set[str]:
        job = ad(f"Clerk\n\nResponsibilities\n- {item}")
        return {requirement.term.lower() for requirement in job.requirements}

    return read


@pytest.mark.parametrize(
    ("item", "term"),
    [
        ("Bending conduit, pulling wire, and terminating panels", "pulling wire"),
        ("Secure loads and scale weights", "secure loads"),
        ("Serve as charge nurse, and precept new graduates", "precept new graduates"),
        ("Train new cooks in knife skills and butchery", "knife skills"),
        ("Typing 70 words per minute", "typing"),
    ],
)
def test_an_act_that_its_noun_alone_would_not_name_is_listed(
    item: str, term: str, done: Callable[[str], set[str]]
) -> None:
    assert term in done(item)


def test_what_names_a_thing_by_itself_needs_no_verb(
    done: Callable[[str], set[str]],
) -> None:
    assert done("Summarize depositions") == {"depositions"}


def test_adjectives_that_say_which_years_are_no_term_of_their_own(asked: Asked) -> None:
    found = asked("5+ years of commercial or industrial experience")

    assert [r.kind for r in found.values()] == ["years"]


def test_an_act_in_a_list_of_demands_is_asked_for(asked: Asked) -> None:
    assert "scheduling" in asked("Scheduling and labor management skills")


def test_letters_beside_candidates_for_them_are_the_certificate(asked: Asked) -> None:
    assert asked("CPA candidate or CPA")["CPA"].kind == "certificate"
