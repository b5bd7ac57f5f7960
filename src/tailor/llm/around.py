"""What stands beside a name or a phone and belongs to it: it tells who or where, too."""

import re
from collections.abc import Iterator

from tailor.llm.verbs import FEW, is_past, senses

CAPITAL = f"[{''.join(c for c in map(chr, range(0x41, 0x590)) if c.isupper())}]"
EXTENSION = r"(?:,?\s*\(?(?i:ext(?:ension|n)?\b\.?|x)\s*#?\d{1,6}\b\)?)"
_EXTENSION = re.compile(EXTENSION)
_INITIALED = re.compile(  # Jane Q. Public, J. Q. Public
    rf"(?P<given>(?<!\w){CAPITAL}[\w'’-]+\s+)?(?:(?<![\w.]){CAPITAL}\.\s+)+"
    rf"(?P<surname>{CAPITAL}[\w'’-]+)"
)
_HOUSE = re.compile(r"(?<![\w$€£.,])#?\d{1,6}(?:-\d{1,6})?[A-Za-z]?,?\s+$")
_STREET = re.compile(
    r"(?:avenue|ave|boulevard|blvd|circle|close|crescent|ct|drive|dr|highway|hwy|lane|ln"
    r"|parkway|pkwy|road|rd|square|street|st|terrace|turnpike|way)\b[.,]*",
    re.IGNORECASE,
)


def extended(text: str, end: int) -> int:
    """Return where a phone that ends at a place ends with its extension."""
    found = _EXTENSION.match(text, end) if text[end - 1 : end].isdigit() else None
    return found.end() if found else end


def iter_initialed(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names with initials and a full stop stand: "Jane Q. Public"."""
    for match in _INITIALED.finditer(text):
        surname = match["surname"].casefold()
        if is_past(surname) or surname.endswith("ing"):
            continue  # "Charted vitamin C. Counted stock" is the next sentence
        given = (match["given"] or "").strip().casefold()
        is_act = match.start() == 0 and (is_past(given) or senses(given) > FEW)
        yield match.end("given") if is_act else match.start(), match.end()


def numbered(text: str, start: int, end: int) -> int:
    """Return where a masked name begins with the house number before its street."""
    behind = re.match(r"\s+(\w+)", text[end:])
    words = [*text[start:end].split()[1:], behind[1] if behind else ""]
    if not any(_STREET.fullmatch(word) for word in words):
        return start
    house = _HOUSE.search(text[:start])
    return house.start() if house else start
