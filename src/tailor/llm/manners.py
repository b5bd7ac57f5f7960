"""How something was done, in one word: "in a calm way" is "calmly" (sources, 48)."""

import re

from tailor.text import Token

_MANNER = re.compile(
    r"in an? (?P<how>[a-z]{4,}) (?:way|manner|fashion)\b(?! (?:that|of|to|as|which)\b)"
)


def manner_at(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return a manner that begins with a word of a line, and its adverb; "", ""."""
    manner = _MANNER.match(text, found[i].start)
    how = manner["how"] if manner else ""
    if manner is None or how.endswith("ly"):  # "friendly" has none
        return "", ""
    endings = {"y": "ily", "le": "ly", "ic": "ically"}
    end = next((end for end in endings if how.endswith(end)), "")
    return manner[0], f"{how.removesuffix(end)}{endings.get(end, 'ly')}"
