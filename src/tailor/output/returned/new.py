"""Lines that the person has added to a returned copy, or put somewhere else."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tailor.output.returned.align import Found
from tailor.output.returned.base import BaseText
from tailor.output.returned.fates import WHY
from tailor.output.returned.order import is_within_list, moves
from tailor.output.returned.place import Standing
from tailor.output.returned.slots import Expected
from tailor.plan import Edit, Plan, new_line


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

    known: None for the person's own. above: the line of the base right before it.
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
            is_reachable = gap.before is not None or place == "body"
            if is_reachable and _has_own(gap, plan, base):
                _read(gap, found, base)
    order = moves(plan, base, now, set(found.replaced))
    found.displaced += order.taken_back
    found.new += order.new
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


def _has_own(gap: _Gap, plan: Plan, base: BaseText) -> bool:
    """Say whether a gap has new lines of the person's, or lines from another list."""
    for guest in gap.guests:
        if guest.known is None:
            return True
        line = guest.known.line
        # another program reads boxes in another order; that is no move
        if guest.is_moved and line is not None and guest.found.place != "textbox":
            if guest.above in base.unit_of(line):
                continue  # it goes with the first line of its paragraph
            if not is_within_list(plan, base, line, guest.above):
                return True
    return False


def _read(gap: _Gap, found: OwnLines, base: BaseText) -> None:
    """Take the lines of a gap as the person's own, from the first that is."""
    sources = () if gap.before is None else base.sources(gap.before)
    behind = sources[-1] if sources else -1
    is_first = True
    for guest in gap.guests:
        known, text = guest.known, guest.found.raw
        if known is None:
            look = _look(gap, guest.found, base)
        elif known.line is None:
            edit = known.edit
            if edit is None or (is_first and edit.line == behind):
                continue  # it comes before what the person adds there
            found.displaced.append(edit.number)
            look = edit.look
        else:
            own = base.sources(known.line)
            found.displaced += [known.edit.number] if known.edit is not None else []
            found.replaced += [line for line in own if line not in found.replaced]
            look = own[0] if own else None
        found.new.append(replace(new_line(behind, text, why=WHY), look=look))
        is_first = False


def _look(gap: _Gap, found: Found, base: BaseText) -> int | None:
    """Return the neighbour whose look a new line has; None for the one that it follows."""
    for line in (gap.before, gap.after):
        if line is None or not (sources := base.sources(line)):
            continue
        there = base.document.lines[line]
        if (there.bullet is None, there.heading) == (found.bullet is None, found.heading):
            return None if line == gap.before else sources[0]
    return None
