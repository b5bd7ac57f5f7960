"""Numbers with their units, so that 3M, 3,000,000 and three million are one."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range, in the base unit of what it measures.

    high: the same as low where it is no range.
    unit: "" for a count; the first unit of units.tsv that measures the same.
    hedges: what stands around it: "about", "up to", "at least", "more than" ...
    """

    low: Fraction
    high: Fraction
    unit: str = ""
    is_ordinal: bool = False
    hedges: frozenset[str] = frozenset()

    @property
    def is_once(self) -> bool:
        """Say whether it is one time and no more."""
        return self.unit == "time" and self.low == self.high == 1 and not self.hedges

    def measures(self, other: "Quantity") -> bool:
        """Say whether two quantities have one value, whatever hedges them."""
        return (self.low, self.high, self.unit, self.is_ordinal) == (
            other.low,
            other.high,
            other.unit,
            other.is_ordinal,
        )

    def is_as_sure(self, other: "Quantity") -> bool:
        """Say whether two quantities are hedged alike; "200+" is at least and over 200."""
        if "+" in self.hedges ^ other.hedges:
            either = (self.hedges | other.hedges) - {"+"}
            return len(self.hedges) == len(other.hedges) and either <= {
                "more than",
                "at least",
            }
        return self.hedges == other.hedges
