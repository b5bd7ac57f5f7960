"""Lines that the person has added to a returned copy, or put somewhere else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tailor.output.returned_align import Found
from tailor.output.returned_base import BaseText
from tailor.output.returned_place import Standing
from tailor.output.returned_slots import Expected
from tailor.plan import Edit, Plan, move, new_line
from tailor.plan.guard import structural_objection

WHY = "You wrote it in the review copy."
_MOVED = "You moved it in the review copy."


@dataclass
class OwnLines:
    """What the person has added and moved, in the document's order.

    new: edits, not yet numbered.
    displaced: numbers of edits whose line comes in as the person's own, for the order.
    replaced: lines of the source that go, because they stand elsewhere as new ones.
    """

    new: list[Edit] = field(default_factory=list)
    displaced: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Guest:
    """A line that stands between two that are in their own place.

    known: None for the person's own. above: the line of the base before it, if any.
    """

    found: Found
    known: Expected | None
    is_moved: bool
    above: int | None


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two lines of the base; None for an end of the document."""

    before: int | None
    after: int | None
    guests: tuple[_Guest, ...]


def own_lines(plan: Plan, base: BaseText, now: Standing) -> OwnLines:
    """Return the lines of a document that stand for nothing expected, and moved ones."""
    found = OwnLines()
    for place in dict.fromkeys(line.place for line in now.lines):
        for gap in _gaps(now, place):
            if gap.before is not None or place == "body":
                _read(gap, found, plan, base)
    return found


def _gaps(now: Standing, place: str) -> Iterator[_Gap]:
    here = now.here()
    before: int | None = None
    above: int | None = None
    guests: list[_Guest] = []
    for index, line in enumerate(now.lines):
        if line.place != place:
            continue
        own = here.get(index)
        known = None if own is None else now.known[own]
        if known is None or known.edit is not None or own in now.moved:
            guests.append(_Guest(line, known, own in now.moved, above))
        elif known.line is not None:
            yield _Gap(before, known.line, tuple(guests))
            before, guests = known.line, []
        above = None if known is None else known.line
    yield _Gap(before, None, tuple(guests))


def _read(gap: _Gap, found: OwnLines, plan: Plan, base: BaseText) -> None:
    """Read one gap: with new lines of the person's in it, what was moved is one of them."""
    sources = () if gap.before is None else base.sources(gap.before)
    behind = sources[-1] if sources else -1
    has_own = any(guest.known is None for guest in gap.guests)
    is_own = False
    for guest in gap.guests:
        known = guest.known
        if known is None:
            look = _look(gap, guest.found, base)
            found.new.append(replace(new_line(behind, guest.found.raw, why=WHY), look=look))
        elif known.line is None:
            if known.edit is None or not has_own:
                continue
            if not is_own and known.edit.line == behind:
                continue
            found.displaced.append(known.edit.number)
            again = new_line(behind, guest.found.raw, why=WHY)
            found.new.append(replace(again, look=known.edit.look))
        elif guest.is_moved and guest.found.place == "textbox":
            continue  # another program reads the boxes in another order
        elif not has_own and guest.above in base.unit_of(known.line):
            continue  # it goes with the first line of its paragraph
        elif guest.is_moved or has_own:
            own = base.sources(known.line)
            edit = None if has_own else _within_list(plan, base, guest.above, own)
            if edit is not None:
                found.new.append(edit)
                continue
            found.displaced += [known.edit.number] if known.edit is not None else []
            found.replaced += [line for line in own if line not in found.replaced]
            again = new_line(behind, guest.found.raw, why=_MOVED)
            found.new.append(replace(again, look=own[0] if own else None))
        else:
            continue
        is_own = True


def _look(gap: _Gap, found: Found, base: BaseText) -> int | None:
    """Return the neighbour whose look a new line has; None for the one that it follows."""
    for line in (gap.before, gap.after):
        if line is None or not (sources := base.sources(line)):
            continue
        there = base.document.lines[line]
        if (there.bullet is None, there.heading) == (found.bullet is None, found.heading):
            return None if line == gap.before else sources[0]
    return None


def _within_list(
    plan: Plan, base: BaseText, above: int | None, own: Sequence[int]
) -> Edit | None:
    """Return the edit that moves a line within its list, None where it leaves it."""
    if above is None or not own:
        return None
    for after in base.sources(above):
        try:
            edit = move(plan.resume, own[0], after, why=_MOVED)
        except ValueError:
            return None
        if not structural_objection(edit, plan.resume):
            return edit
    return None
