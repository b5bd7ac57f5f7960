"""Work and volunteer sections: jobs with title, employer, place, dates and bullets."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tailor.resume.dates import When
from tailor.resume.entries import Block, blocks_of
from tailor.resume.heads import Atom, Field, Head, atoms_of, read_head
from tailor.resume.resume import Period, Piece, Role
from tailor.resume.units import Reader, Unit
from tailor.text import key

# what a section's habit may earn at most: less than a clear word of title or employer
MAX_HABIT = 0.6
LABELS = frozenset(
    {"highlights", "responsibilities", "key responsibilities", "duties", "achievements",
     "key achievements", "accomplishments", "key accomplishments", "main duties", "tasks",
     "selected achievements", "duties and responsibilities", "responsibilities included",
     "roles and responsibilities", "selected accomplishments", "projects"}
)  # fmt: skip


def read_roles(
    reader: Reader, lines: Sequence[int], *, is_volunteer: bool
) -> tuple[Role, ...]:
    """Return the roles of a section, in its order."""
    units = without_labels(reader, reader.entry_units(lines))
    blocks = blocks_of(units)
    heads = [_atoms(block) for block in blocks]
    plain = [read_head(atoms, towns=reader.towns) for _, atoms in heads]
    towns = reader.towns | _towns(plain)
    counts = Counter(head.lines for head in plain if head.lines)
    usual = counts.most_common(1)[0][0] if counts else None
    votes = sum(max(-2.0, min(2.0, head.margin)) for head in plain)
    habit = max(-MAX_HABIT, min(MAX_HABIT, votes / 2))
    roles: list[Role] = []
    for block, (whens, atoms) in zip(blocks, heads, strict=True):
        role = _role(
            reader, block, whens, read_head(atoms, habit=habit, lines=usual, towns=towns)
        )
        if role is None:
            continue
        role = replace(role, is_volunteer=is_volunteer)
        roles.append(_with_employer(role, roles))
    return tuple(_merged(roles))


def _towns(heads: Sequence[Head]) -> frozenset[str]:
    """Return the places of heads that say the rest too: "Leeds" may be an employer there."""
    return frozenset(
        key(head.place.text)
        for head in heads
        if head.title and head.employer and head.place
    )


def without_labels(reader: Reader, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Claim lines such as "Responsibilities:" as labels and leave them out."""
    kept = []
    for unit in units:
        if not unit.is_bullet and key(unit.text) in LABELS:
            reader.ledger.separate(unit.passage)
        else:
            kept.append(unit)
    return tuple(kept)


def period(reader: Reader, unit: Unit, when: When) -> Period | None:
    """Claim a date and return it as a Period."""
    piece = reader.ledger.try_claim(unit.passage, when.at, when.to)
    if piece is None:
        return None
    return Period(when.start, when.end, when.is_open, piece)


def claim_field(reader: Reader, field: Field | None) -> Piece | None:
    """Claim a field of a head."""
    if field is None:
        return None
    return reader.ledger.try_claim(field.passage, field.start, field.end)


def claim_units(reader: Reader, units: Sequence[Unit]) -> tuple[Piece, ...]:
    """Claim what is free of some units, one Piece each."""
    pieces = []
    for unit in units:
        lines = sorted({span.line for span in unit.passage.spans})
        passage = (
            unit.passage
            if reader.ledger.is_free(unit.passage.spans)
            else reader.passage(lines)
        )
        if passage is not None:
            pieces.append(reader.ledger.claim(passage))
    return tuple(pieces)


def _atoms(block: Block) -> tuple[list[tuple[Unit, When]], tuple[Atom, ...]]:
    """Return the head's dates, the entry's own first, and its atoms."""
    dates = [(unit, unit.when) for unit in block.head if unit.when]
    dates.sort(key=lambda pair: not pair[1].is_range if pair[1] else True)
    whens = [(unit, when) for unit, when in dates if when]
    atoms: list[Atom] = []
    chosen = {id(unit): when for unit, when in whens[:1]}
    for unit in block.head:
        atoms += atoms_of(unit, chosen.get(id(unit)))
    return whens[:1], tuple(atoms)


def _role(
    reader: Reader, block: Block, whens: Sequence[tuple[Unit, When]], head: Head
) -> Role | None:
    when = period(reader, *whens[0]) if whens else None
    title = claim_field(reader, head.title)
    employer = claim_field(reader, head.employer)
    place = claim_field(reader, head.place)
    if not (title or employer or when):
        return None
    rest = [claim_field(reader, field) for field in head.rest]
    notes = (*(piece for piece in rest if piece), *claim_units(reader, block.notes))
    bullets = claim_units(reader, block.bullets)
    return Role(title, employer, place, when, notes, bullets)


def _with_employer(role: Role, before: Sequence[Role]) -> Role:
    """A second role under one employer's line has the employer of the first."""
    if role.employer or not role.title or not before or not before[-1].employer:
        return role
    last = before[-1]
    shared = replace(role, employer=last.employer)
    return shared if role.place else replace(shared, place=last.place)


def _merged(roles: Sequence[Role]) -> list[Role]:
    """An employer's line with dates of its own, and roles below it: one employer."""
    merged: list[Role] = []
    waiting: Role | None = None
    for role in roles:
        if waiting is not None and role.title and role.employer is waiting.employer:
            notes = tuple(p for p in (waiting.period and waiting.period.piece,) if p)
            role = replace(role, notes=(*notes, *waiting.notes, *role.notes))
            waiting = None
        elif waiting is not None:
            merged.append(waiting)
            waiting = None
        if role.employer and not role.title and not role.bullets:
            waiting = role
        else:
            merged.append(role)
    return [*merged, waiting] if waiting is not None else merged
