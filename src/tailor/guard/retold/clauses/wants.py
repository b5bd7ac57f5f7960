"""What another could do with a thing: "so that drivers could find them", "to find".

And what there might be: "in the event of a leak" is "if there was a leak".
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.patterns import one_of

_SO_THAT = re.compile(
    r"\bso (?:that )?(?P<who>(?:the |our |my )?[\w'-]+(?: [\w'-]+){0,2}?)"
    r" (?:could|can|would be able to) (?P<act>[a-z]+)(?: it| them)?(?=$|[.;,])"
)
_EVENT = re.compile(r"\bin the event of (?P<what>(?:an? |any )?[\w' -]+)$")
_LED = re.compile(rf" {one_of(LEADING)} ")
_BE = ("was", "were", "is", "are")


def with_whom_for(text: str, other: str) -> str:
    """Return a text with "for drivers to find", where the other has it."""
    if " so " not in text or " for " not in other:
        return text
    found = _SO_THAT.search(text)
    if found is None or _LED.search(text, 0, found.start()):
        return text  # reports on suspects, so that the police could arrest them
    said = f"for {found['who']} to {found['act']}"
    return f"{text[: found.start()]}{said}{text[found.end() :]}" if said in other else text


def with_if_there_was(text: str, other: str) -> str:
    """Return a text with "if there was a leak", where the other has it."""
    found = _EVENT.search(text) if "if there " in other else None
    if found is None:
        return text
    said = (f"if there {be} {found['what']}" for be in _BE)
    told = next((words for words in said if words in other), "")
    return f"{text[: found.start()]}{told}" if told else text
