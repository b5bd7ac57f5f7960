"""What a wording is better at than the person's own; "" where it is only other.

The guard says whether a wording is true; this says whether a reader has anything of
it: the ad's own word, an act in place of a duty, a verb that was offered as more exact,
fewer words, a figure that the eye finds.
"""

import re
from collections.abc import Sequence

from tailor.llm.offer import Offer
from tailor.llm.openings import is_act
from tailor.text import key, tokens

FEWER = 2  # words that must go for a reader to notice
_SAID = re.compile(r"(?:with|above|below) .*")
_FIGURES = re.compile(r"\d[\d,.]*")


def gain(
    old: str,
    new: str,
    wanted: Sequence[str] = (),
    *,
    opening: str = "",
    offers: Sequence[Offer] = (),
    result: str = "",
) -> str:
    """Return what a reader has of a new wording, as a clause; "" for nothing.

    wanted: spellings of the ad that the old wording says in another form.
    opening: what the old wording begins with in place of an act.
    offers: what was offered for words of it.
    result: it with what came of its act first; "" where that can't be.
    """
    came = [w for w in wanted if _says(new, w) and not _says(old, w)]
    if came:
        return f"says “{came[0]}” as the ad does"
    if opening and _says(new, opening) and not key(new).startswith(key(opening)):
        return ""  # the duty only went to the end
    if opening and (act := _act(new)) and act != _act(old):
        return f"begins with what you did: “{act}”"
    if result and _first(new) == _first(result) != _first(old):
        return f"begins with what came of it: “{_first(result)}”"
    told = (o.is_taken(old, new) for o in offers if o.kind == "outright")
    if words := next(filter(None, told), ""):
        said = _SAID.search(words)
        return f"says outright what has to be worked out: “{said[0] if said else words}”"
    exact = (o.is_taken(old, new) for o in offers if o.kind == "verb")
    if word := next(filter(None, exact), ""):
        return f"says the act more exactly: “{word}”"
    short = any(o.is_taken(old, new) for o in offers if o.kind != "verb")
    if short or len(key(new).split()) + FEWER <= len(key(old).split()):
        return "says the same in fewer words"
    if len(_FIGURES.findall(new)) > len(_FIGURES.findall(old)):
        return "shows its numbers as figures, which a reader finds first"
    return ""


def _act(text: str) -> str:
    """Return the verb that a line begins with, "" where it begins with something else."""
    words = tokens(text)
    is_begun = bool(words) and is_act(words[0].key)
    return text[words[0].start : words[0].end] if is_begun else ""


def _first(text: str) -> str:
    return text.partition(" ")[0]


def _says(text: str, words: str) -> bool:
    return f" {key(words)} " in f" {key(text)} "
