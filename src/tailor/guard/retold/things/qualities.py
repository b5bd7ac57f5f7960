"""What a thing was like, before or behind it: nervous dogs, dogs that were nervous.

And "roofs damaged by hail", hail-damaged roofs, and "wells (public and private)".
"""

import re

from tailor.guard.lexis.verbs import forms_of

# "damaged by smoke in 2016" says when it was damaged
_END = r"(?=$|[,.;]| and\b)"
_WERE = re.compile(
    rf"(?P<thing>[\w'-]+) (?:that|which|who) (?:was|were|is|are|(?:had|has|have) been)"
    rf" (?P<how>[\w-]+){_END}"
)
_DONE = re.compile(
    r"(?P<thing>[\w'-]+) (?:(?:that|which) (?:had been|have been|was|were|is|are) )?"
    rf"(?P<done>[a-z]+) by (?P<who>(?:the |an? |our )?[\w']+){_END}"
)
_BRACKET = re.compile(
    r"(?P<thing>[\w'-]+) \((?P<kinds>(?!\d)[\w-]+(?:, [\w-]+)*(?: (?:and|or) [\w-]+)?)\)"
)


def with_qualities_before(text: str, other: str) -> str:
    """Return a text with its qualities before their things, where the other has them so."""
    if " that " in text or " which " in text or " who " in text:
        text = _WERE.sub(lambda found: _before(found, found["how"], other), text)
    if " by " in text and "-" in other:
        text = _DONE.sub(lambda found: _compound(found, other), text)
    if "(" in text:
        text = _BRACKET.sub(lambda found: _before(found, found["kinds"], other), text)
    return text


def _before(found: re.Match[str], how: str, other: str) -> str:
    told = f"{how} {found['thing']}"
    is_told = re.search(rf"(?<![\w-]){re.escape(told)}\b", other, re.IGNORECASE)
    return told if is_told else found[0]


def _compound(found: re.Match[str], other: str) -> str:
    """Return "hail-damaged roofs" for "roofs damaged by hail", as the other has it."""
    is_done = "past" in forms_of(found["done"]).values()
    who = re.sub(r"^(?:the|an?|our) ", "", found["who"])
    told = f"{who}-{found['done']} {found['thing']}"
    return told if is_done and told in other else found[0]
