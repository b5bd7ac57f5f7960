"""Fields that carry their name: "Company: Kenya Power", "Position: Accountant"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tailor.resume.atoms import Field
from tailor.resume.table import rows
from tailor.resume.units import Reader, Unit
from tailor.text import key

_LABEL = re.compile(r"\s*([^\W\d][\w ]{2,30}?)\s*(?::|\t)\s*")


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labelled fields of a head and the head's other lines."""

    employer: Field | None
    title: Field | None
    place: Field | None
    others: tuple[Unit, ...]


def labelled(reader: Reader, head: Sequence[Unit]) -> Labelled:
    """Claim the labels of a head's lines as separators and return what they name."""
    labels = dict(rows("labels.tsv"))
    found: dict[str, Field] = {}
    others: list[Unit] = []
    for unit in head:
        says = unit.first.says
        if says is not None and says not in found:
            found[says] = Field(unit.passage, 0, len(unit.text))
            continue
        match = _LABEL.match(unit.text)
        label = labels.get(key(match[1])) if match else None
        if match is None or label in (None, "list", "column") or label in found:
            others.append(unit)
            continue
        reader.ledger.separate(unit.passage, 0, match.end())
        if label == "period":
            others.append(unit)
        elif label is not None:
            found[label] = Field(unit.passage, match.end(), len(unit.text))
    return Labelled(
        found.get("employer"), found.get("title"), found.get("place"), tuple(others)
    )
