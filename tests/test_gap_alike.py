"""The same thing in other words is a lead, never counted; another thing is none."""

from dataclasses import replace
from datetime import date

import pytest

from tailor.document import Span
from tailor.document.plain import read_plain
from tailor.gap import Match, compare
from tailor.job import Mention, Requirement, job_from_document
from tailor.resume import resume_from_document
from tailor.terms import Kind, term_named

TODAY = date(2026, 11, 24)
WORK = "Ann Lee\n\nEXPERIENCE\nClerk, Mill & Sons, 2019 - 2023\n- "


def match_of(
    resume: str, asked: str, *, kind: Kind = "skill", sentence: str | None = None
) -> Match:
    """Return how a resume answers one requirement, whatever an ad would make of it."""
    sentence = sentence or asked
    span = Span(2, 0, len(sentence))
    mention = Mention(span, sentence, asked, "required")
    known = term_named(asked)
    spellings = (asked, *(known.spellings if known else ()))
    wanted = Requirement(asked, asked, kind, "required", (mention,), spellings)
    job = job_from_document(read_plain(f"Clerk\n\n{sentence}", "job.txt"))
    gap = compare(
        resume_from_document(read_plain(resume, "resume.txt")),
        replace(job, requirements=(wanted,)),
        today=TODAY,
    )
    return gap.matches[0]


@pytest.mark.parametrize(
    ("line", "asked", "said"),
    [
        ("Made schedules for outside auditors", "external audit", "outside auditors"),
        ("Took bookings by phone", "reservations", "bookings"),
        ("Cleaned and bandaged surgical wounds", "wound care", "wounds"),
        ("Good at setting priorities", "prioritization", "priorities"),
    ],
)
def test_other_words_for_a_thing_are_a_lead_that_is_not_counted(
    line: str, asked: str, said: str
) -> None:
    match = match_of(f"{WORK}{line}", asked)

    assert match.status == "related"
    assert not match.counts
    assert [e.spelling for e in match.evidence] == [said]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Paid union dues and pensions", "benefit deductions"),  # one matter, two things
        ("Drove a forklift", "hook"),  # near, and not the same
        ("Ran the 5S program", "programming"),
        ("Led 18 pickers", "order picker"),
        ("Kept the books in QuickBooks", "Sage"),
    ],
)
def test_words_of_one_matter_are_no_lead(line: str, asked: str) -> None:
    assert match_of(f"{WORK}{line}", asked).status == "missing"


def test_the_name_of_a_school_or_a_job_says_nothing_in_other_words() -> None:
    resume = (
        "Ann Lee\n\nEXPERIENCE\nOutside Auditor, Mill & Sons, 2019 - 2023\n- Kept files"
        "\n\nEDUCATION\nBachelor of Science in Outside Audits, Alden College, 2018"
    )

    assert match_of(resume, "external audit").status == "missing"


def test_the_line_that_says_it_best_is_shown_first() -> None:
    resume = f"{WORK}Sold produce and met the plan for sales\n- Beat the sales plan"

    match = match_of(resume, "beat sales goals")

    assert match.evidence[0].quote == "Beat the sales plan"


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Checked timecards each Monday", "time cards", "variant"),
        ("Checked time cards each Monday", "timecards", "variant"),
        ("Wrote unit tests for pricing", "write unit tests", "exact"),
        ("Installed sump and sewage ejector pumps", "sump pumps", "variant"),
        ("Filed 941 forms", "941s", "variant"),
    ],
)
def test_a_form_of_the_words_is_known(line: str, asked: str, status: str) -> None:
    assert match_of(f"{WORK}{line}", asked).status == status


