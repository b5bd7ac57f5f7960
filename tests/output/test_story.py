"""What a report says, before anybody prints it."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from tailor.document import Document, Line, Span
from tailor.job import Requirement
from tailor.output.story.advice import advice, full_name
from tailor.output.story.answer import NOTHING_ASKED, NOTHING_MISSING, STRETCH, listed
from tailor.output.story.quote import CUT, LONGEST, quote
from tailor.output.story.story import story
from tailor.plan import Plan


def with_matches(plan: Plan, *terms: str) -> Plan:
    kept = tuple(m for m in plan.gap.matches if m.requirement.term in terms)
    return replace(plan, gap=replace(plan.gap, matches=kept))


def test_the_first_sentence_says_what_is_asked_shown_required_and_missing(
    maria: Plan,
) -> None:
    assert story(maria).answer == (
        "The ad asks for 6 things. Your resume shows 3. Of the 4 it calls required,"
        " 2 are not there: ACLS and Epic."
    )


def test_of_an_or_list_one_is_enough_and_it_is_one_thing(maria: Plan) -> None:
    last = story(maria).missing[-1]

    assert last.thing.name == "CMSRN or OCN"
    assert [item.thing.name for item in story(maria).missing] == [
        "ACLS",
        "Epic",
        "CMSRN or OCN",
    ]


def test_a_found_branch_of_an_or_list_takes_the_others_off_the_missing(maria: Plan) -> None:
    found = maria.gap.matches[4].evidence
    matches = tuple(
        replace(m, status="exact", evidence=found) if m.requirement.term == "OCN" else m
        for m in maria.gap.matches
    )
    told = story(replace(maria, gap=replace(maria.gap, matches=matches)))

    assert [item.thing.name for item in told.missing] == ["ACLS", "Epic"]
    assert "OCN" in [item.thing.name for item in told.shown]
    assert told.numbers
    assert [row.status for row in told.numbers.rows if row.term == "CMSRN"] == [
        "no, but OCN"
    ]


def test_nothing_missing_says_stop(maria: Plan) -> None:
    told = story(with_matches(maria, "BLS", "telemetry"))

    assert told.answer == NOTHING_MISSING
    assert told.missing == ()


def test_an_ad_without_requirements_gets_a_question_and_no_number(maria: Plan) -> None:
    told = story(with_matches(maria))

    assert told.answer == NOTHING_ASKED
    assert told.numbers is None


def test_more_than_half_missing_is_said_once_and_nobody_is_told_not_to_apply(
    maria: Plan,
) -> None:
    assert story(with_matches(maria, "BLS", "telemetry", "ACLS")).stretch == ""
    assert story(with_matches(maria, "BLS", "Epic", "ACLS")).stretch == STRETCH


def test_what_stands_in_a_skills_list_only_is_named(maria: Plan) -> None:
    only = {item.thing.name: item.is_list_only for item in story(maria).shown}

    assert only == {"telemetry": False, "wound care": True}


def test_the_printed_weights_add_up_to_the_printed_totals(maria: Plan) -> None:
    numbers = story(maria).numbers

    assert numbers
    assert f"{sum(row.asked for row in numbers.rows):.2f}" == f"{numbers.asked:.2f}"
    assert f"{sum(row.found for row in numbers.rows):.2f}" == f"{numbers.found:.2f}"
    assert numbers.share == f"{numbers.found / numbers.asked:.2f}"


def test_an_edit_shows_only_the_words_that_change(maria: Plan) -> None:
    (change,) = story(maria).made

    assert change.pieces == (
        ("kept", "Basic Life Support"),
        ("new", " (BLS)"),
        ("kept", ", American Heart Association, expires 08/2027"),
    )
    assert story(maria).worded[0].edits == (2,)


def test_edits_of_one_line_are_shown_together(maria: Plan) -> None:
    date = replace(maria.edits[1], number=4, start=56, end=63, old="08/2027", new="2027-08")
    told = story(replace(maria, edits=(*maria.edits, date)))

    (line,) = told.lines
    assert [edit.number for edit in line.edits] == [2, 4]
    assert "".join(text for kind, text in line.pieces if kind != "new") == (
        "Basic Life Support, American Heart Association, expires 08/2027"
    )
    assert "".join(text for kind, text in line.pieces if kind != "gone") == (
        "Basic Life Support (BLS), American Heart Association, expires 2027-08"
    )


def test_a_missing_certificate_has_two_branches(maria: Plan) -> None:
    (acls,) = (item for item in story(maria).missing if item.thing.name == "ACLS")

    assert acls.advice.sentences == (
        "If you hold it, add: Advanced Cardiovascular Life Support (ACLS), valid until"
        " ____. If not, leave it out; ask if it can be done before the start date."
    )


def test_a_neighbour_is_kept_and_named(maria: Plan) -> None:
    (epic,) = (item for item in story(maria).missing if item.thing.name == "Epic")

    assert epic.tag == "required, neighbour found"
    assert epic.neighbour
    assert epic.neighbour.parts[1] == "Cerner"
    assert epic.advice.if_not.startswith("keep Cerner")


def test_contact_that_was_copied_out_of_the_header_is_called_cured(maria: Plan) -> None:
    edit = replace(maria.edits[1], kind="contact", term=None)

    (before,) = story(maria).fix_first
    (after,) = story(replace(maria, edits=(edit,))).fix_first

    assert (before.advice, before.is_cured) == ("Move them into the page.", False)
    assert after.is_cured


def test_text_of_the_ad_that_nobody_sees_is_shown(maria: Plan) -> None:
    assert [quote.line for quote in story(maria).hidden] == [7]


def test_long_and_short_form_come_together() -> None:
    requirement = Requirement(
        "RN", "RN", "certificate", "required", (), ("RN", "registered nurse")
    )

    assert full_name(requirement) == "Registered nurse (RN)"
    assert "Registered nurse (RN)" in advice(requirement, None).if_so


def test_any_branch_of_an_or_list_may_be_the_one_that_is_held() -> None:
    bls, acls = (
        Requirement(name, name, "certificate", "required", ()) for name in ("BLS", "ACLS")
    )

    advised = advice(bls, None, others=[acls])

    assert advised.sentences.startswith("If you hold one, add: BLS or ACLS, valid until")
    assert advised.command == (
        'add it: --have "BLS, valid until ____" (or, in its place, ACLS)'
    )


def test_many_names_are_cut_with_their_number() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed([*"abcdefgh"], most=6) == "a, b, c, d, e, f and 2 more"


@example(before="far to the left " * 20, after="far to the right " * 20)
@given(before=st.text(max_size=300), after=st.text(max_size=300))
def test_a_quote_is_the_sources_words_around_the_term(before: str, after: str) -> None:
    text = f"{before} phlebotomy {after}"
    document = Document("ad.txt", "text", (Line(text),))

    cut = quote(document, Span(0, 0, len(text)), text=text, term="phlebotomy")

    assert cut.parts[1] == "phlebotomy"
    assert cut.text.removeprefix(CUT).removesuffix(CUT) in text.replace("\t", " ")
    assert len(cut.text) <= LONGEST + 2 * len(CUT)
