"""What a review copy may say, line by line, once the person has been through it.

Each line in every wording that its edits allow, the lines that edits add, and a line
that an edit moves at both of its places.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from tailor.output.returned.align import Slot, flow
from tailor.output.returned.base import BaseText
from tailor.plan import Edit, OverlapError, Plan, StaleEditError, apply_edits
from tailor.plan.decision import BLANK

MOST = 8  # edits of one line that are tried in all combinations; beyond that in some

Wordings = Mapping[str, frozenset[int]]


@dataclass(frozen=True)
class Expected:
    """A line that may stand in the returned document.

    line: of the base; None for one that an edit adds.
    edit: the edit that adds it, or moves it here; None for a line in its own place.
    wordings: its texts, each with the numbers of the edits that are made in it.
    """

    slot: Slot
    line: int | None
    edit: Edit | None
    wordings: Wordings


def expected(plan: Plan, base: BaseText) -> list[Expected]:
    """Return all lines that the review copy of a plan may hold, in its order."""
    found: list[Expected] = []
    waiting: list[Expected] = []  # added behind a paragraph, below the boxes on it
    lines = base.document.lines
    front = next(
        (i for i, u in enumerate(base.units) if lines[u.lines[0]].place != "header"), 0
    )
    for i, unit in enumerate(base.units):
        if lines[unit.lines[0]].place != "textbox":
            found += waiting
            waiting = []
        if i == front:
            found += _added(plan, (-1,))
        found += [_own(plan, base, line, None) for line in unit.lines]
        sources = [source for line in unit.lines for source in base.sources(line)]
        new = list(_added(plan, sources))
        waiting += new if unit.has_boxes else []
        found += [] if unit.has_boxes else new
    found += waiting
    for edit in plan.made:
        if edit.kind == "move" and edit.after is not None:
            _put_moved(found, plan, base, edit)
    return found


def inner_edits(plan: Plan, line: int) -> tuple[Edit, ...]:
    """Return the edits that change words of a source line, or may; questions are none."""
    return tuple(
        edit
        for edit in plan.edits
        if edit.line == line
        and not edit.is_new_line
        and edit.kind != "move"
        and edit.state != "refused"
        and BLANK not in edit.new
    )


def wordings(text: str, edits: Sequence[Edit]) -> Wordings:
    """Return what a line can say, the likeliest first: as made, as it was, in between."""
    made = frozenset(edit.number for edit in edits if edit.state == "made")
    found: dict[str, frozenset[int]] = {}
    for chosen in sorted(_subsets(edits, made), key=lambda own: len(own ^ made)):
        said = _with(text, edits, chosen)
        if said is not None:
            found.setdefault(squeezed(said), chosen)
    return found


def nearest(text: str, edits: Sequence[Edit], said: str) -> Wordings:
    """Return the wording of a line with many edits that is most like what it says.

    From the made ones on, one edit after another is taken in or out while that helps.
    """
    wanted = Counter(said.split())
    chosen = frozenset(edit.number for edit in edits if edit.state == "made")
    best = _distance(text, edits, chosen, wanted)
    is_better = True
    while is_better:
        is_better = False
        for edit in edits:
            other = chosen ^ {edit.number}
            distance = _distance(text, edits, other, wanted)
            if distance < best:
                chosen, best, is_better = other, distance, True
    return {squeezed(_with(text, edits, chosen) or ""): chosen}


def squeezed(text: str) -> str:
    """Return a text with single spaces: programs turn tabs and gaps into each other."""
    return " ".join(text.split())


def _with(text: str, edits: Sequence[Edit], chosen: frozenset[int]) -> str | None:
    """Return a line with some of its edits made, None where they can't be together."""
    try:
        return apply_edits(text, tuple(e for e in edits if e.number in chosen))
    except (OverlapError, StaleEditError):
        return None


def _distance(
    text: str, edits: Sequence[Edit], chosen: frozenset[int], wanted: Counter[str]
) -> float:
    """Return how many words differ from what is wanted."""
    said = _with(text, edits, chosen)
    if said is None:
        return inf
    words = Counter(said.split())
    return (words - wanted).total() + (wanted - words).total()


def _subsets(edits: Sequence[Edit], made: frozenset[int]) -> Iterator[frozenset[int]]:
    numbers = [edit.number for edit in edits]
    if len(numbers) <= MOST:
        for size in range(len(numbers) + 1):
            yield from map(frozenset, combinations(numbers, size))
        return
    yield from (made, frozenset())
    yield from (made ^ {number} for number in numbers)
    yield from (frozenset({number}) for number in numbers)


def _own(plan: Plan, base: BaseText, line: int, edit: Edit | None) -> Expected:
    text = base.document.lines[line].text
    inner = (e for source in base.sources(line) for e in inner_edits(plan, source))
    edits = [moved for e in inner if (moved := base.moved(e)) is not None]
    found = wordings(text, edits)
    place = flow(base.document.lines[line].place)
    texts = tuple(dict.fromkeys((next(iter(found)), squeezed(text), *found)))
    return Expected(Slot(texts, place, line, is_ours=edit is not None), line, edit, found)


def _added(plan: Plan, after: Sequence[int]) -> Iterator[Expected]:
    """Yield the lines that edits add behind some lines, and the headings they bring."""
    lines = plan.resume.document.lines
    for edit in plan.edits:
        if not edit.is_new_line or edit.line not in after or edit.state == "refused":
            continue
        if BLANK in edit.new:
            continue
        place = "body" if edit.line < 0 else flow(lines[edit.line].place)
        if edit.heading is not None and plan.opens(edit):
            text = squeezed(edit.heading.text)
            yield Expected(Slot((text,), place, is_ours=True), None, None, {})
        text = squeezed(edit.new)
        own = frozenset({edit.number})
        yield Expected(Slot((text,), place, is_ours=True), None, edit, {text: own})


def _put_moved(found: list[Expected], plan: Plan, base: BaseText, edit: Edit) -> None:
    """Put a line once more where an edit moves it, behind where the other one is then."""
    unit = _lines_with(base, edit.line)
    behind = _lines_with(base, edit.after)
    there = [(i, one) for i, one in enumerate(found) if one.line in behind]
    moved = [i for i, one in there if one.edit is not None]
    if places := moved or [i for i, _ in there]:
        at = places[-1] + 1
        found[at:at] = [_own(plan, base, line, edit) for line in unit]


def _lines_with(base: BaseText, source: int | None) -> tuple[int, ...]:
    """Return the lines of the paragraph in which a source line stands."""
    spot = base.spots.get(-1 if source is None else source)
    if spot is None:
        return ()
    return base.unit_of(spot.line)
