"""What the person did with one line of their resume, told by its words alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.output.returned.base import hunks
from tailor.output.returned.slots import MOST, nearest, squeezed, wordings
from tailor.plan import Edit, apply_edits, replacements

Hunk = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class LineFate:
    """What became of the edits of one line.

    kept: the numbers of those that stand in it now.
    typed: the whole line, where the person wrote it in the place of an edit.
    hunks: what they changed beside the edits: stretches of the source's line, each
        with what stands there now.
    """

    kept: frozenset[int]
    typed: str | None = None
    hunks: tuple[Hunk, ...] = ()


def line_fate(text: str, edits: Sequence[Edit], said: str) -> LineFate:
    """Return what became of the edits of a line that now says `said`.

    text: what the source says. edits: those of the line, made ones and others.
    """
    known = dict(wordings(text, edits))
    if len(edits) > MOST:
        known.update(nearest(text, edits, said))
    if squeezed(said) in known:
        return LineFate(known[squeezed(said)])
    made = [edit for edit in edits if edit.state == "made"]
    beside = [
        (sum(end - start + len(new) for start, end, new in own), kept, own)
        for kept in known.values()
        if kept <= {edit.number for edit in made}
        and (own := _beside(text, made, kept, said)) is not None
    ]
    if beside:
        _, kept, own = min(beside, key=lambda one: (one[0], -len(one[1])))
        return LineFate(kept, hunks=tuple(own))
    return LineFate(frozenset(), typed=said)


def _beside(
    text: str, made: Sequence[Edit], kept: frozenset[int], said: str
) -> list[Hunk] | None:
    """Return what was changed beside the kept edits; None where it touches an edit."""
    own = tuple(edit for edit in made if edit.number in kept)
    changes = replacements(text, own)
    found: list[Hunk] = []
    for start, end, new in hunks(apply_edits(text, own), said):
        shift = 0
        for change in changes:
            begin = change.start + shift
            until = begin + len(change.new)
            if end < begin or (end == begin and start < end):
                break
            if start < until or (start == until and not change.new):
                return None
            shift += len(change.new) - (change.end - change.start)
        found.append((start - shift, end - shift, new))
    gone = [edit for edit in made if edit.number not in kept]
    if any(s <= e.end and e.start <= t for s, t, _ in found for e in gone):
        return None
    return _joined(text, found, [change.start for change in changes])


def _joined(text: str, found: Sequence[Hunk], stops: Sequence[int]) -> list[Hunk]:
    """Return neighbouring changes as one, unless an edit stands between them."""
    joined: list[Hunk] = []
    for start, end, new in found:
        if joined:
            first, last, before = joined[-1]
            if not any(last <= stop <= start for stop in stops):
                joined[-1] = (first, end, before + text[last:start] + new)
                continue
        joined.append((start, end, new))
    return joined
