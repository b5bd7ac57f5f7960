"""Things told in the singular whose size a reader wants to know: a team, a budget."""

import re
from dataclasses import dataclass
from functools import cache

from tailor.llm.classes import of_class
from tailor.packaged import table_rows
from tailor.text import tokens

BLANK = "____"
_LED = re.compile(
    r"\b(?:a|an|the|our|its|their|my|this) (?:[^\s\d,;:()]+ ){0,2}$", re.IGNORECASE
)
_SIZED = re.compile(r"(?: of\b|\s*\(|[-\u2010'\u2019])")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Size:
    """A thing, `text[start:end]`, what to ask about it, and it with its blank."""

    start: int
    end: int
    question: str
    new: str


def size_in(text: str) -> Size | None:
    """Return the first thing of a line whose size it leaves open, None for none.

    None too where the line has any number: then its size may be told already.
    """
    found = tokens(text)
    is_told = _FIGURE.search(text) or any(w.key in of_class("number") for w in found)
    if is_told:
        return None
    for i, word in enumerate(found):
        row = _sizes().get(word.key)
        if row is None or not _LED.search(text[: word.start]):
            continue
        behind = found[i + 1].key if i + 1 < len(found) else ""
        beside = text[word.end : found[i + 1].start] if behind else ""
        is_head = beside != " " or behind in of_class("joint") | of_class("when")
        if is_head and not _SIZED.match(text, word.end):
            thing = text[word.start : word.end]
            question, blank = row
            new = f"{thing} {blank}"
            return Size(word.start, word.end, question.replace("{}", thing), new)
    return None


@cache
def _sizes() -> dict[str, tuple[str, str]]:
    rows = ((noun, rest.split("\t")) for noun, rest in table_rows("llm", "sizes.tsv"))
    return {noun: (question, blank) for noun, (question, blank) in rows}
