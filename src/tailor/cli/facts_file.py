"""The file of what the person said: one, on this computer, for their eyes only."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic, sleep

from tailor.cli.console import tell
from tailor.cli.folders import data_folder
from tailor.cli.layout import safe
from tailor.errors import InputError, OutputError
from tailor.output.files import replace_file
from tailor.output.review.lock import LOCK, locked
from tailor.plan.decision import Decided
from tailor.plan.facts import (
    Fact,
    Source,
    facts_from_json,
    facts_json,
    facts_of,
    with_facts,
)

MAX_BYTES = 5_000_000  # some ten thousand answers
PRIVATE = 0o600
WAITING_SECONDS = 3.0  # for another review to have written; it takes milliseconds


def facts_file() -> Path:
    """Return where facts are kept."""
    return data_folder() / "facts.json"


def read_facts(path: Path) -> tuple[Fact, ...]:
    """Return what is kept, nothing where there is no file.

    Raises:
        InputError: the file can't be read, or is not as tailor writes it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ValueError("too large")
        rows = json.loads(data.decode("utf-8-sig"))
        facts = facts_from_json(rows)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise InputError(f"{path} can't be read: check its permissions.") from error
    except (ValueError, RecursionError) as error:
        line = f", line {error.lineno}," if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(
            f"{path}{line} is not as tailor wrote it: mend it, or delete it to begin anew."
        ) from error
    for place, row in enumerate(rows, 1):
        if not isinstance(row.get("said"), str):  # the next writing would lose it
            raise InputError(
                f'Entry {place} of {path} has no words behind "said": write them in double'
                " quotes, or take the entry out."
            )
    return facts


def known_facts() -> tuple[Fact, ...]:
    """Return what is kept; a file that can't be read is told, and stops nothing."""
    try:
        return read_facts(facts_file())
    except (InputError, OutputError) as error:
        tell(f"Note: what you said earlier can't be offered. {safe(str(error))}")
        return ()


def keep_facts(decided: Decided, folder: Path, *, before: Decided | None = None) -> None:
    """Keep what the person said; a file that can't be written stops nothing.

    before: the review as it was opened; what was said by then is kept or forgotten
        already. None for a new one.
    """
    job = decided.plan.gap.job
    ad = ", ".join(filter(None, (job.title, job.employer)))
    source = Source(decided.plan.resume.name or "", str(folder.resolve()), ad)
    said = facts_of(decided, source)
    had = facts_of(before, source) if before else ()
    if said == had:
        return
    try:
        path = facts_file()
        with alone(path):
            known = read_facts(path)
            new = with_facts(known, had, said, source)
            if new != known:
                write_facts(path, new)
    except (InputError, OutputError) as error:
        if not said:
            return
        tell(f"Note: what you said was not kept for the next time. {safe(str(error))}")


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Let nobody else write the facts meanwhile; two reviews may end at the same time.

    Raises:
        OutputError: their folder can't be made or written to, or is kept by another.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise OutputError(f"{path.parent} can't be made: check its permissions.") from error
    with ExitStack() as held:
        until = monotonic() + WAITING_SECONDS
        while True:
            try:
                held.enter_context(locked(path.parent))
                break
            except OutputError:
                if not (path.parent / LOCK).exists() or monotonic() > until:
                    raise
                sleep(0.02)
        yield


def write_facts(path: Path, known: Sequence[Fact]) -> None:
    """Write all facts, for the eyes of the person alone.

    path: in a folder that is there, see `alone`.

    Raises:
        OutputError: they can't be written; what was kept is as it was.
    """
    words = json.dumps(facts_json(known), ensure_ascii=False, indent=2)
    replace_file(path, f"{words}\n".encode("utf-8", "replace"), mode=PRIVATE)
