"""Words that are cut at the end of a line are joined, where the word says so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tailor.document.document import Line, Look

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HEAD = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]$")
_TAIL = re.compile(r"[^\W\d_]+")
# ends of English words that are no words themselves, so no compound is cut before them
_ENDINGS = re.compile(
    r"(?:[aiu]?tions?|sions?|ments?|(?:al|il|ar)?it(?:y|ies)|ances?|ences?|tively?|tures?"
    r"|ings?|ness|[ai]ble|ships?|ally|ers?|ly|als?)"
)


def join_cut_words(lines: Sequence[Line]) -> list[Line]:
    r"""Return the lines with the rest of a cut word moved up to where it began.

    A hyphen at the end of a line goes if the word stands uncut elsewhere in the file, or
    if its rest is only the ending of a word. A compound ("pre-\nassembling") keeps it.
    """
    words = {word.lower() for line in lines for word in _WORD.findall(line.text)}
    joined: list[Line] = []
    for line in lines:
        if joined and (rest := _rest(joined[-1], line, words)):
            joined[-1], below = _moved(joined[-1], line, rest)
            if below is None:
                continue
            line = below
        joined.append(line)
    return joined


def _rest(line: Line, below: Line, words: set[str]) -> str:
    """Return what of the line below belongs to the word cut in a line; "" for none."""
    head, tail = _HEAD.search(line.text), _TAIL.match(below.text)
    if head is None or tail is None or below.bullet is not None or not tail[0].islower():
        return ""
    if (line.page, line.block, line.visible) != (below.page, below.block, below.visible):
        return ""
    begun, ended = head[1].lower(), tail[0]
    if f"{begun}-{ended}" in words:
        return ""
    if begun + ended in words or _ENDINGS.fullmatch(ended):
        return below.text.split()[0]
    return ""


def _moved(line: Line, below: Line, rest: str) -> tuple[Line, Line | None]:
    text = line.text[:-1] + rest
    looks = line.looks
    if looks:
        looks = (*looks[:-1], replace(looks[-1], end=len(text)))
    line = replace(line, text=text, looks=looks)
    left = below.text[len(rest) :].lstrip()
    cut = len(below.text) - len(left)
    if not left:
        return line, None
    return line, replace(
        below,
        text=left,
        looks=tuple(
            Look(max(0, k.start - cut), k.end - cut, k.size, k.bold, k.italic)
            for k in below.looks
            if k.end > cut
        ),
    )
