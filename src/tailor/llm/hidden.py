"""Acts hidden in a thing: "conducted an analysis of" for "analyzed", "did testing of".

Guides to plain language call them hidden verbs (docs/sources.md, 48).
"""

import re
from collections.abc import Iterator

from tailor.guard import without_light_verbs
from tailor.llm.hunks import Hunk, hunks
from tailor.llm.verbs import (
    Form,
    base_of_doing,
    bases,
    in_form,
    is_doing,
    is_past,
    is_plain,
)

EVERYDAY = 4  # letters: "talk", "call", "help"
# a noun says it better: "provided assistance", "made recommendations to managers"
_NO_ACT = ("help", "helped", "helping", "recommend", "recommended", "recommending")
_DID = re.compile(
    r"\b(?P<do>did|do|performed?|handled?|conducted?|carr(?:y|ied) out|completed?)"
    r" (?:(?:all|the|all the) )?(?P<act>[a-z]+ing) of (?=(?:the |all )?[\w$])",
    re.IGNORECASE,
)
_TOOK_PART = re.compile(
    r"\b(?:participat\w+|assist\w+|help\w*|involved|took part|take part|aid\w*|engaged) "
    r"(?:in|with) (?P<old>the (?P<act>[a-z]+ing) of) (?=[\w$])",
    re.IGNORECASE,
)
_AIM = re.compile(r"\bfor the (?:purposes?|aim|goal) of (?P<act>[a-z]+ing)\b")


def iter_hidden(text: str) -> Iterator[Hunk]:
    """Yield the changes that would bring a line's hidden acts out, in no order."""
    for hunk in hunks(text, without_light_verbs(text)):
        old, new = text[hunk.start : hunk.end].rstrip(), hunk.new.rstrip()
        is_better = bool(new) and not _is_weak(new.split()[0].casefold())
        first = new.casefold().partition(" ")[0]
        if is_better and first not in _NO_ACT and " " in old:
            yield Hunk(hunk.start, hunk.start + len(old), new)
    for did in _DID.finditer(text):
        if is_doing(did["act"]):
            act = in_form(base_of_doing(did["act"]), _form(did["do"]))
            act = act.capitalize() if did["do"][0].isupper() else act
            yield Hunk(did.start(), did.end() - 1, act)
    for part in _TOOK_PART.finditer(text):
        if is_doing(part["act"]):
            yield Hunk(part.start("old"), part.end("old"), part["act"])
    for aim in _AIM.finditer(text):
        if is_doing(aim["act"]):
            yield Hunk(aim.start(), aim.end(), f"to {base_of_doing(aim['act'])}")


def _form(verb: str) -> Form:
    first = verb.casefold().split()[0]
    return "past" if is_past(first) or first == "did" else "base"


def _is_weak(verb: str) -> bool:
    """Say whether a hidden verb is no better than its noun: "talked" for "gave talks"."""
    return is_plain(verb) or all(len(base) <= EVERYDAY for base in bases(verb)[1:2])
