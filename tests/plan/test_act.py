"""A line's act goes by the ad's name only where it is the line's own and the same."""

import pytest

from tailor.plan.act import is_trade, says_act


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("invoice processing", "[Process 80 vendor invoices] a month"),
        (
            "account reconciliations",
            "Each month: post entries and [reconcile accounts]",
        ),
        ("variance analysis", "Quarterly, [analyze budget-to-actual variances]"),
        ("waste disposal", "Accurately [disposed medical waste]"),
    ],
)
def test_the_act_of_a_line_has_the_ads_name(name: str, line: str) -> None:
    assert says_act(name, *_said(line))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        # another person's
        ("invoice processing", "Train clerks to open mail and [process invoices]"),
        ("invoice processing", "Clerks who [process invoices]"),
        ("invoice processing", "Trained clerks, [process invoices]"),
        ("invoice processing", "The team [processed invoices]"),
        # another thing
        ("invoice processing", "[Process requests about invoices]"),
        ("invoice processing", "[Process invoice scanners]"),
        ("vendor invoice processing", "[Process invoices]"),
        # not an act, or a person
        ("order types", "[Type orders]"),
        ("team leader", "[Lead a team]"),
        ("operating systems", "[Operated belt systems]"),
    ],
)
def test_another_act_or_another_ones_has_not(name: str, line: str) -> None:
    assert not says_act(name, *_said(line))


def test_a_trade_is_its_holders_act_and_of_the_same_thing() -> None:
    assert is_trade("software development", "Software developer")
    assert is_trade("project management", "Project Manager")
    assert not is_trade("software development", "Web developer")
    assert not is_trade("software developers", "Software development")
    assert not is_trade("management", "Manager")
    assert not is_trade("project plan", "Project planner")


def _said(line: str) -> tuple[str, str]:
    before, _, rest = line.partition("[")
    said, _, after = rest.partition("]")
    return said, before + said + after
