"""A tool that helps is one that was used: "with the help of Selenium", "with Selenium".

A person who helps is told; so only where the vocabulary knows the tool, and nothing follows
that could make people of it: with the help of SAP consultants.
"""

import re

from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import words
from tailor.terms import find_terms

_AID = re.compile(r"\b(with) the (?:help|aid) of (?=([^,.;]+))", re.IGNORECASE)
_ENDS = re.compile(r"$| (?:for|in|on|at|before|after|during|every|each|to|from) ")
# what is done "with" a thing, and not by its means: Levin, English Verb Classes, 1993,
# sections 9.7 and 9.8 (fill), 13.4 (provide), 13.6 (replace), 22 (mix), 36 (negotiate)
_WITH = frozenset(
    (
        *("replace", "swap", "exchange", "substitute", "integrate", "connect", "link"),
        *("merge", "combine", "mix", "pair", "sync", "compare", "provide", "supply"),
        *("equip", "fit", "furnish", "stock", "load", "fill", "sell", "start", "begin"),
        *("work", "help", "assist", "deal", "sign", "negotiate", "partner", "compete"),
    )
)


def without_aid(text: str, _other: str) -> str:
    """Return a line with "with" for "with the help of", before a known tool."""
    if "p of " not in text and "d of " not in text:
        return text
    return _AID.sub(_told, text)


def _told(found: re.Match[str]) -> str:
    behind = found[2]
    known = (term for term in find_terms(behind) if term.start == 0)
    before = words(found.string[: found.start()])
    if any(not _WITH.isdisjoint(forms_of(word.key)) for word in before):
        return found[0]
    is_tool = any(
        term.term.kind == "tool" and _ENDS.match(behind, term.end) for term in known
    )
    return f"{found[1]} " if is_tool else found[0]
