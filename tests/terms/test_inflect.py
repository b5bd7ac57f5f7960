"""Forms of one word are met, words of another meaning are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.terms import is_same_term, root_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("journal entry", "journal entries"),
        ("scissor lift", "Scissor lifts"),
        ("switches", "switch"),
        ("diagnosis", "diagnosis"),
        ("analyze", "analysing"),
        ("manage", "managing"),
        ("planned", "planning"),
        ("control", "controlling"),
        ("installing", "installed"),
        ("notify", "notified"),
        ("licence", "license"),
        ("driving licences", "driving license"),
        ("organise", "organizing"),
        ("organisational skills", "organizational skill"),
        ("behaviour", "behavior"),
        ("centre", "centers"),
        ("labour", "labor"),
        ("defence", "defense"),
        ("programme", "programs"),
        ("counselling", "counseling"),
        ("catalogue", "catalogs"),
        ("paediatric", "pediatric"),
        ("anaesthesia", "anesthesia"),
        ("practice", "practise"),
        ("medical-surgical", "Medical/Surgical"),
    ],
)
def test_forms_and_spellings_of_one_word_are_the_same(one: str, other: str) -> None:
    assert is_same_term(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("accounting", "accountant"),
        ("accounting", "accounts"),
        ("nursing", "nurse"),
        ("engineering", "engineer"),
        ("marketing", "market"),
        ("filing", "filling"),
        ("selling", "sealing"),
        ("goods", "good"),
        ("news", "new"),
        ("customs", "custom"),
        ("united", "units"),
        ("C", "C++"),
        ("SAS", "SA"),
        ("process", "proceed"),
        ("operating room", "operation room"),
        ("organ", "organise"),
    ],
)
def test_words_of_another_meaning_are_not(one: str, other: str) -> None:
    assert not is_same_term(one, other)


@given(st.text())
def test_a_phrase_is_a_form_of_itself_whatever_its_capitals(text: str) -> None:
    assert is_same_term(text, text)
    assert root_key(text).count("  ") == 0
