"""A note at the end of both texts, left out of both: ", no losses in 2022".

What stands in front of it may change its place, where the note itself says what it counts.
"""

import re

_UNIT = "a|an|per|each|every"
_HOW = (
    "no|zero|about|around|up to|over|nearly|roughly|some|mainly|mostly|always|usually|never"
)
_NOTE = re.compile(
    rf",(?: with)? ((?:(?:{_HOW}) )?(?:\d[\d,.]*[%+]? )?[a-z][^,;.]*)([.]?)$"
)
# what belongs to one word before it, or is an act
_BOUND = re.compile(
    r"\b(?:which|who|that|including|such|both|all|each of|one|ones|them|it|its|their|and|"
    r"[a-z]+ing|latter|former|the|a (?:first|record)|respectively|later|then)\b"
)


def without_note(old: str, new: str) -> tuple[str, str]:
    """Return line and wording without the note that ends both alike."""
    ours, theirs = _NOTE.search(old), _NOTE.search(new)
    if ours is None or theirs is None or ours[1] != theirs[1]:
        return old, new
    if _BOUND.search(ours[1]) or not _is_note(ours[1]):
        return old, new
    return f"{old[: ours.start()]}{ours[2]}", f"{new[: theirs.start()]}{theirs[2]}"


def _is_note(said: str) -> bool:
    """Say whether a phrase begins with how many or how often, and names what it is of."""
    found = re.match(
        r"(?:no|zero|(?:(?:about|around|up to|over|nearly|roughly|some) )?\d[\d,.]*[%+]?) "
        rf"(?!(?:{_UNIT}|in|on|at|of|to|more|less|total|all)\b)[a-z][\w'-]+",
        said,
    )
    is_shift = re.match(
        r"(?:mainly|mostly|usually|always|never) (?:[a-z]+ )?(?:shifts?|nights?|days?"
        r"|mornings?|evenings?|weekends?|late|once late|alone)$",
        said,
    )
    return bool(found or is_shift)
