"""A remark at the end, in brackets or behind a comma: "(usually at night)".

Only where the other text has the very same words behind a comma, and they can be no more
items of a list: who worked in steel "(copper and brass)" need not have worked in steel too.
"""

import re

from tailor.guard.reading.remarks import is_remark

_REMARK = re.compile(r"^([^()]+) \(([^()]+)\)(\.?)$")


def without_brackets(text: str, other: str) -> str:
    """Return a text with its last remark behind a comma, where the other has it so."""
    found = _REMARK.match(text) if "(" in text else None
    if found is None or not other.rstrip(".").endswith(f", {found[2]}"):
        return text
    return f"{found[1]}, {found[2]}{found[3]}" if is_remark(found[2]) else text
