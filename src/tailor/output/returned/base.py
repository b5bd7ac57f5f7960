"""The document that edits were made in, line by line, and where each stands in the source.

In the person's own DOCX both are the same. A document that was built for a PDF joins
lines to paragraphs, so each character of a source line knows its place there.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tailor.document import Document
from tailor.document.docx.read import read_docx
from tailor.output.base import Base
from tailor.output.built.build import Built
from tailor.output.built.joint import GAP
from tailor.output.built.units import Unit, anchor_of, docx_units
from tailor.output.docx.redline import redline
from tailor.plan import Edit, Plan
from tailor.text import normalise


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a source line stands.

    line: index into the lines of the base.
    offsets: of each character of the source line in that line, and of its end.
    """

    line: int
    offsets: Sequence[int]


@dataclass(frozen=True)
class BaseText:
    """The lines of the document that edits were made in.

    units: its paragraphs. spots: by source line; a line that isn't shown has none.
    """

    document: Document
    units: tuple[Unit, ...]
    spots: Mapping[int, Spot]

    def sources(self, line: int) -> tuple[int, ...]:
        """Return the source lines that stand in a line of the base, in order."""
        return tuple(source for source, spot in self.spots.items() if spot.line == line)

    def unit_of(self, line: int) -> tuple[int, ...]:
        """Return the lines of the base that stand in one paragraph with a line."""
        return next(unit.lines for unit in self.units if line in unit.lines)

    def moved(self, edit: Edit) -> Edit | None:
        """Return an edit of a source line as one of the base, None if it has no place."""
        spot = self.spots.get(edit.line)
        if spot is None:
            return None
        start, end = spot.offsets[edit.start], spot.offsets[edit.end]
        items = tuple(
            replace(
                item,
                line=spot.line,
                start=spot.offsets[item.start],
                end=spot.offsets[item.end],
            )
            for item in edit.items
        )
        return replace(
            edit,
            line=spot.line,
            start=start,
            end=end,
            old=self.document.lines[spot.line].text[start:end],
            new=edit.new.replace("\t", GAP),
            items=items,
        )

    def parted(self, plan: Plan, line: int, text: str) -> dict[int, str]:
        """Return what each source line says where a line of the base says `text`."""
        sources = self.sources(line)
        if len(sources) == 1:
            return {sources[0]: text}
        said = {source: plan.resume.document.lines[source].text for source in sources}
        cuts: dict[int, list[tuple[int, int, str]]] = {source: [] for source in sources}
        for start, end, new in hunks(self.document.lines[line].text, text):
            for source in sources:
                at, until = _inside(self.spots[source].offsets, start, end)
                here = start <= self.spots[source].offsets[-1] or source == sources[-1]
                if at < until or (new and here):
                    cuts[source].append((at, until, new if here else ""))
                    new = "" if here else new
        for source, own in cuts.items():
            for at, until, new in reversed(own):
                whole = said[source]
                said[source] = whole[:at] + new + whole[until:]
        return {source: normalise(new) for source, new in said.items()}


def base_text(plan: Plan, made_in: Base) -> BaseText:
    """Return the lines of the document that a plan's edits are made in."""
    if made_in.built is None:
        document = plan.resume.document
        spots = {i: Spot(i, range(len(k.text) + 1)) for i, k in enumerate(document.lines)}
        return BaseText(document, made_in.units, spots)
    document = read_docx(made_in.data, plan.resume.document.name)
    spots = _spots(document, made_in.built)
    return BaseText(document, docx_units(document, made_in.data), spots)


def hunks(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what leads from old to new: stretches of old, and what comes for each."""
    found: list[tuple[int, int, str]] = []
    at = 0
    is_open = False
    for piece in redline(old, new):
        if piece.kind == "kept":
            at += len(piece.text)
            is_open = False
            continue
        if not is_open:
            found.append((at, at, ""))
            is_open = True
        start, end, words = found[-1]
        if piece.kind == "deleted":
            at += len(piece.text)
            found[-1] = (start, at, words)
        else:
            found[-1] = (start, end, words + piece.text)
    return found


def _spots(document: Document, built: Built) -> dict[int, Spot]:
    """Find each source line by its paragraph and by where it begins there."""
    places: dict[int, list[int]] = {}
    for index, line in enumerate(document.lines):
        places.setdefault(anchor_of(line).paragraph, []).append(index)
    spots: dict[int, Spot] = {}
    for built_line in built.lines:
        here = places.get(built_line.paragraph, [])
        for index in here:
            starts, ends = _raw(document, index)
            if built_line.offsets[0] < ends[-1] or index == here[-1]:
                offsets = tuple(bisect_left(starts, at) for at in built_line.offsets)
                spots[built_line.line] = Spot(index, offsets)
                break
    return spots


def _raw(document: Document, index: int) -> tuple[Sequence[int], Sequence[int]]:
    stretch = anchor_of(document.lines[index]).stretches[0]
    return stretch.starts, stretch.ends


def _inside(offsets: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return which characters of a source line go; a hyphen that isn't shown stays."""
    gone = [
        i for i, at in enumerate(offsets[:-1]) if start <= at < end and at < offsets[i + 1]
    ]
    if gone:
        return gone[0], gone[-1] + 1
    at = min(bisect_left(offsets, start), len(offsets) - 1)
    return at, at
