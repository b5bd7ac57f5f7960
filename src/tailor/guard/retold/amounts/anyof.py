"""Any, which the wording may spare: "reported any damage" is "reported damage".

Only from the line to the wording: who reported damage may not have reported it all.
"""

import re

_ANY = re.compile(r"\b(?P<before>[A-Za-z]+),? any (?P<next>[A-Za-z][\w-]*)")
# "any" says something else here: none at all, or whichever it is
_OPEN = re.compile(r"\b(?:no|not|never|neither|nor|hardly|if|unless|whether|than)\b|n't\b")
_WHICHEVER = frozenset(
    (
        *("of", "one", "other", "time", "day", "hour", "shift", "week", "point", "given"),
        *("size", "kind", "type", "sort", "number", "amount", "level", "age", "weather"),
        *("more", "less", "better", "further", "longer"),
    )
)


def without_any(old: str, new: str) -> str:
    """Return the line without "any", as the wording has it."""
    if " any " in old and " any " not in new and not _OPEN.search(old.casefold()):
        old = _ANY.sub(lambda found: _bare(found, new), old)
    return old


def _bare(found: re.Match[str], new: str) -> str:
    """Return "found cracks" for "found any cracks"."""
    following = found["next"]
    if following.casefold() in _WHICHEVER or not re.search(rf"\b{following}\b", new):
        return found[0]
    return found[0].replace(" any ", " ", 1)
