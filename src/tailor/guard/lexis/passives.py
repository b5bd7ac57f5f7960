"""One auxiliary of the passive: scaffolding that got put up was put up.

Source: get-passives, Huddleston and Pullum, The Cambridge Grammar of the English Language,
2002, chapter 16, section 10.1.1.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.verbs import forms_of, singular

_GOT = re.compile(
    r"(?P<what>(?:^|[;.] )(?:[\w'-]+ ){1,6}?)got"
    r" (?=(?:[a-z]+ly )?(?P<done>[a-z]+)\b(?! to\b))"
)


def with_was(text: str) -> str:
    """Return a text with "was put up" for "got put up"."""
    return _GOT.sub(_was, text) if " got " in text else text


def _was(found: re.Match[str]) -> str:
    what, done = found["what"].lstrip(";. ").split(), found["done"]
    is_done = "past" in forms_of(done).values() or done in PAST_LIKE_BASE - {"rid"}
    is_thing = what[0].casefold() not in ("i", "we") and not any(
        "past" in forms_of(word).values() for word in what[1:]
    )
    was = "was" if singular(what[-1]) == what[-1] else "were"
    return f"{found['what']}{was} " if is_done and is_thing else found[0]
