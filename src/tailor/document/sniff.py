"""What kind of file it is: its bytes say so, never its name alone."""

import re
from itertools import repeat
from typing import Literal

from tailor.errors import InputError

Kind = Literal["pdf", "docx", "html", "json", "markdown", "text"]

MAX_COMMENTS = 20  # before a page begins
_HEAD_BYTES = 1024  # PDF readers look for "%PDF-" so far in; mail systems put junk before
_PDF = re.compile(rb"%PDF-\d")
_INSTEAD = "give a PDF, a DOCX or plain text instead"
_PAGE = "save the page as HTML, or copy its text into a file"
# first bytes, none of which begin a text; what it is, to a person; what to do
_MAGIC = (
    (rb"\{\\rtf", "is an RTF file", "save it as DOCX or PDF in your word processor"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|8BPS\0"
     rb"|\0\0\x01\0|\0\0..ftyp(?:hei|hev|avif|mif1|msf1)|\xff\x0a|\0\0\0\x0c(?:jP|JXL)",
     "is a picture", "give the PDF or DOCX that it shows, or its text"),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh\d1AY|\xfd7zXZ|.{257}ustar",
     "is an archive", "unpack it and give the file inside"),
    (rb"bplist0", "is a web archive", _PAGE),
    (rb"%!PS", "is a PostScript file", "give the PDF instead"),
    (rb"\x7fELF|MZ.{0,20}\0|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|SQLite format 3\0",
     "is a program's file", _INSTEAD),
    (rb"\0\0..ftyp|ID3[\2-\4]|OggS\0|RIFF.{4}(?:WAVE|AVI )|\x1aE\xdf\xa3",
     "is a sound or film file", _INSTEAD),
)  # fmt: skip
_MAGIC_PATTERNS = tuple((re.compile(p, re.DOTALL), what, do) for p, what, do in _MAGIC)

_SIGN = re.compile(r"\S")
_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body)\b"
    r"|<(?:article|div|dl|h[1-6]|header|main|meta|nav|ol|p|script|section|span|style|table"
    r"|title|ul)\b[^<>]{0,2000}>(?=.*</)",  # "<Title> Nurse" is somebody's text
    re.IGNORECASE | re.DOTALL,
)
_JSON_START = re.compile(r'\s*(?:\{\s*"|\[\s*[\[{"])')
_XML_START = re.compile(r"\s*<\?xml\b")
_TEX_START = re.compile(r"\s*(?:%[^\n]*\n\s*){0,200}\\documentclass\b")
_MHTML = re.compile(
    r"(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n){0,20}?Content-Type: *multipart/related"
)
_MD_MARKS = re.compile(
    r"^(?P<heading>#{1,6}[ \t]{1,4}\S)|(?P<link>\]\(https?://)"
    r"|^[ \t]{0,8}(?:[-*+][ \t]{1,4})?(?P<strong>\*\*\S[^*\n]*\*\*)",
    re.MULTILINE,
)


def kind_of_bytes(data: bytes, name: str) -> Kind | None:
    """Return "pdf" or "docx", None for what can only be text.

    Raises:
        InputError: a kind of file that can't be read here; the sentence names it.
    """
    if _PDF.search(data, 0, _HEAD_BYTES):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data, name)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise InputError(_about_old_office(data, name))
    for pattern, what, do in _MAGIC_PATTERNS:
        if pattern.match(data):
            raise InputError(f"{name} {what}: {do}.")
    return None


def kind_of_text(text: str, name: str, *, suffix: str) -> Kind:
    """Return "html", "json" (a JSON Resume), "markdown" or "text".

    The suffix ".md" decides where marks are few.

    Raises:
        InputError: data or source code for a program, no text for people.
    """
    if _HTML_START.match(text, _after_comments(text)):
        return "html"
    if _JSON_START.match(text):
        from tailor.document.json_file import is_json_resume  # json, 3 ms

        if is_json_resume(text):
            return "json"
    for pattern, what, do in (
        (_JSON_START, "holds data for a program (JSON)", _INSTEAD),
        (_XML_START, "holds data for a program (XML)", _INSTEAD),
        (_TEX_START, "is LaTeX source", "give the PDF made from it"),
        (_MHTML, "is a web archive", _PAGE),
    ):
        if pattern.match(text):
            raise InputError(f"{name} {what}: {do}.")
    if suffix.lower() in (".md", ".markdown") or _has_markdown_marks(text):
        return "markdown"
    return "text"


def _after_comments(text: str) -> int:
    """Return where an XML declaration and comments end (browsers save some first)."""
    at = _next_sign(text, 0)
    for start, end in (("<?xml", "?>"), *repeat(("<!--", "-->"), MAX_COMMENTS)):
        if text.startswith(start, at) and (close := text.find(end, at)) >= 0:
            at = _next_sign(text, close + len(end))
    return at


def _next_sign(text: str, at: int) -> int:
    sign = _SIGN.search(text, at)
    return sign.start() if sign else len(text)


def _kind_of_zip(data: bytes, name: str) -> Kind:
    first = data[30 : 30 + int.from_bytes(data[26:28], "little")].lower()
    is_package = not first.endswith((b".docx", b".pdf", b".xlsx", b".pptx", b".odt"))
    if is_package and (b"[Content_Types].xml" in data or b"word/document.xml" in data):
        if b"xl/workbook" in data and b"word/" not in data:
            raise InputError(f"{name} is an Excel file: {_INSTEAD}.")
        if b"ppt/presentation" in data and b"word/" not in data:
            raise InputError(f"{name} is a PowerPoint file: {_INSTEAD}.")
        return "docx"
    if first == b"mimetype" or b"content.xml" in data:
        what, do = "is an OpenDocument file (ODT)", "save it as DOCX or PDF and give that"
    elif b".iwa" in data or b"index.apxl" in data:
        what, do = "is a Pages file", "export it as Word (DOCX) or PDF and give that"
    else:
        what, do = "is a ZIP archive", "unpack it and give the file inside, a PDF or DOCX"
    raise InputError(f"{name} {what}: {do}.")


def _about_old_office(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"{name} is locked with a password: save a copy without one and give that."
    if "WordDocument".encode("utf-16-le") in data:
        return f"{name} is a Word file of the old kind (.doc): save it as DOCX or PDF."
    return f"{name} is an Office file of the old kind: save it as DOCX or PDF."


def _has_markdown_marks(text: str) -> bool:
    kinds = [match.lastgroup for match in _MD_MARKS.finditer(text)]
    headings, strong = kinds.count("heading"), kinds.count("strong")
    return headings >= 2 or strong >= 2 or (headings > 0 and len(kinds) > 1)
