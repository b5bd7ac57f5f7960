"""Two numbers that are one size: 8 x 4 feet, 1:8."""

from collections.abc import Sequence

from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.dates import Measure
from tailor.guard.sizes.units import in_base

SIDES = ("x", ":")
_LENGTHS = ("inch", "millimeter", "pixel")


def sides(
    words: Sequence[Word], low: Measure, high: Measure | None
) -> tuple[Quantity, int] | None:
    """Return a size of two sides, or a ratio, and the place behind it; None for neither."""
    if high is None:
        return None
    (value, unit, behind), (other, its_unit, end) = low, high
    if words[behind].key == ":":
        is_one = words[behind].joins_left and words[behind + 1].joins_left
        is_ratio = is_one and not (unit or its_unit)
        return (Quantity(value, other, "ratio"), end) if is_ratio else None
    if unit and unit != its_unit:
        return None
    base = rows("units.tsv").get(its_unit, "").split("\t")[0]
    if its_unit and base not in _LENGTHS:
        return None  # 3 x 400 meters is run, 2 x 4 hours are worked
    sized = in_base(value, other, its_unit)
    return Quantity(sized.low, sized.high, f"{sized.unit} x"), end
