"""When something was, beside what it was before: "in 2022, 73% passed, up from 61%".

That is "73% passed in 2022, up from 61%": what is compared stands behind both.
"""

import re

from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import words

_THAN = (
    r"(?:up|down) (?:from|by|[\d$€£])|from (?=[\d$€£])|compared (?:with|to)"
    r"|(?:half|twice|double|triple|a third of) the|versus|against|vs\.?"
    r"|(?:[\d$€£][\w,.%]*|an?|some|slightly|far|many) (?:\w+ )?(?:more|fewer|less|higher"
    r"|lower|better|rise|fall|drop|gain|jump|increase|decrease)"
)
_FRONTED = re.compile(
    r"^(?P<when>(?:In|On|During|Over|At|By|Within) [^,;]{2,40}), (?P<act>[^\s;][^;]*?)"
    rf"(?P<than>, (?:{_THAN})[^;]*)$"
)


def with_time_behind(text: str, other: str) -> str:
    """Return a text with the phrase in front before what it is compared with.

    Of two acts, the phrase may go with the first alone.
    """
    found = _FRONTED.match(text) if text.count(", ") > 1 else None
    if found is None or ". " in text or other.startswith(found["when"]):
        return text
    act, when = found["act"], found["when"]
    is_done = "past" in forms_of(act.split()[-1]).values()  # managed stores opened
    if is_done or sum(1 for tag in tags(words(act)) if tag) > 1:
        return text
    return f"{act[0].upper()}{act[1:]} {when[0].lower()}{when[1:]}{found['than']}"
