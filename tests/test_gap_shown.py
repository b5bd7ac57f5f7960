"""What is no evidence, though the word stands there."""

from datetime import date
from time import perf_counter

import pytest

from tailor.document.plain import read_plain
from tailor.gap import Gap, Match, compare
from tailor.job import job_from_document
from tailor.resume import resume_from_document

TODAY = date(2026, 11, 24)

WORK = "Ann Lee\n\nEXPERIENCE\nClerk, Mill & Sons, 2019 - 2023\n- "


def gap_of(resume: str, ad: str) -> Gap:
    return compare(
        resume_from_document(read_plain(resume, "resume.txt")),
        job_from_document(read_plain(ad, "job.txt")),
        today=TODAY,
    )


def match_of(resume: str, asked: str, term: str) -> Match:
    gap = gap_of(resume, f"Clerk\n\nRequirements\n- {asked}")
    return next(m for m in gap.matches if m.requirement.term.lower() == term.lower())


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        ("Ann Lee\nPortland, OR 97209", "Operating Room (OR)"),
        (
            "Ann Lee\n\nEXPERIENCE\nClerk, Mill & Sons, Boston, MA, 2019 - 2023\n- Filed",
            "Medical Assistant (MA)",
        ),
        ("Ann Lee\nBaltimore, MD", "Doctor of Medicine (MD)"),
        ("Ann Lee\nPhiladelphia, PA", "Physician Assistant (PA)"),
        (f"{WORK}Lived in Java, Indonesia", "Java"),
    ],
)
def test_the_code_of_a_state_or_a_place_is_no_evidence(resume: str, asked: str) -> None:
    assert [
        m.status for m in gap_of(resume, f"Clerk\n\nRequirements\n- {asked}").matches
    ] == ["missing"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("No Python yet, learning it in 2027", "Python"),
        ("Learning Python at night", "Python"),
        ("Not responsible for budgeting", "Budgeting"),
        ("Did not use Excel", "Excel"),
        ("Migrated the office off SAP before I was hired", "SAP"),
        ("Sat beside the team that runs Salesforce", "Salesforce"),
        ("Sold Tableau licences", "Tableau"),
        ("Interviewed by Kubernetes maintainers", "Kubernetes"),
        ("Supported colleagues who do payroll", "Payroll"),
        ("Helped the payroll team move", "Payroll"),
        ("Travelled to Spanish ports", "Spanish"),
        ("French novels in translation", "French"),
        ("Interested in Python", "Python"),
    ],
)
def test_what_was_denied_wished_for_or_done_by_others_is_not_shown(
    line: str, asked: str
) -> None:
    gap = gap_of(f"{WORK}{line}", f"Clerk\n\nRequirements\n- {asked}")

    assert [m.counts for m in gap.matches] == [False]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Python, no Java", "Python"),
        ("No accidents in nine years, Excel daily", "Excel"),
        ("Not only Excel but Tableau", "Excel"),
        ("Led machine learning in Python", "Python"),
        ("Built a tool that runs on Kubernetes", "Kubernetes"),
        ("Spanish speaker", "Spanish"),
    ],
)
def test_what_was_done_is_shown_beside_such_words(line: str, asked: str) -> None:
    gap = gap_of(f"{WORK}{line}", f"Clerk\n\nRequirements\n- {asked}")

    assert [m.counts for m in gap.matches] == [True]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Failed the CPA exam twice", "CPA"),
        ("Applying for an MBA.", "MBA"),
        ("No MBA yet", "Master's degree"),
        ("NetSuite SuiteFoundation, Oracle, 2022-11", "Oracle"),
    ],
)
def test_a_certificate_not_held_and_its_issuer_prove_nothing(line: str, asked: str) -> None:
    gap = gap_of(f"Ann Lee\n\nCERTIFICATES\n{line}", f"Clerk\n\nRequirements\n- {asked}")

    assert [m.counts for m in gap.matches] == [False]


@pytest.mark.parametrize(
    ("head", "asked"),
    [
        ("Receptionist to the CPA, Mill & Sons", "CPA"),
        ("Clerk, Oracle Red Hat Building", "Red Hat"),
        ("Server, Ruby Tuesday", "Ruby"),
    ],
)
def test_an_employer_and_who_somebody_served_are_no_skill(head: str, asked: str) -> None:
    gap = gap_of(
        f"Ann Lee\n\nEXPERIENCE\n{head}, 2019 - 2023\n- Filed",
        f"Clerk\n\nRequirements\n- {asked}",
    )

    assert [m.status for m in gap.matches] == ["missing"]


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Printed a type specimen", "Typing", "missing"),
        ("Worked as a fashion model", "Modeling", "missing"),
        ("Scan check at pack-out", "Packing", "missing"),
        ("Ran the 5S program", "Programming", "missing"),
        ("Wired money abroad", "Wiring", "related"),
        ("Packed 300 orders a day", "Packing", "related"),
        ("Picking and packing", "Packing", "exact"),
    ],
)
def test_a_noun_is_no_form_of_an_activity_and_a_verb_only_a_lead(
    line: str, asked: str, status: str
) -> None:
    assert match_of(f"{WORK}{line}", asked, asked).status == status


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Gave C-level talks", "C or C++"),
        ("Waited tables at Ruby Tuesday", "Ruby"),
        ("Gave swift answers", "Swift"),
        ("Swift answers to guests", "Swift"),
        ("Chef Puppet Jenkins house", "Chef, Puppet and Jenkins"),
        ("Trimmed Sage bushes", "Sage"),
        ("IT is my passion", "Information Technology (IT)"),
    ],
)
def test_a_name_that_is_a_word_too_is_not_taken_for_the_product(
    line: str, asked: str
) -> None:
    gap = gap_of(f"{WORK}{line}", f"Clerk\n\nRequirements\n- {asked}")

    assert {m.counts for m in gap.matches} == {False}


