"""What stands for a turn of phrase: plainer words, in the form that the sentence needs."""

import re
from collections.abc import Callable

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.light import form_of, in_form
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular

TEAM = "team|crew|group|staff|squad|unit|department|committee"
_MEASURES = frozenset(
    ["hours", "days", "weeks", "months", "years", "minutes", "miles", "acres", "dollars"]
)
# these have people, and nobody goes to one with them
_FIRMS = frozenset(
    (
        *("firm", "company", "charity", "agency", "practice", "nonprofit", "business"),
        *("startup", "bureau", "society", "chain", "cooperative", "union", "association"),
    )
)
_NTH = ("first", "second", "third", "fourth")


def phoned(match: re.Match[str]) -> str:
    """Return "answered phone questions" for "answered questions by phone"."""
    return f"{match[1]} {match[3]} {match[2]}" if _is_done(match[1]) else match[0]


def nth(number: str) -> str:
    """Return "third quarter" for 3."""
    return f"{_NTH[int(number) - 1]} quarter"


def verb(base: str, into: str) -> Callable[[re.Match[str]], str]:
    """Return what puts another verb in the form in which the first group is base."""

    def replace(match: re.Match[str]) -> str:
        form = form_of(match[1], base) or "base"
        said = in_form(into, form)
        said = said.capitalize() if match[1][0].isupper() else said
        return match.expand(f"{said}{match['rest']}") if match["rest"] else said

    return replace


def tell(match: re.Match[str]) -> str:
    """Told her of a leak: reported a leak to her."""
    base = next(b for b in ("tell", "inform", "notify", "alert") if form_of(match[1], b))
    said = in_form("report", form_of(match[1], base) or "base")
    said = said.capitalize() if match[1][0].isupper() else said
    return f"{said} {match[3]} to {match[2]}"


def _is_done(word: str) -> bool:
    return bool({"past", "ing"} & set(forms_of(word.casefold()).values()))


def compact(match: re.Match[str]) -> str:
    """Return "a 40-seat bar" for "a bar with 40 seats"; a shift of 8 hours stays."""
    article, front, head, number, things = match.groups()
    is_number = head.casefold() in rows("numbers.tsv")  # the fifth of ten plots
    if (
        is_number
        or things.casefold() in _MEASURES
        or (" with " in match[0] and (head in TEAM.split("|") or _came(head, things)))
    ):
        return match[0]
    return f"{article} {number}-{singular(things.casefold())} {front}{head}"


def _came(place: str, things: str) -> bool:
    """Say whether persons came along: to a hall with two students, no firm's lawyers."""
    return place.casefold() not in _FIRMS and is_somebody(singular(things.casefold()))


def active(match: re.Match[str]) -> str:
    """Return "after our team drew the list" for "after the list was drawn by our team"."""
    word, thing, verb, particle, actor = match.groups()
    verb = verb.casefold()
    is_done = "past" in forms_of(verb).values() or verb in PAST_LIKE_BASE
    return f"{word} {actor} {verb}{particle} {thing}" if is_done else match[0]
