"""The order of a list in a returned copy: which moves of lines lead to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.output.returned.base import BaseText
from tailor.output.returned.place import Standing
from tailor.plan import Edit, Plan, move
from tailor.plan.guard import structural_objection
from tailor.plan.siblings import Item, line_above, list_of, lists_of_lines

_WHY = "You moved it in the review copy."


@dataclass(frozen=True, slots=True)
class Order:
    """Moves that the person made, and numbers of edits that they replace."""

    new: tuple[Edit, ...] = ()
    taken_back: tuple[int, ...] = ()


def is_within_list(plan: Plan, base: BaseText, line: int, above: int | None) -> bool:
    """Say whether a line of the base stands in its own list, below a line of that."""
    sources = base.sources(line)
    items = list_of(plan.resume, sources[0]) if sources else ()
    if not items or above is None:
        return False
    places = {line for item in items for line in item} | {line_above(plan.resume, items)}
    return not places.isdisjoint(base.sources(above))


def moves(plan: Plan, base: BaseText, now: Standing, without: set[int]) -> Order:
    """Return the person's moves in all lists.

    without: lines of the source that are gone, or stand elsewhere as new ones.
    """
    new: list[Edit] = []
    taken_back: list[int] = []
    for items in lists_of_lines(plan.resume):
        places = {item[0]: _place(base, now, item[0]) for item in items}
        there = [(p, line) for line, p in places.items() if p is not None]
        wanted = [line for _, line in sorted(there) if line not in without]
        kept = [edit for edit in plan.made if _is_kept(edit, items, base, now)]
        if [line for line in _moved(items, kept) if line in wanted] == wanted:
            continue
        found = _own(plan, items, [(line, _is_home(base, now, line)) for line in wanted])
        new += found
        taken_back += [edit.number for edit in kept]
    return Order(tuple(new), tuple(taken_back))


def _own(
    plan: Plan, items: Sequence[Item], wanted: Sequence[tuple[int, bool]]
) -> list[Edit]:
    """Return a move for each line that is not in its own place, from the first."""
    last = {item[0]: item[-1] for item in items}
    found: list[Edit] = []
    above: int | None = None
    for line, is_home in wanted:
        if not is_home:
            edit = move(plan.resume, line, above, why=_WHY)
            found += [edit] if not structural_objection(edit, plan.resume) else []
        above = last[line]
    return found


def _moved(items: Sequence[Item], edits: Sequence[Edit]) -> list[int]:
    """Return the first lines of a list's items as some moves put them."""
    order = [item[0] for item in items]
    first = {line: item[0] for item in items for line in item}
    for edit in edits:
        order.remove(first[edit.line])
        after = first.get(-1 if edit.after is None else edit.after)
        at = 0 if after is None or after not in order else order.index(after) + 1
        order.insert(at, first[edit.line])
    return order


def _is_kept(edit: Edit, items: Sequence[Item], base: BaseText, now: Standing) -> bool:
    """Say whether a move of a list's line was not taken back."""
    if edit.kind != "move" or not any(edit.line in item for item in items):
        return False
    spot = base.spots.get(edit.line)
    place = None if spot is None else now.shown(spot.line)
    return place is not None and now.known[place].edit == edit


def _place(base: BaseText, now: Standing, line: int) -> int | None:
    """Return at which line of the document a line of the source stands."""
    spot = base.spots.get(line)
    place = None if spot is None else now.shown(spot.line)
    return None if place is None else now.at.get(place, now.moved.get(place))


def _is_home(base: BaseText, now: Standing, line: int) -> bool:
    place = now.shown(base.spots[line].line)
    return place is not None and place in now.at and now.known[place].edit is None
