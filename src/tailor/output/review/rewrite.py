"""A folder of an earlier run is opened again, and its files are written anew.

The resume and the ad are read again and the rules propose again; nothing is taken from
our own documents. A file of ours is replaced only while it is as we wrote it.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from tailor.document.document import Document
from tailor.document.docx.read import read_docx
from tailor.errors import InputError
from tailor.gap import compare
from tailor.job import job_from_document
from tailor.output.copies import RESUME, REVIEW, provable
from tailor.output.files import replace_file, write_numbered
from tailor.output.proof import Checked, check_untouched
from tailor.output.review.decisions import (
    Decisions,
    Ours,
    decisions_bytes,
    digest,
    read_decisions,
)
from tailor.output.review.found import moved_note, read_again
from tailor.output.write import REPORT, Written, documents, to_be_held
from tailor.plan import Edit, Plan, propose, with_edits
from tailor.plan.decision import Decided, Decision
from tailor.plan.recall import recall
from tailor.resume import resume_from_document
from tailor.text import shown_name

_NAME = re.compile(r"decisions(?: \((\d{1,4})\))?\.json")


@dataclass(frozen=True)
class Review:
    """An earlier run, opened again.

    path: of its decisions file. held: that file as it was read.
    decided: what is proposed now, with the decisions that still hold.
    notes: what is asked again or gone, a sentence each.
    """

    path: Path
    held: Decisions
    decided: Decided
    last_number: int
    notes: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder that everything lies in."""
        return self.path.parent

    def decide(self, decisions: Iterable[Decision], new: Iterable[Edit] = ()) -> "Review":
        """Return the review with more decisions, and with edits that the person asks for.

        new: from `tailor.plan.person`; each gets the next number of the folder.

        Raises:
            ValueError: there is no edit of that number, or it was refused.
        """
        taken = tuple(decisions)
        decided = self.decided.with_decisions(taken)
        added = numbered(decided.plan, new, self.last_number)
        last = self.last_number + len(added)
        decided = decided.with_new(added, is_same_turn=bool(taken))
        return replace(self, decided=decided, last_number=last)

    def undone(self) -> "Review":
        """Return the review without what was decided last, with one key or command."""
        return replace(self, decided=self.decided.undone())


def reopen(place: Path, *, today: date) -> Review:
    """Return an earlier run, its files read and its plan made again.

    place: its folder, or a decisions file in it; of several runs in a folder the last.

    Raises:
        InputError: there is none, or its resume or ad can't be read any more.
    """
    path = find_decisions(place)
    held = read_decisions(path)
    source = read_again(held.resume, path.parent, "resume", ours=held.files)
    ad = read_again(held.ad, path.parent, "ad", ours=held.files)
    resume, job = resume_from_document(source), job_from_document(ad)
    gap = compare(resume, job, today=today)
    fresh = replace(propose(resume, gap, sort=held.sort), sent=held.sent)
    found = recall(
        fresh,
        held.edits,
        held.decisions,
        last_number=held.last_number,
        changed=_changed(held, source, ad),
    )
    moved = (
        moved_note(one, document, path.parent)
        for one, document in ((held.resume, source), (held.ad, ad))
    )
    notes = (*filter(None, moved), *found.notes)
    return Review(path, held, found.decided, found.last_number, notes)


def find_decisions(place: Path) -> Path:
    """Return the decisions file of a folder, that of its last run.

    Raises:
        InputError: it has none.
    """
    called = shown_name(str(place))
    if place.is_file():
        return place
    if not place.is_dir():
        raise InputError(
            f"{called} can't be found: give the folder that tailor wrote your files into."
        )
    try:
        runs = [path for path in place.iterdir() if _NAME.fullmatch(path.name)]
    except OSError as error:
        raise InputError(f"{called} can't be read: check its permissions.") from error
    if not runs:
        raise InputError(
            f"{called} holds no decisions.json, so tailor did not write there: give the"
            " folder of an earlier run."
        )
    return max(runs, key=lambda path: _run(path.name))


def save(review: Review) -> None:
    """Write down what was decided, so that nothing is lost; no document is touched.

    Raises:
        OutputError: it can't be written.
    """
    _save(review, review.held.files)


