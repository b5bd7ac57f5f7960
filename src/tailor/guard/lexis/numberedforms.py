"""Forms and teams that go by a number, and operations: "P45s" and "P45 forms", "U12 games".

Only forms that payroll, tax and personnel offices know by their number. Of a bare number,
as in "1099 forms", the form is told only where the number stands in the plural.

Source: the forms' own names at irs.gov, uscis.gov and gov.uk.
"""

import re

from tailor.guard.lexis.rewriting import Rule, rewritten

_NAMES = (
    r"W-(?:2G?|3|4|7|8|8BEN|9)|I-(?:9|20|94|129|130|140|485|765|797)|DS-\d{2,4}|SF-\d{2,3}"
    r"|P(?:45|46|60|11D|87|800)|SA\d{3}|CMS-\d{4}|UB-04|K-1|N-400|DD-?214|TM44"
)
_NUMBERS = r"(?:1098|1099|1040|1120S?|1065|94[01]|990)(?:-[A-Z]{1,4})?"
_NAMED = re.compile(
    rf"\b(?:(?:IRS |tax |HMRC )?[Ff]orms? |[Ss]chedule (?=K-1))?(?P<name>{_NAMES})"
    r"(?:(?P<many>s|(?i: forms))\b|(?i: form)\b|\b)"
)
_NUMBERED = re.compile(rf"(?<!\S)(?:(?:IRS |tax )?[Ff]orms? )?(?P<name>{_NUMBERS})s\b")
_RULES = (
    # before and after an operation
    Rule(
        re.compile(r"\b([Pp]re|[Pp]ost)-?op(?:erative)?\b(?!-)"),
        r"\1operative",
        ("re-op", "st-op", "reop"),
    ),
    Rule(re.compile(r"\b[Mm]ed[/-][Ss]urg\b"), "medical-surgical", ("surg",)),
    # who plays
    Rule(
        re.compile(r"\bU-?(?=(?:[6-9]|1\d|2[0-3])s?\b(?! ?[%.,]\d))"),
        "under-",
        ("u1", "u-1", "u2", "u-2", "u6", "u7", "u8", "u9", "u-8", "u-9"),
    ),
)
_IS_ONE = re.compile(r"[A-Z]{1,3}-?\d|\d\d[\dA-Z]s\b")


def with_one_form(text: str) -> str:
    """Return a text with "P45 forms" for "P45s", "W-2" for "form W-2"."""
    text = rewritten(text, _RULES)
    if _IS_ONE.search(text) is None:
        return text
    text = _NAMED.sub(lambda m: f"{m['name']} forms" if m["many"] else m["name"], text)
    return _NUMBERED.sub(r"\g<name> forms", text)
