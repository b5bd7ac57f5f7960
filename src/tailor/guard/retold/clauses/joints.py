"""Words that join the parts of a sentence: "in cases where" is "where", "plus" is "and".

Each is told as the wording has it, only where the same words follow there: what they join
stays as it is.
"""

import re
from collections import defaultdict
from functools import cache

from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import MONTHS

_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
# what must follow, by its class in the table
_CLASSES = {
    "date": re.compile(
        rf" (?:\d+(?::\d\d)? ?[ap]\b|the (?:end|start|\d)|(?:{'|'.join(MONTHS)})(?:$| \d)"
        r"|[a-z]+day\b|noon\b|midnight\b)"
    ),
    "span": re.compile(rf" (?:\d+|{SPELLED}) {_UNIT}"),
    "thing": re.compile(r" [a-z]"),
    "": re.compile(""),
}
_FOLLOWING = re.compile(r" ([\w'$€£%-]+)(?: ([\w'$€£%-]+))?")


def with_joints(old: str, new: str) -> str:
    """Return a line with its joints as the wording has them."""
    lower = new.casefold()
    for place in reversed([*_joints().finditer(old)]):
        said = _said(old, place, lower)
        if said:
            old = f"{old[: place.start()]}{said}{old[place.end() :]}"
    return old


def _said(old: str, place: re.Match[str], lower: str) -> str:
    """Return the joint that stands before the same words in a wording; "" for none."""
    following = _FOLLOWING.match(old, place.end())
    behind = following[0].casefold() if following else ""
    key = place[0].casefold()
    if not behind or f" {key}{behind}" in f" {lower}":
        return ""
    for other, follows in _groups()[key]:
        if f" {other}{behind}" in f" {lower}" and _CLASSES[follows].match(behind):
            return other.capitalize() if place[0][0].isupper() else other
    return ""


@cache
def _groups() -> dict[str, list[tuple[str, str]]]:
    """Return the joints that say what each says, the longest first, and what follows."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row, follows in rows("joints.tsv").items():
        joints = sorted(row.split("|"), key=len, reverse=True)
        for joint in joints:
            same = (other for other in joints if other != joint)
            found[joint] += [(other, follows) for other in same]
    return dict(found)


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){one_of(_groups())}(?![\w'-])", re.IGNORECASE)