def rewrite(review: Review) -> Written:
    """Write the three files and the decisions anew; return what was written.

    A file that is not as we wrote it stays, and the new one gets the next number.

    Raises:
        InputError: the resume's file has changed since it was read.
        OutputError: a file can't be written, or the read-back differs.
    """
    plan, copies = provable(review.decided.result, paper=review.held.paper)
    places = {what: _place(review, what) for what in (RESUME, REVIEW, REPORT)}
    names = {what: place.path.name for what, place in places.items()}
    is_usual = names[REPORT] == _numbered_name(REPORT, _run(review.path.name))
    new = documents(plan, copies, names, "" if is_usual else review.path.name)
    ours = {
        what: Ours((*place.hashes, digest(new[what])), names[what])
        for what, place in places.items()
    }
    _save(review, ours)  # stopped in between, both the old and the new one are ours
    paths = []
    for what, place in places.items():
        data = new[what]
        if not place.is_ours:
            paths.append(write_numbered(place.path, data))
            continue
        if place.hash != digest(data):
            replace_file(place.path, data)
        paths.append(place.path)
    files = {
        what: Ours((digest(new[what]),), _own_name(review, what, path))
        for what, path in zip(places, paths, strict=True)
    }
    _save(review, files)
    stayed = tuple(p.stayed for p in places.values() if p.stayed is not None)
    return Written(plan, copies, (*paths, review.path), stayed)


def check_written(written: Written) -> Checked:
    """Read the copy to send from the disk and count the lines that are as they were.

    Raises:
        InputError: it can't be read any more.
    """
    path = written.paths[0]
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path.name} can't be read any more: try again.") from error
    return check_untouched(written.plan, read_docx(data, path.name))


def numbered(plan: Plan, new: Iterable[Edit], last_number: int) -> tuple[Edit, ...]:
    """Return new edits with the next numbers, refused where they can't be made."""
    added = with_edits(replace(plan, edits=()), new).edits
    return tuple(
        replace(edit, number=last_number + place) for place, edit in enumerate(added, 1)
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a file goes.

    hash: what lies there now, if it is ours. hashes: by which it is ours.
    stayed: a file of ours that the person has changed.
    """

    path: Path
    hash: str | None
    hashes: tuple[str, ...]
    stayed: Path | None = None

    @property
    def is_ours(self) -> bool:
        """Whether a file of ours lies there, to be replaced."""
        return self.hash is not None


def _place(review: Review, what: str) -> _Place:
    ours = review.held.files.get(what, Ours(()))
    path = review.folder / (ours.name or _numbered_name(what, _run(review.path.name)))
    try:
        found = sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return _Place(path, None, ())
    except OSError:  # a folder of that name, say
        found = ""
    if found in ours.sha256:
        return _Place(path, found, (found,))
    number = next(
        n for n in range(2, 100_000) if not os.path.lexists(_with_number(path, n))
    )
    return _Place(_with_number(path, number), None, (), stayed=path)


def _with_number(path: Path, number: int) -> Path:
    stem = re.sub(r" \(\d{1,4}\)$", "", path.stem)
    return path.with_name(f"{stem} ({number}){path.suffix}")


def _numbered_name(what: str, number: int) -> str:
    return what if number < 2 else _with_number(Path(what), number).name


def _own_name(review: Review, what: str, path: Path) -> str | None:
    usual = _numbered_name(what, _run(review.path.name))
    return None if path.name == usual else path.name


def _run(name: str) -> int:
    found = _NAME.fullmatch(name)
    return int(found[1]) if found and found[1] else 1


def _save(review: Review, files: Mapping[str, Ours]) -> None:
    held = to_be_held(
        review.decided,
        review.folder,
        paper=review.held.paper,
        files=files,
        last_number=review.last_number,
    )
    replace_file(review.path, decisions_bytes(held))


def _changed(held: Decisions, source: Document, ad: Document) -> str:
    if held.resume.sha256 != source.sha256:
        return "your resume"
    return "the ad" if held.ad.sha256 != ad.sha256 else ""
