"""Who asked what: "questions that guests had on tours" are guests' questions on tours.

And "questions from patients about their insurance" are patients' insurance questions. Only
from the line to the wording, where the wording names the same people and the same matter.
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.verbs import singular

_STOPS = stops("or")
_WORD = rf"(?!(?:{_STOPS})\b)[\w-]+"
_ASKED = (
    "questions?|quer(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|complaints?|concerns?"
    "|problems?|issues?|requests?|worries|doubts?"
)
_WHO = rf"(?P<{{}}>(?:{_WORD} )?{_WORD})"
_SAID = re.compile(
    rf"\b(?:the |any )?(?P<asked>{_ASKED}) (?:from (?:the |our )?{_WHO.format('sender')}"
    rf"|(?:that |which )?(?:the |our )?{_WHO.format('owner')} (?:had|have))"
    r" (?P<lead>about|regarding|concerning|on|over|with)"
    rf" (?:the |their |its )?(?P<topic>{_WORD}(?: {_WORD}){{0,2}})(?=$|[,.;]| )"
)


def with_askers(old: str, new: str) -> str:
    """Return the line with "guests' questions", where the wording has it so."""
    if "' " not in new and "'s " not in new:
        return old
    if " from " not in old and " had " not in old and " have " not in old:
        return old
    return _SAID.sub(lambda found: _told(found, new), old)


def _told(found: re.Match[str], new: str) -> str:
    who, asked = found["sender"] or found["owner"], found["asked"]
    if not is_somebody(who.split()[-1].casefold()):
        return found[0]
    owner = f"{who}{chr(39) if who.endswith('s') else chr(39) + 's'}"
    *front, last = found["topic"].split()
    for length in range(len(front) + 1, 0, -1):
        topic = [*front, last][:length]
        rest = found["topic"].removeprefix(" ".join(topic))
        for name in (" ".join(topic), " ".join((*topic[:-1], singular(topic[-1])))):
            if f"{owner} {name} {asked}" in new:
                return f"{owner} {name} {asked}{rest}"
    if re.search(rf"\b{re.escape(owner)} {asked} {found['lead']} ", new):
        behind = found[0].partition(f" {found['lead']} ")[2]
        return f"{owner} {asked} {found['lead']} {behind}"
    return found[0]
