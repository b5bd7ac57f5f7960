"""What rules change in a resume, and what they never do."""

from dataclasses import replace

import pytest

from tailor.document import Line
from tailor.document.document import Place
from tailor.gap import Match
from tailor.plan import apply_edits, propose
from tailor.resume import Skill
from tests.plan.made_by_hand import LINES, gap, match, piece, resume


def tailored(*matches: Match) -> list[str]:
    source = resume()
    plan = propose(source, gap(source, *matches))
    return [
        apply_edits(line.text, plan.edits_of(i))
        for i, line in enumerate(source.document.lines)
    ]


def test_the_short_form_of_the_ad_is_written_behind_the_long_form_of_the_resume() -> None:
    bls = match(
        "BLS",
        kind="certificate",
        status="variant",
        spellings=("Basic Life Support",),
        at=(1, "Basic Life Support"),
    )

    assert tailored(bls)[1] == "- Gave Basic Life Support (BLS) classes to 12 nurses."


def test_a_certificates_long_form_is_written_before_its_short_form() -> None:
    lines = ("Jo", "BLS, expires 2027")
    source = resume(lines, skills_line=0, certificates=(1,))
    bls = match(
        "BLS",
        kind="certificate",
        spelling="Basic Life Support (BLS)",
        spellings=("Basic Life Support",),
        at=(1, "BLS"),
        lines=lines,
    )

    plan = propose(source, gap(source, bls))

    assert (
        apply_edits(lines[1], plan.edits_of(1)) == "Basic Life Support (BLS), expires 2027"
    )


def test_an_acronym_that_both_have_is_never_spelled_out() -> None:
    lines = ("Jo", "- Bend and run EMT and rigid conduit.")
    source = resume(lines, skills_line=0)
    emt = match(
        "EMT", spellings=("Emergency Medical Technician",), at=(1, "EMT"), lines=lines
    )

    assert propose(source, gap(source, emt)).edits == ()


def test_an_acronym_in_a_bullet_is_not_spelled_out_as_the_ad_means_it() -> None:
    lines = ("Jo", "- Bend and run EMT and rigid conduit.")
    source = resume(lines, skills_line=0)
    emt = match(
        "EMT",
        status="variant",
        spelling="Emergency Medical Technician",
        at=(1, "EMT"),
        lines=lines,
    )

    assert propose(source, gap(source, emt)).edits == ()


def test_no_word_is_said_twice_by_spelling_out() -> None:
    lines = ("Jo", "- NEC code update class, 2023")
    source = resume(lines, skills_line=0)
    nec = match(
        "NEC", spelling="National Electrical Code (NEC)", at=(1, "NEC"), lines=lines
    )

    assert propose(source, gap(source, nec)).edits == ()


@pytest.mark.parametrize(
    ("line", "ad"),
    [
        ("Portland, OR 97209", "Operating Room (OR)"),
        ("- CPA with nine years of practice", "Certified Public Accountant (CPA)"),
        ("- BLS wage tables for the county", "Basic Life Support (BLS)"),
    ],
)
def test_an_acronym_outside_the_certificates_never_takes_the_ads_sense(
    line: str, ad: str
) -> None:
    lines = ("Jo", line)
    source = resume(lines, skills_line=0)
    short = ad.split("(")[1].rstrip(")")
    found = match(short, kind="certificate", spelling=ad, at=(1, short), lines=lines)

    assert propose(source, gap(source, found)).edits == ()


def test_a_certificate_that_says_what_its_letters_mean_keeps_its_sense() -> None:
    lines = ("Jo", "Chartered Professional Accountant (CPA)", "CPA, Ontario")
    source = resume(lines, skills_line=0, certificates=(1, 2))
    ad = "Certified Public Accountant (CPA)"
    cpa = match("CPA", kind="certificate", spelling=ad, at=(2, "CPA"), lines=lines)

    assert propose(source, gap(source, cpa)).edits == ()


