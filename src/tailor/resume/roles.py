"""Work and volunteer sections: jobs with title, employer, place, dates and bullets."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tailor.resume.atoms import Atom, atoms_of
from tailor.resume.blocks import Block, blocks_of
from tailor.resume.claims import claim_field, claim_units, period, without_labels
from tailor.resume.dates import When
from tailor.resume.heads import Head, read_head
from tailor.resume.labelled import Labelled, labelled
from tailor.resume.resume import Entry, Piece, Role
from tailor.resume.units import Reader, Unit
from tailor.text import key

# what a section's habit may earn at most: less than a clear word of title or employer
MAX_HABIT = 0.6
_BREAK = re.compile(
    r"\b(?:career break|sabbatical|(?:parental|maternity|paternity|family|medical) leave"
    r"|full-?time (?:parent|carer|caregiver|mother|father))\b",
    re.I,
)
_OWN_BOSS = re.compile(
    r"\b(?:free-?lance\w*|self-?employed|independent|contractor)\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entry before its words have been told apart."""

    block: Block
    when: tuple[Unit, When] | None
    atoms: tuple[Atom, ...]
    fields: Labelled


def read_roles(
    reader: Reader, lines: Sequence[int], *, is_volunteer: bool
) -> tuple[Role, ...]:
    """Return the roles of a section, in its order."""
    units = without_labels(reader, reader.entry_units(lines))
    drafts = [_draft(reader, block) for block in blocks_of(units)]
    plain = [read_head(draft.atoms, towns=reader.towns) for draft in drafts]
    towns = reader.towns | _towns(plain)
    habit, usual = _habit(plain), _usual_lines(plain)
    roles: list[Role] = []
    for draft in drafts:
        head = read_head(
            draft.atoms,
            habit=habit,
            lines=usual,
            towns=towns,
            employer_known=bool(roles) and _only_employer(roles[-1]),
        )
        if _BREAK.search(" ".join(unit.text for unit in draft.block.head)):
            continue  # kept as an entry of its own
        role = _role(reader, draft, head)
        if role is not None:
            roles.append(_with_employer(replace(role, is_volunteer=is_volunteer), roles))
    return tuple(_merged(roles))


def read_breaks(reader: Reader, lines: Sequence[int]) -> tuple[Entry, ...]:
    """Return what a work section says about time without a job; read after its roles."""
    units = [u for u in reader.units(lines) if u.when and _BREAK.search(u.text)]
    return tuple(
        Entry("other", None, period(reader, unit, unit.when), claim_units(reader, [unit]))
        for unit in units
        if unit.when
    )


def _draft(reader: Reader, block: Block) -> _Draft:
    fields = labelled(reader, block.head)
    dated = [(unit, unit.when) for unit in fields.others if unit.when]
    when = max(dated, key=_weight, default=None)
    atoms: list[Atom] = []
    for unit in fields.others:
        own = when[1] if when and when[0] is unit else None
        atoms += [a for a in atoms_of(unit, own) if reader.ledger.is_free(a.spans)]
    return _Draft(block, when, tuple(atoms), fields)


def _weight(dated: tuple[Unit, When]) -> tuple[bool, bool]:
    """Return how much a date is the job's own: both ends, then a range."""
    _, when = dated
    both = when.start is not None and (when.end is not None or when.is_open)
    return when.is_range, both and not dated[0].text[when.at :].lower().startswith("since")


def _towns(heads: Sequence[Head]) -> frozenset[str]:
    """Return the places of heads that say the rest too: elsewhere they are no employer."""
    return frozenset(
        key(head.place.text)
        for head in heads
        if head.title and head.employer and head.place
    )


def _habit(heads: Sequence[Head]) -> float:
    """Return whether this section puts titles before employers (above 0) or after."""
    votes = sum(max(-2.0, min(2.0, head.margin)) for head in heads)
    return max(-MAX_HABIT, min(MAX_HABIT, votes / 2))


def _usual_lines(heads: Sequence[Head]) -> tuple[int, int] | None:
    counts = Counter(head.lines for head in heads if head.lines)
    return counts.most_common(1)[0][0] if counts else None


def _role(reader: Reader, draft: _Draft, head: Head) -> Role | None:
    fields = draft.fields
    when = period(reader, *draft.when) if draft.when else None
    title = claim_field(reader, fields.title or head.title)
    employer = claim_field(reader, fields.employer or head.employer)
    place = claim_field(reader, fields.place or head.place)
    if not (title or employer or when):
        return None
    # what the words sound like is a note where labels say it already
    named = (fields.title, fields.employer, fields.place)
    heard = (head.title, head.employer, head.place)
    spare = [field for label, field in zip(named, heard, strict=True) if label and field]
    rest = [claim_field(reader, field) for field in (*spare, *head.rest)]
    notes = [piece for piece in rest if piece]
    bullets = claim_units(reader, draft.block.bullets)
    if not bullets and _are_accomplishments(draft.block.notes):
        bullets = claim_units(reader, draft.block.notes)
    else:
        notes += claim_units(reader, draft.block.notes)
    return Role(title, employer, place, when, tuple(notes), bullets)


def _are_accomplishments(notes: Sequence[Unit]) -> bool:
    """Whether sentences below a head are a list without marks; a single one is a note."""
    return len(notes) > 1


def _only_employer(role: Role) -> bool:
    return role.employer is not None and role.title is None and not role.bullets


def _with_employer(role: Role, before: Sequence[Role]) -> Role:
    """A second role under one employer's line has the employer of the first."""
    if role.employer or not role.title or not before or not before[-1].employer:
        return role
    if _OWN_BOSS.search(role.title.text) or not (role.bullets or role.period):
        return role
    last = before[-1]
    shared = replace(role, employer=last.employer)
    return shared if role.place else replace(shared, place=last.place)


def _merged(roles: Sequence[Role]) -> list[Role]:
    """Give an employer's line with dates of its own to the roles below it."""
    merged: list[Role] = []
    waiting: Role | None = None
    for number, role in enumerate(roles):
        if waiting is not None:
            if role.title and role.employer is waiting.employer:
                after = roles[number + 1] if number + 1 < len(roles) else None
                is_only = after is None or after.employer is not role.employer
                role = _below(waiting, role, is_only=is_only)
            else:
                merged.append(waiting)
            waiting = None
        if _only_employer(role):
            waiting = role
        else:
            merged.append(role)
    return [*merged, waiting] if waiting is not None else merged


def _below(line: Role, role: Role, *, is_only: bool) -> Role:
    """Return a role with what its employer's line says; the dates of an only role too."""
    if not is_only or line.period is None:
        return replace(role, notes=(*_own_words(line), *role.notes))
    own = (role.period.piece,) if role.period else ()
    return replace(role, period=line.period, notes=(*own, *line.notes, *role.notes))


def _own_words(role: Role) -> tuple[Piece, ...]:
    """Return what an employer's line says beside name and place."""
    return (*((role.period.piece,) if role.period else ()), *role.notes)
