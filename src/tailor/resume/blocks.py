"""The units of a section become Blocks: where does one entry end and the next begin?

Dates, bullets, white space, look, the file's own headings, and the section's habit (how
many lines stand above the date in its first entry) tell it.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tailor.resume.units import Unit

MAX_HEAD = 5  # lines of a head: title, employer, place, date, one more


@dataclass(frozen=True, slots=True)
class Block:
    """One entry: head lines, then notes and bullets in reading order."""

    head: tuple[Unit, ...]
    notes: tuple[Unit, ...]
    bullets: tuple[Unit, ...]


def blocks_of(units: Sequence[Unit]) -> tuple[Block, ...]:
    """Return the entries of a section."""
    starts = _starts(units)
    cuts = [*starts, len(units)]
    parts = [units[a:b] for a, b in pairwise(cuts) if a < b]
    looks = _looks_of_items(parts)
    return tuple(_block(part, looks) for part in parts)


def _starts(units: Sequence[Unit]) -> list[int]:
    """Return the index of each entry's first unit; the first is always 0."""
    anchors = [n for n, unit in enumerate(units) if _is_anchor(unit)]
    runs = _head_runs(units)
    starts = {0} if units else set()
    level = units[0].first.heading if units else None
    if level:
        starts.update(n for n, unit in enumerate(units) if unit.first.heading == level)
    starts.update(_with_dates(units, sorted(_loud(units))))
    above = _lines_above(units, anchors)
    for run in runs:
        inside = [n for n in anchors if run[0] <= n <= run[-1]]
        starts.update(_starts_in(units, run, inside, above))
    return sorted(starts)


def _loud(units: Sequence[Unit]) -> set[int]:
    """Return where a line looks as the section's first, louder than what stands below."""
    if len(units) < 2 or units[0].is_bullet or _style(units[0]) <= _style(units[1]):
        return set()
    return {
        number
        for number, unit in enumerate(units)
        if _style(unit) == _style(units[0])
        and not unit.is_bullet
        and not (number and _style(units[number - 1]) == _style(unit))
        and (number + 1 == len(units) or _style(units[number + 1]) < _style(unit))
        and not unit.is_sentence
    }


def _with_dates(units: Sequence[Unit], loud: Sequence[int]) -> list[int]:
    """Return the loud lines that begin an entry: a title below its employer does not.

    Such a title has bullets but no date, and the lines above it a date but no bullets.
    """
    found: list[int] = []
    for number, after in pairwise([*loud, len(units)]):
        above = units[found[-1] : number] if found else ()
        has_date = any(_is_anchor(unit) for unit in units[number:after])
        waits = any(_is_anchor(unit) for unit in above) and not any(
            unit.is_bullet or unit.is_statement or unit.is_sentence for unit in above
        )
        has_items = any(unit.is_bullet or unit.is_statement for unit in units[number:after])
        if has_date or not waits or not has_items:
            found.append(number)
    return found


def _style(unit: Unit) -> tuple[float, bool]:
    """Return how a line begins: its date may be smaller, or not bold."""
    for look in unit.first.looks:
        if look.start == 0:
            return look.size or 0.0, look.bold
    return unit.first.size or 0.0, unit.first.is_bold


def _is_anchor(unit: Unit) -> bool:
    return not unit.is_bullet and unit.when is not None and not unit.is_sentence


def _head_runs(units: Sequence[Unit]) -> list[list[int]]:
    """Return the stretches of units between bullets."""
    runs: list[list[int]] = []
    for number, unit in enumerate(units):
        if unit.is_bullet:
            continue
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _lines_above(units: Sequence[Unit], anchors: list[int]) -> int:
    """Return how many head lines stand above the date: the section's habit."""
    if not anchors:
        return 0
    counts = []
    for number in anchors:
        count, at = 0, number - 1
        while (
            at >= 0
            and not units[at].is_bullet
            and not units[at].is_sentence
            and at not in anchors
        ):
            count, at = count + 1, at - 1
        if at < 0 or units[at].is_bullet or units[at].is_sentence:
            counts.append(count)
    return min(counts[0], 3) if counts else 0