@pytest.mark.parametrize(
    "line",
    [
        "- No Python yet, learning it in 2027",
        "- Migrated the office off Python before I was hired",
        "- Sat beside the team that runs Python",
        "- Sold Python courses",
        "- Python-free since 2020",
        "- Deliveries for Python Tuesday",
        "- Worked at the Monty Python house",
        "- Kept a python in a cage",
    ],
)
def test_what_the_person_did_not_do_is_no_skill(line: str) -> None:
    lines = ("Jo", line, "Cerner, wound care, telemetry.")
    source = resume(lines, skills_line=2)
    python = match(
        "Python",
        kind="tool",
        at=(1, "python" if "python" in line else "Python"),
        lines=lines,
    )

    assert propose(source, gap(source, python)).edits == ()


def test_letters_that_the_resume_does_not_spell_out_are_no_skill_of_the_ads_sense() -> None:
    lines = ("Jo", "- Cleared 40 PM work orders.", "Cerner, wound care, telemetry.")
    source = resume(lines, skills_line=2)
    ad = "Project Management (PM)"
    found = match("project management", spelling=ad, at=(1, "PM"), lines=lines)

    assert propose(source, gap(source, found)).edits == ()


def test_a_thing_is_not_the_doing_of_it() -> None:
    lines = ("Jo", "- Published a type specimen.", "Cerner, wound care, telemetry.")
    source = resume(lines, skills_line=2)
    typing = match("typing", status="variant", at=(1, "type"), lines=lines)

    assert propose(source, gap(source, typing)).edits == ()


def test_no_short_form_is_written_that_the_ad_does_not_use() -> None:
    lines = ("Jo", "- Wrote the lock out / tag out steps.")
    source = resume(lines, skills_line=0)
    loto = match(
        "LOTO",
        status="variant",
        spelling="Lockout/tagout",
        spellings=("lock out tag out",),
        at=(1, "lock out / tag out"),
        lines=lines,
    )

    (edit,) = propose(source, gap(source, loto)).edits

    assert (edit.old, edit.new) == ("lock out / tag out", "lockout/tagout")


@pytest.mark.parametrize(
    ("ad", "found", "new"),
    [
        ("Tractor-trailer", "tractor trailer", "tractor-trailer"),
        ("Pre-trip inspections", "Pre trip inspections", "Pre-trip inspections"),
        ("driver's license", "Driver license", "Driver's license"),
        ("units per hour", "units-per-hour", None),  # right as it is before a word
        ("tractor-trailers", "tractor trailer", None),  # another number
        ("re-entry", "entry", None),
    ],
)
def test_the_same_words_are_joined_as_the_ad_joins_them(
    ad: str, found: str, new: str | None
) -> None:
    lines = ("Jo", f"- {found} for two years")
    source = resume(lines, skills_line=0)
    asked = match("x", status="variant", spelling=ad, at=(1, found), lines=lines)

    edits = propose(source, gap(source, asked)).edits

    assert [edit.new for edit in edits] == ([] if new is None else [new])


@pytest.mark.parametrize(
    ("ad", "found", "new"),
    [
        ("organizing files", "Organising files", "Organizing files"),
        ("labour schedule", "labor schedule", "labour schedule"),
        ("catalog", "catalogs", None),  # another number
        ("variance analysis", "variance analyses", None),
    ],
)
def test_american_and_british_spelling_is_the_ads(
    ad: str, found: str, new: str | None
) -> None:
    lines = ("Jo", f"- {found} for two years")
    source = resume(lines, skills_line=0)
    asked = match("x", status="variant", spelling=ad, at=(1, found), lines=lines)

    edits = propose(source, gap(source, asked)).edits

    assert [edit.new for edit in edits] == ([] if new is None else [new])


@pytest.mark.parametrize(
    ("ad", "found", "after"),
    [
        ("med-surg", "medical-surgical", "medical-surgical (med-surg) unit"),
        ("medical-surgical", "med-surg", "medical-surgical (med-surg) unit"),
        ("med-surg", "surgical", "surgical unit"),  # less than the ad says
    ],
)
def test_cut_words_and_whole_ones_stand_once_each(ad: str, found: str, after: str) -> None:
    lines = ("Jo", f"- Nurse on the {found} unit")
    source = resume(lines, skills_line=0)
    asked = match("x", status="variant", spelling=ad, at=(1, found), lines=lines)

    plan = propose(source, gap(source, asked))

    assert apply_edits(lines[1], plan.edits_of(1)) == f"- Nurse on the {after}"


