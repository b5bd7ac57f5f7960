"""A page as a site sends it: packed, in some alphabet, perhaps without its text."""

import re
import zlib
from collections.abc import Iterable
from contextlib import suppress

from tailor.document.decode import decode
from tailor.document.html.read import read_html
from tailor.document.sniff import kind_of_bytes, kind_of_text
from tailor.document.web_address import SAVE
from tailor.errors import InputError

# characters; an ad in full has 1,000 to 8,000, a page that waits for its scripts or for a
# login says "Loading", "Sign in" and its cookie notice
MIN_TEXT = 400
NO_ANSWER = f"gave no answer that a browser would understand: {SAVE}"
IN_PART = f"came only in part: try again, or {SAVE}"
_PASSWORD = re.compile(rb"<input\b[^<>]{0,500}\btype\s*=\s*[\"']?password", re.IGNORECASE)
_SCRIPT = re.compile(rb"<script\b", re.IGNORECASE)


def unpacked(chunks: Iterable[bytes], name: str, *, packing: str, most: int) -> bytes:
    """Return a body unpacked as it comes: a small one may unpack to gigabytes.

    most: bytes, of what comes as of what it unpacks to.

    Raises:
        InputError: larger, damaged, cut off, or packed in a way that was not asked for.
    """
    if packing not in ("identity", "gzip", "x-gzip"):
        raise InputError(f"{name} {NO_ANSWER}.")
    unpacker = None if packing == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 16)
    data, received = bytearray(), 0
    for chunk in chunks:
        received += len(chunk)
        try:
            data += unpacker.decompress(chunk, most + 1) if unpacker else chunk
        except zlib.error as error:
            raise InputError(f"{name} {NO_ANSWER}.") from error
        if max(received, len(data)) > most:
            raise InputError(f"{name} is larger than {most / 1_000_000:g} MB: {SAVE}.")
    # a second packed piece after the first is nothing that sites send
    if unpacker and received and (not unpacker.eof or unpacker.unused_data.strip(b"\0")):
        raise InputError(f"{name} {IN_PART}.")
    return bytes(data)


def to_utf8(data: bytes, charset: str | None) -> bytes:
    """Return text in the alphabet that its site names as UTF-8, all else as it came.

    A site's word counts only where the bytes are no UTF-8: many servers say Latin-1
    of everything.
    """
    if charset is None or b"\0" in data or data.startswith(b"%PDF"):
        return data
    with suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return data
    with suppress(LookupError, UnicodeError):  # no alphabet's name
        return data.decode(charset, "replace").encode("utf-8")
    return data


def refuse_shell(data: bytes, name: str) -> None:
    """Stop at a page whose text comes only after a login or from its scripts.

    Raises:
        InputError: the sentence says which of the two; or no kind that can be read.
    """
    needs_login, has_scripts = _PASSWORD.search(data), _SCRIPT.search(data)
    if not (needs_login or has_scripts) or kind_of_bytes(data, name) is not None:
        return
    text = decode(data, name)
    if kind_of_text(text, name, suffix="") != "html":
        return
    if len(read_html(text, name, role="ad").text) >= MIN_TEXT:
        return
    if needs_login:
        raise InputError(f"{name} is only shown after a login: {SAVE}.")
    raise InputError(f"{name} needs scripts to show its text: {SAVE}.")