@pytest.mark.parametrize(
    ("line", "asked", "kind"),
    [
        ("My grandfather was an Illustrator", "Illustrator", "tool"),
        ("Met an illustrator of catalogs", "Illustrator", "tool"),
        ("Half of my in-laws speak Spanish", "Spanish", "language"),
        ("Fluent in German, can read a French menu", "French", "language"),
        ("Sitting for the CPA exam in spring", "CPA", "certificate"),
        ("SHRM-CP study group", "SHRM-CP", "certificate"),
        ("PE exam passed, application pending", "PE", "certificate"),
    ],
)
def test_what_others_do_or_what_is_planned_is_no_evidence(
    line: str, asked: str, kind: Kind
) -> None:
    assert match_of(f"{WORK}{line}", asked, kind=kind).status == "missing"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Two years of college Spanish, rusty", "missing"),
        ("Fluent in Spanish, learned in college", "exact"),
    ],
)
def test_a_language_of_school_alone_is_not_spoken(line: str, status: str) -> None:
    assert match_of(f"{WORK}{line}", "Spanish", kind="language").status == status


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Testing: functional, regression, smoke", "regression testing", "variant"),
        ("Liked reading, writing, science", "science writing", "missing"),
        ("Checked guests in with Maestro PMS", "property management system", "related"),
        ("Passed the CPA section FAR", "fixed asset register", "missing"),
        ("Filled buy-online-pickup-in-store orders", "BOPIS", "variant"),
        ("Took orders: buy online, pickup in store", "BOPIS", "related"),
    ],
)
def test_items_of_a_list_and_initials_are_read(line: str, asked: str, status: str) -> None:
    assert match_of(f"{WORK}{line}", asked).status == status


@pytest.mark.parametrize(
    ("line", "asked", "said"),
    [
        ("Drew blood from 30 patients a day", "phlebotomy", "Drew blood"),
        ("Blood draws, 30 a day", "phlebotomy", "Blood draws"),
        ("Kept cooling logs and HACCP records", "food safety", "HACCP"),
    ],
)
def test_what_an_occupation_does_and_a_standard_is_for_are_leads(
    line: str, asked: str, said: str
) -> None:
    match = match_of(f"{WORK}{line}", asked)

    assert (match.status, match.evidence[0].spelling) == ("related", said)
    assert match_of(f"{WORK}Drew plans in safety shoes", asked).status == "missing"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Dug by hand and with a trencher", "related"),
        ("Sold a trencher", "missing"),
    ],
)
def test_what_an_activity_is_done_with_is_a_lead(line: str, status: str) -> None:
    assert match_of(f"{WORK}{line}", "trenching").status == status


def test_an_art_degree_is_a_bachelor() -> None:
    resume = "Ann Lee\n\nEDUCATION\nB.F.A., Graphic Design, Alden College, 2020"
    asked = "bachelor's degree in graphic design"

    assert match_of(resume, asked, kind="degree").status == "variant"


def test_a_date_says_nothing_of_what_was_done() -> None:
    resume = "Ann Lee\n\nEXPERIENCE\nClerk, Mill & Sons, 2019 to present\n- Filed"

    assert match_of(resume, "presents projects").status == "missing"


@pytest.mark.parametrize(
    ("school", "asked"),
    [
        ("DPT, Blue Ridge University (CAPTE accredited), 2023", "CAPTE-accredited program"),
        ("B.S., Civil Engineering (ABET), Alden College, 2021", "ABET-accredited program"),
    ],
)
def test_a_school_says_who_accredits_it(school: str, asked: str) -> None:
    resume = f"Ann Lee\n\nEDUCATION\n{school}"

    assert match_of(resume, asked, kind="certificate").counts


@pytest.mark.parametrize(
    ("line", "asked", "kind", "status"),
    [
        ("CDL A, no accidents", "driver's license", "certificate", "variant"),
        ("Commercial driver license, class A", "CDL A", "certificate", "variant"),
        ("Commercial driver license, class B", "CDL A", "certificate", "missing"),
        ("Valid driver's license", "class C driver's license", "certificate", "related"),
        ("Valid driver's license", "CDL", "certificate", "missing"),
        ("Bookkeeping in Quickbooks Online", "QuickBooks", "tool", "variant"),
        ("Letters in Word, tables in Excel", "Microsoft Office", "tool", "related"),
        (
            "Licensed Professional Engineer, Texas",
            "Professional Engineer",
            "skill",
            "exact",
        ),
    ],
)
def test_a_licence_or_product_by_another_name_is_known(
    line: str, asked: str, kind: Kind, status: str
) -> None:
    assert match_of(f"{WORK}{line}", asked, kind=kind).status == status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Assistant to the Nursing Director", "missing"),
        ("Licensed Nursing Director", "exact"),
    ],
)
def test_who_works_for_a_licensed_person_holds_no_licence(line: str, status: str) -> None:
    match = match_of(f"{WORK}{line}", "Nursing Director license", kind="certificate")

    assert match.status == status