def test_letters_of_a_licence_are_never_spelled_out_in_a_bullet() -> None:
    lines = ("Jo", "- Bend and run EMT and rigid conduit.")
    source = resume(lines, skills_line=0)
    ad = "Emergency Medical Technician"
    emt = match(
        "EMT", kind="certificate", status="variant", spelling=ad, at=(1, "EMT"), lines=lines
    )
    conduit = match("conduit", at=(1, "conduit"), lines=lines)

    assert propose(source, gap(source, emt, conduit)).edits == ()


@pytest.mark.parametrize(
    ("ad", "item", "found", "new"),
    [
        ("journal entries", "journal entry", "journal entry", ["journal entries"]),
        ("journal entries", "audit of journal entry", "journal entry", []),
        ("adaptability", "adaptable", "adaptable", ["adaptability"]),
        ("coach", "coaching", "coaching", []),  # an act, not a command
        ("Attention to detail", "detail-oriented", "detail-oriented",
         ["attention to detail"]),
    ],
)  # fmt: skip
def test_only_a_whole_item_takes_the_ads_form(
    ad: str, item: str, found: str, new: list[str]
) -> None:
    lines = ("Jo", f"filing, {item}")
    source = replace(resume(lines, skills_line=0), skills=(Skill(piece(1, item, lines)),))
    asked = match(ad, kind="soft", status="variant", at=(1, found), lines=lines)

    assert [edit.new for edit in propose(source, gap(source, asked)).edits] == new


def test_a_line_with_a_bullet_shows_work_though_no_job_was_recognised() -> None:
    lines = ("Jo", "Charted daily.", "Cerner, wound care, telemetry.")
    source = resume(lines, skills_line=2)
    marked = replace(source.document.lines[1], bullet="-")
    charting = match("charting", status="variant", at=(1, "Charted"), lines=lines)

    def added(line: Line) -> list[str]:
        document = replace(
            source.document,
            lines=(source.document.lines[0], line, source.document.lines[2]),
        )
        own = replace(source, document=document, summary=(piece(1, lines[1], lines),))
        return [edit.new for edit in propose(own, gap(own, charting)).edits]

    assert added(marked) == [", charting"]
    assert added(source.document.lines[1]) == []


def test_a_product_in_a_list_gets_its_makers_name_once() -> None:
    lines = ("Jo", "Word, Cerner, Microsoft Outlook")
    source = replace(resume(lines, skills_line=1), skills=())
    skills = tuple(
        Skill(piece(1, name, lines)) for name in ("Word", "Cerner", "Microsoft Outlook")
    )
    word = match(
        "Microsoft Word", kind="tool", status="variant", at=(1, "Word"), lines=lines
    )

    plan = propose(replace(source, skills=skills), gap(source, word))
    bullet = propose(source, gap(source, word))  # the word alone may be any word

    assert apply_edits(lines[1], plan.edits_of(1)).startswith("Microsoft Word, Cerner")
    assert bullet.edits == ()


def test_nothing_is_written_twice_where_the_resume_has_both_forms() -> None:
    lines = ("Jo", "- Basic Life Support (BLS), 2025")
    source = resume(lines, skills_line=0)
    bls = match("BLS", spellings=("Basic Life Support",), at=(1, "BLS"), lines=lines)

    assert propose(source, gap(source, bls)).edits == ()


def test_a_skill_that_a_bullet_proves_is_added_to_the_list_in_the_ads_words() -> None:
    plans = match(
        "care plan",
        status="variant",
        spelling="care plans",
        spellings=("plans of care",),
        at=(4, "plans of care"),
    )

    assert tailored(plans)[3] == "Cerner, wound care, telemetry, care plans."
    assert tailored(plans)[4] == LINES[4]


