"""Jobs keep their title, employer, place, dates and bullets, whatever the layout."""

import pytest

from tailor.document import Document, Line
from tailor.resume import Role, resume_from_document
from tailor.resume.json_resume import json_resume
from tests.resume.reading import looking, resume_of

BULLET = "\n* Triaged 40 patients per shift"


def only_role(head: str) -> Role:
    (role,) = resume_of(f"EXPERIENCE\n{head}{BULLET}").roles
    return role


def texts(role: Role) -> tuple[str | None, str | None, str | None]:
    pieces = (role.title, role.employer, role.place)
    title, employer, place = (piece.text if piece else None for piece in pieces)
    return title, employer, place


@pytest.mark.parametrize(
    "head",
    [
        "Charge Nurse, Mercy Hospital, Portland, OR\nMar 2019 – Present",
        "Mercy Hospital, Portland, OR\nCharge Nurse\t03/2019 - Present",
        "Charge Nurse\tMar 2019 – Present\nMercy Hospital\tPortland, OR",
        "Mercy Hospital – Portland, OR\nCharge Nurse | since March 2019",
        "Charge Nurse at Mercy Hospital\nMar 2019 – Present | Portland, OR",
        "Mar 2019 – Present\tCharge Nurse, Mercy Hospital, Portland, OR",
        "Mercy Hospital — Charge Nurse (Mar 2019–Present), Portland, OR",
        "Mercy Hospital\nCharge Nurse\nPortland, OR\nMar 2019 to date",
        "Employer: Mercy Hospital\nPosition: Charge Nurse\nLocation: Portland, OR\n"
        "Duration: Mar 2019 – now",
    ],
)
def test_title_and_employer_are_told_apart_in_either_order(head: str) -> None:
    role = only_role(head)

    assert texts(role) == ("Charge Nurse", "Mercy Hospital", "Portland, OR")
    assert role.period is not None
    assert (str(role.period.start), role.period.is_open) == ("2019-03", True)
    assert [bullet.text for bullet in role.bullets] == ["Triaged 40 patients per shift"]


@pytest.mark.parametrize(
    "employer", ["Vega & Partners", "Brightwater Payments B.V.", "Poe and Sons"]
)
def test_a_firm_is_known_by_how_its_name_ends(employer: str) -> None:
    for head in (
        f"Audit Senior at {employer}",
        f"{employer}, Cape Town \u2014 Audit Senior",
    ):
        role = only_role(f"{head}\nMar 2019 \u2013 Present")
        assert texts(role)[:2] == ("Audit Senior", employer)


def test_a_comma_inside_a_title_or_a_firms_name_parts_nothing() -> None:
    role = only_role(
        "Account Executive, Mid-Market, Northbeam Analytics, Inc., San Francisco, CA\n"
        "2021 – now"
    )

    assert texts(role) == (
        "Account Executive, Mid-Market",
        "Northbeam Analytics, Inc.",
        "San Francisco, CA",
    )


def test_the_sections_habit_decides_where_no_word_is_known() -> None:
    resume = resume_of(
        f"""
        EXPERIENCE
        Mercy Hospital, Nurse
        2019 – 2021{BULLET}
        Acme Ltd, Registrar
        2017 – 2019{BULLET}
        Quux, Blorb
        2015 – 2017{BULLET}
        """
    )

    assert texts(resume.roles[2])[:2] == ("Blorb", "Quux")


def test_two_roles_below_one_employer_both_have_it() -> None:
    resume = resume_of(
        f"""
        EXPERIENCE
        Northwestern Memorial Hospital, Chicago, IL\t2015 – Present
        Charge Nurse, Medical ICU (2019 – Present){BULLET}
        Staff Nurse (2015 – 2019){BULLET}
        Mercy Hospital\tDes Moines, IA
        Registered Nurse\t06/2013 to 05/2015{BULLET}
        """
    )

    assert [texts(role)[:2] for role in resume.roles] == [
        ("Charge Nurse, Medical ICU", "Northwestern Memorial Hospital"),
        ("Staff Nurse", "Northwestern Memorial Hospital"),
        ("Registered Nurse", "Mercy Hospital"),
    ]


