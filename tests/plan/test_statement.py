"""A model's wording is judged as the whole bullet; a person's own is only warned of."""

from dataclasses import replace

from tailor.document import Span
from tailor.plan import Edit, model_objection, warning
from tailor.resume import Piece, Resume, Role
from tests.plan.made_by_hand import LINES, resume

WRAPPED = (
    *LINES[:4],
    "- Wrote plans of care for 6 patients",
    "and charted them in Cerner.",
)
REWORD = Edit(1, "wording", 4, 2, 36, WRAPPED[4][2:], WRAPPED[4][2:], "why", origin="model")


def wrapped() -> Resume:
    made = resume(WRAPPED)
    bullet = Piece(" ".join((WRAPPED[4][2:], WRAPPED[5])), (Span(4, 2, 36), Span(5, 0, 27)))
    return replace(made, roles=(Role(bullets=(bullet,)),))


def test_a_wording_that_says_the_same_passes() -> None:
    assert model_objection(replace(REWORD, new=REWORD.old.upper()), wrapped()) == ""


def test_an_invented_word_is_named() -> None:
    grown = replace(REWORD, new="Wrote plans of care for 60 patients")

    assert "60" in model_objection(grown, wrapped())


def test_what_moves_to_another_line_of_the_bullet_is_not_lost() -> None:
    whole = replace(REWORD, new=f"{WRAPPED[4][2:]} {WRAPPED[5]}")
    rest = replace(REWORD, line=5, start=0, end=27, old=WRAPPED[5], new="")

    assert model_objection(whole, wrapped(), beside=(rest,)) == ""
    assert model_objection(rest, wrapped())


def test_edits_of_two_bullets_are_no_wording_of_one() -> None:
    other = replace(REWORD, line=2, start=0, end=1, old="-", new="*")

    assert model_objection(REWORD, wrapped(), beside=(other,)) == (
        "it changes more than one bullet"
    )


def test_a_model_adds_no_line() -> None:
    assert model_objection(replace(REWORD, is_new_line=True), wrapped())


def test_a_stale_wording_is_refused() -> None:
    assert model_objection(replace(REWORD, old="Other words"), wrapped())


def test_a_person_is_warned_of_what_their_words_add() -> None:
    own = replace(REWORD, origin="person", new="Wrote plans of care for 60 patients")

    assert "60" in warning(own, wrapped())
    assert warning(replace(own, new=own.old), wrapped()) == ""


def test_a_strange_sign_hides_no_number_from_the_warning() -> None:
    own = replace(
        REWORD, origin="person", new="Wrote 🙂 plans of café care for 60 patients"
    )

    said = warning(own, wrapped())

    assert "🙂" in said
    assert "60" in said


def test_a_new_line_and_a_removal_need_no_warning() -> None:
    own = replace(REWORD, origin="person")

    assert warning(replace(own, is_new_line=True, new="Led it"), wrapped()) == ""
    assert warning(replace(own, kind="removal", new=""), wrapped()) == ""
