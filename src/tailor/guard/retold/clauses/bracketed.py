"""A remark at the end, in brackets or behind a comma: "(usually at night)".

Only where the other text has the very same words behind a comma, and they can be no more
items of a list: who worked in steel "(copper and brass)" need not have worked in steel too.
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.sizes.hedges import HEDGES

_REMARK = re.compile(r"^([^()]+) \(([^()]+)\)(\.?)$")
_SIZED = re.compile(rf"[$€£]?\d|{SPELLED}\b", re.IGNORECASE)
_FIRST = LEADING | {"several", "most", "some", "all", "none", "each", "both", "half"}


def without_brackets(text: str, other: str) -> str:
    """Return a text with its last remark behind a comma, where the other has it so."""
    found = _REMARK.match(text) if "(" in text else None
    if found is None or not other.rstrip(".").endswith(f", {found[2]}"):
        return text
    is_list = " and " in found[2] or " or " in found[2]
    if is_list and not _is_remark(found[2]):
        return text
    return f"{found[1]}, {found[2]}{found[3]}"


def _is_remark(said: str) -> bool:
    """Say whether words begin as no item of a list does: usually, with, about 40."""
    first = said.split(" ")[0].casefold()
    is_hedge = any(said.casefold().startswith(f"{hedge} ") for hedge in HEDGES)
    return first in _FIRST or first.endswith("ly") or is_hedge or bool(_SIZED.match(said))
