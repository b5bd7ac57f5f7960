"""Acts hidden in a thing: "conducted an analysis of" for "analyzed", "did testing of".

Guides to plain language call them hidden verbs (docs/sources.md, 48).
"""

import re
from collections.abc import Iterator

from tailor.guard import without_light_verbs
from tailor.llm.hunks import Hunk, hunks
from tailor.llm.verbs import (
    FEW,
    Form,
    base_of_doing,
    bases,
    form_of,
    in_form,
    is_doing,
    is_past,
    is_plain,
    senses,
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
_HELPED = re.compile(
    r"\b(?P<help>help|assist)(?P<past>ed)? (?:in|with) (?P<act>(?:the )?[a-z]+ of)"
    r" (?=[\w$])",
    re.IGNORECASE,
)
_AIM = re.compile(r"\bfor the (?:purposes?|aim|goal) of (?P<act>[a-z]+ing)\b")

JOINED = re.compile(r"(?:,\s*and|,|\band|\bor)\s*(?P<led>(?:for |with )?(?:the )?)$")
ACT_OF = re.compile(r"(?:the )?[a-z]+ (?:of|for|to|on)\b", re.IGNORECASE)
_LISTED = re.compile(r"(?:,|\band|\bor) ((?:[a-z]+ ){0,2}?[a-z]+)(?=[,.;]|$| and\b| for\b)")
_ALSO = re.compile(r"[^,;.]*?,? and (?:the )?(?P<act>[a-z]+ing) of (?=[\w$])")


def iter_hidden(text: str) -> Iterator[Hunk]:
    """Yield the changes that would bring a line's hidden acts out, in no order."""
    for hunk in _changes(text):
        if not has_act_left(f"{text[: hunk.start]}{hunk.new}{text[hunk.end :]}"):
            yield hunk


def _changes(text: str) -> Iterator[Hunk]:
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
            end = did.end() - 1
            while also := _ALSO.match(text, end):  # "and the fitting of suits"
                told = in_form(base_of_doing(also["act"]), _form(did["do"]))
                act += f"{text[end : also.start('act')].removesuffix('the ')}{told}"
                end = also.end() - 1
            yield Hunk(did.start(), end, act)
    for part in _TOOK_PART.finditer(text):
        if is_doing(part["act"]):
            yield Hunk(part.start("old"), part.end("old"), part["act"])
    yield from _helped(text)
    for aim in _AIM.finditer(text):
        if is_doing(aim["act"]):
            yield Hunk(aim.start(), aim.end(), f"to {base_of_doing(aim['act'])}")


def _helped(text: str) -> Iterator[Hunk]:
    """Yield "Helped prepare" for "Assisted with the preparation of": no more than help."""
    for helped in _HELPED.finditer(text):
        noun = helped["act"].split()[-2].casefold()
        is_verb_too = senses(noun) > FEW and form_of(noun) == "base"  # "the launch of"
        act = act_of(helped["act"].casefold(), "base") or (noun if is_verb_too else "")
        said = "Help" if helped["help"][0].isupper() else "help"
        if act:
            new = f"{said}{helped['past'] or ''} {act}"
            yield Hunk(helped.start(), helped.end() - 1, new)


def _form(verb: str) -> Form:
    first = verb.casefold().split()[0]
    return "past" if is_past(first) or first == "did" else "base"


def _is_weak(verb: str) -> bool:
    """Say whether a hidden verb is no better than its noun: "talked" for "gave talks"."""
    return is_plain(verb) or all(len(base) <= EVERYDAY for base in bases(verb)[1:2])


def has_act_left(begun: str) -> bool:
    """Say whether an act is told as a thing behind another: "Sold tea and the care of"."""
    things = (t for t in ACT_OF.finditer(begun) if JOINED.search(begun, 0, t.start()))
    rows = (words.split() for words in _LISTED.findall(begun))
    last = (f"{row[-1]} of" for row in rows if not is_past(row[0]))
    return any(act_of(thing, "past") for thing in (*(t[0] for t in things), *last))


def act_of(thing: str, form: Form) -> str | None:
    """Return the verb of an act told as a thing, "repaired" for "the repair of"."""
    if is_doing(thing.split()[-2].casefold()):
        return in_form(base_of_doing(thing.split()[-2].casefold()), form)
    light = "performed" if form == "past" else "perform"
    said = without_light_verbs(f"{light} {thing} it")
    return None if said.startswith(light) else said.removesuffix(" it")
