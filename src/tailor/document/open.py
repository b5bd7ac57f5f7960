"""A file is opened safely, its kind told from its bytes, and the right reader called."""

import errno
import hashlib
import queue
import stat
import threading
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

from tailor.document.decode import decode
from tailor.document.document import Document
from tailor.document.hazards import find_hazards, told_once
from tailor.document.sniff import kind_of_bytes, kind_of_text
from tailor.errors import InputError
from tailor.text import shown_name

Role = Literal["resume", "ad"]

MAX_BYTES = 20_000_000  # a portfolio of photos is as large; more only eats memory
MAX_TEXT = 400_000  # characters, some 120 pages: twelve seconds of work
MAX_LINES = 10_000  # some 200 pages
PIPE_SECONDS = 10.0  # how long a pipe may stay silent
_CHUNK = 1 << 16
_STDIN, _PIPE = "standard input", "the pipe"


def read_document(path: Path, *, role: Role) -> Document:
    """Return what a file says; its first bytes choose the reader, not its name.

    An ad may come through a pipe, and a web page's menus are left out of it.

    Raises:
        InputError: no file, none of the kinds that can be read, or no text in it.
    """
    typed = shown_name(str(path))
    if typed.casefold().startswith(("http:/", "https:/")):  # a Path loses the second "/"
        raise InputError(
            "tailor opens no web addresses for a resume: save the page, or copy its text"
            " into a file."
        )
    if typed == "-":
        raise InputError(
            "Only the ad can come from standard input (-): give the resume as a file."
        )
    try:
        mode = path.stat().st_mode
        is_pipe = stat.S_ISFIFO(mode) and role == "ad"
        if not (is_pipe or stat.S_ISREG(mode)):
            raise InputError(f"{typed} {_what_else(mode)}.")
        data = _read_pipe(path, typed) if is_pipe else _read_file(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(f"{typed} {_why_not(error, path)}.") from error
    if is_pipe:
        return document_from_bytes(data, _PIPE, role=role)
    return document_from_bytes(data, shown_name(path.name), role=role, path=path)


def read_stdin(stream: BinaryIO, *, role: Role) -> Document:
    """Return what standard input says.

    Raises:
        InputError: see read_document.
    """
    try:
        data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: it is closed
        raise InputError("Standard input can't be read: give a file instead.") from error
    return document_from_bytes(data, _STDIN, role=role)


def document_from_bytes(
    data: bytes, name: str, *, role: Role, path: Path | None = None
) -> Document:
    """Return what the bytes of a file say, with path, SHA-256 and hazards.

    `name` is what to call the file in a sentence; `path` is None for standard input
    and for a pipe, which can't be read again.

    Raises:
        InputError: see read_document.
    """
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name} is larger than {MAX_BYTES // 1_000_000} MB:"
            " save it again with smaller pictures, or give its text."
        )
    if not data.strip(b"\0 \t\r\n"):
        raise InputError(
            f"{name} {'holds no text' if data else 'is empty'}: is it the right file?"
        )
    suffix = path.suffix if path else ""
    document = _read(data, name, role, suffix)
    if not document.lines:
        raise InputError(f"{name} holds no text: is it the right file?")
    if len(document.text) > MAX_TEXT or len(document.lines) > MAX_LINES:
        raise InputError(_too_long(name))
    hazards = told_once((*document.hazards, *find_hazards(document, len(data))))
    digest = hashlib.sha256(data).hexdigest()
    own = data if path is None else None
    return replace(document, path=path, sha256=digest, data=own, hazards=hazards)


def _read(data: bytes, name: str, role: Role, suffix: str) -> Document:
    kind = kind_of_bytes(data, name)
    if kind == "pdf":
        from tailor.document.pdf.read import read_pdf  # pypdf, 90 ms

        return read_pdf(data, name)
    if kind == "docx":
        from tailor.document.docx.read import read_docx  # lxml, 20 ms

        return read_docx(data, name)
    text = decode(data, name)
    kind = kind_of_text(text, name, suffix=suffix)
    if kind == "html":
        from tailor.document.html.read import read_html  # lxml, 20 ms

        return read_html(text, name, role=role)
    if len(text) > MAX_TEXT:
        raise InputError(_too_long(name))
    if kind == "json":
        if role == "ad":
            raise InputError(f"{name} is a resume in JSON: give the job ad's text instead.")
        from tailor.document.json_file import read_json

        return read_json(text, name)
    if kind == "markdown":
        from tailor.document.markdown import read_markdown

        return read_markdown(text, name)
    from tailor.document.plain import read_plain

    return read_plain(text, name)


def _read_file(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _read_pipe(path: Path, name: str) -> bytes:
    """Read a pipe in a thread: opening one that nobody writes never returns."""
    chunks: queue.Queue[bytes | Exception | None] = queue.Queue()

    def pump() -> None:
        try:
            left = MAX_BYTES + 1
            with path.open("rb", buffering=0) as pipe:
                while left > 0 and (chunk := pipe.read(min(_CHUNK, left))):
                    chunks.put(chunk)
                    left -= len(chunk)
            chunks.put(None)
        except OSError as error:
            chunks.put(error)

    threading.Thread(target=pump, daemon=True).start()
    data = bytearray()
    while True:
        try:
            chunk = chunks.get(timeout=PIPE_SECONDS)
        except queue.Empty:
            raise InputError(
                f"{name} is a pipe that nobody writes to: give a file instead."
            ) from None
        if chunk is None:
            return bytes(data)
        if isinstance(chunk, Exception):
            raise chunk
        data += chunk


def _what_else(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "is a folder: give the file inside it"
    if stat.S_ISFIFO(mode):
        return "is a pipe: give your resume as a file"
    return "is a device, not a file: give a PDF, a DOCX or plain text"


def _why_not(error: Exception, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return "is a link to a file that isn't there any more: give the file itself"
        return "can't be found: check the name and the folder"
    if isinstance(error, PermissionError):
        return "can't be opened: you have no permission to read it"
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "is a link that leads nowhere: give the file itself"
    if isinstance(error, NotADirectoryError):
        return "can't be found: a part of its path is no folder"
    return "can't be opened: check the name, or copy the file and give the copy"


def _too_long(name: str) -> str:
    return (
        f"{name} holds more than {MAX_TEXT:,} characters or {MAX_LINES:,} lines of text:"
        " give only the resume or the ad."
    )
