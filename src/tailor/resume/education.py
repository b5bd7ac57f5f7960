"""The education section: schools with degree, field, place and dates."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tailor.resume.atoms import Atom, atoms_of
from tailor.resume.blocks import Block, blocks_of
from tailor.resume.claims import claim_field, claim_units, without_labels
from tailor.resume.dates import When
from tailor.resume.passage import join
from tailor.resume.resume import Period, Piece, School
from tailor.resume.sounds import school_score
from tailor.resume.studies import degree_score, is_note, read_studies
from tailor.resume.units import Reader, Unit

_WORDS = re.compile(r"[^\W_](?:[^\t|]*[\w)%.+])?")
_JOINERS = frozenset({"at", "in", "of", "from", "and"})
_BELOW_DEGREE = re.compile(r"\b(?:school|ged|secondary|abitur|leaving|matric\w*)\b", re.I)


def read_schools(reader: Reader, lines: Sequence[int]) -> tuple[School, ...]:
    """Return the schools of a section, in its order."""
    units = without_labels(reader, reader.units(lines))
    if units and all(unit.is_bullet for unit in units):
        blocks = tuple(Block((unit,), (), ()) for unit in units)
    else:
        blocks = _split_undated(blocks_of(units))
    schools: list[School] = []
    for block in blocks:
        school = _school(reader, block)
        if school is not None:
            schools.append(_with_institution(school, schools))
    return tuple(schools)


def _split_undated(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A line with a school and a degree of its own is an entry of its own."""
    found: list[Block] = []
    for block in blocks:
        if len(block.head) > 1 and all(_is_full(unit) for unit in block.head):
            found += [Block((unit,), (), ()) for unit in block.head[:-1]]
            found.append(Block(block.head[-1:], block.notes, block.bullets))
        else:
            found.append(block)
    return tuple(found)


def _is_full(unit: Unit) -> bool:
    atoms = atoms_of(unit, unit.when)
    schools = any(school_score(atom.text) >= 2 for atom in atoms)
    return schools and any(degree_score(atom.text) >= 2 for atom in atoms)


def _school(reader: Reader, block: Block) -> School | None:
    block = _with_degree(block)
    when, atoms = _dated_atoms(block.head)
    studies = read_studies(atoms)
    if not (studies.institution or studies.degree):
        return None
    institution = claim_field(reader, studies.institution)
    degree = claim_field(reader, studies.degree)
    area = claim_field(reader, studies.area)
    place = claim_field(reader, studies.place)
    period = _period(reader, when) if when else None
    rest = _rest(reader, block.head)
    notes = (*rest, *claim_units(reader, (*block.notes, *block.bullets)))
    return School(institution, degree, area, place, period, notes)


def _with_degree(block: Block) -> Block:
    """A degree may be the first list item below its school."""
    if not block.bullets or block.notes or any(_names_degree(unit) for unit in block.head):
        return block
    first = block.bullets[0]
    if first.is_sentence or not _names_degree(first):
        return block
    return Block((*block.head, first), (), block.bullets[1:])


def _names_degree(unit: Unit) -> bool:
    return any(degree_score(atom.text) >= 2 for atom in atoms_of(unit, unit.when))


def _dated_atoms(
    head: Sequence[Unit],
) -> tuple[tuple[Unit, When] | None, tuple[Atom, ...]]:
    """Return the head's date, a range before a single one, and its parts without it."""
    dated = [
        (unit, when)
        for unit in head
        if (when := unit.when or _leading(unit)) and not is_note(unit.text)
    ]
    best = next((pair for pair in dated if pair[1].is_range), dated[0] if dated else None)
    atoms: list[Atom] = []
    for unit in head:
        if not is_note(unit.text):
            own = best[1] if best and best[0] is unit else None
            atoms += atoms_of(unit, own)
    return best, tuple(atoms)


def _leading(unit: Unit) -> When | None:
    """Return the year in front of a degree: "2012 BSc Physics, Leeds University"."""
    return next((date for date in unit.dates if date.at == 0), None)


def _period(reader: Reader, when: tuple[Unit, When]) -> Period | None:
    unit, date = when
    piece = reader.ledger.try_claim(unit.passage, date.at, date.to)
    if piece is None:
        return None
    start = date.start if date.is_range else None  # one date at a school is its end
    return Period(start, date.end, date.is_open, piece)


def _with_institution(school: School, before: Sequence[School]) -> School:
    """A second degree below one school has the school of the first."""
    if school.institution or not school.degree or not before:
        return school
    if before[-1].institution is None or _BELOW_DEGREE.search(school.degree.text):
        return school
    return replace(school, institution=before[-1].institution, place=before[-1].place)


def _rest(reader: Reader, units: Sequence[Unit]) -> tuple[Piece, ...]:
    """Claim what a head says besides, as notes: grades, honours."""
    notes = []
    for line in sorted({span.line for unit in units for span in unit.passage.spans}):
        for span in reader.ledger.free(line):
            part = join(reader.document, [span], reader.words)
            for match in _WORDS.finditer(part.text):
                if match[0].lower() not in _JOINERS:
                    piece = reader.ledger.try_claim(part, match.start(), match.end())
                    notes += [piece] if piece else []
    return tuple(notes)
