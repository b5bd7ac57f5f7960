"""What a term weighs can be said in one line: importance x frequency x rarity."""

from math import log

import pytest

from tailor.terms import ads_counted, document_frequency, idf, weight


def test_a_weight_shows_the_parts_it_is_the_product_of() -> None:
    of_care = weight("wound care", "preferred", sentences=3)

    assert of_care.n_docs == ads_counted() == 19_723
    assert of_care.df == document_frequency("wound care")
    assert of_care.idf == idf(of_care.df, of_care.n_docs)
    assert of_care.value == pytest.approx(0.5 * (1 + log(3)) * of_care.idf, abs=0.005)


def test_what_is_required_weighs_twice_a_wish_and_four_times_a_mention() -> None:
    must, wish, mention = (
        weight("BLS", importance).value
        for importance in ("required", "preferred", "mentioned")
    )

    assert must == pytest.approx(2 * wish, abs=0.03)
    assert must == pytest.approx(4 * mention, abs=0.03)


def test_a_word_that_every_ad_has_weighs_less_than_a_rare_skill() -> None:
    assert weight("communication", "required").value < weight("dental", "required").value
    assert weight("dental", "required").value < weight("Kubernetes", "required").value


def test_no_sentence_is_a_callers_mistake() -> None:
    with pytest.raises(ValueError, match="sentences >= 1"):
        weight("BLS", "required", sentences=0)