def _starts_in(
    units: Sequence[Unit], run: list[int], anchors: list[int], above: int
) -> list[int]:
    """Return where entries begin in a stretch without bullets."""
    if not anchors:
        follows = run[-1] + 1 < len(units)  # bullets come after it
        heads = _plain_head(units, run)
        return heads if follows or run[0] == 0 else _marked(units, run)
    starts = []
    previous = run[0] - 1
    for number in anchors:
        low = previous + 1
        if previous in anchors:
            starts.append(_start_between(units, previous, number, above))
        else:
            starts.append(_start_first(units, low, number, above))
        previous = number
    return starts


def _plain_head(units: Sequence[Unit], run: list[int]) -> list[int]:
    """A stretch without a date before bullets: the short lines at its end are a head."""
    at = run[-1]
    if units[at].is_sentence and len(run) > 1 and not units[at - 1].is_sentence:
        at -= 1
    if units[at].is_sentence:
        return []
    while (
        at > run[0]
        and not units[at - 1].is_sentence
        and run[-1] - at < 3
        and (units[at].first.gap < 0.4 and not units[at].first.heading)
    ):
        at -= 1
    return [at]


def _marked(units: Sequence[Unit], run: list[int]) -> list[int]:
    return [n for n in run if units[n].first.heading]


def _start_first(units: Sequence[Unit], low: int, anchor: int, above: int) -> int:
    """The first date after bullets or at the section's start: all short lines above it."""
    at = anchor
    while at > low and not units[at - 1].is_sentence and anchor - at < MAX_HEAD - 1:
        level, above_it = units[at].first.heading, units[at - 1].first.heading
        if level and not (above_it and above_it < level):
            break
        at -= 1
    # lines set apart by more white space than the head has inside belong to the entry above
    inside = [n for n in range(at + 1, anchor + 1) if units[n].first.gap > 0.6]
    if (
        at > 0
        and inside
        and units[at].first.gap <= units[inside[-1]].first.gap
        and anchor - inside[-1] >= above
    ):
        at = inside[-1]
    return at


def _start_between(units: Sequence[Unit], before: int, anchor: int, above: int) -> int:
    """Return where the entry of the second of two dates begins, no bullet between them.

    The file's own heading decides; else white space, the look of the section's first
    line, and the habit are weighed.
    """
    between = range(before + 1, anchor + 1)
    for number in between:
        if units[number].first.heading and units[0].first.heading:
            return number
    gaps = [units[number].first.gap for number in between]
    best, most = anchor, -1.0
    for number, gap in zip(between, gaps, strict=True):
        value = min(2.0, 3 * (gap - min(gaps)))
        value += 1.5 if anchor - number == above else 0.0
        value += 1.0 if _look(units[number]) == _look(units[0]) else 0.0
        value -= 3.0 if units[number].is_sentence else 0.0
        if value > most:
            best, most = number, value
    return best


def _look(unit: Unit) -> tuple[float, bool, int | None]:
    line = unit.first
    return *_style(unit), round(line.box.left / 4) if line.box else None


def _looks_of_items(parts: Sequence[Sequence[Unit]]) -> frozenset[tuple[float, bool]]:
    """Return the looks that only the items of lists without marks have in a section.

    What comes first in such a look is an item in most entries, not the employer.
    """
    units = [unit for part in parts for unit in part]
    if any(unit.is_bullet for unit in units):
        return frozenset()
    heads = {_style(unit) for unit in units if unit.when}
    heads |= {_style(part[0]) for part in parts}
    found = set()
    for look in {_style(unit) for unit in units if unit.is_statement} - heads:
        firsts = [next((u for u in part if _style(u) == look), None) for part in parts]
        shown = [unit for unit in firsts if unit is not None]
        if 2 * sum(unit.is_statement for unit in shown) >= len(shown):
            found.add(look)
    return frozenset(found)


def _block(units: Sequence[Unit], looks: Container[tuple[float, bool]] = ()) -> Block:
    head: list[Unit] = []
    notes: list[Unit] = []
    bullets: list[Unit] = []
    marked = any(unit.is_bullet for unit in units)
    for unit in units:
        is_item = unit.is_statement or (
            _style(unit) in looks and any(above.when for above in head)
        )
        is_listed = not marked and bool(bullets or (head and is_item))
        if unit.is_bullet or is_listed:
            bullets.append(unit)
        elif not bullets and not notes and not unit.is_sentence and len(head) < MAX_HEAD:
            head.append(unit)
        else:
            notes.append(unit)
    return Block(tuple(head), tuple(notes), tuple(bullets))
