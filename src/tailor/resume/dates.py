"""When: months, seasons, years and ranges of them, as resumes write them.

"Mar 2019 – Present", "03/2019-05/2021", "2019-03", "since 2020", "Summer 2019",
"Jan – Mar 2020", "2018/19", "expected May 2026". Day of the month and words such as
"issued on" belong to the date; a length behind it ("2 yrs 3 mos") does too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.resume.resume import YearMonth

MONTHS = 12
_FULL = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)\d\d(?!\d)")
_ABROAD = re.compile(r"(?<!\w)\+(?!1\b)[2-9]\d?")
_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = "(?:" + "|".join(_MONTHS) + r")\b\.?"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DAY = r"\d\d?(?:st|nd|rd|th)?"
_SEASON = (
    r"(?:springs?|summers?|autumns?|falls?|winters?|early|mid|late|q[1-4]|michaelmas"
    r"|easter)"
)
_DATE = (
    rf"(?:(?:{_DAY}\s+)?{_MONTH}(?:\s+{_DAY}\b(?=,?\s*{_YEAR}))?[,/-]?\s*(?:of\s+)?"
    rf"(?:{_YEAR}|['\u2019]\d\d)"
    rf"|{_SEASON}[\s-]*(?:of\s+)?{_YEAR}"
    rf"|(?:\d\d?[./])?\d\d?[./]{_YEAR}"
    rf"|{_YEAR}[-./]\d\d(?:[-./]\d\d)?(?!\d)"
    rf"|{_YEAR})"
)
_OPEN = (
    r"(?:(?:the\s+)?present(?:\s+day)?|current(?:ly)?|now|today|ongoing"
    r"|(?:to|till)\s+date|date)\b"
)
_TO = (
    r"\s*(?:[-\u2010-\u2015\u2212~]{1,2}|\b(?:to|through|thru|until|till?)\b|\u2192"
    r"|\.\.\.?)\s*"
)
_SINCE = r"(?:since|from|starting|as\s+of)\s+"
_EXPECTED = (
    r"(?:\(?(?:expected|anticipated|projected|est\.?|graduat(?:ed|ing|ion)|completed|awarded"
    r"|conferred|class\s+of|issued(?:\s+on)?|obtained|earned|valid\s+(?:from|since))"
    r"(?:\s+graduation)?(?:\s+(?:in|on|date))?[:,]?\s+)"
)
_COUNT = r"\s*[\u00b7|,]?\s*\(?\d+\s*"
_MONTHS_LONG = r"\d+\s*(?:months?|mos?)\.?"
_LENGTH = (
    rf"(?:{_COUNT}(?:years?|yrs?)\.?(?:\s*(?:,|and)?\s*{_MONTHS_LONG})?\)?"
    r"|\s*[\u00b7|,]?\s*\(?an? (?:year|month)\b\)?"
    rf"|{_COUNT}(?:months?|mos?|weeks?|days?)\.?\)?)"
)
_START = r"(?<![\w.,/$£€%+-])"
_END = r"(?![\w%]|[.,]\d|-\w)"
_LATER = r"(?:\s*\((?:expected|anticipated)\)|\s+(?:expected|anticipated)\b)?"
# "5/07 - 8/08": a month and a year only where a range stands apart, as dates do, since
# "from 4/10 to 9/10" is a score
_SHORT = r"(?:0?[1-9]|1[0-2])/\d\d"
_APART = r"(?:^|(?<=[\t|,;(\u00b7])|(?<=[\t|,;(\u2013\u00b7-]\s))"
_ALONE = r"(?=\s*(?:$|[\t|,;)\u00b7]))"
_APOSTROPHE = r"['\u2018\u2019]\d\d"
# tried in this order at each place; the name says how to read the groups a and b
_FORMS = {
    "open": rf"(?:{_SINCE})?(?P<open_a>{_DATE}){_TO}{_OPEN}",
    "range": rf"(?:{_SINCE})?(?P<range_a>{_DATE}){_TO}(?:{_EXPECTED})?"
    rf"(?P<range_b>{_DATE}){_LATER}{_END}",
    "both": rf"(?:^|(?<=\t))(?P<both_a>{_DATE})\s+(?P<both_b>{_DATE})$",
    "stacked": rf"(?:^|(?<=\t))(?P<stacked_a>{_DATE})\s+{_OPEN}$",
    "lone": r"(?:^|(?<=\t))(?P<lone_a>present|current(?:ly)?|ongoing|now)$",
    "years": rf"(?:{_SEASON}\s+)?(?P<years_a>{_YEAR})\s+(?:and|&)\s+"
    rf"(?P<years_b>{_YEAR}){_END}",
    "months": rf"(?P<months_a>{_MONTH}){_TO}(?P<months_b>{_MONTH},?\s+{_YEAR}){_END}",
    "since": rf"{_SINCE}(?P<since_a>{_DATE}){_END}|(?P<onwards_a>{_DATE})\s+onwards?\b",
    "until": rf"(?:until|till?|up\s+to)\s+(?P<until_b>{_DATE}){_END}",
    "hanging": rf"(?:{_EXPECTED})?(?P<hanging_a>{_DATE})\s*(?:[-\u2013\u2014]+|\bto\b)\s*"
    r"(?=$|\t|\||\))",
    "school": rf"(?P<school_a>{_YEAR})\s*[-/\u2013]\s*(?P<school_b>\d\d){_END}",
    "single": rf"(?:{_EXPECTED})?(?P<single_a>{_DATE}){_LATER}{_END}",
    "short": rf"{_APART}(?P<short_a>{_SHORT}){_TO}"
    rf"(?:(?P<short_b>{_SHORT})|{_OPEN}){_ALONE}",
    "apostrophes": rf"(?P<apostrophes_a>{_APOSTROPHE}){_TO}"
    rf"(?:(?P<apostrophes_b>{_APOSTROPHE}|{_DATE}){_END}|{_OPEN})",
    "unknown": rf"\?{{2,4}}{_TO}(?:{_OPEN}|(?P<unknown_b>{_DATE}))",
}
_ANY = re.compile(
    _START
    + "(?:"
    + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items())
    + f")(?:{_LENGTH})?",
)  # for lower case: re.IGNORECASE doubles what it costs to compile, 20 ms


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


def iter_dates(text: str, *, day_first: bool = False) -> Iterator[When]:
    """Yield every date and range of a text, leftmost and longest first.

    "03/04/2015" is in March unless `day_first`; "03.04.2015" is in April.
    """
    # "İ" is the one letter that becomes two in lower case
    for match in _ANY.finditer(text.replace("\u0130", "i").lower()):
        when = _when(match, text, day_first=day_first)
        if match["short"] is None or _is_forward(when):
            yield when


def is_day_first(text: str) -> bool:
    """Whether a document writes the day before the month: "31/12/2015".

    Its dates tell it, else its phones: outside of North America they do so.
    """
    for first, second in _FULL.findall(text):
        if (int(first) > MONTHS) != (int(second) > MONTHS):
            return int(first) > MONTHS
    return _ABROAD.search(text) is not None


def year_month(text: str, *, day_first: bool = False) -> YearMonth | None:
    """Return the month that a date names ("Mar 2019", "03/2019", "2019-03-01", "'19")."""
    year = re.search(rf"(?<!\d){_YEAR}(?!\d)", text)
    if year is not None:
        return YearMonth(int(year[0]), _month(text, year, day_first=day_first))
    short = re.search(r"['\u2018\u2019/](\d\d)$", text)
    if short is None:
        return None
    century = 2000 if int(short[1]) < 50 else 1900
    number = re.match(r"\d\d?(?=/)", text)
    month = int(number[0]) if number else _month(text, None)
    return YearMonth(century + int(short[1]), month)


def _is_forward(when: When) -> bool:
    """Whether a range ends after it begins, as one of months and years does."""
    return when.start is not None and (when.end is None or when.start < when.end)


def _when(match: re.Match[str], text: str, *, day_first: bool) -> When:
    """Read the groups of the form that matched."""
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    form = next(name for name in _FORMS if name in found)
    at, to = match.start(), len(text[: match.end()].rstrip())
    first = next((found[name] for name in found if name.endswith("_a")), "")
    last = next((found[name] for name in found if name.endswith("_b")), "")
    start = year_month(first, day_first=day_first)
    end = year_month(last, day_first=day_first)
    if form == "single":
        return When(at, to, start, start, is_range=False)
    if form == "school":
        return _school_year(at, to, first=int(first), last=int(last))
    if form == "months" and end is not None:
        start = YearMonth(end.year, _month(first, None))
    if form == "both" and start and end and end < start:
        start, end = end, start  # the end on top, as on a time line
    is_open = form in ("open", "since", "stacked", "lone") or (
        form in ("short", "apostrophes", "unknown") and end is None
    )
    return When(at, to, start, end, is_open=is_open)


def _school_year(at: int, to: int, *, first: int, last: int) -> When:
    """Tell a school year ("2018/19") from a month ("2019-03")."""
    if first % 100 < last:
        end = YearMonth(first // 100 * 100 + last)
        return When(at, to, YearMonth(first), end)
    date = YearMonth(first, last if 1 <= last <= 12 else 0)
    return When(at, to, date, date, is_range=False)


def _month(text: str, year: re.Match[str] | None, *, day_first: bool = False) -> int:
    """Return the month of a date, 0 where it names none."""
    for number, pattern in enumerate(_MONTHS, 1):
        if re.search(rf"(?<![^\W\d_]){pattern}(?![^\W\d_])", text, re.IGNORECASE):
            return number
    if year is None or re.match(rf"\s*{_SEASON}", text, re.IGNORECASE):
        return 0
    after = re.match(r"[-./](\d\d?)", text[year.end() :])
    before = re.search(r"(\d\d?)[./]$", text[: year.start()])
    american = re.match(r"(\d\d?)/\d\d?/$", text[: year.start()])  # 12/31/2001
    both = (before, american) if day_first else (american, before)
    for found in (after, *both):
        if found and 1 <= int(found[1]) <= MONTHS:
            return int(found[1])
    return 0
