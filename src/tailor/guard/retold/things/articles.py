"""An article that one of two texts drops: "sent them to finance team", "in lab notebook".

Telegraph style drops it and means the same. Where the noun behind it may be a verb, it
stays: who helped the cook did not help cook.
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of

_GAPS = re.compile(r"[^\w'-]+")
_THE = re.compile(r"(?P<before>[\w'-]+[,;]?) the (?P<next>[\w'-]+)(?= (?P<head>[\w'-]+))?")
# before these a word may be a verb, or the article makes another number
_BEFORE = frozenset(("to", "did", "do", "not", "all", "both", "of", "half", "no", "or"))
_JOINTS = LEADING | AUXILIARIES | {"and", ""}  # the oven and fridge doors
_NEVER = frozenset(
    (
        *(
            "few",
            "little",
            "lot",
            "most",
            "more",
            "less",
            "only",
            "other",
            "others",
            "rest",
        ),
        *("best", "first", "last", "next", "same", "least", "one", "ones", "latter", "two"),
    )
)


def with_articles_alike(old: str, new: str) -> str:
    """Return the line without the articles that the wording has dropped."""
    if " the " not in old:
        return old
    lower = f" {_GAPS.sub(' ', new.casefold())} "
    return _THE.sub(lambda found: _bare(found, lower), old)


def _bare(found: re.Match[str], new: str) -> str:
    before, word = found["before"].casefold(), found["next"].casefold()
    head = (found["head"] or "").casefold()
    if word in _NEVER or head == "of" or f" the {word} " in new:
        return found[0]  # the logs of two vans: two vans' logs
    is_behind = f" {before.rstrip(',;')} {word} " in new
    is_before = head not in _JOINTS and f" {word} {head} " in new
    is_verb = before in _BEFORE or "help" in forms_of(before)
    is_noun = before == "to" and is_before and is_person(head)
    if is_verb and not is_noun and forms_of(word).get(word) == "base":
        return found[0]
    return f"{found['before']} {found['next']}" if is_behind or is_before else found[0]
