"""What came first: "surveyed outfalls following heavy rain" is "after heavy rain".

Only where the other text has "after" before the same words: who worked "following the
manual" did as it says, and nothing came after.
"""

import re

from tailor.guard.lexis.wordy import NORM

_WORDS = r"(?=((?:[\w'$€£-]+ ){0,2}[\w'$€£-]+))"
_AFTER = re.compile(
    rf"\b(following|subsequent to) (?!\d|(?:[\w'-]+ ){{0,3}}(?:{NORM}|curricul)){_WORDS}",
    re.IGNORECASE,
)


def with_after(text: str, other: str) -> str:
    """Return a text with "after" where the other has it before the same words."""
    if "ollowing " not in text and "ubsequent to " not in text:
        return text
    return _AFTER.sub(lambda found: _told(found, other.casefold()), text)


def _told(found: re.Match[str], other: str) -> str:
    if f"after {found[2].casefold()}" not in other:
        return found[0]
    return "After " if found[1][0].isupper() else "after "
