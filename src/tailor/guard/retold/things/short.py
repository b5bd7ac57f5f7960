"""Short ways of things: a caseload of 12, the next one, a note to parents each day.

They are "12", "the next" and "a daily note to parents". Only from the line to the wording,
where the wording has the shorter way.
"""

import re
from collections.abc import Callable

from tailor.guard.lexis.products import is_tool, product_names

# what is grown or carried is the caseload
_LOAD = re.compile(
    r"(?P<lead>\b(?:for|to|with|[Ss]erv(?:ed|ing)|[Ss]upport(?:ed|ing)) )"
    r"an? (?:full |active )?caseload of (?=(?P<number>(?:[a-z]+ (?:to )?)?\d[\d,]*) )"
)
_PHONE = re.compile(r"\b(?P<act>[Aa]nswer(?:ed|ing|s)?) (?:the )?phones?(?=$|[,.;]| )")
_NEXT = re.compile(r"\bthe (?P<which>next|last|other|previous) one(?=$|[,.;]| and )")
_EACH = re.compile(r"\beach of (?:them|these|those)\b")
_COOLED = re.compile(r"\b(?:AC|A/C) unit(?P<many>s?)\b")
_OFTEN = {
    "day": "daily",
    "week": "weekly",
    "month": "monthly",
    "quarter": "quarterly",
    "year": "annual",
    "night": "nightly",
    "hour": "hourly",
}
_TO = re.compile(
    r"\b(?P<act>[A-Za-z]+) an? (?P<thing>[a-z-]+) to (?P<who>(?:the |our |all )?[a-z-]+)"
    r" (?:each|every|once a|once an) (?P<period>day|week|month|quarter|year|night|hour)\b"
)
_VIA = re.compile(r"\b(?:through|via) (?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+)?)")


def with_short_ways(old: str, new: str) -> str:
    """Return the line with things told as shortly as the wording tells them."""
    for sign, pattern, told in _RULES:
        if sign in old:
            old = pattern.sub(lambda found, told=told: told(found, new), old)  # type: ignore[misc]
    return old


def with_air_conditioners(text: str, other: str) -> str:
    """Return a text with "air conditioners" for "AC units", as the other has it."""
    if "C unit" not in text or "ir conditioner" not in other:
        return text
    return _COOLED.sub(r"air conditioner\g<many>", text)


def _load(found: re.Match[str], new: str) -> str:
    """Return "for 12 patients" for "for a caseload of 12 patients"."""
    told = f"{found['lead']}{found['number']} "
    return found["lead"] if "caseload" not in new and told in new else found[0]


def _phone(found: re.Match[str], new: str) -> str:
    """Return "answered phones" for "answered the phone", and the reverse."""
    said = re.search(rf"\b{found['act']} (?:the )?phones?\b", new, re.IGNORECASE)
    behind = said[0].partition(" ")[2] if said else ""
    return f"{found['act']} {behind}" if behind else found[0]


def _next(found: re.Match[str], new: str) -> str:
    told = f"the {found['which']}"
    return told if re.search(rf"\b{told}(?=$|[,.;]| and )", new) else found[0]


def _each(found: re.Match[str], new: str) -> str:
    return "each" if " each " in f"{new} " and "each of" not in new else found[0]


def _often(found: re.Match[str], new: str) -> str:
    """Return "wrote parents a daily note" for "wrote a note to parents each day"."""
    act, thing, who = found.group("act", "thing", "who")
    often = _OFTEN[found["period"]]
    article = "an" if often in ("annual", "hourly") else "a"
    for told in (
        f"{act} {who} {article} {often} {thing}",
        f"{act} {article} {often} {thing} to {who}",
    ):
        if told in new:
            return told
    return found[0]


def _in(found: re.Match[str], new: str) -> str:
    """Return "in Square" for "through Square", a program."""
    name = found["name"]
    is_program = is_tool(name) or bool({name, f"~{name}"} & product_names())
    return f"in {name}" if is_program and f" in {name}" in new else found[0]


_RULES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str], str], str]], ...] = (
    (" caseload of ", _LOAD, _load),
    ("nswer", _PHONE, _phone),
    (" one", _NEXT, _next),
    ("each of th", _EACH, _each),
    (" to ", _TO, _often),
    ("through ", _VIA, _in),
    ("via ", _VIA, _in),
)
