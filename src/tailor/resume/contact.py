"""Who it is and how to reach them: name, headline, e-mail, phone, links, place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tailor.document import Document, Line
from tailor.resume.headings import heading_kind
from tailor.resume.passage import Passage, join
from tailor.resume.resume import Contact, Piece
from tailor.resume.skills import iter_items
from tailor.resume.units import Reader
from tailor.resume.words import has_organisation_word, place_score, title_score

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]*[\w+]@(?:[\w-]+\.)+[^\W\d_]{2,}", re.I)
_TLD = (
    r"(?:com|org|net|edu|gov|io|dev|me|co|ai|app|info|biz|name|pro|tech|site|online|example|page|blog"
    r"|uk|us|ca|au|nz|ie|de|fr|es|it|nl|be|at|ch|se|no|dk|fi|pl|pt|cz|ua|ru|in|jp|cn|br|mx|za|eu)"
)
_URL = re.compile(
    r"\b(?:https?://|www\.)[^\s|,;<>()]*[^\s|,;<>().:]"
    rf"|(?<![@\w.-])(?:[\w-]+\.)+{_TLD}\b(?:/[^\s|,;<>()]*[^\s|,;<>().:]|/)?(?![\w@])",
    re.I,
)
_PHONE = re.compile(
    r"(?<![\w/])(?:\+|\(\+?)?\d(?:[\s().\u00a0\u2010-\u2013/-]*\d){6,14}(?!\w)(?:\s*(?:x|ext\.?)\s*\d{1,5})?"
)
_LABEL = re.compile(
    r"^(?:e-?mail|mail|phone|tel(?:ephone)?|mobile|cell|m|t|p|e|a|w|h|address|location|website|web|url"
    r"|portfolio|linkedin|github|gitlab|twitter|x|behance|dribbble|instagram|home|lives? in|based in|contact)"
    r"(?:\s+(?:no|number|address))?\s*[:.]\s*|^(?:e-?mail|phone|tel|mobile|address|location|website)\s+",
    re.I,
)
_LONE_LABEL = re.compile(
    r"^(?:e-?mail|mail|phone|tel(?:ephone)?|mobile|cell|address|location|website|web|url|contact"
    r"|linkedin|github|gitlab|twitter|behance|dribbble|instagram|profiles?)\s*:?$",
    re.I,
)
_CREDENTIALS = re.compile(r",\s*((?:[A-Z][A-Za-z.-]{1,9}\s*(?:,\s*|$))+)$")
_LETTERS = re.compile(
    r"[\s,(|\u2013-]*((?:[A-Z][A-Za-z.-]{0,6}[A-Z.][A-Za-z.-]{0,6}(?:\s*,\s*|\s+|(?=\)|$)))+)"
    r"(?=$|[\t|)])"
)
_TITLE = re.compile(r"\W*(?:curriculum vitae|curriculum|resume|résumé|cv)\W*", re.I)
_NAME_LABEL = re.compile(r"(?:full |your )?name\s*[:\t]\s*(?=\S)", re.I)
MAX_LINK_LINE = 9  # words; links in longer sentences are no contact data
MAX_NAME_WORDS = 7


@dataclass(frozen=True, slots=True)
class _Found:
    emails: tuple[Piece, ...]
    urls: tuple[Piece, ...]
    phones: tuple[Piece, ...]


def read_contact(reader: Reader, top: Sequence[int], more: Sequence[int]) -> Contact:
    """Return who the resume is about.

    Args:
        reader: of the whole document.
        top: lines above the first heading, page headers and footers included.
        more: lines of contact sections.
    """
    lines = [*top, *more]
    found = _addresses(reader, lines)
    _titles(reader, lines)
    name = _named(reader, lines) or _name(reader, top) or _name(reader, more)
    credentials = _credentials(reader, name)
    _repeats(reader, name)
    label = _label(reader, top, name)
    place = _place(reader, lines)
    _labels(reader, lines)
    return Contact(name, label, found.emails, found.phones, found.urls, place, credentials)


def is_contact_line(text: str) -> bool:
    """Whether a line says how to reach somebody."""
    return bool(_EMAIL.search(text) or _PHONE.search(text)) and len(text) < 200


def _addresses(reader: Reader, lines: Sequence[int]) -> _Found:
    passages = _passages(reader, lines)
    emails = _claim_all(reader, passages, _EMAIL)
    urls = _claim_all(reader, passages, _URL)
    phones = [
        piece
        for piece in _claim_all(reader, passages, _PHONE)
        if 7 <= sum(c.isdigit() for c in piece.text) <= 15
    ]
    urls += _linked(reader, lines)
    return _Found(tuple(emails), tuple(urls), tuple(phones))


def _passages(reader: Reader, lines: Sequence[int]) -> list[Passage]:
    """Return the lines, an address that goes on in the next line joined."""
    passages: list[Passage] = []
    group: list[int] = []
    for number in lines:
        if not reader.document.lines[number].visible:
            continue
        if group and _address_goes_on(reader.document, group[-1], number):
            group.append(number)
            continue
        if group:
            passages.append(_glued(reader.document, group))
        group = [number]
    if group:
        passages.append(_glued(reader.document, group))
    return passages


def _address_goes_on(document: Document, before: int, number: int) -> bool:
    last, line = document.lines[before], document.lines[number]
    if line.block != last.block or number != before + 1 or document.format == "docx":
        return False
    tail, head = last.text.split()[-1], line.text.split()[0]
    if len(line.text.split()) > 1 and not re.match(
        r"\s*[|\u00b7\u2022,]", line.text[len(head) :]
    ):
        return False
    if "@" in tail and not _EMAIL.fullmatch(tail):
        return "@" not in head
    if "@" in tail and re.match(r"^[a-z]{1,3}$|^\.", head):
        return True
    return (
        bool(re.search(r"[\w./]-$|/$", tail))
        and head[:1].islower()
        and bool(_URL.search(tail) or len(last.text.split()) == 1)
    )


def _glued(document: Document, group: Sequence[int]) -> Passage:
    from tailor.document import Span

    text, spans, starts = "", [], []
    for number in group:
        starts.append(len(text))
        text += document.lines[number].text
        spans.append(Span(number, 0, len(document.lines[number].text)))
    return Passage(text, tuple(spans), tuple(starts))


def _claim_all(
    reader: Reader, passages: Sequence[Passage], pattern: re.Pattern[str]
) -> list[Piece]:
    found = []
    for passage in passages:
        for match in pattern.finditer(passage.text):
            if pattern is _PHONE and not 7 <= sum(c.isdigit() for c in match[0]) <= 15:
                continue
            if pattern is _PHONE and re.fullmatch(
                r"(?:19|20)\d\d\D{1,3}(?:19|20)\d\d", match[0]
            ):
                continue
            piece = reader.ledger.try_claim(passage, match.start(), match.end())
            if piece is not None:
                found.append(piece)
    return found


def _linked(reader: Reader, lines: Sequence[int]) -> list[Piece]:
    """Text that carries a link of the file: "LinkedIn", "my portfolio"."""
    found = []
    for link in reader.document.links:
        if link.line is None or link.line not in lines or not link.text:
            continue
        if not link.url.lower().startswith(("http://", "https://")):
            continue
        text = reader.document.lines[link.line].text
        if len(text.split()) > MAX_LINK_LINE and text.endswith("."):
            continue  # a sentence
        piece = _claim_text(reader, link.text, link.line)
        if piece is not None:
            found.append(piece)
    return found


def _claim_text(reader: Reader, text: str, line: int) -> Piece | None:
    """Claim a link's words on a line, or on it and the next where they are wrapped."""
    if _PHONE.fullmatch(text) or _EMAIL.fullmatch(text):
        return None
    for span in reader.ledger.free(line):
        passage = join(reader.document, [span], reader.words)
        at = passage.text.find(text)
        if at >= 0:
            return reader.ledger.try_claim(passage, at, at + len(text))
    if line + 1 >= len(reader.document.lines):
        return None
    both = _glued(reader.document, [line, line + 1])
    at = both.text.find(text.replace(" ", ""))
    return (
        reader.ledger.try_claim(both, at, at + len(text.replace(" ", "")))
        if at >= 0
        else None
    )


