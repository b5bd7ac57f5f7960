"""The name on top of a resume, the letters behind it, and the headline below it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tailor.document import Document, Line, Span
from tailor.resume.passage import join, whole_line
from tailor.resume.places import place_score
from tailor.resume.resume import Piece
from tailor.resume.skills import iter_items
from tailor.resume.sounds import title_score
from tailor.resume.units import Reader
from tailor.resume.wordings import heading_kind

MAX_NAME = 7  # words; "María José Núñez Ortega", a name in two scripts
MAX_HEADLINE = 12  # words
RANK = 1.5  # what each line further down counts less, as much as 0.75 points of font size
BIG = 15.0  # points; body text is smaller
TURN = 2.0  # points of font size
SIGN = 2.5  # a score from which a phrase is a job title
MAX_GAP = 0.6  # line heights between the lines of one name
MAX_NAME_LINES = 3  # lines of the name's look in the whole file
_COMMA = re.compile(r",\s+")
_BAR = re.compile(r"\t|\s+[|\u2013\u2014\u00b7]\s+")
LONE_LABEL = re.compile(
    r"(?:my\s+)?(?:e-?mail|mail|phone|tel(?:ephone)?|mobile|cell|address|location|website|web|url"
    r"|contact|linkedin|github|gitlab|twitter|behance|dribbble|instagram|profiles?)\s*:?$",
    re.I,
)
_NO_HEADLINE = re.compile(r"[@:]|\d{4}|\.$|https?:")
_CREDENTIALS = re.compile(r",\s*((?:[A-Z][A-Za-z.-]{1,9}\s*(?:,\s*|$))+)$")
_LETTERS = re.compile(
    r"[\s,(|\u2013-]*((?:[A-Z](?=[a-z-]*[A-Z.])[A-Za-z.-]{1,12}(?![A-Za-z.-])"
    r"(?:\s*,\s*|\s+|(?=\)|$)))+)(?=$|[\t|)])"
)
_TITLE = re.compile(r"\W*(?:curriculum vitae|curriculum|resume|résumé|cv)\W*", re.I)
_TITLE_OF = re.compile(
    r"(?:curriculum vitae|resume|résumé|cv)"
    r"(?:\s+(?:of|for)\s+|\s*[:\u2013\u2014-]\s*)(?=\S)",
    re.I,
)
_NAME_LABEL = re.compile(r"(?:full |your )?name\s*[:\t]\s*(?=\S)", re.I)


def read_name(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """Claim the biggest part of a line that can be a name; the first of equals."""
    candidates = [
        (_value(reader.document.lines[number], part) - RANK * rank, number, part)
        for rank, number in enumerate(lines)
        for part in _name_parts(reader.document.lines[number])
    ]
    if not candidates:
        return None
    _, number, (start, end) = max(candidates, key=lambda one: one[0])
    rest = _wrapped_name(reader.document, number)
    above = [] if start else _begun_name(reader.document, number)
    spans = [
        *(whole_line(reader.document, n) for n in above),
        Span(number, start, end),
        *(whole_line(reader.document, n) for n in rest),
    ]
    passage = join(reader.document, spans, reader.words)
    credentials = _CREDENTIALS.search(passage.text)
    stop = credentials.start() if credentials and credentials.start() > 3 else None
    name = reader.ledger.try_claim(passage, 0, stop)
    # a wide gap in a big font is a word gap
    return replace(name, text=" ".join(name.text.split())) if name else None


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
        text = _without_place(passage.text.strip(" \t|,\u2013\u2014\u00b7-"))
        if text == name.text or len(reader.ledger.free(number)) > 1:
            continue
        if not _may_be_headline(text):
            continue
        start = passage.text.index(text[0])
        return reader.ledger.try_claim(passage, start, start + len(text))
    return None


def _without_place(text: str) -> str:
    """Return a line without the place beside the headline: "Midwife | Uppsala, Sweden"."""
    parts = _BAR.split(text)
    return parts[0] if any(place_score(part) >= 3 for part in parts[1:]) else text


def drop_title(reader: Reader, lines: Sequence[int]) -> None:
    """Claim "Curriculum Vitae" and the like as separators: the file's title, no name."""
    for number in lines:
        passage = reader.passage([number])
        if passage is not None and _TITLE.fullmatch(passage.text):
            reader.ledger.separate(passage)


