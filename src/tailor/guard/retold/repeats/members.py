"""Lists told with fewer words: who is in a group, what two things of one kind share.

"Children included" is "including children", and "gas meters and electric meters" is "gas
and electric meters", unless a number before the first would then count both.
"""

import re

from tailor.guard.lexis.patterns import NAMED
from tailor.guard.lexis.repeats import said_twice
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.wordy import is_number

_WITHIN = re.compile(
    r", ((?:the |our )?[\w'-]+(?: [\w'-]+){0,3}?)(?: (included|excluded)| (?:among|amongst)"
    r" (?:them|these))(?=$|[,.;)]| (?:and|at|in|on|for|from|with|by|to|every|each)\b)",
    re.IGNORECASE,
)
_SHARED = re.compile(
    rf"(?P<first>{NAMED}(?: {NAMED})?)(?P<more>(?:, {NAMED}(?: {NAMED})?)*),? and"
    rf" (?P<last>{NAMED}(?: {NAMED})?) (?P<head>{NAMED})\b",
    re.IGNORECASE,
)
_LINKS = ("of", "for", "from", "in", "on", "to", "about", "with")
_HEADS = re.compile(r" and [\w'-]+ ([\w'-]+)(?: ([\w'-]+))?")
_OF = re.compile(
    rf"\b(?P<head>{NAMED}) (?P<link>{'|'.join(_LINKS)}) (?P<one>(?:the |our )?"
    rf"{NAMED}(?: {NAMED}){{0,2}}),? and (?:also )?(?:the )?(?P=head) (?P=link) ",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:\d|\b(?:every|each|all|both|some|any|several|many|most|few|half|no)\b)[\w'.,-]* ?$"
)


def with_members(text: str, other: str) -> str:
    """Return a text with its groups and kinds told as in the other text."""
    if "cluded" in text or " among" in text:
        text = _WITHIN.sub(_including, text)
    if " and " not in text or " and " not in other:
        return text
    names, links = said_twice(text)
    if not names:
        return text
    folded = text.casefold()
    heads = (head for pair in _HEADS.findall(other.casefold()) for head in pair if head)
    if any(folded.count(singular(head)) > 1 for head in heads):
        for found in _SHARED.finditer(other):
            text = _shared(found, text)
    if links.isdisjoint(_LINKS):
        return text
    return _OF.sub(lambda found: _of(found, other), text)


def _including(found: re.Match[str]) -> str:
    things, how = found.groups()
    return f", {'excluding' if how == 'excluded' else 'including'} {things}"


def _shared(found: re.Match[str], text: str) -> str:
    """Return "gas and electric meters" for "gas meters and electric meters"."""
    head = found["head"].casefold()
    folded = text.casefold()
    if folded.count(singular(head)) < 2:
        return text
    kinds = [found["first"], *found["more"].split(", ")[1:], found["last"]]
    ends = f"(?:{re.escape(head)}|{re.escape(singular(head))})"
    for start in range(2):  # "checked gas" begins with the verb
        first = kinds[0].split(" ", 1)[start:]
        if not first:
            continue
        names = [" ".join(first), *kinds[1:]] if start else kinds
        if any(_is_counted(f"{name.split()[0]} ") for name in names):
            continue
        listed = "(?:,| and|, and) ".join(
            rf"(?:the )?{re.escape(name)} {ends}" for name in names
        )
        if not all(_is_told(name.casefold(), head, folded) for name in names):
            continue
        again = re.search(rf"(?<![\w-]){listed}(?![\w-])", text, re.IGNORECASE)
        if again and not _is_counted(text[: again.start()]):
            article = "the " if again[0].casefold().startswith("the ") else ""
            said = found[0][len(kinds[0]) - len(names[0]) :]
            return f"{text[: again.start()]}{article}{said}{text[again.end() :]}"
    return text


def _is_told(name: str, head: str, text: str) -> bool:
    return f"{name} {head}" in text or f"{name} {singular(head)}" in text


def _is_counted(before: str) -> bool:
    last = before.split()[-1:] if before else []
    return (bool(last) and is_number(last[0])) or bool(_COUNTS.search(before))


def _of(found: re.Match[str], other: str) -> str:
    """Return "floors of the barn and the dairy", for "and the floors of the dairy"."""
    is_twice = re.search(
        rf"\b{re.escape(found['head'])}\b.* and .*\b{found['head']}\b", other
    )
    before = found.string[: found.start()]
    if is_twice or _is_counted(before):
        return found[0]
    return f"{found['head']} {found['link']} {found['one']} and "
