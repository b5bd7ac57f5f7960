"""Fields that carry their name: "Company: Kenya Power", "Position: Accountant"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tailor.resume.heads import Field
from tailor.resume.units import Reader, Unit
from tailor.text import key

Label = Literal["employer", "title", "place", "period"]
LABELS: dict[str, Label] = {
    "company": "employer",
    "company name": "employer",
    "employer": "employer",
    "organisation": "employer",
    "organization": "employer",
    "institution": "employer",
    "client": "employer",
    "name and address of employer": "employer",
    "name of employer": "employer",
    "position": "title",
    "position held": "title",
    "job title": "title",
    "title": "title",
    "role": "title",
    "designation": "title",
    "post": "title",
    "occupation or position held": "title",
    "location": "place",
    "place": "place",
    "city": "place",
    "duration": "period",
    "period": "period",
    "date": "period",
    "dates": "period",
    "dates employed": "period",
    "from": "period",
}
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
    found: dict[Label, Field] = {}
    others: list[Unit] = []
    for unit in head:
        match = _LABEL.match(unit.text)
        label = LABELS.get(key(match[1])) if match else None
        if match is None or label is None or label in found:
            others.append(unit)
            continue
        reader.ledger.separate(unit.passage, 0, match.end())
        if label == "period":
            others.append(unit)
        else:
            found[label] = Field(unit.passage, match.end(), len(unit.text))
    return Labelled(
        found.get("employer"), found.get("title"), found.get("place"), tuple(others)
    )
