"""What there was none of: "; zero incidents", "without one" are "with zero incidents"."""

import re

from tailor.guard.lexis.signs import places_of
from tailor.guard.lexis.verbs import singular

_WITH = re.compile(r"(?P<comma>,?) with (?P<none>(?:zero|no) (?P<what>[a-z][\w' -]*))")
_APART = ("; ", ": ", ", ", " \u2013 ", " \u2014 ")
_GOES_ON = re.compile(r"[\w-]")
_ONE = ("a single ", "any ", "an ", "a ", "one ", "")


def with_none(text: str, other: str) -> str:
    """Return a text with "; zero incidents" for "with zero incidents", as the other has it.

    So is "without incidents", and "without an incident".
    """
    found = _WITH.search(text) if " with " in text else None
    if found is None:
        return text
    for apart in _APART:
        if f"{apart}{found['none']}" in other:
            return f"{text[: found.start()]}{apart}{text[found.start('none') :]}"
    if " without " not in other:
        return text
    words = found["what"].split()
    for end in range(len(words), 0, -1):
        many = " ".join(words[:end])
        one = " ".join((*words[: end - 1], singular(words[end - 1])))
        for article in _ONE:
            for what in (one, many) if article else (many,):
                said = f" without {article}{what}"
                if any(_ends(other, at + len(said)) for at in places_of(said, other)):
                    rest = found["what"][len(many) :]
                    start = text[: found.start()]
                    told = f"{start} without {article}{what}{rest}"
                    return f"{told}{text[found.end() :]}"
    return text


def _ends(text: str, at: int) -> bool:
    """Say whether a word ends at a place."""
    return _GOES_ON.match(text, at) is None
