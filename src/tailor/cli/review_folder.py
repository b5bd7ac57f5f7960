"""Which earlier run a person means: the folder, or what they gave in its place.

Nothing is guessed: where it is not the folder, one sentence names the command to type.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from tailor.cli.choices import ChoiceError, in_quotes, review_command
from tailor.errors import InputError
from tailor.text import shown_name

_DECISIONS = re.compile(r"decisions(?: \(\d{1,4}\))?\.json")
_OURS = re.compile(r"(resume|review|report)( \(\d{1,4}\))?\.(?:docx|html)")
_QUOTES = "'\"‘’“”"
_MOST = 3  # folders named in a sentence
_BEGIN = "To write one: tailor RESUME AD"


def folder_of(place: Path | None) -> Path:
    """Return the folder or the decisions file that a person named.

    A name in quotes of its own and the address of a local page are read as they mean.

    Raises:
        ChoiceError: nothing is named.
        InputError: it is no folder that tailor wrote; the sentence says what to type.
    """
    if place is None:
        raise ChoiceError(f"Say which folder to review. {_advice(_runs(Path()))}")
    place = _meant(place)
    if not _exists(place):
        raise InputError(_about_missing(place))
    if place.is_file():
        if not _DECISIONS.fullmatch(place.name):
            raise InputError(_about_file(place))
    elif not _is_run(place):
        name = shown_name(str(place))
        raise InputError(
            f"{name} holds no decisions.json, so tailor did not write there."
            f" {_advice(_runs(place))}"
        )
    return place


def _meant(place: Path) -> Path:
    if _exists(place):
        return place
    words = str(place).strip(f" {_QUOTES}")
    if (found := re.match(r"file:[/\\]+(?=[A-Za-z]:|)", words)) is not None:
        from urllib.parse import unquote

        rest = unquote(words[found.end() :])
        words = rest if sys.platform == "win32" else f"/{rest}"
    return Path(words) if words and _exists(Path(words)) else place


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long, or holds a NUL
        return False


def _about_file(path: Path) -> str:
    name = shown_name(str(path))
    found = _OURS.fullmatch(path.name)
    beside = path.with_name(f"decisions{found[2] or ''}.json") if found else None
    if found is None or beside is None or not beside.is_file():
        resume = in_quotes(str(path)) if " " in str(path) else str(path)
        return (
            f"{name} is a file; a review takes the folder that tailor wrote into. If it is"
            f" your resume: tailor {resume} AD. {_advice(_runs(path.parent))}"
        )
    command = review_command(str(beside))
    if found[1] != "review":
        return f"{name} is a file, a review takes its folder: {command}"
    return (
        f"{name} is a file. To read back what you accepted, rejected and typed in it:"
        f" {command} --from {in_quotes(path.name) if found[2] else path.name}; to decide"
        f" here: {command}"
    )


def _about_missing(place: Path) -> str:
    name = shown_name(str(place)) or "The folder"
    runs = _runs(place.parent)
    close = get_close_matches(place.name, [run.name for run in runs], 1)
    if close:
        meant = next(run for run in runs if run.name == close[0])
        return f"{name} can't be found. Did you mean: {_command(meant)}"
    return f"{name} can't be found. {_advice(runs or _runs(Path()))}"


def _advice(runs: list[Path]) -> str:
    """Return what to type next, without a stop."""
    if not runs:
        return f"Give the folder of an earlier run. {_BEGIN}"
    if len(runs) == 1:
        return f"To review the one here: {_command(runs[0])}"
    several = ", ".join(shown_name(str(run)) for run in runs[:_MOST])
    more = f" and {len(runs) - _MOST} more" if len(runs) > _MOST else ""
    return f"There are {several}{more}; for the last one: {_command(runs[0])}"


def _command(run: Path) -> str:
    return review_command(str(run / "decisions.json"))


def _runs(place: Path) -> list[Path]:
    """Return the folders of earlier runs in a folder, and itself; the last run first."""
    found: list[tuple[float, str, Path]] = []
    with suppress(OSError):
        folders = (Path(entry.path) for entry in os.scandir(place) if entry.is_dir())
        for folder in (*sorted(folders), *([place] if _is_run(place) else [])):
            with suppress(OSError):
                times = [path.stat().st_mtime for path in _decisions(folder)]
                if times:
                    found.append((-max(times), str(folder), folder))
    return [folder for _, _, folder in sorted(found)]


def _is_run(folder: Path) -> bool:
    return next(_decisions(folder), None) is not None


def _decisions(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        for path in folder.iterdir():
            if _DECISIONS.fullmatch(path.name):
                yield path
