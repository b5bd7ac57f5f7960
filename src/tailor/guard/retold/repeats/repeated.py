"""A verb said twice: "packed prints and packed frames" is "packed prints and frames".

What stands behind the second is kept word for word, so that the rest is compared as
strictly as ever.
"""

import re
from collections.abc import Sequence

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms, tags
from tailor.guard.lexis.words import Word, words

_AGAIN = re.compile(r"\b(\w+) [^.;]*?,? and (?:also |to )?\1 ", re.IGNORECASE)
_AND = re.compile(r" and (?:(?:also|to) )?(\w+)(?= )")
_AWAY = frozenset(["on", "off", "up", "down", "out", "away", "back", "over"])
_APART = frozenset([".", ";", "who", "that", "which"])


def without_repeated_verbs(text: str) -> str:
    """Return a text with each verb once where the verb before it is the same word."""
    if not (_may_be_again(text) and _AGAIN.search(text)):
        return text
    found = words(text)
    verbs = [at for at, tag in enumerate(tags(found)) if tag]
    out, end = [], len(text)
    for second in reversed(verbs[1:]):
        start = _joint(found, second)
        if not start or not _is_again(found, [at for at in verbs if at < start], second):
            continue
        after = found[second + 1 : second + 2]
        has_pronoun = bool(after) and after[0].key in ("them", "it")
        behind = after[0].end if has_pronoun else found[second].end
        out.append(f" and{text[behind:end]}")
        end = found[start - 1].end
    return text[:end] + "".join(reversed(out))


def _may_be_again(text: str) -> bool:
    """Say whether a word behind "and" stands before it, too, which takes less to see."""
    folded = text.casefold()
    return any(folded.find(f"{its[1]} ") < its.start() for its in _AND.finditer(folded))


def _is_again(found: Sequence[Word], verbs: Sequence[int], second: int) -> bool:
    """Say whether the last verb of the same form before a verb is the same word."""
    wanted = set(forms(found[second]).values())
    alike = [at for at in verbs if wanted & set(forms(found[at]).values())]
    if not alike or found[alike[-1]].key != found[second].key:
        return False
    if _particle(found, alike[-1]) != _particle(found, second):
        return False  # turned the pumps on, turned the fans off
    if any(word.key in _APART for word in found[:second]):
        return False
    is_counted = [_counts(word) for word in found[alike[-1] : second + 2]]
    return is_counted[-1] or not any(is_counted)  # "20 cats and dogs" counts both


def _particle(found: Sequence[Word], verb: int) -> str:
    """Return the particle of a verb, right behind it or behind its object; "" for none."""
    for word in found[verb + 1 : verb + 5]:
        if word.key in _AWAY:
            return word.key
        if word.key in LEADING or word.key == "and":
            return ""
    return ""


def _counts(word: Word) -> bool:
    return word.kind == "number" or word.key in rows("numbers.tsv")


def _joint(found: Sequence[Word], verb: int) -> int:
    """Return where ", and also" begins before a verb; 0 where it does not stand there."""
    at = verb - 1 if found[verb - 1].key in ("also", "to") else verb
    if at < 2 or found[at - 1].key != "and":
        return 0
    return at - 2 if found[at - 2].key == "," else at - 1
