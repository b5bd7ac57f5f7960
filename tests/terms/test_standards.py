"""A code or standard is worked by, and held by nobody."""

import pytest

from tailor.terms import term_named


@pytest.mark.parametrize(
    "name", ["NEC", "National Electrical Code", "NFPA 70E", "LOTO", "AWS D1.1"]
)
def test_a_code_or_standard_is_no_certificate(name: str) -> None:
    named = term_named(name)

    assert named is not None
    assert named.kind == "skill"


@pytest.mark.parametrize("name", ["POST certification", "OSHA 30", "EPA 608", "CPR"])
def test_a_card_or_course_still_is(name: str) -> None:
    named = term_named(name.removesuffix(" certification"))

    assert named is not None
    assert named.kind == "certificate"
