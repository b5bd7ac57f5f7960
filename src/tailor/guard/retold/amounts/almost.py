"""Almost all is nearly all, and almost none nearly none."""

import re

_ALMOST = re.compile(r"\balmost (?=(all|every|no|none)\b)")


def with_nearly(text: str, other: str) -> str:
    """Return a text with "nearly all" for "almost all", where the other has it."""
    if "almost " not in text or "nearly " not in other:
        return text
    return _ALMOST.sub(
        lambda found: "nearly " if f"nearly {found[1]}" in other else found[0], text
    )