def _name_parts(line: Line) -> list[tuple[int, int]]:
    """Return the parts of a line that can be a name, cut at wide gaps and bars.

    Between words of the same big size a wide gap is a word gap.
    """
    if not line.visible or line.bullet is not None:
        return []
    marks = [
        mark
        for mark in _BAR.finditer(line.text)
        if mark[0] != "\t" or not _is_big(line, mark.start() - 1, mark.end())
    ]
    cuts = [mark.span() for mark in marks]
    cuts += [(turn, turn) for turn in _turns(line)]
    cuts += [mark.span() for mark in _COMMA.finditer(line.text) if _is_title(line, mark)]
    cuts.sort()
    opening = _TITLE_OF.match(line.text)
    starts = [opening.end() if opening else 0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line.text)]
    parts = list(zip(starts, ends, strict=True))
    sizes = [_size(line, part) for part in parts]
    biggest = [part for part, size in zip(parts, sizes, strict=True) if size == max(sizes)]
    return [part for part in biggest[:1] if may_be_name(line.text[part[0] : part[1]])]


def _turns(line: Line) -> list[int]:
    """Return where big letters end and small ones begin: a headline behind the name."""
    return [
        after.start
        for before, after in pairwise(line.looks)
        if before.size
        and after.size
        and before.size >= after.size + TURN
        # small capitals are letters of a smaller size
        and not line.text[after.start - 1 : after.start + 1].isalpha()
    ]


def _is_title(line: Line, comma: re.Match[str]) -> bool:
    """Whether a job title stands behind a comma: "Ada Poe, Senior Accountant"."""
    title = line.text[comma.end() :].split(",")[0]
    return comma.start() > 3 and len(title.split()) > 1 and title_score(title) >= SIGN


def _is_big(line: Line, before: int, after: int) -> bool:
    """Whether the letters on both sides of a gap have one big size."""
    left, right = _size(line, (before, before + 1)), _size(line, (after, after + 1))
    return left == right and left >= BIG


def _size(line: Line, part: tuple[int, int]) -> float:
    """Return the biggest font size in a part of a line, 0 where the file does not say."""
    sizes = [
        look.size
        for look in line.looks
        if look.size is not None and look.start < part[1] and part[0] < look.end
    ]
    return max(sizes, default=0.0)


def _value(line: Line, part: tuple[int, int]) -> float:
    """Return how much a part looks like a name: big, bold, the file's title, no job."""
    value = 2 * _size(line, part) + (4 if line.heading == 1 else 0)
    value += 2 if line.is_bold else 0
    return value - (6 if title_score(line.text[part[0] : part[1]]) >= 2.5 else 0)


def _wrapped_name(document: Document, number: int) -> list[int]:
    """A long name in a big font is wrapped: the next line of that look belongs to it."""
    lines = []
    first = document.lines[number]
    text = first.text
    for at in range(number + 1, min(number + 3, len(document.lines))):
        line = document.lines[at]
        is_open = text.count("(") > text.count(")")  # a name in a second script
        if not _has_look_of(first, line):
            if is_open:
                continue
            break
        if line.gap > MAX_GAP or not may_be_name(line.text) or not line.visible:
            break
        lines.append(at)
        text += line.text
    others = [ln for ln in document.lines if ln.visible and ln.size == first.size]
    return lines if len(others) <= MAX_NAME_LINES else []


def _begun_name(document: Document, number: int) -> list[int]:
    """Return the lines above that begin a name: its last line alone may be bold."""
    lines: list[int] = []
    last = document.lines[number]
    for at in range(number - 1, max(number - MAX_NAME_LINES, -1), -1):
        line, below = document.lines[at], document.lines[at + 1]
        if not (_has_look_of(last, line) and line.visible and line.bullet is None):
            break
        if below.gap > MAX_GAP or line.block != last.block:
            break
        if not may_be_name(line.text) or title_score(line.text) >= SIGN:
            break
        lines.insert(0, at)
    others = [ln for ln in document.lines if ln.visible and ln.size == last.size]
    return lines if len(others) <= MAX_NAME_LINES else []


def _has_look_of(first: Line, line: Line) -> bool:
    """Whether two lines of one size can be one name; only big ones differ in weight."""
    if first.size is None or line.size != first.size:
        return False
    is_job = title_score(line.text) >= SIGN
    return line.is_bold == first.is_bold or (first.size >= BIG and not is_job)


def may_be_name(text: str) -> bool:
    """Whether words can be a person's name: few, no heading, label, digit or address."""
    words = text.split()
    if not 1 <= len(words) <= MAX_NAME or re.search(r"[@\d/:?!]", text):
        return False
    if heading_kind(text) is not None or LONE_LABEL.match(text):
        return False
    if _TITLE.fullmatch(text) or text.lower().startswith("last updated"):
        return False
    return any(c.isalpha() for c in text) and not words[0].lstrip("(")[:1].islower()


def _may_be_headline(text: str) -> bool:
    """Whether a short line can say what somebody is, and is no place, list or label."""
    if not text or len(text.split()) > MAX_HEADLINE or _NO_HEADLINE.search(text):
        return False
    if heading_kind(text) or LONE_LABEL.match(text) or len(iter_items(text, 0)) > 3:
        return False
    return place_score(text) <= 0 or (place_score(text) < 3 and title_score(text) >= 1.5)
