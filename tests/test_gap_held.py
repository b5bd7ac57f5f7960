"""A certificate on its way, or gone, is not held, and no rule writes it out.

All are lines that people write: a status word beside the name says that it is not there.
"""

from datetime import date

import pytest

from tailor import compare, propose
from tailor.document.plain import read_plain
from tailor.gap import Status
from tailor.job import job_from_document
from tailor.plan import Plan
from tailor.resume import resume_from_document

HEAD = "Ann Lee\nann@example.com\n\n"
WORK = (
    "EXPERIENCE\nAide, Mill House, Boston, 2019 - 2023\n- Helped residents with meals\n\n"
)
SKILLS = "\n\nSKILLS\nfiling, Outlook, customer service\n"
ACLS = "Advanced Cardiovascular Life Support (ACLS)"
BLS = "Basic Life Support (BLS)"
CDL = "Commercial Driver's License (CDL)"
CFA = "Chartered Financial Analyst (CFA)"
CISSP = "Certified Information Systems Security Professional (CISSP)"
CNA = "Certified Nursing Assistant (CNA)"
CPA = "Certified Public Accountant (CPA)"
PE = "Professional Engineer (PE)"
PMP = "Project Management Professional (PMP)"
RN = "Registered Nurse (RN)"


def answer(
    line: str, asked: str, *, section: str = "CERTIFICATIONS"
) -> tuple[Status, Plan]:
    """Return how a line answers an ad, and what the rules make of it."""
    resume = f"{HEAD}{WORK}{section}\n{line}{SKILLS}"
    ad = f"Clerk\n\nRequirements\n- {asked}\n"
    source = resume_from_document(read_plain(resume, "resume.txt"))
    job = job_from_document(read_plain(ad, "ad.txt"))
    gap = compare(source, job, today=date(2026, 11, 1))
    match = next(m for m in gap.matches if m.requirement.kind == "certificate")
    return match.status, propose(source, gap, sort=())


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("CNA student, Bay College", CNA),
        ("Student CNA", CNA),
        ("CNA trainee, 2024", CNA),
        ("CNA class, spring 2026", CNA),
        ("Former CNA (2011-2014)", CNA),
        ("CDL permit, Class A", CDL),
        ("Commercial learner's permit (CDL class B)", CDL),
        ("CDL school, week 3 of 6", CDL),
        ("CDL (surrendered 2020)", CDL),
        ("CPA exam, 1 of 4 parts passed", CPA),
        ("CPA candidate, FAR passed", CPA),
        ("CPA-eligible, 150 credits", CPA),
        ("Inactive CPA license (2015)", CPA),
        ("Future CPA", CPA),
        ("PMP application submitted", PMP),
        ("PMP prep class, 35 hours", PMP),
        ("NCLEX scheduled for May; RN to follow", RN),
        ("Graduate nurse, RN license pending", RN),
        ("LPN to RN bridge program, first year", RN),
        ("BLS expired 2022", BLS),
        ("BLS (lapsed)", BLS),
        ("ACLS course booked for January", ACLS),
        ("CISSP: 2 of 8 domains studied", CISSP),
        ("Associate of ISC2 toward CISSP", CISSP),
        ("CFA Level I candidate", CFA),
        ("CFA, Level II passed", CFA),
        ("PE exam, October 2026", PE),
        ("EIT on the way to PE", PE),
        ("CNA waitlist, spring", CNA),
        ("CNA wanted", CNA),
        ("CNA refresher needed", CNA),
        ("CNA classroom hours done, clinicals left", CNA),
        ("CDL permit holder", CDL),
        ("CDL downgraded in 2021", CDL),
        ("RN in the Philippines, not licensed in the US", RN),
        ("Practice manager for a CPA", CPA),
        ("PMP membership", PMP),
        ("CFA charterholder's assistant", CFA),
    ],
)
def test_a_status_word_beside_a_certificate_says_that_it_is_not_held(
    line: str, asked: str
) -> None:
    status, plan = answer(line, asked)

    assert status == "missing"
    assert not plan.made


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("SUMMARY", "Aspiring CNA with two years in a nursing home"),
        ("SUMMARY", "CNA in training at Bay College"),
        ("EDUCATION", "CNA program, Bay College, 2026"),
    ],
)
def test_nor_is_it_held_where_a_summary_or_a_school_names_it(
    section: str, line: str
) -> None:
    status, plan = answer(line, CNA, section=section)

    assert status == "missing"
    assert not plan.made


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("PE reference book owner", PE),
        ("CPA journal, subscriber since 2019", CPA),
        ("CDL simulator weekend", CDL),
        ("BLS poster designer", BLS),
    ],
)
def test_where_more_is_said_than_what_is_held_nothing_is_written_out(
    line: str, asked: str
) -> None:
    _, plan = answer(line, asked)

    assert not plan.made


@pytest.mark.parametrize(
    ("line", "asked", "written"),
    [
        ("CNA, Bay College, 2021", CNA, f"{CNA}, Bay College, 2021"),
        ("CDL class A, no restrictions", CDL, f"{CDL} class A, no restrictions"),
        ("CPA, State of Ohio, active", CPA, f"{CPA}, State of Ohio, active"),
        ("BLS, expires 08/2027", BLS, f"{BLS}, expires 08/2027"),
        ("CPR and BLS training, 2025", BLS, f"CPR and {BLS} training, 2025"),
        ("PMP, passed at first try", PMP, f"{PMP}, passed at first try"),
        ("CNA; helped students of other schools", CNA, f"{CNA}; helped students"),
        ("CDL without restrictions, Ohio", CDL, f"{CDL} without restrictions"),
        ("CNA, trained aides to follow plans", CNA, f"{CNA}, trained aides"),
        ("CDL Class A HazMat and tanker", CDL, f"{CDL} Class A HazMat"),
    ],
)
def test_what_is_held_is_written_out(line: str, asked: str, written: str) -> None:
    status, plan = answer(line, asked)

    (edit,) = plan.made
    text = plan.resume.document.lines[edit.line].text
    assert status in ("exact", "variant")
    assert (text[: edit.start] + edit.new + text[edit.end :]).startswith(written)
