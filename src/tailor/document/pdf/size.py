"""How much a PDF unpacks to, told before anything unpacks it whole.

pdfium unpacks up to 1 GB a stream and keeps it twice: a file of 3 kB once took
2.2 GB of memory. So each packed stream is unpacked here first, piece by piece.
"""

import re
import zlib

from tailor.errors import InputError

MAX_UNPACKED = 150_000_000  # bytes; a resume's text, fonts and drawings take under 5 MB
_BEST_RATIO = 1032  # zlib packs no better, LZW hardly
_PIECE = 1 << 20  # bytes
_STREAM = re.compile(rb"stream\r?\n")
_PACKED_TWICE = re.compile(rb"\[\s*/(?:Fl|FlateDecode|LZWDecode|LZW)\s*/")
_AS_TEXT = re.compile(rb"/(?:ASCII85Decode|A85)\b")
_LZW = re.compile(rb"/LZW(?:Decode)?\b")
_HEAD = 400  # bytes before a stream in which its dictionary stands
_PICTURE = re.compile(rb"/Subtype\s*/Image")


def check_unpacked_size(data: bytes, name: str) -> None:
    """Refuse a file that unpacks to more than a resume or an ad could.

    Raises:
        InputError: it does.
    """
    if len(data) * _BEST_RATIO <= MAX_UNPACKED and not _PACKED_TWICE.search(data):
        return
    left = MAX_UNPACKED
    for start in _STREAM.finditer(data):
        if data[start.start() - 3 : start.start()] == b"end":
            continue
        head = data[max(0, start.start() - _HEAD) : start.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if _PICTURE.search(head):
            continue  # nobody unpacks a picture in order to read text
        end = data.find(b"endstream", start.end())
        packed = data[start.end() : end if end > 0 else len(data)]
        if _AS_TEXT.search(head):
            packed = _from_text(packed)
        worst = len(packed) * _BEST_RATIO if _LZW.search(head) else 0
        left -= max(worst, _unpacked(packed, left))
        if left <= 0:
            raise InputError(
                f"{name} unpacks to more than {MAX_UNPACKED // 1_000_000} MB:"
                " save it again as a PDF from your word processor."
            )


def _from_text(packed: bytes) -> bytes:
    """Return the bytes that a stream writes as text (ASCII85); as it is if damaged."""
    from base64 import a85decode  # few files need it

    try:
        return a85decode(packed.strip().removeprefix(b"<~").removesuffix(b"~>"))
    except ValueError:
        return packed


def _unpacked(packed: bytes, limit: int) -> int:
    """Return how many bytes a stream unpacks to, counted to a limit."""
    if packed[:1] != b"x":
        return len(packed)
    unpacker = zlib.decompressobj()
    size, inner = 0, None
    try:
        piece = unpacker.decompress(packed, _PIECE)
        if piece[:1] == b"x":  # packed twice
            inner = zlib.decompressobj()
        while piece and size <= limit:
            size += len(piece)
            while inner is not None and piece and size <= limit:
                size += len(inner.decompress(piece, _PIECE))
                piece = inner.unconsumed_tail
            piece = unpacker.decompress(unpacker.unconsumed_tail, _PIECE)
    except zlib.error:
        return size  # damaged from here on: a reader gets no further either
    return size
