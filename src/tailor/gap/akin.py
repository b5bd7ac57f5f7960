"""Which families of words are near each other in texts about work: "trip" and "travel".

The table is built by scripts/build_akin.py from WordNet and from what stands beside what
in O*NET, ESCO and job ads. It never says that two words are one thing: only a phrase
of which another word stands there literally is looked for with it.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from tailor.terms import Table, table_from_bytes


@dataclass(frozen=True, slots=True)
class Near:
    """How near a family is, 0.6 to 1; is_same: by a dictionary the two share a meaning."""

    worth: float
    is_same: bool


SELF = Near(1.0, is_same=True)


@lru_cache(maxsize=512)
def akin(family: str) -> dict[str, Near]:
    """Return the families that are near to one, itself among them."""
    row = _table().row(family)
    near = (item.rpartition(":") for item in (row[0].split() if row else ()))
    found = {
        other: Near(int(figure.removeprefix("=")) / 100, figure.startswith("="))
        for other, _, figure in near
    }
    return found | {family: SELF}


@cache
def _table() -> Table:
    return table_from_bytes((files("tailor.gap") / "akin.tsv").read_bytes(), "akin.tsv")
