"""When: months, seasons, years and ranges of them, as resumes write them.

"Mar 2019 – Present", "03/2019-05/2021", "2019-03", "since 2020", "Summer 2019",
"Jan – Mar 2020", "2018/19", "expected May 2026".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.resume.resume import YearMonth

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = "(?:" + "|".join(_MONTHS) + r")\b\.?"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SHORT_YEAR = r"['\u2019]\d\d"
_EDGE = r"(?<![\w.,/$£€%+-])"
_SEASON = (
    r"(?:springs?|summers?|autumns?|fall|winter|early|mid|late|q[1-4]|michaelmas|easter)"
)
_DATE = (
    rf"(?:(?:\d\d?(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+\d\d?(?:st|nd|rd|th)?\b(?=,?\s*{_YEAR}))?"
    rf"[,/-]?\s*(?:of\s+)?(?:{_YEAR}|{_SHORT_YEAR})"
    rf"|{_SEASON}[\s-]*(?:of\s+)?{_YEAR}"
    rf"|(?:\d\d?[./])?\d\d?[./]{_YEAR}"
    rf"|{_YEAR}[-./]\d\d(?:[-./]\d\d)?(?!\d)"
    rf"|{_YEAR})"
)
_OPEN = (
    r"(?:(?:the\s+)?present(?:\s+day)?|current(?:ly)?|now|today|ongoing|to\s+date|date)\b"
)
_TO = r"\s*(?:[-\u2010-\u2015\u2212~]{1,2}|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill?\b|\u2192|\.\.\.?)\s*"
_SINCE = r"(?:since|from|starting|as\s+of)\s+"
_UNTIL = r"(?:until|till?|up\s+to)\s+"
_EXPECTED = (
    r"(?:\(?(?:expected|anticipated|projected|est\.?|graduat(?:ed|ing|ion)|completed"
    r"|awarded|conferred|class\s+of|issued(?:\s+on)?|obtained|earned|valid\s+(?:from|since))"
    r"(?:\s+graduation)?(?:\s+(?:in|on|date))?[:,]?\s+)"
)
_DURATION = (
    r"(?:\s*[\u00b7|,]?\s*\(?\d+\s*(?:years?|yrs?)\.?(?:\s*(?:,|and)?\s*\d+\s*(?:months?|mos?)\.?)?\)?"
    r"|\s*[\u00b7|,]?\s*\(?\d+\s*(?:months?|mos?|weeks?|days?)\.?\)?)"
)
_END = r"(?![\w%]|[.,]\d|-\w)"
_RANGE = re.compile(
    _EDGE
    + r"(?:"
    + rf"(?:{_SINCE})?(?P<start>{_DATE}){_TO}(?P<open>{_OPEN})"
    + rf"|(?:{_SINCE})?(?P<from>{_DATE}){_TO}(?:{_EXPECTED})?(?P<end>{_DATE}){_END}"
    + rf"|(?:^|(?<=\t))(?P<first>{_DATE})\s+(?P<second>{_DATE})$"
    + rf"|(?:{_SEASON}\s+)?(?P<one>{_YEAR})\s+(?:and|&)\s+(?P<two>{_YEAR}){_END}"
    + rf"|(?P<month>{_MONTH}){_TO}(?P<monthend>{_MONTH}[,]?\s+{_YEAR}){_END}"
    + rf"|{_SINCE}(?P<since>{_DATE}){_END}"
    + rf"|{_UNTIL}(?P<until>{_DATE}){_END}"
    + rf"|(?:{_EXPECTED})?(?P<hanging>{_DATE})\s*(?:[-\u2013\u2014]+|\bto\b)\s*(?=$|\t|\||\))"
    + rf"|(?P<season>{_YEAR})\s*[-/\u2013]\s*(?P<short>\d\d){_END}"
    + rf"|(?P<word>{_EXPECTED})?(?P<single>{_DATE})(?:\s*\((?:expected|anticipated)\)|\s+(?:expected|anticipated)\b)?{_END}"
    + r"|(?P<unknown>\?{2,4})" + _TO + rf"(?P<unknownend>{_OPEN}|{_DATE})"
    + r")"
    + rf"(?:{_DURATION})?",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A date or a range found in a text: `text[at:to]`.

    is_range: it has two ends, or one and "since" or a dash that hangs in the air.
    """

    at: int
    to: int
    start: YearMonth | None
    end: YearMonth | None
    is_open: bool = False
    is_range: bool = True


def iter_dates(text: str) -> Iterator[When]:
    """Yield every date and range of a text, leftmost and longest first."""
    for match in _RANGE.finditer(text):
        at, to = match.span()
        while to > at and text[to - 1].isspace():
            to -= 1
        yield _when(match, at, to)


def year_month(text: str) -> YearMonth | None:
    """Return the month that a date names ("Mar 2019", "03/2019", "2019-03-01", "'19")."""
    year = re.search(rf"(?<!\d){_YEAR}(?!\d)", text)
    short = re.search(r"['\u2019](\d\d)\b", text)
    if year is None and short is None:
        return None
    if year is not None:
        number = int(year[0])
    else:
        assert short is not None
        number = 2000 + int(short[1]) if int(short[1]) < 50 else 1900 + int(short[1])
    return YearMonth(number, _month(text, year))


def _month(text: str, year: re.Match[str] | None) -> int:
    for number, pattern in enumerate(_MONTHS, 1):
        if re.search(rf"(?<![^\W\d_]){pattern}(?![^\W\d_])", text, re.IGNORECASE):
            return number
    if re.match(
        r"\s*(?:q[1-4]|spring|summer|autumn|fall|winter|early|mid|late)", text, re.I
    ):
        return 0
    if year is not None:
        after = re.match(r"[-./](\d\d?)", text[year.end() :])
        before = re.search(r"(\d\d?)[./]$", text[: year.start()])
        for found in (after, before):
            if found and 1 <= int(found[1]) <= 12:
                return int(found[1])
    return 0


def _when(match: re.Match[str], at: int, to: int) -> When:
    found = match.groupdict()
    if found["start"]:
        return When(at, to, year_month(found["start"]), None, is_open=True)
    if found["from"]:
        return When(at, to, year_month(found["from"]), year_month(found["end"]))
    if found["one"]:
        return When(at, to, year_month(found["one"]), year_month(found["two"]))
    if found["first"]:  # one above the other
        return When(at, to, year_month(found["first"]), year_month(found["second"]))
    if found["month"]:
        end = year_month(found["monthend"])
        start = YearMonth(end.year, _month(found["month"], None)) if end else None
        return When(at, to, start, end)
    if found["season"]:
        year, short = int(found["season"]), int(found["short"])
        if year % 100 < short:
            return When(at, to, YearMonth(year), YearMonth(year // 100 * 100 + short))
        # "2019-03" is a month, "2019-20" a school year
        month = short if 1 <= short <= 12 else 0
        date = YearMonth(year, month)
        return When(at, to, date, date, is_range=False)
    if found["since"]:
        return When(at, to, year_month(found["since"]), None, is_open=True)
    if found["until"]:
        return When(at, to, None, year_month(found["until"]))
    if found["hanging"]:
        return When(at, to, year_month(found["hanging"]), None)
    if found["unknown"]:
        end = year_month(found["unknownend"])
        return When(at, to, None, end, is_open=end is None)
    date = year_month(found["single"])
    return When(at, to, date, date, is_range=False)
