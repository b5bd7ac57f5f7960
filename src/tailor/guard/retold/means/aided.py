"""A tool that helps is one that was used: "with the help of Selenium", "with Selenium".

A person who helps is told; so only where the vocabulary knows the tool, and nothing follows
that could make people of it: with the help of SAP consultants.
"""

import re

from tailor.terms import find_terms

_AID = re.compile(r"\b(with) the (?:help|aid) of (?=([^,.;]+))", re.IGNORECASE)
_ENDS = re.compile(r"$| (?:and|for|in|on|at|before|after|during|every|each|to|from) ")


def without_aid(text: str) -> str:
    """Return a text with "with" for "with the help of", before a known tool."""
    return _AID.sub(_told, text) if "p of " in text or "d of " in text else text


def _told(found: re.Match[str]) -> str:
    behind = found[2]
    known = (term for term in find_terms(behind) if term.start == 0)
    is_tool = any(
        term.term.kind == "tool" and _ENDS.match(behind, term.end) for term in known
    )
    return f"{found[1]} " if is_tool else found[0]
