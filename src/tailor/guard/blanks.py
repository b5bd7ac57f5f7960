"""A blank may ask how many of something there are that the line names."""

import re

from tailor.guard.align import Alignment
from tailor.guard.reading import Item
from tailor.guard.verbs import singular
from tailor.guard.words import words

_QUESTION = frozenset(
    [
        "how",
        "many",
        "much",
        "what",
        "which",
        "number",
        "amount",
        "size",
        "count",
        "figure",
        "total",
        "no",
        "n",
        "x",
        "y",
        "xx",
        "#",
        "?",
        "and",
        "or",
        "of",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "for",
        "is",
        "was",
        "were",
        "are",
        "did",
        "do",
        "you",
        "your",
        "here",
        "insert",
        "add",
        "about",
        "approx",
        "approximately",
        "per",
        "day",
        "week",
        "month",
        "year",
        "shift",
        "hour",
        "e",
        "g",
        "eg",
        "e.g.",
        "$",
        "%",
        "percent",
    ]
)
_CHANGE_ONLY = re.compile(r"%|percent|\bshare\b")


def blank_objection(found: Alignment, blank: Item) -> str:
    """Return why a blank may not stand where it does; "" where it may."""
    text = blank.word.text.strip("[]{}<>_ ")
    known = {singular(item.word.key) for item in found.old.items}
    strange = [
        word.text
        for word in words(text)
        if word.key not in _QUESTION
        and singular(word.key) not in known
        and word.kind != "mark"
    ]
    if strange:
        return f"the question asks for more than your line names: “{' '.join(strange)}”"
    tie = next((tie for tie in found.new.ties if blank.place in tie.heads), None)
    if tie is not None:
        return (
            ""
            if tie.word.key == "by"
            else f"the blank hides a new claim: “{tie.word.text}”"
        )
    if _CHANGE_ONLY.search(text):
        return "the blank asks for a share that your line does not speak of"
    thing = _thing(found, blank)
    if thing is None:
        return "the blank asks for nothing that your line names"
    old = found.to_old.get(thing.place)
    if old is None:
        return f"the blank asks for “{thing.word.text}”, which your line does not name"
    if any(item.word.quantity for item in found.old.chunk_of(old)):
        return f"your line already says how many “{thing.word.text}”"
    return ""


def _thing(found: Alignment, blank: Item) -> Item | None:
    """Return what a blank counts: "[how many?] patients", "a budget of [how much?]"."""
    chunk = [*found.new.chunk_of(blank.place)]
    if chunk[-1] is not blank:
        return chunk[-1]
    last = found.new.items[blank.place - 1] if blank.place else None
    is_behind = last is not None and not last.is_verb and last.sentence == blank.sentence
    return last if is_behind and (blank.link in ("of", "")) else None
