"""What a line leaves to be worked out, told outright: above a target, with zero accidents.

A reader who scans doesn't compare two figures, and passes over "without" (docs/sources.md,
43). Whether it is so, the guard says.
"""

import re

from tailor.llm.classes import of_class
from tailor.llm.verbs import bases, is_past
from tailor.text import Token

_AIM = re.compile(
    r"(?P<word>[^\s,;:]+),? against (?P<aim>(?:an?|the|our|my|its|their) (?:[a-z]+ )?"
    r"(?:target|goal|quota|norm|benchmark) of [$€£]?\d(?:[\d,.]*\d)?"
    r"(?:[KMB%]| (?:thousand|million|billion|percent)\b)?)"
)
_NONE = re.compile(
    r"(?P<word>[^\s;:]+)(?:[;:]| [-\u2013\u2014])"
    r" (?P<none>(?:zero|no) (?P<what>[a-z][\w' -]*))(?=\.?$)"
)
_WITHOUT = re.compile(
    r"without (?P<one>a single |any |an? |one )?(?P<what>(?:[a-z][a-z-]* ){0,2}?)"
    r"(?P<bad>[a-z]+)"
    r"(?=$|[,.;:]| (?:and|or|in|on|at|for|over|during|from|to|since|across)\b)"
)
_IN_TIME = re.compile(r"\b(?:in|within|to|at|under) \d[\d.]* (?:second|minute|hour|day)s?$")
_VERBS = frozenset({"was", "were", "is", "are", "had", "has", "one", "longer"})
_CLAUSE = re.compile(r"[^;:]*$")


def outright_at(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return words of a line that begin with one, and what they come to; "", ""."""
    start = found[i].start
    before, rest = text[:start], text[start:]
    if aim := _AIM.match(rest):
        is_bad = any(_is_bad(word.key) for word in found[: i + 1])
        is_late = aim[0][-1].isdigit() and _IN_TIME.search(before + aim["word"])
        side = "below" if is_bad or is_late else "above"
        return aim[0], f"{aim['word']}, {side} {aim['aim']}"
    if (none := _NONE.match(rest)) and not _tells(none["what"]):
        is_long = any(f" {word} " in f" {before}" for word in ("and", "with"))
        return none[0], f"{none['word']}{',' if is_long else ''} with {none['none']}"
    clause = _CLAUSE.search(before)
    if clause is None or " with " in clause[0] or before.endswith(("and ", "or ")):
        return "", ""
    return _without(rest)


def _without(rest: str) -> tuple[str, str]:
    found = _WITHOUT.match(rest)
    if found is None or not {found["bad"], *bases(found["bad"])} & of_class("mishap"):
        return "", ""
    bad = found["bad"]
    if found["one"] and found["one"] != "any " and not bad.endswith("s"):
        bad = f"{bad[:-1]}ies" if re.search("[^aeiou]y$", bad) else f"{bad}s"
    is_many = bad.endswith("s") or bad in of_class("mass")
    return (found[0], f"with zero {found['what']}{bad}") if is_many else ("", "")


def _tells(what: str) -> bool:
    """Say whether a clause has a verb of its own: "no claim was lost"."""
    return any(word in _VERBS or is_past(word) for word in what.split())


def _is_bad(word: str) -> bool:
    """Say whether less of a thing is better: accidents, waste, the minutes of a wait."""
    return bool({word, *bases(word)} & (of_class("mishap") | of_class("burden")))
