"""How many years an ad asks for."""

import pytest

from tailor.job import years_in


@pytest.mark.parametrize(
    ("text", "years", "what"),
    [
        ("At least 2 years of acute care experience", 2.0, "acute care experience"),
        ("5+ years of software development", 5.0, "software development"),
        ("Minimum of four years of accounting experience", 4.0, "accounting experience"),
        ("3-5 years of litigation experience", 3.0, "litigation experience"),
        ("5 or more years supporting executives", 5.0, "supporting executives"),
        ("12 months of tractor-trailer experience", 1.0, "tractor-trailer experience"),
    ],
)
def test_a_number_of_years_is_read_with_what_they_are_of(
    text: str, years: float, what: str
) -> None:
    [found] = years_in(text)

    assert found.years == years
    assert text[found.what_start : found.end] == what


@pytest.mark.parametrize(
    "text",
    [
        "At least 23 years of age",
        "in the last 3 years",
        "for over 40 years",
        "18 years old",
    ],
)
def test_an_age_and_a_stretch_of_time_are_no_experience(text: str) -> None:
    assert years_in(text) == ()
