"""Who was alone in it, and what people were given: "the only cook" is "the sole cook".

"Gave patients their meals" is "gave patients meals". Each is told where the other text has
the shorter words.

Source: Federal Plain Language Guidelines (plainlanguage.gov, Omit unnecessary words).
"""

import re

from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import singular

_ONLY = re.compile(r"\b(?P<the>[Tt]he )?(?P<only>[Oo]nly) (?P<who>[a-z][\w-]*)\b")
_THEIR = re.compile(r"\b(?P<who>[a-z]+s|people|children) their (?P<what>[a-z][\w-]*)\b")


def with_sole(text: str, other: str) -> str:
    """Return "the sole cook" for "the only cook", where the other text has it so."""
    if "nly " not in text or "ole " not in other:
        return text
    return _ONLY.sub(lambda found: _sole(found, other), text)


def _sole(found: re.Match[str], other: str) -> str:
    if re.search(rf"\b[Ss]ole {found['who']}\b", other) is None:
        return found[0]
    said = "Sole" if found["only"] == "Only" else "sole"
    return f"{found['the'] or ''}{said} {found['who']}"


def without_their(old: str, new: str) -> str:
    """Return "gave patients meals" for "gave patients their meals", as told there."""
    if " their " not in old:
        return old
    return _THEIR.sub(lambda found: _bare(found, new), old)


def _bare(found: re.Match[str], new: str) -> str:
    said = f"{found['who']} {found['what']}"
    is_given = is_person(singular(found["who"])) or found["who"] in ("people", "children")
    return said if is_given and f" {said}" in new else found[0]
