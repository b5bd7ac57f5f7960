"""decisions.json: what was proposed for one ad, and what the person decided about it.

One file that a person can read. It holds no time and no place on the disk but the way
from its own folder to the two files, so the same run gives the same bytes. Whatever is
wrong with it, nothing is touched: it may have been edited, cut off or made by others.
"""

import base64
import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from tailor.document import Document
from tailor.errors import InputError
from tailor.output.built.paper import PaperName
from tailor.output.review.decisions_edit import (
    Broken,
    each,
    edit_from_json,
    edit_json,
    iter_turns,
    number,
    text,
    text_or_none,
)
from tailor.plan import Sent, Sort
from tailor.plan.decision import Decision
from tailor.plan.remembered import Remembered
from tailor.text import shown_name

DECISIONS = "decisions.json"
FORMAT = 1
MAX_BYTES = 30_000_000  # an ad of 20 MB that came through a pipe stands in it
_ABOUT = (
    "What tailor proposed and what you decided. Read by: tailor review. Keep it beside"
    " the files; don't send it."
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: the way to it from the folder, or what came without one.

    path: with "/"; absolute only from another drive. None: it came through a pipe or
    from the web, and `data` holds it.
    """

    name: str
    path: str | None
    sha256: str
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Ours:
    """A file that we wrote, and the hashes by which it is ours.

    sha256: one; two while it is being replaced.
    name: None where it has the number of the decisions: "resume (2).docx" beside
        "decisions (2).json".
    """

    sha256: tuple[str, ...]
    name: str | None = None


@dataclass(frozen=True)
class Decisions:
    """What the file holds.

    edits: in the plan's order, each in the state in which it was proposed.
    decisions: in the order they were taken.
    files: by what they are: "resume.docx", "review.docx", "report.html".
    """

    version: str
    resume: Source
    ad: Source
    sort: tuple[Sort, ...]
    paper: PaperName | None
    last_number: int
    edits: tuple[Remembered, ...]
    decisions: tuple[Decision, ...] = ()
    files: Mapping[str, Ours] = field(default_factory=dict)
    sent: Sent | None = None


def source(document: Document, folder: Path) -> Source:
    """Return how to find a document's file again from a folder."""
    if document.path is None:
        return Source(document.name, None, document.sha256, document.data)
    place = document.path.absolute()
    place = place.parent.resolve() / place.name
    try:
        way = Path(os.path.relpath(place, folder.resolve())).as_posix()
    except ValueError:  # another drive of Windows
        way = place.as_posix()
    return Source(document.name, way, document.sha256)


def digest(data: bytes) -> str:
    """Return by what a file of ours is told from a changed one."""
    return sha256(data).hexdigest()


def decisions_bytes(held: Decisions) -> bytes:
    """Return the file; the same contents, the same bytes."""
    chosen = {decision.number: decision for decision in held.decisions}
    data = {
        "about": _ABOUT,
        "format": FORMAT,
        "tailor": held.version,
        "resume": _source_json(held.resume),
        "ad": _source_json(held.ad),
        "options": {
            "paper": held.paper,
            "sort": list(held.sort),
            **({"sent": asdict(held.sent)} if held.sent else {}),
        },
        "files": {
            what: {
                "sha256": list(ours.sha256),
                **({"name": ours.name} if ours.name else {}),
            }
            for what, ours in held.files.items()
        },
        "last_number": held.last_number,
        "decided": [
            [decision.number for decision in turn]
            for _, turn in groupby(held.decisions, key=lambda decision: decision.turn)
        ],
        "edits": [edit_json(one, chosen.get(one.edit.number)) for one in held.edits],
    }
    words = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{words}\n".encode("utf-8", "replace")


def read_decisions(path: Path) -> Decisions:
    """Return what a decisions file holds.

    Raises:
        InputError: it can't be read, or is not what tailor writes.
    """
    name = shown_name(path.name)
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{name} can't be read: {_AGAIN}.") from error
    try:
        if len(raw) > MAX_BYTES:
            raise Broken("it is too large")
        return _decisions(json.loads(raw.decode("utf-8-sig")))
    except (Broken, ValueError, RecursionError) as error:
        why = f" ({error})" if isinstance(error, Broken) else ""
        raise InputError(
            f"{name} is not as tailor wrote it{why}: {_AGAIN}. Nothing was touched."
        ) from error


_AGAIN = "put the file back, or run tailor again with your resume and the ad"


def _source_json(one: Source) -> dict[str, object]:
    data: dict[str, object] = {"name": one.name, "sha256": one.sha256}
    if one.path is not None:
        return {**data, "path": one.path}
    raw = one.data or b""
    try:
        held = raw.decode("utf-8")
        if held.encode("utf-8") == raw:
            return {**data, "text": held}
    except UnicodeDecodeError:
        pass
    return {**data, "base64": base64.b64encode(raw).decode("ascii")}


def _decisions(data: object) -> Decisions:
    if not isinstance(data, dict):
        raise Broken("it holds no object")
    if number(data, "format") > FORMAT:
        raise Broken("a newer tailor wrote it")
    pairs = [edit_from_json(one) for one in each(data, "edits")]
    numbers = [one.edit.number for one, _ in pairs]
    if len(set(numbers)) != len(numbers):
        raise Broken("two edits have the same number")
    chosen = {one.edit.number: decision for one, decision in pairs if decision}
    turns = dict(iter_turns(each(data, "decided")))
    order = [n for n in turns if n in chosen]
    order += [n for n in chosen if n not in turns]
    options = data.get("options")
    if not isinstance(options, dict):
        raise Broken("it has no options")
    sort = options.get("sort")
    paper = options.get("paper")
    if not isinstance(sort, list) or not {*map(str, sort)} <= {"skills", "bullets"}:
        raise Broken("its options are strange")
    if paper not in (None, "letter", "a4"):
        raise Broken("its options are strange")
    return Decisions(
        version=text(data, "tailor"),
        resume=_source(data.get("resume")),
        ad=_source(data.get("ad")),
        sort=tuple(sort),
        paper=paper,
        last_number=number(data, "last_number"),
        edits=tuple(one for one, _ in pairs),
        decisions=tuple(replace(chosen[n], turn=turns.get(n, 0)) for n in order),
        files=_files(data.get("files")),
        sent=_sent(options.get("sent")),
    )


def _sent(data: object) -> Sent | None:
    if data is None:
        return None
    if not isinstance(data, dict):
        raise Broken("its options are strange")
    return Sent(text(data, "host"), text(data, "model"))


def _source(data: object) -> Source:
    if not isinstance(data, dict):
        raise Broken("it does not say where your files are")
    name, sha = text(data, "name"), text(data, "sha256")
    if "path" in data:
        return Source(name, text(data, "path"), sha)
    held = text_or_none(data, "text")
    try:
        raw = (
            base64.b64decode(text(data, "base64"), validate=True)
            if held is None
            else held.encode("utf-8")
        )
    except ValueError as error:
        raise Broken("it does not hold the ad") from error
    return Source(name, None, sha, raw)


def _files(data: object) -> dict[str, Ours]:
    if not isinstance(data, dict):
        raise Broken("it does not say which files are ours")
    files = {}
    for what, held in data.items():
        if not isinstance(held, dict):
            raise Broken("it does not say which files are ours")
        name = text_or_none(held, "name")
        if name is not None and not _is_name_of(what, name):
            raise Broken("it gives a file of ours a strange name")
        hashes = [one for one in each(held, "sha256") if isinstance(one, str)]
        files[what] = Ours(tuple(hashes), name)
    return files


def _is_name_of(what: str, name: str) -> bool:
    """Whether a name is that of one of our files, as it is or with a number."""
    stem, dot, ending = what.rpartition(".")
    pattern = rf"{re.escape(stem)}(?: \(\d{{1,5}}\))?{re.escape(dot + ending)}"
    return re.fullmatch(pattern, name) is not None
