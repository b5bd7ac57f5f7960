"""Only edits change anything, and a stale one is refused rather than fitted in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.plan import Edit, StaleEditError, apply_edits


def edit(number: int, start: int, end: int, old: str, new: str) -> Edit:
    return Edit(number, "wording", 0, start, end, old, new, "why")


def test_insertions_at_one_place_keep_their_order() -> None:
    assert apply_edits("a", (edit(2, 1, 1, "", "c"), edit(1, 1, 1, "", "b"))) == "abc"


def test_an_edit_of_other_words_is_refused() -> None:
    with pytest.raises(StaleEditError, match="run tailor again"):
        apply_edits("Cerner", (edit(1, 0, 6, "Epic!!", "Epic"),))


def test_two_edits_of_one_word_are_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abc", (edit(1, 0, 2, "ab", "x"), edit(2, 1, 3, "bc", "y")))


@given(st.text(), st.data())
def test_what_no_edit_names_stays(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    edited = apply_edits(text, (edit(1, start, end, text[start:end], "NEW"),))

    assert edited == text[:start] + "NEW" + text[end:]
