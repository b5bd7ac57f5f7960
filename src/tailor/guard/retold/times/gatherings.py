"""When and where a group met: "ran a book club that met on Tuesdays".

So says "ran a book club on Tuesdays", of what one does where it is held; and a stall "that
was located in the hall" is one in the hall.
Source: relative clauses with a verb of existence, Quirk et al., A Comprehensive Grammar of
the English Language, 1985, section 17.30.
"""

import re

from tailor.guard.lexis.verbs import forms_of

_HELD = (
    "group|club|class|course|workshop|session|meeting|team|circle|committee|camp|clinic"
    "|market|fair|seminar|lesson|service|program|programme|playgroup|forum|league|quiz"
    "|party|event|tour|series|council|choir|band|orchestra|ensemble|stall|bank|kitchen"
    "|school|drop-in|tournament|raffle|auction|sale|retreat|support group|night|evening"
)
_WHEN = (
    r"(?:on (?:the )?\w+|every|each|twice a|once a|(?:weekly|monthly|daily|fortnightly)\b"
    r"|after|before|during|at|in|for)"
)
_MET = re.compile(
    rf"^(?P<start>[A-Z][a-z]+(?: and [a-z]+)? (?:[\w'-]+ ){{0,5}}?(?:{_HELD})(?:e?s)?)"
    r",? (?:that|which) (?:met(?: up)?|gathered|(?:was|were) (?:held|run)|took place"
    rf"|ran(?= (?:for|on|every|each|after|during)\b)|was open"
    rf"|opened(?= on (?:\w+ )*\w+days))(?P<when> {_WHEN}\b[^;.]*[.]?)$"
)
# done where and when it is held, and no founding, planning or picturing of it
_THERE = frozenset(
    (
        *("run", "lead", "teach", "host", "coach", "chair", "facilitate", "conduct"),
        *("moderate", "hold", "attend", "staff", "direct", "tutor", "guide", "head"),
    )
)
_AT = frozenset(
    (
        *("manage", "operate", "service", "maintain", "clean", "supervise", "guard"),
        *("repair", "inspect", "open", "cook", "work", "serve", "volunteer"),
    )
)
_ELSE = re.compile(r"\b(?:of|for|with|to|by|and|in|at)\b")
_LYING = re.compile(
    r" (?:(?:that|which) (?:was|were|is|are) )?(?:located|situated)"
    r"(?= (?:in|on|at|near|behind|beside|above|below|under|across|outside|inside)\b)"
)


def with_gatherings(text: str, other: str) -> str:
    """Return a text without "that met", where the other text tells it so."""
    if " that " in text or " which " in text:
        found = _MET.match(text)
        is_sole = found is not None and not _ELSE.search(found["start"].partition(" ")[2])
        told = f"{found['start']}{found['when']}" if found else ""
        if is_sole and _is_done(text, _THERE) and not _MET.match(other):
            return told
    is_lying = "ated " in text and not _LYING.search(other)
    if is_lying and _is_done(text, _THERE | _AT):
        return _LYING.sub("", text)
    return text


def _is_done(text: str, verbs: frozenset[str]) -> bool:
    """Say whether a text begins with one of some verbs; "helped run", too."""
    first, second = (*text.split(maxsplit=2), "", "")[:2]
    is_help = first.casefold() == "helped"
    return bool(verbs & forms_of((second if is_help else first).casefold()).keys())
