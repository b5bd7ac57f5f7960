"""Who somebody was: served as a moderator of panels, moderated panels.

Only the line's role may be told as its verb: who managed a till has no title of it yet.
"""

import re
from collections.abc import Iterator
from functools import cache

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular

_LEAD = re.compile(r"^(?:(Acted|Served|Functioned|Worked) as|Was) (?:an? |the )?")
_STOOD_IN = frozenset({"Acted", "Functioned"})
_STOPS = one_of(LEADING | {"and"})
_PHRASE = re.compile(rf"(?: (?!(?:{_STOPS})\b)[\w'-]+)+")
_GROUPS = frozenset(["team", "crew", "class", "group", "squad", "club", "cohort", "panel"])
_BEHIND = re.compile(r" ?(\w*)")


def with_one_capacity(text: str, other: str) -> str:
    """Return a text with the verb before its role that the other has before it.

    Who acted as a manager may only have stood in: that is not to have been one. Nor did
    who acted as an interpreter work as one.
    """
    ours, theirs = _LEAD.match(text), _LEAD.match(other)
    if not (ours and theirs) or ours[1] == theirs[1]:
        return text
    role = next(_roles_at(text, ours.end()), "")
    if not role or role not in _roles_at(other, theirs.end()):
        return text
    is_title = rows("capacities.tsv")[role].endswith("title")
    verbs = {ours[1], theirs[1]}
    if verbs & _STOOD_IN and (is_title or "Worked" in verbs):
        return text
    return f"{theirs[0]}{text[ours.end() :]}"


def with_acts(old: str, new: str) -> str:
    """Return a line with a role as its verb, where the wording begins with that verb."""
    found = _LEAD.match(old)
    for role in _roles_at(old, found.end()) if found else ():
        verb, leading, _ = rows("capacities.tsv")[role].split("\t")
        said = in_form(verb, "past").capitalize()
        if verb == "-" or not new.startswith(f"{said} "):
            continue
        rest = old[found.end() + len(role) :] if found else ""
        behind = _BEHIND.match(rest)
        if behind and behind[1] in leading.split("|"):
            rest = rest[behind.end() :]
            if behind[1] == "for" and not _is_whom(rest):
                continue  # a coach for the city coached no city
        return f"{said}{rest}"
    return old


def _is_whom(rest: str) -> bool:
    """Say whether a text begins with people, or with a group of them."""
    found = _PHRASE.match(rest)
    head = found[0].split()[-1].casefold() if found else ""
    return is_person(head) or singular(head) in _GROUPS


def _roles_at(text: str, at: int) -> Iterator[str]:
    """Yield the roles that stand at a place, the longest first."""
    for role in _longest_first():
        end = at + len(role)
        if text.startswith(role, at) and not text[end : end + 1].isalnum():
            yield role


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(rows("capacities.tsv"), key=len, reverse=True))
