"""How much more it was than was aimed for: 160 against a target of 125 is above it.

The numbers of both say so. Where a line has several that could be meant, all must.
"""

import re

_SCALE = "(?:[KMB%]| (?:thousand|million|billion|percent|per cent)\\b)?"
_AIM = (
    r"(?P<aim>(?:an?|the|our|my|its|their) (?:[a-z]+ )?(?:target|goal|quota|norm|benchmark)"
    r" of (?P<sign>[$€£]?)(?P<number>\d[\d,]*(?:\.\d+)?)"
    rf"(?P<scale>{_SCALE})(?![\w%]|[.,]\d))"
)
_BESIDE = re.compile(rf",? (?P<side>above|over|below|under) {_AIM}")
_COUNT = re.compile(
    r"(?<![\w.,$€£-])(?P<sign>[$€£]?)(?P<number>\d[\d,]*(?:\.\d+)?)"
    rf"(?P<scale>{_SCALE})(?![\w%-]|[.,]\d)"
)
_HEDGED = re.compile(
    r"(?:\b(?:about|around|roughly|nearly|almost|approximately|some|to|under|below|or|of)"
    r" |~)$"
)
_RATE = re.compile(r" (?:(?P<per>per|an?|each|every) )?(?P<what>[a-z]+)")
_LEADING = ("in", "by", "for", "and", "set", "on", "at", "during", "from", "with", "that")
_YEAR = re.compile(r"\b(?:in|since|by|of|and|from|to|until) $")
_WHEN = re.compile(r"^ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b")
_SCALES = {"K": 1e3, "thousand": 1e3, "M": 1e6, "million": 1e6, "B": 1e9, "billion": 1e9}
_SHARES = ("%", " percent", " per cent")


def with_aims(text: str, other: str) -> str:
    """Return a text with "against a target of" for "above" it, as the other has it."""
    found = _BESIDE.search(text) if " of " in text else None
    if found is None or f" against {found['aim']}" not in other:
        return text
    clause = re.split(r"[;:]", text[: found.start()])[-1]
    aim, counts = _value(found), _counts(clause, found)
    is_more = found["side"] in ("above", "over")
    if not counts or not _is_of_the_same(clause, found):
        return text
    if any((count > aim) != is_more or count == aim for count in counts):
        return text
    return f"{text[: found.start()]} against {found['aim']}{text[found.end() :]}"


def _counts(clause: str, aim: re.Match[str]) -> list[float]:
    """Return the numbers of a clause that an aim may be for: no year, no days.

    Not one where one of them is only about so many.
    """
    meant = [
        count
        for count in _COUNT.finditer(clause)
        if count["sign"] == aim["sign"]
        and (count["scale"] in _SHARES) == (aim["scale"] in _SHARES)
        if not (_is_year(count) and _YEAR.search(clause, 0, count.start()))
        and bool(_WHEN.match(clause[count.end() :])) == bool(_WHEN.match(_behind(aim)))
    ]
    is_sure = not any(_HEDGED.search(clause, 0, count.start()) for count in meant)
    return [_value(count) for count in meant] if is_sure else []


def _is_of_the_same(clause: str, aim: re.Match[str]) -> bool:
    """Say whether what an aim counts is told before it: no calls against 12 sales."""
    more = _RATE.match(_behind(aim))
    if more is None or (not more["per"] and more["what"] in _LEADING):
        return True
    return re.search(rf"\b{more['what']}\b", clause) is not None


def _behind(aim: re.Match[str]) -> str:
    return aim.string[aim.end() :]


def _is_year(count: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", count["number"]))


def _value(count: re.Match[str]) -> float:
    scale = _SCALES.get(count["scale"].strip(), 1.0)
    return float(count["number"].replace(",", "")) * scale
