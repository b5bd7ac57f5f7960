"""Characters that hide, imitate or command: none may enter a line."""

import re
import unicodedata
from collections.abc import Iterator

from tailor.guard.lexis.words import plain
from tailor.guard.violation import Violation
from tailor.text import UNSEEN, fold_accents

_UNSEEN = re.compile(
    f"[{UNSEEN}\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u3164\ufe00-\ufe0f\uffa0]"
)
_LINE_ENDS = "\n\r\t"
# marks of a resume beside what ASCII holds
_USUAL = frozenset("’‘“”–—…•·‐‑−×²³½¼¾⅓⅔°€£¥₹™®©µ±≈≤≥ ")
_NAMES = {
    "Cc": "a control character",
    "Co": "a private character",
    "Cs": "half a character",
}


def character_violations(original: str, proposed: str) -> Iterator[Violation]:
    """Yield what a wording holds that no keyboard writes, unless the line held it too."""
    if not (proposed.isascii() and proposed.isprintable()):
        yield from _signs(original, proposed)
        yield from _foreign_letters(original, proposed)


def _signs(original: str, proposed: str) -> Iterator[Violation]:
    known = {*original, *_LINE_ENDS}
    for character in dict.fromkeys(proposed):
        if character in known:
            continue
        category = unicodedata.category(character)
        if _UNSEEN.match(character) or category in ("Cf", "Zl", "Zp"):
            name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
            yield _violation(character, f"it holds a character that nobody sees ({name})")
        elif category in _NAMES or category == "Cn":
            yield _violation(character, f"it holds {_NAMES.get(category, 'no character')}")
        elif not character.isascii() and character not in _USUAL and category[0] in "MPS":
            yield _violation(character, f"the sign “{character}” is not in your line")


def _foreign_letters(original: str, proposed: str) -> Iterator[Violation]:
    found = [word for word in dict.fromkeys(_letters(proposed)) if not word.isascii()]
    words = set(_letters(original)) if found else set()
    folded = {fold_accents(word) for word in words}
    for word in found:
        if word in words:
            continue
        plain_word = fold_accents(word)
        if not plain_word.isascii() or word != unicodedata.normalize("NFC", word):
            yield _violation(word, f"“{word}” has letters of another alphabet")
        elif plain_word not in folded or unicodedata.normalize("NFKC", word) != word:
            yield _violation(word, f"“{word}” has letters that are not in your line")


def _letters(text: str) -> list[str]:
    return [
        "".join(c for c in word if c.isalpha() or unicodedata.category(c)[0] == "M")
        for word in plain(text).split()
        if any(c.isalpha() for c in word)
    ]


def _violation(what: str, reason: str) -> Violation:
    return Violation("characters", what, reason)
