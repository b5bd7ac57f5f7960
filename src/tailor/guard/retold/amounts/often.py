"""How many times something was done, at the end of its clause wherever it stood.

"Twice won the cup in 2019" and "won the cup twice in 2019" are "won the cup in 2019
twice". What is twice as large, or done twice a day, stays as it stands.
"""

import re

from tailor.guard.lexis.grammar import LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import words

_NUMBER = rf"(?:{SPELLED}|\d{{1,3}})"
_OFTEN = re.compile(rf"\b(?:twice|thrice|{_NUMBER} times)\b", re.IGNORECASE)
_JOINTS = re.compile(r"(, and |, | and |[.;] |[.;]$)")


def with_often(text: str, other: str) -> str:
    """Return a text with each "twice" at the end of its clause; other: the other side's."""
    if "wice" not in text and "hrice" not in text and " times" not in text:
        return text
    if not (_OFTEN.search(text) and _OFTEN.search(other)):
        return text
    parts = _JOINTS.split(text)
    for at in range(0, len(parts), 2):
        following = parts[at + 2 : at + 3]
        is_joined = parts[at + 1 : at + 2] in ([" and "], [", and "])
        if is_joined and following and not _is_done(following[0]):
            continue  # won the cup twice and the league
        parts[at] = _moved(parts[at])
    return "".join(parts)


def _moved(clause: str) -> str:
    found = [*_OFTEN.finditer(clause)]
    if len(found) != 1:
        return clause
    often = found[0]
    before, behind = clause[: often.start()].rstrip(), clause[often.end() :].lstrip()
    if before and (not behind or words(behind)[0].key not in LEADING):
        return clause
    rest = f"{before} {behind}".strip()
    is_one = sum(1 for tag in tags(words(rest)) if tag == "verb") == 1
    if not (is_one and _is_done(rest)):
        return clause
    rest = rest if before or often[0][0].islower() else f"{rest[0].upper()}{rest[1:]}"
    return f"{rest} {often[0].casefold()}"


def _is_done(clause: str) -> bool:
    """Say whether a clause begins with what was done: won, twice won."""
    first = words(_OFTEN.sub("", clause, count=1).strip())[:1]
    if not first:
        return False
    return first[0].key in PAST_LIKE_BASE or "past" in forms_of(first[0].key).values()
