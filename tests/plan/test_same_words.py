"""Only what says the same in the same words may stand for it."""

import pytest

from tailor.plan.same_words import has_same_words


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("care plans", "plans of care"),
        ("medical-surgical", "med-surg"),
        ("organising files", "organizing files"),
        ("Journal entries", "journal entry"),
    ],
)
def test_other_forms_and_order_say_the_same(asked: str, found: str) -> None:
    assert has_same_words(asked, found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("external audit", "audit"),
        ("audit", "external audit"),
        ("account reconciliations", "balance sheet reconciliations"),
        ("accounting", "accounts"),
        ("caregiver", "care"),
        ("CI/CD", "continuous integration"),
        ("", ""),
    ],
)
def test_more_or_less_or_something_else_does_not(asked: str, found: str) -> None:
    assert not has_same_words(asked, found)