def _name(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """The biggest line that can be a name; the first of equals."""
    best: tuple[float, int] | None = None
    for rank, number in enumerate(lines):
        line = reader.document.lines[number]
        if not line.visible or not _may_be_name(line):
            continue
        value = (
            (line.size or 0) * 2
            + (4 if line.heading == 1 else 0)
            + (2 if line.is_bold else 0)
        )
        value -= rank * 1.5 + (6 if title_score(line.text) >= 2.5 else 0)
        value -= (
            8 if line.place in ("header", "footer") and re.search(r"\d", line.text) else 0
        )
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


def _titles(reader: Reader, lines: Sequence[int]) -> None:
    """Claim "Curriculum Vitae" and the like as separators: the file's title, no name."""
    for number in lines:
        passage = reader.passage([number])
        if passage is not None and _TITLE.fullmatch(passage.text):
            reader.ledger.separate(passage)


def _named(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """Return the name behind the label "Name:"."""
    for number in lines:
        passage = reader.passage([number])
        match = _NAME_LABEL.match(passage.text) if passage else None
        if passage is None or match is None or re.search(r"[@\d]", passage.text):
            continue
        reader.ledger.separate(passage, 0, match.end())
        return reader.ledger.try_claim(passage, match.end(), len(passage.text))
    return None


def _credentials(reader: Reader, name: Piece | None) -> Piece | None:
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


def _may_be_name(line: Line) -> bool:
    text = re.split(r"\t|\s+[|\u2013\u2014\u00b7]\s+", line.text)[0]
    words = text.split()
    if (
        not 1 <= len(words) <= MAX_NAME_WORDS
        or line.bullet
        or re.search(r"[@\d/:?!]", text)
    ):
        return False
    if heading_kind(text) is not None or _LONE_LABEL.match(text):
        return False
    if re.search(r"(?i)^(?:curriculum vitae|resume|résumé|cv|last updated.*)$", text):
        return False
    return any(c.isalpha() for c in text) and (
        words[0][0].isupper() or not words[0][0].islower()
    )


def _label(reader: Reader, lines: Sequence[int], name: Piece | None) -> Piece | None:
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
        if not text or len(text.split()) > 12 or re.search(r"[@]|\d{4}|\.$|https?:", text):
            continue
        if (
            place_score(text) >= 3
            or heading_kind(text)
            or _LONE_LABEL.match(text)
            or text == name.text
        ):
            continue
        if place_score(text) > 0 and title_score(text) < 1.5:
            continue
        if len(reader.ledger.free(number)) > 1 or len(iter_items(text, 0)) > 3:
            continue
        if re.fullmatch(r"(?:[A-Z][A-Za-z.-]{1,9},?\s*)+", text) and number == at:
            continue  # credentials behind the name
        start = passage.text.index(text[0])
        return reader.ledger.try_claim(passage, start, start + len(text))
    return None


def _place(reader: Reader, lines: Sequence[int]) -> Piece | None:
    """The free part of a contact line that sounds most like a place."""
    best: tuple[float, Passage, int, int] | None = None
    for number in lines:
        if not reader.document.lines[number].visible:
            continue
        for span in reader.ledger.free(number):
            passage = join(reader.document, [span], reader.words)
            for start, end in _parts(passage.text):
                value = place_score(passage.text[start:end])
                if has_organisation_word(passage.text[start:end]):
                    value -= 2
                if value > (best[0] if best else 0.4):
                    best = (value, passage, start, end)
    return reader.ledger.try_claim(best[1], best[2], best[3]) if best else None


def _parts(text: str) -> list[tuple[int, int]]:
    parts, at = [], 0
    for match in re.finditer(r"\s*[|\u00b7\u2022\t;]\s*|\s+[-\u2013\u2014]\s+", text):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, len(text)))
    found = []
    for start, end in parts:
        label = _LABEL.match(text[start:end])
        start += label.end() if label else 0
        while start < end and text[start] in " ,|\t":
            start += 1
        while end > start and text[end - 1] in " ,|\t":
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def _labels(reader: Reader, lines: Sequence[int]) -> None:
    """Words such as "Email:" only say what stands beside them."""
    for number in lines:
        if not reader.document.lines[number].visible:
            continue
        for span in reader.ledger.free(number):
            passage = join(reader.document, [span], reader.words)
            for start, end in _parts_with_labels(passage.text):
                if _LONE_LABEL.match(passage.text[start:end]):
                    reader.ledger.separate(passage, start, end)


def _parts_with_labels(text: str) -> list[tuple[int, int]]:
    return [
        (m.start(), m.end())
        for m in re.finditer(r"[^|\u00b7\u2022\t,()]+", text)
        if m[0].strip()
    ]


def _repeats(reader: Reader, name: Piece | None) -> None:
    """The name again on a page's edge, page numbers, "Last updated": not a statement."""
    own = re.escape(name.text) if name else r"(?!)"
    pattern = re.compile(
        rf"\W*(?:{own})?\W*(?:(?:page\s*)?\d{{1,2}}(?:\s*(?:/|of)\s*\d{{1,2}})?)?\W*"
        r"|last updated (?:in|on)?\W*[\w ,]+"
        r"|(?:curriculum vitae|resume|résumé|cv)",
        re.I,
    )
    for number, line in enumerate(reader.document.lines):
        if not line.visible or not pattern.fullmatch(line.text.strip()):
            continue
        is_edge = line.place in ("header", "footer") or re.search(r"\d", line.text)
        if (name and (name.text in line.text)) or is_edge or not line.bullet:
            passage = reader.passage([number])
            if passage is not None and (is_edge or re.search(r"[^\W\d]", line.text)):
                reader.ledger.separate(passage)
