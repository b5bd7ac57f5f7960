"""Which degree a text names."""

import pytest

from tailor.job import degrees_in


@pytest.mark.parametrize(
    ("text", "level", "field"),
    [
        ("Bachelor's degree in Accounting or a related field", 3, "Accounting"),
        ("B.S. in Accounting, St. Alden College, 2018", 3, "Accounting"),
        ("Associate Degree in Nursing required", 2, "Nursing"),
        ("Master's in Education preferred", 4, "Education"),
        ("High school diploma or equivalent", 1, ""),
        ("GED", 1, ""),
        ("Ph.D. in Physics", 5, "Physics"),
        ("MBA", 4, ""),
        ("Bachelor of Accounting and Finance, 2015", 3, "Accounting and Finance"),
        ("BACHELOR OF NURSING", 3, "NURSING"),
        ("Master of Architecture, Alden University", 4, "Architecture"),
    ],
)
def test_a_degree_has_a_level_and_a_field(text: str, level: int, field: str) -> None:
    [found] = degrees_in(text)

    assert (found.level, found.field) == (level, field)


def test_a_related_field_is_taken_where_the_ad_says_so() -> None:
    [taken] = degrees_in("Bachelor's degree in Accounting or related")
    [strict] = degrees_in("Bachelor's degree in Accounting")

    assert (taken.is_open, strict.is_open) == (True, False)


@pytest.mark.parametrize(
    "text", ["as assigned", "MA 02139", "a master of ceremonies", "Master of Ceremonies"]
)
def test_words_that_look_like_a_degree_are_none(text: str) -> None:
    assert degrees_in(text) == ()
