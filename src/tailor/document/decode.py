"""Bytes become text: by their own marks, never by the locale of the machine."""

import codecs
import re
from contextlib import suppress

from tailor.errors import InputError

# the longer marks first: UTF-32's begins with UTF-16's
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBE_BYTES = 4096  # enough to see on which side the NULs of UTF-16 stand
_MAX_NOISE = 0.02  # random bytes show 0.10, a damaged text file below 0.01
# the five bytes that Windows never assigned stay visible as U+FFFD
_CP1252 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_STRAYS = {0xDC00 + byte: character for byte, character in _CP1252.items()}
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset=[\"']?([\w.:-]{1,40})", re.IGNORECASE)
# controls that no text holds but by damage; tab, line ends, form feed and ESC it may
_NOISE = dict.fromkeys(set(range(0x20)) - set(b"\t\n\v\f\r\x1b") | {0x7F, 0xFFFD})


def decode(data: bytes, name: str) -> str:
    """Return the text of a file.

    In this order: a byte order mark; UTF-16 without one, known by its NULs; UTF-8,
    a few stray bytes allowed where more of it is sound than not; what a web page says
    of itself; Windows-1252, in which every byte that Latin-1 prints is the same.

    Raises:
        InputError: too much of it is no text in any of these.
    """
    text = _decoded(data)
    noise = len(text) - len(text.translate(_NOISE))
    if noise > max(3, _MAX_NOISE * len(text)):
        raise InputError(
            f"{name} is no file that can be read here: give a PDF, a DOCX or plain text."
        )
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if utf16 := _utf16_by_nuls(data[:_PROBE_BYTES]):
        return data.decode(utf16, "replace")
    text = data.decode("utf-8", "surrogateescape")
    strays = len(text) - len(text.translate(dict.fromkeys(_STRAYS)))
    sound = sum(character > "\x7f" for character in text) - strays
    if not strays:
        return text
    if strays <= sound:
        return text.translate(_STRAYS)
    if charset := _CHARSET.search(data, 0, _PROBE_BYTES):
        with suppress(LookupError, UnicodeError):  # no name of an encoding for text
            return data.decode(charset[1].decode("ascii"), "replace")
    return data.decode("latin-1").translate(_CP1252)


def _utf16_by_nuls(probe: bytes) -> str | None:
    half = len(probe) // 2
    first, second = probe[0::2].count(0), probe[1::2].count(0)
    if half >= 2 and second > 0.4 * half and first < 0.05 * half:
        return "utf-16-le"
    if half >= 2 and first > 0.4 * half and second < 0.05 * half:
        return "utf-16-be"
    return None
