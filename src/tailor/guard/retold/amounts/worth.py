"""What something is worth, told as of so much, and so much a week at one place.

"A contract worth $300,000" is "a contract of $300,000", "$5,000 worth of stock" is "$5,000
of stock" and "$2,000 a week in fees" is "$2,000 in fees a week". Of several things, worth
may be each or all of them: there only "of" in the other text says the same, and a total
never does. "Sales totaling $500" are sales of $500: nobody counts them.
"""

import re

from tailor.guard.lexis.verbs import singular
from tailor.guard.sizes.hedges import HEDGES

_HEDGE = "|".join(re.escape(hedge) for hedge in sorted(HEDGES, key=len, reverse=True))
_MONEY = (
    rf"(?:(?:{_HEDGE}) )?(?:[A-Z]{{0,2}}[$€£]\s?\d[\d,.]*\d|[A-Z]{{0,2}}[$€£]\s?\d)"
    r"(?: ?(?:[kKmMbB]n?|thousand|million|billion)\b)?"
)
_RATE = r"(?:an?|per|each|every) (?:day|night|week|month|quarter|year|season|shift|hour)"
_WORTH = re.compile(
    rf"\b([A-Za-z-]+)(?: {_RATE})?,? (worth|valued at|with a value of|totall?ing)"
    rf" (?={_MONEY})"
)
# plurals of one sum, not of several things
SUMS = frozenset(
    (
        *("sales", "savings", "earnings", "losses", "proceeds", "revenues", "takings"),
        *("costs", "expenses", "profits", "wages", "goods", "funds", "taxes"),
        *("damages", "assets", "supplies", "groceries", "holdings"),
    )
)
_WORTH_OF = re.compile(rf"({_MONEY})(?:'s?)? worth of ")
_INSIDE = re.compile(
    rf"({_MONEY}) ({_RATE}) ((?:in|of|from|for) (?:[a-z-]+ ){{0,2}}[a-z-]+)"
)
_PER = ("a", "an", "per", "each", "every")
_UP = re.compile(rf"\b([a-z-]+s) (?:{_HEDGE}) [A-Z]{{0,2}}[$€£]")
_UP_TO = re.compile(rf"\b([a-z-]+s) of (?=(?:{_HEDGE}) [A-Z]{{0,2}}[$€£])")


def with_worth(text: str, other: str) -> str:
    """Return a text with its sums told in one way; other: the text of the other side."""
    if not ("$" in text or "€" in text or "£" in text):
        return text
    if "worth of " in text:
        text = _WORTH_OF.sub(r"\1 of ", text)
    if (
        "worth " in text
        or "valued " in text
        or "value of " in text
        or "taling " in text
        or "talling " in text
    ):
        text = _WORTH.sub(lambda found: _of(found, other), text)
    text = _UP_TO.sub(lambda found: _bare(found, other), text)
    found = _INSIDE.search(text)
    if found and any(f"{found[3]} {per} " in other for per in _PER):
        text = (
            f"{text[: found.start()]}{found[1]} {found[3]} {found[2]}{text[found.end() :]}"
        )
    return text


def _of(found: re.Match[str], other: str) -> str:
    name = found[1].casefold()
    is_one = singular(name) == name or name in SUMS
    is_told = f"{found[1]} of " in other and (
        not found[2].startswith("total") or " in total" in other
    )
    before = found[0][: found.start(2) - found.start()].rstrip(" ,")
    return f"{before} of " if is_one or is_told else found[0]


def _bare(found: re.Match[str], other: str) -> str:
    """Return "refunds up to $500" for "refunds of up to $500", where the other has it."""
    is_told = any(its[1] == found[1] for its in _UP.finditer(other))
    return f"{found[1]} " if is_told else found[0]
