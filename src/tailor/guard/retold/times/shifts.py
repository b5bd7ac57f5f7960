"""Being on a shift is working it: "was on nights" is "worked nights".

And what stands in front of "I" is when it was: "every Friday I did the banking".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
8, section 20 (adjuncts in front of the clause).
"""

import re

_SHIFT = re.compile(
    r"^Was on (?=(?:nights|days|earlies|lates)\b|(?:the |an? )?(?:[a-z-]+ ){0,2}shifts?\b)"
)
_FRONT = re.compile(
    r"^(?P<when>(?:Every|Each|On|At|In|During|After|Before) (?:[\w'-]+ ){0,3}[\w'-]+),? I "
    r"(?=[a-z]+(?:ed|t|w|d|e|n|g|k|m)\b)"
)


def with_shifts(old: str, new: str) -> str:
    """Return "worked nights" for "was on nights", as the wording has it."""
    if not old.startswith("Was on ") or not new.startswith("Worked "):
        return old
    return _SHIFT.sub("Worked ", old)


def without_me(text: str) -> str:
    """Return "every Friday, did the banking" for "every Friday I did the banking".

    And "was the one who did it" for "I was the one who did it".
    """
    if text.startswith("I was the "):
        return f"Was{text.removeprefix('I was')}"
    return _FRONT.sub(lambda found: f"{found['when']}, ", text) if " I " in text else text
