"""The longest subsequence that rises: what may stay where it is when things are sorted."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Return the longest subsequence of different numbers that rises.

    Source: patience sorting; Fredman, On computing the length of longest increasing
    subsequences, Discrete Mathematics 11, 1975.
    """
    ends: list[int] = []  # the lowest end of a subsequence of each length
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return frozenset(found)
