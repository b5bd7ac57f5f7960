"""Whether a PDF is whole, told from its own table of where its objects stand.

Most resumes are, and hold nothing beside text and links: for them pypdf (45 ms to import)
has nothing to read and nothing to say. Where this is in doubt, pypdf reads the file and
tells what it had to repair.
"""

import re

_END = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF\s*\Z")
_END_BYTES = 64
_TABLE = re.compile(
    rb"xref\s+0\s+(\d{1,7})\s+((?:\d{10} \d{5} [nf][ \r\n]{1,2})+)trailer\b"
)
_ENTRY_BYTES = 20  # ISO 32000-1, 7.5.4: each entry, with its line end
_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")


def is_sound(data: bytes) -> bool:
    """Say whether a file's objects stand where it says, and need no password.

    A file with several tables (saved again by another program) is in doubt, and so is
    one whose table is wrong by a byte. A table that is packed is taken at its word if it
    stands in its place: what is cut or pasted in a file moves it.
    """
    end = _END.search(data[-_END_BYTES:])
    if not data.startswith(b"%PDF-") or end is None or b"/Encrypt" in data:
        return False
    start = int(end[1])
    if _OBJECT.match(data, start):
        return b"/XRef" in data[start : start + 400] and data.count(b"startxref") == 1
    table = _TABLE.match(data, start)
    if table is None or len(table[2]) != int(table[1]) * _ENTRY_BYTES:
        return False
    entries = (
        table[2][at : at + _ENTRY_BYTES] for at in range(0, len(table[2]), _ENTRY_BYTES)
    )
    return all(
        entry[17:18] == b"f" or _stands(data, number, at=int(entry[:10]))
        for number, entry in enumerate(entries)
    )


def _stands(data: bytes, number: int, *, at: int) -> bool:
    found = _OBJECT.match(data, at)
    return found is not None and int(found[1]) == number
