"""A figure in a phrase of its own: "ironed shirts at a rate of 20 per hour".

So say ", of which I did 20 per hour" and ", with the output being 20 per hour": each is
told as ", 20 per hour", which counts what was done (counted.py).
"""

import re

from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.sizes.hedges import HEDGES

_HEDGE = "|".join(re.escape(hedge) for hedge in sorted(HEDGES, key=len, reverse=True))
_VALUE = rf"(?:\d[\d,]*|{SPELLED})"
_AMOUNT = rf"(?:(?:{_HEDGE}|an average of) )?{_VALUE}(?:(?: to |-){_VALUE})?"
_SIZE = "rate|pace|speed|volume|output|total|number|count"
_RATE = r"(?:an?|per|each|every) [a-z]+"
_PACE = re.compile(
    rf"(?:, with|,? (?:(?:at|with) (?:an?|the) (?:{_SIZE}) of"
    rf"|with the (?:{_SIZE}) (?:being|at)"
    r"|of which (?:I (?P<verb>[a-z]+)|there (?:were|was))|(?:and )?there were"
    rf"|(?:and )?the (?:{_SIZE}) (?:was|were)|doing|making))"
    rf" (?P<figure>{_AMOUNT})(?: of (?:them|these))? (?P<rate>{_RATE})"
    r"(?=$|[,.;]| (?:and|by|for|in|on|at|before|after|during)\b)"
)
_SIGNS = (
    *("ate of", "ace of", "eed of", "ume of", "put ", "tal of", "which", "there", "ing"),
    *("the ", "with"),
)
_DONE = frozenset(["did", "made", "took", "handled", "had", "completed", "finished"])


def with_paces(text: str, other: str) -> str:
    """Return a text with ", 20 per hour" for its longer ways, where the other has none."""
    if not any(rate in text for rate in (" a", " per ", " each ", " every ")):
        return text
    if not any(sign in text for sign in _SIGNS):
        return text
    return _PACE.sub(lambda found: _told(found, other), text)


def _told(found: re.Match[str], other: str) -> str:
    verb, first = found["verb"], found.string.split(" ")[0].casefold()
    if verb and verb not in _DONE and verb != first:
        return found[0]
    is_told = found["figure"] in other and found[0].strip(" ,") not in other
    return f", {found['figure']} {found['rate']}" if is_told else found[0]
