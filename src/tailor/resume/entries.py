"""Projects, publications, awards, interests, references: entries with what they say."""

import re
from collections.abc import Sequence

from tailor.resume.blocks import Block, blocks_of
from tailor.resume.claims import claim_units, period, without_labels
from tailor.resume.resume import Entry, Period, Piece, SectionKind
from tailor.resume.skills import iter_items
from tailor.resume.units import Reader, Unit


def read_entries(
    reader: Reader, lines: Sequence[int], kind: SectionKind
) -> tuple[Entry, ...]:
    """Return the entries of a section; each bullet is one where nothing else is there."""
    units = without_labels(reader, reader.entry_units(lines))
    if all(unit.is_bullet for unit in units) or not any(
        unit.is_bullet or unit.dates for unit in units
    ):
        blocks: tuple[Block, ...] = tuple(Block((unit,), (), ()) for unit in units)
    else:
        blocks = blocks_of(units)
    if (
        kind == "interests"
        and len(blocks)
        and all(len(b.head) <= 1 and not b.notes for b in blocks)
    ):
        return _interests(reader, units)
    return tuple(entry for block in blocks if (entry := _entry(reader, block, kind)))


def _interests(reader: Reader, units: Sequence[Unit]) -> tuple[Entry, ...]:
    """Return each interest of a list."""
    found = []
    for unit in units:
        for start, end in (
            iter_items(unit.text, 0) if not unit.is_sentence else [(0, len(unit.text))]
        ):
            piece = reader.ledger.try_claim(unit.passage, start, end)
            if piece is not None:
                found.append(Entry("interests", piece))
    return tuple(found)


def _entry(reader: Reader, block: Block, kind: SectionKind) -> Entry | None:
    when: Period | None = None
    name: Piece | None = None
    notes: list[Piece] = []
    for unit in block.head:
        if when is None and unit.when is not None:
            when = period(reader, unit, unit.when)
        for start, end in _stretches(unit):
            piece = reader.ledger.try_claim(unit.passage, start, end)
            if piece is None:
                continue
            if name is None:
                name = piece
            else:
                notes.append(piece)
    notes += claim_units(reader, block.notes)
    bullets = claim_units(reader, block.bullets)
    if name is None and not notes and not bullets:
        return None
    return Entry(kind, name, when, tuple(notes), bullets)


def _stretches(unit: Unit) -> list[tuple[int, int]]:
    """Return the parts of a head line, cut at wide gaps and bars, its date left out."""
    when = unit.when
    gaps = [(when.at, when.to)] if when else []
    marks = [(m.start(), m.end()) for m in re.finditer(r"\t|\s+\|\s+", unit.text)]
    parts, at = [], 0
    for start, end in sorted([*gaps, *marks, (len(unit.text), len(unit.text))]):
        left, right = at, max(at, start)
        while left < right and unit.text[left] in " \t|,()-\u2013\u2014\u00b7:":
            left += 1
        while right > left and unit.text[right - 1] in " \t|,(-\u2013\u2014\u00b7:":
            right -= 1
        if any(c.isalnum() for c in unit.text[left:right]):
            parts.append((left, right))
        at = max(at, end)
    return parts
