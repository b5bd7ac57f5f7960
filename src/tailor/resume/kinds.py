"""What kind of section is it when its heading does not say? Its content tells.

"My story so far" over jobs with dates is a work section, whatever it is called.
"""

import re
from collections.abc import Sequence

from tailor.document import Document, Line
from tailor.resume.certificates import names_licence
from tailor.resume.dates import When, iter_dates
from tailor.resume.resume import SectionKind
from tailor.resume.skills import is_level, iter_items
from tailor.resume.sounds import school_score, title_score
from tailor.resume.studies import degree_score
from tailor.resume.wordings import speaks

MAX_HEAD = 12  # words; a longer line is a sentence
MAX_ITEM = 4  # words of a skill
MIN_ITEMS = 3  # fewer short items are no list of skills
SIGN = 2.0  # a score from which a phrase is what it sounds like
_PARTS = re.compile(r"\t|\s+[|\u00b7\u2022@\u2013\u2014-]\s+|,\s+")


def kind_of_lines(document: Document, lines: Sequence[int]) -> SectionKind | None:
    """Return which section the lines below a heading of unknown words make, if any does.

    Degrees and schools are education, jobs with dates are work, languages that people
    speak are languages, licences are certificates, lists of short items are skills.
    """
    shown = [document.lines[number] for number in lines]
    heads = [line for line in shown if line.bullet is None and _is_short(line)]
    parts = [part for line in heads for part in _PARTS.split(line.text)]
    dated = [date for line in heads for date in iter_dates(line.text)]
    if dated and any(_is_degree(part) for part in parts):
        return "education" if any(school_score(part) >= SIGN for part in parts) else None
    if _are_jobs(parts, dated):
        return "work"
    texts = [line.text for line in shown]
    if texts and all(speaks(text) for text in texts if not is_level(text)):
        return "languages"
    if texts and all(names_licence(text) for text in texts):
        return "certificates"
    return "skills" if _are_items(shown) else None


def _is_degree(text: str) -> bool:
    """Whether a part names a degree and no job: "Journeyman Electrician" is one."""
    return degree_score(text) >= SIGN and title_score(text) < SIGN


def _are_jobs(parts: Sequence[str], dates: Sequence[When]) -> bool:
    """Whether there is a time that lasted or lasts for each of some titles."""
    spans = [date for date in dates if date.is_range]
    return bool(spans) and any(title_score(part) >= SIGN for part in parts)


def _are_items(lines: Sequence[Line]) -> bool:
    items = [
        line.text[start:end] for line in lines for start, end in iter_items(line.text, 0)
    ]
    return len(items) >= MIN_ITEMS and all(
        len(item.split()) <= MAX_ITEM and not list(iter_dates(item)) for item in items
    )


def _is_short(line: Line) -> bool:
    return len(line.text.split()) <= MAX_HEAD and not line.text.endswith(".")
