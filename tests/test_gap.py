"""How a resume answers an ad, as a person would judge it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.document import Document, Line
from tailor.gap import Gap, Match, compare
from tailor.job import job_from_document
from tailor.resume import resume_from_document

TODAY = date(2026, 11, 24)


def document(text: str, name: str) -> Document:
    """Return a text as the reader gives it; "- " begins a list item."""
    lines = []
    gap = 0.0
    for number, row in enumerate(text.strip().splitlines(), 1):
        shown = row.strip()
        if not shown:
            gap = 1.0
            continue
        bullet = "-" if shown.startswith("- ") else None
        lines.append(Line(shown.removeprefix("- "), bullet=bullet, gap=gap, number=number))
        gap = 0.0
    return Document(name, "text", tuple(lines))


def gap_of(resume: str, ad: str) -> Gap:
    return compare(
        resume_from_document(document(resume, "resume.txt")),
        job_from_document(document(ad, "job.txt")),
        today=TODAY,
    )


def match_of(resume: str, asked: str, term: str) -> Match:
    gap = gap_of(resume, f"Clerk\n\nRequirements\n- {asked}")
    return next(m for m in gap.matches if m.requirement.term.lower() == term.lower())


def test_an_acronym_answers_its_long_form() -> None:
    match = match_of(
        "Ann Lee\n\nCERTIFICATES\nBLS, expires 08/2027",
        "Basic Life Support (BLS) required",
        "BLS",
    )

    assert match.status == "exact"
    assert match.evidence[0].quote == "BLS, expires 08/2027"


def test_a_name_that_the_ad_does_not_use_is_a_variant() -> None:
    resume = "Ann Lee\n\nCERTIFICATES\nCertified Public Accountant, 2020"

    assert match_of(resume, "CPA", "CPA").status == "variant"


def test_a_form_of_the_words_is_a_variant() -> None:
    match = match_of(
        "Ann Lee\n\nEXPERIENCE\n- Reconciled 40 accounts a month",
        "Account reconciliations",
        "account reconciliations",
    )

    assert match.status == "variant"


@pytest.mark.parametrize("line", ["I like to go deep on performance.", "Ready to go."])
def test_go_the_verb_is_not_go_the_language(line: str) -> None:
    assert match_of(f"Ann Lee\n\nSUMMARY\n{line}", "Go or Rust", "Go").status == "missing"


def test_a_product_of_the_same_kind_is_a_neighbour() -> None:
    match = match_of("Ann Lee\n\nEXPERIENCE\n- Charted in Cerner", "Epic", "Epic")

    assert match.status == "missing"
    assert match.neighbour is not None
    assert match.neighbour.spelling == "Cerner"


def test_a_neighbour_is_shown_and_not_counted() -> None:
    match = match_of(
        "Ann Lee\n\nTRAINING\nOSHA 10-hour Construction", "OSHA 30 card", "OSHA 30"
    )

    assert match.status == "missing"
    assert match.neighbour is not None
    assert match.neighbour.quote == "OSHA 10-hour Construction"


def test_the_line_of_a_job_is_shown_before_a_skills_list() -> None:
    match = match_of(
        """
Ann Lee

SKILLS
Epic, Excel

EXPERIENCE
Nurse, Lakeside Medical Center, 2021 - present
- Charted care plans in Epic
""",
        "Epic",
        "Epic",
    )

    assert [e.quote for e in match.evidence] == [
        "Charted care plans in Epic",
        "Epic, Excel",
    ]
    assert match.evidence[0].where == "Lakeside Medical Center, 2021 to now"
    assert [e.is_list for e in match.evidence] == [False, True]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("4 years of bookkeeping experience", "variant"),
        ("6 years of bookkeeping experience", "missing"),
        ("2 years of welding experience", "missing"),
    ],
)
def test_years_are_added_up_from_the_dates_of_the_jobs_that_show_them(
    asked: str, status: str
) -> None:
    resume = """
Ann Lee

EXPERIENCE
Bookkeeper, Redbud, March 2023 - present
- Closed the books each month
Bookkeeper, Keystone, January 2022 - March 2023
- Paid invoices
Driver, Bluestem, 2010 - 2020
- Drove a van
"""

    assert match_of(resume, asked, asked).status == status


def test_overlapping_jobs_count_once() -> None:
    resume = """
Ann Lee

