"""The guard refuses what the resume does not prove, and says why."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from tailor.plan import Edit, objection
from tests.plan.made_by_hand import match, piece, resume

SKILL = Edit(1, "skill", 3, 29, 29, "", ", care plans", "why", term="care plans")
PROVEN = match(
    "care plans", status="variant", spellings=("plans of care",), at=(4, "plans of care")
)


def test_a_proven_skill_may_enter_the_list() -> None:
    assert objection(SKILL, resume(), PROVEN) == ""


def test_a_name_that_neither_ad_nor_resume_uses_is_refused() -> None:
    emt = match("EMT", spellings=("Emergency Medical Technician",), at=(4, "plans"))
    added = replace(SKILL, new=", Emergency Medical Technician")

    assert "emergency" in objection(added, resume(), emt)


def test_a_missing_term_is_refused() -> None:
    assert "does not prove" in objection(
        SKILL, resume(), match("care plans", status="missing")
    )


def test_a_word_that_nobody_wrote_is_refused() -> None:
    padded = replace(SKILL, new=", care plans for 40 patients")

    assert "40" in objection(padded, resume(), PROVEN)


def test_a_fact_of_another_line_does_not_move_into_a_bullet() -> None:
    moved = replace(SKILL, kind="spelling", line=2, start=31, end=31)

    assert objection(moved, resume(), PROVEN) == "another line proves it, not this one"


def test_words_of_the_person_are_not_lost() -> None:
    cut = Edit(1, "spelling", 4, 16, 43, "of care for 6 patients.", "care plans", "why")

    assert "lose" in objection(
        replace(cut, start=14, old="of care for 6 patients."), resume(), PROVEN
    )


def test_an_edit_for_other_words_than_the_resumes_is_refused() -> None:
    stale = replace(SKILL, start=0, end=6, old="Meditech")

    assert objection(stale, resume(), PROVEN) == "your resume has other words there"


def test_a_contact_line_must_stand_in_the_resume() -> None:
    made_up = Edit(1, "contact", -1, 0, 0, "", "555-0199", "why", is_new_line=True)

    assert objection(made_up, resume(), None)
    assert not objection(replace(made_up, new="Maria Santos"), resume(), None)


@example("plans of care")
@given(
    st.lists(st.sampled_from(["care", "plans", "of", "12", "ICU"]), min_size=1).map(
        " ".join
    )
    | st.text(alphabet="abcdefghij 0123456789", min_size=1).filter(str.strip)
)
def test_nothing_but_a_name_of_the_proven_thing_gets_in(words: str) -> None:
    verdict = objection(replace(SKILL, new=f", {words}"), resume(), PROVEN)

    assert (verdict == "") == (
        sorted(words.replace("of", " ").split()) == ["care", "plans"]
    )


def test_an_act_is_proven_by_the_persons_own_title_only() -> None:
    def verdict(*lines: str) -> str:
        source = resume(lines, skills_line=1)
        titled = replace(source, summary=(piece(0, lines[0], lines),))
        development = match(
            "software development",
            status="variant",
            at=(0, "Software developer"),
            lines=lines,
        )
        edit = replace(SKILL, line=1, new=", software development", term=None)
        return objection(edit, titled, development)

    assert verdict("Software developer, 7 years", "Cerner, wound care, telemetry.") == ""
    assert verdict("Software developer relations", "Cerner, wound care, telemetry.")
    assert verdict("Software developer (in training)", "Cerner, wound care, telemetry.")
    assert verdict("Met a Software developer", "Cerner, wound care, telemetry.")


def test_a_name_that_says_more_than_the_resume_is_refused() -> None:
    audit = match("audit", spelling="external audit", spellings=("audit",), at=(4, "plans"))
    added = replace(SKILL, new=", external audit", term="audit")

    assert "may not be the same" in objection(added, resume(), audit)
