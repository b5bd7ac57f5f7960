"""Files are written whole or not at all, and nothing that a person made is replaced.

Each file is written beside its place under a name of its own, then linked to the first
free name; a link never replaces. Where the file system has no links, the name is taken
by an exclusive create first. No module of one operating system is needed.
"""

import errno
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tailor.errors import OutputError
from tailor.text import fold_accents, shown_name

MAX_STEM = 40  # characters of a folder's name that we choose
_TRIES = 10_000  # numbers tried before a folder counts as full of our names
_ARTICLES = {"the", "a", "an"}
# letters that have no accent to fold
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
# names of devices on Windows, whatever follows the dot (learn.microsoft.com, "Naming
# Files, Paths, and Namespaces")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NUMBER = re.compile(r" \((\d{1,4})\)$")
_NO_FOLDER = (errno.ENOTDIR, errno.EEXIST)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to write: its name without folders, and its bytes."""

    name: str
    data: bytes


def write_all(folder: Path, files: Sequence[NewFile]) -> tuple[Path, ...]:
    """Write all files or none into a folder, which is made if it is not there.

    Where one of the names is taken, all get the next number at which none is:
    "resume (2).docx", "report (2).html".

    Raises:
        OutputError: they can't be written; nothing was left behind.
    """
    if any(Path(file.name).name != file.name for file in files):
        raise ValueError(f"names without folders, please: {[f.name for f in files]}")
    made: list[Path] = []
    try:
        _make_folders(folder, made)
        return _write_beside_and_link(folder, files)
    except BaseException as error:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir()  # only an empty one goes
        if isinstance(error, (OSError, ValueError)):  # ValueError: a NUL in the name
            raise OutputError(_sentence(error, folder)) from error
        raise


def write_all_new(parent: Path, stem: str, files: Sequence[NewFile]) -> tuple[Path, ...]:
    """Write all files or none into a new folder below `parent`; see new_folder.

    Raises:
        OutputError: they can't be written; neither files nor the folder were left.
    """
    folder = new_folder(parent, stem)
    try:
        return write_all(folder, files)
    except BaseException:
        with suppress(OSError):
            folder.rmdir()
        raise


def replace_file(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Write a file of ours anew in one step: there is always the old one or the new.

    mode: who may read it, before the umask.

    Raises:
        OutputError: it can't be written; the old one is as it was.
    """
    beside = path.parent / f".tailor-{os.urandom(6).hex()}.tmp"
    try:
        _write(beside, data, mode=mode)
        beside.replace(path)
    except OSError as error:
        raise OutputError(_why_not_replaced(error, path)) from error
    finally:
        _remove([beside])


def write_numbered(path: Path, data: bytes) -> Path:
    """Write a new file under its name, else under the next free number; return the path.

    "resume.docx", "resume (2).docx", "resume (3).docx": none is replaced.

    Raises:
        OutputError: it can't be written.
    """
    stem = _NUMBER.sub("", path.stem)
    first = int(found[1]) if (found := _NUMBER.search(path.stem)) else 1
    beside = path.parent / f".tailor-{os.urandom(6).hex()}.tmp"
    try:
        _write(beside, data)
        for number in range(first, _TRIES):
            name = stem if number == 1 else f"{stem} ({number})"
            place = path.with_name(f"{name}{path.suffix}")
            if os.path.lexists(place):
                continue
            with suppress(FileExistsError):  # another program was faster
                _link_one(beside, place)
                return place
    except OSError as error:
        raise OutputError(_why_not_replaced(error, path)) from error
    finally:
        _remove([beside])
    raise OutputError(_full(path.parent))


