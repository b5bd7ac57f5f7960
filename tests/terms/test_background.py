"""Frequencies come from the table, or are at most what the table allows."""

from hypothesis import example, given
from hypothesis import strategies as st

from tailor.terms import ads_counted, document_frequency
from tailor.terms.background import load_background


def test_the_head_says_whence_the_counts_are() -> None:
    about = load_background().about

    assert {"source", "version", "licence", "ads"} <= about.keys()


def test_spellings_with_and_without_a_hyphen_have_one_frequency() -> None:
    assert document_frequency("Medical-Surgical") == document_frequency("medical surgical")
    assert document_frequency("Medical-Surgical") > 20


def test_a_phrase_that_was_not_counted_is_no_more_frequent_than_its_parts() -> None:
    whole = document_frequency("central line dressing changes")

    assert whole <= document_frequency("line dressing changes")
    assert whole <= document_frequency("changes")
    assert whole < 20  # phrases in more ads are in the table


def test_a_phrase_with_a_preposition_in_it_is_looked_up_by_its_parts() -> None:
    assert 0 < document_frequency("years of experience in nursing") < 20
    assert document_frequency("of wound care") == document_frequency("wound care")


@given(st.text(st.characters(codec="utf-8")))
@example("word " * 60)  # once counted every part of every part
def test_any_text_has_a_frequency_between_none_and_all_ads(text: str) -> None:
    assert 0 <= document_frequency(text) <= ads_counted()


def test_every_row_of_the_table_is_found_again() -> None:
    rows = load_background().rows.decode().splitlines()

    for row in rows[::97]:
        term, _, count = row.partition("\t")
        assert document_frequency(term) == int(count)
