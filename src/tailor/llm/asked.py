"""How a person is asked for a number: by "How many trailers did you load?".

A whole sentence is understood at once, and the line's own verb says which trailers. What is
done again and again has a rate that a person knows better than a total.
"""

import re

from tailor.llm.classes import of_class
from tailor.llm.things import Thing
from tailor.llm.verbs import (
    as_today,
    base_of_doing,
    base_of_past,
    bases,
    is_doing,
    is_past,
)
from tailor.llm.worth import act_of
from tailor.terms import document_frequency

RATE = "A total or a rate (\u201c12 a day\u201d) will do."
_OF = re.compile(r" of ([a-z]+)\b")  # "bills of lading"
_APART = re.compile(r" (?:through|up|out|off|down|away|back|together)\b")


def how_many(text: str, thing: Thing, *, is_over: bool) -> str:
    """Return the question how many there were of a thing of a line.

    is_over: whether the line tells of a job that has ended.
    """
    words = text[thing.start : thing.end]
    more = _OF.match(text, thing.end)
    whole = words + (more[0] if more and not _leads_on(more[1]) else "")
    act = act_of(text, thing.start)
    verb = _base(act.verb) if act else None
    if act is None or verb in (None, "be") or _APART.match(text, thing.end):
        return f"How many {whole}?"
    if act.behind and is_past(act.behind.split()[-1]):
        return f"How many {act.behind.split()[-1]} {whole}?"  # "look for missed deductions"
    is_done = is_over or is_past(act.verb)
    asked = f"How many {whole} {'did' if is_done else 'do'} you {verb}{act.behind}?"
    return asked if verb in of_class("lasting") else f"{asked} {RATE}"


def _leads_on(word: str) -> bool:
    return word in of_class("joint") | of_class("number")


def _base(word: str) -> str | None:
    """Return the verb that a word is a form of, None where that can't be told."""
    if irregular := base_of_past(word):
        return irregular
    if is_doing(word):
        return base_of_doing(word)
    if not is_past(word):
        return word
    if (known := as_today(word)) != word:
        return known
    counted = sorted({(document_frequency(base), base) for base in bases(word)[1:]})
    (second, _), (first, base) = counted[-2:]
    return base if first > second else None  # "audit" is in more ads than "audite"
