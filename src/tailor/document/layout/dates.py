"""What a date looks like, told from the shape of a text: nothing is read from it here."""

import re

_DATE = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\bpresent\b|\bcurrent\b"
    r"|\bnow\b|\btoday\b|\bongoing\b|\bsince\b|\bto\b|\buntil\b|\bspring\b|\bsummer\b|\bfall\b"
    r"|\bautumn\b|\bwinter\b|\d{1,2}[./-]|\b(?:19|20)\d\d\b|\d{1,2}\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:(?:19|20)\d\d|present|current|now|today)\b|['’]\d\d\b", re.IGNORECASE
)
_SPAN = re.compile(r"\s[-–—]|[–—]|[-–—]\s|\b(?:to|until|since)\b", re.IGNORECASE)
# a span of dates that goes on
_OPEN = re.compile(
    r"(?:[-–—]|\bto\b)(?:\s*(?!present|current|now|today|ongoing)[^\W\d]{3,9})?\s*$",
    re.IGNORECASE,
)


def is_date(text: str) -> bool:
    """Whether a text is a date or a span of dates and little else."""
    if not _YEAR.search(text):
        return False
    rest = _DATE.sub("", text)
    return sum(c.isalnum() for c in rest) <= 0.25 * len(text)


def is_point(text: str) -> bool:
    """Whether a text is one date and no span: "Jul 2021", "2019", "Now"."""
    return is_date(text) and len(_YEAR.findall(text)) == 1 and not _SPAN.search(text)


def is_open(text: str) -> bool:
    """Whether a span of dates goes on after the text: "2019 -", "March 2019 to June"."""
    return _OPEN.search(text) is not None