def test_an_acronym_that_the_resume_spells_out_otherwise_is_another() -> None:
    resume = """
Ann Lee, CPA

CERTIFICATES
Chartered Professional Accountant (CPA), 2019
"""
    asked = "Certified Public Accountant (CPA)"

    assert match_of(resume, asked, "CPA").status == "missing"


NURSE = """
Ann Lee, RN

EXPERIENCE
Registered Nurse
Lakeside Medical Center | March 2021 - Present
- Ran telemetry
Registered Nurse, Skilled Nursing
Cedar Grove | June 2015 - February 2021
- Gave medications
"""


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("5 years of telemetry experience", "variant"),
        ("9 years of telemetry experience", "related"),
        ("2 years of oncology experience", "related"),
        ("12 years of nursing experience", "missing"),
    ],
)
def test_years_of_something_count_only_in_jobs_that_show_it(
    asked: str, status: str
) -> None:
    gap = gap_of(NURSE, f"Registered Nurse\n\nRequirements\n- {asked}")

    years = next(m for m in gap.matches if m.requirement.kind == "years")
    assert years.status == status


def test_the_quote_of_years_shows_which_job_was_counted() -> None:
    gap = gap_of(
        NURSE, "Registered Nurse\n\nRequirements\n- 5 years of telemetry experience"
    )

    evidence = gap.matches[0].evidence[0]
    assert "Lakeside Medical Center" in evidence.quote
    assert evidence.where == "Lakeside Medical Center, 2021 to now"


def test_a_line_of_junk_is_compared_in_time() -> None:
    started = perf_counter()

    gap_of(f"{WORK}{'no BLS, not Epic ' * 3000}", "Clerk\n\nRequirements\n- Epic and BLS")

    assert perf_counter() - started < 20  # half a minute before places were counted


@pytest.mark.parametrize(
    ("hobby", "asked"),
    [
        ("Host of the boiler room open mic", "Boiler repair"),
        ("Turning up to every home match", "Turning"),
        ("Painted the tableau backdrop", "Tableau"),
    ],
)
def test_what_is_done_for_fun_is_no_evidence_of_a_trade(hobby: str, asked: str) -> None:
    gap = gap_of(f"{WORK}Filed\n\nINTERESTS\n{hobby}", f"Clerk\n\nRequirements\n- {asked}")
    assert [m.status for m in gap.matches] == ["missing"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("a little Spanish", "missing"),
        ("Spanish", "exact"),
        ("a little Hindi, Spanish", "exact"),
    ],
)
def test_a_few_words_of_a_language_are_no_language(said: str, status: str) -> None:
    resume = f"{WORK}Filed\n\nLANGUAGES\nEnglish, {said}"
    assert match_of(resume, "Spanish", "Spanish").status == status


@pytest.mark.parametrize(
    ("asked", "status"),
    [("CPA required", "exact"), ("Certified Public Accountant (CPA) required", "missing")],
)
def test_letters_that_the_ad_leaves_open_are_any_body_of_that_name(
    asked: str, status: str
) -> None:
    held = "Chartered Professional Accountant (CPA), Ontario"
    resume = f"{WORK}Filed\n\nCERTIFICATES\n{held}"
    assert match_of(resume, asked, "CPA").status == status


def test_an_employer_that_is_a_university_is_no_lead_for_a_ged() -> None:
    resume = "Ann Lee\n\nEXPERIENCE\nClerk, Harbor University, 2019 - 2023\n- Filed"
    assert match_of(resume, "GED required", "GED").status == "missing"
    assert (
        match_of(resume, "High school diploma", "high school diploma").status == "missing"
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Build weekly schedules for 20 people", "variant"),
        ("Read weekly schedules to 20 people", "missing"),
        ("Built a wall of schedules", "missing"),
    ],
)
def test_who_makes_schedules_does_scheduling(line: str, status: str) -> None:
    resume = f"{WORK}{line}"
    assert match_of(resume, "Scheduling and stocking", "scheduling").status == status


def test_a_speed_of_typing_is_typing() -> None:
    resume = f"{WORK}Filed\n\nSKILLS\nExcel, 74 wpm"
    assert match_of(resume, "Typing 70 words per minute", "typing").status == "variant"
