"""The resume and the ad of an earlier run, found again: in their place, or beside it.

People move folders and rename files. What has the same contents is the same file,
whatever it is called; a resume of the same name is the person's newer one.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path

from tailor.document import Role, document_from_bytes, read_document
from tailor.document.document import Document
from tailor.errors import InputError
from tailor.output.review.decisions import Ours, Source
from tailor.text import shown_name

_MOST_FILES = 500  # of a folder that are looked at
_MOST_BYTES = 20_000_000  # of one of them
_LONGEST = 200  # characters of a place that a sentence shows


def read_again(
    one: Source, folder: Path, role: Role, *, ours: Mapping[str, Ours]
) -> Document:
    """Return a file of an earlier run, read again.

    ours: the files that we wrote, which are no resume of the person's.

    Raises:
        InputError: it is not there any more, or can't be read.
    """
    if one.path is None:
        return document_from_bytes(one.data or b"", one.name, role=role)
    path = folder / one.path
    if not _is_file(path):
        path = _elsewhere(one, folder, role, ours) or path
    if not _is_file(path):
        what = "your resume" if role == "resume" else "the ad"
        place = shown_name(os.path.normpath(folder.resolve() / path.parent))
        place = place if len(place) <= _LONGEST else f"{place[:_LONGEST]}..."
        name = shown_name(one.name)[:_LONGEST]
        raise InputError(
            f"{name}, {what}, is not in its place any more ({place}): put it back there, or"
            " beside the folder that you review."
        )
    return read_document(path, role=role)


def moved_note(one: Source, found: Document, folder: Path) -> str:
    """Return that a file was found in another place or by another name, "" if it wasn't."""
    if one.path is None or found.path is None or found.path == folder / one.path:
        return ""
    name = shown_name(one.name)[:_LONGEST]
    return f"{name} is not in its place any more: I took {shown_name(str(found.path))}."


def _elsewhere(
    one: Source, folder: Path, role: Role, ours: Mapping[str, Ours]
) -> Path | None:
    """Return the file in the folder or beside it, None where there is none."""
    written = {digest for own in ours.values() for digest in own.sha256}
    named: Path | None = None
    for path in _files(folder):
        digest = _digest(path)
        if digest == one.sha256:
            return path
        is_theirs = digest is not None and digest not in written
        if role == "resume" and path.name == Path(one.path or one.name).name and is_theirs:
            named = named or path
    return named


def _files(folder: Path) -> Iterator[Path]:
    for place in (folder, folder.resolve().parent):
        with suppress(OSError):
            files = (path for path in place.iterdir() if _is_file(path))
            yield from sorted(islice(files, _MOST_FILES))


def _digest(path: Path) -> str | None:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _is_file(path: Path) -> bool:
    """Whether there is a file; a name that no system allows is none."""
    try:
        return path.is_file()
    except OSError:
        return False