def test_a_skill_that_says_more_than_the_resume_is_not_added() -> None:
    lines = ("Jo", "- Helped with the yearly audit.", "Cerner, wound care, telemetry.")
    source = resume(lines, skills_line=2)
    audit = match(
        "audit",
        status="variant",
        spellings=("audit",),
        spelling="external audit",
        at=(1, "audit"),
        lines=lines,
    )

    assert propose(source, gap(source, audit)).edits == ()


def test_two_skills_are_added_in_the_ads_order() -> None:
    first = match("charting", status="variant", at=(2, "Charted"))
    second = match("care plans", status="variant", at=(4, "plans of care"))

    assert (
        tailored(first, second)[3] == "Cerner, wound care, telemetry, charting, care plans."
    )


def test_a_missing_term_never_enters_the_resume() -> None:
    assert tailored(match("Epic", kind="tool", status="missing")) == list(LINES)


def test_a_related_line_is_a_lead_and_changes_nothing() -> None:
    related = match("care planning", status="related", at=(4, "plans of care"))

    assert tailored(related) == list(LINES)


def test_a_skill_in_the_list_is_not_added_again() -> None:
    listed = match("wound care", at=(3, "wound care"), is_list=True)

    assert tailored(listed) == list(LINES)


def test_soft_skills_and_years_are_not_put_into_the_list() -> None:
    soft = match("teamwork", kind="soft", at=(1, "classes"))
    years = match("2 years", kind="years", status="variant", at=(4, "6 patients"))

    assert tailored(soft, years) == list(LINES)


def test_each_edit_says_which_line_proves_it() -> None:
    source = resume()
    plan = propose(
        source, gap(source, match("charting", at=(2, "Charted"), status="variant"))
    )

    assert "line 3" in plan.edits[0].why
    assert "Charted" in plan.edits[0].why


def test_a_skill_in_a_text_box_is_added_behind_the_last_for_a_box_does_not_grow() -> None:
    lines = ("Jo", "- Charted daily.", "Triage", "Wound care")
    source = resume(lines, skills_line=0)
    skills = tuple(Skill(piece(i, lines[i], lines)) for i in (2, 3))
    charting = match("charting", status="variant", at=(1, "Charted"), lines=lines)

    def added(place: Place) -> list[tuple[str, bool]]:
        boxed = tuple(replace(k, place=place) for k in source.document.lines)
        own = replace(source, skills=skills, document=replace(source.document, lines=boxed))
        edits = propose(own, gap(own, charting)).edits
        return [(edit.new, edit.is_new_line) for edit in edits]

    assert added("body") == [("Charting", True)]
    assert added("textbox") == [(", Charting", False)]


@pytest.mark.parametrize(
    ("items", "group", "after"),
    [
        ("Cerner, triage, and wound care", None, "Cerner, triage, CPR, and wound care"),
        ("Cerner,, triage", None, "Cerner,, triage, CPR"),
        ("Cerner, triage", "Want to learn", "Cerner, triage"),
    ],
)
def test_a_skill_is_added_where_a_writer_would_put_it(
    items: str, group: str | None, after: str
) -> None:
    lines = ("Jo", "- Taught CPR to 12 nurses.", items)
    names = [item for item in items.split(", ") if item.strip(",")]
    skills = tuple(Skill(piece(2, name.rstrip(","), lines), group=group) for name in names)
    source = replace(resume(lines, skills_line=0), skills=skills)
    cpr = match("CPR", at=(1, "CPR"), lines=lines)

    plan = propose(source, gap(source, cpr))

    assert apply_edits(items, plan.edits_of(2)) == after


def test_a_product_at_a_phrases_start_keeps_its_capital() -> None:
    lines = ("Jo", "- Charted in Cerner daily.", "wound care, telemetry")
    source = resume(lines, skills_line=2)
    charting = match(
        "cerner charting",
        status="variant",
        spelling="Cerner charting",
        spellings=("Charted in Cerner",),
        at=(1, "Charted in Cerner"),
        lines=lines,
    )

    plan = propose(source, gap(source, charting))

    assert apply_edits(lines[2], plan.edits_of(2)) == (
        "wound care, telemetry, Cerner charting"
    )
