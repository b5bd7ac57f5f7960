"""What was done meanwhile: "screened calls while covering the desk".

So says "Covering the desk, screened calls", which has no "while" of its own.
"""

import re

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of

_WHILE = re.compile(r"\b(while|when|whilst) ((?:also )?[a-z]+ing)\b", re.IGNORECASE)
_FIRST = re.compile(r"^([A-Z][a-z]+ing) (?=[^,;.]+, [a-z])")
_BEHIND = re.compile(r", ([a-z]+ing) (?=[^,;.]+[.]?$)")
_LESS = frozenset(
    [
        "direction",
        "cause",
        "verb of help",
        "verb of study",
        "verb of plan",
        "verb of founding",
    ]
)
# being somewhere or on duty, which is no outcome of another act
_ON_DUTY = frozenset(
    (
        *("cover", "man", "staff", "work", "serve", "stand", "sit", "mind", "watch", "run"),
        *("travel", "patrol", "host", "drive", "walk", "attend", "wait", "tour", "guard"),
        *("operate", "visit", "supervise", "study", "teach", "fly", "sail", "ride", "camp"),
    )
)


def with_meanwhile(text: str, other: str) -> str:
    """Return a text with the "while" that the other has before the same word in -ing."""
    if "ing " not in text:
        return text
    text = re.sub(r"\b([Ww])hilst (?=[a-z]+ing\b)", r"\1hile ", text)
    for found in _WHILE.finditer(other):
        word, doing = found[1].casefold().replace("whilst", "while"), found[2].casefold()
        if re.search(rf"\b{found[1]} {doing}\b", text, re.IGNORECASE):
            continue
        first = _FIRST.match(text)
        if first and first[1].casefold() == doing and not _is_outcome(doing):
            return f"{word.capitalize()} {doing}{text[first.end(1) :]}"
        behind = _BEHIND.search(text)
        if behind and behind[1] == doing and _ON_DUTY & forms_of(doing).keys():
            start = f"{text[: behind.start()]} {word} {doing}"
            return f"{start}{text[behind.end(1) :]}"
    return text


def _is_outcome(doing: str) -> bool:
    """Say whether a word may tell what an act led to, or is less than doing: cutting."""
    classes = {rows("closed.tsv").get(verb) for verb in forms_of(doing)}
    return bool(_LESS & classes)
