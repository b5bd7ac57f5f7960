"""Whether words behind a comma are a remark on what stands before, no more of a list."""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.sizes.hedges import HEDGES

_SIZED = re.compile(rf"[$€£]?\d|{SPELLED}\b", re.IGNORECASE)
_FIRST = LEADING | {
    *("several", "most", "some", "all", "none", "each", "both", "half", "only", "later"),
    *("usually", "mostly", "mainly", "partly", "largely", "primarily", "chiefly", "often"),
    *("sometimes", "rarely", "occasionally", "generally", "typically", "normally"),
}


def is_remark(said: str) -> bool:
    """Say whether words begin as no item of a list does: usually, with, about 40."""
    first = said.split(" ")[0].casefold()
    is_hedge = any(said.casefold().startswith(f"{hedge} ") for hedge in HEDGES)
    is_sized = bool(_SIZED.match(said)) and " and " not in said  # 3 insurers and 2 brokers
    return first in _FIRST or is_hedge or is_sized
