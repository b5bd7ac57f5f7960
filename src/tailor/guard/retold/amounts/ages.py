"""How old people are: "between the ages of 6 and 12", "whose ages ranged from 6 to 12"."""

import re

_BETWEEN = re.compile(
    r"\b(?:(?:who|that) (?:were|was|are|is) )?"
    r"(?:(?:between|from) the ages of (\d+) (?:and|to) (\d+)"
    r"|between (\d+) and (\d+) years (?:of age|old)"
    r"|(?:in|of) the age (?:range|group) (?:of )?(\d+)(?: to |-)(\d+))\b"
)
_RANGED = re.compile(
    r",? (?:whose ages? (?:ranged?|ran|varied|were|was|are)|(?:who |that )?(?:rang|vary)"
    r"(?:e[ds]?|ing) in age) (?:from|between) (\d+) (?:to|and) (\d+)\b"
    r"(?: years(?: old| of age)?)?"
)


def with_ages(text: str) -> str:
    """Return a text with "aged 6 to 12", whichever way it says how old people are."""
    if " age" in text or " years" in text:
        text = _RANGED.sub(r" aged \1 to \2", _BETWEEN.sub(_aged, text))
    return text


def _aged(found: re.Match[str]) -> str:
    first, last = filter(None, found.groups())
    return f"aged {first} to {last}"