def test_the_only_role_below_an_employers_dates_has_them() -> None:
    resume = resume_of(
        f"""
        EXPERIENCE
        Northstar Fixtures Inc., Minneapolis, MN\tAug. 2020 – Present
        Staff Accountant, then Senior Accountant (since 2023){BULLET}
        """
    )

    (role,) = resume.roles
    assert role.period is not None
    assert str(role.period.start) == "2020-08"
    assert [note.text for note in role.notes] == ["since 2023"]


def test_freelance_work_after_a_job_is_not_the_jobs_employers() -> None:
    resume = resume_of(
        f"""
        EXPERIENCE
        Tata Consultancy Services, Mumbai
        Marketing Executive, Jul 2016 to May 2018{BULLET}
        Freelance Copywriter, 2015 - 2016{BULLET}
        """
    )

    assert texts(resume.roles[1]) == ("Freelance Copywriter", None, None)


def test_sentences_without_marks_below_a_job_are_its_bullets() -> None:
    resume = resume_of(
        """
        WORK HISTORY
        Electrician
        Buckeye Steel Works, Springfield, OH
        June 2017 - Present
        Maintained 480V motor control centers across three production lines.
        Trained two apprentices.
        """
    )

    assert [bullet.text for bullet in resume.roles[0].bullets] == [
        "Maintained 480V motor control centers across three production lines.",
        "Trained two apprentices.",
    ]


def test_a_paragraph_about_the_employer_is_a_note_not_a_bullet() -> None:
    resume = resume_of(
        f"""
        EXPERIENCE
        Welder, Acme Ltd, 2019 – 2021
        Acme builds ships for the navy and for ferry lines in nine countries.{BULLET}
        """
    )

    (role,) = resume.roles
    assert [note.text[:4] for note in role.notes] == ["Acme"]
    assert len(role.bullets) == 1


def test_a_single_sentence_below_a_job_is_a_note() -> None:
    (role,) = resume_of(
        "EXPERIENCE\nWelder, Acme Ltd, 2019 – 2021\nAcme builds ships for the navy alone."
    ).roles

    assert (len(role.notes), role.bullets) == (1, ())


def test_a_year_in_a_sentence_opens_no_job() -> None:
    resume = resume_of(
        """
        EXPERIENCE
        Designer, Studio Northlight, Leeds
        2019 – 2021
        * Managed print suppliers and saved £14,000 on paper in 2020
        * Won the award of 2021
        """
    )

    assert len(resume.roles) == 1


def test_a_career_break_is_no_job() -> None:
    resume = resume_of(
        f"""
        EXPERIENCE
        RN, Salem Health, 2014 – 2019{BULLET}

        Career Break - Full-time parent | 2012 - 2014

        Nurse Intern, Salem Clinic, 2011{BULLET}
        """
    )

    assert [role.title and role.title.text for role in resume.roles] == [
        "RN",
        "Nurse Intern",
    ]
    assert [entry.kind for entry in resume.entries] == ["other"]


def test_a_volunteers_post_is_marked_as_one() -> None:
    resume = resume_of("VOLUNTEER WORK\nTreasurer, Daily Bread Food Bank, 2020 – 2023")

    (role,) = resume.roles
    assert role.is_volunteer
    assert json_resume(resume)["volunteer"][0]["organization"] == "Daily Bread Food Bank"
    assert "work" not in json_resume(resume)


def test_a_label_above_the_bullets_is_neither_bullet_nor_lost() -> None:
    resume = resume_of(
        f"EXPERIENCE\nNurse, Mercy Hospital, 2019\nResponsibilities:{BULLET}"
    )

    assert [piece.text for piece in resume.separators][-1] == "Responsibilities:"
    assert resume.other == ()


def test_a_tables_names_of_columns_are_no_job() -> None:
    resume = resume_of(
        "EXPERIENCE\nTitle\tEmployer\tFrom\tTo\n"
        "Charge Nurse\tBanner Health\t01/2021\tpresent\n"
        "Staff Nurse\tCarondelet Hospital\t06/2017\t12/2020"
    )

    assert [texts(role)[:2] for role in resume.roles] == [
        ("Charge Nurse", "Banner Health"),
        ("Staff Nurse", "Carondelet Hospital"),
    ]
    assert resume.roles[0].period is not None
    assert str(resume.roles[0].period.start) == "2021-01"


def test_words_beside_labelled_fields_are_kept_as_a_note() -> None:
    role = only_role(
        "Employer: Mercy Hospital\nPosition: Charge Nurse\n"
        "Ward of 30 beds\nDuration: 2019 – now"
    )

    assert texts(role)[:2] == ("Charge Nurse", "Mercy Hospital")
    assert [note.text for note in role.notes] == ["Ward of 30 beds"]


