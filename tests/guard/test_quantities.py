"""A quantity may be written in any of its ways, and no other quantity in its place."""

from calendar import month_name
from fractions import Fraction
from itertools import pairwise, zip_longest

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tailor.guard import Context, judge
from tests.guard.writings import (
    LENGTHS,
    OTHERS,
    PARTS,
    WEIGHTS,
    amounts,
    clocks,
    counts,
    dates,
    days,
    durations,
    in_words,
    measures,
    spans,
)

NOWHERE = Context()
FEW = settings(deadline=None, max_examples=15)  # each example judges dozens of pairs


def agree(frame: str, writings: list[str]) -> None:
    """Assert that each writing may stand for the next, and for the one before."""
    for one, other in pairwise([*writings, *reversed(writings)]):
        found = judge(frame.format(one), frame.format(other), NOWHERE)
        assert not found, (one, other, [v.reason for v in found])


def differ(frame: str, ours: list[str], theirs: list[str]) -> None:
    """Assert that no writing of one value may stand for one of the other."""
    for one, other in zip_longest(ours, theirs):
        line, wording = frame.format(one or ours[0]), frame.format(other or theirs[0])
        assert judge(line, wording, NOWHERE), (line, wording)
        assert judge(wording, line, NOWHERE), (wording, line)


COUNTS = st.integers(2, 1800) | st.integers(2, 999).map(lambda n: 1000 * n)
AMOUNTS = st.integers(2, 9999) | st.integers(1, 90).map(lambda n: 100_000 * n)
FRAMES = st.sampled_from(
    (
        "Packed {} boxes for the food bank",
        "Sold and wrapped {} tickets",
        "Trained aides and wrote up {} charts at night",
        "Kept records of {} patients",
    )
)


@FEW
@given(FRAMES, COUNTS, COUNTS)
@example("Packed {} boxes for the food bank", 24, 12)
@example("Packed {} boxes for the food bank", 121, 112)
def test_a_count(frame: str, one: int, other: int) -> None:
    agree(frame, counts(one))
    if one != other:
        differ(frame, counts(one), counts(other))


@FEW
@given(AMOUNTS, AMOUNTS)
def test_an_amount(one: int, other: int) -> None:
    frame = "Handled payments of {} for the clinic"

    agree(frame, amounts(one))
    if one != other:
        differ(frame, amounts(one), amounts(other))
    differ(
        frame, amounts(one), [f"€{one}", f"£{one:,}", f"{one}", f"{one}%", f"{one} cents"]
    )


@FEW
@given(
    st.sampled_from(LENGTHS + WEIGHTS + OTHERS),
    st.sampled_from(LENGTHS + WEIGHTS + OTHERS),
    st.integers(2, 90),
    st.integers(2, 90),
)
def test_a_measure(unit: str, its: str, one: int, other: int) -> None:
    frame = "Handled parts of {} on the late shift"

    agree(frame, measures(one, unit))
    are_two = one != other if unit == its else bool({unit, its} & set(OTHERS))
    if are_two:
        differ(frame, measures(one, unit), measures(other, its))


@FEW
@given(st.integers(2, 40) | st.sampled_from([6, 12, 18, 30, 120]), st.integers(2, 130))
@example(6, 12)
@example(18, 12)
def test_a_duration(one: int, other: int) -> None:
    frame = "Ran the night desk for {} in Leeds"

    agree(frame, durations(one))
    if one != other:
        differ(frame, durations(one), durations(other))


@FEW
@given(st.sampled_from([*PARTS]), st.sampled_from([*PARTS]))
def test_a_part(one: Fraction, other: Fraction) -> None:
    for frame in ("Replaced {} of the pumps", "Sales grew by {} in spring"):
        is_by = " by " in frame
        ours = [w for w in PARTS[one] if not (is_by and w == "half")]
        agree(frame, ours)
        if one != other:
            differ(frame, ours, [w for w in PARTS[other] if not (is_by and w == "half")])


@FEW
@given(st.integers(0, 1439), st.integers(0, 1439))
@example(0, 720)
@example(300, 1020)
def test_a_time_of_the_day(one: int, other: int) -> None:
    frame = "Opened the kitchen at {} on race days"

    agree(frame, clocks(one))
    if one != other:
        differ(frame, clocks(one), clocks(other))


@FEW
@given(
    st.integers(1990, 2026), st.integers(1, 12), st.integers(1990, 2026), st.integers(1, 12)
)
def test_a_month(year: int, month: int, its: int, other: int) -> None:
    frame = "Moved the archive to a new floor in {}"

    agree(frame, dates(year, month))
    if (year, month) != (its, other):
        differ(frame, dates(year, month), dates(its, other))
    differ(frame, dates(year, month), [str(year), month_name[month]])


@FEW
@given(st.integers(1, 28), st.integers(1, 12), st.integers(1, 28), st.integers(1, 12))
def test_a_day(day: int, month: int, its: int, other: int) -> None:
    frame = "Opened the second branch on {}"

    agree(frame, days(day, month))
    if (day, month) != (its, other):
        differ(frame, days(day, month), days(its, other))


@FEW
@given(st.integers(2, 60), st.integers(1, 60), st.integers(2, 60), st.integers(1, 60))
def test_a_range(low: int, more: int, its: int, other: int) -> None:
    frame = "Taught groups of {} children to swim"

    agree(frame, spans(low, low + more))
    if (low, more) != (its, other):
        differ(frame, spans(low, low + more), spans(its, its + other))
    differ(
        frame,
        spans(low, low + more),
        [str(low), str(low + more), f"{low} and {low + more}"],
    )


@FEW
@given(st.integers(2, 60), st.integers(2, 60))
def test_a_change_is_no_range(low: int, high: int) -> None:
    frame = "Cut waiting times {} minutes"
    changes = [f"from {low} minutes to {high}", f"from {low} to {high}"]

    agree(frame, changes)
    if low != high:
        differ(
            frame,
            changes,
            [*spans(*sorted((low, high))), f"from {high} to {low}", f"by {low} to {high}"],
        )


@FEW
@given(
    st.integers(2, 6),
    st.sampled_from(["day", "week", "month", "year"]),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_a_rate(times: int, period: str, other: str) -> None:
    frame = "Checked the fire doors {}"
    adverb = {"day": "daily"}.get(period, f"{period}ly")
    word = {2: ["twice"]}.get(times, [])
    counted = [f"{times} times", f"{in_words(times)} times", f"{times}x", *word]
    ours = [
        f"{n} {p}"
        for n in counted
        for p in (f"a {period}", f"per {period}", f"each {period}", adverb)
    ]

    agree(frame, ours)
    theirs = [f"{n} a {other}" for n in counted] if other != period else []
    differ(
        frame,
        ours,
        [
            *theirs,
            f"every {times} {period}s",
            f"once a {period}",
            f"{times + 1} times a {period}",
        ],
    )
