"""The name on top of a resume, the letters behind it, and the headline below it."""

import re
from collections.abc import Sequence

from tailor.document import Document, Line
from tailor.resume.passage import join
from tailor.resume.places import place_score
from tailor.resume.resume import Piece
from tailor.resume.skills import iter_items
from tailor.resume.sounds import title_score
from tailor.resume.units import Reader
from tailor.resume.wordings import heading_kind

MAX_NAME = 7  # words; "María José Núñez Ortega", a name in two scripts
MAX_HEADLINE = 12  # words
RANK = 1.5  # what each line further down counts less, as much as 0.75 points of font size
LONE_LABEL = re.compile(
    r"(?:e-?mail|mail|phone|tel(?:ephone)?|mobile|cell|address|location|website|web|url"
    r"|contact|linkedin|github|gitlab|twitter|behance|dribbble|instagram|profiles?)\s*:?$",
    re.I,
)
_NO_HEADLINE = re.compile(r"[@:]|\d{4}|\.$|https?:")
_CREDENTIALS = re.compile(r",\s*((?:[A-Z][A-Za-z.-]{1,9}\s*(?:,\s*|$))+)$")
_LETTERS = re.compile(
    r"[\s,(|\u2013-]*((?:[A-Z][A-Za-z.-]{0,6}[A-Z.][A-Za-z.-]{0,6}(?:\s*,\s*|\s+|(?=\)|$)))+)"
    r"(?=$|[\t|)])"
)
_TITLE = re.compile(r"\W*(?:curriculum vitae|curriculum|resume|résumé|cv)\W*", re.I)
_NAME_LABEL = re.compile(r"(?:full |your )?name\s*[:\t]\s*(?=\S)", re.I)


def read_name(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """The biggest line that can be a name; the first of equals."""
    best: tuple[float, int] | None = None
    for rank, number in enumerate(lines):
        line = reader.document.lines[number]
        if not line.visible or not _may_be_name(line):
            continue
        value = _value(line) - RANK * rank
        if best is None or value > best[0]:
            best = (value, number)
    if best is None:
        return None
    passage = reader.passage(_whole_name(reader.document, best[1]))
    if passage is None:
        return None
    end = len(passage.text)
    bar = re.search(r"\t|\s+[|\u2013\u2014\u00b7]\s+", passage.text)
    if bar:
        end = bar.start()
    credentials = _CREDENTIALS.search(passage.text[:end])
    if credentials and credentials.start() > 3:
        end = credentials.start()
    return reader.ledger.try_claim(passage, 0, end)


def read_named(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """Return the name behind the label "Name:"."""
    for number in lines:
        passage = reader.passage([number])
        match = _NAME_LABEL.match(passage.text) if passage else None
        if passage is None or match is None or re.search(r"[@\d]", passage.text):
            continue
        reader.ledger.separate(passage, 0, match.end())
        return reader.ledger.try_claim(passage, match.end(), len(passage.text))
    return None


def read_credentials(reader: Reader, name: Piece | None) -> Piece | None:
    """Return the letters behind the name: "RN, BSN"."""
    if name is None:
        return None
    span = name.spans[-1]
    free = [s for s in reader.ledger.free(span.line) if s.start >= span.end]
    if not free:
        return None
    passage = join(reader.document, free[:1], reader.words)
    match = _LETTERS.match(passage.text)
    return reader.ledger.try_claim(passage, match.start(1), match.end(1)) if match else None


def read_headline(reader: Reader, lines: Sequence[int], name: Piece | None) -> Piece | None:
    """The headline: the rest of the name's line, or a short line right below it."""
    if name is None:
        return None
    at = name.spans[0].line
    after = [n for n in lines if at <= n <= at + 2]
    for number in after:
        line = reader.document.lines[number]
        passage = reader.passage([number])
        if passage is None or not line.visible or line.bullet:
            continue
        text = passage.text.strip(" \t|,\u2013\u2014\u00b7-")
        if text == name.text or len(reader.ledger.free(number)) > 1:
            continue
        if not _may_be_headline(text):
            continue
        start = passage.text.index(text[0])
        return reader.ledger.try_claim(passage, start, start + len(text))
    return None


def drop_title(reader: Reader, lines: Sequence[int]) -> None:
    """Claim "Curriculum Vitae" and the like as separators: the file's title, no name."""
    for number in lines:
        passage = reader.passage([number])
        if passage is not None and _TITLE.fullmatch(passage.text):
            reader.ledger.separate(passage)


def _value(line: Line) -> float:
    """Return how much a line looks like a name: big, bold, the file's title, no job."""
    value = 2 * (line.size or 0.0) + (4 if line.heading == 1 else 0)
    value += 2 if line.is_bold else 0
    return value - (6 if title_score(line.text) >= 2.5 else 0)


def _whole_name(document: Document, number: int) -> list[int]:
    """A long name in a big font is wrapped: the next line of that look belongs to it."""
    lines = [number]
    first = document.lines[number]
    for at in range(number + 1, min(number + 3, len(document.lines))):
        line = document.lines[at]
        if first.size is None or line.size != first.size or line.is_bold != first.is_bold:
            break
        if line.gap > 0.6 or line.block != first.block or not _may_be_name(line):
            break
        lines.append(at)
    others = [ln for ln in document.lines if ln.visible and ln.size == first.size]
    return lines if len(others) <= 3 else [number]


def _may_be_name(line: Line) -> bool:
    text = re.split(r"\t|\s+[|\u2013\u2014\u00b7]\s+", line.text)[0]
    words = text.split()
    if not 1 <= len(words) <= MAX_NAME or line.bullet or re.search(r"[@\d/:?!]", text):
        return False
    if heading_kind(text) is not None or LONE_LABEL.match(text):
        return False
    if _TITLE.fullmatch(text) or text.lower().startswith("last updated"):
        return False
    return any(c.isalpha() for c in text) and (
        words[0][0].isupper() or not words[0][0].islower()
    )


def _may_be_headline(text: str) -> bool:
    """Whether a short line can say what somebody is, and is no place, list or label."""
    if not text or len(text.split()) > MAX_HEADLINE or _NO_HEADLINE.search(text):
        return False
    if heading_kind(text) or LONE_LABEL.match(text) or len(iter_items(text, 0)) > 3:
        return False
    return place_score(text) <= 0 or (place_score(text) < 3 and title_score(text) >= 1.5)
