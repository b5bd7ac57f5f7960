"""How many years of what an ad asks for, or a resume claims."""

import re
from dataclasses import dataclass

from tailor.job.words import pattern

MONTHS = 12
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_N = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(_NUMBERS)})"
_MORE = r"\s*(?:\+|plus\b|or more\b)?"
_YEARS = re.compile(
    rf"\b(?P<n>{_N})(?:\s*\(\d+\))?{_MORE}(?:\s*(?:-|–|to)\s*{_N})?{_MORE}"
    r"[\s-]*(?P<unit>years?|yrs?\.?|months?)\b['’]?(?P<of>\s+of\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years: `text[start:end]`; of what: `text[what_start:end]`."""

    years: float
    start: int
    end: int
    what_start: int


def years_in(text: str) -> tuple[Years, ...]:
    """Return the lengths of experience in a sentence; "18 years old" is none."""
    found = []
    for match in _YEARS.finditer(text):
        rest = text[match.end() :]
        if pattern("no years before").search(text[: match.start()]):
            continue
        if pattern("no years after").match(text[match.end("unit") :]):
            continue
        if not (match["of"] or pattern("years of").search(rest)):
            continue
        number = _NUMBERS.get(match["n"].lower()) or float(match["n"])
        is_months = match["unit"].lower().startswith("month")
        stop = pattern("years end").search(rest)
        what = rest[: stop.start() if stop else len(rest)].rstrip()
        skipped = len(what) - len(what.lstrip())
        found.append(
            Years(
                number / MONTHS if is_months else float(number),
                match.start("n"),
                match.end() + len(what),
                match.end() + skipped,
            )
        )
    return tuple(found)
