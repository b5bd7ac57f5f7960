"""Done again: "painted the hall again" is "repainted the hall".

Only of verbs that say no other act behind "re-" (lexis/prefixes.py).
"""

import re

from tailor.guard.lexis.prefixes import done_again

_AGAIN = re.compile(
    r"\b([A-Za-z]+)((?: (?!(?:and|or|but|to|again|then)\b)[\w'%$-]+){0,8}?)"
    r" (?:again|once more|anew)\b"
)


def with_again_in_front(text: str, other: str) -> str:
    """Return a text with "again" in front of its verb, where the other has it there."""
    if " again" not in text and " once more" not in text and " anew" not in text:
        return text
    said = other.casefold()
    for found in _AGAIN.finditer(text):
        for again in done_again(found[1].casefold()):
            if f"{again} " in f"{said} ":
                again = again.capitalize() if found[1][0].isupper() else again
                return f"{text[: found.start()]}{again}{found[2]}{text[found.end() :]}"
    return text
