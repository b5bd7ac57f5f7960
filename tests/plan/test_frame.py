"""A skill is added only from a line that says the person did it."""

import pytest

from tailor.plan.used import is_used
from tailor.terms import Kind

TRADES = ("carpentry", "welding", "HVAC", "drywall", "wound care", "payroll", "data entry")
TOOLS = ("Salesforce", "Excel", "SQL")


@pytest.mark.parametrize(
    "line",
    [
        "Witnessed []",
        "Took minutes of meetings on []",
        "Taught the history of []",
        "Sell [] to builders",
        "Greeted customers, sold [] and took payments",
        "Quoted [] over the phone",
        "Coordinated [] with outside vendors",
        "Nearly finished []",
        "[] outsourced to vendors",
        "[] is next on my list",
        "[] enthusiast",
        "Commissioned [] from a local firm",
        "Watched vendors measure and perform []",
        "Managed vendors performing []",
        "Managed a store selling []",
        "Made sure vendors completed []",
        "Done by others: []",
        "Washed towels used in []",
        "Shared an office with []",
        "Did everything but []",
        "Had nothing to do with []",
        "Never did []",
        "Applied for work in []",
        "Awaiting a place in []",
        "Struggled with []",
        "Quit []",
        "Gave up [] years ago",
        "Trained by experts in []",
        "Responsible for everything except []",
        "Recorded hours of []",
        "[] class planned",
    ],
)
def test_what_was_seen_sold_left_or_wished_for_is_no_skill(line: str) -> None:
    assert [x for x in TRADES if _is_used(line, x, "skill")] == []
    assert [x for x in TOOLS if _is_used(line, x, "tool")] == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Performed finish [] on 12 homes", "carpentry"),
        ("Framing, [] and drywall on new homes", "carpentry"),
        ("Commercial [] for three builders", "carpentry"),
        ("Trained apprentices in []", "carpentry"),
        ("Worked three years in []", "carpentry"),
        ("Installed and repaired [] in stores", "HVAC"),
        ("Cut, hung and finished []", "drywall"),
        ("Hung 200 sheets of []", "drywall"),
        ("Repaired [] and replaced fixtures", "plumbing"),
        ("Gave [] and IV therapy", "wound care"),
        ("Responsible for [] and benefits", "payroll"),
        ("Process [] and pay taxes", "payroll"),
        ("Managed all aspects of []", "accounts payable"),
        ("Reduced scrap through []", "quality control"),
        ("Took [] and drew labs", "vital signs"),
        ("Carried out []", "quality control"),
        ("Maintained [] units in 9 schools", "HVAC"),
        ("Delivered [] to guests", "customer service"),
        ("Brought [] from 34% to 30%", "food costs"),
    ],
)
def test_what_a_line_says_was_done_is(line: str, name: str) -> None:
    assert _is_used(line, name, "skill")


def test_who_answers_for_a_trade_need_not_do_it_by_hand() -> None:
    for act in (
        "Managed [] on 40 homes",
        "Responsible for []",
        "Provided [] to homeowners",
    ):
        assert not _is_used(act, "carpentry", "skill")
        assert _is_used(act, "payroll", "skill")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Built reports with []", "SQL"),
        ("Managed 200 accounts in []", "Salesforce"),
        ("Closed 40 deals using []", "Salesforce"),
        ("Designed flyers in []", "Canva"),
        ("Moved pallets with []", "forklifts"),
        ("Worked on []", "scissor lifts"),
    ],
)
def test_what_was_made_or_kept_in_a_program_shows_it(line: str, name: str) -> None:
    assert _is_used(line, name, "tool")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Painted []", "forklifts"),
        ("Benefited from []", "forklifts"),
        ("Wrote books in []", "Python"),
        ("Built contracts with []", "Workday"),
        ("Completed paperwork on []", "Salesforce"),
        ("Owned stock in []", "Salesforce"),
    ],
)
def test_a_tool_beside_the_work_is_not_shown(line: str, name: str) -> None:
    assert not _is_used(line, name, "tool")


def _is_used(line: str, name: str, kind: Kind) -> bool:
    start = line.index("[]")
    text = line.replace("[]", name)
    return is_used(text, start, start + len(name), kind=kind, name=name)
