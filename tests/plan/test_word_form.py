"""One word, one degree, one shared word: the ad's form where it is the very same thing."""

import pytest

from tailor.plan.same_words import is_cut_of, shares_head
from tailor.plan.word_form import is_same_word
from tests.plan.test_variants import HEAD, SKILLS, WORK, skills, tailored


@pytest.mark.parametrize(
    ("bullet", "asked", "after"),
    [
        ("Taught reading, math and science", "Mathematics", "reading, mathematics and"),
        ("Cleaned lab equipment", "Laboratory equipment", "Cleaned laboratory equipment"),
        ("Fixed faults in 3-phase motors", "480V three-phase motors", "in three-phase m"),
    ],
)
def test_a_word_is_written_as_the_ad_writes_it(bullet: str, asked: str, after: str) -> None:
    assert after in tailored(f"{HEAD}{WORK}- {bullet}{SKILLS}", asked)


def test_a_name_that_the_ad_cuts_stands_beside_the_whole_one() -> None:
    resume = f"{HEAD}{WORK}- Kept charts on a medical-surgical floor{SKILLS}"

    after = tailored(resume, "Patient care on a med-surg telemetry unit")
    other = tailored(resume, "Patient care on a med-tech telemetry unit")

    assert "on a medical-surgical (med-surg) floor" in after
    assert "on a medical-surgical floor" in other


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Played in a math rock band", "Mathematics"),
        ("Kept the temp log of the fridge", "Temporary log"),
        ("Sold 3-phase skin care kits", "Three-phase motors"),
        ("Ran a 2-stage launch of the menu", "Two-stage compressors"),
        ("Built RESTful services", "REST services"),
    ],
)
def test_a_word_of_another_sense_stays(bullet: str, asked: str) -> None:
    assert f"- {bullet}".removeprefix("- ") in tailored(
        f"{HEAD}{WORK}- {bullet}{SKILLS}", asked
    )


def test_cut_words_and_numbers_are_one_word_and_other_forms_are_not() -> None:
    assert is_same_word("math", "mathematics")
    assert is_same_word("3-phase", "three-phase")
    assert not is_same_word("3-phase", "two-phase")
    assert not is_same_word("plan", "planning")
    assert not is_same_word("account", "accountant")
    assert not is_same_word("sub", "subs")


@pytest.mark.parametrize(
    ("held", "asked", "after"),
    [
        ("B.S. in Biology, Bay College, 2018", "Bachelor's degree in Biology",
         "Bachelor's degree in Biology (B.S.), Bay College, 2018"),
        ("B.A. in Dance, Bay College, 2018", "Bachelor's degree",
         "Bachelor's degree in Dance (B.A.), Bay College, 2018"),
        ("A.A., Business Administration, Bay College", "Associate degree in Business",
         "A.A. (associate degree), Business Administration, Bay College"),
        ("Diploma, Union High School", "High school diploma",
         "High school diploma, Union High School"),
    ],
)  # fmt: skip
def test_a_degree_bears_the_ads_name(held: str, asked: str, after: str) -> None:
    text = f"{HEAD}{WORK}- Typed\n\nEDUCATION\n{held}{SKILLS}"

    assert after in tailored(text, asked)


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("B.S. candidate in Biology, Bay College", "Bachelor's degree in Biology"),
        ("B.A. in History, not completed, Bay College", "Bachelor's degree"),
        ("B.S. in Marketing (three of four years), Bay College", "Bachelor's degree"),
        ("M.S. in Social Work, withdrew 2019", "Master's degree in Social Work"),
        ("Honorary B.A., Bay College", "Bachelor's degree"),
        ("B.S. in Biology, Bay College, 2024 - present", "Bachelor's degree in Biology"),
        ("B.S. in Biology, Bay College, May 2027", "Bachelor's degree in Biology"),
        ("Working on B.A. in Art, Bay College", "Bachelor's degree"),
        ("B.A. in Art - did not graduate, Bay College", "Bachelor's degree"),
        ("B.A. in Art, 90 of 120 credits, Bay College", "Bachelor's degree"),
        ("B.A. program in Art, Bay College", "Bachelor's degree"),
        ("Auditor of B.S. lectures, Bay College", "Bachelor's degree"),
        ("M.S. in Botany, Bay College, 2018", "Bachelor's degree"),
        ("B.S. in Botany, Bay College, 2018", "Bachelor of Science in Botany"),
        ("B.A. in Dance, Bay College, 2018", "Bachelors degree"),
        ("Diploma, Barber Academy", "High school diploma"),
        ("Diploma, Dental Assisting, taught at Union High School", "High school diploma"),
        ("Culinary Arts diploma, Bay College, 2018", "Culinary degree"),
    ],
)
def test_a_degree_of_another_level_or_not_held_stays(held: str, asked: str) -> None:
    text = f"{HEAD}{WORK}- Typed\n\nEDUCATION\n{held}{SKILLS}"

    assert held in tailored(text, asked).splitlines()


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Processed accounts payable and receivable", "Accounts receivable"),
        ("Did preventive and corrective maintenance", "Preventive maintenance"),
        ("Handled inbound and outbound calls", "Inbound calls"),
    ],
)
def test_what_shares_a_word_is_listed(bullet: str, asked: str) -> None:
    assert skills(bullet, asked).endswith(f", {asked.lower()}")


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Handled medical or dental billing", "Medical billing"),
        ("Helped with preventive and corrective maintenance", "Preventive maintenance"),
        ("Referred chronic and acute care patients to others", "Chronic care"),
        ("Booked internal and external auditors", "Internal audits"),
        ("Worked for trust and safety operations", "Trust operations"),
        ("Prepared profit and loss statements", "Profit statements"),
        ("Worked in the bed and breakfast management office", "Bed management"),
        ("Copied financial and tax statements", "Financial statements"),
    ],
)
def test_what_shares_no_word_or_was_not_done_is_not(bullet: str, asked: str) -> None:
    assert skills(bullet, asked).endswith("customer service")


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Lifted equipment onto trucks", "Lifting equipment"),
        ("Welded machines for a farm", "Welding machines"),
        ("Managed to win projects", "Project management"),
        ("Decorated with cakes, the hall won", "Cake decorating"),
        ("Counted on cash tips", "Cash counting"),
        ("Wired $3M to suppliers", "Wiring"),
        ("Set tables apart in the sale", "Table setting"),
        ("Managed by the vendor, cleaned rooms", "Vendor management"),
        ("Cut costs of hair products", "Hair cutting"),
        ("Wrote about grants for a blog", "Grant writing"),
        ("Sold floor plans of the estate", "Floor planning"),
        ("Scheduled for surgery by staff", "Staff scheduling"),
        ("Drove patients to blood draws", "Blood draws"),
        ("Manage to sleep while projects burn", "Project management"),
        ("Cleaned rooms, inspected by health officers of other sites", "Site inspections"),
    ],
)
def test_words_of_the_ad_that_tell_of_another_act_are_not_listed(
    bullet: str, asked: str
) -> None:
    assert skills(bullet, asked).endswith("customer service")


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Managed pain clinics' phones", "Pain management"),
        ("Managed case files", "Case management"),
        ("Managed care home laundry", "Care management"),
        ("Processed payroll envelopes", "Payroll processing"),
        ("Developed product photos in a darkroom", "Product development"),
        ("Developed software boxes", "Software development"),
        ("Administered medication carts", "Medication administration"),
        ("Trained staff dogs", "Staff training"),
        ("Cut hair ribbons", "Hair cutting"),
        ("Stocked patient care carts", "Patient care"),
        ("Cleaned machine learning labs", "Machine learning"),
        ("Washed quality control coats", "Quality control"),
        ("Catered data analysis conferences", "Data analysis"),
        ("Decorated crisis intervention offices", "Crisis intervention"),
    ],
)
def test_a_name_that_only_tells_which_thing_is_meant_is_not_listed(
    bullet: str, asked: str
) -> None:
    assert skills(bullet, asked).endswith("customer service")


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Processed claims daily", "Claims processing"),
        ("Processed claims and refunds", "Claims processing"),
        ("Answered phones; managed calendars", "Calendar management"),
        ("Wrote grants worth $2M", "Grant writing"),
        ("Led infection control rounds", "Infection control"),
        ("Did wound care and medication passes", "Wound care"),
    ],
)
def test_a_name_that_stands_whole_is_listed(bullet: str, asked: str) -> None:
    assert skills(bullet, asked).endswith(f", {asked.lower()}")