EXPERIENCE
Bookkeeper, Redbud, January 2023 - January 2025
- Closed the books
Bookkeeper, Keystone, January 2023 - January 2025
- Paid invoices
"""

    asked = "3 years of bookkeeping experience"
    assert match_of(resume, asked, asked).status == "missing"


def test_a_number_that_the_resume_states_answers_years() -> None:
    asked = "2 years of acute care experience"

    match = match_of("Ann Lee\n\nSUMMARY\nNurse with 4 years in acute care.", asked, asked)

    assert match.status == "variant"
    assert match.evidence[0].spelling == "4 years in acute care"


@pytest.mark.parametrize(
    ("have", "asked", "status"),
    [
        ("B.S. in Accounting", "Bachelor's degree in Accounting", "variant"),
        ("M.S. in Accounting", "Bachelor's degree in Accounting", "variant"),
        ("Associate degree in Accounting", "Bachelor's degree in Accounting", "missing"),
        ("B.A. in History", "Bachelor's degree in Accounting", "missing"),
        ("B.A. in History", "Bachelor's degree in Accounting or related field", "related"),
        ("B.A. in History", "High school diploma", "variant"),
    ],
)
def test_a_degree_of_the_level_or_above_answers(have: str, asked: str, status: str) -> None:
    gap = gap_of(
        f"Ann Lee\n\nEDUCATION\n{have}, Mill University, 2019",
        f"Clerk\n\nRequirements\n- {asked}",
    )

    assert [m.status for m in gap.matches if m.requirement.kind == "degree"] == [status]


@pytest.mark.parametrize(
    ("line", "asked", "term"),
    [
        ("Painted canvas backdrops for the theater", "Experience with Canvas", "Canvas"),
        ("Baseball cap collector", "Certified Administrative Professional (CAP)", "CAP"),
        ("An oracle of birthday cakes", "SAP or Oracle", "Oracle"),
        (
            "Relativity of time zones is no problem",
            "E-discovery in Relativity",
            "Relativity",
        ),
        ("Led the critical thinking book club", "Critical thinking", "critical thinking"),
    ],
)
def test_the_word_in_another_sense_is_no_hit(line: str, asked: str, term: str) -> None:
    assert match_of(f"Ann Lee\n\nOTHER\n- {line}", asked, term).status == "missing"


def test_a_certificate_on_the_way_is_not_held() -> None:
    match = match_of(
        "Ann Lee\n\nCERTIFICATES\nPassed two of four CPA exam sections", "CPA", "CPA"
    )

    assert match.status == "missing"


def test_a_beginner_is_not_bilingual() -> None:
    line = "Spanish: beginner, taking evening classes"

    assert (
        match_of(f"Ann Lee\n\nSKILLS\n{line}", "Bilingual in Spanish", "Spanish").status
        == "missing"
    )
    assert match_of(f"Ann Lee\n\nSKILLS\n{line}", "Spanish", "Spanish").counts


def test_a_product_of_the_kind_that_is_asked_for_is_a_lead_and_not_counted() -> None:
    resume = "Ann Lee\n\nEXPERIENCE\n- Drew stairs in AutoCAD"

    match = match_of(resume, "CAD software", "CAD software")

    assert match.status == "related"
    assert not match.counts


def test_a_line_nobody_sees_proves_nothing() -> None:
    lines = (Line("Ann Lee", number=1), Line("Kubernetes", visible=False, number=2))
    resume = resume_from_document(Document("resume.pdf", "pdf", lines))
    job = job_from_document(document("Clerk\n\nRequirements\n- Kubernetes", "job.txt"))

    gap = compare(resume, job, today=TODAY)

    assert [m.status for m in gap.matches] == ["missing"]


def test_one_branch_of_an_or_list_satisfies_it_and_it_counts_once() -> None:
    gap = gap_of(
        "Ann Lee\n\nSKILLS\nDocker", "Clerk\n\nRequirements\n- Docker or Kubernetes"
    )

    docker, kubernetes = gap.matches
    assert (docker.status, kubernetes.status) == ("exact", "missing")
    assert kubernetes.in_satisfied_group
    assert gap.coverage.found == gap.coverage.asked
    assert gap.coverage.asked == max(docker.weight.value, kubernetes.weight.value)


def test_nothing_asked_gives_no_share() -> None:
    assert gap_of("Ann Lee", "Hello").coverage.share is None


def test_more_sentences_and_a_must_weigh_more() -> None:
    once = gap_of("Ann Lee", "Clerk\n\nDuties\n- Use Docker")
    twice = gap_of("Ann Lee", "Clerk\n\nDuties\n- Use Docker\n- Ship with Docker")
    must = gap_of("Ann Lee", "Clerk\n\nRequirements\n- Docker")

    assert once.coverage.asked < twice.coverage.asked < must.coverage.asked


ASKED = (
    "Epic",
    "BLS and ACLS certification",
    "Docker or Kubernetes",
    "Wound care",
    "At least 2 years of acute care experience",
    "Bachelor's degree in Nursing preferred",
    "Spanish is a plus",
    "Knowledge of cost accounting",
    "Strong communication skills",
)
LINES = (
    "Charted in Epic",
    "BLS, expires 2027",
    "Ran Docker in production",
    "Changed dressings",
    "B.S. in Nursing, Mill University, 2019",
    "Nurse with 4 years in acute care",
)


@settings(deadline=None)  # the first example reads the tables
@given(
    lines=st.lists(st.sampled_from(LINES), unique=True),
    asked=st.lists(st.sampled_from(ASKED), min_size=1, unique=True),
    data=st.data(),
)
def test_without_one_sentence_only_its_own_matches_go(
    lines: list[str], asked: list[str], data: st.DataObject
) -> None:
    gone = data.draw(st.integers(0, len(asked) - 1))
    resume = "Ann Lee\n\nEXPERIENCE\n" + "\n".join(f"- {line}" for line in lines)
    before = gap_of(resume, _ad(asked))
    after = gap_of(resume, _ad(asked[:gone] + asked[gone + 1 :]))

    kept = [m for m in before.matches if m.requirement.sentence != asked[gone]]
    assert [_shown(m) for m in kept] == [_shown(m) for m in after.matches]


@settings(deadline=None)
@given(
    lines=st.lists(st.sampled_from(LINES) | st.text(max_size=60)),
    asked=st.lists(st.sampled_from(ASKED)),
)
def test_every_line_shown_stands_in_the_resume(lines: list[str], asked: list[str]) -> None:
    gap = gap_of("Ann Lee\n" + "\n".join(lines), _ad(asked))

    for match in gap.matches:
        assert bool(match.evidence) == (match.status != "missing")
        for evidence in (*match.evidence, *([match.neighbour] if match.neighbour else [])):
            assert evidence.spelling == gap.resume.document.at(evidence.span)
            assert evidence.spelling.strip()
            assert evidence.quote in gap.resume.document.lines[evidence.span.line].text


def _ad(asked: list[str]) -> str:
    return "Nurse\n\nRequirements\n" + "\n".join(f"- {item}" for item in asked)


def _shown(match: Match) -> tuple[object, ...]:
    return match.requirement.term, match.status, match.weight, match.evidence