def test_no_town_stands_behind_a_country() -> None:
    resume = resume_of(
        "Ahmed Khan\nDubai, UAE | ahmed@example.com\n"
        "EXPERIENCE\nPharmacist, Boots UAE, Abu Dhabi\n2015 to 2018\n* Counselled\n"
        "Nurse, NMC Health, Abu Dhabi\n2012 to 2015\n* Cared for patients"
    )

    assert texts(resume.roles[0]) == ("Pharmacist", "Boots UAE", "Abu Dhabi")


def test_lines_that_look_as_the_items_of_other_jobs_are_items() -> None:
    rows = (
        ("Chef, Blue Heron Inn", 11, True), ("2019 - 2021", 8, False),
        ("Shaped 600 rolls a night", 10, False),
        ("Cook, Lakeside Hotel", 11, True), ("2016 - 2019", 8, False),
        ("Cooked breakfast and banquets for several hundred guests", 10, False),
    )  # fmt: skip
    lines = [looking("EXPERIENCE", size=14, bold=True)]
    lines += [looking(text, size=size, bold=bold) for text, size, bold in rows]

    roles = resume_from_document(Document("cv", "docx", tuple(lines))).roles

    assert [[bullet.text for bullet in role.bullets] for role in roles] == [
        ["Shaped 600 rolls a night"],
        ["Cooked breakfast and banquets for several hundred guests"],
    ]


def test_a_page_footer_between_two_jobs_is_no_job() -> None:
    lines = (
        looking("EXPERIENCE", size=14, bold=True),
        looking("Nurse, Mercy Hospital, 2019 - 2021", size=10),
        looking(
            "February 10, 2026\tAda Poe \u00b7 R\u00e9sum\u00e9\t1", size=8, place="footer"
        ),
        looking("Aide, Lakeside Clinic, 2016 - 2019", size=10),
    )

    roles = resume_from_document(Document("cv", "pdf", lines)).roles

    assert [role.title and role.title.text for role in roles] == ["Nurse", "Aide"]


def test_what_the_file_calls_a_heading_is_no_item_of_a_list() -> None:
    lines = (
        Line("Experience", heading=2),
        Line("Nurse \u2014 Mercy Hospital", heading=3, bullet="\u2022"),
        Line("2019 \u2014 2021"),
        Line("Triaged 40 patients per shift", bullet="\u2022"),
    )

    (role,) = resume_from_document(Document("cv", "docx", lines)).roles

    assert texts(role)[:2] == ("Nurse", "Mercy Hospital")


def test_an_employer_in_the_type_of_the_items_is_no_item() -> None:
    rows = (
        ("2019 - 2021", 9, True), ("Head Chef", 12, True), ("Blue Heron Inn", 10, False),
        ("Cooked breakfast and banquets for several hundred guests", 10, False),
        ("2016 - 2019", 9, True), ("Line Cook", 12, True), ("Lakeside Hotel", 10, False),
        ("Brought food cost down by buying whole animals", 10, False),
    )  # fmt: skip
    lines = [looking("EXPERIENCE", size=14, bold=True)]
    lines += [looking(text, size=size, bold=bold) for text, size, bold in rows]

    roles = resume_from_document(Document("cv", "docx", tuple(lines))).roles

    assert [texts(role)[:2] for role in roles] == [
        ("Head Chef", "Blue Heron Inn"),
        ("Line Cook", "Lakeside Hotel"),
    ]


def test_a_pay_grade_behind_a_rank_is_no_employer() -> None:
    resume = resume_of(
        "# Experience\nUnited States Army, Fort Bliss, TX\tJun 2009 - Aug 2021\n"
        "Platoon Sergeant\t2016 - 2021\n* Led 38 soldiers\n"
        "Squad Leader, E-6\t2012 - 2016\n* Trained nine soldiers"
    )

    assert {role.employer and role.employer.text for role in resume.roles} == {
        "United States Army"
    }
    dates = [role.period and role.period.piece.text for role in resume.roles]
    assert dates == ["2016 - 2021", "2012 - 2016"]


def test_till_date_is_until_now() -> None:
    (role,) = resume_of("# Experience\nNurse, Mercy Hospital\tApr 2018 – Till date").roles

    assert role.period is not None
    assert role.period.is_open
