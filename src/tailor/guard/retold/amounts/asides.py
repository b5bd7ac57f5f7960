"""A question in brackets behind its thing: "patched leaks ([how many?]) on roofs".

It asks what one in front of the thing does, "patched [how many?] leaks on roofs", and of
one thing behind "of": "a crew of [how many people?]". So what follows is the thing's.
"""

import re

from tailor.guard.lexis.patterns import STOPS
from tailor.guard.lexis.verbs import forms_of, singular

_ASIDE = re.compile(
    rf"(?P<words>(?:(?!(?:{STOPS})\b)[\w'-]+ ){{0,3}})(?P<noun>[\w'-]+)"
    r" \((?P<blank>\[[^\[\]]+\])\)"
)


def with_questions_in_front(new: str, _old: str) -> str:
    """Return a wording with its questions in brackets told beside their things."""
    return _ASIDE.sub(_told, new) if "([" in new else new


def _told(found: re.Match[str]) -> str:
    noun, blank = found["noun"], found["blank"]
    if singular(noun.casefold()) == noun.casefold():
        return f"{found['words']}{noun} of {blank}"
    words = found["words"].split()
    start = 0
    for at, word in enumerate(words):
        is_verb = "past" in forms_of(word.casefold()).values()
        start = at + 1 if is_verb or word in ("the", "a", "an", "our", "all") else start
    phrase = " ".join((*words[start:], noun))
    return " ".join((*words[:start], blank, phrase))
