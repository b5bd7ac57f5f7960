"""Adverbs that say nothing of an act that was done: "successfully completed a course".

Who completed it did so with success; who "successfully applied" was also accepted, so
there it stays. The line's word goes only where the wording has none of its kind.

Source: Federal Plain Language Guidelines (plainlanguage.gov, Omit unnecessary words).
"""

import re

from tailor.guard.lexis.verbs import forms_of

_ADVERB = re.compile(
    r"(?<!not )\b(?P<said>[Ss]uccessfully|[Pp]ersonally|[Aa]ctively|[Bb]asically"
    r"|[Ee]ssentially) (?P<verb>[a-z]+)\b"
)
# there is no doing one of these without success
_DONE = frozenset(
    (
        *(
            "complete",
            "finish",
            "pass",
            "renew",
            "launch",
            "migrate",
            "implement",
            "deliver",
        ),
        *("install", "close", "win", "build", "develop", "create", "restore", "resolve"),
        *("achieve", "sell", "recruit", "hire", "open", "organize", "organise", "run"),
        *("manage", "introduce", "secure", "obtain", "reduce", "increase", "raise", "cut"),
        *(
            "land",
            "sign",
            "train",
            "lead",
            "set",
            "graduate",
            "move",
            "transfer",
            "replace",
        ),
        *(
            "upgrade",
            "convert",
            "repair",
            "fix",
            "solve",
            "settle",
            "place",
            "grow",
            "host",
        ),
        *("coordinate", "handle", "roll", "publish", "produce", "earn", "attain", "meet"),
        *("exceed", "qualify", "maintain", "relocate", "rebuild", "recover", "transition"),
    )
)


def without_empty_adverbs(old: str, new: str) -> str:
    """Return "completed a course" for "successfully completed", as the wording has it."""
    if "ally " in old or "fully " in old or "ively " in old:
        return _ADVERB.sub(lambda found: _plain(found, new), old)
    return old


def _plain(found: re.Match[str], new: str) -> str:
    said, verb = found["said"], found["verb"]
    is_done = said.casefold() != "successfully" or bool(_DONE & forms_of(verb).keys())
    is_kept = said.casefold() in new.casefold() or "success" in new.casefold()
    if is_kept or not is_done:
        return found[0]
    return verb.capitalize() if said[0].isupper() else verb
