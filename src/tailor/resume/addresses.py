"""E-mail addresses, phone numbers and web addresses of the contact lines.

Phones come in every country's own spacing, so any run of 7 to 15 digits (ITU-T E.164)
counts that is neither part of an address nor a range of years.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tailor.document import Document, Span
from tailor.resume.dates import iter_dates
from tailor.resume.passage import Passage, join
from tailor.resume.resume import Piece
from tailor.resume.units import Reader

MIN_DIGITS, MAX_DIGITS = 7, 15
MAX_LINK_LINE = 9  # words; links in longer sentences are no contact data
_EMAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{0,63}[\w+]@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}", re.I
)
_TLD = (
    r"(?:com|org|net|edu|gov|io|dev|me|co|ai|app|info|biz|name|pro|tech|site|online|example"
    r"|page|blog|design|works|studio|art|xyz|website|space|cloud|digital|agency|portfolio"
    r"|uk|us|ca|au|nz|ie|de|fr|es|it|nl|be|at|ch|se|no|dk|fi|pl|pt|cz|ua|ru|in|jp|cn|br|mx|za|eu)"
)
_URL = re.compile(
    r"\b(?:https?://|www\.)[^\s|,;<>()]*[^\s|,;<>().:]"
    rf"|(?<![@\w.-])(?:[\w-]{{1,63}}\.){{1,8}}{_TLD}\b(?:/[^\s|,;<>()]*[^\s|,;<>().:]|/)?(?![\w@])",
    re.I,
)
_PHONE = re.compile(
    r"(?<![\w/])(?<!\d-)(?:\+|\(\+?)?\d(?:[ ().\u00a0\u2010-\u2013/-]{0,4}\d){6,14}"
    r"(?!\w|-\d)"
    r"(?:\s*(?:x|ext\.?)\s*\d{1,5})?"
)
_CODE = re.compile(
    r"\d{5} (?=(?:\D*\d){10}\D*$)"
)  # a US code before a phone: "97209 503-..."
_MAP = re.compile(r"//maps\.|/maps\b", re.I)
_YEARS = re.compile(r"(?:19|20)\d\d\D{1,3}(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Addresses:
    """How to reach somebody, each in reading order."""

    emails: tuple[Piece, ...]
    urls: tuple[Piece, ...]
    phones: tuple[Piece, ...]


def read_addresses(reader: Reader, lines: Sequence[int]) -> Addresses:
    """Claim what the lines hold; words that carry a link of the file count as addresses."""
    passages = _passages(reader, lines)
    emails = _claim_all(reader, passages, _EMAIL)
    urls = _claim_all(reader, passages, _URL)
    phones = _claim_all(reader, passages, _PHONE)
    urls += _linked(reader, lines)
    return Addresses(tuple(emails), tuple(urls), tuple(phones))


def is_contact_line(text: str) -> bool:
    """Whether a line says how to reach somebody."""
    phone = _PHONE.search(text)
    return bool(_EMAIL.search(text) or (phone and _is_phone(phone[0])))


def has_email(text: str) -> bool:
    """Whether a mail address stands in a line."""
    return _EMAIL.search(text) is not None


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
            if pattern is _PHONE and not _is_phone(match[0]):
                continue
            start = match.start()
            if pattern is _PHONE and (code := _CODE.match(match[0])):
                start += code.end()
            piece = reader.ledger.try_claim(passage, start, match.end())
            if piece is not None:
                found.append(piece)
    return found


def _is_phone(text: str) -> bool:
    """Whether digits can be a phone number (E.164: 15 at most) and are no date."""
    if any(when.at == 0 and when.to == len(text) for when in iter_dates(text)):
        return False
    digits = sum(c.isdigit() for c in text)
    return MIN_DIGITS <= digits <= MAX_DIGITS and not _YEARS.fullmatch(text.strip("() "))


def _linked(reader: Reader, lines: Sequence[int]) -> list[Piece]:
    """Text that carries a link of the file: "LinkedIn", "my portfolio"."""
    found = []
    for link in reader.document.links:
        if link.line is None or link.line not in lines or not link.text:
            continue
        if not link.url.lower().startswith(("http://", "https://")):
            continue
        if _MAP.search(link.url):
            continue  # where the person lives, no site of theirs
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
    end = at + len(text.replace(" ", ""))
    return reader.ledger.try_claim(both, at, end) if at >= 0 else None
