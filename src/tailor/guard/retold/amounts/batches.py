"""How many, said with a word for the whole: a batch of 200, a series in four parts.

"Tested a batch of 200 valves" tested 200 valves; "a four-part series on rents" is "a
series on rents that ran in four parts"; "a nightly order of 120 loaves" is one of 120
loaves a night. Who worked in a group of eight worked with others: that group stays.
"""

import re

from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.lexis.patterns import NAMED
from tailor.guard.lexis.verbs import forms_of, singular, verb_class
from tailor.guard.retold.amounts.counted import with_counts
from tailor.guard.retold.amounts.often import with_often
from tailor.guard.retold.amounts.worth import with_worth

_NUMBER = rf"(?:\d[\d,]*|{SPELLED})"
_WHOLE = re.compile(
    rf"\b(?:([A-Za-z]+) and )?([A-Za-z]+)( after| to| for)? (?:an?|the|one) (group"
    rf"|set|batch|bunch|herd|flock|collection|class) of (?={_NUMBER} ([\w'-]+))"
)
# what these make is the group itself, and who did these belonged to it
_FORMS = frozenset(
    (
        *("form", "create", "organize", "organise", "assemble", "gather", "found", "split"),
        *("divide", "sort", "break", "build", "start", "separate", "recruit", "play"),
        *("belong", "serve", "act", "travel", "perform", "be", "go", "come", "grow"),
    )
)
_LESS = {"verb of help", "verb of founding"}
# what appears or is held in parts
_SERIALS = (
    "series|podcast|column|story|documentary|report|study|course|workshop|feature|serial"
    "|essay|guide|talk|exhibition|project|book|film|article|training|seminar|lecture"
)
_PARTS = "part|volume|episode|installment|instalment|chapter|section|session|stage"
_IN_PARTS = tuple(f"-{part} " for part in _PARTS.split("|"))
_RAN = re.compile(
    rf"\b(an?|the) ((?:{NAMED} ){{0,2}}(?:{_SERIALS}))((?: [a-z'-]+){{0,4}}?)"
    r"(?: (?:that|which) (?:ran|came|appeared|aired|was published|was held|came out))?"
    rf" (?:in|of|with) ({_NUMBER}) ({_PARTS})s\b(?! of\b)"
)
_ORDERS = "order|batch|output|delivery|load|run|intake|yield|quota|supply|volume"
_PERIODS = {
    "night": "nightly",
    "day": "daily",
    "week": "weekly",
    "month": "monthly",
    "year": "yearly",
    "hour": "hourly",
}
_RATED = re.compile(
    rf"\b(an?|the) ((?:{NAMED} ){{0,2}}(?:{_ORDERS})) of ({_NUMBER}(?: {NAMED}){{1,4}}?)"
    rf" (an?|per|each|every) ({'|'.join(_PERIODS)})\b"
)
_THING = rf"{NAMED}(?: {NAMED}){{0,2}}"
_OLD = re.compile(
    rf"\b(an?|the|my|our) ({_NUMBER})-years?-old ({_THING})(?=$|[,.;]| )", re.I
)
_SIDES = ("long ", "high ", "tall ", "deep ", "wide ", "thick ")
_LONG = re.compile(
    rf"\b(an?|the|our) ([\d,.]+|{_NUMBER})[- ]([a-z]+)[- ](long|high|tall|deep|wide|thick)"
    rf" ({_THING})(?=$|[,.;]| )",
    re.IGNORECASE,
)


def with_amounts(text: str, other: str) -> str:
    """Return a text with parts, orders and counts told as in the other text."""
    if "-" in other and any(part in other for part in _IN_PARTS):
        text = _RAN.sub(lambda found: _in_parts(found, other), text)
    if "ly " in text and " of " in text:
        text = _with_orders(text, other)
    if "-old " in text and "aged " in other:
        text = _OLD.sub(r"\1 \3 aged \2", text)
    folded = text.casefold()
    found = _LONG.search(text) if any(side in folded for side in _SIDES) else None
    if found and f" {found[4]}" in other:
        text = _LONG.sub(r"\1 \5 \2 \3 \4", text)
    return with_worth(with_often(with_counts(text, other), other), other)


def without_groups(old: str, new: str) -> str:
    """Return the line with "8 toddlers" for "a group of 8", where the wording has it so."""
    return _WHOLE.sub(lambda found: _number(found, new), old) if " of " in old else old


def _number(found: re.Match[str], new: str) -> str:
    other, verb, leads, name, first = found.groups()
    whole = found.string[found.end() :].split()[0]
    is_told = re.search(rf"\b{re.escape(whole)} {re.escape(first)}\b", new)
    known = forms_of(verb.casefold())
    classes = {verb_class(name) for name in known} & _LESS
    is_form = bool(_FORMS & known.keys()) or bool(classes) or not known
    is_form |= any(verb_class(name) in _LESS for name in forms_of((other or "").casefold()))
    if leads and leads != " after":  # read stories to a group
        is_form = _leads_to_group(found)
    if is_form or f"{name} of {whole}" in new or not is_told:
        return found[0]
    return f"{f'{other} and ' if other else ''}{verb}{leads or ''} "


def _leads_to_group(found: re.Match[str]) -> bool:
    """Say whether who did a line's first act may belong to the group behind "for"."""
    opening = re.match(r"[A-Za-z]+", found.string)
    known = forms_of(opening[0].casefold()) if opening else {}
    return not known or bool(_FORMS & known.keys()) or any(map(verb_class, known))


def _in_parts(found: re.Match[str], other: str) -> str:
    """Return "a four-part series on rents" for one that ran in four parts."""
    article, head, behind, number, part = found.groups()
    named = re.split(r"[ ]", behind.strip())
    is_bare = not {"and", "a", "an", "the", "or", "by"} & set(named)
    is_sure = singular(named[-1]) not in _SERIALS.split("|")
    told = f"{number}-{part} {head}"
    is_told = re.search(rf"\b(?:{_NUMBER})-{part} {re.escape(head)}\b", other)
    if not (is_bare and is_sure and is_told):
        return found[0]
    article = "a" if article == "an" else article
    return f"{article} {told}{behind}"


def _with_orders(text: str, other: str) -> str:
    """Return "an order of 120 loaves a night" for "a nightly order of 120 loaves"."""
    for found in _RATED.finditer(other):
        article, head, amount, per, period = found.groups()
        wanted = rf"\b(?:an?|{article}) {_PERIODS[period]} {head} of {re.escape(amount)}\b"
        told = f"{article} {head} of {amount} {per} {period}"
        text = re.sub(rf"{wanted}(?! (?:{per}|per|each|every) )", lambda _: told, text)  # noqa: B023
    return text
