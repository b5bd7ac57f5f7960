"""How long and how often, at one place: "spent a week sorting" is "sorted for a week"."""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import Form, forms_of
from tailor.guard.lexis.words import words

_NUMBER = (
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|twenty|thirty)"
)
_UNIT = (
    r"(?:day|week|month|year|hour|season|summer|winter|spring|autumn|term|semester|night"
    r"|weekend|shift|morning|afternoon|evening)s?"
)
_LENGTH = (
    rf"(?:(?:about|around|over|nearly|almost|more than|up to|at least) )?{_NUMBER} {_UNIT}"
)
_SPENT = re.compile(
    rf"^(Spent|Spending|Spends|Spend) ({_LENGTH}) ([a-z]+ing) ([^.;]+?)([.]?)$"
)
_RATE = rf"(?:{_NUMBER} (?:times|{_UNIT})|once|twice) (?:an?|per|each|every) [a-z]+"
_MONEY = (
    r"(?:about |around |up to |over |nearly )?[$€£]\d[\d,.]*(?:k|K|M|m| million| thousand)?"
)
_PERIODS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annual": "year",
    "yearly": "year",
}
_PERIOD = "|".join(_PERIODS)
_SUM = "budget|allowance|turnover|payroll|rent|fund|spend|fee|grant|revenue"
_BUDGET = re.compile(rf"\ban? (?P<money>{_MONEY}) (?P<period>{_PERIOD}) (?P<name>{_SUM})\b")
_ANNUAL = re.compile(
    rf"\ban? (?P<period>{_PERIOD}) (?P<name>{_SUM}) of (?P<money>{_MONEY})"
    r"(?! (?:an?|per|each|every)\b)"
)
_INSIDE = re.compile(rf"^([^,;.]+?),? ({_RATE}) (to [^,;.]+?)([.]?)$")


def with_times(text: str, other: str) -> str:
    """Return a text with how long and how often at the end of its one act."""
    if text.startswith("Spen"):
        text = _SPENT.sub(lambda found: _lasted(found, other), text)
    if "$" in text or "€" in text or "£" in text:
        for pattern in (_BUDGET, _ANNUAL):
            text = pattern.sub(lambda found: _sum(found, other), text)
    if " a " in text or " per " in text or " each " in text or " every " in text:
        inside = _INSIDE.match(text)
        if inside and f", {inside[2]}" in other:
            start, rate, purpose, end = inside.groups()
            text = f"{start} {purpose}, {rate}{end}"
    return text


def _sum(found: re.Match[str], other: str) -> str:
    """Return "a budget of $900 per year" for both "annual" ones, as the other tells it."""
    name, money, period = found["name"], found["money"], _PERIODS[found["period"]]
    is_told = rf"{name} of {re.escape(money)} (?:an?|per|each|every) {period}\b"
    annual = (*_BUDGET.finditer(other), *_ANNUAL.finditer(other))
    is_same = any(its.groupdict() == found.groupdict() for its in annual)
    told = f"a {name} of {money} per {period}"
    return told if is_same or re.search(is_told, other) else found[0]


def _lasted(found: re.Match[str], other: str) -> str:
    """Return "interpreted at a fair for 3 days" for "spent 3 days interpreting at a fair".

    Only of one act: who spent three days sorting and packing did not sort for three.
    """
    spent, length, doing, rest, end = found.groups()
    behind = tags(words(f"Did so: {rest}"))[3:]
    verbs = [base for base, form in forms_of(doing).items() if form == "ing"]
    if not verbs or any(behind) or (" and " in rest and any(map(_is_doing, rest.split()))):
        return found[0]
    form: Form = "past" if spent == "Spent" else "ing" if spent == "Spending" else "base"
    said = next(
        (w.text for w in words(other) for v in verbs if forms_of(w.key).get(v) == form),
        in_form(verbs[0], form),
    )
    return f"{said[0].upper()}{said[1:]} {rest} for {length}{end}"


def _is_doing(word: str) -> bool:
    return "ing" in forms_of(word.strip(",").casefold()).values()