@pytest.mark.parametrize(
    ("held", "after"),
    [
        ("Driver license, clean record", "clean motor vehicle record"),
        ("Driver license; clean driving record",
         "clean driving record (motor vehicle record)"),
        ("Driver license; clean record store", "clean record store"),
        ("Driver license; clean record, two tickets", "clean record, two tickets"),
        ("Driver license; not a clean record", "not a clean record"),
    ],
)  # fmt: skip
def test_a_drivers_clean_record_bears_the_ads_name(held: str, after: str) -> None:
    text = f"{HEAD}{WORK}- Drove\n\nLICENSES\n{held}{SKILLS}"

    assert after in tailored(text, "Clean motor vehicle record")


def test_an_act_and_its_form_are_no_two_names() -> None:
    """Once "Reading blueprints (Read blueprints)" was written."""
    assert not is_cut_of("Read blueprints", "Reading blueprints")
    assert is_cut_of("med-surg", "medical-surgical")
    assert "(Read" not in tailored(f"{HEAD}{WORK}- Read blueprints", "Reading blueprints")


def test_of_several_things_only_those_with_adjectives_share_the_last_word() -> None:
    assert shares_head("internal audits", "internal and external audits")
    assert shares_head("indoor lighting", "indoor, outdoor and other lighting")
    assert not shares_head("internal audits", "internal or external audits")
    assert not shares_head("data filing", "data entry and filing")
    assert not shares_head("bed management", "bed and breakfast management")


@pytest.mark.parametrize(
    "bullet",
    [
        "Interviewed nurses in wound care",
        "Handed out flyers on wound care",
        "Outsourced wound care to a vendor",
        "Commissioned wound care from a firm",
        "Received wound care after a fall",
        "Approved wound care by phone",
        "Explained wound care to guests",
        "Connected families with wound care",
        "Advertised wound care on posters",
        "Witnessed wound care",
        "Filmed wound care for a show",
        "Requested wound care for guests",
        "Discussed wound care at lunch",
        "Compared prices of wound care",
        "Paged wound care on call",
        "Hosted wound care for visitors",
    ],
)
def test_an_activity_is_listed_only_where_it_was_done(bullet: str) -> None:
    assert skills(bullet, "Wound care").endswith("customer service")


@pytest.mark.parametrize(
    "bullet",
    [
        "Performed wound care for 12 residents",
        "Safely handled wound care and dressings",
        "Answered phones and provided wound care",
        "Responsible for wound care",
        "Led wound care",
        "Trained nurses in wound care",
    ],
)
def test_an_activity_that_was_done_is_listed(bullet: str) -> None:
    assert skills(bullet, "Wound care").endswith(", wound care")