def new_folder(parent: Path, stem: str) -> Path:
    """Make a folder of its own for a run: "riverside", where it exists "riverside-2".

    Raises:
        OutputError: no folder can be made in `parent`.
    """
    for number in range(1, _TRIES):
        folder = parent / (stem if number == 1 else f"{stem}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        except (OSError, ValueError) as error:
            raise OutputError(_sentence(error, parent)) from error
        return folder
    raise OutputError(_full(parent))


def folder_stem(employer: str | None, ad_name: str | None) -> str:
    """Return what to call a run's folder, in lower-case ASCII.

    The employer's first word that is no article; without one, the ad file's name
    without its ending; for standard input (None) "application".
    """
    words = (_plain(word) for word in (employer or "").split())
    stem = next((word for word in words if word and word not in _ARTICLES), "")
    if not stem and ad_name:
        stem = "-".join(filter(None, map(_plain, Path(ad_name).stem.split())))
        stem = "" if stem.isdigit() else stem  # a pipe's number says nothing
    stem = stem[:MAX_STEM].strip("-") or "application"
    return f"{stem}-job" if _DEVICE.fullmatch(stem) else stem


def _plain(word: str) -> str:
    word = fold_accents(word.casefold().translate(_LETTERS))
    word = re.sub(r"[-_/\u2010-\u2014]+", "-", word)
    return re.sub(r"[^a-z0-9-]", "", word).strip("-")


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = []
    for path in (folder, *folder.parents):
        if os.path.lexists(path):
            break
        missing.append(path)
    for path in reversed(missing):
        with suppress(FileExistsError):  # another run was faster
            path.mkdir()
            made.append(path)


def _write_beside_and_link(folder: Path, files: Sequence[NewFile]) -> tuple[Path, ...]:
    mark = os.urandom(6).hex()
    beside = [folder / f".tailor-{mark}-{i}.tmp" for i in range(len(files))]
    try:
        for path, file in zip(beside, files, strict=True):
            _write(path, file.data)
        return _link(beside, folder, [file.name for file in files])
    finally:
        try:
            _remove(beside)
        except KeyboardInterrupt:  # Ctrl-C while clearing up: finish that first
            _remove(beside)
            raise


def _write(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Write a new file to the disk itself; the kernel applies the umask to its mode."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, mode)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _link(beside: list[Path], folder: Path, names: list[str]) -> tuple[Path, ...]:
    for places in _numbered(folder, names):
        if any(os.path.lexists(place) for place in places):
            continue
        try:
            for source, place in zip(beside, places, strict=True):
                _link_one(source, place)
        except BaseException as error:
            _unlink_ours(beside, places)
            if not isinstance(error, FileExistsError):
                raise
        else:
            return places
    raise OutputError(_full(folder))


def _numbered(folder: Path, names: list[str]) -> Iterator[tuple[Path, ...]]:
    yield tuple(folder / name for name in names)
    for number in range(2, _TRIES):
        paths = map(Path, names)
        yield tuple(folder / f"{path.stem} ({number}){path.suffix}" for path in paths)


def _link_one(source: Path, place: Path) -> None:
    """Give a written file its name, never one that is taken."""
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except (OSError, AttributeError, NotImplementedError):
        _take_name(source, place)


def _take_name(source: Path, place: Path) -> None:
    """Do without links: Windows renames to free names only, elsewhere take it first."""
    if os.name == "nt":
        source.rename(place)
        return
    _write(place, b"")
    try:
        source.replace(place)
    except BaseException:
        place.unlink(missing_ok=True)
        raise


def _unlink_ours(beside: list[Path], places: tuple[Path, ...]) -> None:
    """Take names back that this run gave; one that another run took meanwhile stays."""
    for source, place in zip(beside, places, strict=True):
        with suppress(OSError):
            if not source.exists():
                place.rename(source)  # renamed, not linked: for another number
            elif place.samefile(source):
                place.unlink()


def _remove(paths: list[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()


def _sentence(error: OSError | ValueError, folder: Path) -> str:
    name, other = _called(folder), "choose another folder with -o"
    number = error.errno if isinstance(error, OSError) else None
    if number in _NO_ROOM:
        return f"There is no room left on the disk for {name}: free some space or {other}."
    if number in _NO_FOLDER:
        return f"A file has the name of {name}: {other}."
    if number == errno.ENAMETOOLONG:
        return f"The name of {name} is too long: choose a shorter one with -o."
    what = "written to" if number in _NOT_ALLOWED else "made or written to"
    return f"Nothing was written, {name} can't be {what}: {other}."


def _why_not_replaced(error: OSError, path: Path) -> str:
    if error.errno in _NO_ROOM:
        return f"There is no room left on the disk for {shown_name(path.name)}."
    return (
        f"{shown_name(path.name)} can't be written to {_called(path.parent)}: close it in"
        " other programs, or make the folder writable, and try again."
    )


def _full(folder: Path) -> str:
    return f"There are too many earlier runs in {_called(folder)}: choose another with -o."


def _called(folder: Path) -> str:
    return (
        "the folder you are in"
        if folder == Path()
        else f"the folder {shown_name(str(folder))}"
    )
