"""Two things with two figures: "at Ford and Tesla, in 2015 and 2017".

Which figure goes with which thing is told by their order alone, so that no half of it may
change places.
"""

from collections.abc import Iterator

from tailor.guard.lexis.numerals import read_number
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_SIGNS = frozenset("$€£")


def pairing_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield two things that changed places while their figures stayed, and the reverse."""
    if "and" not in old.said or "and" not in new.said:
        return
    figures, things = _pairs(old)
    if not figures or not things:
        return
    new_figures, new_things = _pairs(new)
    are_swapped = {pair[::-1] for pair in new_things} & things
    are_figures_swapped = {pair[::-1] for pair in new_figures} & figures
    if bool(are_swapped) != bool(are_figures_swapped):
        shown = {word.key: word.text for word in old}
        one, other = min(are_swapped or are_figures_swapped)
        said = f"{shown.get(one, one)} and {shown.get(other, other)}"
        yield Violation("changed", said, f"“{said}” have changed places")


def _pairs(text: Text) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return the figures that "and" joins, and the things that it joins."""
    figures, things = set(), set()
    for at in range(1, len(text) - 1):
        if text.keys[at] != "and":
            continue
        behind = at + 1 + (text.keys[at + 1] in _SIGNS)
        sides = [
            side < len(text) and read_number(text, side) is not None
            for side in (at - 1, behind)
        ]
        if all(sides):
            figures.add((text.keys[at - 1], text.keys[behind]))
        elif not any(sides):
            things.add((text.keys[at - 1], text.keys[at + 1]))
    return figures, things
