"""An acronym and its long form, and nothing that stands before them."""

import pytest

from tailor.plan.acronym import both_in


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("Basic Life Support (BLS)", "Basic Life Support", "BLS"),
        ("and Advanced Cardiac Life Support (ACLS)", "Advanced Cardiac Life Support",
         "ACLS"),
        ("current Basic Life Support (BLS)", "Basic Life Support", "BLS"),
        ("or the Bachelor of Science in Nursing (BSN)", "Bachelor of Science in Nursing",
         "BSN"),
        ("and the extensible markup (XML)", "extensible markup", "XML"),
    ],
)  # fmt: skip
def test_what_leads_up_to_a_name_is_no_part_of_it(text: str, long: str, short: str) -> None:
    assert both_in(text) == (long, short)


def test_words_without_an_acronym_are_no_pair() -> None:
    assert both_in("Basic Life Support") is None
    assert both_in("Life Support (Basic Life Support)") is None
