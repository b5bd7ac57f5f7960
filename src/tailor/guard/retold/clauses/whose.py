"""What somebody or something had: "customers whose balances were over $500".

That is "customers with balances over $500", and laptops "whose screens were cracked" are
laptops "with cracked screens". Nobody is told so: who is "with a teacher" is in company.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
12, section 3.4 (genitive relatives), and chapter 5, section 16 (possessors and "with").
"""

import re

from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.people import is_person

_WHOSE = re.compile(
    rf"(?P<who>[\w'-]+),? whose (?P<thing>{WORD}(?: {WORD}){{0,3}}?)"
    r" (?:was|were|is|are|had|has|have|(?:had|has|have) been)"
    rf" (?P<how>(?!being\b|to\b|not\b|never\b)[\w$€£'-]+)(?P<next>(?: {WORD})?)"
)


def without_whose(text: str, other: str) -> str:
    """Return a text with "with balances over" for "whose balances were over"."""
    if " whose " not in text or " whose " in other or " with " not in other:
        return text
    return _WHOSE.sub(lambda found: _with(found, other), text)


def _with(found: re.Match[str], other: str) -> str:
    who, thing, how = found["who"], found["thing"], found["how"]
    if is_person(thing.split()[-1].casefold()):
        return found[0]
    at = re.escape(who)
    its = re.search(
        rf"\b{at} with (?P<article>an? )?{re.escape(how)} {re.escape(thing)}\b", other
    )
    if its:
        return f"{who} with {its['article'] or ''}{how} {thing}{found['next']}"
    its = re.search(rf"\b{at} with (?P<article>an? )?{re.escape(thing)}\b", other)
    if its:
        return f"{who} with {its['article'] or ''}{thing} {how}{found['next']}"
    return found[0]
