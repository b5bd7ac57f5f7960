"""What had not been done: "which has not been launched yet" is "not yet launched"."""

import re

_NOT_YET = re.compile(
    r",? (?:which|that) (?:(?:has|have)(?: not yet| not|n't) been"
    r"|(?:is|are)(?: not yet| not|n't)) (?P<done>[a-z]+)(?: yet)?(?=$|[.;,])"
)


def with_not_yet(text: str, other: str) -> str:
    """Return a text with ", not yet launched", where the other has it so."""
    if " yet" not in text or ", not yet " not in other:
        return text
    return _NOT_YET.sub(lambda found: _told(found, other), text)


def _told(found: re.Match[str], other: str) -> str:
    said = f", not yet {found['done']}"
    return said if " yet" in found[0] and said in other else found[0]
