"""Claims of whole fields, dates and units, for all readers of sections."""

from collections.abc import Sequence

from tailor.resume.atoms import Field
from tailor.resume.dates import When
from tailor.resume.resume import Period, Piece
from tailor.resume.table import rows
from tailor.resume.units import Reader, Unit
from tailor.text import key


def without_labels(reader: Reader, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Claim lines such as "Responsibilities:" as separators and leave them out.

    So are a table's names of columns: "Dates", "Employer", "Position".
    """
    labels = dict(rows("labels.tsv"))
    kept = []
    for unit in units:
        kinds = [labels.get(_words(part)) for part in unit.text.split("\t")]
        if not unit.is_bullet and all(kinds) and kinds != ["column"]:
            reader.ledger.separate(unit.passage)
        else:
            kept.append(unit)
    return tuple(kept)


def _words(text: str) -> str:
    return key(text.replace("&", " and "))


def period(reader: Reader, unit: Unit, when: When) -> Period | None:
    """Claim a date and return it as a Period; None where it is taken."""
    piece = reader.ledger.try_claim(unit.passage, when.at, when.to)
    if piece is None:
        return None
    return Period(when.start, when.end, when.is_open, piece)


def claim_field(reader: Reader, field: Field | None) -> Piece | None:
    """Claim a field of a head; None where there is none or it is taken."""
    if field is None:
        return None
    return reader.ledger.try_claim(field.passage, field.start, field.end)


def claim_units(reader: Reader, units: Sequence[Unit]) -> tuple[Piece, ...]:
    """Claim what is free of some units, one Piece each."""
    pieces = []
    for unit in units:
        if reader.ledger.is_free(unit.passage.spans):
            pieces.append(reader.ledger.claim(unit.passage))
            continue
        left = reader.passage(sorted({span.line for span in unit.passage.spans}))
        if left is not None:
            pieces.append(reader.ledger.claim(left))
    return tuple(pieces)
