"""What a line speaks of in the plural and puts no number to: what may be asked for."""

import re
from collections.abc import Container
from dataclasses import dataclass

from tailor.llm.classes import kinds, of_class
from tailor.llm.verbs import FEW, senses
from tailor.text import Token, tokens

LEAST = 3  # letters of a plural
AND_ANOTHER = 2  # where a second verb stands behind the first
NEAR = 4  # words before a thing in which its number stands
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous|ness|ics)$")
_PARTED = re.compile(r"[,;:()\u2013\u2014]|\s[-/]\s")
_PASSIVE = re.compile(r"^[^,;.]*? (?:was|were|is|are) ")
_ASKED = re.compile(r"how many (.+?)\??", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Thing:
    """Words of a line, `text[start:end]`, that a number could stand before."""

    start: int
    end: int


def uncounted(text: str) -> tuple[str, ...]:
    """Return the plurals of a line that have no number yet, each once."""
    words = tokens(text)
    found = (
        text[word.start : word.end]
        for i, word in enumerate(words)
        if _is_plural(text, words, i) and not _is_counted(text, words, i)
    )
    return tuple(dict.fromkeys(found))


def asked_for(question: str, text: str) -> Thing | None:
    """Return what a question asks the number of, None unless the line says it uncounted.

    question: "How many recall appointments?", in the line's own words.
    """
    match = _ASKED.fullmatch(question.strip())
    if match is None:
        return None
    wanted = [token.key for token in tokens(match[1])]
    words = tokens(text)
    for i in range(len(words) - len(wanted) + 1):
        keys = [word.key for word in words[i : i + len(wanted)]]
        last = i + len(wanted) - 1
        if not wanted or keys != wanted or _is_parted(text, words, i, last):
            continue
        if _is_plural(text, words, last) and not _is_counted(text, words, last):
            first = _first(text, words, last)
            if not first or _is_subject(text, words, first, last):
                return None
            return Thing(words[first].start, words[last].end)
    return None


def with_second(text: str, thing: Thing, *, names: Container[str]) -> Thing:
    """Return a thing with a further one of the same act: "pumps and motors".

    names: the plurals that may be asked for; one with hyphens ("not-for-profits") may, too.
    """
    words = tokens(text)
    last = next(i for i, word in enumerate(words) if word.end == thing.end)
    second = _second(text, words, last)
    is_asked = words[second].key in names or _compound(text, words, second) < second
    return Thing(thing.start, words[second].end) if second and is_asked else thing


def _is_subject(text: str, words: tuple[Token, ...], first: int, last: int) -> bool:
    """Say whether a line begins with a thing that something was done to."""
    behind = text[words[last].end :]
    return first == 1 and bool(_PASSIVE.search(behind))


def _second(text: str, words: tuple[Token, ...], last: int) -> int:
    """Return the last word of a further thing: "pumps and motors"; 0 for none."""
    if _PARTED.search(text, 0, words[last].start) or len(words) < last + 3:
        return 0  # one of several things
    if words[last + 1].key != "and" or text[words[last].end : words[last + 1].start] != " ":
        return 0
    for k in range(last + 2, min(last + 2 + NEAR, len(words))):
        if _is_plural(text, words, k):
            is_whole = _first(text, words, k) == last + 2
            is_end = text[words[k].end : words[k].end + 1] not in ("-", "\u2010")
            return k if is_whole and is_end and not _is_counted(text, words, k) else 0
    return 0


def _is_plural(text: str, words: tuple[Token, ...], i: int) -> bool:
    """Say whether a word is a thing's last one: no "sales" of a "sales cycle"."""
    written = text[words[i].start : words[i].end]
    return (
        i > 0
        and written.islower()
        and len(written) > LEAST
        and (written.endswith("s") or written in of_class("plural"))
        and "'" not in words[i].key + text[words[i].end : words[i].end + 1]
        and not written.endswith(("'s", "\u2019s"))
        and not _NO_PLURAL.search(written)
        and written not in of_class("number") | of_class("joint") | of_class("time")
        and words[i - 1].key not in of_class("subject")
        and _ends(text, words, i)
    )


def _ends(text: str, words: tuple[Token, ...], i: int) -> bool:
    """Say whether no further noun follows that a word would only narrow down."""
    if i + 1 == len(words) or _PARTED.search(text, words[i].end, words[i + 1].start):
        return True
    return words[i + 1].key in of_class("joint") | of_class("when")


def _is_counted(text: str, words: tuple[Token, ...], i: int) -> bool:
    """Say whether a number stands before a thing, no other thing between."""
    for j in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if _PARTED.search(text, words[j].end, words[j + 1].start):
            return False
        key = words[j].key
        if key in of_class("number") or any(c.isdigit() for c in key):
            return True
        if key in of_class("joint"):
            # "half of the patients", "each of the wards"
            before = {word.key for word in words[max(0, j - 2) : j]}
            return key in ("of", "the") and bool(before & of_class("number"))
    return False


def _is_parted(text: str, words: tuple[Token, ...], first: int, last: int) -> bool:
    pairs = zip(words[first:last], words[first + 1 : last + 1], strict=True)
    return any(_PARTED.search(text, one.end, other.start) for one, other in pairs)


def _first(text: str, words: tuple[Token, ...], i: int) -> int | None:
    """Return where a thing begins: "recall appointments" for a mere "appointments".

    It goes back over what narrows the thing down, never over the line's first word
    (its verb), a joint or a verb behind one. "Hospital and school projects" are one
    thing; None where more of a list may belong to it.
    """
    last, i = i, _compound(text, words, i)
    while i > 1 and _narrows(text, words, _compound(text, words, i - 1)):
        if _PARTED.search(text, words[i - 1].end, words[i].start):
            break
        i = _compound(text, words, i - 1)
    if i == last or i < 2 or words[i - 1].key not in ("and", "or"):
        return i
    is_bare = i == AND_ANOTHER + 1 or words[i - 3].key in of_class("joint")
    if is_bare and i < _compound(text, words, last) and _is_plural(text, words, i - 2):
        return None  # "sales and use tax returns"
    other = _compound(text, words, i - 2)
    if _is_plural(text, words, i - 2) or not _narrows(text, words, other):
        return i
    if other > 1 and words[other - 1].key not in of_class("joint"):
        return None
    return None if other == 0 else other


def _compound(text: str, words: tuple[Token, ...], i: int) -> int:
    """Return the first word of one with hyphens: "as-built"."""
    while i and text[words[i - 1].end : words[i].start] in ("-", "\u2010"):
        i -= 1
    return i


def _narrows(text: str, words: tuple[Token, ...], i: int) -> bool:
    """Say whether a word is no joint, no number and no verb."""
    key, last = words[i].key, i
    while last + 1 < len(words) and _compound(text, words, last + 1) == i:
        last += 1
    if i == 0 or (i == last and key in of_class("joint")) or key in of_class("number"):
        return False
    if key.endswith("s") and kinds().get(key.removesuffix("s")) == "person":
        return False  # "taught patients exercises"
    before = text[words[i - 1].end : words[i].start]
    if i == AND_ANOTHER and words[1].key in ("and", "or") and senses(key) > FEW:
        return False  # "wire and label cabinets"
    if words[i - 1].key == "to" or ";" in before:
        return senses(key) <= FEW
    begins = words[i - 1].key in of_class("joint") or bool(_PARTED.search(before))
    return not (begins and words[last].key.endswith(("ed", "ing")))
